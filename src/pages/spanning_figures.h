#pragma once

#include <functional>
#include <vector>

#include "pages/frame_job.h"
#include "pages/note_fill.h"
#include "pages/sheet.h"

namespace paiban {

/// The free stretches of a job's columns from a line on.
using FreeSlots = std::function<std::vector<Slot>(const FrameJob&, int first, const Sheet&)>;

/// Places the pictures over several columns that the part of the story on this page names: each at
/// the head of the columns where it is named, else at their foot, moved left where the frame ends.
/// Setting one moves the text, so the page is tried anew after each; a picture whose place in the
/// story is pushed off the page waits for the next one (CL-85, CL-87). Pictures that waited stand
/// first. `rule` says how the text will be filled: its notes at the feet push it on too. Figures
/// that are placed become empty space in the job's flow.
void placeSpanningFigures(
    FrameJob& job, int first, const NotedFillRule& rule, Sheet& sheet, const FreeSlots& freeSlots);

}  // namespace paiban
