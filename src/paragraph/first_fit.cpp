#include <algorithm>
#include <cmath>
#include <limits>

#include "paragraph/choose_breaks.h"

namespace paiban {
namespace {

/// Widths that are this close to the measure fit; sums of many advances carry rounding.
constexpr Pt kFits = 1e-6;
/// Stretch of every gap, in em, that a line accepts to avoid a poor break: half of what CL-40
/// begins to complain about.
constexpr double kTolerableStretch = 0.125;
/// In English: what a hyphen costs, on the scale where word spaces at 1.33 of nominal cost 100.
/// Spaces up to about 1.27 of nominal are preferred to a hyphen.
constexpr double kHyphenCost = 55;
constexpr double kPoorCost = 80;
/// Short of the measure by so many em counts like spaces at their limit where lines are not flush.
constexpr double kRaggedEm = 3;
/// A line looser than this (spaces at four times nominal) rather splits the unit that follows.
constexpr double kHopelessCost = 100 * 9.0 * 9.0 * 9.0;

class FirstFit {
 public:
  explicit FirstFit(BreakProblem& problem)
      : p_(problem), list_(problem.candidates.list), rules_(problem.rules) {}

  std::vector<ChosenBreak> run() {
    Candidate from = p_.candidates.origin;
    while (next_ < list_.size()) {
      room_ = p_.room.of(breaks_.size());
      ChosenBreak chosen = rules_.lang == Lang::en ? chooseProportional(from) : chooseHan(from);
      hyphens_ = chosen.at.kind == BreakKind::hyphen ? hyphens_ + 1 : 0;
      from = chosen.at;
      breaks_.push_back(std::move(chosen));
    }
    return std::move(breaks_);
  }

 private:
  bool usable(const Candidate& candidate) const {
    return candidate.kind != BreakKind::hyphen || hyphens_ < p_.ladder;
  }

  /// The line from `from` to candidate `i`, exact where it matters.
  LineFit fit(const Candidate& from, std::size_t i) {
    LineFit line = fitOf(from, list_[i]);
    if (!list_[i].settled && std::abs(line.natural - room_) < 4 * rules_.em) {
      settle(list_[i], p_.cells, rules_, p_.reshaper);
      line = fitOf(from, list_[i]);
    }
    return line;
  }

  ChosenBreak take(std::size_t i) {
    next_ = i + 1;
    ChosenBreak chosen;
    chosen.at = list_[i];
    return chosen;
  }

  ChosenBreak split(const Candidate& from) {
    ChosenBreak chosen;
    chosen.at = splitUnit(p_, from, room_);
    chosen.forcedSplit = true;
    while (next_ < list_.size() && !isAfter(list_[next_], chosen.at)) {
      ++next_;
    }
    return chosen;
  }

  static bool isAfter(const Candidate& a, const Candidate& b) {
    return a.cell != b.cell ? a.cell > b.cell : a.split > b.split;
  }

  // ---- Chinese ------------------------------------------------------------------------------

  struct Options {
    std::size_t fitting = kNone;   ///< last candidate that needs no shrinking
    std::size_t overflow = kNone;  ///< first that does
  };
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  Options look(const Candidate& from) {
    Options options;
    for (std::size_t i = next_; i < list_.size(); ++i) {
      if (!usable(list_[i])) {
        continue;
      }
      if (fit(from, i).natural > room_ + kFits) {
        options.overflow = i;
        break;
      }
      options.fitting = i;
      if (list_[i].kind == BreakKind::forced) {
        break;
      }
    }
    return options;
  }

  /// Whether more characters fit than the line may end after: a rule, not the measure, decides.
  bool isHeldByRule(const Candidate& from, const Options& options) const {
    const Candidate& last = options.fitting == kNone ? from : list_[options.fitting];
    const Candidate& overflow = list_[options.overflow];
    if (last.split != 0 || overflow.split != 0 || overflow.cell <= last.cell + 1) {
      return false;
    }
    const Cell& cell = p_.cells.list[last.cell];
    const Pt begin = last.start.natural - startBlank(cell, rules_);
    const Pt blank = rules_.lineEnd == LineEnd::alwaysHalf ? endBlank(cell) : 0;
    return begin + cell.width - blank - from.start.natural <= room_ + kFits;
  }

