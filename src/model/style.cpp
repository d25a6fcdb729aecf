#include "model/style.h"

#include <algorithm>
#include <array>

#include "model/regional_rules.h"

namespace paiban {
namespace {

template <class T>
void overlay(T& value, const std::optional<T>& patch) {
  if (patch) {
    value = *patch;
  }
}

/// A width style sets all that belongs to it.
void setMarks(Style& s, MarkStyle marks) {
  const MarkStyleRow& row = rowOf(marks);
  s.marks = row.style;
  s.adjacent = row.adjacent;
  s.lineEnd = row.lineEnd;
  s.trimLineStart = row.trimLineStart;
  s.trimIndent = row.trimIndent;
}

Style styleOfRegion(Region region) {
  const RegionalRules& rules = rulesOfRegion(region);
  Style style;
  style.kinsoku = rules.kinsoku;
  setMarks(style, rules.marks);
  style.lineEnd = rules.lineEnd;
  return style;
}

/// Keys of the same patch have the last word over its width style.
void applyMarks(Style& s, const StylePatch& p) {
  if (p.marks) {
    setMarks(s, *p.marks);
  }
  overlay(s.adjacent, p.adjacent);
  overlay(s.lineEnd, p.lineEnd);
  overlay(s.trimLineStart, p.trimLineStart);
  overlay(s.trimIndent, p.trimIndent);
  overlay(s.trimBesideDash, p.trimBesideDash);
  overlay(s.shrinkColon, p.shrinkColon);
  overlay(s.hang, p.hang);
  overlay(s.grid, p.grid);
  overlay(s.realign, p.realign);
  if (p.gap) {
    s.gap = *p.gap;
    s.digitGap = p.digitGap;  // a gap stated anew is stated for digits too
  }
}

void apply(Style& s, const StylePatch& p) {
  overlay(s.han, p.han);
  overlay(s.latin, p.latin);
  overlay(s.strongHan, p.strongHan);
  overlay(s.strongLatin, p.strongLatin);
  overlay(s.emphasisHan, p.emphasisHan);
  overlay(s.emphasisLatin, p.emphasisLatin);
  overlay(s.size, p.size);
  overlay(s.latinScale, p.latinScale);
  overlay(s.latinShift, p.latinShift);
  overlay(s.colour, p.colour);
  overlay(s.leading, p.leading);
  overlay(s.snap, p.snap);
  overlay(s.blockLines, p.blockLines);
  overlay(s.spaceBefore, p.spaceBefore);
  overlay(s.spaceAfter, p.spaceAfter);
  overlay(s.align, p.align);
  overlay(s.indent, p.indent);
  if (p.indentAfterHead) {
    s.indentAfterHead = p.indentAfterHead;
  }
  overlay(s.hanging, p.hanging);
  overlay(s.tracking, p.tracking);
  overlay(s.breaking, p.breaking);
  overlay(s.breakUrls, p.breakUrls);
  overlay(s.keepMeasureWords, p.keepMeasureWords);
  overlay(s.kinsoku, p.kinsoku);
  overlay(s.clusterLimit, p.clusterLimit);
  applyMarks(s, p);
  overlay(s.hyphenate, p.hyphenate);
  overlay(s.hyphenMinWord, p.hyphenMinWord);
  overlay(s.hyphenMinBefore, p.hyphenMinBefore);
  overlay(s.hyphenMinAfter, p.hyphenMinAfter);
  overlay(s.hyphenLadder, p.hyphenLadder);
  overlay(s.hyphenateCapitals, p.hyphenateCapitals);
  overlay(s.hyphenAcrossPages, p.hyphenAcrossPages);
  overlay(s.hyphenAcrossColumns, p.hyphenAcrossColumns);
  overlay(s.hyphenLastWord, p.hyphenLastWord);
  overlay(s.orphans, p.orphans);
  overlay(s.widows, p.widows);
  overlay(s.balance, p.balance);
  overlay(s.keepWords, p.keepWords);
  overlay(s.acrossColumns, p.acrossColumns);
  overlay(s.keepWithNext, p.keepWithNext);
  overlay(s.keepTogether, p.keepTogether);
  overlay(s.verticalQuotes, p.verticalQuotes);
  overlay(s.features, p.features);
  overlay(s.dropCap, p.dropCap);
  overlay(s.caps, p.caps);
  overlay(s.figures, p.figures);
  overlay(s.letterSpace, p.letterSpace);
  overlay(s.opticalMargins, p.opticalMargins);
}

/// What a role says for all languages, and for one.
std::array<std::string, 2> keysOf(std::string_view role, Lang lang) {
  return {std::string(role), std::string(role) + "/" + std::string(slotName(lang))};
}

void applyKey(Style& style, const StyleSheet& sheet, std::string_view role, Lang lang) {
  for (const std::string& key : keysOf(role, lang)) {
    if (const auto patch = sheet.find(key); patch != sheet.end()) {
      apply(style, patch->second);
    }
  }
}

/// Whether the style that `chain` leads to says its size, or its leading, by itself.
struct Stated {
  bool size = false;
  bool leading = false;
};
Stated statedBy(const StyleSheet& sheet, const std::vector<std::string_view>& chain, Lang lang) {
  Stated stated;
  for (const std::string_view role : chain) {
    for (const std::string& key : keysOf(role, lang)) {
      const auto patch = sheet.find(key);
      stated.size = stated.size || (patch != sheet.end() && patch->second.size);
      stated.leading = stated.leading || (patch != sheet.end() && patch->second.leading);
    }
  }
  return stated;
}

bool isIn(const std::vector<std::string_view>& chain, std::string_view role) {
  return std::find(chain.begin(), chain.end(), role) != chain.end();
}

/// CL-74, JLREQ 4.1: a deck is two thirds of its headline, its lines a third of its size apart.
constexpr double kDeckOfHeadline = 2.0 / 3;
constexpr double kDeckLeading = 4.0 / 3;  // em

/// A deck whose size no style states takes it from the headline.
void sizeDeck(Style& style,
              const StyleSheet& sheet,
              const std::vector<std::string_view>& chain,
              Lang lang,
              std::string_view tag) {
  if (!isIn(chain, "deck") || isIn(chain, "headline")) {
    return;
  }
  const Stated stated = statedBy(sheet, chain, lang);
  const Style headline = resolveStyle(sheet, "headline", lang, tag);
  const Pt size = kDeckOfHeadline * headline.size;
  if (!stated.size && size > style.size) {  // but never smaller than the text
    style.size = size;
    style.leading = stated.leading ? style.leading : Dimension{kDeckLeading, Unit::em};
  }
}

/// CL-97, JLREQ 4.2: a note is one or two sizes smaller than the text, as 小五 is than 五号, and
/// its lines are as much closer.
constexpr double kNoteOfBody = 6.0 / 7;
constexpr double kNoteLeading = 1.4;  // em

/// A footnote whose size no style states takes it from the body.
void sizeNote(Style& style,
              const StyleSheet& sheet,
              const std::vector<std::string_view>& chain,
              Lang lang,
              std::string_view tag) {
  if (!isIn(chain, "footnote") || isIn(chain, "body")) {
    return;
  }
  const Stated stated = statedBy(sheet, chain, lang);
  if (!stated.size) {
    style.size = kNoteOfBody * resolveStyle(sheet, "body", lang, tag).size;
  }
  if (!stated.leading) {
    style.leading = {kNoteLeading, Unit::em};
  }
}

}  // namespace

Style resolveStyle(const StyleSheet& sheet,
                   std::string_view role,
                   Lang lang,
                   std::string_view tag) {
  std::vector<std::string_view> chain;  // from the role up to its root
  for (std::string_view at = role;
       !at.empty() && at != "default" && chain.size() <= sheet.size();) {
    chain.push_back(at);
    const auto found = sheet.find(at);
    at = found == sheet.end() ? std::string_view() : std::string_view(found->second.basedOn);
  }
  Style style = styleOfRegion(regionOf(tag));
  applyKey(style, sheet, "default", lang);
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    applyKey(style, sheet, *at, lang);
  }
  sizeDeck(style, sheet, chain, lang, tag);
  sizeNote(style, sheet, chain, lang, tag);
  return style;
}

}  // namespace paiban
