#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "font/font_library.h"
#include "pages/sheet.h"
#include "pages/text_grid.h"

namespace paiban {

/// A few letters or digits on an overlay.
struct OverlayLabel {
  std::string text;
  Point at;  ///< start of its baseline, from the grid's top left corner
};

/// What an overlay shows of a page beside its items.
struct OverlayPage {
  const TextGrid& grid;
  const std::vector<PlacedFrame>& frames;
  Point origin;  ///< of the grid, from the trimmed page's top left corner
  Rect area;     ///< type area, likewise
  std::vector<OverlayLabel> labels = {};
};

/// Draws over a finished page, for the eye: baseline grid, type area, basic columns, frames with
/// their names, a box round every line that has a trace and, below its baseline, a bar for each
/// gap that justification changed, one colour for shrunk and one for stretched. Artifacts all:
/// paths in process colours, names as outlines, so that fonts and text stay as they are. Lines set
/// without a trace have no boxes.
void drawOverlay(const OverlayPage& overlay, const FontLibrary& fonts, DisplayPage& page);

}  // namespace paiban
