#include "paragraph/headline_cost.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace paiban {
namespace {

// The scale: a line that is longer or shorter than it would be were all alike by a tenth costs 1,
// by a half 25.
constexpr double kUneven = 100;

/// How a line's end reads, the best first.
enum class EndKind : std::uint8_t {
  forced,
  afterPoint,    ///< after a point or comma
  betweenWords,  ///< at a space, U+3000 among them, or a break that the editor allows (U+200B)
  besidePhrase,  ///< before an opener, after a closer
  betweenHan,    ///< inside what may be a word: Chinese does not show where words end
};
constexpr std::array<double, 5> kEndPenalty{0, 0, 4, 6, 20};

// What comes on top of it.
constexpr double kWeakWordPenalty = 8;   // English: the line ends in one of kWeakWords
constexpr double kParticlePenalty = 15;  // Chinese: a particle is parted from its phrase
constexpr double kCounterPenalty = 15;   // … or a number from what it counts
constexpr double kPoorPenalty = 30;      // inside a range (CL-33)

/// Words that lead on to the next: articles, prepositions, conjunctions. Sorted.
constexpr std::array<std::string_view, 36> kWeakWords{
    "a",   "after", "against", "an",   "and",    "as",    "at",   "before", "between",
    "but", "by",    "for",     "from", "in",     "into",  "its",  "nor",    "of",
    "off", "on",    "onto",    "or",   "our",    "over",  "per",  "than",   "that",
    "the", "their", "through", "to",   "toward", "under", "upon", "with",   "without"};
static_assert(std::is_sorted(kWeakWords.begin(), kWeakWords.end()));

/// Chinese particles that lean on the phrase before them, and characters that lead on.
constexpr std::u32string_view kLeansBack = U"的了们等者";
constexpr std::u32string_view kLeadsOn = U"和与及在把被向从对为以将由让使第不最更";

/// Proportional marks after which a phrase ends.
constexpr std::u32string_view kPoints = U",;:.!?—–";

struct Quotes {
  char32_t open;
  char32_t close;
};
constexpr std::array<Quotes, 8> kQuotes{{{U'“', U'”'},
                                         {U'‘', U'’'},
                                         {U'《', U'》'},
                                         {U'〈', U'〉'},
                                         {U'「', U'」'},
                                         {U'『', U'』'},
                                         {U'（', U'）'},
                                         {U'(', U')'}}};

bool isLetter(std::string_view text, std::size_t at) {
  return at < text.size() && classOf(decodeUtf8(text, at).code) == CharClass::latin;
}

/// Where the phrase ends that an opener before byte `at` began; 0 when it does not close.
std::uint32_t closeOf(std::string_view text, std::uint32_t at, const Quotes& quotes) {
  for (int depth = 1; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    at += c.bytes;
    const bool apostrophe = c.code == U'’' && isLetter(text, at);
    depth += c.code == quotes.open ? 1 : c.code == quotes.close && !apostrophe ? -1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return 0;
}

char32_t firstOf(std::string_view text) {
  return text.empty() ? U'\0' : decodeUtf8(text, 0).code;
}

char32_t lastOf(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return firstOf(text.substr(at));
}

bool endsInWeakWord(std::string_view line) {
  const std::string_view tail = line.substr(line.find_last_of(' ') + 1);
  std::string word;
  for (const char c : tail) {
    word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return std::binary_search(kWeakWords.begin(), kWeakWords.end(), word);
}

/// The last cell before `i` that a line's end shows; the first one if there is none.
const Cell& shownBefore(const Cells& cells, std::uint32_t i) {
  while (i > 1 && (isSpace(cells.list[i - 1].kind) || isDiscardable(cells.list[i - 1].kind))) {
    --i;
  }
  return cells.list[i - 1];
}

/// `line`: the text up to the end, spaces cut.
EndKind endKind(const Cells& cells, const Candidate& end, std::string_view line) {
  const Cell& before = cells.list[end.cell - 1];
  const Cell& shown = shownBefore(cells, end.cell);
  const Cell& after = cells.list[end.cell];
  if (isPoint(shown.kind) || kPoints.find(lastOf(line)) != std::u32string_view::npos) {
    return EndKind::afterPoint;
  }
  if (&before != &shown || before.breakAfter || shown.kind == CellKind::rigid) {
    return EndKind::betweenWords;
  }
  if (shown.kind == CellKind::closer || after.kind == CellKind::opener) {
    return EndKind::besidePhrase;
  }
  return EndKind::betweenHan;
}

}  // namespace

HeadlineCost& HeadlineCost::operator+=(const HeadlineCost& other) {
  broken += other.broken;
  lines += other.lines;
  demerits += other.demerits;
  return *this;
}

HeadlineRules::HeadlineRules(const BreakProblem& problem, const std::vector<std::string>& words)
    : problem_(problem), text_(problem.cells.text->text) {
  findWords(words);
  findPhrases();
}

void HeadlineRules::findWords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (std::size_t at = text_.find(word); !word.empty() && at != std::string_view::npos;
         at = text_.find(word, at + 1)) {
      kept_.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
    }
  }
}

