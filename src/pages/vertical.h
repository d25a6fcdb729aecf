#pragma once

#include <functional>
#include <vector>

#include "pages/arrange.h"
#include "pages/setting.h"

namespace paiban {

/// The texts of `pieces`; vertical frames take nothing else. Errors: pictures, cards and field
/// lines, and texts that call notes, for there is no foot to hold them.
std::vector<Piece> verticalTexts(const Setting& setting,
                                 const FrameSpec& frame,
                                 const std::vector<Piece>& pieces);

/// Sets the text of a vertical frame (CLREQ 2.4; CL-59): lines from top to bottom, one left of the
/// other from the frame's right edge on. The text is set by `setInto` as if it stood in a column as
/// wide as the frame is high, and turned: what counts in grid lines down a horizontal frame —
/// leading, `lines`, `space` — counts leftwards here. Each atom is one row of lines as wide as the
/// frame; a text that fits has one. Where the frame has no height (FrameMeasure::lines) it is made
/// as high as it takes for one row, whole grid lines. Errors: a block that takes more lines than
/// the frame is wide.
Flow setVertical(const Setting& setting,
                 const FrameSpec& frame,
                 const FrameMeasure& measure,
                 const std::function<Flow(const Setting& setting, Pt height)>& setInto);

}  // namespace paiban
