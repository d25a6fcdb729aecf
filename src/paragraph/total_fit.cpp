#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "paragraph/choose_breaks.h"
#include "paragraph/line_cost.h"

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

/// The best way found to a line's end.
struct Node {
  std::uint32_t previous = kNone;
  ChosenBreak chosen;
  std::size_t next = 0;  ///< first candidate after it
  Cost cost;
  int hyphens = 0;  ///< hyphenated lines on end, this one included
  Fitness fitness = Fitness::decent;
  bool first = false;  ///< the paragraph's start: nothing stands above
};

class TotalFit {
 public:
  TotalFit(BreakProblem& problem, const Tolerance& tolerance, bool mayBreakRules)
      : p_(problem),
        list_(problem.candidates.list),
        tolerance_(tolerance),
        mayBreakRules_(mayBreakRules) {}

  /// Whether there is a way within the tolerance.
  bool run() {
    Node origin;
    origin.chosen.at = p_.candidates.origin;
    origin.first = true;
    nodes_.push_back(std::move(origin));
    active_.push_back(0);
    for (std::size_t j = 0; j < list_.size();) {
      visit(j);
      if (list_[j].kind == BreakKind::forced) {
        active_.clear();
      }
      takeBest();
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

  std::vector<ChosenBreak> breaks() {
    std::vector<ChosenBreak> found;
    const auto best = std::min_element(active_.begin(), active_.end(), [&](auto a, auto b) {
      return nodes_[a].cost < nodes_[b].cost;
    });
    for (std::uint32_t at = *best; !nodes_[at].first; at = nodes_[at].previous) {
      explain(nodes_[at]);
      found.push_back(std::move(nodes_[at].chosen));
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  LineStart startAt(const Node& node) const {
    return {node.chosen.at, node.next, node.first ? p_.room.first : p_.room.others, node.hyphens};
  }

  /// Tries every line that ends at candidate `j`.
  void visit(std::size_t j) {
    const bool hyphen = list_[j].kind == BreakKind::hyphen;
    std::size_t kept = 0;
    dead_ = kNone;
    bool rest = false;  // lines from here on are too short, and so are all that begin later
    for (const std::uint32_t at : active_) {
      if (!rest && !(hyphen && nodes_[at].hyphens >= p_.ladder)) {
        const LineStart start = startAt(nodes_[at]);
        const LineFit fit = exactFit(p_, start, j);
        const LineCost cost = lineCost(p_, fit, list_[j], start.room, tolerance_);
        if (!cost.fits) {
          dead_ = at;
          continue;
        }
        rest = cost.tooShort;
        if (!rest) {
          offer(at, j, cost, hyphen);
        }
      }
      active_[kept++] = at;
    }
    active_.resize(kept);
  }

  void offer(std::uint32_t from, std::size_t j, const LineCost& line, bool hyphen) {
    const Node& above = nodes_[from];
    Cost cost = above.cost;
    cost.demerits += line.demerits;
    if (!above.first) {
      cost.demerits += neighbourCost(p_, above.hyphens > 0, hyphen, above.fitness, line.fitness);
      const bool last = list_[j].kind == BreakKind::forced;
      if (last && above.chosen.at.kind != BreakKind::forced &&
          isPoorLastLine(p_, above.chosen.at, list_[j])) {
        cost.demerits += poorLastLineCost(p_);
      }
    }
    const int hyphens = hyphen ? above.hyphens + 1 : 0;
    for (Node& rival : best_) {
      if (rival.hyphens == hyphens && rival.fitness == line.fitness) {
        if (cost < rival.cost) {
          rival.previous = from;
          rival.cost = cost;
        }
        return;
      }
    }
    Node& node = best_.emplace_back();
    node.previous = from;
    node.chosen.at = list_[j];
    node.next = j + 1;
    node.cost = cost;
    node.hyphens = hyphens;
    node.fitness = line.fitness;
  }

  void takeBest() {
    for (Node& node : best_) {
      active_.push_back(static_cast<std::uint32_t>(nodes_.size()));
      nodes_.push_back(std::move(node));
    }
    best_.clear();
  }

  /// Goes on where no line fits: as first-fit would from the line that came furthest.
  std::size_t breakRules() {
    LineStart start = startAt(nodes_[dead_]);
    Node node;
    node.previous = dead_;
    node.cost = nodes_[dead_].cost;
    node.chosen = firstFitLine(p_, start);
    ++node.cost.broken;
    node.next = start.next;
    node.hyphens = node.chosen.at.kind == BreakKind::hyphen ? start.hyphens + 1 : 0;
    active_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    nodes_.push_back(std::move(node));
    return start.next;
  }

  /// Says what kinsoku did to a line, as first-fit says it.
  void explain(Node& node) const {
    if (node.chosen.forcedSplit) {
      return;
    }
    const LineStart start = startAt(nodes_[node.previous]);
    const LineEnds ends = lookAhead(p_, start);
    const std::size_t end = node.next - 1;
    const bool held = isHeldByRule(p_, start, ends);
    node.chosen.squeezedIn = held && end >= ends.overflow;
    node.chosen.pushedOut = held && end < ends.overflow;
  }

  BreakProblem& p_;
  std::vector<Candidate>& list_;
  Tolerance tolerance_;
  bool mayBreakRules_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> active_;  ///< line ends from which a line may go on, in order
  std::vector<Node> best_;             ///< ways to the candidate at hand
  std::uint32_t dead_ = kNone;         ///< the last from which no line fits any more
};

}  // namespace

std::vector<ChosenBreak> totalFit(BreakProblem problem) {
  TotalFit decent(problem, kDecent, false);
  if (decent.run()) {
    return decent.breaks();
  }
  TotalFit any(problem, kPoor, true);
  any.run();
  return any.breaks();
}

}  // namespace paiban
