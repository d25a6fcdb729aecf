#pragma once

#include <vector>

#include "pages/frame_job.h"
#include "pages/sheet.h"

namespace paiban {

/// What became of a frame on a page.
enum class Outcome {
  placed,   ///< all of it stands
  partly,   ///< it goes on on the next page
  nothing,  ///< there was no room for any of it
};

/// Places a frame of natural height with its head at line `first` (at or below which it looks for
/// free lines), its columns level. What does not fit stays in `job` for the next page; a frame of
/// up to half a page is not broken but waits whole.
Outcome placeNatural(FrameJob& job, int first, Sheet& sheet);

/// Places a frame of fixed height at `first`; overset text is an error.
Outcome placeFixed(Diagnostics& diagnostics, FrameJob& job, int first, Sheet& sheet);

/// Places a frame at the foot of its columns, above foot frames already there.
Outcome placeFoot(FrameJob& job, Sheet& sheet);

/// Fills all free lines of the frame's columns from `first` on; levels the columns where the story
/// ends. Pictures over several columns stand at the head of the columns where the story names
/// them (CL-85).
Outcome placeFill(FrameJob& job, int first, Sheet& sheet);

/// Lines of the whole frame, its box included, if nothing limits it; 0 for an empty one.
int naturalLines(const FrameJob& job, int limit);

}  // namespace paiban
