#pragma once

#include <vector>

#include "paragraph/cell.h"
#include "paragraph/rules.h"
#include "unicode/line_opportunities.h"

namespace paiban {

/// Cuts a shaped paragraph into cells. `opportunities` are those of the whole text; they may be
/// empty when it has no proportional matter. Rules look at the flat text alone: the borders of runs
/// and spans leave no trace (CL-11).
Cells buildCells(const ShapedText& text,
                 const std::vector<Break>& opportunities,
                 const Rules& rules);

/// Whether any of the text is proportional, so that UAX #14 has a say.
bool hasProportionalMatter(const ShapedText& text);

}  // namespace paiban
