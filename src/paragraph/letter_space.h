#pragma once

#include <cstdint>

#include "paragraph/cell.h"
#include "paragraph/line_cell.h"

namespace paiban {

/// Places between the letters of word cell `cell` that letter-space may change (EN-04): one less
/// than it has clusters.
int letterGaps(const Cells& cells, std::uint32_t cell);

/// The same of a part of a line; 0 for what is no word.
int letterGaps(const Cells& cells, const LineContent& content, const LineCell& part);

}  // namespace paiban
