#pragma once

#include "base/length.h"
#include "model/style.h"
#include "shaping/shape.h"
#include "unicode/mark_class.h"

namespace paiban {

/// What the rules need to know of a paragraph and its style. Lengths in points.
struct Rules {
  Lang lang = Lang::zh;
  Align align = Align::justify;
  KinsokuLevel level = KinsokuLevel::gb;
  LineEnd lineEnd = LineEnd::alwaysHalf;
  bool trimLineStart = true;
  bool trimIndent = true;
  Pt em = 0;  ///< 1 字 of the paragraph
  Pt tracking = 0;
  Pt gap = 0;  ///< Han–Latin (CL-44)
  Pt gapMin = 0;
  Pt gapMax = 0;

  /// Least width of a word space that is `natural` wide: 1/4 em among Han (A0, shrink 2), 0.8 of
  /// nominal in English (EN-04).
  Pt wordSpaceMin(Pt natural) const;
  /// Width up to which a word space stretches without a complaint: 1/2 em among Han (A0, stretch
  /// 1), 1.33 of nominal in English (EN-04).
  Pt wordSpaceMax(Pt natural) const;
  bool flush() const { return align == Align::justify || align == Align::even; }
};

Rules rulesOf(const ShapedText& text, const Style& style);

}  // namespace paiban
