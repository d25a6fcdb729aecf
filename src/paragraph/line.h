#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/ink.h"
#include "font/face.h"
#include "font/placed_glyph.h"
#include "model/language.h"

namespace paiban {

inline constexpr std::uint32_t kNoRuby = ~0u;

/// Glyphs of a line that share face, size, language, colour, link, ruby and orientation. Their x
/// counts from the column's start: indent and alignment are in it. Ruby follows its base.
struct LineRun {
  FacePtr face;
  Pt size = 0;
  Orientation orientation = Orientation::horizontal;
  double condensed = 1;  ///< factor of the glyphs' width: what is combined in 1 em (CL-62)
  Lang lang = Lang::zh;
  std::string tag;
  Ink colour = kBlack;
  std::string link;              ///< URI or empty
  std::uint32_t ruby = kNoRuby;  ///< number of the annotation that this belongs to
  bool annotation = false;       ///< the ruby itself, not its base
  std::vector<PlacedGlyph> glyphs;
};

/// A drawn mark under or over text: lines, wavy lines, emphasis dots as filled discs.
struct LineMark {
  enum class Kind { rule, wave, disc } kind = Kind::rule;
  Rect box;  ///< x from the column's start, y downwards from the baseline
  Ink colour = kBlack;
};

/// What justification did to a line, step by step; amounts in em of the paragraph's size.
struct Adjustment {
  enum class Step {
    shrinkLineEnd,
    shrinkWordSpace,
    shrinkInterpunct,
    shrinkBracket,
    shrinkComma,
    shrinkHanLatin,
    shrinkStop,
    shrinkLetters,
    stretchWordSpace,
    stretchHanLatin,
    stretchAny,
    stretchLetters,
  } step;
  int sites = 0;
  double each = 0;
};

/// A blank that justification changed; x from the column's start.
struct AdjustedGap {
  Pt x = 0;
  Pt width = 0;   ///< what is left of it
  Pt change = 0;  ///< negative where it was shrunk
};

/// One composed line. The last glyph may hang over the measure by its blank half, and by
/// all of it where the style lets marks hang (CL-20).
struct Line {
  std::vector<LineRun> runs;
  std::vector<LineMark> marks;
  Pt start = 0;    ///< where the first advance begins: indent, and white before a line not flush
  Pt measure = 0;  ///< available width, indent included
  Pt natural = 0;  ///< natural width before adjustment, indent excluded
  Pt width = 0;    ///< after adjustment, from `start` to the edge of the last advance that counts
  std::uint32_t textBegin = 0;  ///< bytes of the paragraph's text
  std::uint32_t textEnd = 0;
  bool first = false;
  bool last = false;
  bool hyphenated = false;
  bool forced = false;      ///< ended by a forced break
  bool squeezedIn = false;  ///< kinsoku was met by squeezing a character in
  bool pushedOut = false;   ///< … by pushing one out
  std::vector<Adjustment> adjustments;
  // For a trace alone.
  std::vector<AdjustedGap> gaps;   ///< from left to right
  int river = 0;                   ///< lines of the longest river that passes here (EN-13)
  std::optional<double> demerits;  ///< as demeritsOf says
  double wordSpace = 0;            ///< word spaces of a spread English line over nominal (EN-04);
                                   ///< 0: it has none, or is not spread
  double stretch = 0;              ///< what step stretchAny added to each gap, in em (CL-40)
  bool loneCharacter = false;      ///< the paragraph's last line, of a single Han character (CL-69)
  bool overfull = false;           ///< wider than the measure: one glyph that does not fit
};

}  // namespace paiban
