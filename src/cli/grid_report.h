#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "driver/layout_grid.h"
#include "driver/manuscript.h"

namespace paiban {

/// The page and the grid of each part, with the sums written out: page, margins, type area, columns
/// and gutters in 字, lines, remainders, line gap, measures of spans, lines of heads. Points and
/// millimetres with at most two decimals.
std::string gridReport(const PageTemplate& layout,
                       const std::vector<GridArithmetic>& grids,
                       MessageLanguage language);

/// Finds and reads the layout, prints its report, draws it where the command says.
Exit reportGrid(const GridCommand& command, const Workshop& workshop, Console& console);

}  // namespace paiban
