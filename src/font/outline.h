#pragma once

#include <vector>

#include "base/geometry.h"
#include "font/face.h"

namespace paiban {

/// A piece of a glyph's outline; `move` and `line` use `to` alone, `curve` is a cubic Bézier.
struct OutlineStep {
  enum class Kind { move, line, curve, close } kind = Kind::move;
  Point control1, control2, to;
};

/// The outline of a glyph at `size`, y down from the baseline; empty for one without ink.
std::vector<OutlineStep> outlineOf(const Face& face, GlyphId glyph, Pt size);

}  // namespace paiban
