#pragma once

#include "paragraph/cell.h"

namespace paiban {

/// Widens the cells under ruby that is wider than they are, evenly before and after each, so far
/// that neighbouring annotations keep their distance: a quarter of their size, half of it beside
/// one that stands over several characters (CL-56). Over a neighbour without ruby it may hang by a
/// quarter of `em`. Zhuyin gets its place to the right of each character (CL-57). Han below
/// a gloss part by an em at most and letters not at all; what is left surrounds them (BI-07).
void makeRoomForRuby(Cells& cells, Pt em);

/// The cells [first, last] that hold bytes [begin, end).
struct CellRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
CellRange cellsOf(const Cells& cells, std::uint32_t begin, std::uint32_t end);

}  // namespace paiban
