#pragma once

#include <optional>
#include <vector>

#include "pages/setting.h"
#include "paragraph/compose.h"

namespace paiban {

/// A picture that is narrower than its column 串文: its drawing from the column's left edge, and
/// the extents of the lines that stand beside it. They leave 1 字 or more to the picture, are a
/// whole number of 字 wide, and one of them passes below it, so that the text keeps clear.
struct BesidePicture {
  std::vector<Item> items;
  std::vector<LineExtent> extents;
};

/// `photo` set to the width that `rule` asks for, at its side of a column of `column` points.
/// Nothing where the text beside it would have fewer than 9 字 or less than a quarter of the column
/// (CL-90; a note says so with the numbers), or where no text is to stand beside it: the picture
/// then takes the column. With Wrap::shape lines follow the photo's outline, or what its PNG shows.
std::optional<BesidePicture> setBeside(const Setting& setting,
                                       const Photo& photo,
                                       Pt column,
                                       const PhotoRule& rule);

}  // namespace paiban
