#include "paragraph/hyphenation.h"

#include <algorithm>
#include <array>

#include "paragraph/patterns/patterns.h"

namespace paiban {
namespace {

/// Longer words are not divided; no English word comes near.
constexpr std::size_t kLongestWord = 120;

constexpr std::uint8_t lowered(char c) {
  return static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

constexpr bool isContinuation(char c) {
  return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80;
}

/// The child of `node` that `letter` leads to; 0 when there is none.
std::uint16_t childOf(const HyphenPatterns& p, std::uint16_t node, std::uint8_t letter) {
  for (std::uint16_t at = p.firstChild[node]; at < p.firstChild[node + 1u]; ++at) {
    if (p.letter[at] == letter) {
      return at;
    }
  }
  return 0;
}

/// Raises the levels from `levels` on to those of the pattern at `place`.
void applyPattern(const HyphenPatterns& p, std::uint16_t place, std::uint8_t* levels) {
  const std::uint8_t skip = p.pool[place];
  const std::uint8_t count = p.pool[place + 1u];
  for (std::size_t i = 0; i < count; ++i) {
    std::uint8_t& level = levels[skip + i];
    level = std::max(level, p.pool[place + 2u + i]);
  }
}

}  // namespace

const HyphenPatterns* hyphenPatterns(std::string_view tag) {
  constexpr std::array<std::string_view, 4> kAmerican{"en", "en-US", "en-CA", "en-PH"};
  if (std::find(kAmerican.begin(), kAmerican.end(), tag) != kAmerican.end()) {
    return &kPatternsEnUs;
  }
  return tag.starts_with("en-") ? &kPatternsEnGb : nullptr;
}

void hyphenate(const HyphenPatterns& patterns,
               std::string_view word,
               const HyphenLimits& limits,
               std::vector<std::uint32_t>& points) {
  points.clear();
  const auto letters = static_cast<int>(
      std::count_if(word.begin(), word.end(), [](char c) { return !isContinuation(c); }));
  if (letters < limits.minWord || word.size() > kLongestWord) {
    return;
  }
  std::array<std::uint8_t, kLongestWord + 2> dotted;  // the word between two full stops
  dotted[0] = dotted[word.size() + 1] = '.';
  std::transform(word.begin(), word.end(), dotted.begin() + 1, lowered);
  const std::size_t size = word.size() + 2;
  std::array<std::uint8_t, kLongestWord + 3> levels{};  // entry i: before dotted[i]
  for (std::size_t start = 0; start < size; ++start) {
    std::uint16_t node = patterns.root[dotted[start]];
    for (std::size_t at = start + 1; node != 0; ++at) {
      if (patterns.levels[node] != 0) {
        applyPattern(patterns, patterns.levels[node], levels.data() + start);
      }
      node = at < size ? childOf(patterns, node, dotted[at]) : 0;
    }
  }
  const int before = std::max(limits.minBefore, patterns.minBefore);
  const int after = std::max(limits.minAfter, patterns.minAfter);
  int passed = 0;
  for (std::uint32_t at = 0; at < word.size(); ++at) {
    if (isContinuation(word[at])) {
      continue;
    }
    if (levels[at + 1] % 2 == 1 && passed >= before && letters - passed >= after) {
      points.push_back(at);
    }
    ++passed;
  }
}

}  // namespace paiban
