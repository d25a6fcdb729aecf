#include "paragraph/line_demerits.h"

#include <array>
#include <limits>

#include "paragraph/line_cost.h"
#include "paragraph/repeated_words.h"

namespace paiban {

std::vector<std::optional<double>> demeritsOf(const BreakProblem& problem,
                                              const std::vector<ChosenBreak>& breaks) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  constexpr Tolerance kAny{kNone, kNone};
  std::vector<std::optional<double>> demerits;
  const Candidate* from = &problem.candidates.origin;
  LineCost above;
  bool hyphenAbove = false;
  for (const ChosenBreak& chosen : breaks) {
    const Pt room = problem.room.of(demerits.size());
    const LineCost line = lineCost(problem, fitOf(from->start, chosen.at), chosen.at, room, kAny);
    const bool hyphen = chosen.at.kind == BreakKind::hyphen;
    double sum = line.demerits;
    if (!demerits.empty()) {
      sum += neighbourCost(problem, hyphenAbove, hyphen, above.fitness, line.fitness);
      const bool ends = chosen.at.kind == BreakKind::forced && from->kind != BreakKind::forced;
      sum += ends && isPoorLastLine(problem, *from, chosen.at) ? poorLastLineCost(problem) : 0;
    }
    if (const std::size_t i = demerits.size(); problem.rules.lang == Lang::en && i > 1) {
      const Candidate& before = i > 2 ? breaks[i - 3].at : problem.candidates.origin;
      const std::array<const Candidate*, 4> ends{
          &before, &breaks[i - 2].at, &breaks[i - 1].at, &chosen.at};
      sum += repeatsWord(problem.cells, ends) ? kRepeatedWordCost : 0;
    }
    const bool known = line.fits && !chosen.forcedSplit;
    demerits.push_back(known ? std::optional(sum) : std::nullopt);
    above = line;
    hyphenAbove = hyphen;
    from = &chosen.at;
  }
  return demerits;
}

}  // namespace paiban
