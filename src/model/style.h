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

/// What a full-width mark at a line's end occupies; CL-17.
enum class LineEnd { alwaysHalf, halfIfNeeded, full };

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
  Kinsoku kinsoku = Kinsoku::gb;
  LineEnd lineEnd = LineEnd::alwaysHalf;
  bool trimLineStart = true;  ///< an opener at a line's start loses its leading half (CL-18)
  bool trimIndent = true;     ///< likewise after the first line's indent (CL-19)
  double hanLatinGap = 0.25;  ///< em; CL-44
  double hanLatinGapMin = 0.125;
  double hanLatinGapMax = 0.5;
  std::string hyphenate;  ///< pattern set: "en-US", "en-GB"; empty = never
  int hyphenMinWord = 6;
  int hyphenMinBefore = 2;
  int hyphenMinAfter = 3;
  int hyphenLadder = 2;
  bool hyphenAcrossPages = false;  ///< the last line of a page may end in a divided word (EN-02)
  bool hyphenateCapitals = true;   ///< words that begin with a capital letter too (EN-02)
  int orphans = 1;                 ///< least lines of a paragraph at a column's foot
  int widows = 2;                  ///< least lines of a paragraph at a column's head
  bool balance = false;            ///< ragged lines of even length: no short last line (CL-75)
  bool keepWithNext = false;
  bool keepTogether = false;
  VerticalQuotes verticalQuotes = VerticalQuotes::corner;
  std::vector<std::string> features;      ///< OpenType features to set, e.g. "tnum", "-liga"
  Writing writing = Writing::horizontal;  ///< of the frame that the text stands in
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
  std::optional<Kinsoku> kinsoku;
  std::optional<LineEnd> lineEnd;
  std::optional<bool> trimLineStart, trimIndent;
  std::optional<double> hanLatinGap, hanLatinGapMin, hanLatinGapMax;
  std::optional<std::string> hyphenate;
  std::optional<int> hyphenMinWord, hyphenMinBefore, hyphenMinAfter, hyphenLadder;
  std::optional<bool> hyphenateCapitals, hyphenAcrossPages;
  std::optional<int> orphans, widows;
  std::optional<bool> balance, keepWithNext, keepTogether;
  std::optional<VerticalQuotes> verticalQuotes;
  std::optional<std::vector<std::string>> features;
  SourceRef where;
};

/// Patches by key, `role` or `role/zh`, `role/en`.
using StyleSheet = std::map<std::string, StylePatch, std::less<>>;

/// The style of `role` in `lang`: the style of its `based-on` role (at the root the patches of
/// `default`), then the patch `role`, then `role/LANG`. An unknown role is `default`; the reader
/// of a layout has already refused cycles and unknown names.
Style resolveStyle(const StyleSheet& sheet, std::string_view role, Lang lang);

}  // namespace paiban
