#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/choose_breaks.h"

namespace paiban {

/// The places where kinsoku may give way (CL-16): cells, ascending, of clusters of three or more
/// marks that were kept whole at the price of a line whose gaps open by more than `limit` em (> 0).
/// Only between the marks: the first of them stays with what it belongs to.
/// `breaks` are the lines as kinsoku has them. Lines that are not flush have no such price.
std::vector<std::uint32_t> clustersToRelax(const BreakProblem& problem,
                                           const std::vector<ChosenBreak>& breaks,
                                           double limit);

}  // namespace paiban
