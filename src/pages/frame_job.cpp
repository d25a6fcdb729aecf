#include "pages/frame_job.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "pages/messages.h"

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

/// `count` equal columns of whole half-characters; what that leaves goes to the gutters (CL-80).
std::vector<Extent> innerColumns(const Setting& setting, Pt width, Pt gutter, int count) {
  const Pt half = setting.grid.character / 2;
  const Pt share = (width - (count - 1) * gutter) / count;
  const Pt column = std::floor(share / half + 1e-6) * half;
  const Pt wide = count > 1 ? (width - count * column) / (count - 1) : 0;
  return sideBySide(std::vector<Pt>(static_cast<std::size_t>(count), column), wide);
}

}  // namespace

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
  const Pt inset = job.box != nullptr ? toPt(job.box->inset, frameUnits(grid, job.outer.width)) : 0;
  job.inner = {job.outer.x + inset, job.outer.width - 2 * inset};
  const Pt width = job.inner.width;
  job.measure.width = width;
  const Pt gutter = spec.gutter ? toPt(*spec.gutter, frameUnits(grid, width)) : grid.gutter;

  std::vector<Extent> columns{{0, width}};
  if (spec.arrangement == Arrangement::parallel && languages.size() > 1) {
    job.measure.pair = pairColumns(setting, spec, width, gutter, languages.size());
  } else if (spec.innerColumns > 0) {
    columns = innerColumns(setting, width, gutter, spec.innerColumns);
  } else if (spec.height == HeightRule::fill) {
    job.gridColumns = job.box == nullptr;
    columns = innerColumns(setting, width, gutter, job.span.count());
  }
  for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
    const Extent& column = columns[static_cast<std::size_t>(c)];
    job.columns.push_back(job.gridColumns
                              ? grid.columns[static_cast<std::size_t>(job.span.first + c)]
                              : Extent{job.inner.x + column.x, column.width});
  }
  job.measure.column = job.columns.front().width;
  if (spec.writing == Writing::vertical && spec.height == HeightRule::fixed) {
    job.measure.lines = std::max(1, spec.lines - job.above() - job.below());
  }
  return job;
}

}  // namespace paiban
