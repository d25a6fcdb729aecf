#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "pages/setting.h"

namespace paiban {

struct FrameMatter;

/// Notes that stand together at the foot of a frame or column of a page: on whole lines of the
/// grid, the last baseline on it, their own leading above that, a rule of a third of the width
/// over them (CL-97, JLREQ 4.2).
struct NoteArea {
  Extent extent;  ///< across the page
  int first = 0;  ///< line of the page
  int lines = 0;
  std::vector<NoteRef> notes;
  std::vector<Pt> sides;                      ///< facing: where each language's page begins
  std::shared_ptr<const FrameMatter> matter;  ///< whose text calls them
};

/// Measures notes of one width; what was measured once is remembered.
class NoteMeasurer {
 public:
  NoteMeasurer(const Setting& setting, Pt width, bool facing)
      : setting_(setting), width_(width), facing_(facing) {}

  /// Lines of the grid that `notes` take with their rule; 0 for none.
  int lines(std::span<const NoteRef> notes);

 private:
  Pt heightOf(const NoteRef& note);

  const Setting& setting_;
  Pt width_;
  bool facing_;
  std::map<std::uint64_t, Pt> heights_;
};

/// Draws `area`, from the top left corner of the grid; what the texts of notes lack, such as
/// glyphs, goes to `diagnostics`.
void drawNotes(const NoteArea& area, Diagnostics& diagnostics, std::vector<Item>& out);

}  // namespace paiban
