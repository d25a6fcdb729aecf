#include "pages/frame_job.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pages/box.h"
#include "pages/messages.h"
#include "pages/spread.h"

namespace paiban {
namespace {

UnitContext frameUnits(const TextGrid& grid, Pt whole) {
  return {grid.character, grid.line, grid.character, whole};
}

void checkWidth(const Setting& setting, const FrameSpec& spec, Pt needed, Pt width) {
  if (needed > width + 1e-3) {
    setting.diagnostics.error(messages::kMeasuresTooWide,
                              spec.where,
                              {spec.name,
                               fmt::format("{:.2f} pt", needed),
                               fmt::format("{:.2f} pt", width),
                               fmt::format("{:g}", width / setting.grid.character)});
  }
}

/// Extents of one width each with `gutter` between them.
std::vector<Extent> sideBySide(const std::vector<Pt>& widths, Pt gutter) {
  std::vector<Extent> extents;
  Pt x = 0;
  for (const Pt width : widths) {
    extents.push_back({x, width});
    x += width + gutter;
  }
  return extents;
}

/// One column a language: the measures given, or equal ones of whole half-characters.
std::vector<Extent> pairColumns(
    const Setting& setting, const FrameSpec& spec, Pt width, Pt gutter, std::size_t languages) {
  std::vector<Pt> widths;
  const UnitContext units = frameUnits(setting.grid, width);
  for (std::size_t i = 0; i < languages; ++i) {
    const Pt equal =
        (width - gutter * static_cast<double>(languages - 1)) / static_cast<double>(languages);
    widths.push_back(i < spec.measures.size() ? toPt(spec.measures[i], units) : equal);
  }
  auto extents = sideBySide(widths, gutter);
  checkWidth(setting, spec, extents.back().x + extents.back().width, width);
  return extents;
}

/// The columns of a frame of `width` that has `spec.innerColumns` of its own 破栏 (CL-80): equal
/// ones of whole half-characters, what that leaves going to the gutters; or whole characters, the
/// rest going to the first or the last column. Errors: less than 5 字 for a column.
std::vector<Extent> innerColumns(
    const Setting& setting, const FrameSpec& spec, Pt width, Pt gutter, int count) {
  constexpr double kLeast = 5;
  const Pt em = setting.grid.character;
  const Pt share = (width - (count - 1) * gutter) / count;
  const auto zi = [&](Pt length) { return fmt::format("{:.4g}", length / em); };
  if (!haveRoom(setting, spec, width, count, gutter, kLeast)) {
    return sideBySide({width}, 0);
  }
  const bool toGutters = spec.columnRest == FrameSpec::ColumnRest::gutters;
  const Pt unit = toGutters ? em / 2 : em;
  const Pt column = std::floor(share / unit + 1e-6) * unit;
  const Pt rest = width - count * column - (count - 1) * gutter;
  std::vector<Pt> widths(static_cast<std::size_t>(count), column);
  if (rest > kPtEpsilon && count > 1 && !toGutters) {
    const bool first = spec.columnRest == FrameSpec::ColumnRest::first;
    (first ? widths.front() : widths.back()) += rest;
    setting.diagnostics.note(messages::kColumnRest,
                             spec.where,
                             {spec.name,
                              zi(width),
                              std::to_string(count),
                              zi(column),
                              std::to_string(count - 1),
                              zi(gutter),
                              zi(rest),
                              first ? "first" : "last"});
    return sideBySide(widths, gutter);
  }
  return sideBySide(widths, count > 1 ? gutter + rest / (count - 1) : 0);
}

bool haveOneWidth(const std::vector<Extent>& columns) {
  return std::all_of(columns.begin(), columns.end(), [&](const Extent& column) {
    return std::abs(column.width - columns.front().width) < kPtEpsilon;
  });
}

/// The piece of `atom`, a figure, set to the job's measure.
Atom figureAgain(const FrameJob& job, const Atom& atom) {
  const FrameMatter& matter = *job.matter;
  const std::vector<Piece> piece{matter.pieces[pictureOf(atom.origin)]};
  Flow flow = arrange(matter.setting, *job.spec, piece, job.measure);
  if (flow.size() != 1) {
    return atom;
  }
  flow.front().origin = atom.origin;
  return std::move(flow.front());
}

}  // namespace

void setMatter(FrameJob& job, FrameMatter matter) {
  job.matter = std::make_shared<const FrameMatter>(std::move(matter));
  const Setting& setting = job.matter->setting;
  if (!setting.languages.empty()) {
    job.flow = arrange(setting, *job.spec, job.matter->pieces, job.measure);
  }
}

bool sameMeasure(const FrameMeasure& a, const FrameMeasure& b) {
  const auto same = [](Pt x, Pt y) { return std::abs(x - y) < kPtEpsilon; };
  if (!same(a.column, b.column) || a.pair.size() != b.pair.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.pair.size(); ++i) {
    if (!same(a.pair[i].x, b.pair[i].x) || !same(a.pair[i].width, b.pair[i].width)) {
      return false;
    }
  }
  return true;
}

bool haveRoom(
    const Setting& setting, const FrameSpec& spec, Pt width, int count, Pt gutter, double least) {
  const Pt em = setting.grid.character;
  const Pt share = (width - (count - 1) * gutter) / count;
  if (share >= least * em - kPtEpsilon || count == 1) {
    return true;
  }
  const auto zi = [&](Pt length) { return fmt::format("{:.4g}", length / em); };
  setting.diagnostics.error(messages::kColumnsTooNarrow,
                            spec.where,
                            {spec.name,
                             zi(width),
                             std::to_string(count),
                             zi(gutter),
                             zi(share),
                             fmt::format("{:g}", least)});
  return false;
}

std::optional<FlowOrigin> originOfRest(const FrameJob& job) {
  for (std::size_t i = job.position.next; i < job.flow.size(); ++i) {
    if (job.flow[i].kind != Atom::Kind::space && !job.flow[i].items.empty()) {
      return job.flow[i].origin;
    }
  }
  return job.unset;
}

void setRest(FrameJob& job,
             const FrameMeasure& measure,
             int enough,
             std::optional<std::uint32_t> beside) {
  job.measure = measure;
  if (job.matter == nullptr || job.matter->setting.languages.empty()) {
    return;
  }
  std::optional<FlowOrigin> from = originOfRest(job);
  if (from && beside) {
    from->beside = *beside + 1;
  }
  Flow flow;
  for (const std::size_t waiting : job.position.waiting) {
    flow.push_back(figureAgain(job, job.flow[waiting]));
  }
  for (Atom& picture : job.waitingPictures) {
    picture = figureAgain(job, picture);
  }
  FlowPosition position;
  position.next = flow.size();
  for (std::size_t i = 0; i < flow.size(); ++i) {
    position.waiting.push_back(i);
  }
  job.flow = std::move(flow);
  job.position = std::move(position);
  job.unset = from;
  setMore(job, enough);
}

void setMore(FrameJob& job, int enough) {
  if (!job.unset) {
    return;
  }
  const int set = totalLines(job.flow, job.position.next);
  if (set >= enough) {
    return;
  }
  const ArrangeLimits limits{*job.unset, enough - set, job.takenFigures};
  Arranged more =
      arrangeRest(job.matter->setting, *job.spec, job.matter->pieces, job.measure, limits);
  job.flow.insert(job.flow.end(),
                  std::make_move_iterator(more.flow.begin()),
                  std::make_move_iterator(more.flow.end()));
  job.unset = more.unset;
}

std::vector<Lang> frameLanguages(const FrameSpec& spec, const std::vector<Lang>& part) {
  if (spec.languages.empty()) {
    return part;
  }
  std::vector<Lang> languages;
  for (const Lang lang : spec.languages) {
    if (std::find(part.begin(), part.end(), lang) != part.end()) {
      languages.push_back(lang);
    }
  }
  return languages.empty() ? part : languages;
}

FrameJob makeFrameJob(const Setting& setting,
                      const FrameSpec& spec,
                      const std::vector<Lang>& languages) {
  const TextGrid& grid = setting.grid;
  FrameJob job;
  job.spec = &spec;
  job.span = resolveColumns(spec.columns, grid, spec.where, setting.diagnostics);
  job.outer = grid.span(job.span.first, job.span.last);
  const auto found = setting.layout.boxes.find(spec.box);
  job.box = found == setting.layout.boxes.end() ? nullptr : &found->second;
  const Pt inset =
      job.box != nullptr ? insetOf(*job.box, grid, job.outer.width, setting.diagnostics) : 0;
  job.inner = {job.outer.x + inset, job.outer.width - 2 * inset};
  const Pt width = job.inner.width;
  job.measure.width = width;
  const Pt gutter = spec.gutter ? toPt(*spec.gutter, frameUnits(grid, width)) : grid.gutter;

  std::vector<Extent> columns{{0, width}};
  if (!setting.facing && spec.arrangement == Arrangement::parallel && languages.size() > 1) {
    job.measure.pair = pairColumns(setting, spec, width, gutter, languages.size());
  } else if (spec.innerColumns > 0) {
    columns = innerColumns(setting, spec, width, gutter, spec.innerColumns);
    if (spec.columnRest != FrameSpec::ColumnRest::gutters && spec.height != HeightRule::fill) {
      const bool first = spec.columnRest == FrameSpec::ColumnRest::first;
      setting.diagnostics.error(
          messages::kRestNeedsFill, spec.where, {spec.name, first ? "first" : "last"});
    }
  } else if (spec.height == HeightRule::fill) {
    job.gridColumns = job.box == nullptr;
    columns = innerColumns(setting, spec, width, gutter, job.span.count());
  }
  for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
    const Extent& column = columns[static_cast<std::size_t>(c)];
    job.columns.push_back(job.gridColumns
                              ? grid.columns[static_cast<std::size_t>(job.span.first + c)]
                              : Extent{job.inner.x + column.x, column.width});
  }
  job.measure.column = job.columns.front().width;
  if (setting.facing) {
    job.measure.sides = sidesOf(languages, setting.partLanguages);
    for (const Pt side : job.measure.sides) {
      job.measure.pair.push_back({side, job.measure.column});
    }
  }
  job.measure.across = spec.height == HeightRule::fill && job.box == nullptr && !setting.facing &&
                       job.columns.size() > 1 && haveOneWidth(job.columns);
  if (spec.writing == Writing::vertical && spec.lines > 0) {
    job.measure.lines = std::max(1, spec.lines - job.above() - job.below());
  }
  return job;
}

}  // namespace paiban