  ChosenBreak chooseHan(const Candidate& from) {
    const Options options = look(from);
    if (options.overflow == kNone) {
      return take(options.fitting);  // the paragraph's end, or a forced break
    }
    const bool held = isHeldByRule(from, options);
    if (prefersSqueezing(from, options, held)) {
      ChosenBreak chosen = take(options.overflow);
      chosen.squeezedIn = held;
      return chosen;
    }
    if (options.fitting == kNone || nextUnitNeverFits(from, options)) {
      return split(from);
    }
    ChosenBreak chosen = take(betterThan(options.fitting, from));
    chosen.pushedOut = held;
    return chosen;
  }

  bool prefersSqueezing(const Candidate& from, const Options& options, bool held) {
    const LineFit squeezed = fit(from, options.overflow);
    if (squeezed.least() > room_ + kFits) {
      return false;
    }
    if (held || options.fitting == kNone) {
      return true;
    }
    const LineFit loose = fit(from, options.fitting);
    const bool poor = list_[options.fitting].kind == BreakKind::poor;
    return rules_.flush() && (poor || squeezed.natural - room_ < room_ - loose.natural - kFits);
  }

  /// Whether what stands between the two options is wider than a whole line.
  bool nextUnitNeverFits(const Candidate& from, const Options& options) const {
    const Candidate& begin = options.fitting == kNone ? from : list_[options.fitting];
    return fitOf(begin, list_[options.overflow]).least() > p_.room.others + kFits;
  }

  /// `i`, or an earlier candidate if `i` is a poor one and the line can do without (CL-33).
  std::size_t betterThan(std::size_t i, const Candidate& from) {
    if (list_[i].kind == BreakKind::normal || list_[i].kind == BreakKind::forced) {
      return i;
    }
    for (std::size_t at = i; at-- > next_;) {
      const LineFit line = fit(from, at);
      const Pt excess = room_ - line.natural - line.stretch;
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
    const Pt excess = room_ - line.natural;
    double ratio = 0;
    if (excess < -kFits) {
      ratio = -excess / std::max(line.shrink, kFits);
    } else if (candidate.kind != BreakKind::forced) {
      ratio = excess / std::max(rules_.flush() ? line.stretch : kRaggedEm * rules_.em, kFits);
    }
    const double penalty = candidate.kind == BreakKind::hyphen ? kHyphenCost * (1 + hyphens_)
                           : candidate.kind == BreakKind::poor ? kPoorCost
                                                               : 0;
    return 100 * ratio * ratio * ratio + penalty;
  }

  ChosenBreak chooseProportional(const Candidate& from) {
    std::size_t best = kNone;
    Options options;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = next_; i < list_.size(); ++i) {
      if (!usable(list_[i])) {
        continue;
      }
      const LineFit line = fit(from, i);
      const bool fits =
          rules_.flush() ? line.least() <= room_ + kFits : line.natural <= room_ + kFits;
      if (!fits) {
        options.overflow = i;
        break;
      }
      options.fitting = i;
      const double cost = costOf(line, list_[i]);
      if (best == kNone || cost <= least) {
        best = i;
        least = cost;
      }
      if (list_[i].kind == BreakKind::forced) {
        break;
      }
    }
    const bool hopeless =
        least > kHopelessCost && options.overflow != kNone && nextUnitNeverFits(from, options);
    return best == kNone || hopeless ? split(from) : take(best);
  }

  BreakProblem& p_;
  std::vector<Candidate>& list_;
  const Rules& rules_;
  std::vector<ChosenBreak> breaks_;
  std::size_t next_ = 0;  ///< first candidate that the line at hand may end at
  Pt room_ = 0;           ///< of the line at hand
  int hyphens_ = 0;       ///< hyphenated lines just above
};

}  // namespace

LineFit fitOf(const Candidate& from, const Candidate& to) {
  LineFit fit;
  fit.natural = std::max(to.end.natural - from.start.natural, 0.0);
  fit.shrink = std::max(to.end.shrink - from.start.shrink, 0.0) + to.endHalf;
  fit.stretch = std::max(to.end.stretch - from.start.stretch, 0.0);
  fit.sites = std::max(to.end.sites - from.start.sites, 0.0);
  return fit;
}

std::vector<ChosenBreak> firstFit(BreakProblem problem) {
  return FirstFit(problem).run();
}

}  // namespace paiban
