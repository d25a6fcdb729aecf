#include "shaping/vertical.h"

#include <algorithm>
#include <array>

#include "model/language.h"
#include "shaping/segment.h"

namespace paiban {
namespace {

/// CL-62: more digits or letters than these are turned with the line.
constexpr std::size_t kMostCombined = 3;
constexpr std::size_t kLongestAcronym = 4;

struct QuoteRow {
  char32_t curly;
  char32_t simplified;
  char32_t traditional;
};
// CLREQ 3.1.2; GB/T 15834-2011 5.2.3. Traditional Chinese has single corner brackets outside.
constexpr std::array kQuotes{
    QuoteRow{U'“', U'『', U'「'},
    QuoteRow{U'”', U'』', U'」'},
    QuoteRow{U'‘', U'「', U'『'},
    QuoteRow{U'’', U'」', U'』'},
};

void setQuote(Character& c, const std::string& tag, VerticalQuotes quotes) {
  const auto row = std::find_if(
      kQuotes.begin(), kQuotes.end(), [&](const QuoteRow& r) { return r.curly == c.code; });
  if (row == kQuotes.end()) {
    return;
  }
  if (quotes == VerticalQuotes::asWritten) {
    c.form = VerticalForm::turned;  // no `vert` glyph: some fonts draw corner brackets there
    return;
  }
  c.drawn = isTraditional(tag) ? row->traditional : row->simplified;
}

using Stretch = std::span<Character>;

bool isDigit(const Character& c) {
  return c.code >= U'0' && c.code <= U'9';
}
bool isCapital(const Character& c) {
  return c.code >= U'A' && c.code <= U'Z';
}
bool isSpace(const Character& c) {
  return c.charClass == CharClass::wordSpace;
}

Stretch withoutSpaces(Stretch stretch) {
  while (!stretch.empty() && isSpace(stretch.front())) {
    stretch = stretch.subspan(1);
  }
  while (!stretch.empty() && isSpace(stretch.back())) {
    stretch = stretch.first(stretch.size() - 1);
  }
  return stretch;
}

void combine(Stretch unit) {
  for (Character& c : unit) {
    c.form = VerticalForm::combined;
    c.unit = 0;
  }
  unit.front().unit = static_cast<std::uint8_t>(unit.size());
}

/// Forms of a stretch of Latin matter between Chinese.
void setLatin(Stretch stretch) {
  const Stretch word = withoutSpaces(stretch);
  if (word.empty()) {
    return;
  }
  const bool number = std::all_of(word.begin(), word.end(), isDigit);
  if (number && word.size() > 1) {
    if (word.size() <= kMostCombined) {
      combine(word);
    }
    return;
  }
  const bool alone = word.size() == 1 && (word[0].charClass == CharClass::latin || number);
  const bool acronym = word.size() <= kLongestAcronym &&
                       std::all_of(word.begin(), word.end(), [](const Character& c) {
                         return isCapital(c) || isDigit(c);
                       });
  if (alone || acronym) {
    for (Character& c : word) {
      c.form = VerticalForm::upright;
    }
  }
}

/// Forms of the mark or character at the head of `rest`; how many characters they were.
std::size_t setHan(Stretch rest, const std::string& tag, VerticalQuotes quotes) {
  Character& c = rest.front();
  const bool stacked = c.charClass == CharClass::stop && c.unit > 1;
  if (stacked && c.unit <= rest.size()) {
    const std::size_t count = c.unit;
    combine(rest.first(count));
    return count;
  }
  c.form = verticalFormOf(c.code, c.charClass);
  c.cell = c.charClass == CharClass::solidus ? 1 : c.cell;
  setQuote(c, tag, quotes);
  return 1;
}

}  // namespace

void setForms(std::vector<Character>& characters,
              const std::vector<AttributeRun>& attributes,
              VerticalQuotes quotes) {
  for (std::size_t i = 0; i < characters.size();) {
    const AttributeRun& run = attributes[characters[i].attributes];
    const Stretch rest = Stretch(characters).subspan(i);
    const CharClass charClass = characters[i].charClass;
    if (i > 0 && (charClass == CharClass::combining || charClass == CharClass::invisible)) {
      characters[i].form = characters[i - 1].form;  // one cluster with what it follows
      ++i;
      continue;
    }
    if (!characters[i].latin) {
      i += setHan(rest, run.tag, quotes);
      continue;
    }
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](const Character& c) { return !c.latin; });
    const auto count = static_cast<std::size_t>(end - rest.begin());
    if (run.lang == Lang::zh) {
      setLatin(rest.first(count));
    }
    i += count;
  }
}

}  // namespace paiban
