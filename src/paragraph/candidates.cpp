#include "paragraph/candidates.h"

#include <algorithm>

#include "paragraph/hyphen_points.h"
#include "paragraph/letter_space.h"
#include "paragraph/optical_margins.h"

namespace paiban {
namespace {

/// Walks the cells once and notes every place where a line may end.
class Finder {
 public:
  Finder(const Cells& cells,
         const std::vector<Break>& opportunities,
         const Rules& rules,
         const Hyphenation& hyphenation,
         const Reshaper& reshaper,
         const CandidateLimits& limits)
      : cells_(cells),
        opportunities_(opportunities),
        rules_(rules),
        reshaper_(reshaper),
        limits_(limits),
        points_(cells, hyphenation),
        noBreak_(cells.text->spans) {
    found_.list.reserve(cells.list.size());
  }

  Candidates find() {
    if (cells_.count() > 0) {
      const bool trims = limits_.indented ? rules_.trimIndent : rules_.trimLineStart;
      found_.origin.start.natural = trims ? openerBlank(cells_.list[0]) : 0;
      found_.origin.start.natural += hangBefore(0);
    }
    for (std::uint32_t i = 0; i < cells_.count(); ++i) {
      const Joint joint = jointBefore(cells_.list, i, rules_);
      Sums start = sums_;
      if (i > 0) {
        start.add(joint, cells_.list[i - 1], cells_.list[i], rules_);
        addBetween(i, start);
      }
      sums_ = start;
      if (cells_.list[i].kind == CellKind::word) {
        addInside(i);
      }
      sums_.add(cells_.list[i], rules_);
      if (rules_.letterSpace > 0 && cells_.list[i].kind == CellKind::word) {
        addLetters(i, sums_);
      }
      if (!isSpace(cells_.list[i].kind) && !isDiscardable(cells_.list[i].kind)) {
        visible_ = sums_;
        beforeLast_ = previous_;
        last_ = &cells_.list[i];
      }
      if (cells_.list[i].kind != CellKind::nothing) {
        previous_ = &cells_.list[i];
      }
    }
    addEnd();
    if (limits_.from > 0) {
      beginAt(limits_.from);
    }
    return std::move(found_);
  }

 private:
  /// What the letters of word `i` may give or take (EN-04).
  void addLetters(std::uint32_t i, Sums& sums) const {
    const Pt room = letterGaps(cells_, i) * rules_.letterSpace;
    sums.shrink += room;
    sums.stretch += room;
  }

  /// What hangs out of a line that begins with cell `i` (EN-06).
  Pt hangBefore(std::uint32_t i) const {
    const bool hangs = rules_.opticalMargins && cells_.list[i].kind == CellKind::word;
    return hangs ? leftHang(cells_, i, cells_.list[i].begin) : 0;
  }

  /// What hangs out of a line that ends with the last visible cell, or with a hyphen after it.
  Pt hangAfter(BreakKind kind, Pt hyphen) const {
    if (!rules_.opticalMargins || last_->kind != CellKind::word) {
      return 0;
    }
    const auto cell = static_cast<std::uint32_t>(last_ - cells_.list.data());
    return kind == BreakKind::hyphen ? hyphenHang() * hyphen
                                     : rightHang(cells_, cell, cells_.list[cell + 1].begin);
  }

  void addBetween(std::uint32_t i, const Sums& start) {
    BreakKind kind = breakBefore(cells_, i, opportunities_, rules_);
    const auto& relaxed = limits_.relaxed;
    if (kind == BreakKind::none && std::binary_search(relaxed.begin(), relaxed.end(), i)) {
      kind = BreakKind::relaxed;
    }
    const bool begins = i > 0 && cells_.list[i].begin == limits_.from;
    if (kind == BreakKind::none && begins) {
      kind = BreakKind::relaxed;
    }
    const bool held = noBreak_.covers(cells_.list[i].begin) && !begins;
    if (kind == BreakKind::none || (held && kind != BreakKind::forced)) {
      return;
    }
    Candidate& candidate = append(i, kind);
    candidate.start = start;
    candidate.start.natural += startBlank(cells_.list[i], rules_) + hangBefore(i);
  }

  Candidate& append(std::uint32_t cell, BreakKind kind) {
    Candidate& candidate = found_.list.emplace_back();
    candidate.cell = cell;
    candidate.kind = kind;
    candidate.end = visible_;
    Pt hyphen = 0;
    if (kind == BreakKind::hyphen) {
      hyphen = points_.hyphenWidth(cells_.list[cell - 1].run, reshaper_);
      candidate.end.natural += hyphen;
    }
    if (last_ != nullptr) {
      cutEnd(candidate);
      candidate.end.natural -= hangAfter(kind, hyphen);
    }
    return candidate;
  }

  void cutEnd(Candidate& candidate) const {
    const Pt blank = endBlank(*last_);
    if (mayHang(beforeLast_, *last_, rules_)) {
      const Pt cut = rules_.lineEnd == LineEnd::alwaysHalf ? blank : 0;
      candidate.end.natural -= cut;
      candidate.endHalf = last_->width - cut;
      return;
    }
    if (blank == 0 || rules_.lineEnd == LineEnd::full) {
      return;
    }
    if (rules_.lineEnd == LineEnd::halfIfNeeded) {
      candidate.endHalf = blank;
      return;
    }
    candidate.end.natural -= blank;
    if (shrinkStepOf(last_->kind, rules_)) {
      candidate.end.shrink -= last_->leading;  // a centred mark's: no longer there to be shrunk
    }
  }

