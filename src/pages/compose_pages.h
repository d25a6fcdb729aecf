#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "font/font_library.h"
#include "model/content.h"
#include "model/page_template.h"
#include "pages/fit_state.h"

namespace paiban {

class LineMemory;

/// What a run of the page composer depends on beside its two documents.
struct ComposeInput {
  const Content& content;
  const PageTemplate& layout;
  const FontLibrary& fonts;
  /// Pictures by photo id. A photo that is missing here was reported by the caller.
  const std::map<std::string, ImagePtr>& images;
  /// Languages to set, in order; a subset of the content's.
  std::vector<Lang> languages;
  bool draft = false;
  bool trace = false;    ///< the first item of each line tells how the line came about
  bool overlay = false;  ///< grid, frames and lines are drawn over the pages; with `trace` alone
  const FitState* fit = nullptr;  ///< what a fit changed beside the layout: composePages sets it
  PageTemplate* setIn = nullptr;  ///< where given: gets the layout as it was used: with the
                                  ///< parts that stand, and as copyfitting left them
  LineMemory* memory = nullptr;   ///< lines that variants of one part share: a fit has one
};

/// Sets `content` into `layout`: grid, frames, threads, balanced columns, boxes, pairs, pagination.
/// Errors are reported and composition goes on as far as it can, so that one run finds them all:
/// overset text, content that no frame takes, frames that do not fit the grid, missing glyphs.
DisplayList composePages(const ComposeInput& input, Diagnostics& diagnostics);

}  // namespace paiban
