#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/cell.h"
#include "shaping/shape.h"

namespace paiban {

/// A cell, or the part of one that stands on a line, and where it stands. Lengths in points.
struct LineCell {
  Cell cell;                   ///< begin, glyph and run are those of the part
  std::uint32_t end = 0;       ///< bytes
  std::uint32_t glyphEnd = 0;  ///< counted over all runs
  int reshaped = -1;           ///< entry of LineContent::reshaped that holds its glyphs instead
  bool hyphen = false;         ///< its glyph is a hyphen and its text U+00AD
  Pt leadCut = 0;              ///< taken off the leading blank
  Pt trailCut = 0;             ///< taken off the trailing blank
  Pt gap = 0;                  ///< before it
  Pt letterGap = 0;            ///< after each of its clusters, beside tracking (EN-04)
  Pt x = 0;                    ///< where it begins, the cut blank left out

  Pt width() const { return cell.width - leadCut - trailCut; }
};

/// What stands on a line, in logical order.
struct LineContent {
  std::vector<LineCell> cells;
  std::vector<std::vector<ShapedGlyph>> reshaped;
  std::size_t visible = 0;  ///< number of cells up to the last that shows at the line's end

  void clear() {
    cells.clear();
    reshaped.clear();
    visible = 0;
  }
};

}  // namespace paiban
