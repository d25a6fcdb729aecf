#pragma once

#include <cstdint>

#include "paragraph/cell.h"

namespace paiban {

/// Part of a hyphen that was put in at a line's end which hangs beyond it; of its advance (EN-06).
double hyphenHang();

/// How far the character that begins at byte `at`, in word cell `cell`, hangs to the left of a line
/// that it begins, in points; 0 for most.
Pt leftHang(const Cells& cells, std::uint32_t cell, std::uint32_t at);

/// How far the character that ends before byte `end`, in word cell `cell`, hangs to the right of a
/// line that it ends, in points.
Pt rightHang(const Cells& cells, std::uint32_t cell, std::uint32_t end);

}  // namespace paiban
