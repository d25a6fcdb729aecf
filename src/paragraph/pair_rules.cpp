#include "paragraph/pair_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace paiban {
namespace {

using enum CellKind;
using Step = Adjustment::Step;

// ---- Blanks ---------------------------------------------------------------------------------

struct BlankRow {
  CellKind kind;
  Blanks offset;   ///< marks at the start of their frame: mainland
  Blanks centred;  ///< marks in its middle: Taiwan, Hong Kong
  std::optional<Step> shrink;
  std::string_view source;
};

constexpr std::array kBlanks{
    BlankRow{opener, {0.5, 0}, {0.5, 0}, Step::shrinkBracket, "A0 shrink 4; CLREQ 3.1.6.1, 3.5.3"},
    BlankRow{closer, {0, 0.5}, {0, 0.5}, Step::shrinkBracket, "A0 shrink 4; CLREQ 3.1.6.1, 3.5.3"},
    BlankRow{comma, {0, 0.5}, {0.25, 0.25}, Step::shrinkComma, "A0 shrink 5; CLREQ 3.5.3"},
    BlankRow{colon, {0, 0.5}, {0.25, 0.25}, {}, "A0: named in no shrink step"},
    BlankRow{stop, {0, 0.5}, {0.25, 0.25}, Step::shrinkStop, "A0 shrink 7; CLREQ 3.5.3"},
    BlankRow{interpunct, {}, {}, Step::shrinkInterpunct, "A0 shrink 3; CL-02: 1/2 em has none"},
};

constexpr const BlankRow* blankRow(CellKind kind) {
  for (const BlankRow& row : kBlanks) {
    if (row.kind == kind) {
      return &row;
    }
  }
  return nullptr;
}

constexpr auto kShrinkSteps = [] {
  std::array<std::optional<Step>, kCellKinds> table{};
  for (const BlankRow& row : kBlanks) {
    table[static_cast<std::size_t>(row.kind)] = row.shrink;
  }
  return table;
}();

// ---- Adjacent marks -------------------------------------------------------------------------

/// Which of two adjacent marks loses its half em.
enum class Trim : std::uint8_t {
  none,
  before,  ///< the trailing blank of the first
  after,   ///< the leading blank of the second
  beyond,  ///< the trailing blank of the second
};

struct TrimRow {
  CellKind before;
  CellKind after;
  Trim trim;
  std::string_view source;
};

// At least one bracket or quote in each pair; the half em goes where it leaves the bracket close
// to the text that it encloses (CL-23). Pairs without a row keep their widths: an opener before a
// closer or a point has no blank between, interpunct, solidus and connectors keep theirs (CL-24).
constexpr std::array kTrims{
    TrimRow{opener, opener, Trim::after, "CL-21; CLREQ 3.1.6.2 opening & opening"},
    TrimRow{closer, opener, Trim::after, "CL-21, 23; CLREQ 3.1.6.2 closing & opening"},
    TrimRow{comma, opener, Trim::after, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{colon, opener, Trim::after, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{stop, opener, Trim::after, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{unit, opener, Trim::after, "CL-05, 21"},
    TrimRow{rigid, opener, Trim::after, "CL-26, house; a switch for JLREQ 3.1.10"},
    TrimRow{closer, closer, Trim::before, "CL-21; CLREQ 3.1.6.2 closing & closing"},
    TrimRow{closer, comma, Trim::before, "CL-21; CLREQ 3.1.6.2"},
    TrimRow{closer, colon, Trim::before, "CL-21; CLREQ 3.1.6.2"},
    TrimRow{closer, stop, Trim::before, "CL-21; CLREQ 3.1.6.2"},
    TrimRow{closer, unit, Trim::before, "CL-05, 21"},
    TrimRow{closer, rigid, Trim::before, "CL-26, house; a switch for JLREQ 3.1.10"},
    TrimRow{comma, closer, Trim::before, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{colon, closer, Trim::before, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{stop, closer, Trim::before, "CL-21, 23; CLREQ 3.1.6.2"},
    TrimRow{unit, closer, Trim::beyond, "CL-05, 21"},
};

constexpr auto kTrimOf = [] {
  std::array<std::array<Trim, kCellKinds>, kCellKinds> table{};
  for (const TrimRow& row : kTrims) {
    table[static_cast<std::size_t>(row.before)][static_cast<std::size_t>(row.after)] = row.trim;
  }
  return table;
}();

/// What two adjacent marks lose under `rules`.
Trim trimOf(CellKind before, CellKind after, const Rules& rules) {
  const bool kept = !rules.trimBesideDash && (before == rigid || after == rigid);
  return rules.adjacent == Adjacent::none || kept
             ? Trim::none
             : kTrimOf[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

// ---- Gaps and stretching --------------------------------------------------------------------

/// Letters and digits of proportional type at a cell's end get the gap beside Han (CL-44); marks,
/// and openers and closers above all, get none (CL-45).
GapKind gapBetween(const Cell& before, const Cell& after, const Rules& rules) {
  CharClass latin = CharClass::other;
  if (before.kind == han && before.back == CharClass::han && after.kind == word) {
    latin = after.front;
  } else if (before.kind == word && after.kind == han && after.front == CharClass::han) {
    latin = before.back;
  }
  if (!isLatinMatter(latin)) {
    return GapKind::none;
  }
  const GapKind kind = latin == CharClass::digit ? GapKind::digits : GapKind::letters;
  return rules.gap(kind).max > 0 ? kind : GapKind::none;  // set solid: a place like any other
}

/// White that brings Han back to their cells around a stretch of Latin (CL-49).
Pt realigningGap(const Cell& before, const Cell& after) {
  return isFullWidth(before.kind) == isFullWidth(after.kind) ? 0
         : isFullWidth(before.kind)                          ? after.padBefore
                                                             : before.padAfter;
}

/// Characters that CLREQ 3.5.4 asks to leave alone, full-width or not.
constexpr bool isConnecting(CharClass c) {
  return c == CharClass::connector || c == CharClass::solidus;
}

/// A number and its sign are one string (CL-29), also where the sign has a full-width glyph.
constexpr bool isAffixed(const Cell& before, const Cell& after) {
  return (before.back == CharClass::digit && after.front == CharClass::suffix) ||
         (before.back == CharClass::prefix && after.front == CharClass::digit);
}

Stretch stretchOf(const Cell& before, const Cell& after) {
  const auto isText = [](CellKind kind) { return kind == word || isFullWidth(kind); };
  if (!isText(before.kind) || !isText(after.kind) || (before.kind == word && after.kind == word)) {
    return Stretch::never;  // word spaces stretch themselves, Latin words not at all
  }
  if (before.kind == opener || after.kind == closer || isPoint(after.kind)) {
    return Stretch::never;  // CL-39; JLREQ 3.1.11
  }
  if (isAffixed(before, after)) {
    return Stretch::never;
  }
  return isConnecting(before.back) || isConnecting(after.front) ? Stretch::avoid : Stretch::free;
}

}  // namespace

Blanks blanksOf(CellKind kind, char32_t code, bool centred) {
  const BlankRow* row = blankRow(kind);
  if (!row || (centred && (code == U'？' || code == U'！'))) {
    return {};
  }
  return centred ? row->centred : row->offset;
}

std::optional<Step> shrinkStepOf(CellKind kind, const Rules& rules) {
  if (kind == colon && rules.shrinkColon) {
    return Step::shrinkComma;
  }
  return kShrinkSteps[static_cast<std::size_t>(kind)];
}

double widthOf(CellKind kind, const Rules& rules) {
  const MarkStyleRow& row = rowOf(rules.marks);
  switch (kind) {
    case opener:
    case closer:
      return row.bracket;
    case comma:
      return row.comma;
    case colon:
      return row.colon;
    case stop:
      return row.stop;
    default:
      return 1;
  }
}

bool mayHang(const Cell* before, const Cell& last, const Rules& rules) {
  if (rules.hang == Hang::none || (before != nullptr && isMark(before->kind))) {
    return false;
  }
  const bool point = last.kind == comma || last.kind == colon || last.kind == stop;
  return rules.hang == Hang::pause ? point : last.hangs;
}

OuterTrim outerTrimOf(CellKind before, CellKind after, const Rules& rules) {
  const Trim trim = trimOf(before, after, rules);
  if (trim == Trim::none) {
    return {};
  }
  if (rules.adjacent == Adjacent::one) {
    return {true, true};
  }
  return {trim == Trim::before, trim == Trim::beyond};
}

Joint jointOf(const Cell& before, const Cell& after, const Rules& rules) {
  Joint joint;
  if (before.kind == nothing || after.kind == nothing || after.kind == forcedBreak) {
    return joint;
  }
  joint.gap = rules.tracking;
  if (isPlainHan(before) && isPlainHan(after)) {
    joint.stretch = Stretch::free;
    return joint;
  }
  if (after.glueBefore) {  // a call mark stands close to what it annotates (CL-25, CL-32)
    joint.trimBefore = rules.adjacent != Adjacent::none ? before.trailing : 0;
    return joint;
  }
  const Trim trim = trimOf(before.kind, after.kind, rules);
  if (trim != Trim::none) {
    const bool both = rules.adjacent == Adjacent::one;
    joint.trimBefore = both || trim == Trim::before ? before.trailing : 0;
    joint.trimAfter = both || trim == Trim::after ? after.leading : 0;
  }
  joint.hanLatin = gapBetween(before, after, rules);
  if (joint.hanLatin != GapKind::none) {
    joint.gap += rules.gap(joint.hanLatin).normal;
  } else {
    joint.stretch = stretchOf(before, after);
  }
  if (rules.realign) {
    joint.gap += realigningGap(before, after);
  }
  return joint;
}

Joint jointBefore(const std::vector<Cell>& cells, std::uint32_t i, const Rules& rules) {
  if (i == 0) {
    return {};
  }
  std::uint32_t before = i - 1;
  while (before > 0 && cells[before].kind == nothing) {
    --before;
  }
  return jointOf(cells[before], cells[i], rules);
}

}  // namespace paiban
