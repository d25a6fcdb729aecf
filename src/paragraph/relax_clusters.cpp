#include "paragraph/relax_clusters.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr std::uint32_t kLeastMarks = 3;

/// What every gap of a line opens by in step 3 of stretching, in em.
double stretchOf(const BreakProblem& problem, const LineFit& fit, Pt room) {
  const Pt excess = room - fit.natural - fit.stretch;
  return std::max(excess, 0.0) / problem.rules.em / std::max(fit.sites, 1.0);
}

/// A pushed-out cluster brings the character before it along, unless it begins with openers: it
/// begins at the line's first cell or the one after.
void addCluster(const std::vector<Cell>& cells,
                std::uint32_t first,
                std::vector<std::uint32_t>& places) {
  const auto count = static_cast<std::uint32_t>(cells.size() - 1);
  std::uint32_t begin = first;
  if (begin < count && !isMark(cells[begin].kind)) {
    ++begin;
  }
  std::uint32_t end = begin;
  while (end < count && isMark(cells[end].kind)) {
    ++end;
  }
  if (end - begin < kLeastMarks) {
    return;
  }
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    if (!cells[i].glueBefore && !cells[i - 1].glueAfter) {
      places.push_back(i);
    }
  }
}

}  // namespace

std::vector<std::uint32_t> clustersToRelax(const BreakProblem& problem,
                                           const std::vector<ChosenBreak>& breaks,
                                           double limit) {
  std::vector<std::uint32_t> places;
  if (!problem.rules.flush()) {
    return places;
  }
  const Candidate* from = &problem.candidates.origin;
  for (std::size_t line = 0; line < breaks.size(); ++line) {
    const Candidate& to = breaks[line].at;
    const LineFit fit = fitOf(from->start, to);
    if (to.kind != BreakKind::forced && to.split == 0 &&
        stretchOf(problem, fit, problem.room.of(line)) > limit) {
      addCluster(problem.cells.list, to.cell, places);
    }
    from = &to;
  }
  return places;
}

}  // namespace paiban
