#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
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
  bool across = false;       ///< heads may stand across its columns (CL-77): they are several of
                             ///< one width, and nothing but the page bounds them
  /// On facing pages: what stands on each page counts from here, one for each language of the
  /// frame; else empty.
  std::vector<Pt> sides{};

  bool facing() const { return !sides.empty(); }
};

/// Sets `pieces` as the frame asks. A vertical frame: see setVertical. Else language after
/// language, pair by pair one below the other, or side by side. Side by side, every atom is one
/// line of both languages; the pair starts on one line, and a column may end only where both texts
/// allow it (BI-01, BI-03). On facing pages the same holds across the fold (BI-06); what is no text
/// stands on both pages, each time in the language of its page.
Flow arrange(const Setting& setting,
             const FrameSpec& frame,
             const std::vector<Piece>& pieces,
             const FrameMeasure& measure);

/// Where arranging begins and when it stops.
struct ArrangeLimits {
  FlowOrigin from;                               ///< what is before it stands already
  int enough = std::numeric_limits<int>::max();  ///< lines after which no further piece is begun
  /// Pieces, ascending, that are left out: figures that stand already.
  std::span<const std::uint32_t> without = {};
};
struct Arranged {
  Flow flow;
  std::optional<FlowOrigin> unset;  ///< where the rest begins, if there is one
};

/// The same from a place within the pieces on: text that an earlier call has set to other measures
/// goes on at the line that begins there, without an indent (CL-83). A vertical frame is set whole.
Arranged arrangeRest(const Setting& setting,
                     const FrameSpec& frame,
                     const std::vector<Piece>& pieces,
                     const FrameMeasure& measure,
                     const ArrangeLimits& limits);

}  // namespace paiban