void HeadlineRules::findPhrases() {
  for (std::uint32_t at = 0; at < text_.size();) {
    const Utf8Char c = decodeUtf8(text_, at);
    const auto quotes = std::find_if(
        kQuotes.begin(), kQuotes.end(), [&](const Quotes& pair) { return pair.open == c.code; });
    if (quotes != kQuotes.end()) {
      const Range phrase{at, closeOf(text_, at + c.bytes, *quotes)};
      if (phrase.end != 0 && widthOf(phrase) <= kLongestPhrase * problem_.rules.em) {
        kept_.push_back(phrase);
      }
    }
    at += c.bytes;
  }
}

Pt HeadlineRules::widthOf(const Range& range) const {
  Pt width = 0;
  for (const Cell& cell : problem_.cells.list) {
    width += cell.begin >= range.begin && cell.begin < range.end ? cell.width : 0;
  }
  return width;
}

int HeadlineRules::dividedAt(std::uint32_t byte) const {
  return static_cast<int>(std::count_if(kept_.begin(), kept_.end(), [&](const Range& range) {
    return range.begin < byte && byte < range.end;
  }));
}

double HeadlineRules::endPenalty(const Candidate& end) const {
  if (end.kind == BreakKind::forced || end.cell == 0) {
    return 0;
  }
  const Cells& cells = problem_.cells;
  const Cell& after = cells.list[end.cell];
  std::string_view line = text_.substr(0, end.split != 0 ? end.split : after.begin);
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  const EndKind kind = end.split != 0 ? EndKind::betweenHan : endKind(cells, end, line);
  double penalty = kEndPenalty[static_cast<std::size_t>(kind)];
  penalty += end.kind == BreakKind::poor ? kPoorPenalty : 0;
  if (problem_.rules.lang == Lang::en) {
    return penalty + (endsInWeakWord(line) ? kWeakWordPenalty : 0);
  }
  if (kind != EndKind::betweenHan) {
    return penalty;
  }
  const char32_t next = firstOf(text_.substr(after.begin));
  if (kLeansBack.find(next) != std::u32string_view::npos ||
      kLeadsOn.find(lastOf(line)) != std::u32string_view::npos) {
    penalty += kParticlePenalty;
  }
  const bool counts = shownBefore(cells, end.cell).back == CharClass::digit;
  return penalty + (counts ? kCounterPenalty : 0);
}

HeadlineCost HeadlineRules::lineCost(const Candidate& from, const Candidate& to) const {
  HeadlineCost cost;
  cost.lines = 1;
  cost.demerits = endPenalty(to);
  if (to.kind != BreakKind::forced) {
    const std::uint32_t at = to.split != 0 ? to.split : problem_.cells.list[to.cell].begin;
    cost.broken += dividedAt(at) + (to.kind == BreakKind::hyphen ? 1 : 0);
  }
  cost.broken += isLoneCharacter(problem_.cells, from, to) ? 1 : 0;
  return cost;
}

double HeadlineRules::unevenness(Pt width, Pt even) {
  const double apart = even > 0 ? (width - even) / even : 0;
  return kUneven * apart * apart;
}

}  // namespace paiban
