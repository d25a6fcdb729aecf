#include "paragraph/break_rules.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace paiban {
namespace {

using enum CellKind;

/// What may stand between a number in digits and its measure word, and measure words 量词 that
/// news and reports count with.
constexpr std::u32string_view kMultipliers = U"十百千万亿余多几";
constexpr std::u32string_view kMeasureWords =
    U"个家人名位户口只头匹条根支枝张片块件台辆架艘座栋幢间套所处项次回场届期批组队班种类样份"
    U"页本册篇章首幅封笔桩例起把双对副串粒颗棵株朵滴杯瓶箱袋包盒桶元角分吨斤克两升尺寸米里亩顷"
    U"度倍成折年月日号天周时刻秒岁代级层步股声强公平立毫厘点";

/// Symbols that stay with the number before them across a space (CL-29).
constexpr std::array<std::string_view, 43> kUnitSymbols{
    "%",   "‰",   "°",  "℃",   "′",    "″", "mm", "cm",  "dm", "m",  "km",
    "m²",  "km²", "m³", "km³", "mg",   "g", "kg", "t",   "ml", "mL", "L",
    "s",   "min", "h",  "m/s", "km/h", "W", "kW", "MW",  "GW", "TW", "kWh",
    "MWh", "GWh", "kJ", "V",   "kV",   "A", "Hz", "kHz", "Pa", "kPa"};

bool isLetterOrDigit(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return false;
  }
  const CharClass c = classOf(decodeUtf8(text, at).code);
  return c == CharClass::latin || c == CharClass::digit;
}

/// Whether a unit symbol begins at byte `at` and ends as a word there.
bool startsWithUnit(std::string_view text, std::uint32_t at) {
  return std::any_of(kUnitSymbols.begin(), kUnitSymbols.end(), [&](std::string_view symbol) {
    return text.substr(at).starts_with(symbol) && !isLetterOrDigit(text, at + symbol.size());
  });
}

/// Marks that stay with the word before them, a space between or not (EN-11).
bool staysWithWordBefore(char32_t code) {
  return code == U'—' || code == U'…' || code == U'⸺';
}

/// A spaced en dash is a dash too, and stands at a line's end rather than its start (EN-11).
bool isSpacedDash(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kEnDashSpace = "– ";
  return text.substr(at).starts_with(kEnDashSpace);
}

/// The last cell before `i` that is seen at the line's end; `i` itself when there is none.
std::uint32_t visibleBefore(const std::vector<Cell>& cells, std::uint32_t i) {
  for (std::uint32_t at = i; at-- > 0;) {
    if (!isSpace(cells[at].kind) && !isDiscardable(cells[at].kind)) {
      return at;
    }
  }
  return i;
}

/// A connector between two numbers: a line had better not end there (CL-33).
bool splitsRange(const std::vector<Cell>& cells, std::uint32_t i) {
  return cells[i].front == CharClass::digit && cells[i - 1].back == CharClass::connector &&
         i >= 2 && (cells[i - 1].kind == word || cells[i - 2].back == CharClass::digit);
}

bool isAffixPair(const Cell& before, const Cell& after) {
  return (before.back == CharClass::digit && after.front == CharClass::suffix) ||
         (before.back == CharClass::prefix && after.front == CharClass::digit);
}

/// Whether a line may end at the space between the cells `visible` and `i`.
bool mayBreakAfterSpace(const Cells& cells, std::uint32_t visible, std::uint32_t i) {
  const std::string_view text = cells.text->text;
  const Cell& next = cells.list[i];
  if (cells.list[visible].back == CharClass::digit && startsWithUnit(text, next.begin)) {
    return false;
  }
  return !(next.kind == word && (staysWithWordBefore(decodeUtf8(text, next.begin).code) ||
                                 isSpacedDash(text, next.begin)));
}

