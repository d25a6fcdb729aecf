#include <algorithm>
#include <array>
#include <iterator>

#include "input/figure_text.h"

namespace paiban {
namespace {

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kNumerals = U"〇零一二两三四五六七八九十百千万亿";

/// Measure words after which a numeral of three or more is a plain count.
constexpr std::u32string_view kMeasures = U"个家名项座所辆";
/// What stands before a numeral that is no plain count: ordinals, estimates, set phrases.
constexpr std::u32string_view kNoCountAfter = U"第数几上近每这那哪某前后下等和与“‘《·";
/// After digits these make 千 part of a unit: 千米, 千克, 千瓦 …
constexpr std::u32string_view kAfterKilo = U"米克瓦卡赫帕伏字焦";

bool among(std::u32string_view set, char32_t c) {
  return c != 0 && std::any_of(set.begin(), set.end(), [&](char32_t one) { return one == c; });
}

/// The value of a single numeral 〇 to 九, or −1.
int digitOf(char32_t c) {
  if (c == U'零') {
    return 0;
  }
  if (c == U'两') {
    return 2;
  }
  const std::size_t found = kDigits.find(c);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

/// The power of ten of 十 百 千 万 亿, or 0.
int powerOf(char32_t c) {
  switch (c) {
    case U'十':
      return 1;
    case U'百':
      return 2;
    case U'千':
      return 3;
    case U'万':
      return 4;
    case U'亿':
      return 8;
    default:
      return 0;
  }
}

std::uint64_t powerOfTen(int power) {
  std::uint64_t value = 1;
  while (power-- > 0) {
    value *= 10;
  }
  return value;
}

/// A number spelled with units, as far as it is one: of 十四五 only 十四.
class Numeral {
 public:
  Numeral(const FigureText& text, std::size_t at) : text_(text), end_(at) {
    while (step(text_.at(end_))) {
      ++end_;
    }
  }
  std::uint64_t value() const {
    return total_ + section_ + static_cast<std::uint64_t>(std::max(digit_, 0));
  }
  std::size_t end() const { return end_; }

 private:
  static constexpr std::uint64_t kMost = 1'000'000'000'000'000;

  bool step(char32_t c) {
    if (const int digit = digitOf(c); digit >= 0) {
      return takeDigit(digit);
    }
    const int power = powerOf(c);
    if (power >= 4) {
      return takeMyriads(power);
    }
    return power > 0 && takeUnit(power);
  }
  bool takeDigit(int digit) {
    if (digit_ > 0) {
      return false;
    }
    digit_ = digit;
    return true;
  }
  bool takeUnit(int power) {
    if (power >= lastPower_) {
      return false;
    }
    section_ += static_cast<std::uint64_t>(digit_ > 0 ? digit_ : 1) * powerOfTen(power);
    lastPower_ = power;
    digit_ = -1;
    return true;
  }
  bool takeMyriads(int power) {
    const std::uint64_t scale = powerOfTen(power);
    const std::uint64_t own = section_ + static_cast<std::uint64_t>(std::max(digit_, 0));
    if (value() > kMost / scale) {
      return false;
    }
    if (power < lastMyriad_) {
      total_ += std::max<std::uint64_t>(own, 1) * scale;
    } else {
      total_ = std::max<std::uint64_t>(total_ + own, 1) * scale;
    }
    section_ = 0;
    digit_ = -1;
    lastPower_ = 4;
    lastMyriad_ = power;
    return true;
  }

  const FigureText& text_;
  std::size_t end_;
  std::uint64_t total_ = 0;
  std::uint64_t section_ = 0;
  int digit_ = -1;
  int lastPower_ = 4;
  int lastMyriad_ = 0;
};

class ChineseFigures {
 public:
  explicit ChineseFigures(const FigureText& text) : text_(text) {}

  std::vector<Draft> run() {
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      at_ = skipAddress(text_, at_);
      if (at_ != start) {
        continue;
      }
      if (isDigit(text_.at(at_))) {
        readDigits(at_);
      } else if (!readPhrase() && among(kNumerals, text_.at(at_))) {
        readNumerals();
      } else if (at_ == start) {
        ++at_;
      }
    }
    return std::move(drafts_);
  }

 private:
  void push(Draft draft) {
    at_ = draft.end;
    drafts_.push_back(std::move(draft));
  }
  void pushSpelled(std::string digits, std::size_t begin, std::size_t end) {
    Draft draft;
    draft.digits = std::move(digits);
    draft.forms = {{}};
    draft.begin = begin;
    draft.end = end;
    draft.role = FigureRole::spelled;
    push(std::move(draft));
  }

  /// Digits with all that scales them; `begin` is before them where 百分之 is.
  void readDigits(std::size_t begin) {
    if (auto clock = readClock(text_, at_)) {
      push(std::move(*clock));
      return;
    }
    const DigitRun run = readDigitRun(text_, at_);
    Draft draft;
    draft.digits = run.digits;
    draft.begin = begin;
    draft.end = run.end;
    if (begin != at_) {
      draft.forms = {{FigureKind::percent, 0}};
      push(std::move(draft));
      return;
    }
    scale(draft);
    addLowerPart(draft);
    addKind(draft);
    addCalendar(draft);
    push(std::move(draft));
  }

  /// 余 多 来 几 between the digits and their scale, then 十 百 千 万 亿.
  void scale(Draft& draft) {
    std::size_t end = draft.end;
    end += among(U"余多来几", text_.at(end)) ? 1 : 0;
    int shift = 0;
    bool unit = false;
    constexpr int kMost = 16;
    for (int power; (power = powerOf(text_.at(end))) > 0 && shift + power <= kMost; ++end) {
      if (power == 3 && among(kAfterKilo, text_.at(end + 1))) {
        unit = true;
        break;
      }
      shift += power;
    }
    if (shift > 0) {
      draft.end = end;
    }
    draft.forms = {{FigureKind::number, shift}};
    if (unit) {
      draft.forms.push_back({FigureKind::number, shift + 3});
    } else if (text_.has(draft.end, U"兆瓦")) {
      draft.forms.push_back({FigureKind::number, shift + 6});
    }
  }

  /// 3亿5000万 is one figure.
  void addLowerPart(Draft& draft) {
    const int shift = draft.forms[0].shift;
    if (shift < 4 || !isDigit(text_.at(draft.end))) {
      return;
    }
    const DigitRun run = readDigitRun(text_, draft.end);
    const int power = powerOf(text_.at(run.end));
    const std::string lower = decimal(run.digits, power);
    std::string whole = decimal(draft.digits, shift);
    const auto zeros = static_cast<std::size_t>(shift);
    if (power == 0 || power >= shift || lower.find('.') != std::string::npos ||
        lower.size() > zeros || whole.size() <= zeros ||
        draft.digits.find('.') != std::string::npos) {
      return;
    }
    whole.replace(whole.size() - lower.size(), lower.size(), lower);
    draft.digits = whole;
    draft.forms = {{}};
    draft.end = run.end + 1;
  }

  /// Hundredths, points, tenths and multiples.
  void addKind(Draft& draft) {
    struct Kind {
      std::u32string_view words;
      FigureKind kind;
      int shift;
      bool also;  ///< the plain number comes first
    };
    constexpr Kind kKinds[] = {
        {U"%", FigureKind::percent, 0, false},
        {U"‰", FigureKind::percent, -1, false},
        {U"个百分点", FigureKind::points, 0, false},
        {U"个多百分点", FigureKind::points, 0, false},
        {U"百分点", FigureKind::points, 0, false},
        {U"个点", FigureKind::points, 0, true},
        {U"成", FigureKind::percent, 1, true},
        {U"折", FigureKind::percent, 1, true},
        {U"倍", FigureKind::percent, 2, true},
    };
    for (const Kind& kind : kKinds) {
      if (text_.has(draft.end, kind.words)) {
        const Form form{kind.kind, draft.forms[0].shift + kind.shift};
        if (!kind.also) {
          draft.forms.clear();
          draft.end += kind.words.size();
        }
        draft.forms.push_back(form);
        break;
      }
    }
    addTurned(draft);
  }

  /// Grown by 2倍 is three times as much; 7.5折 is 25% off.
  void addTurned(Draft& draft) const {
    const std::string& digits = draft.digits;
    const char32_t next = text_.at(draft.end);
    if (draft.forms[0] != Form{} || (digits.size() > 1 && digits[1] != '.')) {
      return;
    }
    if (next == U'倍' && digits[0] < '9') {
      std::string more = digits;
      ++more[0];
      draft.others.push_back({FigureKind::number, decimal(more)});
    } else if (next == U'折' && digits.size() <= 3) {
      const int paid = std::stoi(decimal(digits, 1));
      draft.others.push_back({FigureKind::percent, std::to_string(100 - paid)});
    }
  }

  void addCalendar(Draft& draft) {
    const char32_t next = text_.at(draft.end);
    const bool bare = draft.forms.size() == 1 && draft.forms[0] == Form{};
    if (!bare) {
      return;
    }
    const std::string& digits = draft.digits;
    draft.date = among(U"年月日号", next);
    draft.year = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if (digits.size() == 2 && next == U'年') {
      draft.others.push_back({FigureKind::number, "20" + digits});
      draft.others.push_back({FigureKind::number, "19" + digits});
      addCentury(draft);
    } else if (among(U"时点", next) && !text_.has(draft.end, U"时代") && digits.size() <= 2) {
      addTime(draft);
    }
  }

  /// 20世纪90年代 is the 1990s: the century is no figure of its own.
  void addCentury(Draft& draft) {
    if (drafts_.empty() || !text_.has(draft.end, U"年代")) {
      return;
    }
    Draft& century = drafts_.back();
    const bool stated = century.end + 2 == draft.begin && text_.has(century.end, U"世纪");
    if (stated && !century.digits.empty() && century.digits.size() <= 2 && century.digits != "0") {
      century.role = FigureRole::spelled;
      const int value = std::stoi(century.digits) - 1;
      draft.others.insert(draft.others.begin(),
                          {FigureKind::number, std::to_string(value) + draft.digits});
    }
  }

  /// 5时30分, 5点半.
  void addTime(Draft& draft) {
    const int hour = std::stoi(draft.digits);
    std::size_t end = draft.end + 1;
    int minute = 0;
    if (text_.at(end) == U'半') {
      minute = 30;
      ++end;
    } else if (isDigit(text_.at(end))) {
      const DigitRun run = readDigitRun(text_, end);
      if (run.digits.size() > 2 || text_.at(run.end) != U'分') {
        return;
      }
      minute = std::stoi(run.digits);
      end = run.end + 1;
    }
    if (hour > 24 || minute > 59) {
      return;
    }
    auto clock = clockReadings(hour, minute);
    if (minute > 0) {
      draft.forms.clear();
      draft.digits.clear();
      draft.end = end;
    }
    draft.others.insert(draft.others.end(), clock.begin(), clock.end());
  }

  /// Words that are figures without being numerals.
  bool readPhrase() {
    if (!among(U"百元双翻倍半", text_.at(at_))) {
      return false;
    }
    if (text_.has(at_, U"百分之")) {
      return readHundredths();
    }
    struct Phrase {
      std::u32string_view words;
      std::array<Reading, 4> readings;
      std::size_t count;
    };
    static const Phrase kPhrases[] = {
        {U"元旦", {{{FigureKind::number, "1"}}}, 1},
        {U"双", {{{FigureKind::number, "2"}}}, 1},
        {U"翻两番", {{{FigureKind::number, "4"}, {FigureKind::number, "2"}}}, 2},
        {U"翻番", {{{FigureKind::number, "2"}, {FigureKind::percent, "100"}}}, 2},
        {U"翻一番", {{{FigureKind::number, "2"}, {FigureKind::percent, "100"}}}, 2},
        {U"翻倍", {{{FigureKind::number, "2"}, {FigureKind::percent, "100"}}}, 2},
        {U"倍增", {{{FigureKind::number, "2"}, {FigureKind::percent, "100"}}}, 2},
        {U"半",
         {{{FigureKind::number, "0.5"},
           {FigureKind::percent, "50"},
           {FigureKind::number, "6"},
           {FigureKind::number, "2"}}},
         4},
    };
    for (const Phrase& phrase : kPhrases) {
      if (text_.has(at_, phrase.words)) {
        Draft draft;
        draft.others.assign(phrase.readings.begin(),
                            phrase.readings.begin() + static_cast<std::ptrdiff_t>(phrase.count));
        draft.begin = at_;
        draft.end = at_ + phrase.words.size();
        draft.role = FigureRole::spelled;
        push(draft);
        if (phrase.words == U"元旦") {
          push(draft);  // the first day of the first month
        }
        return true;
      }
    }
    return false;
  }

  bool readHundredths() {
    const std::size_t begin = at_;
    at_ += 3;
    if (isDigit(text_.at(at_))) {
      readDigits(begin);
      return true;
    }
    const Numeral numeral(text_, at_);
    if (numeral.end() == at_) {
      at_ = begin;
      return false;
    }
    Draft draft;
    draft.digits = std::to_string(numeral.value());
    draft.forms = {{FigureKind::percent, 0}};
    draft.begin = begin;
    draft.end = numeral.end();
    if (text_.at(draft.end) == U'点' && digitOf(text_.at(draft.end + 1)) >= 0) {
      draft.digits += '.';
      for (++draft.end; digitOf(text_.at(draft.end)) >= 0; ++draft.end) {
        draft.digits += std::to_string(digitOf(text_.at(draft.end)));
      }
    }
    push(std::move(draft));
    return true;
  }

  /// A run of numerals. 二〇二四 is a number digit by digit, 三五 two numbers; 十四五 is 14 and 5.
  void readNumerals() {
    const std::size_t begin = at_;
    std::size_t end = begin;
    std::string digits;
    while (digitOf(text_.at(end)) >= 0) {
      digits += std::to_string(digitOf(text_.at(end++)));
    }
    if (digits.size() >= 2 && powerOf(text_.at(end)) == 0) {
      pushSpelled(digits, begin, end);
      for (std::size_t i = 0; i < digits.size() && digits.size() <= 4; ++i) {
        pushSpelled(digits.substr(i, 1), begin + i, begin + i + 1);
      }
      return;
    }
    while (among(kNumerals, text_.at(at_))) {
      const Numeral numeral(text_, at_);
      const std::size_t start = at_;
      pushSpelled(std::to_string(numeral.value()), start, std::max(numeral.end(), start + 1));
      addSpelledKind(drafts_.back());
      if (start == begin && isPlainCount(begin)) {
        drafts_.back().role = FigureRole::demanded;
      }
    }
  }

  void addSpelledKind(Draft& draft) {
    const char32_t next = text_.at(draft.end);
    if (next == U'成' || next == U'折') {
      draft.forms.push_back({FigureKind::percent, 1});
    } else if (next == U'倍') {
      draft.forms.push_back({FigureKind::percent, 2});
    } else if (text_.has(draft.end, U"个百分点")) {
      draft.forms.push_back({FigureKind::points, 0});
    }
  }

  /// Whether the numeral just read is the whole of a count of three or more: 三十五家, but not
  /// 第三个, 百家, 十几个, nor 甲、乙、丙三个, where English may leave it out.
  bool isPlainCount(std::size_t begin) const {
    const Draft& draft = drafts_.back();
    if (draft.digits.size() == 1 && draft.digits[0] < '3') {
      return false;
    }
    const bool counts = among(U"二两三四五六七八九十", text_.at(begin)) &&
                        among(kMeasures, text_.at(draft.end)) &&
                        text_.at(draft.end + 1) != text_.at(draft.end);
    return counts && (begin == 0 || !among(kNoCountAfter, text_.at(begin - 1))) && !endsList(begin);
  }
  /// Whether 、 stands before `begin` in the same clause.
  bool endsList(std::size_t begin) const {
    constexpr std::size_t kReach = 40;
    for (std::size_t i = begin; i-- > 0 && begin - i <= kReach;) {
      if (among(U"，。；：！？", text_.at(i))) {
        return false;
      }
      if (text_.at(i) == U'、') {
        return true;
      }
    }
    return false;
  }

  const FigureText& text_;
  std::vector<Draft> drafts_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Draft> readChinese(const FigureText& text) {
  return ChineseFigures(text).run();
}

}  // namespace paiban
