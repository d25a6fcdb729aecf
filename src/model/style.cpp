#include "model/style.h"

namespace paiban {
namespace {

template <class T>
void overlay(T& value, const std::optional<T>& patch) {
  if (patch) {
    value = *patch;
  }
}

/// A width style sets all that belongs to it; keys of the same patch have the last word.
void applyMarks(Style& s, const StylePatch& p) {
  if (p.marks) {
    const MarkStyleRow& row = rowOf(*p.marks);
    s.marks = row.style;
    s.adjacent = row.adjacent;
    s.lineEnd = row.lineEnd;
    s.trimLineStart = row.trimLineStart;
    s.trimIndent = row.trimIndent;
  }
  overlay(s.adjacent, p.adjacent);
  overlay(s.lineEnd, p.lineEnd);
  overlay(s.trimLineStart, p.trimLineStart);
  overlay(s.trimIndent, p.trimIndent);
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
  overlay(s.orphans, p.orphans);
  overlay(s.widows, p.widows);
  overlay(s.balance, p.balance);
  overlay(s.keepWords, p.keepWords);
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

void applyKey(Style& style, const StyleSheet& sheet, std::string_view role, Lang lang) {
  if (const auto plain = sheet.find(role); plain != sheet.end()) {
    apply(style, plain->second);
  }
  const std::string variant = std::string(role) + "/" + std::string(slotName(lang));
  if (const auto own = sheet.find(variant); own != sheet.end()) {
    apply(style, own->second);
  }
}

}  // namespace

Style resolveStyle(const StyleSheet& sheet, std::string_view role, Lang lang) {
  std::vector<std::string_view> chain;  // from the role up to its root
  for (std::string_view at = role;
       !at.empty() && at != "default" && chain.size() <= sheet.size();) {
    chain.push_back(at);
    const auto found = sheet.find(at);
    at = found == sheet.end() ? std::string_view() : std::string_view(found->second.basedOn);
  }
  Style style;
  applyKey(style, sheet, "default", lang);
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    applyKey(style, sheet, *at, lang);
  }
  return style;
}

}  // namespace paiban
