#pragma once

#include <optional>
#include <span>
#include <vector>

#include "pages/column_fill.h"
#include "pages/footnotes.h"
#include "pages/frame_job.h"
#include "pages/sheet.h"

namespace paiban {

/// How the slots of a job are filled.
struct NotedFillRule {
  bool balance = true;  ///< level the columns where the text ends
  /// Notes stand at the foot of the column that calls them, and not across all columns; so they do
  /// in any case where columns end at different lines.
  bool byColumn = false;
  int pageLines = 0;  ///< text lines of the frame on an empty page
};

/// A filling with the notes that its lines call, at the foot of its slots.
struct NotedFilling {
  Filling filling;
  std::vector<NoteArea> areas;
};

/// Fills `slots` as fillSlots or fillBalanced does, and keeps lines at their foot for the notes
/// that the placed lines call: as few as are enough, so that a line whose note does not fit goes to
/// the next page with it (CL-97). Notes of an earlier filling that stand on `sheet` right below
/// the slots and over the same columns count as its own: their area grows.
NotedFilling fillNoted(const FrameJob& job,
                       std::span<const Slot> slots,
                       const NotedFillRule& rule,
                       const Sheet* sheet = nullptr);

/// Lines that the notes of `filling` take below its text; 0 for none.
int noteLines(const NotedFilling& filling);

/// Puts the areas of `filling` onto `sheet`, where their lines are taken: at the foot of their
/// columns nothing else stands below them.
void standNotes(const FrameJob& job, NotedFilling& filling, Sheet& sheet);

}  // namespace paiban
