#include "paragraph/set_line.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "paragraph/letter_space.h"
#include "paragraph/line_content.h"
#include "paragraph/line_marks.h"
#include "paragraph/optical_margins.h"

namespace paiban {
namespace {

using Step = Adjustment::Step;
using Part = Site::Part;
constexpr Pt kUnlimited = std::numeric_limits<Pt>::infinity();

}  // namespace

LineSetter::LineSetter(const Cells& cells, const Rules& rules, const Reshaper& reshaper)
    : cells_(cells), rules_(rules), reshaper_(reshaper), emitter_(cells, rules.tracking) {}

/// Blanks that a line's edges cut whatever its width (CL-17–19).
void LineSetter::cutEdges(const LineFrame& frame) {
  LineCell& first = content_.cells.front();
  const bool indented = frame.first && frame.start > 0;
  if (indented ? rules_.trimIndent : rules_.trimLineStart) {
    first.leadCut = openerBlank(first.cell);
  }
  LineCell& last = content_.cells[content_.visible - 1];
  if (rules_.lineEnd == LineEnd::alwaysHalf && last.cell.kind != CellKind::opener) {
    last.leadCut = last.cell.leading;
    last.trailCut = last.cell.trailing;
  }
  if (rules_.opticalMargins) {
    hangOut(first, last);
  }
}

/// Light marks at a line's edges stand partly outside (EN-06).
void LineSetter::hangOut(LineCell& first, LineCell& last) const {
  const auto indexOf = [&](std::uint32_t at) {
    const auto after = std::upper_bound(
        cells_.list.begin(), cells_.list.end(), at, [](std::uint32_t byte, const Cell& cell) {
          return byte < cell.begin;
        });
    return static_cast<std::uint32_t>(after - cells_.list.begin() - 1);
  };
  if (first.cell.kind == CellKind::word) {
    const std::uint32_t cell = indexOf(first.cell.begin);
    if (cells_.list[cell].begin == first.cell.begin) {
      first.leadCut = leftHang(cells_, cell, first.cell.begin);
    }
  }
  if (last.hyphen) {
    last.trailCut = hyphenHang() * last.cell.width;
  } else if (last.cell.kind == CellKind::word) {
    last.trailCut = rightHang(cells_, indexOf(last.cell.begin), last.end);
  }
}

/// Widths that adjacent cells decide between them.
void LineSetter::joinCells() {
  joints_.assign(content_.visible, {});
  std::size_t before = 0;
  for (std::size_t i = 1; i < content_.visible; ++i) {
    LineCell& cell = content_.cells[i];
    LineCell& previous = content_.cells[before];
    if (cell.cell.kind == CellKind::nothing) {
      continue;
    }
    const Joint joint = jointOf(previous.cell, cell.cell, rules_);
    previous.trailCut += joint.trimBefore;
    cell.leadCut = std::max(cell.leadCut, joint.trimAfter);
    cell.gap = joint.gap;
    joints_[i] = joint;
    before = i;
  }
}

/// Width of the visible cells as they are.
Pt LineSetter::extent() const {
  Pt width = 0;
  for (std::size_t i = 0; i < content_.visible; ++i) {
    width += content_.cells[i].gap + content_.cells[i].width();
  }
  return width;
}

/// The cell before visible cell `i` that the rules see, if any.
const Cell* LineSetter::visibleBefore(std::size_t i) const {
  while (i-- > 0) {
    if (content_.cells[i].cell.kind != CellKind::nothing) {
      return &content_.cells[i].cell;
    }
  }
  return nullptr;
}

/// Whether a strict grid keeps the line as it is: full-width matter alone (CL-43).
bool LineSetter::staysInCells() const {
  return rules_.strictGrid && rules_.align == Align::justify &&
         std::none_of(content_.cells.begin(),
                      content_.cells.begin() + static_cast<std::ptrdiff_t>(content_.visible),
                      [](const LineCell& part) {
                        return part.cell.kind == CellKind::word || isSpace(part.cell.kind);
                      });
}

void LineSetter::collectShrinkSites() {
  sites_.clear();
  for (std::uint32_t i = 0; i < content_.visible; ++i) {
    const LineCell& part = content_.cells[i];
    const Cell& cell = part.cell;
    const bool last = i + 1 == content_.visible;
    if (isSpace(cell.kind)) {
      const Pt room = cell.width - rules_.wordSpaceMin(cell.width);
      sites_.push_back({Part::width, i, Step::shrinkWordSpace, room});
    }
    if (joints_[i].hanLatin != GapKind::none) {
      const Gap& gap = rules_.gap(joints_[i].hanLatin);
      sites_.push_back({Part::gap, i, Step::shrinkHanLatin, gap.normal - gap.min});
    }
    if (last && mayHang(visibleBefore(i), cell, rules_)) {
      sites_.push_back({Part::trailing, i, Step::shrinkLineEnd, part.width()});
      continue;
    }
    if (last && rules_.lineEnd == LineEnd::halfIfNeeded && cell.kind != CellKind::opener) {
      for (const auto& [side, room] : {std::pair(Part::leading, cell.leading - part.leadCut),
                                       std::pair(Part::trailing, cell.trailing - part.trailCut)}) {
        if (room > 0) {  // a centred mark has blanks on both sides
          sites_.push_back({side, i, Step::shrinkLineEnd, room});
        }
      }
      continue;
    }
    const auto step = shrinkStepOf(cell.kind, rules_);
    if (!step) {
      continue;
    }
    if (i > 0 && cell.leading > part.leadCut) {
      sites_.push_back({Part::leading, i, *step, cell.leading - part.leadCut});
    }
    if (!last && cell.trailing > part.trailCut) {
      sites_.push_back({Part::trailing, i, *step, cell.trailing - part.trailCut});
    }
  }
}

void LineSetter::collectStretchSites() {
  sites_.clear();
  for (std::uint32_t i = 0; i < content_.visible; ++i) {
    const Cell& cell = content_.cells[i].cell;
    if (isSpace(cell.kind)) {
      const bool unlimited = rules_.lang == Lang::en && rules_.letterSpace == 0;
      const Pt room = unlimited ? kUnlimited : rules_.wordSpaceMax(cell.width) - cell.width;
      sites_.push_back({Part::width, i, Step::stretchWordSpace, room});
    } else if (joints_[i].hanLatin != GapKind::none) {
      const Gap& gap = rules_.gap(joints_[i].hanLatin);
      sites_.push_back({Part::gap, i, Step::stretchHanLatin, gap.max - gap.normal});
    } else if (joints_[i].stretch == Stretch::free) {
      sites_.push_back({Part::gap, i, Step::stretchAny, kUnlimited});
    }
  }
}

/// The word spaces of an English line whose letters have moved apart as far as they may.
void LineSetter::collectWordSpaces() {
  sites_.clear();
  for (std::uint32_t i = 0; i < content_.visible; ++i) {
    if (isSpace(content_.cells[i].cell.kind)) {
      sites_.push_back({Part::width, i, Step::stretchWordSpace, kUnlimited});
    }
  }
}

/// Moves the letters of an English line apart or together by what its word spaces leave, as far as
/// the style allows (EN-04). Returns what is left.
Pt LineSetter::spaceLetters(Pt excess, Line& line) {
  int gaps = 0;
  for (std::size_t i = 0; i < content_.visible; ++i) {
    gaps += letterGaps(cells_, content_, content_.cells[i]);
  }
  if (gaps == 0) {
    return excess;
  }
  const Pt each = std::clamp(excess / gaps, -rules_.letterSpace, rules_.letterSpace);
  for (std::size_t i = 0; i < content_.visible; ++i) {
    LineCell& part = content_.cells[i];
    part.letterGap = each;
    part.cell.width += letterGaps(cells_, content_, part) * each;
  }
  const Step step = each < 0 ? Step::shrinkLetters : Step::stretchLetters;
  line.adjustments.push_back({step, gaps, std::abs(each) / rules_.em});
  return excess - each * gaps;
}

/// Sum of the line's word spaces as they are.
Pt LineSetter::wordSpaces() const {
  Pt sum = 0;
  for (std::size_t i = 0; i < content_.visible; ++i) {
    sum += isSpace(content_.cells[i].cell.kind) ? content_.cells[i].cell.width : 0;
  }
  return sum;
}

/// Where a line that the tables leave short still opens: beside connectors and solidi, else at the
/// word spaces, else at the Han–Latin gaps, beyond their limits.
void LineSetter::collectLastResort() {
  sites_.clear();
  for (const Step step : {Step::stretchAny, Step::stretchWordSpace, Step::stretchHanLatin}) {
    for (std::uint32_t i = 0; i < content_.visible; ++i) {
      const bool space = isSpace(content_.cells[i].cell.kind);
      if (step == Step::stretchAny && joints_[i].stretch == Stretch::avoid) {
        sites_.push_back({Part::gap, i, step, kUnlimited});
      } else if (step == Step::stretchWordSpace && space) {
        sites_.push_back({Part::width, i, step, kUnlimited});
      } else if (step == Step::stretchHanLatin && joints_[i].hanLatin != GapKind::none) {
        sites_.push_back({Part::gap, i, step, kUnlimited});
      }
    }
    if (!sites_.empty()) {
      return;
    }
  }
}

/// Remembers what the sites at hand change; a later step may change one again.
void LineSetter::noteSites() {
  for (const Site& site : sites_) {
    if (std::abs(site.change) <= kPtEpsilon) {
      continue;
    }
    const auto same = std::find_if(changed_.begin(), changed_.end(), [&](const Site& other) {
      return other.cell == site.cell && other.part == site.part;
    });
    if (same == changed_.end()) {
      changed_.push_back(site);
    } else {
      same->change += site.change;
    }
  }
}

/// Where the changed sites are, once the cells have their places.
void LineSetter::tellGaps(Line& line) const {
  for (const Site& site : changed_) {
    const LineCell& cell = content_.cells[site.cell];
    const Pt end = cell.x + cell.width();
    const Pt leading = cell.cell.leading - cell.leadCut;
    const Pt trailing = cell.cell.trailing - cell.trailCut;
    switch (site.part) {
      case Part::leading:
        line.gaps.push_back({cell.x, leading, site.change});
        break;
      case Part::trailing:
        line.gaps.push_back({end - trailing, trailing, site.change});
        break;
      case Part::gap:
        line.gaps.push_back({cell.x - cell.gap, cell.gap, site.change});
        break;
      case Part::width:
        line.gaps.push_back({cell.x, cell.width(), site.change});
        break;
    }
  }
  std::stable_sort(
      line.gaps.begin(), line.gaps.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
}

void LineSetter::applySites() {
  if (trace_) {
    noteSites();
  }
  for (const Site& site : sites_) {
    LineCell& cell = content_.cells[site.cell];
    switch (site.part) {
      case Part::leading:
        cell.leadCut -= site.change;
        break;
      case Part::trailing:
        cell.trailCut -= site.change;
        break;
      case Part::gap:
        cell.gap += site.change;
        break;
      case Part::width:
        cell.cell.width += site.change;
        break;
    }
  }
}

/// What the gaps between characters have been opened by (CL-40); `beyond` the tables any gap of a
/// Chinese line counts.
void LineSetter::noteStretch(Line& line, bool beyond) const {
  for (const Site& site : sites_) {
    if (site.step == Step::stretchAny || (beyond && rules_.lang == Lang::zh)) {
      line.stretch = std::max(line.stretch, site.change / rules_.em);
    }
  }
}

/// Brings the line to `width`: by shrinking if it is too wide, by stretching if it is too narrow
/// and `spread` asks for it (CL-38).
void LineSetter::justify(Pt width, bool spread, Line& line) {
  Pt excess = width - line.natural;
  if (excess < -kPtEpsilon) {
    collectShrinkSites();
    excess = -shrink(sites_, -excess, rules_.em, line.adjustments);
    applySites();
    if (rules_.letterSpace > 0 && excess < -kPtEpsilon) {
      excess = spaceLetters(excess, line);
    }
  }
  if (!spread || excess <= kPtEpsilon) {
    return;
  }
  collectStretchSites();
  excess = stretch(sites_, excess, rules_.em, line.adjustments);
  noteStretch(line, false);
  applySites();
  if (rules_.letterSpace > 0 && excess > kPtEpsilon) {
    excess = spaceLetters(excess, line);
    collectWordSpaces();
    excess = stretch(sites_, excess, rules_.em, line.adjustments);
    applySites();
  }
  if (excess > kPtEpsilon) {
    collectLastResort();
    stretch(sites_, excess, rules_.em, line.adjustments);
    noteStretch(line, true);
    applySites();
  }
}

void LineSetter::place(Pt at) {
  for (LineCell& cell : content_.cells) {
    at += cell.gap;
    cell.x = at;
    at += cell.width();
  }
}

Line LineSetter::set(const Candidate& from, const Candidate& to, const LineFrame& frame) {
  collectLine(cells_, rules_, reshaper_, from, to, content_);
  trace_ = frame.trace;
  changed_.clear();
  Line line;
  line.first = frame.first;
  line.last = frame.last;
  line.measure = frame.measure;
  line.forced = to.kind == BreakKind::forced && !frame.last;
  line.hyphenated = to.kind == BreakKind::hyphen;
  line.start = frame.start;
  const Pt room = std::max(frame.measure - frame.start, 0.0);
  if (content_.visible > 0) {
    cutEdges(frame);
    joinCells();
    line.natural = extent();
    const bool spread =
        rules_.align == Align::even ||
        (rules_.align == Align::justify && to.kind != BreakKind::forced && !staysInCells());
    const Pt nominal = spread && rules_.lang == Lang::en ? wordSpaces() : 0;
    justify(room, spread, line);
    line.wordSpace = nominal > 0 ? wordSpaces() / nominal : 0;
    line.width = extent();
    line.overfull = line.width > room + kPtEpsilon;
    const Pt rest = std::max(room - line.width, 0.0);
    const bool centred = rules_.align == Align::centre || rules_.align == Align::even;
    line.start += centred ? rest / 2 : rules_.align == Align::end ? rest : 0;
  }
  place(line.start);
  tellGaps(line);
  line.textBegin = from.split != 0 ? from.split : cells_.list[from.cell].begin;
  line.textEnd = to.split != 0 ? to.split : cells_.list[to.cell].begin;
  emitter_.emit(content_, line);
  addMarks(cells_, content_, rules_.em, line);
  return line;
}

}  // namespace paiban
