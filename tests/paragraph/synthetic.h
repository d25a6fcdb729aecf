#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/style.h"
#include "paragraph/compose_with.h"

namespace paiban::testing {

/// Text as the shaper would give it, with widths whose sums can be done in the head: Han and
/// full-width marks 1 em, interpunct and their like 1/2 em, Latin letters and digits 1/2 em, spaces
/// 1/4 em, no faces. Glyph ids are the code points.
struct Synthetic {
  Lang lang = Lang::zh;
  std::string tag = "zh-Hans";
  Pt size = 10;
  std::vector<std::uint32_t> cuts{};  ///< further run borders, bytes
  std::vector<Span> spans{};
  bool vertical = false;  ///< of a vertical line, whose solidus stands in 1 em

  ShapedText shape(std::string text) const;
};

/// Text in English.
Synthetic english();

/// Reshapes like Synthetic; the hyphen is 0.3 em wide.
Reshaper syntheticReshaper();

/// Style of a body text without indent.
Style bodyStyle(Pt size = 10);

/// Lines of `text` set to `em` characters.
struct Composed {
  std::vector<Line> lines;
  Diagnostics diagnostics;
};
Composed compose(const ShapedText& text, const Style& style, double em, Pt indent = 0);

/// The line's bytes of `text`, the glyphs' texts without ruby, x of glyph number `i` in em of 10
/// pt.
std::string textOf(const Line& line, const std::string& text);
std::string glyphText(const Line& line);
std::vector<PlacedGlyph> glyphsOf(const Line& line);
/// Right edge of a line from the column's start.
Pt rightEdge(const Line& line);
/// Adjustment of a step, or null.
const Adjustment* adjustmentOf(const Line& line, Adjustment::Step step);

/// What the glyphs of all lines say, inserted hyphens left out, must be the text; lines must follow
/// each other without hole. Reports a failed expectation otherwise.
void expectWholeText(const std::vector<Line>& lines, const std::string& text);

/// `count` times `what`.
std::string repeated(std::string_view what, int count);

}  // namespace paiban::testing
