#include "pages/open_frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace paiban {

OpenFrame makeOpenFrame(const FrameSpec& spec, FrameMatter own, Diagnostics& diagnostics) {
  OpenFrame frame;
  frame.spec = &spec;
  frame.matter = std::make_shared<const FrameMatter>(std::move(own));
  const FrameMatter& matter = *frame.matter;
  frame.story = std::any_of(matter.pieces.begin(), matter.pieces.end(), [](const Piece& piece) {
    return piece.role == "headline";
  });
  const TextGrid& grid = matter.setting.grid;
  const ColumnSpan all = resolveColumns(spec.columns, grid, spec.where, diagnostics);
  const bool open = spec.place == VerticalPlace::open || spec.place == VerticalPlace::hole;
  const int most =
      open && spec.mostColumns > 0 ? std::min(spec.mostColumns, all.count()) : all.count();
  const int least = open && spec.leastColumns > 0 ? std::min(spec.leastColumns, most) : most;
  for (int columns = least; columns <= most; ++columns) {
    FrameSpec widest = spec;
    widest.mostColumns = most;
    frame.choices.push_back(makeRegion(widest, matter, {all.first, all.first + columns - 1}));
  }
  return frame;
}

PlanBlock planBlockOf(const OpenFrame& frame, const TextGrid& grid) {
  PlanBlock block;
  block.story = frame.story;
  block.boxed = frame.choices.front().whole.box != nullptr;
  block.firstColumn = frame.choices.front().whole.span.first;
  // Choices begin at the first column that the frame may cover; what it may cover besides is as
  // wide as the frame says, but no column of another width.
  Diagnostics none;
  const ColumnSpan all = resolveColumns(frame.spec->columns, grid, frame.spec->where, none);
  block.lastColumn = all.last;
  for (const PageRegion& region : frame.choices) {
    PlanChoice& choice = block.choices.emplace_back();
    choice.columns = region.columns();
    choice.lines = region.lines;
    choice.slack = region.slack;
    choice.headSize = static_cast<int>(std::lround(region.headSize * 100));
  }
  const int columns = all.count();
  for (int c = 1; c < columns; ++c) {
    if (!sameWidths(grid, all.first, all.first + c, 1)) {
      block.lastColumn = all.first + c - 1;
      break;
    }
  }
  return block;
}

}  // namespace paiban
