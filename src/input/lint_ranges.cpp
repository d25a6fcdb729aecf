#include "input/lint_ranges.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/code_points.h"
#include "input/lint_messages.h"

namespace paiban {
namespace {

constexpr std::u32string_view kNumerals = U"〇零一二三四五六七八九十百";
constexpr std::u32string_view kScales = U"千万亿";
/// What is counted or measured in one character. 号 室 楼 层 栋 are not here: 2-301室 is an
/// address.
constexpr std::u32string_view kUnits =
    U"%‰℃°年月日时点分秒天周岁元人个名家项件台辆套次场米吨亩页期届度倍户种条篇";
/// Units of two characters and more that begin otherwise, and those in Latin letters.
constexpr std::u32string_view kLongUnits[] = {U"公里",
                                              U"公斤",
                                              U"公顷",
                                              U"平方",
                                              U"立方",
                                              U"小时",
                                              U"千米",
                                              U"千克",
                                              U"千瓦",
                                              U"毫米",
                                              U"厘米",
                                              U"学年",
                                              U"kg",
                                              U"km",
                                              U"mm",
                                              U"cm",
                                              U"mL",
                                              U"ml"};

/// What stands between two numbers.
enum class Connector {
  none,
  dash,    ///< — : always right
  wave,    ///< ～: right between numbers that are no dates
  lookly,  ///< what looks like one of the two: – ~ 〜 ∼ ― ─
  hyphen,  ///< may be part of a code
};

struct Joint {
  Connector kind = Connector::none;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Joint jointAt(const CodePoints& text, std::size_t at) {
  const char32_t c = text.at(at);
  if (c == U'—') {
    const bool twice = text.at(at + 1) == U'—';
    return {twice ? Connector::hyphen : Connector::dash, at, at + (twice ? 2 : 1)};
  }
  if (c == U'～') {
    return {Connector::wave, at, at + 1};
  }
  if (isAmong(U"–~〜∼―─", c)) {
    return {Connector::lookly, at, at + 1};
  }
  if (isAmong(U"-‐‑−－", c)) {
    const bool twice = c == U'-' && text.at(at + 1) == U'-';
    return {Connector::hyphen, at, at + (twice ? 2u : 1u)};
  }
  return {};
}

bool isAsciiDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool isLatin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// A number of a range, with what follows it.
struct Operand {
  std::size_t begin = 0;
  std::size_t end = 0;    ///< of its digits
  std::size_t scale = 0;  ///< characters of 千 万 亿 behind
  char32_t unit = 0;      ///< what is counted; 'u' for units of several characters
  std::string digits;     ///< without commas
  bool chinese = false;   ///< 五, not 5
  bool clock = false;     ///< 8:30

