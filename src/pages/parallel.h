#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pages/arrange.h"
#include "pages/set_piece.h"

namespace paiban {

/// First piece after `first` with which the languages side by side begin on one line again, as
/// `align` says (BI-04). Heads of stories always do, crossheads with all but `story`; pictures and
/// other matter that is no text end every stretch.
std::size_t alignedEnd(const std::vector<Piece>& pieces, std::size_t first, PairAlign align);

/// What languages side by side are set from, and what stood before in each.
struct ParallelText {
  const Setting& setting;
  const FrameSpec& frame;
  const FrameMeasure& measure;
  const std::vector<Piece>& pieces;
  std::array<PieceBefore, 2>& before;
};

/// Pieces [first, end) in all languages, beginning on one line; from the offsets `from` of an
/// earlier FlowOrigin on. A single paragraph is aligned sentence by sentence where the frame says
/// so and both texts have as many; where they do not, a note says so and its halves begin level.
/// `room` are the extents of its first lines beside a picture in column `besideColumn`.
Flow setAligned(const ParallelText& text,
                std::size_t first,
                std::size_t end,
                const std::array<std::uint32_t, 2>& from,
                std::span<const LineExtent> room,
                std::size_t besideColumn);

}  // namespace paiban
