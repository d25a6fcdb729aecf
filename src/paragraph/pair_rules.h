#pragma once

#include <optional>

#include "paragraph/cell.h"
#include "paragraph/line.h"
#include "paragraph/rules.h"

namespace paiban {

/// The adjustable blank of a mark, as fractions of its em, and the shrink step that may take it.
struct Blanks {
  double leading = 0;
  double trailing = 0;
};

/// Blank of a mark of `kind` whose character is `code`. `centred`: marks stand in the middle of
/// their frame, as in Taiwan and Hong Kong (CL-06), where ？ and ！ are not adjustable.
Blanks blanksOf(CellKind kind, char32_t code, bool centred);

/// The step of the shrink table (A0) that may take the blank of a mark. The colon has one only
/// where a style says so, for A0 names it in none.
std::optional<Adjustment::Step> shrinkStepOf(CellKind kind, const Rules& rules);

/// Em that a mark of `kind` occupies in the width style of `rules` (CL-10); 1 when that says
/// nothing of it.
double widthOf(CellKind kind, const Rules& rules);

/// Whether a mark at a line's end may stand beyond it: one that the style lets hang, and not after
/// another mark (CL-20). `before`: the visible cell before it, if any.
bool mayHang(const Cell* before, const Cell& last, const Rules& rules);

/// What two adjacent marks lose on the sides that do not face each other; the facing sides are the
/// joint's. A unit of CL-05 has no blank, so that a bracket after it gives up its own; marks in the
/// middle of their frame give up both (CL-21); all blanks go when the two are to total 1 em
/// (CL-22). Such marks never part at a line's end: kinsoku holds them.
struct OuterTrim {
  bool before = false;  ///< the leading blank of the first
  bool after = false;   ///< the trailing blank of the second
};
OuterTrim outerTrimOf(CellKind before, CellKind after, const Rules& rules);

/// May the space between two neighbours be stretched in step 3 (A0)?
enum class Stretch : std::uint8_t {
  never,  ///< CL-39
  avoid,  ///< only when the line has no other place
  free,
};

/// What stands between two neighbours of a line.
struct Joint {
  Pt trimBefore = 0;  ///< off the trailing blank of the first
  Pt trimAfter = 0;   ///< off the leading blank of the second
  Pt gap = 0;         ///< added: Han–Latin gap, tracking
  GapKind hanLatin = GapKind::none;
  Stretch stretch = Stretch::never;
};
Joint jointOf(const Cell& before, const Cell& after, const Rules& rules);

/// The joint before cell `i` of `cells`, looking through cells that are nothing to the rules.
Joint jointBefore(const std::vector<Cell>& cells, std::uint32_t i, const Rules& rules);

}  // namespace paiban
