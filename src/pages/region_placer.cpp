#include "pages/region_placer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "pages/messages.h"

namespace paiban {
namespace {

/// Lines of one column that the rest of a flow takes; a picture takes those of all its columns.
int columnLines(const FrameJob& job) {
  int lines = 0;
  for (std::size_t i = job.position.next; i < job.flow.size(); ++i) {
    const Atom& atom = job.flow[i];
    const int span = atom.span == 0 ? job.span.count() : std::min(atom.span, job.span.count());
    lines += atom.lines * (atom.kind == Atom::Kind::figure ? span : 1);
  }
  return lines;
}

}  // namespace

RegionPlacer::RegionPlacer(const TextGrid& grid, OpenMatter matter, MadeUpPage& page)
    : grid_(grid),
      matter_(std::move(matter)),
      placed_(matter_.frames.size(), false),
      heads_(grid.columns.size(), -1),
      page_(page) {}

void RegionPlacer::placeFixed(Bottoms& bottoms) {
  for (std::size_t i = 0; i < matter_.frames.size(); ++i) {
    OpenFrame& frame = matter_.frames[i];
    if (!placed_[i] && frame.spec->place == VerticalPlace::fixed) {
      placed_[i] = true;
      placeOne(frame, frame.spec->firstLine - 1, bottoms);
    }
  }
}

void RegionPlacer::placeAtFoot() {
  for (std::size_t i = 0; i < matter_.frames.size(); ++i) {
    OpenFrame& frame = matter_.frames[i];
    if (placed_[i] || frame.spec->place != VerticalPlace::foot) {
      continue;
    }
    placed_[i] = true;
    PageRegion& region = frame.choices.back();
    const ColumnSpan span = region.whole.span;
    const int foot = page_.sheet.footOf(span);
    const int first = foot - region.lines;
    if (first < page_.sheet.bottomOf(span)) {
      page_.open.push_back(std::move(frame));
      continue;
    }
    put(region, first, foot, 0);
    page_.sheet.setFoot(span, std::max(0, first - (region.whole.box != nullptr ? 0 : kPlanGap)));
  }
}

void RegionPlacer::placeAfter(Bottoms& bottoms) {
  for (std::size_t i = 0; i < matter_.frames.size(); ++i) {
    OpenFrame& frame = matter_.frames[i];
    if (placed_[i] || frame.spec->place != VerticalPlace::after) {
      continue;
    }
    placed_[i] = true;
    placeNamed(frame.spec->after, bottoms);
    const auto above = bottoms.find(frame.spec->after);
    if (above == bottoms.end() && !frame.spec->after.empty()) {
      page_.diagnostics.error(
          messages::kUnknownFrame, frame.spec->where, {frame.spec->name, frame.spec->after});
    }
    placeOne(frame, above != bottoms.end() ? above->second : 0, bottoms);
  }
}

void RegionPlacer::placeNamed(const std::string& name, Bottoms& bottoms) {
  for (std::size_t i = 0; i < matter_.frames.size() && !name.empty(); ++i) {
    OpenFrame& frame = matter_.frames[i];
    if (placed_[i] || frame.spec->name != name || frame.spec->place != VerticalPlace::after) {
      continue;
    }
    placed_[i] = true;
    const auto above = bottoms.find(frame.spec->after);
    placeOne(frame, above != bottoms.end() ? above->second : 0, bottoms);
  }
}

/// Places a frame below line `first` of its columns: as high as it is, or as its height says, or,
/// where its text goes on on a later page, as high as there is room.
void RegionPlacer::placeOne(OpenFrame& frame, int first, Bottoms& bottoms) {
  PageRegion& region = frame.choices.back();
  const ColumnSpan span = region.whole.span;
  Sheet& sheet = page_.sheet;
  int start = sheet.firstFree(span, first);
  if (frame.spec->place == VerticalPlace::after && frame.spec->after.empty()) {
    start = sheet.bottomOf(span);
  }
  const int end = std::min(sheet.freeUntil(span, start), sheet.footOf(span));
  const bool fixed = frame.spec->height == HeightRule::fixed;
  const int lines = fixed ? frame.spec->lines : region.lines;
  const int lower = std::clamp(lines - (end - start), 0, region.slack);
  // Text that goes on may begin below its whole head.
  const int beginning = std::max(kLeastBeginning, region.headLines + kLeastRegionText);
  const bool goesOn = matter_.goOn.contains(frame.spec->name);
  if (lines - lower <= end - start || (goesOn && end - start >= beginning)) {
    put(region, start, std::min(end, start + lines - lower), lower);
    sheet.take(span, start, std::min(end, start + lines - lower + kPlanGap));
  } else {
    page_.open.push_back(std::move(frame));
  }
  bottoms[region.whole.spec->name] = sheet.bottomOf(span);
}

void RegionPlacer::put(PageRegion& region, int first, int end, int lowered) {
  if (auto site = placeRegion(region, first, end, lowered, page_.sheet)) {
    page_.jumps.push_back(std::move(*site));
  }
  settle(region);
}

/// What a region has left goes on on a later page, or is an error.
void RegionPlacer::settle(PageRegion& region) {
  page_.diagnostics.append(std::exchange(region.parts->diagnostics, {}));
  page_.kept.push_back(region.parts);  // its notes are drawn with the page
  if (region.done()) {
    return;
  }
  if (region.head.done() && matter_.goOn.contains(region.whole.spec->name)) {
    page_.flows.push_back(std::move(region.body));
    return;
  }
  const std::string rest = textOf(region.head.flow, region.head.position.next) +
                           textOf(region.body.flow, region.body.position.next);
  page_.diagnostics.error(messages::kOverset,
                          region.whole.spec->where,
                          {region.whole.spec->name,
                           std::to_string(countCodePoints(rest)),
                           std::string(firstCodePoints(rest, 12))});
}

bool RegionPlacer::isHead(const FrameJob& job) {
  if (job.matter == nullptr) {
    return true;  // the short head of a story that goes on
  }
  const auto& pieces = job.matter->pieces;
  const auto has = [&](std::string_view role) {
    return std::any_of(
        pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.role == role; });
  };
  return has("headline") && !has("body");
}

