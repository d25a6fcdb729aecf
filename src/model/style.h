#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/ink.h"
#include "base/length.h"
#include "model/language.h"
#include "model/mark_style.h"

namespace paiban {

/// A face by what it is for; `fonts/manifest.yaml` says which file that is.
struct FontChoice {
  std::string role;  ///< song, hei, kai, fang, biaosong, latin-serif, latin-sans
  int weight = 400;  ///< 100 … 900; the nearest weight of the role is taken
  bool italic = false;
  auto operator<=>(const FontChoice&) const = default;
};

enum class Align {
  justify,  ///< flush both sides, last line at the start
  start,
  centre,
  end,
  even,  ///< 均排: every line spread to the measure
};

/// Which characters may not begin or end a line; requirements A0, CL-12–14.
enum class Kinsoku { none, basic, gb, strict };

/// Which marks may stand beyond a line's end; CL-20.
enum class Hang {
  none,
  commaStop,  ///< ， 、 。
  pause,      ///< every 点号
};

/// Where the characters of a line stand; CL-43.
enum class CharacterGrid {
  free,    ///< wherever justification puts them
  strict,  ///< lines without Latin: the n-th character in the n-th cell
};

/// Whether Han return to their cells after Latin; CL-49.
enum class Realign {
  none,
  segment,  ///< Latin with its gaps takes up a whole number of cells
};

/// How the ends of a paragraph's lines are chosen; EN-03, CL-41.
enum class Breaking {
  totalFit,  ///< for the whole paragraph at once
  firstFit,  ///< line by line
};

/// How the lines of a block stand on the baseline grid; EN-15.
enum class Snap {
  grid,    ///< every baseline on the grid (leading is a whole number of lines)
  centre,  ///< own leading, the block centred in whole lines 占行
  first,   ///< own leading, first baseline on the grid
  last,    ///< own leading, last baseline on the grid
};

/// An initial that is set larger than its paragraph; EN-09.
struct DropCap {
  enum class Kind {
    dropped,  ///< stands on the baseline of line `lines`, the lines beside it make room
    raised,   ///< stands on the first baseline and rises above it
  };
  enum class Top { capHeight, xHeight };  ///< what of the first line its top is level with
  enum class Quote {
    small,  ///< an opening quote before it has the size of the text
    hang,   ///< the same, and stands in the margin
  };
  enum class Where {
    story,  ///< the first paragraph of a story
    head,   ///< that, and every paragraph after a head
  };
  int lines = 0;  ///< 0, 1: no initial
  Kind kind = Kind::dropped;
  Top top = Top::capHeight;
  Quote quote = Quote::small;
  Where where = Where::story;
  double gap = 0.15;  ///< least white between it and the text, in em of the text
  auto operator<=>(const DropCap&) const = default;
};

/// Small capitals; EN-08.
enum class Caps {
  normal,
  small,     ///< for lower-case letters
  allSmall,  ///< for capitals too
};

/// Digits; EN-07. `font`: as the face has them without a feature.
struct Figures {
  enum class Form { font, lining, oldStyle };
  enum class Width { font, tabular, proportional };
  Form form = Form::font;
  Width width = Width::font;
  auto operator<=>(const Figures&) const = default;
};

/// The gap between Han and Latin and the limits within which justification may change it, in em;
/// CL-44, CL-47. All 0: set solid, and opened no sooner than any other place.
struct HanLatinGap {
  double normal = 0.25;
  double min = 0.125;
  double max = 0.5;
  bool wordSpace = false;  ///< a word space of the Latin face instead of `normal`
  auto operator<=>(const HanLatinGap&) const = default;
};

/// Which way lines run; CL-59.
enum class Writing {
  horizontal,
  vertical,  ///< characters from top to bottom, lines from right to left
};

/// What curly quotes become in vertical lines of Chinese; CL-61.
enum class VerticalQuotes {
  corner,     ///< “ ” ‘ ’ are drawn as 『 』 「 」
  asWritten,  ///< turned with the line
};

/// Everything that says how a role looks in one language, after the cascade. Sizes in points.
struct Style {
  FontChoice han{"song"};           ///< `font`
  FontChoice latin{"latin-serif"};  ///< Latin letters and digits in Chinese; all of English
  FontChoice strongHan{"hei", 700};
  FontChoice strongLatin{"latin-serif", 700};
  FontChoice emphasisHan{"kai"};
  FontChoice emphasisLatin{"latin-serif", 400, true};
  Pt size = 10.5;
  double latinScale = 1;  ///< size of `latin` inside Chinese, as a factor of `size`
  double latinShift = 0;  ///< its upward baseline shift there, in em of `size`
  Ink colour = kBlack;
  Dimension leading{1, Unit::line};  ///< baseline to baseline
  Snap snap = Snap::grid;
  int blockLines = 0;      ///< `lines`: least height of the block in grid lines; 0 = as needed
  double spaceBefore = 0;  ///< in grid lines; dropped at the head of a column
  double spaceAfter = 0;   ///< in grid lines; dropped at its foot
  Align align = Align::justify;
  double indent = 0;  ///< first line, in 字 (zh) or em (en) of the style's own size
  std::optional<double> indentAfterHead;  ///< for a paragraph after a head (EN-14); else `indent`
  double hanging = 0;                     ///< all lines but the first, same unit
  double tracking = 0;                    ///< extra space after each character, in em
  Breaking breaking = Breaking::totalFit;
  bool keepMeasureWords = false;  ///< a number and its Chinese measure word stay together (CL-30)
  bool breakUrls = true;          ///< web and mail addresses may be broken (CL-31)
  Kinsoku kinsoku = Kinsoku::gb;
  double clusterLimit = 0;  ///< stretch of a gap, in em, beyond which a line may end inside a
                            ///< cluster of three marks (CL-16); 0 = it never may
  MarkStyle marks = MarkStyle::hangmoBanjiao;
  // What `marks` sets as well, and its own keys after it:
  Adjacent adjacent = rowOf(MarkStyle::hangmoBanjiao).adjacent;
  LineEnd lineEnd = rowOf(MarkStyle::hangmoBanjiao).lineEnd;
  bool trimLineStart = rowOf(MarkStyle::hangmoBanjiao).trimLineStart;
  bool trimIndent = rowOf(MarkStyle::hangmoBanjiao).trimIndent;
  bool trimBesideDash = true;  ///< a bracket loses the half that faces a dash or ellipsis (CL-26)
  bool shrinkColon = false;    ///< ： within a line shrinks with the commas (A0, shrink 5)
  Hang hang = Hang::none;
  CharacterGrid grid = CharacterGrid::free;
  Realign realign = Realign::none;
  HanLatinGap gap;                      ///< `han-latin-gap`
  std::optional<HanLatinGap> digitGap;  ///< beside digits, if it differs (CL-47)
  std::string hyphenate;                ///< pattern set: "en-US", "en-GB"; empty = never
  int hyphenMinWord = 6;
  int hyphenMinBefore = 2;
  int hyphenMinAfter = 3;
  int hyphenLadder = 2;
  bool hyphenAcrossPages = false;   ///< the last line of a page may end in a divided word (EN-02)
  bool hyphenAcrossColumns = true;  ///< that of a column may, where its page goes on
  bool hyphenLastWord = false;      ///< the last word of a paragraph may be divided
  bool hyphenateCapitals = true;    ///< words that begin with a capital letter too (EN-02)
  int orphans = 1;                  ///< least lines of a paragraph at a column's foot
  int widows = 2;                   ///< least lines of a paragraph at a column's head
  bool balance = false;             ///< ragged lines broken by meaning, of even length (CL-75)
  std::vector<std::string> keepWords;  ///< what no balanced line divides, besides quoted phrases
  bool acrossColumns = false;          ///< a head over all columns of its frame (CL-77)
  bool keepWithNext = false;
  bool keepTogether = false;
  VerticalQuotes verticalQuotes = VerticalQuotes::corner;
  std::vector<std::string> features;  ///< OpenType features to set, e.g. "tnum", "-liga"
  DropCap dropCap;
  Caps caps = Caps::normal;
  Figures figures;
  double letterSpace = 0;  ///< most that letters may move apart or together on a line, em (EN-04)
  bool opticalMargins = false;  ///< light marks hang at the edges of English lines (EN-06)
  Writing writing = Writing::horizontal;  ///< of the frame that the text stands in
  bool operator==(const Style&) const = default;
};

/// What a layout states for one role (`body`) or one variant of it (`body/en`): only what differs.
struct StylePatch {
  std::string basedOn;
  std::optional<FontChoice> han, latin, strongHan, strongLatin, emphasisHan, emphasisLatin;
  std::optional<Pt> size;
  std::optional<double> latinScale, latinShift;
  std::optional<Ink> colour;
  std::optional<Dimension> leading;
  std::optional<Snap> snap;
  std::optional<int> blockLines;
  std::optional<double> spaceBefore, spaceAfter;
  std::optional<Align> align;
  std::optional<double> indent, indentAfterHead, hanging, tracking;
  std::optional<Breaking> breaking;
  std::optional<bool> breakUrls, keepMeasureWords;
  std::optional<Kinsoku> kinsoku;
  std::optional<double> clusterLimit;
  std::optional<MarkStyle> marks;
  std::optional<Adjacent> adjacent;
  std::optional<LineEnd> lineEnd;
  std::optional<bool> trimLineStart, trimIndent, trimBesideDash, shrinkColon;
  std::optional<Hang> hang;
  std::optional<CharacterGrid> grid;
  std::optional<Realign> realign;
  std::optional<HanLatinGap> gap, digitGap;
  std::optional<std::string> hyphenate;
  std::optional<int> hyphenMinWord, hyphenMinBefore, hyphenMinAfter, hyphenLadder;
  std::optional<bool> hyphenateCapitals, hyphenAcrossPages, hyphenAcrossColumns, hyphenLastWord;
  std::optional<int> orphans, widows;
  std::optional<bool> acrossColumns, balance, keepWithNext, keepTogether;
  std::optional<std::vector<std::string>> keepWords, features;
  std::optional<VerticalQuotes> verticalQuotes;
  std::optional<DropCap> dropCap;
  std::optional<Caps> caps;
  std::optional<Figures> figures;
  std::optional<double> letterSpace;
  std::optional<bool> opticalMargins;
  SourceRef where;
};

/// Patches by key, `role` or `role/zh`, `role/en`.
using StyleSheet = std::map<std::string, StylePatch, std::less<>>;

/// The style of `role` in `lang`: what is usual in the region of the language tag (model/
/// regional_rules.h; without a tag the mainland), the style of its `based-on` role (at the root the
/// patches of `default`), then the patch `role`, then `role/LANG`. An unknown role is `default`;
/// the reader of a layout has already refused cycles and unknown names.
Style resolveStyle(const StyleSheet& sheet,
                   std::string_view role,
                   Lang lang,
                   std::string_view tag = {});

}  // namespace paiban
