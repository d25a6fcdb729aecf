#include "input/english_numbers.h"

#include <array>
#include <cstddef>

namespace paiban {
namespace {

/// In the order of the alphabet, as looked up.
constexpr NumberWord kNumberWords[] = {
    {"billion", Part::scale, 9},       {"billions", Part::scale, 9},
    {"eight", Part::digit, 8},         {"eighteen", Part::teen, 18},
    {"eighteenth", Part::ordinal, 18}, {"eighth", Part::ordinal, 8},
    {"eighty", Part::tens, 80},        {"eleven", Part::teen, 11},
    {"eleventh", Part::ordinal, 11},   {"fifteen", Part::teen, 15},
    {"fifteenth", Part::ordinal, 15},  {"fifth", Part::ordinal, 5},
    {"fifty", Part::tens, 50},         {"first", Part::ordinal, 1},
    {"five", Part::digit, 5},          {"forty", Part::tens, 40},
    {"four", Part::digit, 4},          {"fourteen", Part::teen, 14},
    {"fourteenth", Part::ordinal, 14}, {"fourth", Part::ordinal, 4},
    {"hundred", Part::hundred, 100},   {"hundreds", Part::hundred, 100},
    {"million", Part::scale, 6},       {"millions", Part::scale, 6},
    {"nine", Part::digit, 9},          {"nineteen", Part::teen, 19},
    {"nineteenth", Part::ordinal, 19}, {"ninety", Part::tens, 90},
    {"ninth", Part::ordinal, 9},       {"one", Part::digit, 1},
    {"second", Part::ordinal, 2},      {"seven", Part::digit, 7},
    {"seventeen", Part::teen, 17},     {"seventeenth", Part::ordinal, 17},
    {"seventh", Part::ordinal, 7},     {"seventy", Part::tens, 70},
    {"six", Part::digit, 6},           {"sixteen", Part::teen, 16},
    {"sixteenth", Part::ordinal, 16},  {"sixth", Part::ordinal, 6},
    {"sixty", Part::tens, 60},         {"ten", Part::teen, 10},
    {"tenth", Part::ordinal, 10},      {"third", Part::ordinal, 3},
    {"thirteen", Part::teen, 13},      {"thirteenth", Part::ordinal, 13},
    {"thirtieth", Part::ordinal, 30},  {"thirty", Part::tens, 30},
    {"thousand", Part::scale, 3},      {"thousands", Part::scale, 3},
    {"three", Part::digit, 3},         {"trillion", Part::scale, 12},
    {"trillions", Part::scale, 12},    {"twelfth", Part::ordinal, 12},
    {"twelve", Part::teen, 12},        {"twentieth", Part::ordinal, 20},
    {"twenty", Part::tens, 20},        {"two", Part::digit, 2},
    {"zero", Part::teen, 0},
};

constexpr OtherWord kOtherWords[] = {
    {"a", "1", FigureRole::faint},
    {"an", "1", FigureRole::faint},
    {"apr", "4", FigureRole::faint, true},
    {"april", "4", FigureRole::spelled, true},
    {"aug", "8", FigureRole::faint, true},
    {"august", "8", FigureRole::spelled, true},
    {"both", "2", FigureRole::faint},
    {"century", "100"},
    {"couple", "2"},
    {"dec", "12", FigureRole::faint, true},
    {"decade", "10"},
    {"december", "12", FigureRole::spelled, true},
    {"double", "2 1 100%"},
    {"doubled", "2 1 100%"},
    {"doubles", "2 1 100%"},
    {"doubling", "2 1 100%"},
    {"dozen", "12"},
    {"dual", "2"},
    {"each", "1", FigureRole::faint},
    {"every", "1", FigureRole::faint},
    {"feb", "2", FigureRole::faint, true},
    {"february", "2", FigureRole::spelled, true},
    {"fortnight", "14 2"},
    {"half", "0.5 50% 6 2"},
    {"halve", "0.5 50% 2"},
    {"halved", "0.5 50% 2"},
    {"halves", "0.5 50% 2"},
    {"jan", "1", FigureRole::faint, true},
    {"january", "1", FigureRole::spelled, true},
    {"jul", "7", FigureRole::faint, true},
    {"july", "7", FigureRole::spelled, true},
    {"jun", "6", FigureRole::faint, true},
    {"june", "6", FigureRole::spelled, true},
    {"mar", "3", FigureRole::faint, true},
    {"march", "3", FigureRole::spelled, true},
    {"may", "5", FigureRole::faint, true},
    {"midnight", "0: 0"},
    {"never", "0", FigureRole::faint},
    {"nil", "0"},
    {"no", "0", FigureRole::faint},
    {"nobody", "0", FigureRole::faint},
    {"none", "0", FigureRole::faint},
    {"noon", "720: 12"},
    {"nov", "11", FigureRole::faint, true},
    {"november", "11", FigureRole::spelled, true},
    {"oct", "10", FigureRole::faint, true},
    {"october", "10", FigureRole::spelled, true},
    {"once", "1", FigureRole::faint},
    {"pair", "2"},
    {"quadruple", "4 3"},
    {"quadrupled", "4 3"},
    {"quarter", "0.25 25% 4 3"},
    {"quarters", "0.25 25% 4 3"},
    {"sep", "9", FigureRole::faint, true},
    {"sept", "9", FigureRole::faint, true},
    {"september", "9", FigureRole::spelled, true},
    {"single", "1", FigureRole::faint},
    {"treble", "3 2 200%"},
    {"trebled", "3 2 200%"},
    {"triple", "3 2 200%"},
    {"tripled", "3 2 200%"},
    {"triples", "3 2 200%"},
    {"tripling", "3 2 200%"},
    {"twice", "2 1 100%"},
    {"without", "0", FigureRole::faint},
};

template <class Row, std::size_t size>
constexpr bool inOrder(const Row (&rows)[size]) {
  for (std::size_t i = 1; i < size; ++i) {
    if (!(rows[i - 1].word < rows[i].word)) {
      return false;
    }
  }
  return true;
}
static_assert(inOrder(kNumberWords) && inOrder(kOtherWords));

/// Where the rows of each letter begin, and the end: every word of a text is looked up.
using Starts = std::array<std::size_t, 27>;
template <class Row, std::size_t size>
constexpr Starts startsOf(const Row (&rows)[size]) {
  Starts starts{};
  for (const Row& row : rows) {
    for (auto after = static_cast<std::size_t>(row.word[0] - 'a') + 1; after < 27; ++after) {
      ++starts[after];
    }
  }
  return starts;
}
constexpr Starts kNumberStarts = startsOf(kNumberWords);
constexpr Starts kOtherStarts = startsOf(kOtherWords);

template <class Row, std::size_t size>
const Row* lookUp(const Row (&rows)[size], const Starts& starts, std::string_view word) {
  if (word.empty() || word[0] < 'a' || word[0] > 'z') {
    return nullptr;
  }
  const auto letter = static_cast<std::size_t>(word[0] - 'a');
  for (std::size_t i = starts[letter]; i < starts[letter + 1]; ++i) {
    if (rows[i].word == word) {
      return &rows[i];
    }
  }
  return nullptr;
}

}  // namespace

const NumberWord* numberWord(std::string_view word) {
  return lookUp(kNumberWords, kNumberStarts, word);
}

const OtherWord* otherWord(std::string_view word) {
  return lookUp(kOtherWords, kOtherStarts, word);
}

}  // namespace paiban
