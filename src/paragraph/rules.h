#pragma once

#include <array>
#include <string_view>

#include "base/length.h"
#include "model/style.h"
#include "shaping/shape.h"
#include "unicode/mark_class.h"

namespace paiban {

/// A gap between Han and Latin and the limits within which justification may change it, points.
struct Gap {
  Pt normal = 0;
  Pt min = 0;
  Pt max = 0;
};

/// What stands beside Han at a gap; CL-47.
enum class GapKind : std::uint8_t { none, letters, digits };

/// What the rules need to know of a paragraph and its style. Lengths in points.
struct Rules {
  Lang lang = Lang::zh;
  Align align = Align::justify;
  KinsokuLevel level = KinsokuLevel::gb;
  MarkStyle marks = MarkStyle::hangmoBanjiao;
  Adjacent adjacent = Adjacent::oneAndHalf;
  LineEnd lineEnd = LineEnd::alwaysHalf;
  bool trimLineStart = true;
  bool trimIndent = true;
  bool trimBesideDash = true;
  bool shrinkColon = false;
  bool keepMeasureWords = false;
  Hang hang = Hang::none;
  bool strictGrid = false;  ///< marks have whole cells and no blank that could change (CL-43)
  bool realign = false;
  bool opticalMargins = false;  ///< English alone (EN-06)
  Pt letterSpace = 0;           ///< most that letters may move apart or together; English alone
  Pt em = 0;                    ///< 1 字 of the paragraph
  Pt tracking = 0;
  std::array<Gap, 3> gaps{};  ///< by GapKind (CL-44, CL-47); 0 at most: no gap at all

  /// Least width of a word space that is `natural` wide: 1/4 em among Han (A0, shrink 2), 0.8 of
  /// nominal in English (EN-04).
  Pt wordSpaceMin(Pt natural) const;
  /// Width up to which a word space stretches without a complaint: 1/2 em among Han (A0, stretch
  /// 1), 1.33 of nominal in English (EN-04).
  Pt wordSpaceMax(Pt natural) const;
  const Gap& gap(GapKind kind) const { return gaps[static_cast<std::size_t>(kind)]; }
  bool flush() const { return align == Align::justify || align == Align::even; }
};

/// Whether marks of a language stand in the middle of their frame: Taiwan and Hong Kong (CL-06).
bool hasCentredMarks(std::string_view tag);

/// The rules of a style for one text. Marks that stand in the middle of their frame do not hang
/// (CL-20).
Rules rulesOf(const ShapedText& text, const Style& style);

}  // namespace paiban
