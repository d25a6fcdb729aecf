#include "input/lint_lengths.h"

#include <string>

#include <fmt/format.h>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/lint_messages.h"
#include "input/text_lint.h"

namespace paiban {
namespace {

constexpr double kLeastRatio = 0.5;
constexpr double kMostRatio = 0.9;
constexpr int kLeastCharacters = 20;   ///< headings and labels have no usual ratio
constexpr int kShortCharacters = 40;   ///< below, the ratio varies much
constexpr double kLongSlack = 1.15;    ///< complete translations of lists of names go so far over
constexpr double kShortFactor = 1.25;  ///< what a short paragraph may be beyond the limits

bool isLatinOrDigit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         (c >= 0xC0 && c < 0x250);
}

/// Characters of Chinese text, each run of letters and digits as one.
int charactersIn(const RichText& text) {
  Diagnostics none;
  const TextLint lint(text, none);
  int count = 0;
  bool inRun = false;
  for (std::size_t at = 0; at < text.text.size();) {
    const Utf8Char c = decodeUtf8(text.text, at);
    const bool counts = !lint.isChecked(at);
    const bool run = isLatinOrDigit(c.code) || (inRun && (c.code == U'.' || c.code == U','));
    const bool wide = isWide(c.code) || c.code == U'“' || c.code == U'”' || c.code == U'—' ||
                      c.code == U'…' || c.code == U'%';
    count += counts && ((run && !inRun) || (wide && !run)) ? 1 : 0;
    inRun = run;
    at += c.bytes;
  }
  return count;
}

/// Words between blanks that have a letter or digit.
int wordsIn(const RichText& text) {
  Diagnostics none;
  const TextLint lint(text, none);
  int count = 0;
  bool counted = false;
  for (std::size_t at = 0; at < text.text.size();) {
    const Utf8Char c = decodeUtf8(text.text, at);
    if (c.code == U' ' || c.code == U'\n' || c.code == U'\u2028' || c.code == U'—') {
      counted = false;
    } else if (!counted && isLatinOrDigit(c.code) && !lint.isChecked(at)) {
      counted = true;
      ++count;
    }
    at += c.bytes;
  }
  return count;
}

std::string shown(double ratio) {
  return fmt::format("{:.2f}", ratio);
}

}  // namespace

PairLength lengthOf(const RichText& zh, const RichText& en) {
  return {charactersIn(zh), wordsIn(en)};
}

void lintLength(const RichText& zh, const RichText& en, Diagnostics& diagnostics) {
  const PairLength length = lengthOf(zh, en);
  if (length.characters < kLeastCharacters) {
    return;
  }
  const bool shortOne = length.characters < kShortCharacters;
  const std::vector<std::string> arguments{
      std::to_string(length.characters), std::to_string(length.words), shown(length.ratio())};
  if (length.ratio() < kLeastRatio / (shortOne ? kShortFactor : 1)) {
    diagnostics.warning(messages::kEnglishShort, en.placeOf(0), arguments);
  } else if (length.ratio() > kMostRatio * (shortOne ? kShortFactor : kLongSlack)) {
    diagnostics.warning(messages::kEnglishLong, en.placeOf(0), arguments);
  }
}

void LengthReport::add(const RichText& zh, const RichText& en, Diagnostics& diagnostics) {
  const PairLength length = lengthOf(zh, en);
  if (length.characters < kLeastCharacters) {
    return;
  }
  ++pairs_;
  all_.characters += length.characters;
  all_.words += length.words;
  diagnostics.note(
      messages::kPairLength,
      zh.placeOf(0),
      {std::to_string(length.characters), std::to_string(length.words), shown(length.ratio())});
}

void LengthReport::finish(const SourceRef& where, Diagnostics& diagnostics) const {
  if (pairs_ > 0) {
    diagnostics.note(messages::kAllLengths,
                     where,
                     {std::to_string(pairs_),
                      std::to_string(all_.characters),
                      std::to_string(all_.words),
                      shown(all_.ratio())});
  }
}

}  // namespace paiban
