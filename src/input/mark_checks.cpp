#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "input/layout_messages.h"
#include "input/layout_parts.h"
#include "input/layout_schema.h"

namespace paiban {
namespace {

/// What a hanging mark shows beyond the measure, in em of its size: half its frame is blank.
constexpr double kOverhang = 0.5;

/// The narrowest white that a line of the layout has beside it on the page, between columns; none
/// when there is but one column everywhere.
std::optional<Pt> leastGutter(const PageTemplate& layout) {
  std::optional<Pt> least;
  const auto take = [&](Pt gutter) { least = std::min(least.value_or(gutter), gutter); };
  for (const PartSpec& part : layout.parts) {
    const GridSpec& grid = part.grid;
    if (grid.columns.size() > 1) {
      take(grid.gutter * grid.character);
    }
    for (const auto* frames : {&part.first, &part.following, &part.last}) {
      for (const FrameSpec& frame : *frames) {
        if (frame.gutter) {
          take(
              toPt(*frame.gutter, {.zi = grid.character, .line = grid.line, .em = grid.character}));
        } else if (frame.innerColumns > 1) {
          take(grid.gutter * grid.character);
        }
      }
    }
  }
  return least;
}

/// CL-20: the gutter must exceed the overhang.
void checkHang(const StylePatch& patch,
               const Style& style,
               std::optional<Pt> gutter,
               Diagnostics& diagnostics) {
  const Pt overhang = kOverhang * style.size;
  if (style.hang != Hang::none && gutter && *gutter <= overhang + kPtEpsilon) {
    diagnostics.error(messages::kHangGutter,
                      patch.where,
                      {fmt::format("{:.4g}", overhang), fmt::format("{:.4g}", *gutter)});
  }
}

/// CL-43: a mark that may be less than a character wide moves all after it out of their cells.
void checkGrid(const StylePatch& patch, const Style& style, Diagnostics& diagnostics) {
  if (style.grid == CharacterGrid::strict &&
      (style.lineEnd != LineEnd::full || rowOf(style.marks).bracket < 1)) {
    diagnostics.error(messages::kGridNeedsFull, patch.where);
  }
}

/// CL-14: a document has one level of kinsoku; a style that differs is warned of.
void checkKinsoku(const StylePatch& patch, Kinsoku level, Diagnostics& diagnostics) {
  if (patch.kinsoku && *patch.kinsoku != level) {
    const auto word = kKinsokuWords[static_cast<std::size_t>(level)].word;
    diagnostics.warning(messages::kKinsokuMixed, patch.where, {std::string(word)});
  }
}

}  // namespace

void checkMarks(const PageTemplate& layout, Diagnostics& diagnostics) {
  const std::optional<Pt> gutter = leastGutter(layout);
  const Kinsoku level = resolveStyle(layout.styles, "default", Lang::zh).kinsoku;
  for (const auto& [key, patch] : layout.styles) {
    const Style style =
        resolveStyle(layout.styles, std::string_view(key).substr(0, key.find('/')), Lang::zh);
    if (patch.hang || (patch.size && style.hang != Hang::none)) {
      checkHang(patch, style, gutter, diagnostics);
    }
    if (!key.starts_with("default")) {
      checkKinsoku(patch, level, diagnostics);
    }
    if (patch.grid || patch.marks || patch.lineEnd) {
      checkGrid(patch, style, diagnostics);
    }
  }
}

}  // namespace paiban