/// Whether Chinese matter meets proportional marks (brackets, commas of ASCII), of which UAX #14
/// knows which may end and which may start a line. Letters and digits beside Han always break.
bool needsUnicode(const Cell& before, const Cell& after) {
  const auto isMarkLike = [](CharClass c) {
    return c == CharClass::latinMark || c == CharClass::suffix || c == CharClass::prefix ||
           c == CharClass::other;
  };
  return (before.kind == word && isMarkLike(before.back)) ||
         (after.kind == word && isMarkLike(after.front));
}

/// Whether the Han character of cell `i` belongs to the number before it: a multiplier, or a
/// measure word after digits or multipliers (CL-30).
bool staysWithNumber(const Cells& cells, std::uint32_t i) {
  constexpr std::uint32_t kLongest = 3;  // multipliers between: 1.5千万余
  const auto codeOf = [&](std::uint32_t at) {
    return decodeUtf8(cells.text->text, cells.list[at].begin).code;
  };
  const auto isIn = [](std::u32string_view list, char32_t code) {
    return list.find(code) != list.npos;
  };
  if (!isPlainHan(cells.list[i]) ||
      !(isIn(kMultipliers, codeOf(i)) || isIn(kMeasureWords, codeOf(i)))) {
    return false;
  }
  std::uint32_t multipliers = 0;
  for (std::uint32_t at = i; at-- > 0;) {
    const Cell& cell = cells.list[at];
    if (cell.kind == nothing) {
      continue;
    }
    if (!isPlainHan(cell)) {
      return cell.kind == word && cell.back == CharClass::digit;
    }
    if (multipliers++ == kLongest || !isIn(kMultipliers, codeOf(at))) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool NoBreakSpans::covers(std::uint32_t at) {
  while (next_ < spans_->size() && (*spans_)[next_].begin < at) {
    if ((*spans_)[next_].kind == Markup::noBreak) {
      end_ = std::max(end_, (*spans_)[next_].end);
    }
    ++next_;
  }
  return at < end_;
}

bool mayBreakProportional(std::string_view text,
                          std::uint32_t at,
                          const std::vector<Break>& opportunities,
                          const Rules& rules) {
  if (opportunities[at] == Break::prohibited || staysWithWordBefore(decodeUtf8(text, at).code)) {
    return false;
  }
  // GB keeps the solidus from a line's end as well (A0); English breaks after it.
  return !(rules.lang == Lang::zh && at > 0 && text[at - 1] == '/' &&
           !mayEndLine(CharClass::solidus, rules.level));
}

BreakKind breakBefore(const Cells& cells,
                      std::uint32_t i,
                      const std::vector<Break>& opportunities,
                      const Rules& rules) {
  const std::vector<Cell>& list = cells.list;
  const Cell& before = list[i - 1];
  const Cell& after = list[i];
  if (rules.keepMeasureWords && staysWithNumber(cells, i)) {
    return BreakKind::none;
  }
  if (isPlainHan(before) && isPlainHan(after) && !before.glueAfter && !after.glueBefore) {
    return BreakKind::normal;  // nine places in ten
  }
  if (before.kind == forcedBreak) {
    return BreakKind::forced;
  }
  if (after.glueBefore || before.glueAfter || before.kind == noBreakSpace || isSpace(after.kind) ||
      isDiscardable(after.kind)) {
    return BreakKind::none;
  }
  if (before.breakAfter) {
    return BreakKind::normal;
  }
  const std::uint32_t visible = visibleBefore(list, i);
  const Cell& end = visible == i ? before : list[visible];
  const bool proportional = end.kind == word && after.kind == word;
  if (!proportional &&
      (!mayEndLine(end.back, rules.level) || !mayStartLine(after.front, rules.level))) {
    return BreakKind::none;
  }
  const bool spaced = isSpace(before.kind);
  if (spaced && visible != i && !mayBreakAfterSpace(cells, visible, i)) {
    return BreakKind::none;
  }
  if (isAffixPair(end, after) || (((spaced && proportional) || needsUnicode(end, after)) &&
                                  opportunities[after.begin] == Break::prohibited)) {
    return BreakKind::none;
  }
  if (before.softHyphen) {
    return BreakKind::hyphen;
  }
  return splitsRange(list, i) ? BreakKind::poor : BreakKind::normal;
}

}  // namespace paiban
