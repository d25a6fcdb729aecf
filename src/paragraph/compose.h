#pragma once

#include <functional>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "model/style.h"
#include "paragraph/line.h"
#include "shaping/shape.h"

namespace paiban {

/// What a paragraph needs to know beyond its own style.
struct ParagraphSetting {
  Pt measure = 0;  ///< width of every line
  Pt indent = 0;   ///< of the first line, points
  Pt hanging = 0;  ///< of all other lines
  /// Least width that a line may have to be set without a complaint; a word longer than the
  /// measure is broken between its letters and reported.
};

/// Breaks `text` into lines and sets each to the measure: kinsoku (CL-12–15), compression of
/// adjacent and of line-end and line-start marks (CL-17–26), unbreakable units (CL-27–32), the
/// lexicographic justification of requirements A0 (CL-35–39), hyphenation (EN-01, 02). Every byte
/// of the text belongs to exactly one line. Trailing spaces stay as glyphs without width, so that
/// extraction finds them.
std::vector<Line> composeParagraph(const ShapedText& text,
                                   const Style& style,
                                   const ParagraphSetting& setting,
                                   Diagnostics& diagnostics);

}  // namespace paiban
