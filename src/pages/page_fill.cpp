#include "pages/page_fill.h"

namespace paiban {

PageFill fillOf(const Sheet& sheet) {
  PageFill fill;
  const TextGrid& grid = sheet.grid();
  for (int c = 0; c < grid.columnCount(); ++c) {
    const ColumnSpan column{c, c};
    const int bottom = sheet.bottomOf(column);
    const int foot = sheet.footOf(column);
    fill.used += bottom + grid.lines - foot;
    fill.free += foot - bottom;
    for (int line = 0; line < bottom; ++line) {
      fill.holes += sheet.isFree(column, line) ? 1 : 0;
    }
  }
  return fill;
}

}  // namespace paiban
