#include "paragraph/build_cells.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/utf8.h"
#include "paragraph/break_rules.h"
#include "paragraph/clusters.h"
#include "paragraph/pair_rules.h"
#include "unicode/vertical_form.h"

namespace paiban {
namespace {

using enum CellKind;

/// Marks that hang in every style that lets marks hang (CL-20).
constexpr std::u32string_view kHanging = U"，、。";

/// Call marks stay with what they annotate (CL-32).
bool isCallSign(char32_t c) {
  return c == U'†' || c == U'‡' || c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' ||
         (c >= U'⁴' && c <= U'⁹');
}

CellKind kindOfMark(const MarkUnit& unit) {
  switch (unit.charClass) {
    case CharClass::comma:
      return comma;
    case CharClass::colon:
      return colon;
    case CharClass::stop:
      return !unit.rigid ? stop : unit.em > 1 ? rigid : CellKind::unit;
    case CharClass::openingBracket:
    case CharClass::openingQuote:
      return opener;
    case CharClass::closingBracket:
    case CharClass::closingQuote:
      return closer;
    case CharClass::connector:
      return connector;
    case CharClass::interpunct:
      return interpunct;
    case CharClass::solidus:
      return solidus;
    case CharClass::dash:
    case CharClass::ellipsis:
      return rigid;
    default:
      return han;
  }
}

CellKind kindOfSpace(CharClass c) {
  switch (c) {
    case CharClass::wordSpace:
      return space;
    case CharClass::noBreakSpace:
      return noBreakSpace;
    case CharClass::ideographicSpace:
      return blank;
    default:
      return forcedBreak;
  }
}

constexpr bool isSpaceClass(CharClass c) {
  return c == CharClass::wordSpace || c == CharClass::noBreakSpace ||
         c == CharClass::ideographicSpace || c == CharClass::lineSeparator;
}

/// Feeds clusters one after the other and grows the list of cells.
class Builder {
 public:
  Builder(const ShapedText& text, const std::vector<Break>& opportunities, const Rules& rules)
      : text_(text),
        opportunities_(opportunities),
        rules_(rules),
        noBreak_(text.spans),
        clusters_(text) {
    cells_.text = &text;
    cells_.glyphBase = clusters_.glyphBase();
    cells_.list.reserve(text.text.size() / 3 + 2);
    for (const ShapedRuby& ruby : text.rubies) {
      edges_.insert(edges_.end(), {ruby.begin, ruby.end});
    }
  }

  Cells build() {
    while (clusters_.next(cluster_)) {
      add();
    }
    takeInitialOut();
    if (rules_.realign) {
      realign();
    }
    Cell end;
    end.begin = static_cast<std::uint32_t>(text_.text.size());
    end.glyph = cells_.glyphBase.back();
    end.run = static_cast<std::uint32_t>(text_.runs.size());
    cells_.list.push_back(end);
    return std::move(cells_);
  }

 private:
  void add() {
    const CharClass c = classOf(cluster_.code);
    if (c == CharClass::invisible || c == CharClass::combining) {
      extend(c);
    } else if (isSpaceClass(c)) {
      addSpace(c);
    } else if (text_.runs[cluster_.run].latin) {
      addProportional(c);
    } else {
      addFullWidth(c);
    }
  }

  Cell& append(CellKind kind, CharClass c) {
    Cell cell;
    cell.begin = cluster_.begin;
    cell.glyph = cluster_.glyph;
    cell.run = cluster_.run;
    cell.kind = kind;
    cell.front = cell.back = c;
    cells_.list.push_back(cell);
    return cells_.list.back();
  }

  /// A character that belongs to the one before: it joins that cell.
  void extend(CharClass c) {
    const bool first = cells_.list.empty();
    Cell& cell = first ? append(nothing, c) : cells_.list.back();
    cell.width += cluster_.advance + (cell.kind == word ? rules_.tracking : 0);
    const char32_t code = cluster_.code;
    cell.softHyphen = code == 0x00AD && cell.kind == word;
    cell.breakAfter = code == 0x200B;
    cell.glueAfter =
        code == 0x2060 || code == 0xFEFF || (c == CharClass::combining && cell.glueAfter);
  }

  /// A space without advance gave way to the gap between Han and Latin (CL-46): no rule sees it.
  void addSpace(CharClass c) {
    const bool absorbed = c == CharClass::wordSpace && cluster_.advance == 0;
    Cell& cell = append(absorbed ? nothing : kindOfSpace(c), c);
    cell.width = c == CharClass::lineSeparator ? 0 : cluster_.advance;
  }

