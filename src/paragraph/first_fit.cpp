#include <algorithm>
#include <cmath>
#include <limits>

#include "paragraph/choose_breaks.h"

namespace paiban {
namespace {

/// Stretch of every gap, in em, that a line accepts to avoid a poor break: half of what CL-40
/// begins to complain about.
constexpr double kTolerableStretch = 0.125;
/// In English: what a hyphen costs, on the scale where word spaces at 1.33 of nominal cost 100.
/// Spaces up to about 1.27 of nominal are preferred to a hyphen.
constexpr double kHyphenCost = 55;
constexpr double kPoorCost = 80;
/// A line looser than this (spaces at four times nominal) rather splits the unit that follows.
constexpr double kHopelessCost = 100 * 9.0 * 9.0 * 9.0;

bool isUsable(const BreakProblem& problem, const LineStart& start, const Candidate& candidate) {
  return candidate.kind != BreakKind::hyphen || start.hyphens < problem.ladder;
}

/// Chooses the end of one line by itself.
class FirstFit {
 public:
  FirstFit(BreakProblem& problem, LineStart& start)
      : p_(problem), start_(start), list_(problem.candidates.list), rules_(problem.rules) {}

  ChosenBreak run() { return rules_.lang == Lang::en ? chooseProportional() : chooseHan(); }

 private:
  LineFit fit(std::size_t i) const { return exactFit(p_, start_.from.start, start_.room, i); }
  bool fits(Pt width) const { return width <= start_.room + kFits; }

  ChosenBreak take(std::size_t i) {
    start_.next = i + 1;
    ChosenBreak chosen;
    chosen.at = list_[i];
    return chosen;
  }

  ChosenBreak split() {
    ChosenBreak chosen;
    chosen.at = splitUnit(p_, start_.from, start_.room);
    chosen.forcedSplit = true;
    while (start_.next < list_.size() && !isAfter(list_[start_.next], chosen.at)) {
      ++start_.next;
    }
    return chosen;
  }

  static bool isAfter(const Candidate& a, const Candidate& b) {
    return a.cell != b.cell ? a.cell > b.cell : a.split > b.split;
  }

  // ---- Chinese ------------------------------------------------------------------------------

  ChosenBreak chooseHan() {
    const LineEnds ends = lookAhead(p_, start_);
    if (ends.overflow == kNoCandidate) {
      return take(ends.fitting);  // the paragraph's end, or a forced break
    }
    const bool held = isHeldByRule(p_, start_, ends);
    if (prefersSqueezing(ends, held)) {
      ChosenBreak chosen = take(ends.overflow);
      chosen.squeezedIn = held;
      return chosen;
    }
    if (ends.fitting == kNoCandidate || nextUnitNeverFits(ends)) {
      return split();
    }
    ChosenBreak chosen = take(betterThan(ends.fitting));
    chosen.pushedOut = held;
    return chosen;
  }

  bool prefersSqueezing(const LineEnds& ends, bool held) const {
    const LineFit squeezed = fit(ends.overflow);
    if (!fits(squeezed.least())) {
      return false;
    }
    if (held || ends.fitting == kNoCandidate) {
      return true;
    }
    const LineFit loose = fit(ends.fitting);
    const bool poor = list_[ends.fitting].kind == BreakKind::poor;
    const Pt taken = squeezed.natural - start_.room;
    return rules_.flush() && (poor || taken < start_.room - loose.natural - kFits);
  }

  /// Whether what stands between the two ends is wider than a whole line.
  bool nextUnitNeverFits(const LineEnds& ends) const {
    const Candidate& begin = ends.fitting == kNoCandidate ? start_.from : list_[ends.fitting];
    return fitOf(begin.start, list_[ends.overflow]).least() > p_.room.others + kFits;
  }

  /// `i`, or an earlier candidate if `i` is a poor one and the line can do without (CL-33).
  std::size_t betterThan(std::size_t i) const {
    if (list_[i].kind == BreakKind::normal || list_[i].kind == BreakKind::forced) {
      return i;
    }
    for (std::size_t at = i; at-- > start_.next;) {
      const LineFit line = fit(at);
      const Pt excess = start_.room - line.natural - line.stretch;
      if (excess > kTolerableStretch * rules_.em * std::max(line.sites, 1.0)) {
        break;
      }
      if (list_[at].kind == BreakKind::normal) {
        return at;
      }
    }
    return i;
  }

