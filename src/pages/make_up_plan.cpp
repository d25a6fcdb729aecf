#include "pages/make_up_plan.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace paiban {
namespace {

constexpr std::size_t kBeam = 96;
constexpr int kLeastText = 4;  ///< lines that text needs in a column (rule 9)
constexpr double kWaits = 90;  ///< a block waits for a later page, and 15 for each after it
constexpr double kEachAfter = 15;

/// A block where the plan has put it.
struct Placed {
  int block = 0;
  int first = 0, last = 0;  ///< columns
  int top = 0, end = 0;     ///< lines
  int headSize = 0;
  bool boxed = false;
  bool foot = false;
};

struct State {
  std::vector<int> tops, feet;
  std::vector<Placed> placed;
  Plan plan;
  bool bodyStands = false;
  int bodyLeft = 0;  ///< lines for which there was no room
  std::vector<int> bodyTops, bodyFeet;
  double paid = 0;  ///< for what cannot change any more
};

struct Context {
  const PlanPage& page;
  std::span<const PlanBlock> blocks;
  const PlanBody& body;
  int columns() const { return static_cast<int>(page.tops.size()); }
};

// --- the rules, each as what a finished plan pays for it ---

bool sideBySide(const Placed& a, const Placed& b) {
  return a.last + 1 == b.first || b.last + 1 == a.first;
}

double tombstones(const Context&, const State& state) {
  double count = 0;
  for (std::size_t i = 0; i < state.placed.size(); ++i) {
    for (std::size_t k = i + 1; k < state.placed.size(); ++k) {
      const Placed& a = state.placed[i];
      const Placed& b = state.placed[k];
      count += a.headSize > 0 && a.headSize == b.headSize && !a.boxed && !b.boxed &&
                       sideBySide(a, b) && std::abs(a.top - b.top) <= 1
                   ? 1
                   : 0;
    }
  }
  return count;
}

/// A story's head right below the head of the body's story.
double headsUnderHeads(const Context& context, const State& state) {
  double count = 0;
  for (const Placed& p : state.placed) {
    for (int c = p.first; c <= p.last && context.blocks[static_cast<std::size_t>(p.block)].story;
         ++c) {
      const auto column = static_cast<std::size_t>(c);
      if (context.page.underHead[column] && p.top <= context.page.tops[column] + 1 && !p.boxed) {
        ++count;
        break;
      }
    }
  }
  return count;
}

/// Whether the body has text in a column.
bool hasBody(const State& state, int column) {
  const auto i = static_cast<std::size_t>(column);
  return state.bodyFeet[i] > state.bodyTops[i];
}

/// The first column of the body, from the left, does not begin under its head, or begins under
/// another story.
double bodyAwayFromHead(const Context& context, const State& state) {
  const auto& under = context.page.underHead;
  if (!state.bodyStands || std::none_of(under.begin(), under.end(), [](bool b) { return b; })) {
    return 0;
  }
  for (int c = context.body.firstColumn; c <= context.body.lastColumn; ++c) {
    if (hasBody(state, c)) {
      const bool story = std::any_of(state.placed.begin(), state.placed.end(), [&](const auto& p) {
        return context.blocks[static_cast<std::size_t>(p.block)].story && p.first <= c &&
               p.last >= c && p.end <= state.bodyTops[static_cast<std::size_t>(c)];
      });
      return under[static_cast<std::size_t>(c)] && !story ? 0 : 1;
    }
  }
  return 1;
}

/// A box cuts the body off from its head: no column of it begins right below.
double bodyCutOff(const Context& context, const State& state) {
  const auto& page = context.page;
  bool under = false;
  bool touches = false;
  for (int c = context.body.firstColumn; state.bodyStands && c <= context.body.lastColumn; ++c) {
    const auto i = static_cast<std::size_t>(c);
    const bool boxed = std::any_of(state.placed.begin(), state.placed.end(), [&](const Placed& p) {
      return p.boxed && p.first <= c && p.last >= c && p.end <= state.bodyTops[i];
    });
    under = under || page.underHead[i];
    touches = touches || (page.underHead[i] && hasBody(state, c) && !boxed);
  }
  return under && !touches ? 1 : 0;
}

/// Steps in the outline of the body beyond those of an L, which has one. Columns without text
/// between others with some count as two.
double bodySteps(const Context& context, const State& state) {
  if (!state.bodyStands) {
    return 0;
  }
  int steps = 0;
  int before = -1;
  for (int c = context.body.firstColumn; c <= context.body.lastColumn; ++c) {
    if (!hasBody(state, c)) {
      continue;
    }
    const auto i = static_cast<std::size_t>(c);
    const auto own = [](int by) { return std::abs(by) > 1 ? 1 : 0; };
    if (before >= 0 && before + 1 < c) {
      steps += 2;
    } else if (before >= 0) {
      // What stood there before is no fault of the plan.
      steps += own(state.bodyTops[i] - state.bodyTops[i - 1]) -
               own(context.page.tops[i] - context.page.tops[i - 1]);
      steps += own(state.bodyFeet[i] - state.bodyFeet[i - 1]) -
               own(context.page.feet[i] - context.page.feet[i - 1]);
    }
    before = c;
  }
  return std::max(0, steps - 1);
}

/// Boxes side by side on one line, whose edges run together.
double boxesTogether(const Context&, const State& state) {
  double count = 0;
  for (std::size_t i = 0; i < state.placed.size(); ++i) {
    for (std::size_t k = i + 1; k < state.placed.size(); ++k) {
      const Placed& a = state.placed[i];
      const Placed& b = state.placed[k];
      count += a.boxed && b.boxed && sideBySide(a, b) && a.top < b.end && b.top < a.end ? 1 : 0;
    }
  }
  return count;
}

double throughGutters(const Context& context, const State& state) {
  double count = 0;
  for (int g = 0; g + 1 < context.columns(); ++g) {
    const bool crossed = context.page.crossed[static_cast<std::size_t>(g)] ||
                         std::any_of(state.placed.begin(),
                                     state.placed.end(),
                                     [&](const Placed& p) { return p.first <= g && p.last > g; });
    count += crossed ? 0 : 1;
  }
  return count;
}

/// Lines by which neighbouring columns end at different heights in what stays white.
double unevenWhite(const Context& context, const State& state) {
  double lines = 0;
  for (int c = 0; c + 1 < context.columns(); ++c) {
    const auto i = static_cast<std::size_t>(c);
    const int a = std::max(0, state.feet[i] - state.tops[i]);
    const int b = std::max(0, state.feet[i + 1] - state.tops[i + 1]);
    lines += std::abs(a - b);
  }
  return lines;
}

/// White lines that have something below them.
double holes(const Context& context, const State& state) {
  double lines = 0;
  for (int c = 0; c < context.columns(); ++c) {
    const auto i = static_cast<std::size_t>(c);
    const bool below = state.feet[i] < context.page.feet[i];
    lines += below ? std::max(0, state.feet[i] - state.tops[i] - kPlanGap) : 0;
  }
  return lines;
}

/// Columns that leave the body fewer lines than text needs.
double shortColumns(const Context& context, const State& state) {
  double count = 0;
  if (!state.bodyStands) {
    return 0;
  }
  for (int c = context.body.firstColumn; c <= context.body.lastColumn; ++c) {
    const auto i = static_cast<std::size_t>(c);
    const int lines = state.bodyFeet[i] - state.bodyTops[i];
    count += lines > 0 && lines < kLeastText ? 1 : 0;
  }
  return count;
}

/// Blocks that stand above, or on one line left of, more important ones of their kind.
double outOfOrder(const Context& context, const State& state) {
  double count = 0;
  for (const Placed& a : state.placed) {
    for (const Placed& b : state.placed) {
      const auto story = [&](const Placed& p) {
        return context.blocks[static_cast<std::size_t>(p.block)].story;
      };
      if (a.block < b.block && story(a) && story(b)) {
        count += std::pair(b.top, b.first) < std::pair(a.top, a.first) ? 1 : 0;
      }
    }
  }
  return count;
}

/// Text for which there is no room and no later page.
double overset(const Context& context, const State& state) {
  return context.body.goesOn ? 0 : state.bodyLeft;
}

/// The body has less than a quarter of what is free: its story should not be crowded out.
double crowdedOut(const Context& context, const State& state) {
  if (!state.bodyStands) {
    return 0;
  }
  int free = 0;
  for (int c = context.body.firstColumn; c <= context.body.lastColumn; ++c) {
    const auto i = static_cast<std::size_t>(c);
    free += std::max(0, context.page.feet[i] - context.page.tops[i]);
  }
  const int wanted = std::min(context.body.lines, free / 4);
  const int has = context.body.lines - state.bodyLeft;
  return has < wanted ? 1 : 0;
}

/// So little goes on that the next page would have next to nothing on it.
double spills(const Context& context, const State& state) {
  const int page = context.page.lines * context.columns();
  return context.body.goesOn && state.plan.waiting.empty() && state.bodyLeft > 0 &&
                 state.bodyLeft < page / 5
             ? 1
             : 0;
}

/// Rules of make-up (newspaper practice, numbered as in the make-up report) with what a breach
/// costs; lines of white cost about 1 each.
struct RuleRow {
  int number;
  double weight;
  double (*count)(const Context&, const State&);
};
constexpr std::array kRules{
    RuleRow{1, 60, tombstones},
    RuleRow{2, 60, headsUnderHeads},
    RuleRow{3, 120, bodyAwayFromHead},
    RuleRow{3, 60, bodyCutOff},
    RuleRow{4, 8, bodySteps},
    RuleRow{6, 10, boxesTogether},
    RuleRow{7, 6, throughGutters},
    RuleRow{8, 1.5, unevenWhite},
    RuleRow{8, 2, holes},
    RuleRow{9, 25, shortColumns},
    RuleRow{0, 12, outOfOrder},
    RuleRow{0, 40, overset},
    RuleRow{0, 150, crowdedOut},
    RuleRow{0, 60, spills},
};

double costOf(const Context& context, const State& state) {
  return std::accumulate(
      kRules.begin(), kRules.end(), state.paid, [&](double sum, const RuleRow& row) {
        return sum + row.weight * row.count(context, state);
      });
}

// --- the moves ---

/// The body level from the heads of its columns down, or as far as there is room.
void placeBody(const Context& context, State& state) {
  const PlanBody& body = context.body;
  const auto room = [&](int level) {
    int lines = 0;
    for (int c = body.firstColumn; c <= body.lastColumn; ++c) {
      const auto i = static_cast<std::size_t>(c);
      lines += std::max(0, std::min(level, state.feet[i]) - state.tops[i]);
    }
    return lines;
  };
  int level = 0;
  while (level < context.page.lines && room(level) < body.lines) {
    ++level;
  }
  state.bodyStands = true;
  state.bodyLeft = std::max(0, body.lines - room(level));
  state.bodyTops = state.tops;
  state.bodyFeet = state.tops;
  for (int c = body.firstColumn; c <= body.lastColumn; ++c) {
    const auto i = static_cast<std::size_t>(c);
    const int end = std::min(level, state.feet[i]);
    if (end > state.tops[i]) {
      state.bodyFeet[i] = end;
      state.tops[i] = std::min(end + kPlanGap, state.feet[i]);
    }
  }
  state.plan.steps.push_back({});
}

/// The lines that a block takes with the white that keeps it apart.
struct Slotting {
  int line = 0;   ///< its first
  int waste = 0;  ///< white lines that nothing can fill any more
};

Slotting atHead(const State& state, int first, int last) {
  Slotting slot;
  for (int c = first; c <= last; ++c) {
    slot.line = std::max(slot.line, state.tops[static_cast<std::size_t>(c)]);
  }
  for (int c = first; c <= last; ++c) {
    slot.waste += slot.line - state.tops[static_cast<std::size_t>(c)];
  }
  return slot;
}

Slotting atFoot(const Context& context, const State& state, int first, int last, int lines) {
  Slotting slot;
  int end = context.page.lines;
  for (int c = first; c <= last; ++c) {
    end = std::min(end, state.feet[static_cast<std::size_t>(c)]);
  }
  for (int c = first; c <= last; ++c) {
    slot.waste += state.feet[static_cast<std::size_t>(c)] - end;
  }
  slot.line = end - lines;
  return slot;
}

/// `state` with the block `step` placed, if there is room for it.
void tryStep(const Context& context, const State& state, PlanStep step, std::vector<State>& next) {
  const PlanBlock& block = context.blocks[static_cast<std::size_t>(step.block)];
  const PlanChoice& choice = block.choices[static_cast<std::size_t>(step.choice)];
  const int last = step.column + choice.columns - 1;
  const Slotting slot = step.foot ? atFoot(context, state, step.column, last, step.lines)
                                  : atHead(state, step.column, last);
  step.line = slot.line;
  const int end = slot.line + step.lines;
  for (int c = step.column; c <= last; ++c) {
    const auto i = static_cast<std::size_t>(c);
    if (slot.line < state.tops[i] || end > state.feet[i]) {
      return;
    }
  }
  State after = state;
  for (int c = step.column; c <= last; ++c) {
    const auto i = static_cast<std::size_t>(c);
    if (step.foot) {
      after.feet[i] = std::max(after.tops[i], slot.line - (block.boxed ? 0 : kPlanGap));
    } else {
      after.tops[i] = std::min(after.feet[i], end + kPlanGap);
    }
  }
  constexpr double kLowered = 0.4;  // a line that a picture gives up
  constexpr double kWaste = 4;
  constexpr double kLow = 0.08;  // a picture belongs high on its page
  after.paid += kWaste * slot.waste + kLowered * (choice.lines - step.lines) * choice.columns +
                (block.story || block.boxed ? 0 : kLow * slot.line);
  after.placed.push_back(
      {step.block, step.column, last, slot.line, end, choice.headSize, block.boxed, step.foot});
  after.plan.steps.push_back(step);
  next.push_back(std::move(after));
}

/// All ways to go on with `block`.
void expand(const Context& context, const State& state, int block, std::vector<State>& next) {
  const PlanBlock& spec = context.blocks[static_cast<std::size_t>(block)];
  for (int i = 0; i < static_cast<int>(spec.choices.size()); ++i) {
    const PlanChoice& choice = spec.choices[static_cast<std::size_t>(i)];
    for (int c = spec.firstColumn; c + choice.columns - 1 <= spec.lastColumn; ++c) {
      for (const bool foot : {false, true}) {
        const int step = std::max(1, choice.slack / 4);
        for (int less = 0; less <= choice.slack; less += step) {
          tryStep(context, state, {block, i, c, 0, choice.lines - less, foot}, next);
        }
      }
    }
  }
  State waits = state;
  waits.plan.waiting.push_back(block);
  waits.paid += kWaits + kEachAfter * (static_cast<int>(context.blocks.size()) - block) +
                (context.page.laterPages ? 0 : 10 * kWaits);
  next.push_back(std::move(waits));
}

void keepBest(const Context& context, std::vector<State>& states) {
  for (State& state : states) {
    state.plan.cost = costOf(context, state);
  }
  std::stable_sort(states.begin(), states.end(), [](const State& a, const State& b) {
    return a.plan.cost < b.plan.cost;
  });
  if (states.size() > kBeam) {
    states.erase(states.begin() + kBeam, states.end());
  }
}

}  // namespace

Plan planPage(const PlanPage& page, std::span<const PlanBlock> blocks, const PlanBody& body) {
  const Context context{page, blocks, body};
  State start;
  start.tops = page.tops;
  start.feet = page.feet;
  for (std::size_t c = 0; c < start.tops.size(); ++c) {
    start.feet[c] = std::max(start.feet[c], start.tops[c]);
  }
  std::vector<State> beam{start};
  for (int block = 0; block < static_cast<int>(blocks.size()); ++block) {
    std::vector<State> next;
    for (State& state : beam) {
      expand(context, state, block, next);
      if (body.any() && !state.bodyStands) {
        placeBody(context, state);
        expand(context, state, block, next);
      }
    }
    keepBest(context, next);
    beam = std::move(next);
  }
  for (State& state : beam) {
    if (body.any() && !state.bodyStands) {
      placeBody(context, state);
    }
  }
  keepBest(context, beam);
  return beam.front().plan;
}

}  // namespace paiban
