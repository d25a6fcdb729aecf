#pragma once

#include <array>
#include <string_view>

namespace paiban {

/// How wide full-width marks are set: the styles by their names in Chinese printing; CL-10.
enum class MarkStyle {
  quanjiao,       ///< 全角
  kaiming,        ///< 开明
  banjiao,        ///< 半角
  hangmoBanjiao,  ///< 行末半角
  plain,          ///< nothing adjusted
};

/// What two adjacent marks of 2 em take up, one of them a bracket or quote; CL-21, CL-22.
enum class Adjacent {
  none,        ///< 2 em
  oneAndHalf,  ///< 1.5 em
  one,         ///< 1 em
};

/// What a full-width mark at a line's end occupies; CL-17.
enum class LineEnd { alwaysHalf, halfIfNeeded, full };

/// A width style: em that each class of mark occupies before a line is justified, and what becomes
/// of marks beside each other and at a line's edges. Marks that are 1/2 em by themselves (CL-02),
/// dashes, ellipses and the units of CL-05 are the same in all.
struct MarkStyleRow {
  MarkStyle style;
  double bracket;  ///< brackets and quotes
  double comma;    ///< ， 、 ；
  double colon;    ///< ：
  double stop;     ///< 。 ． ？ ！
  Adjacent adjacent;
  LineEnd lineEnd;
  bool trimLineStart;  ///< an opener at a line's start loses its leading half (CL-18)
  bool trimIndent;     ///< likewise after the first line's indent (CL-19)
  std::string_view source;
};

/// In the order of the enumerators. Half-width marks have no half em left to lose, so 开明 and 半角
/// leave adjacent marks as they are: 。” is 1.5 em in 开明 already.
inline constexpr std::array kMarkStyles{
    MarkStyleRow{MarkStyle::quanjiao,
                 1,
                 1,
                 1,
                 1,
                 Adjacent::oneAndHalf,
                 LineEnd::full,
                 false,
                 false,
                 "xeCJK PunctStyle quanjiao; CLREQ 3.1.6.2: adjacent marks in every style"},
    MarkStyleRow{MarkStyle::kaiming,
                 0.5,
                 0.5,
                 0.5,
                 1,
                 Adjacent::none,
                 LineEnd::alwaysHalf,
                 true,
                 true,
                 "xeCJK PunctStyle kaiming: only the ends of sentences full; GB 5.1.10"},
    MarkStyleRow{MarkStyle::banjiao,
                 0.5,
                 0.5,
                 0.5,
                 0.5,
                 Adjacent::none,
                 LineEnd::alwaysHalf,
                 true,
                 true,
                 "xeCJK PunctStyle banjiao"},
    MarkStyleRow{MarkStyle::hangmoBanjiao,
                 1,
                 1,
                 1,
                 1,
                 Adjacent::oneAndHalf,
                 LineEnd::alwaysHalf,
                 true,
                 true,
                 "xeCJK PunctStyle hangmobanjiao; CLREQ 3.1.6.2, 3.1.6.3; GB 5.1.10"},
    MarkStyleRow{MarkStyle::plain,
                 1,
                 1,
                 1,
                 1,
                 Adjacent::none,
                 LineEnd::full,
                 false,
                 false,
                 "xeCJK PunctStyle plain; CLREQ 3.1.6: styles that adjust nothing"},
};

constexpr const MarkStyleRow& rowOf(MarkStyle style) {
  return kMarkStyles[static_cast<std::size_t>(style)];
}

}  // namespace paiban
