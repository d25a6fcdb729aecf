#include "shaping/morphemes.h"

#include <algorithm>
#include <array>
#include <string>

namespace paiban {
namespace {

using std::u32string_view;

/// Endings that are a part of their own after an f, whatever stands before it.
constexpr std::array<u32string_view, 11> kEndings{U"ful",
                                                  U"fuls",
                                                  U"fully",
                                                  U"fulness",
                                                  U"less",
                                                  U"lessly",
                                                  U"like",
                                                  U"let",
                                                  U"lets",
                                                  U"lessness",
                                                  U"fold"};

/// Words that take -ly and -ish; `butterfly` and `fish` have no joint there.
constexpr std::array<u32string_view, 6> kStems{
    U"brief", U"chief", U"stiff", U"gruff", U"deaf", U"aloof"};
constexpr u32string_view kLy = U"ly";

struct Opening {
  u32string_view first;
  u32string_view next;  ///< letters that the second part may begin with
};
constexpr std::array kOpenings{Opening{U"off", U"l"},
                               Opening{U"half", U"lif"},
                               Opening{U"shelf", U"lif"},
                               Opening{U"wolf", U"lf"},
                               Opening{U"leaf", U"lf"},
                               Opening{U"roof", U"lf"},
                               Opening{U"proof", U"lf"},
                               Opening{U"beef", U"lf"},
                               Opening{U"cliff", U"lf"},
                               Opening{U"staff", U"lf"}};

bool isLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// The letters of `word` in lower case, and where the first of them stands.
struct Letters {
  std::u32string text;
  std::size_t begin = 0;
};

Letters lettersOf(u32string_view word) {
  Letters letters;
  while (letters.begin < word.size() && !isLetter(word[letters.begin])) {
    ++letters.begin;
  }
  for (std::size_t i = letters.begin; i < word.size() && isLetter(word[i]); ++i) {
    letters.text += word[i] <= U'Z' ? word[i] + (U'a' - U'A') : word[i];
  }
  return letters;
}

std::optional<std::size_t> jointIn(u32string_view word) {
  for (const u32string_view ending : kEndings) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending) &&
        word[word.size() - ending.size() - 1] == U'f') {
      return word.size() - ending.size();
    }
  }
  for (const u32string_view stem : kStems) {
    if (word.size() == stem.size() + kLy.size() && word.starts_with(stem) && word.ends_with(kLy)) {
      return stem.size();
    }
  }
  for (const Opening& opening : kOpenings) {
    if (word.size() > opening.first.size() + 1 && word.starts_with(opening.first) &&
        opening.next.find(word[opening.first.size()]) != opening.next.npos) {
      return opening.first.size();
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> jointAfterF(u32string_view word) {
  if (word.find(U'f') == word.npos && word.find(U'F') == word.npos) {
    return std::nullopt;  // nearly all words
  }
  const Letters letters = lettersOf(word);
  const auto joint = jointIn(letters.text);
  return joint ? std::optional(letters.begin + *joint) : std::nullopt;
}

}  // namespace paiban
