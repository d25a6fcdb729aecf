#pragma once

#include <string_view>
#include <vector>

#include "display/display_list.h"

namespace paiban::pdf {

/// What ToUnicode says of a glyph that stands for nothing: ZERO WIDTH SPACE. Of a code without an
/// entry some readers make U+FFFD and others a control character.
inline constexpr std::string_view kNoText = "\u200B";

/// The text that each glyph of `item` is given in the PDF. As in the display list, but that a
/// cluster of several characters and several glyphs is dealt out, a character to a glyph and the
/// rest to the last, so that as few glyphs as possible stand for nothing. `out` is overwritten.
void dealText(const TextItem& item, std::vector<std::string_view>& out);

}  // namespace paiban::pdf
