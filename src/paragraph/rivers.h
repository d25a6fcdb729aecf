#pragma once

#include <vector>

#include "paragraph/line.h"

namespace paiban {

/// Lines from which white gaps that lie below each other count as a river (EN-13).
inline constexpr int kLeastRiver = 3;

/// Sets Line::river: the lines of the longest river that passes through it, 0 for less than
/// kLeastRiver. A river is a chain of word spaces of successive lines, each below the one above by
/// at least half of the narrower of the two. Returns the longest of the paragraph.
int findRivers(std::vector<Line>& lines);

}  // namespace paiban
