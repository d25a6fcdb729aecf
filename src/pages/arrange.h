#pragma once

#include <vector>

#include "pages/flow.h"
#include "pages/piece.h"
#include "pages/setting.h"

namespace paiban {

/// The measures that a frame sets its pieces to.
struct FrameMeasure {
  Pt width = 0;              ///< of the whole frame, inside its box
  Pt column = 0;             ///< of one of its columns
  std::vector<Extent> pair;  ///< parallel: one extent for each language, in order
  int lines = 0;             ///< height inside the box of a vertical frame; 0 = what its text needs
};

/// Sets `pieces` as the frame asks. A vertical frame: see setVertical. Else language after
/// language, pair by pair one below the other, or side by side. Side by side, every atom is one
/// line of both languages; the pair starts on one line, and a column may end only where both texts
/// allow it (BI-01, BI-03).
Flow arrange(const Setting& setting,
             const FrameSpec& frame,
             const std::vector<Piece>& pieces,
             const FrameMeasure& measure);

}  // namespace paiban
