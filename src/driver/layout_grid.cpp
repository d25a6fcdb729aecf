#include "driver/layout_grid.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "pages/overlay.h"
#include "pages/text_grid.h"

namespace paiban {
namespace {

/// The roles whose `lines:` a designer reckons with, from the top of a page down.
constexpr const char* kHeads[] = {"nameplate-title",
                                  "kicker",
                                  "headline",
                                  "deck",
                                  "byline",
                                  "crosshead",
                                  "panel-label",
                                  "panel-title",
                                  "metric-value"};
constexpr int kNumberedLines = 5;  ///< every so many lines have their number in the drawing

std::vector<SpanMeasure> spansOf(const GridSpec& spec, const TextGrid& grid) {
  const bool equal =
      std::adjacent_find(spec.columns.begin(), spec.columns.end(), std::not_equal_to<>()) ==
      spec.columns.end();
  const int count = grid.columnCount();
  std::vector<SpanMeasure> spans;
  for (int first = 0; first < (equal ? 1 : count); ++first) {
    double zi = 0;
    for (int last = first; last < count; ++last) {
      zi += spec.columns[static_cast<std::size_t>(last)] + (last > first ? spec.gutter : 0);
      spans.push_back({first + 1, last + 1, zi, grid.span(first, last).width});
    }
  }
  return spans;
}

std::vector<Footprint> footprintsOf(const PageTemplate& layout,
                                    const std::vector<Lang>& languages,
                                    const TextGrid& grid) {
  std::vector<Footprint> footprints;
  for (const char* role : kHeads) {
    for (const Lang lang : languages) {
      const Style style = resolveStyle(layout.styles, role, lang);
      const bool known = !footprints.empty() && footprints.back().role == role &&
                         footprints.back().size == style.size &&
                         footprints.back().lines == style.blockLines;
      if (style.blockLines > 0 && !known) {
        footprints.push_back(
            {role, lang, style.size, style.blockLines, grid.heightOf(style.blockLines)});
      }
    }
  }
  return footprints;
}

GridArithmetic arithmeticOf(const PageTemplate& layout,
                            const PartSpec& part,
                            Diagnostics& diagnostics) {
  const GridSpec& spec = part.grid;
  const TextGrid grid = makeTextGrid(spec, layout.page.area, diagnostics);
  GridArithmetic sum;
  sum.languages = part.languages;
  sum.spec = spec;
  sum.zi = std::accumulate(spec.columns.begin(), spec.columns.end(), 0.0) +
           spec.gutter * static_cast<double>(spec.columns.size() - 1);
  sum.width = sum.zi * spec.character;
  sum.widthLeft = layout.page.area.width - sum.width;
  sum.pitch = grid.character;
  sum.lines = grid.lines;
  sum.height = (grid.lines - 1) * spec.line + spec.character;
  sum.heightLeft = layout.page.area.height - sum.height;
  sum.gap = spec.line - spec.character;
  sum.spans = spansOf(spec, grid);
  const std::vector<Lang> both(std::begin(kLangs), std::end(kLangs));
  sum.footprints = footprintsOf(layout, part.languages.empty() ? both : part.languages, grid);
  return sum;
}

/// The numbers of columns, with their measures, below the grid; those of lines at its left.
std::vector<OverlayLabel> labelsOf(const GridSpec& spec, const TextGrid& grid) {
  std::vector<OverlayLabel> labels;
  const Pt foot = grid.heightOf(grid.lines) + 8;
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    labels.push_back(
        {fmt::format("{}: {:g}", i + 1, spec.columns[i]), {grid.columns[i].x + 1, foot}});
  }
  for (int line = 0; line < grid.lines; ++line) {
    if (line == 0 || (line + 1) % kNumberedLines == 0) {
      labels.push_back({std::to_string(line + 1), {-12, grid.baseline(line)}});
    }
  }
  return labels;
}

std::vector<PlacedFrame> fixedFrames(const PartSpec& part,
                                     const TextGrid& grid,
                                     Diagnostics& diagnostics) {
  std::vector<PlacedFrame> placed;
  for (const FrameSpec& frame : part.first) {
    if (frame.place == VerticalPlace::fixed && frame.height == HeightRule::fixed) {
      const ColumnSpan columns = resolveColumns(frame.columns, grid, frame.where, diagnostics);
      const Extent extent = grid.span(columns.first, columns.last);
      const Pt top = grid.lineTop(frame.firstLine - 1);
      placed.push_back({frame.name, {extent.x, top, extent.width, grid.heightOf(frame.lines)}});
    }
  }
  return placed;
}

}  // namespace

std::vector<GridArithmetic> gridArithmetic(const PageTemplate& layout, Diagnostics& diagnostics) {
  std::vector<GridArithmetic> sums;
  for (const PartSpec& part : layout.parts) {
    sums.push_back(arithmeticOf(layout, part, diagnostics));
  }
  return sums;
}

DisplayList drawGrids(const PageTemplate& layout,
                      const FontLibrary& fonts,
                      Diagnostics& diagnostics) {
  DisplayList list;
  list.info.title = list.info.id = layout.name;
  list.info.language = list.structure[0].lang = "zh-Hans";
  const TypeArea& area = layout.page.area;
  const Pt left = layout.page.areaLeft(1);
  for (const PartSpec& part : layout.parts) {
    const TextGrid grid = makeTextGrid(part.grid, area, diagnostics);
    DisplayPage page;
    page.trim = layout.page.trim;
    page.bleed = layout.page.bleed;
    page.label = std::to_string(list.pages.size() + 1);
    const std::vector<PlacedFrame> frames = fixedFrames(part, grid, diagnostics);
    drawOverlay({grid,
                 frames,
                 {left, area.top},
                 {left, area.top, area.width, area.height},
                 labelsOf(part.grid, grid)},
                fonts,
                page);
    list.pages.push_back(std::move(page));
  }
  return list;
}

}  // namespace paiban
