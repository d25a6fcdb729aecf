#pragma once

#include <optional>
#include <vector>

#include "pages/compose_pages.h"
#include "pages/page_fill.h"
#include "pages/setting.h"
#include "pages/sheet.h"
#include "pages/text_grid.h"

namespace paiban {

/// A page of a part: its drawing, from the top left corner of the part's grid.
struct PartPage {
  std::vector<Item> items;
  std::vector<PlacedFrame> frames;
  /// The languages that its margins may name, the page's own first; empty = as in its part.
  std::vector<Lang> languages;
  PageFill fill;
  std::vector<FrameFill> fixed;
  bool last = false;  ///< of the part, or of the entry for which it is set; both of a spread
  std::optional<PageFill> text;  ///< before the frames of `last`; none where they alone stand
};

/// Sets one part of a layout in `languages`: as many pages as its content needs. `nodes` are the
/// part's structure elements, `firstPage` the number of its first page. A part of two languages on
/// facing pages gives a left-hand and a right-hand page by turns.
std::vector<PartPage> composePart(const ComposeInput& input,
                                  const PartSpec& part,
                                  const std::vector<Lang>& languages,
                                  const TextGrid& grid,
                                  const StructureIndex& nodes,
                                  int firstPage,
                                  Diagnostics& diagnostics);

}  // namespace paiban
