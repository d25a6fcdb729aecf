#include "pages/sheet.h"

#include <algorithm>
#include <utility>

#include "pages/box.h"
#include "pages/figure.h"

namespace paiban {
namespace {

/// Lines of the page that a column of a frame uses, from the head of each slot to its last matter;
/// or, `whole`, to the end of each slot that is used at all.
using LineSet = std::vector<bool>;

LineSet linesOf(const Filling& filling, int column, int lines, bool whole) {
  LineSet set(static_cast<std::size_t>(lines), false);
  for (std::size_t s = 0; s < filling.slots.size(); ++s) {
    const Slot& slot = filling.slots[s];
    const int used = filling.usedUpTo[s];
    if (slot.column == column && used > slot.first) {
      const int end = std::min(whole ? slot.first + slot.lines : used, lines);
      std::fill(set.begin() + slot.first, set.begin() + end, true);
    }
  }
  return set;
}

/// A shorter rule between columns looks like dirt.
constexpr int kLeastRule = 3;

/// Calls `draw(first, end)` for each unbroken stretch of `set` that is long enough for a rule.
template <class Draw>
void forEachStretch(const LineSet& set, Draw draw) {
  const int count = static_cast<int>(set.size());
  for (int at = 0; at < count;) {
    int end = at;
    while (end < count && set[static_cast<std::size_t>(end)]) {
      ++end;
    }
    if (end - at >= kLeastRule) {
      draw(at, end);
    }
    at = end + 1;
  }
}

/// Where the pages begin on which the job stands: two for a spread.
std::vector<Pt> pagesOf(const FrameJob& job) {
  return job.measure.facing() ? job.measure.sides : std::vector<Pt>{0};
}

void ruleBetween(const RuleSpec& rule, Pt x, int first, int end, Sheet& sheet) {
  const TextGrid& grid = sheet.grid();
  drawRule(rule, {x, grid.lineTop(first)}, {x, grid.lineTop(end) - grid.gap()}, sheet.items());
}

/// `filling` as if all columns that stand side by side in a box and hold something were as long as
/// the longest of them: rules of several lengths within one edge look like a mistake.
Filling levelled(Filling filling) {
  for (std::size_t s = 0; s < filling.slots.size(); ++s) {
    int& own = filling.usedUpTo[s];
    for (std::size_t other = 0; other < filling.slots.size(); ++other) {
      const bool beside = filling.slots[other].first == filling.slots[s].first;
      own = own > filling.slots[s].first && beside ? std::max(own, filling.usedUpTo[other]) : own;
    }
  }
  return filling;
}

/// Rules in the gutters, as high as the longer of the two columns beside them, or in a box as the
/// longest of all; not where one of them is broken by a picture or box, which may stand over the
/// gutter (CL-84).
void drawColumnRules(const FrameJob& job, const Filling& filled, Sheet& sheet) {
  const int lines = sheet.grid().lines;
  const Filling filling = job.box != nullptr ? levelled(filled) : filled;
  for (std::size_t c = 0; c + 1 < job.columns.size(); ++c) {
    const int column = static_cast<int>(c);
    const LineSet left = linesOf(filling, column, lines, false);
    const LineSet right = linesOf(filling, column + 1, lines, false);
    const LineSet leftFree = linesOf(filling, column, lines, true);
    const LineSet rightFree = linesOf(filling, column + 1, lines, true);
    LineSet ruled(left.size());
    for (std::size_t i = 0; i < ruled.size(); ++i) {
      ruled[i] = (left[i] && rightFree[i]) || (leftFree[i] && right[i]);
    }
    const Pt edge = job.columns[c].x + job.columns[c].width;
    const Pt x = (edge + job.columns[c + 1].x) / 2;
    forEachStretch(ruled, [&](int first, int end) {
      for (const Pt page : pagesOf(job)) {
        ruleBetween(*job.spec->columnRule, page + x, first, end, sheet);
      }
    });
  }
}

/// Rules between languages side by side, through blank lines but not through pictures.
void drawPairRules(const FrameJob& job, const Filling& filling, Sheet& sheet) {
  LineSet paired(static_cast<std::size_t>(sheet.grid().lines), false);
  const Placement* above = nullptr;
  for (const Placement& p : filling.placements) {
    if (!job.flow[p.atom].paired) {
      above = nullptr;
      continue;
    }
    const bool bridged = above != nullptr && above->slot == p.slot &&
                         job.flow[above->atom].box == job.flow[p.atom].box;
    const int first = bridged ? above->line + above->lines : p.line;
    std::fill(paired.begin() + first, paired.begin() + p.line + p.lines, true);
    above = &p;
  }
  for (std::size_t s = 0; s + 1 < job.measure.pair.size(); ++s) {
    const Extent& a = job.measure.pair[s];
    const Pt x = job.inner.x + (a.x + a.width + job.measure.pair[s + 1].x) / 2;
    forEachStretch(paired, [&](int first, int end) {
      ruleBetween(*job.spec->columnRule, x, first, end, sheet);
    });
  }
}

/// The box, in its slot, of the atoms from placements[first] on.
void drawFlowBox(const FrameJob& job, const Filling& filling, std::size_t first, Sheet& sheet) {
  const std::vector<Placement>& placed = filling.placements;
  const Placement& top = placed[first];
  const FlowBox& box = *job.flow[top.atom].box;
  std::size_t last = first;
  while (last + 1 < placed.size() && placed[last + 1].slot == top.slot &&
         job.flow[placed[last + 1].atom].box.get() == &box) {
    ++last;
  }
  const int end = placed[last].line + placed[last].lines + box.spec.below;
  const Slot& slot = filling.slots[static_cast<std::size_t>(top.slot)];
  const Extent& column = job.columns[static_cast<std::size_t>(slot.column)];
  for (const Extent& edge : box.edges) {
    const Extent extent{column.x + edge.x, edge.width};
    drawBox(box.spec,
            boxEdge(box.spec, sheet.grid(), extent, top.line - box.spec.above, end),
            sheet.items());
  }
}

/// Whether a box begins in its slot with placements[at].
bool beginsBox(const FrameJob& job, const std::vector<Placement>& placements, std::size_t at) {
  const auto& box = job.flow[placements[at].atom].box;
  return box != nullptr && (at == 0 || placements[at - 1].slot != placements[at].slot ||
                            job.flow[placements[at - 1].atom].box != box);
}

}  // namespace

Sheet::Sheet(const TextGrid& grid)
    : grid_(&grid),
      taken_(grid.columns.size(), std::vector<bool>(static_cast<std::size_t>(grid.lines), false)),
      foot_(grid.columns.size(), grid.lines) {}

void Sheet::take(ColumnSpan span, int first, int end) {
  for (int c = span.first; c <= span.last; ++c) {
    for (int line = std::max(0, first); line < std::min(end, grid_->lines); ++line) {
      taken_[static_cast<std::size_t>(c)][static_cast<std::size_t>(line)] = true;
    }
  }
}

bool Sheet::isFree(ColumnSpan span, int line) const {
  for (int c = span.first; c <= span.last; ++c) {
    if (taken_[static_cast<std::size_t>(c)][static_cast<std::size_t>(line)]) {
      return false;
    }
  }
  return true;
}

int Sheet::firstFree(ColumnSpan span, int from) const {
  int line = std::max(0, from);
  while (line < grid_->lines && !isFree(span, line)) {
    ++line;
  }
  return line;
}

int Sheet::freeUntil(ColumnSpan span, int from) const {
  int line = from;
  while (line < grid_->lines && isFree(span, line)) {
    ++line;
  }
  return line;
}

int Sheet::bottomOf(ColumnSpan span) const {
  int line = footOf(span);
  while (line > 0 && isFree(span, line - 1)) {
    --line;
  }
  return line;
}

void Sheet::setFoot(ColumnSpan span, int line) {
  for (int c = span.first; c <= span.last; ++c) {
    int& foot = foot_[static_cast<std::size_t>(c)];
    foot = std::min(foot, line);
  }
}

int Sheet::footOf(ColumnSpan span) const {
  int foot = grid_->lines;
  for (int c = span.first; c <= span.last; ++c) {
    foot = std::min(foot, foot_[static_cast<std::size_t>(c)]);
  }
  return foot;
}

void Sheet::note(
    const FrameSpec& frame, const Extent& extent, int first, int end, std::optional<Rect> edge) {
  if (end > first) {
    frames_.push_back(
        {frame.name,
         {extent.x, grid_->lineTop(first), extent.width, grid_->heightOf(end - first)},
         edge,
         frame.where});
  }
}

void drawFilling(FrameJob& job, const Filling& filling, Sheet& sheet) {
  int slotBefore = -1;
  Pt raised = 0;
  for (std::size_t i = 0; i < filling.placements.size(); ++i) {
    const Placement& p = filling.placements[i];
    if (beginsBox(job, filling.placements, i)) {
      drawFlowBox(job, filling, i, sheet);
    }
    const Slot& slot = filling.slots[static_cast<std::size_t>(p.slot)];
    const Extent& column = job.columns[static_cast<std::size_t>(slot.column)];
    Atom& atom = job.flow[p.atom];
    const TextGrid& grid = sheet.grid();
    // What is left of a text with a leading of its own begins at the head of its column.
    if (std::exchange(slotBefore, p.slot) != p.slot) {
      raised = atom.drift;
    } else if (!atom.follows) {
      raised = 0;
    }
    const Pt top = grid.lineTop(p.line) - raised;
    if (p.lines < atom.lines) {
      place(lowered(atom, atom.lines - p.lines, grid).items, column.x, top, sheet.items());
    } else {
      place(std::move(atom.items), column.x, top, sheet.items());
    }
  }
  if (!job.spec->columnRule) {
    return;
  }
  if (job.measure.pair.size() > 1 && !job.measure.facing()) {
    drawPairRules(job, filling, sheet);
  } else {
    drawColumnRules(job, filling, sheet);
  }
}

void takeLines(const FrameJob& job, int first, int end, Sheet& sheet) {
  for (const Pt page : pagesOf(job)) {
    const Extent outer{page + job.outer.x, job.outer.width};
    std::optional<Rect> edge;
    if (job.box != nullptr) {
      edge = boxEdge(*job.box, sheet.grid(), outer, first, end);
      drawBox(*job.box, *edge, sheet.items());
    }
    sheet.note(*job.spec, outer, first, end, edge);
  }
  sheet.take(job.span, first, end);
}

}  // namespace paiban
