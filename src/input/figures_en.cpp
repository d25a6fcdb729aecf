#include <algorithm>
#include <iterator>
#include <optional>

#include "input/english_numbers.h"
#include "input/figure_text.h"

namespace paiban {
namespace {

std::vector<Reading> parseReadings(std::string_view list) {
  std::vector<Reading> readings;
  while (!list.empty()) {
    const std::size_t space = std::min(list.find(' '), list.size());
    std::string value(list.substr(0, space));
    FigureKind kind = FigureKind::number;
    if (value.ends_with('%') || value.ends_with(':')) {
      kind = value.ends_with('%') ? FigureKind::percent : FigureKind::clock;
      value.pop_back();
    }
    readings.push_back({kind, value});
    list.remove_prefix(std::min(space + 1, list.size()));
  }
  return readings;
}

/// What scales a number, after one space or hyphen or none.
struct Scale {
  std::u32string_view word;
  FigureKind kind;
  int shift;
  bool attached;   ///< stands at the digits: 5bn
  bool ambiguous;  ///< may be, or is, part of a unit of measure: 5m, 600 MW
};
constexpr Scale kScales[] = {
    {U"hundred", FigureKind::number, 2, false, false},
    {U"thousand", FigureKind::number, 3, false, false},
    {U"million", FigureKind::number, 6, false, false},
    {U"billion", FigureKind::number, 9, false, false},
    {U"trillion", FigureKind::number, 12, false, false},
    {U"tn", FigureKind::number, 12, false, false},
    {U"trn", FigureKind::number, 12, false, false},
    {U"bn", FigureKind::number, 9, false, false},
    {U"m", FigureKind::number, 6, true, true},
    {U"M", FigureKind::number, 6, true, true},
    {U"k", FigureKind::number, 3, true, true},
    {U"K", FigureKind::number, 3, true, true},
    {U"kW", FigureKind::number, 3, false, true},
    {U"kilowatt", FigureKind::number, 3, false, true},
    {U"MW", FigureKind::number, 6, false, true},
    {U"megawatt", FigureKind::number, 6, false, true},
    {U"GW", FigureKind::number, 9, false, true},
    {U"gigawatt", FigureKind::number, 9, false, true},
};
constexpr Scale kKinds[] = {
    {U"percentage point", FigureKind::points, 0, false, false},
    {U"percentage-point", FigureKind::points, 0, false, false},
    {U"percent", FigureKind::percent, 0, false, false},
    {U"per cent", FigureKind::percent, 0, false, false},
    {U"per-cent", FigureKind::percent, 0, false, false},
    {U"per mille", FigureKind::percent, -1, false, false},
    {U"pp", FigureKind::points, 0, false, false},
    {U"point", FigureKind::points, 0, false, true},
    {U"%", FigureKind::percent, 0, true, false},
    {U"‰", FigureKind::percent, -1, true, false},
};

class EnglishFigures {
 public:
  explicit EnglishFigures(const FigureText& text) : text_(text) {}

