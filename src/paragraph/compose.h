#pragma once

#include <functional>
#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "model/style.h"
#include "model/text.h"
#include "paragraph/line.h"
#include "shaping/shape.h"

namespace paiban {

/// A line that is shorter than others of its column, beside a picture: its extent from the column's
/// left edge, in points.
struct LineExtent {
  Pt x = 0;
  Pt width = 0;
  bool operator==(const LineExtent&) const = default;
};

/// What a paragraph needs to know beyond its own style.
struct ParagraphSetting {
  Pt measure = 0;                    ///< width of every line that `extents` does not name
  std::vector<LineExtent> extents;   ///< of the first lines; may be empty
  std::uint32_t from = 0;            ///< byte of the text at which an earlier call began a line:
                                     ///< what is before it stands elsewhere, at another measure
  Pt indent = 0;                     ///< of the first line, points
  Pt hanging = 0;                    ///< of all other lines
  int besideInitial = 0;             ///< lines with the indent of the first, beside an initial
  bool trace = false;                ///< lines tell which gaps were changed, and what they cost
  const RichText* source = nullptr;  ///< borrowed; where messages say they come from, if known
  bool operator==(const ParagraphSetting&) const = default;
};

/// Breaks `text` into lines and sets each to the measure: kinsoku (CL-12–15), compression of
/// adjacent and of line-end and line-start marks (CL-17–26), unbreakable units (CL-27–32), the
/// lexicographic justification of requirements A0 (CL-35–39), hyphenation (EN-01, 02). Every byte
/// of the text belongs to exactly one line, and the glyphs' texts in order are the source text;
/// only a hyphen that was not in it is there besides, as U+00AD. Spaces at a line's end stay as
/// glyphs beyond its width, so that extraction finds them. An empty text has no lines. Text that
/// goes on from a place within it (`from`) has neither an indent nor a first line.
///
/// Reported: a word wider than the measure (warning `word-too-wide`; it is broken between its
/// letters), marks that no break in a very short line can keep from its edges (`kinsoku-broken`),
/// lines stretched too far (`loose-line`, CL-40), clusters of marks that were parted to keep a line
/// from that (note `kinsoku-relaxed`, CL-16), a single character on the last line (note
/// `lone-character`, CL-69).
std::vector<Line> composeParagraph(const ShapedText& text,
                                   const Style& style,
                                   const ParagraphSetting& setting,
                                   Diagnostics& diagnostics);

}  // namespace paiban
