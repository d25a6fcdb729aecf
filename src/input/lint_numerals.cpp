#include "input/lint_numerals.h"

#include <algorithm>

#include "input/code_points.h"
#include "input/lint_messages.h"

namespace paiban {
namespace {

constexpr std::u32string_view kNumerals = U"〇零一二三四五六七八九十百千";
/// What is counted after 4千 and 3百. 百强, 千人计划 and the like are words, 千米 and 百帕 units.
constexpr std::u32string_view kCounted = U"元个名家户亩吨件台辆册套次场项多余万亿";

bool isAsciiDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

class NumeralLinter {
 public:
  explicit NumeralLinter(const TextLint& lint) : lint_(lint), text_(codePointsOf(lint.text())) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t byte = text_.offsets[at];
      const bool passed = lint_.inOtherLanguage(byte, "zh") || lint_.isChecked(byte);
      const std::size_t end = runEnd(at);
      if (end > at && !passed) {
        checkMixed(at, end);
        checkThousands(at, end);
        checkDate(at, end);
      }
      at = std::max(end, at + 1);
    }
  }

 private:
  bool isNumeral(std::size_t at) const { return isAmong(kNumerals, text_.at(at)); }

  /// End of the run of digits, or of Chinese numerals, that begins at `at`.
  std::size_t runEnd(std::size_t at) const {
    std::size_t end = at;
    if (isAsciiDigit(text_.at(at))) {
      while (isAsciiDigit(text_.at(end))) {
        ++end;
      }
    } else {
      while (isNumeral(end)) {
        ++end;
      }
    }
    return end;
  }
  std::string words(std::size_t begin, std::size_t end) const {
    const std::size_t from = text_.offsets[begin];
    return std::string(lint_.text().substr(from, text_.offsets[end] - from));
  }

  void checkMixed(std::size_t begin, std::size_t end) const {
    const char32_t next = text_.at(end);
    std::size_t stop = end;
    if (isAsciiDigit(text_.at(begin))) {
      constexpr std::size_t kMost = 3;
      const bool unit = next == U'千' || next == U'百';
      const bool counted = unit && isAmong(kCounted, text_.at(end + 1));
      const bool zero = unit && text_.at(end + 1) == U'零';
      stop = end - begin <= kMost && (counted || zero) ? end + 1 : end;
    } else if (isAsciiDigit(next) && end - begin >= 2 && begin + 1 < end &&
               isAmong(U"十百千", text_.at(end - 1)) && !isAsciiDigit(text_.before(begin))) {
      stop = runEnd(end);
    }
    if (stop != end) {
      while (runEnd(stop) > stop) {
        stop = runEnd(stop);
      }
      lint_.warn(messages::kMixedNumerals, text_.offsets[begin], {words(begin, stop)});
    }
  }

  /// 3，000 and 1，234，567, from the first digit on.
  void checkThousands(std::size_t begin, std::size_t end) const {
    if (!isAsciiDigit(text_.at(begin)) || end - begin > 3 ||
        isAmong(U"，,.", text_.before(begin))) {
      return;
    }
    int groups = 0;
    bool zero = false;
    std::size_t at = end;
    while (text_.at(at) == U'，' && runEnd(at + 1) == at + 4 && isAsciiDigit(text_.at(at + 1))) {
      zero = zero || text_.at(at + 1) == U'0';
      ++groups;
      at += 4;
    }
    if (isAsciiDigit(text_.at(at)) || (!zero && groups < 2)) {
      return;
    }
    for (std::size_t comma = end; comma < at; comma += 4) {
      lint_.warn(messages::kWideThousands,
                 text_.offsets[comma],
                 {words(begin, at)},
                 {text_.offsets[comma], text_.offsets[comma + 1], ","});
    }
  }

  /// A date that begins with the run: year and month, or month and day, in numerals of two kinds.
  void checkDate(std::size_t begin, std::size_t end) const {
    const char32_t unit = text_.at(end);
    const std::size_t next = end + 1;
    const std::size_t nextEnd = runEnd(next);
    if ((unit != U'年' && unit != U'月') || nextEnd == next ||
        isAsciiDigit(text_.at(begin)) == isAsciiDigit(text_.at(next))) {
      return;
    }
    const char32_t nextUnit = text_.at(nextEnd);
    const bool day = unit == U'月' && nextUnit == U'日';
    if (day || (unit == U'年' && nextUnit == U'月' && isWholeYear(begin, end) &&
                !isFestival(nextEnd + 1))) {
      lint_.warn(messages::kMixedDate,
                 text_.offsets[begin],
                 {words(begin, nextEnd) + words(nextEnd, nextEnd + 1)});
    }
  }
  static bool isWholeYear(std::size_t begin, std::size_t end) { return end - begin == 4; }
  /// Days of the old calendar keep their Chinese numerals: 2024年八月十五, 三月初三.
  bool isFestival(std::size_t at) const {
    const std::size_t end = runEnd(at);
    return text_.at(at) == U'初' || (end > at && isNumeral(at) && text_.at(end) != U'日');
  }

  const TextLint& lint_;
  CodePoints text_;
};

}  // namespace

void lintNumerals(const TextLint& lint) {
  // A slip of these kinds takes a digit.
  if (lint.text().find_first_of("0123456789") != std::string_view::npos) {
    NumeralLinter(lint).run();
  }
}

}  // namespace paiban
