#pragma once

#include <cstddef>
#include <vector>

#include "model/page_template.h"

namespace paiban {

/// Parts of a layout that stand together: the first, and those that go with it.
using PartGroup = std::vector<std::size_t>;

/// The groups that may stand instead of each other from part `first` on, in the order in which they
/// are tried: the last of them stands in any case.
std::vector<PartGroup> alternativesFrom(const std::vector<PartSpec>& parts, std::size_t first);

}  // namespace paiban
