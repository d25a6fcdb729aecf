#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paiban {

/// Hyphenation patterns of one language as a trie (Liang 1983). Nodes are numbered so that the
/// children of one follow each other; node 0 is the root, an entry past the end closes the last.
struct HyphenPatterns {
  std::span<const std::uint16_t> root;   ///< a byte: the child of the root that it leads to, or 0
  std::span<const std::uint8_t> letter;  ///< a node: the byte that leads to it
  std::span<const std::uint16_t> firstChild;  ///< a node: its children end where the next's begin
  std::span<const std::uint16_t> levels;      ///< a node: place in `pool`; 0 = no pattern ends here
  /// Inter-letter levels of a pattern: number of leading zeros, count, then so many levels.
  std::span<const std::uint8_t> pool;
  int minBefore = 0;  ///< letters, as the pattern author asks
  int minAfter = 0;
};

/// Patterns for English of a language tag, compiled into the program: American for plain `en` and
/// where American spelling is used, else British; null for any other language.
const HyphenPatterns* hyphenPatterns(std::string_view tag);

/// Limits of EN-02, in letters.
struct HyphenLimits {
  int minWord = 6;
  int minBefore = 2;
  int minAfter = 3;
  bool operator==(const HyphenLimits&) const = default;
};

/// How a style hyphenates.
struct Hyphenation {
  std::string patterns;  ///< pattern set of the style; empty = never
  HyphenLimits limits;
  bool capitals = true;   ///< words that begin with a capital may be divided
  bool lastWord = false;  ///< so may the last word of the paragraph
  int ladder = 2;         ///< most hyphenated lines in a row
};

/// Fills `points` with the byte offsets inside `word` (letters only, valid UTF-8, any case) at
/// which it may be divided, ascending. The patterns' own limits hold as well.
void hyphenate(const HyphenPatterns& patterns,
               std::string_view word,
               const HyphenLimits& limits,
               std::vector<std::uint32_t>& points);

}  // namespace paiban
