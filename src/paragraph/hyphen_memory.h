#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "paragraph/hyphenation.h"

namespace paiban {

/// Where words were divided before: words come back again and again. A table of fixed size, in
/// which a new word takes the place of another; one a thread.
class HyphenMemory {
 public:
  /// As hyphenate().
  void hyphenate(const HyphenPatterns& patterns,
                 std::string_view word,
                 const HyphenLimits& limits,
                 std::vector<std::uint32_t>& points);

 private:
  static constexpr std::size_t kLongestWord = 24;  ///< bytes; longer ones are not kept
  static constexpr std::size_t kEntries = 2048;

  struct Entry {
    const HyphenPatterns* patterns = nullptr;
    HyphenLimits limits;
    std::uint32_t points = 0;  ///< bit i: may be divided before byte i
    std::array<char, kLongestWord> word{};
  };
  static bool holds(const Entry& entry,
                    const HyphenPatterns& patterns,
                    std::string_view word,
                    const HyphenLimits& limits);

  std::vector<Entry> entries_;
};

}  // namespace paiban
