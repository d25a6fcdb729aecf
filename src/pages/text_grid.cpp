#include "pages/text_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "pages/messages.h"

namespace paiban {
namespace {

std::string points(Pt value) {
  return fmt::format("{:.2f} pt", value);
}

/// Width of the columns with their gutters, in 字.
double widthInZi(const GridSpec& spec) {
  const double columns = std::accumulate(spec.columns.begin(), spec.columns.end(), 0.0);
  return columns + spec.gutter * static_cast<double>(spec.columns.size() - 1);
}

}  // namespace

int TextGrid::linesFor(Pt height) const {
  if (height <= kPtEpsilon) {
    return 0;
  }
  return std::max(1, static_cast<int>(std::ceil((height + gap()) / line - 1e-4)));
}

Extent TextGrid::span(int first, int last) const {
  const Extent& a = columns[static_cast<std::size_t>(first)];
  const Extent& b = columns[static_cast<std::size_t>(last)];
  return {a.x, b.x + b.width - a.x};
}

TextGrid makeTextGrid(const GridSpec& spec, const TypeArea& area, Diagnostics& diagnostics) {
  TextGrid grid;
  grid.character = spec.character;
  grid.line = spec.line;
  const double zi = widthInZi(spec);
  const Pt width = zi * spec.character;
  const Pt rest = area.width - width;
  if (rest < -kPtEpsilon) {
    diagnostics.error(
        messages::kGridTooWide,
        spec.where,
        {fmt::format("{:g}", zi), points(spec.character), points(width), points(area.width)});
  }
  if (rest > 0 && spec.remainder == Remainder::widen) {
    grid.character = area.width / zi;
  }
  grid.inset = rest > 0 && spec.remainder == Remainder::centre ? rest / 2 : 0;
  grid.gutter = spec.gutter * grid.character;
  Pt x = grid.inset;
  for (const double column : spec.columns) {
    grid.columns.push_back({x, column * grid.character});
    x += column * grid.character + grid.gutter;
  }
  const int fitting =
      static_cast<int>(std::floor((area.height - spec.character) / spec.line + 1e-6)) + 1;
  grid.lines = spec.lines > 0 ? spec.lines : std::max(1, fitting);
  if (grid.lines > fitting) {
    diagnostics.error(messages::kGridTooHigh,
                      spec.where,
                      {std::to_string(grid.lines),
                       points(grid.heightOf(grid.lines)),
                       points(area.height),
                       std::to_string(std::max(0, fitting))});
    grid.lines = std::max(1, fitting);
  }
  return grid;
}

ColumnSpan resolveColumns(const ColumnRange& range,
                          const TextGrid& grid,
                          const SourceRef& where,
                          Diagnostics& diagnostics) {
  const int count = grid.columnCount();
  const auto place = [&](int n) { return n < 0 ? count + n : n - 1; };
  const ColumnSpan span{place(range.first), place(range.last)};
  if (span.first < 0 || span.last >= count || span.first > span.last) {
    diagnostics.error(
        messages::kColumnOutside,
        where,
        {std::to_string(range.first), std::to_string(range.last), std::to_string(count)});
    return {0, count - 1};
  }
  return span;
}

}  // namespace paiban