  std::size_t unitAt() const { return end + scale; }
  bool bare() const { return scale == 0 && unit == 0; }
  bool isYear() const {
    return !chinese && digits.size() == 4 && (digits[0] == '1' || digits[0] == '2');
  }
  double value() const {
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
  }
};

bool isPartOfNumber(char32_t c) {
  return isAsciiDigit(c) || c == U'.' || c == U',' || c == U':' || c == U'：';
}

/// Takes the characters [begin, end) for a number, if they are one.
bool readDigits(const CodePoints& text, Operand& operand) {
  int colons = 0;
  for (std::size_t i = operand.begin; i < operand.end; ++i) {
    const char32_t c = text.at(i);
    if (c == U':' || c == U'：') {
      ++colons;
    } else if (isAsciiDigit(c) || c == U'.') {
      operand.digits += static_cast<char>(c);
    }
  }
  constexpr std::size_t kMost = 12;
  operand.clock = colons > 0;
  const bool digitsAround =
      isAsciiDigit(text.at(operand.begin)) && isAsciiDigit(text.at(operand.end - 1));
  return digitsAround && colons <= 2 && operand.digits.size() <= kMost &&
         std::count(operand.digits.begin(), operand.digits.end(), '.') <= 1;
}

/// Scale and unit of a number that ends at `operand.end`.
void readUnit(const CodePoints& text, Operand& operand) {
  for (const std::u32string_view unit : kLongUnits) {
    if (text.has(operand.end, unit) &&
        !(isLatin(unit.back()) && isLatin(text.at(operand.end + unit.size())))) {
      operand.unit = U'u';
      return;
    }
  }
  while (isAmong(kScales, text.at(operand.unitAt()))) {
    ++operand.scale;
  }
  const char32_t c = text.at(operand.unitAt());
  operand.unit = isAmong(kUnits, c) ? c : c == U'％' ? U'%' : U'\0';
  if (text.has(operand.unitAt(), U"时间") || text.has(operand.unitAt(), U"人次")) {
    operand.unit = U'u';
  }
}

std::optional<Operand> operandBefore(const CodePoints& text, std::size_t end) {
  Operand operand;
  std::size_t at = end;
  at -= isAmong(kUnits, text.before(at)) || text.before(at) == U'％' ? 1 : 0;
  while (isAmong(kScales, text.before(at))) {
    --at;
  }
  operand.end = at;
  operand.chinese = isAmong(kNumerals, text.before(at));
  while (at > 0 && (operand.chinese ? isAmong(kNumerals, text.at(at - 1))
                                    : isPartOfNumber(text.at(at - 1)))) {
    --at;
  }
  // A mark before the digits is not theirs: 其中：5～8个.
  while (!operand.chinese && at < operand.end && !isAsciiDigit(text.at(at))) {
    ++at;
  }
  operand.begin = at;
  const char32_t before = text.before(at);
  const bool standard = before == U' ' && at >= 2 && isLatin(text.at(at - 2));  // GB/T 9704-2012
  if (at == operand.end || standard || isLatin(before) ||
      isAmong(U"./_#№@+=-‐‑−－–—～~〜", before) ||
      (!operand.chinese && !readDigits(text, operand))) {
    return std::nullopt;
  }
  readUnit(text, operand);
  return operand;
}

std::optional<Operand> operandAfter(const CodePoints& text, std::size_t begin) {
  Operand operand;
  std::size_t at = begin;
  at += text.at(at) == U'第' ? 1 : 0;
  operand.begin = at;
  operand.chinese = isAmong(kNumerals, text.at(at));
  while (operand.chinese ? isAmong(kNumerals, text.at(at)) : isPartOfNumber(text.at(at))) {
    ++at;
  }
  while (!operand.chinese && at > operand.begin && !isAsciiDigit(text.at(at - 1))) {
    --at;
  }
  operand.end = at;
  if (at == operand.begin || (!operand.chinese && !readDigits(text, operand))) {
    return std::nullopt;
  }
  readUnit(text, operand);
  const char32_t after = text.at(at);
  if ((isLatin(after) && operand.unit == 0) || isAmong(U"/_#@+=-‐‑−－–—～~〜", after)) {
    return std::nullopt;
  }
  return operand;
}

enum class Kind { time, number, either };

class RangeLinter {
 public:
  explicit RangeLinter(const TextLint& lint) : lint_(lint), text_(codePointsOf(lint.text())) {}

  void run() {
    for (std::size_t at = 1; at < text_.size(); ++at) {
      const Joint joint = jointAt(text_, at);
      if (joint.kind == Connector::none) {
        continue;
      }
      const std::size_t byte = text_.offsets[at];
      if (!lint_.inOtherLanguage(byte, "zh") && !lint_.isChecked(byte)) {
        visit(joint);
      }
      at = joint.end - 1;
    }
  }

 private:
  void visit(const Joint& joint) {
    const auto left = operandBefore(text_, joint.begin);
    const auto right = left ? operandAfter(text_, joint.end) : std::nullopt;
    if (!left || !right) {
      if (joint.kind == Connector::wave) {
        checkWords(joint);
      }
      return;
    }
    if (joint.kind == Connector::hyphen && !isSurelyRange(*left, *right)) {
      return;
    }
    const Kind kind = kindOf(*left, *right);
    checkConnector(joint, *left, *right, kind);
    checkLostUnit(joint, *left, *right, kind);
  }

  static bool rises(const Operand& left, const Operand& right) {
    return left.chinese || right.chinese || left.value() < right.value();
  }
  static bool isCode(const Operand& operand) {
    constexpr std::size_t kLongest = 6;
    const bool zero = operand.digits.size() > 1 && operand.digits[0] == '0' &&
                      operand.digits[1] != '.' && !operand.clock;
    return zero || (operand.bare() && operand.digits.size() > kLongest);
  }

  /// Whether two numbers with a hyphen between them can be nothing but a range.
  bool isSurelyRange(const Operand& left, const Operand& right) const {
    if (left.clock || right.clock) {
      return left.clock && right.clock;
    }
    if (isCode(left) || isCode(right)) {
      return false;
    }
    const bool lifetime = left.isYear() && right.isYear() && inParentheses(left, right);
    const bool measured = left.unit != 0 || right.unit != 0 || right.scale > 0;
    return lifetime || (measured && (!left.bare() || rises(left, right)));
  }
  bool inParentheses(const Operand& left, const Operand& right) const {
    return isAmong(U"（(", text_.before(left.begin)) && isAmong(U"）)", text_.at(right.end));
  }

