#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "pages/frame_job.h"
#include "pages/note_fill.h"
#include "pages/sheet.h"

namespace paiban {

/// Where a picture that text is to stand beside has no room at the foot of the page, and leaves
/// four lines or more blank there: fills `run`, the only column of the job's frame, with the text
/// that follows it instead, and says which piece waits to stand beside what is left of the text.
/// Nothing, and `job` and `noted` as they were, where that fills no more of the page, or no text is
/// left for it (CL-87, CL-90).
std::optional<std::uint32_t> goOnWithoutPicture(FrameJob& job,
                                                NotedFilling& noted,
                                                std::span<const Slot> run,
                                                const NotedFillRule& rule,
                                                const Sheet& sheet);

}  // namespace paiban
