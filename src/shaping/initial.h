#pragma once

#include "base/length.h"
#include "model/style.h"
#include "shaping/shape.h"

namespace paiban {

/// Makes the first letter or Han character of `text` an initial as `cap` asks (EN-09; 首字下沉),
/// for lines `leading` points apart. Its glyphs, and those of an opening quote before it, get no
/// advance and stand to the left of where the text of the line begins; ShapedText::initialEnd
/// says where they end. Returns the room that the initial takes from the lines beside it, white
/// included, in points; for Han a whole number of characters, so that the text stays in its cells.
/// 0, and the text as it was: it begins with nothing that can be enlarged.
///
/// A letter's top is level with the cap height or x-height of the first line. A Han character
/// reaches from the upper edge of the first line's characters to the lower edge of the last one's.
Pt setInitial(ShapedText& text, const DropCap& cap, Pt leading);

}  // namespace paiban
