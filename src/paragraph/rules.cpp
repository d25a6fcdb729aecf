#include "paragraph/rules.h"

#include <algorithm>

namespace paiban {

Rules rulesOf(const ShapedText& text, const Style& style) {
  Rules rules;
  rules.lang = text.lang;
  rules.align = style.align;
  rules.level = static_cast<KinsokuLevel>(style.kinsoku);
  rules.lineEnd = style.lineEnd;
  rules.trimLineStart = style.trimLineStart;
  rules.trimIndent = style.trimIndent;
  rules.em = text.size;
  rules.tracking = style.tracking * text.size;
  rules.gap = style.hanLatinGap * text.size;
  rules.gapMin = std::min(style.hanLatinGapMin, style.hanLatinGap) * text.size;
  rules.gapMax = std::max(style.hanLatinGapMax, style.hanLatinGap) * text.size;
  return rules;
}

Pt Rules::wordSpaceMin(Pt natural) const {
  return lang == Lang::en ? 0.8 * natural : std::min(natural, em / 4);
}

Pt Rules::wordSpaceMax(Pt natural) const {
  return lang == Lang::en ? 1.33 * natural : std::max(natural, em / 2);
}

}  // namespace paiban