void RegionPlacer::noteHead(ColumnSpan span) {
  for (int c = span.first; c <= span.last; ++c) {
    heads_[static_cast<std::size_t>(c)] = page_.sheet.bottomOf({c, c});
  }
}

PlanPage RegionPlacer::planPageOf() const {
  PlanPage plan;
  plan.lines = grid_.lines;
  plan.laterPages = matter_.laterPages;
  for (int c = 0; c < grid_.columnCount(); ++c) {
    plan.tops.push_back(page_.sheet.bottomOf({c, c}));
    plan.feet.push_back(page_.sheet.footOf({c, c}));
    plan.underHead.push_back(heads_[static_cast<std::size_t>(c)] == plan.tops.back());
  }
  for (int g = 0; g + 1 < grid_.columnCount(); ++g) {
    const Extent& left = grid_.columns[static_cast<std::size_t>(g)];
    const Pt gutter = left.x + left.width;
    const auto& frames = page_.sheet.frames();
    plan.crossed.push_back(std::any_of(frames.begin(), frames.end(), [&](const PlacedFrame& f) {
      return f.box.x < gutter && f.box.right() > gutter + 1;
    }));
  }
  return plan;
}

PlanBody RegionPlacer::planBodyOf(const std::vector<FrameJob>& filling) const {
  PlanBody body;
  if (filling.empty()) {
    return body;
  }
  body.firstColumn = filling.front().span.first;
  body.lastColumn = filling.front().span.last;
  body.goesOn = true;
  for (const FrameJob& job : filling) {
    body.firstColumn = std::min(body.firstColumn, job.span.first);
    body.lastColumn = std::max(body.lastColumn, job.span.last);
    body.lines += columnLines(job);
    body.goesOn = body.goesOn && matter_.goOn.contains(job.spec->name);
  }
  return body;
}

void RegionPlacer::placeOpen(const std::vector<FrameJob>& filling,
                             const std::function<void()>& fill) {
  std::vector<OpenFrame*> frames;
  for (std::size_t i = 0; i < matter_.frames.size(); ++i) {
    if (!placed_[i] && !matter_.frames[i].choices.empty()) {
      frames.push_back(&matter_.frames[i]);
    }
  }
  if (frames.empty()) {
    return;
  }
  std::stable_sort(frames.begin(), frames.end(), [](const OpenFrame* a, const OpenFrame* b) {
    return a->priority() < b->priority();
  });
  std::vector<PlanBlock> blocks;
  for (const OpenFrame* frame : frames) {
    blocks.push_back(planBlockOf(*frame, grid_));
  }
  const Plan plan = planPage(planPageOf(), blocks, planBodyOf(filling));
  Sheet& sheet = page_.sheet;
  for (const PlanStep& step : plan.steps) {
    if (step.block < 0) {
      if (&step != &plan.steps.back()) {
        fill();
        for (int c = 0; c < grid_.columnCount(); ++c) {
          const int bottom = sheet.bottomOf({c, c});
          sheet.take({c, c}, bottom, std::min(bottom + kPlanGap, sheet.footOf({c, c})));
        }
      }
      continue;
    }
    OpenFrame& frame = *frames[static_cast<std::size_t>(step.block)];
    PageRegion& region = frame.choices[static_cast<std::size_t>(step.choice)];
    moveRegion(region, step.column, grid_);
    const ColumnSpan span = region.whole.span;
    const int foot = sheet.footOf(span);
    const int first = step.foot ? foot - step.lines : sheet.bottomOf(span);
    if (first < sheet.bottomOf(span) || first + step.lines > foot) {
      page_.open.push_back(std::move(frame));  // the text took more than was counted on
      continue;
    }
    put(region, first, first + step.lines, region.lines - step.lines);
    if (step.foot) {
      sheet.setFoot(span, std::max(0, first - (region.whole.box != nullptr ? 0 : kPlanGap)));
    } else {
      sheet.take(span, first, std::min(first + step.lines + kPlanGap, foot));
    }
  }
  for (const int block : plan.waiting) {
    page_.open.push_back(std::move(*frames[static_cast<std::size_t>(block)]));
  }
}

}  // namespace paiban
