#include "input/lengths.h"

#include <charconv>
#include <cmath>

namespace paiban {
namespace {

struct UnitName {
  std::string_view name;
  Unit unit;
};
/// The first name of a unit is the one that messages use.
constexpr UnitName kUnitNames[] = {
    {"pt", Unit::pt},
    {"mm", Unit::mm},
    {"cm", Unit::cm},
    {"in", Unit::inch},
    {"字", Unit::zi},
    {"行", Unit::line},
    {"lines", Unit::line},
    {"line", Unit::line},
    {"em", Unit::em},
    {"%", Unit::percent},
};

/// 号 sizes in points (CLREQ 2.3.5; CL-94). Where the readings differ, `gb` is the one by which
/// 28 characters of 3号 fill the 156 mm of GB/T 9704.
struct HaoSize {
  std::string_view arabic;
  std::string_view chinese;
  Pt gb;
  Pt traditional;
};
constexpr HaoSize kHaoSizes[] = {
    {"初", "初", 42, 42},
    {"小初", "小初", 36, 36},
    {"1", "一", 27.5, 28},
    {"小1", "小一", 24, 24},
    {"2", "二", 21, 22},
    {"小2", "小二", 18, 18},
    {"3", "三", 15.75, 16},
    {"小3", "小三", 15, 15},
    {"4", "四", 13.75, 14},
    {"小4", "小四", 12, 12},
    {"5", "五", 10.5, 10.5},
    {"小5", "小五", 9, 9},
    {"6", "六", 7.875, 8},
    {"7", "七", 5.25, 5.25},
};
constexpr std::string_view kHao = "号";
constexpr std::string_view kSmall = "小";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') {
    text.remove_prefix(1);
  }
  while (!text.empty() && text.back() == ' ') {
    text.remove_suffix(1);
  }
  return text;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Length of the number at the start of `text`: sign, digits, point, digits.
std::size_t numberLength(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t digits = at;
  while (at < text.size() && (isDigit(text[at]) || text[at] == '.')) {
    ++at;
  }
  return at > digits ? at : 0;
}

}  // namespace

std::optional<double> parseDecimal(std::string_view text) {
  if (numberLength(text) != text.size() || text.empty()) {
    return std::nullopt;
  }
  if (text.front() == '+') {
    text.remove_prefix(1);
  }
  double value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<int> parseWhole(std::string_view text) {
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<WrittenLength> splitLength(std::string_view text) {
  text = trimmed(text);
  const std::size_t length = numberLength(text);
  auto value = parseDecimal(text.substr(0, length));
  if (length == 0 || !value) {
    return std::nullopt;
  }
  text.remove_prefix(length);
  if (text.starts_with('/')) {
    const std::size_t below = numberLength(text.substr(1));
    const auto divisor = parseDecimal(text.substr(1, below));
    if (!divisor || *divisor <= 0) {
      return std::nullopt;
    }
    value = *value / *divisor;
    text.remove_prefix(1 + below);
  }
  return WrittenLength{*value, trimmed(text)};
}

std::optional<Unit> unitNamed(std::string_view name) {
  for (const UnitName& unit : kUnitNames) {
    if (unit.name == name) {
      return unit.unit;
    }
  }
  return std::nullopt;
}

std::optional<Pt> haoSize(std::string_view text, HaoReading reading) {
  text = trimmed(text);
  const bool marked = text.ends_with(kHao);
  // 小四 is a size by itself; 四 or 5 without 号 is not.
  if (!marked && !text.starts_with(kSmall)) {
    return std::nullopt;
  }
  if (marked) {
    text.remove_suffix(kHao.size());
  }
  for (const HaoSize& size : kHaoSizes) {
    if (text == size.arabic || text == size.chinese) {
      return reading == HaoReading::gb ? size.gb : size.traditional;
    }
  }
  return std::nullopt;
}

std::string haoName(Pt size) {
  constexpr Pt kSame = 0.005;  // sizes are written with two decimals at most
  for (const HaoSize& hao : kHaoSizes) {
    if (std::abs(size - hao.gb) < kSame || std::abs(size - hao.traditional) < kSame) {
      return std::string(hao.arabic) + std::string(kHao);
    }
  }
  return {};
}

std::optional<Dimension> parseLength(std::string_view text, Units units, HaoReading reading) {
  if ((units & kHaoUnit) != 0) {
    if (const auto points = haoSize(text, reading)) {
      return Dimension{*points, Unit::pt};
    }
  }
  const auto written = splitLength(text);
  const auto unit = written ? unitNamed(written->unit) : std::nullopt;
  if (!unit || (units & unitBit(*unit)) == 0) {
    return std::nullopt;
  }
  return Dimension{written->value, *unit};
}

std::string unitList(Units units) {
  std::string list;
  Units named = 0;
  for (const UnitName& unit : kUnitNames) {
    if ((units & unitBit(unit.unit) & ~named) != 0) {
      named |= unitBit(unit.unit);
      list += (list.empty() ? "" : ", ") + std::string(unit.name);
    }
  }
  if ((units & kHaoUnit) != 0) {
    list += (list.empty() ? "" : ", ") + std::string(kHao);
  }
  return list;
}

std::string lengthPattern(Units units) {
  std::string names;
  for (const UnitName& unit : kUnitNames) {
    if ((units & unitBit(unit.unit)) != 0) {
      names += (names.empty() ? "" : "|") + std::string(unit.name);
    }
  }
  const std::string number = "[-+]?[0-9]+(\\.[0-9]+)?(/[0-9]+(\\.[0-9]+)?)?";
  const std::string plain = number + " ?(" + names + ")";
  if ((units & kHaoUnit) == 0) {
    return "^" + plain + "$";
  }
  return "^(" + plain + "|小?[初1-7一二三四五六七]号|小[初1-6一二三四五六])$";
}

}  // namespace paiban