  std::uint32_t positionOf(const Candidate& candidate) const {
    return candidate.split != 0 ? candidate.split : cells_.list[candidate.cell].begin;
  }

  /// The line that the text starts with begins at `from`; there is a candidate, unless a unit was
  /// divided there where no rule allows it.
  void beginAt(std::uint32_t from) {
    auto& list = found_.list;
    const auto at = std::find_if(
        list.begin(), list.end(), [&](const Candidate& c) { return positionOf(c) >= from; });
    found_.origin = *at;
    settle(found_.origin, cells_, rules_, reshaper_);
    list.erase(list.begin(), at + (at + 1 == list.end() ? 0 : 1));
  }

  /// A line begins within word `i`, at `limits_.from`, where no rule allows a division.
  void addStart(std::uint32_t i) {
    Candidate candidate;
    candidate.cell = i;
    candidate.split = limits_.from;
    candidate.start = candidate.end = sums_;
    candidate.start.natural +=
        widthBetween(cells_, i, cells_.list[i].begin, limits_.from, rules_.tracking);
    found_.list.push_back(candidate);
  }

  void addInside(std::uint32_t i) {
    const bool starts =
        limits_.from > cells_.list[i].begin && limits_.from < cells_.list[i + 1].begin;
    bool started = !starts;
    for (const std::uint32_t at : points_.in(i)) {
      if (!started && at >= limits_.from) {
        started = true;
        if (at > limits_.from || noBreak_.covers(at)) {
          addStart(i);
        }
      }
      if (noBreak_.covers(at)) {
        continue;
      }
      Candidate candidate;
      candidate.cell = i;
      candidate.split = at;
      candidate.kind = BreakKind::hyphen;
      candidate.settled = points_.isClean(i, at);
      candidate.start = candidate.end = sums_;
      const Pt width = widthBetween(cells_, i, cells_.list[i].begin, at, rules_.tracking);
      const Pt hyphen = points_.hyphenWidth(cells_.list[i].run, reshaper_);
      candidate.end.natural += width + (rules_.opticalMargins ? 1 - hyphenHang() : 1) * hyphen;
      candidate.start.natural += width;
      if (rules_.letterSpace > 0) {
        addLetters(i, candidate.start);  // of what is left of the word none is counted on
      }
      found_.list.push_back(candidate);
    }
    if (!started) {
      addStart(i);
    }
  }

  void addEnd() {
    if (cells_.count() > 0) {
      append(cells_.count(), BreakKind::forced).start = sums_;
    }
  }

  const Cells& cells_;
  const std::vector<Break>& opportunities_;
  const Rules& rules_;
  const Reshaper& reshaper_;
  const CandidateLimits& limits_;
  HyphenPoints points_;
  NoBreakSpans noBreak_;
  Candidates found_;
  Sums sums_;     // up to the cell at hand
  Sums visible_;  // up to the last cell that a line's end would show
  const Cell* last_ = nullptr;
  const Cell* beforeLast_ = nullptr;  // what the rules see before it
  const Cell* previous_ = nullptr;    // the cell at hand's
};

}  // namespace

void Sums::add(const Joint& joint, const Cell& before, const Cell& after, const Rules& rules) {
  natural += joint.gap - joint.trimBefore - joint.trimAfter;
  if (shrinkStepOf(before.kind, rules)) {
    shrink += before.trailing - joint.trimBefore;
  }
  if (shrinkStepOf(after.kind, rules)) {
    shrink += after.leading - joint.trimAfter;
  }
  if (joint.hanLatin != GapKind::none) {
    const Gap& gap = rules.gap(joint.hanLatin);
    shrink += gap.normal - gap.min;
    stretch += gap.max - gap.normal;
  }
  sites += joint.stretch == Stretch::free ? 1 : 0;
}

void Sums::add(const Cell& cell, const Rules& rules) {
  natural += cell.width;
  if (isSpace(cell.kind)) {
    shrink += cell.width - rules.wordSpaceMin(cell.width);
    stretch += rules.wordSpaceMax(cell.width) - cell.width;
  }
}

Pt endBlank(const Cell& cell) {
  return cell.kind == CellKind::opener ? 0 : cell.leading + cell.trailing;
}

Pt openerBlank(const Cell& cell) {
  return cell.kind == CellKind::opener ? cell.leading + cell.bearing : 0;
}

Pt startBlank(const Cell& cell, const Rules& rules) {
  return rules.trimLineStart ? openerBlank(cell) : 0;
}

Candidates findCandidates(const Cells& cells,
                          const std::vector<Break>& opportunities,
                          const Rules& rules,
                          const Hyphenation& hyphenation,
                          const Reshaper& reshaper,
                          const CandidateLimits& limits) {
  return Finder(cells, opportunities, rules, hyphenation, reshaper, limits).find();
}

void settle(Candidate& candidate,
            const Cells& cells,
            const Rules& rules,
            const Reshaper& reshaper) {
  if (candidate.settled) {
    return;
  }
  candidate.settled = true;
  const Division division = divide(cells, candidate.cell, candidate.split, reshaper);
  const auto width = [&](std::uint32_t begin, std::uint32_t end) {
    return widthBetween(cells, candidate.cell, begin, end, rules.tracking);
  };
  const std::uint32_t at = candidate.split;
  candidate.end.natural += widthOf(division.left, rules.tracking) - width(division.safeBefore, at);
  candidate.start.natural +=
      width(at, division.safeAfter) - widthOf(division.right, rules.tracking);
}

}  // namespace paiban