  // ---- English ------------------------------------------------------------------------------

  double costOf(const LineFit& line, const Candidate& candidate) const {
    const Pt excess = start_.room - line.natural;
    double ratio = 0;
    if (excess < -kFits) {
      ratio = -excess / std::max(line.shrink, kFits);
    } else if (candidate.kind != BreakKind::forced) {
      ratio = excess / std::max(rules_.flush() ? line.stretch : kRaggedEm * rules_.em, kFits);
    }
    const double penalty = candidate.kind == BreakKind::hyphen ? kHyphenCost * (1 + start_.hyphens)
                           : candidate.kind == BreakKind::poor ? kPoorCost
                                                               : 0;
    return 100 * ratio * ratio * ratio + penalty;
  }

  ChosenBreak chooseProportional() {
    std::size_t best = kNoCandidate;
    LineEnds ends;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = start_.next; i < list_.size(); ++i) {
      if (!isUsable(p_, start_, list_[i])) {
        continue;
      }
      const LineFit line = fit(i);
      if (!fits(rules_.flush() ? line.least() : line.natural)) {
        ends.overflow = i;
        break;
      }
      ends.fitting = i;
      const double cost = costOf(line, list_[i]);
      if (best == kNoCandidate || cost <= least) {
        best = i;
        least = cost;
      }
      if (list_[i].kind == BreakKind::forced) {
        break;
      }
    }
    const bool hopeless =
        least > kHopelessCost && ends.overflow != kNoCandidate && nextUnitNeverFits(ends);
    return best == kNoCandidate || hopeless ? split() : take(best);
  }

  BreakProblem& p_;
  LineStart& start_;
  std::vector<Candidate>& list_;
  const Rules& rules_;
};

}  // namespace

LineEnds lookAhead(const BreakProblem& problem, const LineStart& start) {
  const std::vector<Candidate>& list = problem.candidates.list;
  LineEnds ends;
  for (std::size_t i = start.next; i < list.size(); ++i) {
    if (!isUsable(problem, start, list[i])) {
      continue;
    }
    if (exactFit(problem, start.from.start, start.room, i).natural > start.room + kFits) {
      ends.overflow = i;
      break;
    }
    ends.fitting = i;
    if (list[i].kind == BreakKind::forced) {
      break;
    }
  }
  return ends;
}

bool isHeldByRule(const BreakProblem& problem, const LineStart& start, const LineEnds& ends) {
  const std::vector<Candidate>& list = problem.candidates.list;
  if (ends.overflow == kNoCandidate) {
    return false;
  }
  const Candidate& last = ends.fitting == kNoCandidate ? start.from : list[ends.fitting];
  const Candidate& overflow = list[ends.overflow];
  if (last.split != 0 || overflow.split != 0 || overflow.cell <= last.cell + 1) {
    return false;
  }
  const Rules& rules = problem.rules;
  const Cell& cell = problem.cells.list[last.cell];
  const Pt begin = last.start.natural - startBlank(cell, rules);
  const Pt blank = rules.lineEnd == LineEnd::alwaysHalf ? endBlank(cell) : 0;
  return begin + cell.width - blank - start.from.start.natural <= start.room + kFits;
}

ChosenBreak firstFitLine(BreakProblem& problem, LineStart& start) {
  return FirstFit(problem, start).run();
}

std::vector<ChosenBreak> firstFit(BreakProblem problem) {
  std::vector<ChosenBreak> breaks;
  LineStart start;
  start.from = problem.candidates.origin;
  while (start.next < problem.candidates.list.size()) {
    start.room = problem.room.of(breaks.size());
    breaks.push_back(firstFitLine(problem, start));
    start.from = breaks.back().at;
    start.hyphens = start.from.kind == BreakKind::hyphen ? start.hyphens + 1 : 0;
  }
  return breaks;
}

}  // namespace paiban
