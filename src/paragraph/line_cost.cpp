#include "paragraph/line_cost.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace paiban {
namespace {

// Chinese. The scale: a line whose every gap opens by 1/4 em, where CL-40 begins to complain, costs
// 100, half of that 25. Shrinking within the tables of A0 costs little, for no character is moved
// from its neighbour (CL-38); so do word spaces and Han–Latin gaps within theirs.
constexpr double kHanUnit = 0.25;
constexpr double kHanShrink = 4;
constexpr double kHanSpaces = 4;
constexpr double kHanHyphen = 25;
constexpr double kHanPoor = 30;
constexpr double kHanRelaxed = 60;
constexpr double kHanLoneCharacter = 100;
/// Nothing on the line may open: what happens then breaks a rule.
constexpr double kHanRigid = 10000;

// English, after Knuth and Plass: badness 100 at the limits of EN-04, demerits its square.
constexpr double kLinePenalty = 10;
constexpr double kHyphenPenalty = 50;
constexpr double kRaggedHyphenPenalty = 300;  // ragged lines have no need of hyphens
constexpr double kPoorPenalty = 80;
constexpr double kTwoHyphens = 5000;
constexpr double kFitnessApart = 3000;
constexpr double kPoorLastLine = 10000;
constexpr double kWorst = 1e8;  // badness of a line that nothing opens

double square(double x) {
  return x * x;
}

struct Slack {
  Pt need = 0;    ///< to be taken away
  Pt excess = 0;  ///< to be filled
};

/// Step 1 of shrinking is whole or nothing, and what it frees beyond the need is to be filled.
Slack slackOf(const LineFit& fit, const Candidate& end, Pt room) {
  Slack slack;
  const Pt over = fit.natural - room;
  if (over <= kFits) {
    slack.excess = std::max(-over, 0.0);
  } else if (end.endHalf > 0) {
    slack.need = std::max(over - end.endHalf, 0.0);
    slack.excess = std::max(end.endHalf - over, 0.0);
  } else {
    slack.need = over;
  }
  return slack;
}

double raggedRatio(Pt excess, Pt em) {
  return excess / (kRaggedEm * em);
}

LineCost hanCost(const BreakProblem& problem,
                 const LineFit& fit,
                 const Candidate& end,
                 const Slack& slack,
                 const Tolerance& tolerance) {
  const Rules& rules = problem.rules;
  LineCost cost;
  const bool last = end.kind == BreakKind::forced && rules.align != Align::even;
  if (slack.need > 0) {
    cost.demerits += kHanShrink * square(slack.need / std::max(fit.shrink, kFits));
  } else if (!last && !rules.flush()) {
    cost.demerits += 100 * square(raggedRatio(slack.excess, rules.em));
  } else if (!last && slack.excess > kFits) {
    const Pt rest = slack.excess - fit.stretch;
    cost.demerits +=
        kHanSpaces * square(std::min(slack.excess / std::max(fit.stretch, kFits), 1.0));
    if (rest > 0) {
      const double gap = rest / rules.em / std::max(fit.sites, 1.0);
      cost.tooShort = end.kind != BreakKind::forced && gap > tolerance.hanStretch;
      cost.demerits += 100 * square(gap / kHanUnit) + (fit.sites < 1 ? kHanRigid : 0);
    }
  }
  cost.demerits += end.kind == BreakKind::hyphen    ? kHanHyphen
                   : end.kind == BreakKind::poor    ? kHanPoor
                   : end.kind == BreakKind::relaxed ? kHanRelaxed
                                                    : 0;
  return cost;
}

Fitness fitnessOf(double ratio) {
  return ratio < -0.5  ? Fitness::tight
         : ratio < 0.5 ? Fitness::decent
         : ratio < 1   ? Fitness::loose
                       : Fitness::veryLoose;
}

LineCost wordCost(const BreakProblem& problem,
                  const LineFit& fit,
                  const Candidate& end,
                  const Slack& slack,
                  const Tolerance& tolerance) {
  const Rules& rules = problem.rules;
  double ratio = 0;
  if (slack.need > 0) {
    ratio = -slack.need / std::max(fit.shrink, kFits);
  } else if (end.kind != BreakKind::forced) {
    ratio = rules.flush() ? slack.excess / std::max(fit.stretch, kFits)
                          : raggedRatio(slack.excess, rules.em);
  }
  LineCost cost;
  cost.tooShort = ratio > tolerance.wordRatio;
  cost.fitness = fitnessOf(ratio);
  const double badness = std::min(100 * std::abs(ratio * ratio * ratio), kWorst);
  const double hyphen = rules.flush() ? kHyphenPenalty : kRaggedHyphenPenalty;
  const double penalty = end.kind == BreakKind::hyphen ? hyphen
                         : end.kind == BreakKind::poor ? kPoorPenalty
                                                       : 0;
  cost.demerits = square(kLinePenalty + badness) + square(penalty);
  return cost;
}

}  // namespace

LineCost lineCost(const BreakProblem& problem,
                  const LineFit& fit,
                  const Candidate& end,
                  Pt room,
                  const Tolerance& tolerance) {
  if ((problem.rules.flush() ? fit.least() : fit.natural) > room + kFits) {
    LineCost cost;
    cost.fits = false;
    return cost;
  }
  const Slack slack = slackOf(fit, end, room);
  return problem.rules.lang == Lang::en ? wordCost(problem, fit, end, slack, tolerance)
                                        : hanCost(problem, fit, end, slack, tolerance);
}

double neighbourCost(
    const BreakProblem& problem, bool hyphenAbove, bool hyphenHere, Fitness above, Fitness here) {
  if (problem.rules.lang == Lang::zh) {
    return hyphenAbove && hyphenHere ? kHanHyphen : 0;
  }
  const int apart = std::abs(static_cast<int>(above) - static_cast<int>(here));
  return (hyphenAbove && hyphenHere ? kTwoHyphens : 0) + (apart > 1 ? kFitnessApart : 0);
}

double poorLastLineCost(const BreakProblem& problem) {
  return problem.rules.lang == Lang::zh ? kHanLoneCharacter : kPoorLastLine;
}

}  // namespace paiban
