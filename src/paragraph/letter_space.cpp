#include "paragraph/letter_space.h"

#include <algorithm>
#include <span>

namespace paiban {
namespace {

int clustersOf(std::span<const ShapedGlyph> glyphs) {
  int clusters = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    clusters += i == 0 || glyphs[i].cluster != glyphs[i - 1].cluster ? 1 : 0;
  }
  return clusters;
}

/// Glyphs [begin, end), counted over all runs; the first lies in `run` or behind it.
int clustersBetween(const Cells& cells, std::uint32_t run, std::uint32_t begin, std::uint32_t end) {
  int clusters = 0;
  for (; run < cells.text->runs.size() && cells.glyphBase[run] < end; ++run) {
    const std::uint32_t base = cells.glyphBase[run];
    const std::uint32_t from = std::max(begin, base);
    const std::uint32_t to = std::min(end, cells.glyphBase[run + 1]);
    if (from < to) {
      const std::span<const ShapedGlyph> glyphs = cells.text->runs[run].glyphs;
      clusters += clustersOf(glyphs.subspan(from - base, to - from));
    }
  }
  return clusters;
}

}  // namespace

int letterGaps(const Cells& cells, std::uint32_t cell) {
  const Cell& at = cells.list[cell];
  return std::max(clustersBetween(cells, at.run, at.glyph, cells.list[cell + 1].glyph) - 1, 0);
}

int letterGaps(const Cells& cells, const LineContent& content, const LineCell& part) {
  if (part.cell.kind != CellKind::word) {
    return 0;
  }
  const int clusters = part.reshaped >= 0
                           ? clustersOf(content.reshaped[static_cast<std::size_t>(part.reshaped)])
                           : clustersBetween(cells, part.cell.run, part.cell.glyph, part.glyphEnd);
  return std::max(clusters - 1, 0);
}

}  // namespace paiban
