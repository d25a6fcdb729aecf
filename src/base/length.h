#pragma once

#include <compare>

namespace paiban {

/// A resolved length in PostScript points (1/72 inch). Page coordinates grow right and down from
/// the top left corner of the trimmed page. Lengths that still carry their unit are `Dimension`.
using Pt = double;

/// Points in a millimetre.
inline constexpr Pt kPtPerMm = 72.0 / 25.4;

/// Two lengths closer than this count as equal on a page (far below the 0.01 pt of CL-35).
inline constexpr Pt kPtEpsilon = 1e-6;

/// The units a layout may write.
enum class Unit {
  pt,       ///< PostScript point
  mm,       ///< millimetre
  cm,       ///< centimetre
  inch,     ///< inch, written `in`
  zi,       ///< 字: the advance of one Han character of the size in question
  line,     ///< 行: one step of the baseline grid
  em,       ///< the size of the type in question
  percent,  ///< of whatever the property names as its base
};

/// A length as an editor wrote it: number and unit, not yet resolved against a grid or a size.
struct Dimension {
  double value = 0;
  Unit unit = Unit::pt;
  auto operator<=>(const Dimension&) const = default;
};

/// What relative units stand for. All in points.
struct UnitContext {
  Pt zi = 0;    ///< 字
  Pt line = 0;  ///< 行
  Pt em = 0;
  Pt whole = 0;  ///< 100 %
};

/// `d` in points. A relative unit whose context is 0 gives 0: readers refuse such units earlier.
constexpr Pt toPt(Dimension d, const UnitContext& context = {}) {
  switch (d.unit) {
    case Unit::pt:
      return d.value;
    case Unit::mm:
      return d.value * kPtPerMm;
    case Unit::cm:
      return d.value * kPtPerMm * 10;
    case Unit::inch:
      return d.value * 72;
    case Unit::zi:
      return d.value * context.zi;
    case Unit::line:
      return d.value * context.line;
    case Unit::em:
      return d.value * context.em;
    case Unit::percent:
      return d.value * context.whole / 100;
  }
  return 0;
}

}  // namespace paiban
