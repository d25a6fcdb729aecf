#include "pages/fillers.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "pages/messages.h"

namespace paiban {
namespace {

constexpr int kApart = 1;       ///< blank lines above a filler
constexpr int kNearlyFull = 3;  ///< lines that may stay blank above one at the foot of its hole

/// A filler in one of its widths in a hole.
struct Fit {
  std::size_t filler = 0;
  std::size_t choice = 0;
  int column = 0;
  int first = 0;  ///< line from which the hole is free over all of its columns
  int foot = 0;
  int blank = 0;  ///< lines of columns that stay free
  int taken = 0;

  auto order() const { return std::tuple(blank, -taken, column, filler, choice); }
};

/// The fit of `region` in the columns from `column` on, if it has room there.
std::optional<Fit> fitAt(const PageRegion& region, int column, const Sheet& sheet) {
  const ColumnSpan span{column, column + region.columns() - 1};
  Fit fit;
  fit.column = column;
  fit.foot = sheet.footOf(span);
  int free = 0;
  for (int c = span.first; c <= span.last; ++c) {
    const int bottom = std::min(sheet.bottomOf({c, c}), fit.foot);
    fit.first = std::max(fit.first, bottom > 0 ? bottom + kApart : 0);
    free += fit.foot - bottom;
  }
  fit.taken = region.lines * region.columns();
  fit.blank = free - fit.taken;
  if (region.lines <= 0 || fit.foot - fit.first < region.lines) {
    return std::nullopt;
  }
  return fit;
}

std::optional<Fit> bestFit(const std::vector<Filler>& fillers, const Sheet& sheet) {
  std::optional<Fit> best;
  const TextGrid& grid = sheet.grid();
  for (std::size_t f = 0; f < fillers.size(); ++f) {
    const auto& choices = fillers[f].frame.choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const int columns = choices[i].columns();
      const int own = choices[i].whole.span.first;
      for (int c = own; c + columns <= grid.columnCount(); ++c) {
        auto fit = sameWidths(grid, own, c, columns) ? fitAt(choices[i], c, sheet) : std::nullopt;
        if (fit) {
          fit->filler = f;
          fit->choice = i;
          best = !best || fit->order() < best->order() ? fit : best;
        }
      }
    }
  }
  return best;
}

}  // namespace

std::vector<Filler> fillHoles(std::vector<Filler>& fillers,
                              Sheet& sheet,
                              std::vector<std::shared_ptr<RegionParts>>& kept,
                              Diagnostics& diagnostics) {
  std::vector<Filler> set;
  while (const auto fit = bestFit(fillers, sheet)) {
    const auto filler = fillers.begin() + static_cast<std::ptrdiff_t>(fit->filler);
    PageRegion& region = filler->frame.choices[fit->choice];
    moveRegion(region, fit->column, sheet.grid());
    const ColumnSpan span = region.whole.span;
    const bool full = fit->foot - fit->first - region.lines <= kNearlyFull;
    const int first = full ? fit->foot - region.lines : fit->first;
    placeRegion(region, first, first + region.lines, 0, sheet);
    if (full) {
      sheet.setFoot(span, first);
    }
    diagnostics.append(std::exchange(region.parts->diagnostics, {}));
    kept.push_back(region.parts);
    set.push_back(std::move(*filler));
    fillers.erase(filler);
  }
  return set;
}

void noteUnusedFillers(const Content& content,
                       const std::vector<Lang>& languages,
                       const Claims& claims,
                       Diagnostics& diagnostics) {
  for (const Panel& panel : content.panels) {
    if (panel.kind == PanelKind::filler && !claims.taken(&panel)) {
      diagnostics.note(messages::kFillerUnused, panel.where, {panel.id, languageWords(languages)});
    }
  }
}

}  // namespace paiban
