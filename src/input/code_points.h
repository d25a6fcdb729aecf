#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paiban {

/// A text by code points, for rules that look both ways.
struct CodePoints {
  std::u32string codes;
  std::vector<std::size_t> offsets;  ///< byte of each, and the size of the text

  std::size_t size() const { return codes.size(); }
  /// U+0000 beyond either end.
  char32_t at(std::size_t i) const { return i < codes.size() ? codes[i] : U'\0'; }
  char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }
  bool has(std::size_t i, std::u32string_view words) const {
    return i <= codes.size() && std::u32string_view(codes).substr(i).starts_with(words);
  }
};

/// The code points of valid UTF-8.
CodePoints codePointsOf(std::string_view text);

/// Whether `c` is one of `set`; U+0000, the end of a text, never is.
constexpr bool isAmong(std::u32string_view set, char32_t c) {
  return c != U'\0' && set.find(c) != std::u32string_view::npos;
}

}  // namespace paiban
