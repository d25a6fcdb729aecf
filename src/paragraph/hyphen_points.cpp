#include "paragraph/hyphen_points.h"

#include <algorithm>

#include "base/utf8.h"
#include "paragraph/hyphen_memory.h"
#include "paragraph/pinyin.h"

namespace paiban {
namespace {

/// The cell of the word that ends the paragraph, marks after it aside; the cell count if the
/// paragraph ends otherwise.
std::uint32_t lastWordOf(const Cells& cells) {
  for (std::uint32_t i = cells.count(); i-- > 0;) {
    const CellKind kind = cells.list[i].kind;
    if (kind == CellKind::word) {
      return i;
    }
    if (!isSpace(kind) && !isDiscardable(kind) && !isMark(kind)) {
      break;
    }
  }
  return cells.count();
}

constexpr bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// Acronyms and names like McKay keep together.
bool hasInnerCapital(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), isUpper);
}

/// Whether the word at `begin` follows another in its sentence: there a capital means a name.
bool isInsideSentence(std::string_view text, std::uint32_t begin) {
  std::uint32_t at = begin;
  while (at > 0 && text[at - 1] == ' ') {
    --at;
  }
  if (at == begin || at == 0) {
    return false;
  }
  const char before = text[at - 1];
  return before == ',' || isUpper(before) || (before >= 'a' && before <= 'z') ||
         (before >= '0' && before <= '9');
}

}  // namespace

HyphenPoints::HyphenPoints(const Cells& cells, const Hyphenation& hyphenation)
    : cells_(cells),
      hyphenation_(hyphenation),
      ofStyle_(hyphenPatterns(hyphenation.patterns)),
      lastWord_(hyphenation.lastWord ? cells.count() : lastWordOf(cells)) {
  hyphenWidths_.assign(cells.text->runs.size(), -1);
}

/// A style that hyphenates names the patterns; a run in another kind of English has its own, one in
/// another language none.
const HyphenPatterns* HyphenPoints::patternsFor(const ShapedRun& run) const {
  const std::string_view tag = run.tag;
  if (tag.starts_with("en-")) {
    return hyphenPatterns(tag);
  }
  const bool chinese = tag == "zh" || tag.starts_with("zh-");
  return tag == "en" || chinese || tag.empty() ? ofStyle_ : nullptr;
}

void HyphenPoints::addWord(const HyphenPatterns& patterns, std::uint32_t begin, std::uint32_t end) {
  const std::string_view word = std::string_view(cells_.text->text).substr(begin, end - begin);
  if (hasInnerCapital(word) || (!hyphenation_.capitals && isUpper(word.front()))) {
    return;
  }
  thread_local HyphenMemory memory;
  memory.hyphenate(patterns, word, hyphenation_.limits, inWord_);
  if (isUpper(word.front())) {
    keepSyllables(word, isInsideSentence(cells_.text->text, begin));
  }
  for (const std::uint32_t at : inWord_) {
    points_.push_back(begin + at);
  }
}

/// Patterns of English know nothing of Chinese names: `Liaoy-ang`. One that is surely a name is
/// divided between its syllables, what only may be one where the patterns agree.
void HyphenPoints::keepSyllables(std::string_view word, bool surely) {
  if (!pinyinSyllables(word, syllables_)) {
    return;
  }
  if (!surely) {
    std::erase_if(inWord_, [&](std::uint32_t at) {
      return !std::binary_search(syllables_.begin(), syllables_.end(), at);
    });
    return;
  }
  const HyphenLimits& limits = hyphenation_.limits;
  const auto size = static_cast<int>(word.size());
  inWord_ = syllables_;
  std::erase_if(inWord_, [&](std::uint32_t point) {
    const auto at = static_cast<int>(point);
    return size < limits.minWord || at < limits.minBefore || size - at < limits.minAfter;
  });
}

std::span<const std::uint32_t> HyphenPoints::in(std::uint32_t cell) {
  points_.clear();
  const Cell& word = cells_.list[cell];
  const std::uint32_t end = cells_.list[cell + 1].begin;
  const auto least = static_cast<std::uint32_t>(std::max(hyphenation_.limits.minWord, 2));
  if (!ofStyle_ || word.kind != CellKind::word || word.softHyphen || cell == lastWord_ ||
      end - word.begin < least || (cell > 0 && cells_.list[cell - 1].softHyphen)) {
    return points_;
  }
  const HyphenPatterns* patterns = patternsFor(cells_.text->runs[word.run]);
  if (!patterns) {
    return points_;
  }
  const std::string_view text = cells_.text->text;
  if (text.substr(word.begin, end - word.begin).find('-') != text.npos ||
      (word.begin > 0 && text[word.begin - 1] == '-')) {
    return points_;  // a compound breaks at its own hyphen
  }
  for (std::uint32_t at = word.begin; at < end;) {
    std::uint32_t stop = at;
    while (stop < end && classOf(decodeUtf8(text, stop).code) == CharClass::latin) {
      stop += decodeUtf8(text, stop).bytes;
    }
    if (stop - at >= least) {
      addWord(*patterns, at, stop);
    }
    at = stop > at ? stop : stop + decodeUtf8(text, stop).bytes;
  }
  return points_;
}

bool HyphenPoints::isClean(std::uint32_t cell, std::uint32_t at) const {
  const std::vector<ShapedRun>& runs = cells_.text->runs;
  std::uint32_t r = cells_.list[cell].run;
  while (r + 1 < runs.size() && runs[r].end <= at) {
    ++r;
  }
  const std::vector<ShapedGlyph>& glyphs = runs[r].glyphs;
  const auto glyph = std::lower_bound(
      glyphs.begin(), glyphs.end(), at, [](const ShapedGlyph& g, std::uint32_t place) {
        return g.cluster < place;
      });
  return glyph != glyphs.end() && glyph->cluster == at && !glyph->unsafeToBreak;
}

Pt HyphenPoints::hyphenWidth(std::uint32_t run, const Reshaper& reshaper) {
  Pt& width = hyphenWidths_[run];
  if (width < 0) {
    width = std::max(reshaper.hyphen(cells_.text->runs[run]).advance, 0.0);
  }
  return width;
}

}  // namespace paiban
