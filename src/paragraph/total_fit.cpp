#include <algorithm>
#include <cstdint>
#include <limits>

#include "paragraph/choose_breaks.h"
#include "paragraph/line_cost.h"
#include "paragraph/repeated_words.h"

namespace paiban {
namespace {

/// The first pass looks only at lines that are not worth a complaint, which is quick and does for
/// nearly every paragraph; the second at all that are not hopeless. Spaces at four times nominal
/// are: there a unit is rather divided where no rule allows it.
constexpr Tolerance kDecent{0.25, 3};
constexpr Tolerance kPoor{2, 9};

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Compared in the order of CL-41: first the lines that break a rule or the measure.
struct Cost {
  int broken = 0;
  double demerits = 0;
  auto operator<=>(const Cost&) const = default;
};

/// A line's end on the best way to it. Kept small: a long paragraph has as many as characters.
struct Node {
  std::uint32_t previous = kNone;
  std::uint32_t next = 0;  ///< first candidate after it; the one before is where it ends, unless
  std::uint32_t split = kNone;  ///< it was made where no rule allows: number among the splits
};

/// A line's end from which a line may go on.
struct Active {
  Sums start;  ///< before the next line
  Pt room = 0;
  Cost cost;
  std::uint32_t node = 0;
  int hyphens = 0;         ///< hyphenated lines on end, this one included
  std::uint32_t line = 0;  ///< number of the next line, as far as its room depends on it
  Fitness fitness = Fitness::decent;
  BreakKind kind = BreakKind::none;  ///< of the end; none = the paragraph's start
};

class TotalFit {
 public:
  /// `repeated`: what it costs that three lines on end begin with one word or end in one.
  TotalFit(BreakProblem& problem, const Tolerance& tolerance, bool mayBreakRules, double repeated)
      : p_(problem),
        list_(problem.candidates.list),
        tolerance_(tolerance),
        mayBreakRules_(mayBreakRules),
        repeated_(repeated) {}

  /// Whether there is a way within the tolerance.
  bool run() {
    constexpr std::size_t kUsual = 16;  // ends of lines that lie within reach of each other
    nodes_.reserve(list_.size() + 1);
    active_.reserve(kUsual);
    best_.reserve(kUsual);
    nodes_.push_back({});
    Active origin;
    origin.start = p_.candidates.origin.start;
    origin.room = p_.room.of(0);
    active_.push_back(origin);
    for (std::size_t j = 0; j < list_.size();) {
      visit(j);
      if (list_[j].kind == BreakKind::forced) {
        active_.clear();
      }
      takeBest(j);
      if (!active_.empty()) {
        ++j;
      } else if (mayBreakRules_) {
        j = breakRules();
      } else {
        return false;
      }
    }
    return true;
  }

  std::vector<ChosenBreak> breaks() const {
    const auto best = std::min_element(
        active_.begin(), active_.end(), [](auto& a, auto& b) { return a.cost < b.cost; });
    std::vector<std::uint32_t> way;
    for (std::uint32_t at = best->node; at != 0; at = nodes_[at].previous) {
      way.push_back(at);
    }
    std::vector<ChosenBreak> found;
    LineStart start;
    start.from = p_.candidates.origin;
    for (auto at = way.rbegin(); at != way.rend(); ++at) {
      start.room = p_.room.of(found.size());
      found.push_back(lineTo(nodes_[*at], start));
      start.from = found.back().at;
      start.next = nodes_[*at].next;
      start.hyphens = start.from.kind == BreakKind::hyphen ? start.hyphens + 1 : 0;
    }
    return found;
  }

 private:
  /// Tries every line that ends at candidate `j`.
  void visit(std::size_t j) {
    const bool hyphen = list_[j].kind == BreakKind::hyphen;
    std::size_t kept = 0;
    std::size_t a = 0;
    for (; a < active_.size(); ++a) {
      const Active& from = active_[a];
      if (!(hyphen && from.hyphens >= p_.ladder)) {
        const LineFit fit = exactFit(p_, from.start, from.room, j);
        const LineCost cost = lineCost(p_, fit, list_[j], from.room, tolerance_);
        if (!cost.fits) {
          if (mayBreakRules_) {
            dead_ = from;
          }
          continue;
        }
        if (!cost.tooShort) {
          offer(from, j, cost, hyphen);
        } else if (p_.room.first.size() <= 1) {
          break;  // and so are all lines that begin later
        }
      }
      if (kept != a) {
        active_[kept] = from;
      }
      ++kept;
    }
    const auto begin = active_.begin();
    active_.erase(begin + static_cast<std::ptrdiff_t>(kept),
                  begin + static_cast<std::ptrdiff_t>(a));
  }

