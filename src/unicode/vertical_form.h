#pragma once

#include <cstdint>

#include "unicode/mark_class.h"

namespace paiban {

/// How a character of Chinese matter stands in a vertical line.
enum class VerticalForm : std::uint8_t {
  turned,    ///< lies with the line, turned clockwise by a right angle
  upright,   ///< stands, with the glyph of horizontal lines
  vertical,  ///< stands, with the glyph that the font has for vertical lines (`vert`)
  either,    ///< likewise; turned where the font has no such glyph
  combined,  ///< stands side by side with the rest of its unit in 1 em (tate-chu-yoko)
};

/// The form of `code`, whose class is `charClass`: marks by CLREQ 3.1.2 and GB/T 15834-2011 5.2
/// (CL-60), anything else by its Unicode property Vertical_Orientation (UAX #50). Never `combined`,
/// which the neighbours decide.
VerticalForm verticalFormOf(char32_t code, CharClass charClass);

/// Whether a mark fills its em in vertical lines and is never trimmed: ： ； ？ ！ (CL-60).
bool isRigidInVertical(char32_t code);

}  // namespace paiban
