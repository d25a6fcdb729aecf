#include "input/lint_figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "input/figures.h"
#include "input/messages.h"

namespace paiban {
namespace {

/// Words that stand for the number of a year.
constexpr std::string_view kYearWords[2][10] = {
    {"今年", "去年", "明年", "前年", "后年", "上年", "当年", "本年", "同年", "全年"},
    {"this year",
     "that year",
     "last year",
     "next year",
     "the year",
     "same year",
     "This year",
     "That year",
     "Last year",
     "Next year"},
};
/// Words after which English states once what Chinese states for each.
constexpr std::string_view kSharing[] = {"both", "Both", "each", "Each", "same", "likewise"};

template <class Words>
bool hasAny(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// The figures of one text and which of them have found a partner.
struct Side {
  const RichText* text;
  Lang lang;
  std::vector<Figure> figures;
  std::vector<bool> matched;
  std::set<Reading> values;  ///< all readings

  Side(const RichText& rich, Lang language)
      : text(&rich), lang(language), figures(readFigures(rich.text, language)) {
    matched.resize(figures.size());
    // Figures and spans are both in the order of their beginnings.
    auto span = rich.spans.begin();
    std::uint32_t checkedTo = 0;
    for (Figure& figure : figures) {
      values.insert(figure.readings.begin(), figure.readings.end());
      for (; span != rich.spans.end() && span->begin < figure.end; ++span) {
        checkedTo = span->kind == Markup::checked ? std::max(checkedTo, span->end) : checkedTo;
      }
      if (figure.role == FigureRole::demanded && figure.begin < checkedTo) {
        figure.role = FigureRole::faint;
      }
    }
  }

  bool isLeft(std::size_t i, FigureRole role) const {
    return !matched[i] && figures[i].role == role;
  }
  bool hasAnyOf(const Figure& figure) const {
    return std::any_of(figure.readings.begin(), figure.readings.end(), [&](const Reading& reading) {
      return values.count(reading) > 0;
    });
  }
  /// Whether a word may stand for a year here: there is one, and no other year is left over.
  bool mayNameYear() const {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (isLeft(i, FigureRole::demanded) && figures[i].year) {
        return false;
      }
    }
    return hasAny(text->text, kYearWords[indexOf(lang)]);
  }
};

enum class Depth { plainReading, anyReading };

/// Pairs the demanded figures of `from` with those of `to` that have `role` and an equal reading,
/// in their order.
void match(Side& from, Side& to, FigureRole role, Depth depth) {
  const auto count = [&](const Figure& figure) {
    return depth == Depth::plainReading ? 1 : figure.readings.size();
  };
  std::map<Reading, std::vector<std::size_t>> free;  // the last is the first in the text
  for (std::size_t i = to.figures.size(); i-- > 0;) {
    for (std::size_t r = 0; to.isLeft(i, role) && r < count(to.figures[i]); ++r) {
      free[to.figures[i].readings[r]].push_back(i);
    }
  }
  for (std::size_t i = 0; i < from.figures.size(); ++i) {
    for (std::size_t r = 0; from.isLeft(i, FigureRole::demanded) && r < count(from.figures[i]);
         ++r) {
      const auto found = free.find(from.figures[i].readings[r]);
      while (found != free.end() && !found->second.empty() && !from.matched[i]) {
        const std::size_t partner = found->second.back();
        found->second.pop_back();
        if (!to.matched[partner]) {
          from.matched[i] = true;
          to.matched[partner] = true;
        }
      }
    }
  }
}

void matchAll(Side& zh, Side& en) {
  match(zh, en, FigureRole::demanded, Depth::plainReading);
  match(zh, en, FigureRole::demanded, Depth::anyReading);
  for (const FigureRole role : {FigureRole::spelled, FigureRole::faint}) {
    match(zh, en, role, Depth::plainReading);
    match(zh, en, role, Depth::anyReading);
    match(en, zh, role, Depth::plainReading);
    match(en, zh, role, Depth::anyReading);
  }
}

/// Digits of the whole part in threes.
std::string grouped(const std::string& value) {
  const std::size_t whole = std::min(value.find('.'), value.size());
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0) {
      out += ',';
    }
    out += value[i];
  }
  return out;
}

constexpr std::size_t kLongest = 40;  ///< characters of a figure in a message

std::string written(const Side& side, const Figure& figure) {
  const std::string_view whole(side.text->text);
  const std::string_view words = whole.substr(figure.begin, figure.end - figure.begin);
  const std::string_view shown = firstCodePoints(words, kLongest);
  return std::string(shown) + (shown.size() < words.size() ? "…" : "");
}

/// The figure as it is written, and its value where that is not the same: "1.1万 = 11,000".
std::string described(const Side& side, const Figure& figure) {
  const std::string words = written(side, figure);
  const Reading& reading = figure.readings.front();
  const bool percent = reading.kind == FigureKind::percent;
  if (reading.value.size() > kLongest || (!percent && reading.kind != FigureKind::number)) {
    return words;
  }
  const std::string sign = percent ? "%" : "";
  const std::string value = grouped(reading.value) + sign;
  return words == value || words == reading.value + sign ? words : words + " = " + value;
}

/// What `side` has left over, three at most; words only where there are no digits.
std::string leftOver(const Side& side) {
  for (const FigureRole role : {FigureRole::demanded, FigureRole::spelled}) {
    std::string out;
    int count = 0;
    for (std::size_t i = 0; i < side.figures.size(); ++i) {
      if (side.isLeft(i, role)) {
        if (++count > 3) {
          out += " …";
          break;
        }
        out += (out.empty() ? "" : ", ") + described(side, side.figures[i]);
      }
    }
    if (!out.empty()) {
      return out;
    }
  }
  return {};
}

/// Whether a figure without partner is nothing to speak of.
bool isExcused(const Figure& figure, const Side& own, const Side& other) {
  if (figure.year && other.mayNameYear()) {
    return true;
  }
  const bool mayRepeat = own.lang == Lang::en || figure.date || hasAny(other.text->text, kSharing);
  return mayRepeat && other.hasAnyOf(figure);
}

void report(const Side& own, const Side& other, Diagnostics& diagnostics) {
  std::string left;
  bool searched = false;
  for (std::size_t i = 0; i < own.figures.size(); ++i) {
    const Figure& figure = own.figures[i];
    if (!own.isLeft(i, FigureRole::demanded) || isExcused(figure, own, other)) {
      continue;
    }
    if (!searched) {
      left = leftOver(other);
      searched = true;
    }
    const bool zh = own.lang == Lang::zh;
    const Message& message =
        left.empty() ? (zh ? messages::kFigureNotInEnglish : messages::kFigureNotInChinese)
                     : (zh ? messages::kFigureNotInEnglishNear : messages::kFigureNotInChineseNear);
    diagnostics.warning(message,
                        own.text->placeOf(figure.begin),
                        {described(own, figure), left, written(own, figure)});
  }
}

}  // namespace

void lintFigures(const RichText& zh, const RichText& en, Diagnostics& diagnostics) {
  Side chinese(zh, Lang::zh);
  Side english(en, Lang::en);
  matchAll(chinese, english);
  report(chinese, english, diagnostics);
  report(english, chinese, diagnostics);
}

}  // namespace paiban
