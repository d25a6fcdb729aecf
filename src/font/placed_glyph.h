#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"

namespace paiban {

using GlyphId = std::uint32_t;

/// A glyph with its place on the line.
struct PlacedGlyph {
  GlyphId id = 0;
  Pt x = 0;          ///< of its origin, from that of the line or item it belongs to
  Pt y = 0;          ///< downwards from the baseline
  Pt advance = 0;    ///< its own, as the font has it, without any adjustment
  std::string text;  ///< source text it stands for; empty inside a cluster of several glyphs
};

}  // namespace paiban
