#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "input/schema.h"

namespace paiban {
namespace {

/// Words longer than this are no slips of the pen; it bounds the work of a comparison.
constexpr std::size_t kLongestWord = 40;

std::u32string lowerCase(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    at += c.bytes;
    out.push_back(c.code >= U'A' && c.code <= U'Z' ? c.code + 32 : c.code == U'_' ? U'-' : c.code);
  }
  return out;
}

bool isAscii(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Damerau's distance in its restricted form: insertions, deletions, replacements and swaps of
/// neighbours that make `a` of `b`.
std::size_t editDistance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> beforeLast, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min(std::min(last[j], row[j - 1]) + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearestWord(std::string_view text, std::span<const std::string_view> words) {
  if (text.empty() || text.size() > kLongestWord) {
    return {};
  }
  const std::u32string wanted = lowerCase(text);
  std::string_view best;
  std::size_t bestDistance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string_view word : words) {
    const std::size_t longer = std::max(wanted.size(), word.size());
    if (longer - std::min(wanted.size(), word.size()) >= bestDistance && isAscii(word)) {
      continue;  // each letter too many is a step of the distance
    }
    const std::size_t distance = editDistance(wanted, lowerCase(word));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = word;
    }
  }
  return best;
}

std::string joinWords(std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) {
    out += (out.empty() ? "" : ", ") + std::string(word.word);
  }
  return out;
}

}  // namespace paiban
