#include "paragraph/rules.h"

#include <algorithm>

#include "model/language.h"
namespace paiban {

namespace {

/// Width of a word space of the Latin face; without a face of any Latin the gap as it was.
Pt wordSpaceOf(const ShapedText& text, Pt otherwise) {
  for (const ShapedRun& run : text.runs) {
    if (run.latin && run.face && run.begin >= text.initialEnd) {
      return run.face->advanceOf(run.face->glyphOf(U' '), run.size);
    }
  }
  return otherwise;
}

Gap gapOf(const HanLatinGap& gap, const ShapedText& text) {
  const Pt stated = gap.normal * text.size;
  const Pt normal = gap.wordSpace ? wordSpaceOf(text, stated) : stated;
  return {normal, std::min(gap.min * text.size, normal), std::max(gap.max * text.size, normal)};
}

/// Beside half-width brackets no two marks are 2 em, so CL-21 has nothing to take from them; a
/// style that wants 1 em (CL-22) takes what there is.
Adjacent adjacentOf(const Style& style) {
  const bool halfWidth = rowOf(style.marks).bracket < 1;
  return halfWidth && style.adjacent == Adjacent::oneAndHalf ? Adjacent::none : style.adjacent;
}

}  // namespace

bool hasCentredMarks(std::string_view tag) {
  return regionOf(tag) != Region::mainland;
}

Rules rulesOf(const ShapedText& text, const Style& style) {
  Rules rules;
  rules.lang = text.lang;
  rules.align = style.align;
  rules.level = static_cast<KinsokuLevel>(style.kinsoku);
  rules.marks = style.marks;
  rules.adjacent = adjacentOf(style);
  rules.lineEnd = style.lineEnd;
  rules.trimLineStart = style.trimLineStart;
  rules.trimIndent = style.trimIndent;
  rules.trimBesideDash = style.trimBesideDash;
  rules.shrinkColon = style.shrinkColon;
  rules.keepMeasureWords = style.keepMeasureWords;
  rules.em = text.size;
  rules.tracking = style.tracking * text.size;
  rules.gaps[static_cast<std::size_t>(GapKind::letters)] = gapOf(style.gap, text);
  rules.gaps[static_cast<std::size_t>(GapKind::digits)] =
      gapOf(style.digitGap.value_or(style.gap), text);
  rules.hang = style.hang != Hang::none && !hasCentredMarks(text.tag) ? style.hang : Hang::none;
  rules.strictGrid = style.grid == CharacterGrid::strict;
  rules.opticalMargins = style.opticalMargins && text.lang == Lang::en;
  rules.letterSpace = text.lang == Lang::en ? style.letterSpace * text.size : 0;
  rules.realign = style.realign == Realign::segment;
  return rules;
}

Pt Rules::wordSpaceMin(Pt natural) const {
  return lang == Lang::en ? 0.8 * natural : std::min(natural, em / 4);
}

Pt Rules::wordSpaceMax(Pt natural) const {
  return lang == Lang::en ? 1.33 * natural : std::max(natural, em / 2);
}

}  // namespace paiban
