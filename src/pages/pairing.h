#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "pages/flow.h"
#include "pages/text_grid.h"

namespace paiban {

/// The offset, in a FlowOrigin, of a text that has ended.
inline constexpr std::uint32_t kNothingLeft = std::numeric_limits<std::uint32_t>::max();

/// The texts of a pair in columns side by side: every atom is one line of both. The pair starts on
/// one line, the shorter text leaves white below it, and a column may end only where both texts
/// allow it (BI-01, BI-03).
Flow sideBySide(std::vector<Flow> flows, const std::vector<Extent>& columns);

/// Flows of as many atoms each, atom beside atom, moved to `sides`. A picture counts once,
/// whichever page it is on.
Flow besideEachOther(std::vector<Flow> flows, const std::vector<Pt>& sides);

}  // namespace paiban
