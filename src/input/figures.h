#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.h"

/// The figures of a text: numbers in digits and in words, with what scales them.
namespace paiban {

enum class FigureKind : std::uint8_t {
  number,
  percent,  ///< `value` counts hundredths: 5%, 百分之五, five per cent
  points,   ///< percentage points 百分点
  clock,    ///< `value` is the minute of the day, 0 to 1439
};

/// One way to understand a figure. `value` is an exact decimal of any length: no sign, no leading
/// zeros before another digit, no closing zeros after the point.
struct Reading {
  FigureKind kind = FigureKind::number;
  std::string value;

  bool operator==(const Reading&) const = default;
  auto operator<=>(const Reading&) const = default;
};

/// What a figure may ask of the other language.
enum class FigureRole : std::uint8_t {
  demanded,  ///< it must stand there too
  spelled,   ///< words that may stand for a figure there
  faint,     ///< words that seldom mean a number: a, no, May
};

/// A figure and its bytes text[begin, end), its scale and percent sign included. `readings` holds
/// one at least; the first is the plain one.
struct Figure {
  std::vector<Reading> readings;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  FigureRole role = FigureRole::demanded;
  bool year = false;  ///< four digits that can be a year
  bool date = false;  ///< part of a date: 年, 月, 日 follows
};

/// The figures of valid UTF-8 in their order. Scales, hundredths and dates are those of `lang`:
/// 万 亿 千亿 % 百分之五 十四五 第一 12月; thousand million billion per cent 14th three-year
/// December. Addresses of the web are passed over. Numbers of any length are exact.
std::vector<Figure> readFigures(std::string_view text, Lang lang);

}  // namespace paiban
