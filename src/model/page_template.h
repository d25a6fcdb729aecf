#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/ink.h"
#include "base/length.h"
#include "base/source_ref.h"
#include "model/content.h"
#include "model/fit.h"
#include "model/language.h"
#include "model/style.h"

/// What the designer asked for: the page as a grid of columns and lines, styles by role, frames
/// that name content; never a word of the content.
namespace paiban {

/// Where the type area 版心 lies. Either width and height are given with top and inner, or all
/// four margins; the reader has resolved margins into width and height. Points.
struct TypeArea {
  Pt top = 0;
  Pt inner = 0;  ///< margin on the side where the page is bound
  Pt width = 0;
  Pt height = 0;
};

/// At which edge the first page is bound; CL-64.
enum class Binding {
  left,
  right,  ///< pages of vertical text, which follow each other from right to left
};

struct PageGeometry {
  Size trim;     ///< finished size 成品尺寸
  Pt bleed = 0;  ///< 出血, the same on all sides
  TypeArea area;
  bool facing = false;  ///< left and right pages mirror each other
  Binding binding = Binding::left;

  /// Whether page `page` (from 1) lies left of its binding.
  bool isLeftHand(int page) const {
    return (facing && page % 2 == 0) != (binding == Binding::right);
  }
  /// Left edge of its type area.
  Pt areaLeft(int page) const {
    return isLeftHand(page) ? trim.width - area.inner - area.width : area.inner;
  }
};

/// What happens to the width that the grid leaves of the type area; CL-80.
enum class Remainder { outer, centre, widen };

/// The text grid 字 × 行 of a part. All columns of a part's grid have whole or half 字.
struct GridSpec {
  Pt character = 10.5;          ///< 1 字
  Pt line = 16;                 ///< 1 行, baseline to baseline
  std::vector<double> columns;  ///< width of each basic column 基本栏, in 字
  double gutter = 1;            ///< 栏空, in 字
  int lines = 0;                ///< 行 in the type area; 0 = as many as fit
  Remainder remainder = Remainder::outer;
  SourceRef where;
};

/// The customary gap between lines, in hundredths of the character (CLREQ 2.3.5, newspaper
/// practice; CL-95): half to the whole of it, from a quarter on where no column is wider than 22
/// 字.
struct UsualLineGap {
  double least = 50;
  double most = 100;
};
constexpr UsualLineGap usualLineGap(double widestColumn) {
  constexpr double kWideColumn = 22;
  return {widestColumn > kWideColumn ? 50.0 : 25.0, 100};
}

/// A line drawn between or around things.
enum class RuleStyle { solid, doubled, dashed, dotted, wave, fret };
struct RuleSpec {
  Pt width = 0.5;
  Ink colour = kBlack;
  RuleStyle style = RuleStyle::solid;
};

/// A box round a frame. The box takes `above` and `below` lines of the grid beyond its content;
/// its edge is drawn half way into them, so that half a line stays white outside.
struct BoxSpec {
  std::optional<Ink> fill;
  std::optional<RuleSpec> top, right, bottom, left;
  Pt radius = 0;                 ///< of the corners
  Dimension inset{1, Unit::zi};  ///< left and right, edge to content
  int above = 1;                 ///< lines
  int below = 1;                 ///< lines
  /// Where half of `above` and `below` stays white outside the edge; elsewhere the edge lies at
  /// their outer side.
  enum class Outside { both, above, below, none } outside = Outside::both;
  SourceRef where;
};

/// Basic columns first … last, counted from 1; a negative number counts from the right (-1 = the
/// last column).
struct ColumnRange {
  int first = 1;
  int last = -1;
  bool operator==(const ColumnRange&) const = default;
};

/// How the languages of a frame's content stand to each other.
enum class Arrangement {
  single,    ///< one language after the other, whole story by whole story
  parallel,  ///< side by side, aligned pair by pair (BI-01)
  stacked,   ///< pair by pair, one below the other (BI-05)
};

/// Where languages side by side begin on one line again (BI-04).
enum class PairAlign {
  story,      ///< with each story
  section,    ///< and with each crosshead
  paragraph,  ///< with each pair of paragraphs
  sentence,   ///< and with each sentence, where both texts have as many
};

/// A line of text made of fields: running heads, folios, the nameplate's data line. Fields stand in
/// braces: {title} {short-title} {date} {issue} {publisher} {nameplate} {page} {pages}; `.zh`
/// or `.en` behind a field's name fixes its language.
struct FieldLine {
  std::string left, centre, right;
  std::string inside, outside;  ///< on facing pages; `left`/`right` on right-hand pages
  std::string role = "running-head";
  std::optional<RuleSpec> ruleAbove, ruleBelow;
};

/// One source of a frame: content by path (`lead.headline`, `panels.metrics`), or a field line.
struct FrameSource {
  std::string path;  ///< empty when `line` is given
  std::optional<FieldLine> line;
  SourceRef where;
};

/// Texts of a frame that stand over its picture 压题照片.
struct OverPicture {
  enum class At { head, centre, foot } at = At::foot;
  std::string box;                           ///< ground and lines behind them; empty = none
  std::map<std::string, std::string> roles;  ///< style roles to use instead, on a picture alone
};

/// How photos anchored in a frame's story are set.
struct PhotoRule {
  int columns = 1;   ///< basic columns that a photo spans; 0 = all of the frame
  int minLines = 0;  ///< of the picture without its caption; 0 = no limit
  int maxLines = 0;
  std::optional<Dimension> width;  ///< less than its column: text stands beside it 串文 (CL-90)
  enum class Side { left, right } side = Side::right;
  enum class Wrap {
    box,    ///< text keeps clear of the picture's box
    shape,  ///< … of what the picture shows
    none,   ///< no text beside it
  } wrap = Wrap::box;
  double aspect = 0;  ///< width to height to which it is cropped; 0 = its own
  std::optional<OverPicture> over;
};

/// How a metrics panel is dealt out in cards.
struct CardRule {
  int columns = 3;  ///< cards in a row
  int lines = 0;    ///< least height of a card; 0 = as needed
  std::string box;  ///< box of each card; empty = none
};

enum class VerticalPlace {
  fixed,  ///< at `firstLine`
  after,  ///< below the frame `after`, or below all frames before it that share a column
  foot,   ///< at the foot of the type area, above foot frames already there
  open,   ///< where make-up finds room for it
  hole,   ///< fillers: each where it fills a hole at the foot of a column
};

enum class HeightRule {
  fixed,    ///< `lines` lines
  natural,  ///< as high as its content
  fill,     ///< all that is left of its columns; text goes on to following pages
};

struct FrameSpec {
  std::string name;
  ColumnRange columns;
  VerticalPlace place = VerticalPlace::after;
  int firstLine = 0;  ///< from 1, for VerticalPlace::fixed
  std::string after;  ///< for VerticalPlace::after; empty = below what stands above
  HeightRule height = HeightRule::natural;
  Writing writing = Writing::horizontal;
  int lines = 0;  ///< if fixed; the limit of a picture's frame; least of a natural vertical one
  std::vector<FrameSource> from;
  std::string continues;  ///< on following pages: the frame whose story goes on here
  Arrangement arrangement = Arrangement::single;
  PairAlign alignPairs = PairAlign::paragraph;
  std::vector<Lang> languages;      ///< which languages, in which order; empty = the part's
  bool evenMeasures = false;        ///< parallel: widths by which both need the same height
  std::vector<Dimension> measures;  ///< parallel: widths in order of `languages`
  std::optional<Dimension> gutter;  ///< between parallel or inner columns; empty = the grid's
  /// What takes the rest that whole columns leave of the frame's width 破栏: the gutters, or the
  /// first or the last column.
  enum class ColumnRest { gutters, first, last } columnRest = ColumnRest::gutters;
  int innerColumns = 0;                ///< own columns inside the frame; 0 = the grid's columns
  std::optional<RuleSpec> columnRule;  ///< between columns
  std::string box;
  PhotoRule photos;
  CardRule cards;
  /// Boxes round the panels that its text anchors, by their kind: quote, list or story.
  std::map<PanelKind, std::string> panelBoxes;
  /// A story's head stands over all columns of the frame 盖文题, its text in basic columns below.
  bool headAcross = false;
  bool eachStory = false;  ///< one frame for each story that it takes
  bool jumps = false;      ///< says on which page its story goes on, and where it comes from
  /// Open frames: how many basic columns they may cover (0 = all of `columns`), and which of them
  /// is placed first (the smaller number; those without one in the order of the list, after the
  /// rest).
  int leastColumns = 0;
  int mostColumns = 0;
  int priority = 0;
  /// The headline's style role by the number of basic columns that the frame comes to cover; else
  /// that of the next smaller number.
  std::map<int, std::string> heads;
  bool balance = true;                       ///< level the columns where the story ends (CL-82)
  std::map<std::string, std::string> roles;  ///< style role to use instead, e.g. body → tips
  SourceRef where;
};

enum class PageSet { all, first, following, left, right };

/// Matter outside the type area: running heads 书眉 and folios 页码.
struct MarginLine {
  PageSet pages = PageSet::all;
  bool foot = false;     ///< above the type area, or below it
  Dimension distance{};  ///< from the type area's edge to the line's baseline
  FieldLine line;
  SourceRef where;
};

/// A run of pages with one grid: the whole bulletin, or one language of it.
struct PartSpec {
  std::vector<Lang> languages;  ///< the part is set when one of these is asked for; empty = always
  /// Its two languages stand on facing pages, the first on the left, aligned pair by pair (BI-06).
  bool onFacingPages = false;
  GridSpec grid;
  /// Panels: the part's frames are set anew, on pages of their own, for each of their entries.
  std::vector<FrameSource> each = {};
  std::vector<FrameSpec> first;
  std::vector<FrameSpec> following;
  std::vector<FrameSpec> last;    ///< stacked below the end of the flow, on further pages if needed
  std::vector<FrameSource> omit;  ///< content that the part leaves out on purpose
  std::vector<FitSpec> fits;      ///< how its copy is made to fill its pages, one after the other
  /// The layout's styles with what the part changes; none = the layout's own.
  std::optional<StyleSheet> styles = {};
  /// A part whose copy fills less than this share of its pages gives way to the next part, which
  /// is of the same languages; 0 = it always stands.
  double leastFill = 0;
  /// The part goes with the one before it, which is of the same languages: it is set where that
  /// stands, and counts neither for its least fill nor as what may be set instead.
  bool withPrevious = false;
  SourceRef where;
};

/// How footnotes 脚注 are numbered and where they stand (CL-97).
struct NoteRule {
  enum class Place {
    frame,   ///< at the foot of the frame on the page, across all its columns
    column,  ///< at the foot of the column that calls them
  } place = Place::frame;
  enum class Marks {
    circled,  ///< ①②③ in Chinese, as far as there are such characters; figures in English
    figures,
  } marks = Marks::circled;
};

/// A layout file.
struct PageTemplate {
  std::string name;
  PageGeometry page;
  std::map<std::string, Ink> colours;
  StyleSheet styles;
  std::map<std::string, BoxSpec> boxes;
  std::vector<MarginLine> margins;
  std::vector<PartSpec> parts;
  NoteRule notes;
  bool readPairwise = true;  ///< structure order: pair by pair, or story by story (BI-10)
  SourceRef where;
};

}  // namespace paiban
