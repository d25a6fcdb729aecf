#pragma once

#include <vector>

#include "pages/piece.h"
#include "pages/setting.h"

namespace paiban {

/// Widths of two languages side by side, and the lines that their texts then take.
struct PairWidths {
  std::vector<Pt> widths;
  std::vector<int> lines;
};

/// Shares `width`, what the gutter leaves of a frame, between the frame's two languages so that
/// both need the same height (BI-01): in steps of half a 字 of the grid, by setting the texts. Of
/// the two steps between which the balance turns, the one with the fewer lines for the pairs
/// together. Neither language gets less than 8 字. Of more than 60 pairs, every n-th is set. With
/// nothing to set, the halves.
PairWidths evenPairWidths(const Setting& setting, const std::vector<Piece>& pieces, Pt width);

}  // namespace paiban
