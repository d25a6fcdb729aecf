#pragma once

#include <span>
#include <vector>

#include "shaping/segment.h"

namespace paiban {

/// Whether `face` has a glyph of its own for `drawn` in vertical lines; without one a bracket is
/// turned (VerticalForm::either).
bool hasVerticalGlyph(const Face& face, char32_t drawn);

/// Appends the glyphs of `characters`, which are all of one item and one form other than `turned`,
/// each in its cell of a vertical line: advances in points down the line, offsets as in a line that
/// is turned with it. Marks stand where CL-60 wants them, whatever the font does: pauses and stops
/// in the upper right, in Traditional Chinese in the middle. `em` is the size of the paragraph,
/// whose cells the line is centred on. The result is the factor of the glyphs' width: what is
/// combined is condensed as far as it takes to stand in 1 em.
double shapeUpright(const ItemSetting& setting,
                    std::span<const Character> characters,
                    Pt em,
                    std::vector<ShapedGlyph>& glyphs);

}  // namespace paiban
