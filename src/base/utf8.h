#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paiban {

/// One code point of a UTF-8 string. `bytes` is its length there, 1 to 4.
struct Utf8Char {
  char32_t code = 0;
  std::uint32_t bytes = 0;
};

/// What decodeUtf8 does beyond ASCII.
Utf8Char decodeMultibyte(std::string_view text, std::size_t at);

/// The code point that starts at byte `at` (< text.size()). On invalid UTF-8 U+FFFD, one byte long.
inline Utf8Char decodeUtf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? Utf8Char{lead, 1} : decodeMultibyte(text, at);
}

/// Appends `code` (a scalar value) to `out`.
void appendUtf8(std::string& out, char32_t code);
std::string toUtf8(char32_t code);

/// Byte offset of the first invalid sequence (overlong forms and surrogates included), if any.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Number of code points in valid UTF-8.
std::size_t countCodePoints(std::string_view text);

/// At most `count` code points of `text` from its start, never cutting one.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

}  // namespace paiban
