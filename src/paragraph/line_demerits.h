#pragma once

#include <optional>
#include <vector>

#include "paragraph/choose_breaks.h"

namespace paiban {

/// What each line between `breaks` adds to the sum that total-fit keeps low, whoever chose them:
/// its own cost and what comes with the line above. Nothing for a line that is wider than its
/// room or was broken where no rule allows, for which there is no cost.
std::vector<std::optional<double>> demeritsOf(const BreakProblem& problem,
                                              const std::vector<ChosenBreak>& breaks);

}  // namespace paiban
