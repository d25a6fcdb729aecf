#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paragraph/choose_breaks.h"

namespace paiban {

/// What a way to break a headline costs, compared in this order: first what no headline should
/// show, then the number of lines, then how uneven they are and how poor their ends.
struct HeadlineCost {
  int broken = 0;  ///< divided phrases and words, hyphens, characters alone on a line
  int lines = 0;
  double demerits = 0;

  HeadlineCost& operator+=(const HeadlineCost& other);
  auto operator<=>(const HeadlineCost&) const = default;
};

/// What the ends of a headline's lines divide and how well the phrase ends there (CL-75,
/// GB/T 9704 7.3.1: 回行时词意完整). Borrows the problem.
class HeadlineRules {
 public:
  /// `words`: what no line divides besides the quoted phrases of up to kLongestPhrase em.
  HeadlineRules(const BreakProblem& problem, const std::vector<std::string>& words);

  /// One line, without its length.
  HeadlineCost lineCost(const Candidate& from, const Candidate& to) const;

  /// A line of `width` where all of a headline would be `even` wide were they alike; points.
  static double unevenness(Pt width, Pt even);

  static constexpr double kLongestPhrase = 12;

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void findWords(const std::vector<std::string>& words);
  void findPhrases();
  Pt widthOf(const Range& range) const;
  int dividedAt(std::uint32_t byte) const;
  double endPenalty(const Candidate& end) const;

  const BreakProblem& problem_;
  std::string_view text_;
  std::vector<Range> kept_;
};

}  // namespace paiban