  /// Whether `unit` is 年 月 日 时, no length of time: 3～5年, 3～5个月.
  Kind kindOf(const Operand& left, const Operand& right) const {
    const bool years = left.isYear() && right.isYear();
    const auto either = [&](char32_t unit) {
      return (left.unit == unit && left.scale == 0) || (right.unit == unit && right.scale == 0);
    };
    if ((left.clock && right.clock) || (left.isYear() && left.unit == U'年') || either(U'月') ||
        (left.unit == U'日') || (left.unit == U'时' && right.unit == U'时') ||
        (left.unit == U'点' && right.unit == U'点') || text_.has(right.unitAt(), U"年代") ||
        text_.has(right.unitAt(), U"学年") ||
        (years && (right.unit == U'年' || inParentheses(left, right))) ||
        (right.unit == U'日' && text_.before(left.begin) == U'月')) {
      return Kind::time;
    }
    const bool unclear =
        either(U'年') || either(U'日') || either(U'时') || either(U'点') || (years && right.bare());
    return unclear ? Kind::either : Kind::number;
  }

  std::string words(std::size_t begin, std::size_t end) const {
    const std::size_t from = text_.offsets[begin];
    return std::string(lint_.text().substr(from, text_.offsets[end] - from));
  }
  std::size_t endOf(const Operand& operand) const {
    return operand.unitAt() + (operand.unit != 0 && operand.unit != U'u' ? 1 : 0);
  }

  void checkConnector(const Joint& joint,
                      const Operand& left,
                      const Operand& right,
                      Kind kind) const {
    if (joint.kind == Connector::dash || (joint.kind == Connector::wave && kind != Kind::time)) {
      return;
    }
    const std::string wanted = kind == Kind::number ? "～" : "—";
    lint_.warn(kind == Kind::number ? messages::kNumberConnector : messages::kTimeConnector,
               text_.offsets[joint.begin],
               {words(joint.begin, joint.end),
                words(left.begin, joint.begin) + wanted + words(joint.end, endOf(right))},
               {text_.offsets[joint.begin], text_.offsets[joint.end], wanted});
  }

  void checkLostUnit(const Joint& joint,
                     const Operand& left,
                     const Operand& right,
                     Kind kind) const {
    if (!left.bare() || left.chinese || right.chinese || left.clock || kind != Kind::number ||
        !rises(left, right)) {
      return;
    }
    const char32_t scale = right.scale > 0 ? text_.at(right.unitAt() - 1) : U'\0';
    const bool sign = right.unit == U'%' || right.unit == U'‰';
    if (!sign && scale != U'万' && scale != U'亿') {
      return;
    }
    // The standard repeats 元 with the scale: 13万元～17万元.
    const std::size_t tailEnd = right.unitAt() + (sign || right.unit == U'元' ? 1 : 0);
    const std::string tail = words(right.end, tailEnd);
    const std::string number = words(left.begin, left.end);
    const std::string connector = joint.kind == Connector::dash ? "—" : "～";
    const std::vector<std::string> arguments{
        number, tail, number + tail + connector + words(joint.end, tailEnd)};
    const std::size_t at = text_.offsets[left.begin];
    if (sign) {
      const std::size_t behind = text_.offsets[left.end];
      lint_.warn(messages::kLostUnit, at, arguments, {behind, behind, tail});
    } else {
      lint_.warn(messages::kLostUnit, at, arguments);
    }
  }

  /// ～ between words: places, days of the week. A drawn-out 好～ has no two words about it.
  void checkWords(const Joint& joint) const {
    constexpr std::u32string_view kCounting = U"第初高甲乙丙丁戊";
    const std::size_t b = joint.begin;
    const bool words = b >= 2 && isHan(text_.at(b - 1)) && isHan(text_.at(b - 2)) &&
                       isHan(text_.at(joint.end)) && isHan(text_.at(joint.end + 1));
    const char32_t first = text_.at(joint.end);
    if (words && !isAmong(kCounting, first) && !isAmong(kNumerals, first)) {
      lint_.warn(messages::kWordConnector,
                 text_.offsets[b],
                 {this->words(b - 2, b) + "—" + this->words(joint.end, joint.end + 2)});
    }
  }

  const TextLint& lint_;
  CodePoints text_;
};

}  // namespace

void lintRanges(const TextLint& lint) {
  constexpr std::u32string_view kAny = U"—～–~〜∼―─-‐‑−－";
  // Most texts have none: look before taking them apart.
  for (std::size_t at = 0; at < lint.text().size();) {
    const Utf8Char c = decodeUtf8(lint.text(), at);
    if (isAmong(kAny, c.code)) {
      RangeLinter(lint).run();
      return;
    }
    at += c.bytes;
  }
}

}  // namespace paiban
