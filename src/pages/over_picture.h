#pragma once

#include "pages/arrange.h"

namespace paiban {

/// What texts over a picture 压题照片 keep from its left and right edges: the inset of their box,
/// or 1 字.
Pt insetOverPicture(const Setting& setting, const FrameSpec& frame, const FrameMeasure& measure);

/// Puts the texts of `flow`, which are set `inset` narrower on both sides, over its first picture,
/// where `frame.photos.over` says: the flow is then that picture alone, live text on it. They keep
/// the lines of their box from its edge, or one line. Errors: no picture, or more lines than it
/// has.
void standOverPicture(const Setting& setting, const FrameSpec& frame, Pt inset, Flow& flow);

}  // namespace paiban
