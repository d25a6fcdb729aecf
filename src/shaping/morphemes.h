#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace paiban {

/// Where an English word, lower case or not, joins two of its parts after an f so that a ligature
/// would hide the joint: shelf|ful, leaf|let, off|load. The index of the first character of the
/// second part; nothing for words of one part and for letters that make no ligature (EN-05;
/// Chicago Manual 7.36 counts the parts). `word` may have spaces and marks round it.
std::optional<std::size_t> jointAfterF(std::u32string_view word);

}  // namespace paiban
