#pragma once

#include "paragraph/candidates.h"
#include "paragraph/line_cell.h"

namespace paiban {

/// Fills `content` with what stands between two candidates: whole cells, parts of divided words
/// with their reshaped glyphs, and the hyphen.
void collectLine(const Cells& cells,
                 const Rules& rules,
                 const Reshaper& reshaper,
                 const Candidate& from,
                 const Candidate& to,
                 LineContent& content);

}  // namespace paiban