  void addProportional(CharClass c) {
    const bool mark = text_.runs[cluster_.run].callMark;
    const bool edge = !edges_.empty() && atEdgeOfBase();
    const bool joins =
        !mark && !cells_.list.empty() && cells_.list.back().kind == word && !breaksHere();
    if (joins && !edge) {
      Cell& cell = cells_.list.back();
      cell.back = c;
      cell.width += rules_.tracking + cluster_.advance;
      cell.glueAfter = cell.breakAfter = cell.softHyphen = false;  // they spoke of this place
      return;
    }
    // The figures of a call mark are no number beside Han: no gap (CL-44).
    Cell& cell = append(word, mark ? CharClass::other : c);
    cell.width = cluster_.advance;
    cell.glueBefore = joins || mark || isCallSign(cluster_.code);
  }

  /// Whether the base of an annotation begins or ends here: it is a cell by itself, for the
  /// annotation is centred on it alone and not on the mark behind it.
  bool atEdgeOfBase() {
    while (edge_ < edges_.size() && edges_[edge_] < cluster_.begin) {
      ++edge_;
    }
    return edge_ < edges_.size() && edges_[edge_] == cluster_.begin;
  }

  bool breaksHere() {
    const Cell& before = cells_.list.back();
    return !before.glueAfter && !noBreak_.covers(cluster_.begin) &&
           (before.breakAfter ||
            mayBreakProportional(text_.text, cluster_.begin, opportunities_, rules_));
  }

  void addFullWidth(CharClass c) {
    const Pt size = text_.runs[cluster_.run].size;
    if (c == CharClass::han) {
      append(han, c).width = cluster_.advance;
      return;
    }
    const MarkUnit unit = unitAt(hanMatterFrom(cluster_), cluster_.begin);
    const CellKind kind = kindOfMark(unit);
    Cell& cell = append(kind, kind == connector ? CharClass::connector : c);
    if (kind == han) {
      cell.width = cluster_.advance;
      cell.glueBefore =
          text_.runs[cluster_.run].callMark || isCallSign(cluster_.code) || continuesWord(c);
      return;
    }
    // A solidus that stands is as high as a character.
    const double em = text_.vertical && kind == solidus ? 1 : unit.em;
    cell.width = em * size;
    clusters_.skipTo(cluster_.begin + unit.bytes);
    if (rules_.strictGrid) {
      fillCell(cell, size);
      return;
    }
    const bool solid = text_.vertical && isRigidInVertical(cluster_.code);
    const Blanks blanks =
        solid ? Blanks{}
              : blanksOf(kind, cluster_.code, hasCentredMarks(text_.runs[cluster_.run].tag));
    cell.leading = blanks.leading * size;
    cell.trailing = blanks.trailing * size;
    cell.hangs = kHanging.find(cluster_.code) != kHanging.npos;
    if (widthOf(kind, rules_) < 1) {
      cutLeading(cell, size);
      cutTrailing(cell);
    }
    if (kind == opener && !text_.vertical) {
      cell.bearing = static_cast<float>(bearingOf(cell));
    }
    trimOuter(size);
  }

  /// White between the blanks that rules know and the ink, which the face decides on.
  Pt bearingOf(const Cell& cell) const {
    const ShapedRun& run = text_.runs[cell.run];
    const std::size_t at = cell.glyph - cells_.glyphBase[cell.run];
    if (run.face == nullptr || at >= run.glyphs.size()) {
      return 0;
    }
    const ShapedGlyph& glyph = run.glyphs[at];
    const auto ink = run.face->inkOf(glyph.id);
    const Pt blank = cell.leading + cell.inset * run.size / 4;
    return ink ? std::max(glyph.dx + ink->x * run.size - blank, 0.0) : 0;
  }

  /// An initial stands before the line (EN-09): no rule sees it, but letters stay a part of their
  /// word.
  void takeInitialOut() {
    for (Cell& cell : cells_.list) {
      if (cell.begin >= text_.initialEnd) {
        break;
      }
      cell.glueAfter = cell.kind != word;
      if (cell.kind != word) {
        cell.kind = nothing;
        cell.width = cell.leading = cell.trailing = 0;
        cell.inset = 0;
      }
    }
  }

  /// Strict grid: a mark of half a cell stands in the middle of a whole one (CL-43).
  static void fillCell(Cell& cell, Pt size) {
    constexpr std::int8_t kQuarter = -1;
    if (cell.width < size) {
      cell.width = size;
      cell.inset = kQuarter;
    }
  }

  static void cutLeading(Cell& cell, Pt size) {
    cell.inset = static_cast<std::int8_t>(cell.inset + std::lround(4 * cell.leading / size));
    cell.width -= cell.leading;
    cell.leading = 0;
  }

