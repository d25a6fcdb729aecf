#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"

namespace paiban {

using GlyphId = std::uint32_t;

/// How the glyphs of a line stand on the page. A vertical line is laid out like a horizontal one
/// and turned clockwise by a right angle as a whole: its x run down the page and its y to the left.
enum class Orientation : std::uint8_t {
  horizontal,  ///< of a horizontal line
  upright,     ///< of a vertical line; the glyphs are turned back and stand
  turned,      ///< of a vertical line; the glyphs lie with it
};

/// A glyph with its place on the line.
struct PlacedGlyph {
  GlyphId id = 0;
  Pt x = 0;          ///< of its origin, from that of the line or item it belongs to
  Pt y = 0;          ///< downwards from the baseline
  Pt advance = 0;    ///< its own, as the font has it, without any adjustment
  std::string text;  ///< source text it stands for; empty inside a cluster of several glyphs
};

}  // namespace paiban
