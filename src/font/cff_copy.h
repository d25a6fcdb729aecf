#pragma once

#include <optional>
#include <span>

#include "base/bytes.h"
#include "font/cff_font.h"
#include "font/face.h"

namespace paiban {

/// A CFF table with the charstrings of `glyphs` of `font`, which must be desubroutinised: glyph i
/// of the copy is glyphs[i] of the font, and has CID i. `glyphs` starts with 0. The character
/// collection is Adobe-Identity-0; font names and notice stay. Nothing if the font is malformed or
/// lacks one of the glyphs.
std::optional<Bytes> copyCff(const CffFont& font, std::span<const GlyphId> glyphs);

}  // namespace paiban
