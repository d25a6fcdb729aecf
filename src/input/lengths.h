#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"

namespace paiban {

/// Which units a value may carry: a sum of `1u << Unit`. Type sizes may also be written in 号.
using Units = unsigned;
constexpr Units unitBit(Unit unit) {
  return 1u << static_cast<unsigned>(unit);
}
inline constexpr Units kAbsoluteUnits =
    unitBit(Unit::pt) | unitBit(Unit::mm) | unitBit(Unit::cm) | unitBit(Unit::inch);
inline constexpr Units kHaoUnit = 1u << 16;

/// Which reading of a 号 size is meant where two are in use (CL-94): 3号 is 15.75 pt by GB/T 9704
/// and 16 pt by tradition.
enum class HaoReading { gb, traditional };

/// A number with a unit as it was written: `10.5pt`, `1/8字`, `-0.02em`, `小5号`.
struct WrittenLength {
  double value = 0;
  std::string_view unit;  ///< as written; empty if there is none
};

/// Cuts a text into its number (decimal or fraction) and the rest; nothing if it has no number.
std::optional<WrittenLength> splitLength(std::string_view text);

/// The unit that `name` stands for: pt, mm, cm, in, 字, 行, line, lines, em, %.
std::optional<Unit> unitNamed(std::string_view name);

/// Points of a 号 size, 初号 to 7号, with the number in Chinese (小四, 五号) or Arabic (小4号,
/// 5号).
std::optional<Pt> haoSize(std::string_view text, HaoReading reading = HaoReading::gb);

/// The 号 size of so many points in either reading, such as 小5号; empty if there is none.
std::string haoName(Pt size);

/// A length in one of `units`. A 号 size is in points.
std::optional<Dimension> parseLength(std::string_view text,
                                     Units units,
                                     HaoReading reading = HaoReading::gb);

/// "pt, mm, 字": the units of a set, for messages.
std::string unitList(Units units);
/// A regular expression for lengths in these units.
std::string lengthPattern(Units units);

/// A decimal number, or nothing; not "inf", "nan" or hexadecimal.
std::optional<double> parseDecimal(std::string_view text);
/// A whole number, or nothing.
std::optional<int> parseWhole(std::string_view text);

}  // namespace paiban