  static void cutTrailing(Cell& cell) {
    cell.width -= cell.trailing;
    cell.trailing = 0;
  }

  /// Takes from the last two cells what adjacent marks lose whatever line they stand on.
  void trimOuter(Pt size) {
    if (cells_.list.size() < 2) {
      return;
    }
    Cell& after = cells_.list.back();
    Cell& before = cells_.list[cells_.list.size() - 2];
    const OuterTrim trim = outerTrimOf(before.kind, after.kind, rules_);
    if (trim.before && before.leading > 0) {
      cutLeading(before, size);
    }
    if (trim.after) {
      cutTrailing(after);
    }
  }

  /// Spreads white around the stretches of Latin so that each takes up whole cells (CL-49).
  void realign() {
    std::vector<Cell>& list = cells_.list;
    for (std::size_t begin = 0; begin < list.size(); ++begin) {
      if (isInCells(list[begin].kind) || list[begin].kind == nothing) {
        continue;
      }
      std::size_t last = begin;
      std::size_t end = begin + 1;
      for (; end < list.size() && !isInCells(list[end].kind); ++end) {
        last = list[end].kind == nothing ? last : end;
      }
      realign(begin, last, end);
      begin = end - 1;
    }
  }

  static bool isInCells(CellKind kind) { return isFullWidth(kind) || kind == forcedBreak; }

  /// The stretch from `begin` to `last`, which ends before `end`. White goes beside Han, for marks
  /// have no gap (CL-45); only between two marks it has no better place.
  void realign(std::size_t begin, std::size_t last, std::size_t end) {
    std::vector<Cell>& list = cells_.list;
    const CellKind before = kindBefore(begin);
    const CellKind after = end < list.size() ? list[end].kind : nothing;
    Pt width = 0;
    for (std::size_t i = begin; i <= last; ++i) {
      width += jointBefore(list, static_cast<std::uint32_t>(i), rules_).gap + list[i].width;
    }
    if (end < list.size()) {
      width += jointBefore(list, static_cast<std::uint32_t>(end), rules_).gap;
    }
    const Pt rest = std::ceil(width / rules_.em - kPtEpsilon) * rules_.em - width;
    const bool marksOnly = before != han && after != han;
    const double left = before == han || (marksOnly && isFullWidth(before)) ? 1 : 0;
    const double right = after == han || (marksOnly && isFullWidth(after)) ? 1 : 0;
    if (left + right > 0) {
      list[begin].padBefore = static_cast<float>(rest * left / (left + right));
      list[last].padAfter = static_cast<float>(rest * right / (left + right));
    }
  }

  /// Kind of the cell before `i` that the rules see; `nothing` at the text's start.
  CellKind kindBefore(std::size_t i) const {
    while (i-- > 0) {
      if (cells_.list[i].kind != nothing) {
        return cells_.list[i].kind;
      }
    }
    return nothing;
  }

  /// Letters and digits that stand in a vertical line are one word all the same.
  bool continuesWord(CharClass c) const {
    const ShapedRun& run = text_.runs[cluster_.run];
    return run.upright && isLatinMatter(c) && cluster_.begin > run.begin;
  }

  /// The text up to where the full-width matter around `cluster` ends, as far as a unit may look.
  std::string_view hanMatterFrom(const Cluster& cluster) const {
    constexpr std::uint32_t kLongestUnit = 12;  // bytes: four of ？ or ！
    std::uint32_t end = cluster.end;
    for (std::uint32_t r = cluster.run;
         r < text_.runs.size() && !text_.runs[r].latin && end < cluster.begin + kLongestUnit;
         ++r) {
      end = text_.runs[r].end;
    }
    return std::string_view(text_.text).substr(0, end);
  }

  const ShapedText& text_;
  const std::vector<Break>& opportunities_;
  const Rules& rules_;
  NoBreakSpans noBreak_;
  std::vector<std::uint32_t> edges_;  ///< of the bases of annotations, bytes in order
  std::size_t edge_ = 0;              ///< the first not passed yet
  Clusters clusters_;
  Cluster cluster_;
  Cells cells_;
};

}  // namespace

bool hasProportionalMatter(const ShapedText& text) {
  return std::any_of(
      text.runs.begin(), text.runs.end(), [](const ShapedRun& run) { return run.latin; });
}

Cells buildCells(const ShapedText& text,
                 const std::vector<Break>& opportunities,
                 const Rules& rules) {
  return Builder(text, opportunities, rules).build();
}

}  // namespace paiban
