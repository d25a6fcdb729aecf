#include "paragraph/build_cells.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "paragraph/break_rules.h"
#include "paragraph/clusters.h"
#include "paragraph/pair_rules.h"
#include "unicode/vertical_form.h"

namespace paiban {
namespace {

using enum CellKind;

/// Call marks stay with what they annotate (CL-32).
bool isCallMark(char32_t c) {
  return c == U'†' || c == U'‡' || c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' ||
         (c >= U'⁴' && c <= U'⁹');
}

/// Marks of Taiwan and Hong Kong stand in the middle of their frame (CL-06).
bool hasCentredMarks(std::string_view tag) {
  return tag.find("Hant") != tag.npos || tag.find("-TW") != tag.npos || tag.find("-HK") != tag.npos;
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
  }

  Cells build() {
    while (clusters_.next(cluster_)) {
      add();
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
    if (!cells_.list.empty() && cells_.list.back().kind == word && !breaksHere()) {
      Cell& cell = cells_.list.back();
      cell.back = c;
      cell.width += rules_.tracking + cluster_.advance;
      cell.glueAfter = cell.breakAfter = cell.softHyphen = false;  // they spoke of this place
      return;
    }
    Cell& cell = append(word, c);
    cell.width = cluster_.advance;
    cell.glueBefore = isCallMark(cluster_.code);
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
    const bool after = !cells_.list.empty() && closesUnit(cells_.list.back().kind, kind);
    Cell& cell = append(kind, kind == connector ? CharClass::connector : c);
    if (kind == han) {
      cell.width = cluster_.advance;
      cell.glueBefore = isCallMark(cluster_.code) || continuesWord(c);
      return;
    }
    // A solidus that stands is as high as a character.
    const double em = text_.vertical && kind == solidus ? 1 : unit.em;
    const bool solid = text_.vertical && isRigidInVertical(cluster_.code);
    const Blanks blanks =
        solid ? Blanks{}
              : blanksOf(kind, cluster_.code, hasCentredMarks(text_.runs[cluster_.run].tag));
    cell.leading = blanks.leading * size;
    cell.trailing = after ? 0 : blanks.trailing * size;
    cell.width = em * size - (after ? blanks.trailing * size : 0);
    clusters_.skipTo(cluster_.begin + unit.bytes);
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