  std::vector<Draft> run() {
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      at_ = skipAddress(text_, at_);
      if (at_ != start) {
        continue;
      }
      if (isDigit(text_.at(at_))) {
        readDigits();
      } else if (isAsciiLetter(text_.at(at_))) {
        readWord();
      } else {
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

  std::size_t wordEnd(std::size_t at) const {
    while (isAsciiLetter(text_.at(at))) {
      ++at;
    }
    return at;
  }
  std::string lowered(std::size_t begin, std::size_t end) const {
    std::string word;
    for (std::size_t i = begin; i < end; ++i) {
      word.push_back(static_cast<char>(text_.codes[i] | 0x20));
    }
    return word;
  }
  std::size_t skipJoint(std::size_t at) const {
    return at + (text_.at(at) == U' ' || text_.at(at) == U'-' ? 1 : 0);
  }

  /// The row of `scales` that follows the code point `end`; sets `end` behind it.
  template <std::size_t size>
  const Scale* follows(const Scale (&scales)[size], std::size_t& end) const {
    for (const Scale& scale : scales) {
      const std::size_t begin = scale.attached ? end : skipJoint(end);
      const std::size_t after = begin + scale.word.size();
      const bool plural = text_.at(after) == U's';
      const bool whole =
          !isAsciiLetter(scale.word.back()) || !isAsciiLetter(text_.at(after + (plural ? 1 : 0)));
      if (text_.has(begin, scale.word) && whole) {
        end = after + (plural ? 1 : 0);
        return &scale;
      }
    }
    return nullptr;
  }

  void addScale(Draft& draft) const {
    std::size_t end = draft.end;
    if (const Scale* scale = follows(kScales, end)) {
      if (!scale->ambiguous) {
        draft.forms.clear();
      }
      draft.forms.push_back({scale->kind, scale->shift});
      draft.end = end;
    }
  }
  void addKind(Draft& draft) const {
    std::size_t end = draft.end;
    if (const Scale* kind = follows(kKinds, end)) {
      const Form form{kind->kind, draft.forms.empty() ? 0 : draft.forms[0].shift + kind->shift};
      if (!kind->ambiguous) {
        draft.forms.clear();
      }
      draft.forms.push_back(form);
      draft.end = end;
    }
  }

  void readDigits() {
    const std::size_t begin = at_;
    std::optional<Draft> clock = readClock(text_, at_);
    const DigitRun run = readDigitRun(text_, at_);
    if (readHalfDay(run, clock)) {
      return;
    }
    if (clock) {
      push(std::move(*clock));
      return;
    }
    Draft draft;
    draft.digits = run.digits;
    draft.forms = {{}};
    draft.begin = begin;
    draft.end = run.end;
    if (begin > 0 && isAsciiLetter(text_.at(begin - 1))) {
      draft.role = FigureRole::spelled;  // CO2, m2, COVID-19 without its hyphen
    }
    addScale(draft);
    addKind(draft);
    addYear(draft);
    push(std::move(draft));
  }

  /// 5 pm, 5.30 p.m., 5:30 pm.
  bool readHalfDay(const DigitRun& run, const std::optional<Draft>& clock) {
    std::size_t end = clock ? clock->end : run.end;
    const std::size_t digitsEnd = end;
    end += text_.at(end) == U' ' ? 1 : 0;
    const char32_t half = text_.at(end);
    const std::size_t m = end + (text_.at(end + 1) == U'.' ? 2 : 1);
    if ((half != U'a' && half != U'p') || text_.at(m) != U'm' || isAsciiLetter(text_.at(m + 1))) {
      return false;
    }
    int parts[2] = {};
    std::size_t part = 0;
    for (std::size_t i = at_; i < digitsEnd; ++i) {
      if (!isDigit(text_.at(i))) {
        ++part;
      } else if (part < 2 && parts[part] < 100) {
        parts[part] = parts[part] * 10 + static_cast<int>(text_.at(i) - U'0');
      }
    }
    if (parts[0] > 12 || parts[1] > 59 || part > 1) {
      return false;
    }
    const int hour = parts[0] % 12 + (half == U'p' ? 12 : 0);
    Draft draft;
    draft.others = {clockReadings(hour, parts[1]).front(),
                    {FigureKind::number, std::to_string(parts[0])},
                    {FigureKind::number, std::to_string(hour)}};
    draft.begin = at_;
    draft.end = m + 1;
    push(std::move(draft));
    return true;
  }

  void addYear(Draft& draft) const {
    const std::string& digits = draft.digits;
    const bool bare = draft.forms.size() == 1 && draft.forms[0] == Form{};
    draft.year = bare && digits.size() == 4 && draft.end - draft.begin == 4 &&
                 (digits.starts_with("19") || digits.starts_with("20"));
    if (draft.year && text_.at(draft.end) == U's') {
      draft.others.push_back({FigureKind::number, decimal(digits.substr(2))});
    }
  }

  void readWord() {
    const std::size_t begin = at_;
    const std::size_t end = wordEnd(begin);
    at_ = end;
    constexpr std::size_t kLongest = 15;  // "seventeenthfold" is no word
    if (end - begin > kLongest) {
      return;
    }
    const std::string word = lowered(begin, end);
    if (begin > 0 && (isDigit(text_.at(begin - 1)) || text_.at(begin - 1) == U'\'')) {
      return;  // 14th, 5G, it’s
    }
    if (numberWord(word) != nullptr) {
      readNumber(begin);
    } else if (const OtherWord* other = otherWord(word)) {
      readOther(*other, begin, end);
    } else if (word == "new" && text_.has(end, U" Year")) {
      pushReadings("1", FigureRole::faint, begin, end + 5);
      pushReadings("1", FigureRole::faint, begin, end + 5);
    } else if (word.size() > 4 && word.ends_with("fold")) {
      readFold(word, begin, end);
    }
  }

  void pushReadings(std::string_view readings,
                    FigureRole role,
                    std::size_t begin,
                    std::size_t end) {
    Draft draft;
    draft.others = parseReadings(readings);
    draft.begin = begin;
    draft.end = end;
    draft.role = role;
    push(std::move(draft));
  }

  void readOther(const OtherWord& other, std::size_t begin, std::size_t end) {
    if (other.name && (text_.at(begin) < U'A' || text_.at(begin) > U'Z')) {
      return;
    }
    pushReadings(other.readings, other.role, begin, end);
    if (other.word == "half") {
      readHalfOf(end);
    }
    if (other.word == "dozen" && drafts_.size() > 1) {
      drafts_.back().others.push_back({FigureKind::number, "24"});  // two dozen
    }
  }

  /// half a million
  void readHalfOf(std::size_t end) {
    std::size_t after = text_.has(end, U" a ") ? end + 2 : end;
    const Scale* scale = follows(kScales, after);
    if (after > end && scale != nullptr && !scale->attached) {
      drafts_.back().others.push_back({FigureKind::number, decimal("0.5", scale->shift)});
    }
  }

  /// threefold: three times as much, or grown by two times.
  void readFold(const std::string& word, std::size_t begin, std::size_t end) {
    const NumberWord* number = numberWord(word.substr(0, word.size() - 4));
    if (number != nullptr && number->part != Part::scale && number->value > 0) {
      pushReadings(std::to_string(number->value) + " " + std::to_string(number->value - 1),
                   FigureRole::spelled,
                   begin,
                   end);
    }
  }

  /// A number in words from `begin` on: "one hundred and twenty thousand", "fourteenth".
  void readNumber(std::size_t begin) {
    std::uint64_t total = 0;
    std::uint64_t part = 0;
    std::size_t end = begin;
    const NumberWord* last = nullptr;
    for (std::size_t at = begin; last == nullptr || last->part != Part::ordinal;) {
      const std::size_t after = wordEnd(at);
      const NumberWord* word = numberWord(lowered(at, after));
      if (word == nullptr || !mayFollow(last, *word, total + part)) {
        break;
      }
      if (word->part == Part::hundred) {
        part = std::max<std::uint64_t>(part, 1) * 100;
      } else if (word->part == Part::scale) {
        std::uint64_t scale = 1;
        for (std::uint64_t i = 0; i < word->value; ++i) {
          scale *= 10;
        }
        total += std::max<std::uint64_t>(part, 1) * scale;
        part = 0;
      } else {
        part += word->value;
      }
      last = word;
      end = after;
      at = skipJoint(after);
      at += text_.has(at, U"and ") && last->part == Part::hundred ? 4 : 0;
    }
    Draft draft;
    draft.digits = std::to_string(total + part);
    draft.forms = {{}};
    draft.begin = begin;
    draft.end = end;
    draft.role = FigureRole::spelled;
    addKind(draft);
    push(std::move(draft));
  }

  static bool mayFollow(const NumberWord* last, const NumberWord& word, std::uint64_t value) {
    if (last == nullptr) {
      return true;
    }
    switch (word.part) {
      case Part::digit:
      case Part::ordinal:
        return last->part == Part::tens ? word.value < 10
                                        : last->part == Part::hundred || last->part == Part::scale;
      case Part::teen:
      case Part::tens:
        return word.value > 0 && (last->part == Part::hundred || last->part == Part::scale);
      case Part::hundred:
        return last->part == Part::digit || last->part == Part::teen;
      case Part::scale:
        return last->part != Part::scale && value < 1'000'000;
    }
    return false;
  }

  const FigureText& text_;
  std::vector<Draft> drafts_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Draft> readEnglish(const FigureText& text) {
  return EnglishFigures(text).run();
}

}  // namespace paiban
