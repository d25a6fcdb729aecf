#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace paiban {

/// A set of ASCII characters to search texts for, one look-up a byte.
class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view characters) {
    for (const char c : characters) {
      has_[static_cast<unsigned char>(c)] = true;
    }
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  /// Offset of the first character of the set from `at` on, or the size of `text`.
  std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !has(text[at])) {
      ++at;
    }
    return at;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace paiban
