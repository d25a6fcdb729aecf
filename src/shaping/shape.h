#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/ink.h"
#include "font/face.h"
#include "font/font_library.h"
#include "model/language.h"
#include "model/style.h"
#include "model/text.h"

namespace paiban {

/// A shaped glyph. Advances and offsets in points, y up from the baseline.
struct ShapedGlyph {
  GlyphId id = 0;
  std::uint32_t cluster = 0;  ///< byte offset in the text of the first character it stands for
  Pt advance = 0;
  Pt dx = 0;
  Pt dy = 0;
  bool unsafeToBreak = false;  ///< breaking before it needs reshaping
};

/// A stretch of text in one face, size, language and colour, in logical order.
struct ShapedRun {
  FacePtr face;
  Pt size = 0;
  Pt shift = 0;  ///< of the baseline, upwards
  Lang lang = Lang::zh;
  std::string tag;  ///< BCP 47
  Ink colour = kBlack;
  bool upright = false;  ///< of a vertical text: its glyphs stand instead of lying with the line
  double condensed = 1;  ///< factor of the glyphs' width
  Caps caps = Caps::normal;  ///< of its Latin letters (EN-08)
  bool reduced = false;      ///< small capitals made of reduced capitals; `size` is theirs
  bool callMark = false;     ///< the raised number of a note (CL-97)
  bool latin = false;        ///< proportional Latin matter; else Han and full-width marks (CL-07)
  std::uint32_t begin = 0;   ///< bytes of the text
  std::uint32_t end = 0;
  std::vector<ShapedGlyph> glyphs;
};

/// Where ruby stands by its base.
enum class RubySide : std::uint8_t { above, right };

/// Ruby 注文 or a gloss, shaped. `dx` and `dy` of its glyphs count from its left edge (in a
/// vertical line its top) and from the baseline of its base; runs and clusters from the start of
/// its own text.
struct ShapedRuby {
  std::uint32_t begin = 0;  ///< bytes of the base in the paragraph's text
  std::uint32_t end = 0;
  RubySide side = RubySide::above;
  bool gloss = false;    ///< of the whole base, in another language (BI-07)
  bool tracked = false;  ///< spread over a base that is longer: a gloss of Han (BI-07)
  Pt size = 0;           ///< of its type
  Pt width = 0;
  std::string text;
  std::vector<ShapedRun> runs;
};

/// A paragraph's flat text, itemised and shaped: runs cover [0, text.size()) in order.
struct ShapedText {
  std::string text;
  Lang lang = Lang::zh;  ///< of the paragraph
  std::string tag;
  Pt size = 0;  ///< of the paragraph's body character: 1 字
  std::vector<ShapedRun> runs;
  std::vector<std::string> features;  ///< of the style, for reshaping
  std::vector<Span> spans;  ///< of the source text, for decorations, links and unbreakable spans
  std::vector<ShapedRuby> rubies;  ///< in the order of their bases
  bool vertical = false;           ///< the text of vertical lines
  std::uint32_t initialEnd = 0;    ///< bytes at the start that stand before the first line (EN-09)
};

/// Itemises `text` by script, language and font, and shapes it with the language set.
/// Quotes, dashes, ellipses and middle dots take Chinese or Latin glyphs by the language of the run
/// and their neighbours (CL-07), never by fallback. Marks of Chinese matter advance by the cell
/// that unitAt (unicode/mark_class.h) gives them (CL-02, 03, 05). A typed space between Han and
/// Latin stays as a glyph without width (CL-46), and so do U+2028, soft hyphens and other format
/// characters; every byte belongs to exactly one cluster (CL-99). Missing glyphs go to
/// `diagnostics` as errors with their place; characters that another face than the first serves are
/// noted once per character and text. Other errors: the fonts of `style` cannot be had; then there
/// are no runs. Warnings: right-to-left scripts, which are set left to right; a feature that is
/// none. `otherTag` is the language of glosses that are not in the text's own (BI-07); empty:
/// zh-Hans or en.
ShapedText shape(const RichText& text,
                 Lang lang,
                 const std::string& tag,
                 const Style& style,
                 const FontLibrary& fonts,
                 Diagnostics& diagnostics,
                 const std::string& otherTag = {});

/// Takes out of `text` what stands at byte `end`, a character's first, and behind it.
void endAt(std::uint32_t end, ShapedText& text);

/// Bytes [begin, end) of run `run`, shaped by themselves: for a line that ends or starts inside a
/// ligature or another unit that is unsafe to break. Clusters count from the text's start.
std::vector<ShapedGlyph> reshape(const ShapedText& text,
                                 const ShapedRun& run,
                                 std::uint32_t begin,
                                 std::uint32_t end);

/// The hyphen that a word of `run` gets at a line's end (U+2010 where the face has it, else
/// U+002D).
ShapedGlyph hyphenFor(const ShapedRun& run);

}  // namespace paiban