  void offer(const Active& above, std::size_t j, const LineCost& line, bool hyphen) {
    Cost cost = above.cost;
    cost.demerits += line.demerits;
    if (above.kind != BreakKind::none) {
      cost.demerits += neighbourCost(p_, above.hyphens > 0, hyphen, above.fitness, line.fitness);
      if (list_[j].kind == BreakKind::forced && above.kind != BreakKind::forced &&
          isPoorLastLine(p_, endOf(nodes_[above.node]), list_[j])) {
        cost.demerits += poorLastLineCost(p_);
      }
    }
    if (repeated_ > 0 && repeats(above, list_[j])) {
      cost.demerits += repeated_;
    }
    const int hyphens = hyphen ? above.hyphens + 1 : 0;
    const std::uint32_t next = lineAfter(above);
    for (Active& rival : best_) {
      if (rival.hyphens == hyphens && rival.fitness == line.fitness && rival.line == next) {
        if (cost < rival.cost) {
          rival.node = above.node;
          rival.cost = cost;
        }
        return;
      }
    }
    best_.push_back({list_[j].start,
                     p_.room.of(next),
                     cost,
                     above.node,
                     hyphens,
                     next,
                     line.fitness,
                     list_[j].kind});
  }

  /// Whether a line and the two above it, on the best way to there, begin or end alike (EN-13).
  bool repeats(const Active& above, const Candidate& end) const {
    const Node& second = nodes_[above.node];
    if (above.node == 0 || second.previous == 0) {
      return false;
    }
    const Node& first = nodes_[second.previous];
    return repeatsWord(p_.cells,
                       {&endOf(nodes_[first.previous]), &endOf(first), &endOf(second), &end});
  }

  /// The first lines count by themselves, the others are all alike.
  std::uint32_t lineAfter(const Active& above) const {
    return std::min(above.line + 1, static_cast<std::uint32_t>(p_.room.first.size()));
  }

  /// Makes the best ways to candidate `j` such from which lines go on.
  void takeBest(std::size_t j) {
    for (Active& way : best_) {
      nodes_.push_back({way.node, static_cast<std::uint32_t>(j + 1), kNone});
      way.node = static_cast<std::uint32_t>(nodes_.size() - 1);
      active_.push_back(way);
    }
    best_.clear();
  }

  const Candidate& endOf(const Node& node) const {
    return node.split != kNone ? splits_[node.split].at
           : node.next == 0    ? p_.candidates.origin
                               : list_[node.next - 1];
  }

  /// Goes on where no line fits: as first-fit would from the line that came furthest.
  std::size_t breakRules() {
    const Node& above = nodes_[dead_.node];
    LineStart start{endOf(above), above.next, dead_.room, dead_.hyphens};
    const ChosenBreak chosen = firstFitLine(p_, start);
    Active way;
    way.start = chosen.at.start;
    way.line = lineAfter(dead_);
    way.room = p_.room.of(way.line);
    way.cost = dead_.cost;
    ++way.cost.broken;
    way.node = static_cast<std::uint32_t>(nodes_.size());
    way.kind = chosen.at.kind;
    way.hyphens = way.kind == BreakKind::hyphen ? dead_.hyphens + 1 : 0;
    nodes_.push_back({dead_.node,
                      static_cast<std::uint32_t>(start.next),
                      static_cast<std::uint32_t>(splits_.size())});
    splits_.push_back(chosen);
    active_.push_back(way);
    return start.next;
  }

  /// lookAhead, beginning a little before the line's end where that is enough.
  LineEnds endsAround(const Node& node, const LineStart& start) const {
    constexpr std::size_t kBefore = 6;
    LineStart late = start;
    late.next = std::max(start.next, node.next - std::min<std::size_t>(node.next, kBefore));
    const LineEnds ends = lookAhead(p_, late);
    return ends.fitting == kNoCandidate ? lookAhead(p_, start) : ends;
  }

  /// The line from `start` to a node, with what kinsoku did to it, as first-fit says it.
  ChosenBreak lineTo(const Node& node, const LineStart& start) const {
    ChosenBreak chosen;
    if (node.split != kNone) {
      chosen = splits_[node.split];
    }
    if (!chosen.forcedSplit) {
      chosen.at = endOf(node);
      const LineEnds ends = endsAround(node, start);
      const bool held = isHeldByRule(p_, start, ends);
      chosen.squeezedIn = held && node.next > ends.overflow;
      chosen.pushedOut = held && node.next <= ends.overflow;
    }
    return chosen;
  }

  BreakProblem& p_;
  std::vector<Candidate>& list_;
  Tolerance tolerance_;
  bool mayBreakRules_;
  double repeated_;
  std::vector<Node> nodes_;  ///< the first is the paragraph's start
  std::vector<ChosenBreak> splits_;
  std::vector<Active> active_;  ///< in the order of their places
  std::vector<Active> best_;    ///< ways to the candidate at hand; `node` is still the line above
  Active dead_;  ///< the last from which no line fits any more; where rules may break
};

std::vector<ChosenBreak> fitWithin(BreakProblem& problem, double repeated) {
  TotalFit decent(problem, kDecent, false, repeated);
  if (decent.run()) {
    return decent.breaks();
  }
  TotalFit any(problem, kPoor, true, repeated);
  any.run();
  return any.breaks();
}

}  // namespace

std::vector<ChosenBreak> totalFit(BreakProblem problem) {
  std::vector<ChosenBreak> breaks = fitWithin(problem, 0);
  // Words on end are rare, and comparing them at every break is not cheap: so only where it helps.
  if (problem.rules.lang == Lang::en && repeatsWord(problem, breaks)) {
    breaks = fitWithin(problem, kRepeatedWordCost);
  }
  return breaks;
}

}  // namespace paiban
