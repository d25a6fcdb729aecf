#include "paragraph/hyphen_memory.h"

#include <algorithm>
#include <bit>

namespace paiban {
namespace {

std::size_t hashOf(std::string_view word) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return hash ^ hash >> 15;
}

}  // namespace

/// A shorter word in the entry ends in a zero byte, which no word has.
bool HyphenMemory::holds(const Entry& entry,
                         const HyphenPatterns& patterns,
                         std::string_view word,
                         const HyphenLimits& limits) {
  return entry.patterns == &patterns && entry.limits == limits &&
         std::equal(word.begin(), word.end(), entry.word.begin()) &&
         (word.size() == entry.word.size() || entry.word[word.size()] == 0);
}

void HyphenMemory::hyphenate(const HyphenPatterns& patterns,
                             std::string_view word,
                             const HyphenLimits& limits,
                             std::vector<std::uint32_t>& points) {
  if (word.size() > kLongestWord) {
    paiban::hyphenate(patterns, word, limits, points);
    return;
  }
  entries_.resize(kEntries);
  Entry& entry = entries_[hashOf(word) % kEntries];
  if (!holds(entry, patterns, word, limits)) {
    paiban::hyphenate(patterns, word, limits, points);
    entry = {&patterns, limits, 0, {}};
    std::copy(word.begin(), word.end(), entry.word.begin());
    for (const std::uint32_t at : points) {
      entry.points |= 1u << at;
    }
    return;
  }
  points.clear();
  for (std::uint32_t rest = entry.points; rest != 0; rest &= rest - 1) {
    points.push_back(static_cast<std::uint32_t>(std::countr_zero(rest)));
  }
}

}  // namespace paiban
