#include "paragraph/pinyin.h"

#include <algorithm>
#include <array>
#include <string>

namespace paiban {
namespace {

/// The syllables of Standard Chinese without tones: what follows each initial, as it is spelled.
struct Row {
  std::string_view initial;
  std::string_view finals;  ///< each with a space before and behind
};
constexpr std::array kSyllables{
    Row{"zh", " a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo "},
    Row{"ch", " a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo "},
    Row{"sh", " a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo "},
    Row{"b", " a ai an ang ao ei en eng i ian iao ie in ing o u "},
    Row{"p", " a ai an ang ao ei en eng i ian iao ie in ing o ou u "},
    Row{"m", " a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u "},
    Row{"f", " a an ang ei en eng o ou u "},
    Row{"d", " a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo "},
    Row{"t", " a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo "},
    Row{"n", " a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo "},
    Row{"l", " a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo "},
    Row{"g", " a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "},
    Row{"k", " a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo "},
    Row{"h", " a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "},
    Row{"j", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    Row{"q", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    Row{"x", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    Row{"r", " an ang ao e en eng i ong ou u uan ui un uo "},
    Row{"z", " a ai an ang ao e ei en eng i ong ou u uan ui un uo "},
    Row{"c", " a ai an ang ao e en eng i ong ou u uan ui un uo "},
    Row{"s", " a ai an ang ao e en eng i ong ou u uan ui un uo "},
    Row{"y", " a an ang ao e i in ing o ong ou u uan ue un "},
    Row{"w", " a ai an ang ei en eng o u "},
};
constexpr std::string_view kWithoutInitial = " a ai an ang ao e ei en eng er o ou ";
constexpr std::size_t kLongestFinal = 4;

bool isSyllableEnd(std::string_view finals, std::string_view text) {
  std::string spaced = " ";
  spaced += text;
  spaced += ' ';
  return finals.find(spaced) != finals.npos;
}

/// Cuts `word` from `at` on; `points` has the cuts so far. Longer syllables are tried first.
bool cut(std::string_view word, std::size_t at, std::vector<std::uint32_t>& points) {
  const auto row = std::find_if(kSyllables.begin(), kSyllables.end(), [&](const Row& r) {
    return word.substr(at).starts_with(r.initial);
  });
  if (row == kSyllables.end() && at > 0) {
    return false;
  }
  const std::size_t begin = row == kSyllables.end() ? at : at + row->initial.size();
  const std::string_view finals = row == kSyllables.end() ? kWithoutInitial : row->finals;
  for (std::size_t length = std::min(kLongestFinal, word.size() - begin); length > 0; --length) {
    if (!isSyllableEnd(finals, word.substr(begin, length))) {
      continue;
    }
    const std::size_t end = begin + length;
    if (end == word.size()) {
      return true;
    }
    points.push_back(static_cast<std::uint32_t>(end));
    if (cut(word, end, points)) {
      return true;
    }
    points.pop_back();
  }
  return false;
}

}  // namespace

bool pinyinSyllables(std::string_view word, std::vector<std::uint32_t>& points) {
  constexpr std::size_t kLongestName = 30;
  points.clear();
  if (word.empty() || word.size() > kLongestName || word[0] < 'A' || word[0] > 'Z') {
    return false;
  }
  std::string lower(word);
  lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  if (cut(lower, 0, points)) {
    return true;
  }
  points.clear();
  return false;
}

}  // namespace paiban
