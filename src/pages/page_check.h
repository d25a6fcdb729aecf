#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "font/font_library.h"
#include "pages/page_rules.h"

namespace paiban {

/// A breach of a rule on one page.
struct PageFinding {
  const PageRule* rule = nullptr;
  int page = 0;  ///< from 1
  std::string frame;
  SourceRef where;  ///< of the frame, in the layout
  Breach breach;
};

/// Holds every page of `list` against the rules of make-up. The list must have been composed with a
/// trace; pages without notes are passed over. Findings come page by page, rule by rule.
std::vector<PageFinding> checkPages(const DisplayList& list);

/// A note for each picture that a story names: how far after it the picture stands (CL-89).
Diagnostics pictureNotes(const DisplayList& list);

/// `findings` as warnings, each with its page, frame, rule and what to do.
Diagnostics pageWarnings(const std::vector<PageFinding>& findings);

/// Draws each finding over its page: what it is about in a frame of its rule's colour, with the
/// rule's number beside it; 0 for a rule without one is a cross.
void drawFindings(const std::vector<PageFinding>& findings,
                  const FontLibrary& fonts,
                  DisplayList& list);

}  // namespace paiban
