#include "paragraph/repeated_words.h"

#include <algorithm>
#include <string_view>

namespace paiban {
namespace {

bool isOfWord(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameWord(std::string_view a, std::string_view b) {
  return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return lower(x) == lower(y);
  });
}

std::string_view withoutMarks(std::string_view word) {
  while (!word.empty() && !isOfWord(word.front())) {
    word.remove_prefix(1);
  }
  while (!word.empty() && !isOfWord(word.back())) {
    word.remove_suffix(1);
  }
  return word;
}

/// The word before a line's end; empty where it is divided there.
std::string_view wordBefore(const Cells& cells, const Candidate& end) {
  if (end.split != 0 || end.kind == BreakKind::hyphen) {
    return {};
  }
  std::string_view text = cells.text->text;
  text = text.substr(0, cells.list[end.cell].begin);
  while (!text.empty() && text.back() == ' ') {
    text.remove_suffix(1);
  }
  return withoutMarks(text.substr(text.rfind(' ') + 1));
}

/// The word after it.
std::string_view wordAfter(const Cells& cells, const Candidate& end) {
  if (end.split != 0 || end.kind == BreakKind::hyphen) {
    return {};
  }
  std::string_view text = cells.text->text;
  text = text.substr(cells.list[end.cell].begin);
  return withoutMarks(text.substr(0, text.find(' ')));
}

}  // namespace

bool repeatsWord(const Cells& cells, const std::array<const Candidate*, 4>& ends) {
  const std::string_view first = wordAfter(cells, *ends[0]);
  const std::string_view last = wordBefore(cells, *ends[1]);
  return (sameWord(first, wordAfter(cells, *ends[1])) &&
          sameWord(first, wordAfter(cells, *ends[2]))) ||
         (sameWord(last, wordBefore(cells, *ends[2])) &&
          sameWord(last, wordBefore(cells, *ends[3])));
}

bool repeatsWord(const BreakProblem& problem, const std::vector<ChosenBreak>& breaks) {
  for (std::size_t i = 2; i < breaks.size(); ++i) {
    const Candidate& above = i > 2 ? breaks[i - 3].at : problem.candidates.origin;
    if (repeatsWord(problem.cells, {&above, &breaks[i - 2].at, &breaks[i - 1].at, &breaks[i].at})) {
      return true;
    }
  }
  return false;
}

}  // namespace paiban
