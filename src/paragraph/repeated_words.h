#pragma once

#include <array>
#include <vector>

#include "paragraph/choose_breaks.h"

namespace paiban {

/// Whether three lines on end begin with one word or end in one (EN-13): case and marks beside it
/// do not count, and a part of a divided word is no word. `ends`: where the line above the first of
/// them ends, then where each of the three does.
bool repeatsWord(const Cells& cells, const std::array<const Candidate*, 4>& ends);

/// Whether a paragraph has such lines.
bool repeatsWord(const BreakProblem& problem, const std::vector<ChosenBreak>& breaks);

/// What they cost in total-fit: as much as a poor last line.
inline constexpr double kRepeatedWordCost = 10000;

}  // namespace paiban
