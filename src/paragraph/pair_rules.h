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

/// The step of the shrink table (A0) that may take the blank of a mark; none for the colon.
std::optional<Adjustment::Step> shrinkStepOf(CellKind kind);

/// Whether a bracket after a unit of CL-05 gives up its own blank: the unit has none, and the two
/// total 1.5 em all the same (CL-21).
bool closesUnit(CellKind before, CellKind after);

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
  bool hanLatin = false;
  Stretch stretch = Stretch::never;
};
Joint jointOf(const Cell& before, const Cell& after, const Rules& rules);

/// The joint before cell `i` of `cells`, looking through cells that are nothing to the rules.
Joint jointBefore(const std::vector<Cell>& cells, std::uint32_t i, const Rules& rules);

}  // namespace paiban
