#pragma once

#include <optional>
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

/// The stretch of a column in which a frame's text ends on a page; what stands behind it in the
/// reading order is only pictures.
struct TextEnd {
  int column = 0;  ///< of the job
  int bottom = 0;  ///< line below the stretch, notes and the frame's box included
  bool operator==(const TextEnd&) const = default;
};

/// Fills as placeFill does. Where the text ends that it placed; nothing if it placed none.
std::optional<TextEnd> fillToEnd(FrameJob& job, int first, Sheet& sheet);

/// Lines of the whole frame, its box included, if nothing limits it; 0 for an empty one.
int naturalLines(const FrameJob& job, int limit);

}  // namespace paiban
