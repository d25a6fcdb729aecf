#include "pages/region.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "pages/figure.h"
#include "pages/make_up.h"
#include "pages/reporting_to.h"

namespace paiban {
namespace {

bool isHeadRole(std::string_view role) {
  return role == "kicker" || role == "headline" || role == "deck" || role == "byline";
}

/// `setting` with the roles of another frame and its own place for what is found.
Setting settingFor(const Setting& s,
                   const std::map<std::string, std::string>& roles,
                   Diagnostics& diagnostics) {
  Setting own = reportingTo(s, diagnostics);
  own.roles = &roles;
  own.facing = false;
  return own;
}

/// The pieces before the text, if a head stands across.
std::size_t headPieces(const FrameSpec& spec, const std::vector<Piece>& pieces) {
  std::size_t count = 0;
  while (spec.headAcross && count < pieces.size() && pieces[count].kind == Piece::Kind::text &&
         isHeadRole(pieces[count].role)) {
    ++count;
  }
  return count;
}

/// As many of `count` things as fit in proportion, one at least.
int inProportion(int count, int columns, int most) {
  return columns >= most || most == 0
             ? count
             : std::max(1,
                        static_cast<int>(std::lround(static_cast<double>(count) * columns / most)));
}

/// The frame as it is where it covers `span` of at most `most` columns; it has so many cards.
FrameSpec specFor(const FrameSpec& spec, ColumnSpan span, int most, int cards) {
  FrameSpec own = spec;
  own.columns = {span.first + 1, span.last + 1};
  if (own.innerColumns > 0) {
    own.innerColumns = inProportion(own.innerColumns, span.count(), most);
  }
  if (span.count() < most && cards > 0) {
    // Rows of equal numbers of cards.
    const int fit = std::max(1, own.cards.columns * span.count() / most);
    const int rows = (cards + fit - 1) / fit;
    own.cards.columns = (cards + rows - 1) / rows;
  }
  if (own.photos.columns > span.count()) {
    own.photos.columns = 0;
  }
  auto head = own.heads.upper_bound(span.count());
  if (head != own.heads.begin()) {
    own.roles["headline"] = std::prev(head)->second;
  }
  return own;
}

int slackOf(const Flow& flow) {
  int slack = 0;
  for (const Atom& atom : flow) {
    slack = std::max(slack, atom.slack);
  }
  return flow.size() == 1 || slack > 0 ? slack : 0;
}

/// A sheet on which nothing is free but lines [first, end) of `span`.
Sheet windowOf(const TextGrid& grid, ColumnSpan span, int first, int end) {
  Sheet window(grid);
  window.take({0, grid.columnCount() - 1}, 0, first);
  window.take({0, grid.columnCount() - 1}, end, grid.lines);
  if (span.first > 0) {
    window.take({0, span.first - 1}, 0, grid.lines);
  }
  if (span.last + 1 < grid.columnCount()) {
    window.take({span.last + 1, grid.columnCount() - 1}, 0, grid.lines);
  }
  return window;
}

/// A job that can be placed for a trial: its drawing is left behind, but for pictures.
FrameJob trialOf(const FrameJob& job) {
  FrameJob trial = job;
  for (Atom& atom : trial.flow) {
    if (atom.kind != Atom::Kind::figure) {
      atom.items.clear();
    }
  }
  return trial;
}

/// Lines that a body in columns takes if its columns are level.
int levelLines(const FrameJob& body, const TextGrid& grid) {
  if (body.done()) {
    return 0;
  }
  FrameJob trial = trialOf(body);
  Sheet window = windowOf(grid, body.span, 0, grid.lines);
  placeFill(trial, 0, window);
  const int notes = grid.lines - window.footOf(body.span);
  const int end = window.bottomOf(body.span) + notes;
  return trial.done() ? std::max(end, kLeastRegionText) : grid.lines + 1;
}

void setColumns(PageRegion& region, const FrameMatter& matter, std::size_t heads) {
  RegionParts& parts = *region.parts;
  parts.head = parts.whole;
  parts.head.box.clear();
  parts.head.innerColumns = 0;
  parts.head.height = HeightRule::natural;
  parts.body = parts.whole;
  parts.body.height = HeightRule::fill;
  parts.body.innerColumns = parts.whole.box.empty() ? 0 : region.whole.span.count();
  const Setting head = settingFor(matter.setting, parts.head.roles, parts.diagnostics);
  region.head = makeFrameJob(head, parts.head, head.languages);
  region.head.inner = region.whole.inner;
  region.head.columns = {region.whole.inner};
  region.head.measure.width = region.head.measure.column = region.whole.inner.width;
  const auto cut = matter.pieces.begin() + static_cast<std::ptrdiff_t>(heads);
  setMatter(region.head, {head, {matter.pieces.begin(), cut}});
  const Setting body = settingFor(matter.setting, parts.body.roles, parts.diagnostics);
  region.body = makeFrameJob(body, parts.body, body.languages);
  region.body.box = nullptr;
  // The text knows what stands above it: a first paragraph has its indent from the head.
  region.body.matter = std::make_shared<const FrameMatter>(FrameMatter{body, matter.pieces});
  ArrangeLimits limits;
  limits.from.piece = static_cast<std::uint32_t>(heads);
  if (!body.languages.empty()) {
    region.body.flow =
        arrangeRest(body, parts.body, region.body.matter->pieces, region.body.measure, limits).flow;
  }
  region.inColumns = true;
}

void shift(FrameJob& job, int columns, Pt dx) {
  job.span.first += columns;
  job.span.last += columns;
  job.outer.x += dx;
  job.inner.x += dx;
  for (Extent& column : job.columns) {
    column.x += dx;
  }
}

}  // namespace

PageRegion makeRegion(const FrameSpec& spec, const FrameMatter& matter, ColumnSpan span) {
  PageRegion region;
  region.parts = std::make_shared<RegionParts>();
  RegionParts& parts = *region.parts;
  int cards = 0;
  for (const Piece& piece : matter.pieces) {
    cards += piece.kind == Piece::Kind::cards ? static_cast<int>(piece.panel->metrics.size()) : 0;
  }
  parts.whole = specFor(spec, span, spec.mostColumns, cards);
  const std::size_t heads = headPieces(spec, matter.pieces);
  const Setting own = settingFor(matter.setting, parts.whole.roles, parts.diagnostics);
  region.whole = makeFrameJob(own, parts.whole, own.languages);
  const TextGrid& grid = matter.setting.grid;
  const int box = region.whole.above() + region.whole.below();
  // Measured beyond the page's foot: what is too high for it must not seem to fill it.
  const int beyond = 2 * grid.lines;
  if (spec.headAcross) {
    setColumns(region, matter, heads);
    region.headLines = box + naturalLines(region.head, beyond);
    region.lines = region.headLines + levelLines(region.body, grid);
  } else {
    region.body = region.whole;
    region.body.box = nullptr;
    setMatter(region.body, {own, matter.pieces});
    region.lines = box + naturalLines(region.body, beyond);
    region.slack = slackOf(region.body.flow);
  }
  for (std::size_t i = 0; i < matter.pieces.size(); ++i) {
    if (matter.pieces[i].role == "headline" && !own.languages.empty()) {
      region.headSize = own.style("headline", own.languages.front()).size;
    }
  }
  return region;
}

void moveRegion(PageRegion& region, int first, const TextGrid& grid) {
  const int columns = first - region.whole.span.first;
  const Pt dx = grid.columns[static_cast<std::size_t>(first)].x -
                grid.columns[static_cast<std::size_t>(region.whole.span.first)].x;
  for (FrameJob* job : {&region.whole, &region.head, &region.body}) {
    if (job->spec != nullptr) {
      shift(*job, columns, dx);
    }
  }
}

std::optional<JumpSite> placeRegion(
    PageRegion& region, int first, int end, int lowered_, Sheet& sheet) {
  const TextGrid& grid = sheet.grid();
  takeLines(region.whole, first, end, sheet);
  const ColumnSpan span = region.whole.span;
  const int top = first + region.whole.above();
  Sheet window = windowOf(grid, span, top, end - region.whole.below());
  for (Atom& atom : region.body.flow) {
    if (lowered_ > 0 && atom.slack > 0 && !region.inColumns) {
      atom = lowered(atom, std::min(lowered_, atom.slack), grid);
    }
  }
  std::optional<JumpSite> site;
  if (region.inColumns) {
    placeNatural(region.head, top, window);
    int below = top;
    while (below < grid.lines && !window.isFree(span, below)) {
      ++below;
    }
    if (region.body.spec->jumps) {
      site = fillJumping(region.body, below, window);
    } else {
      placeFill(region.body, below, window);
    }
  } else {
    placeNatural(region.body, top, window);
  }
  std::move(window.items().begin(), window.items().end(), std::back_inserter(sheet.items()));
  std::move(window.frames().begin(), window.frames().end(), std::back_inserter(sheet.frames()));
  std::move(window.notes().begin(), window.notes().end(), std::back_inserter(sheet.notes()));
  return site;
}

bool sameWidths(const TextGrid& grid, int a, int b, int count) {
  for (int i = 0; i < count; ++i) {
    const Pt left = grid.columns[static_cast<std::size_t>(a + i)].width;
    const Pt right = grid.columns[static_cast<std::size_t>(b + i)].width;
    if (std::abs(left - right) > kPtEpsilon) {
      return false;
    }
  }
  return true;
}

}  // namespace paiban
