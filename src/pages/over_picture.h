#pragma once

#include <map>
#include <string>
#include <vector>

#include "pages/arrange.h"

namespace paiban {

/// Whether there is a picture among `pieces`, for texts to stand on. Where the content has none
/// they stand on the paper as in any other frame.
bool bringPicture(const std::vector<Piece>& pieces);

/// The roles of `setting`, those for texts on the picture of `frame` going before them.
std::map<std::string, std::string> rolesOverPicture(const Setting& setting, const FrameSpec& frame);

/// What texts over a picture 压题照片 keep from its left and right edges: the inset of their box,
/// or 1 字.
Pt insetOverPicture(const Setting& setting, const FrameSpec& frame, const FrameMeasure& measure);

/// Puts the texts of `flow`, which are set `inset` narrower on both sides, over its first picture,
/// where `frame.photos.over` says: the flow is then that picture alone, live text on it. They keep
/// the lines of their box from its edge, or one line. False, with a warning and no change of use,
/// where they are too high for the picture, or it with its caption for the page.
bool standOverPicture(const Setting& setting, const FrameSpec& frame, Pt inset, Flow& flow);

}  // namespace paiban
