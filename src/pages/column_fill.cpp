#include "pages/column_fill.h"

#include <algorithm>
#include <optional>

namespace paiban {
namespace {

/// Fills one slot after the other; keeps what a slot needs to know between atoms.
class Filler {
 public:
  Filler(const Flow& flow,
         const FlowPosition& start,
         std::span<const Slot> slots,
         int pageLines,
         int tallest)
      : flow_(flow), slots_(slots), pageLines_(pageLines), tallest_(tallest) {
    result_.rest = start;
    result_.slots.assign(slots.begin(), slots.end());
  }

  Filling run() {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      slot_ = static_cast<int>(i);
      line_ = 0;
      gap_ = 0;
      box_ = asked_ = nullptr;
      placeWaiting();
      fillSlot();
      carryDivided(i + 1 == slots_.size() ? &Atom::divided : &Atom::dividedEverywhere);
      dropTrailingGap();
      result_.usedUpTo.push_back(slots_[i].first + line_);
    }
    return std::move(result_);
  }

 private:
  const Slot& slot() const { return slots_[static_cast<std::size_t>(slot_)]; }
  /// Free lines; those that the open box needs below are none.
  int left() const { return slot().lines - line_ - (box_ != nullptr ? box_->spec.below : 0); }

  bool is(std::size_t atom, Atom::Kind kind) const { return flow_[atom].kind == kind; }

  const FlowBox* boxOf(std::size_t atom) const { return flow_[atom].box.get(); }

  /// Lines that a box takes above and below if it is opened with `atom`, `in` being open.
  int opening(std::size_t atom, const FlowBox* in) const {
    return boxOf(atom) != nullptr && boxOf(atom) != in ? boxOf(atom)->lines() : 0;
  }

  /// Closes the open box and opens that of `atom`.
  void enterBoxOf(std::size_t atom) {
    const FlowBox* box = boxOf(atom);
    if (box == box_) {
      return;
    }
    if (box_ != nullptr) {
      line_ += box_->spec.below - gap_;
      gap_ = 0;
    }
    if (box != nullptr) {
      line_ += box->spec.above;
      gap_ = 0;
    }
    box_ = box;
  }

  /// Whether what is left of the box of `atom` is divided over columns: none of these would take
  /// it whole.
  bool divides(std::size_t atom) {
    if (boxOf(atom) == asked_) {
      return divides_;
    }
    asked_ = boxOf(atom);
    std::size_t first = atom;
    while (first > result_.rest.next && boxOf(first - 1) == boxOf(atom)) {
      --first;
    }
    int lines = boxOf(atom)->lines();
    for (; first < flow_.size() && boxOf(first) == boxOf(atom); ++first) {
      lines += flow_[first].lines;
    }
    divides_ = lines > tallest_;
    return divides_;
  }

  void put(std::size_t atom) {
    if (is(atom, Atom::Kind::space)) {
      if (boxOf(atom) == nullptr || boxOf(atom) == box_) {  // none at the head of a box's part
        enterBoxOf(atom);
        leaveBlank(flow_[atom].lines);
      }
      return;
    }
    enterBoxOf(atom);
    if (is(atom, Atom::Kind::figure)) {
      leaveBlank(kFigureGap);
    }
    const int lines =
        std::max(flow_[atom].lines - flow_[atom].slack, std::min(flow_[atom].lines, left()));
    result_.placements.push_back({atom, slot_, slot().first + line_, lines});
    line_ += lines;
    gap_ = 0;
    if (is(atom, Atom::Kind::figure)) {
      leaveBlank(kFigureGap);
    }
  }

  /// At least `lines` blank lines, none at the head of a slot.
  void leaveBlank(int lines) {
    if (line_ > 0 && lines > gap_) {
      line_ += lines - gap_;
      gap_ = lines;
    }
  }

  /// Lines that an atom needs, were it put now; what stays blank below a figure not counted.
  int leastLines(std::size_t atom) const {
    const bool apart = is(atom, Atom::Kind::figure) && line_ > 0;
    return flow_[atom].lines - flow_[atom].slack + (apart ? std::max(0, kFigureGap - gap_) : 0);
  }

  void placeWaiting() {
    auto& waiting = result_.rest.waiting;
    while (!waiting.empty() && leastLines(waiting.front()) <= left()) {
      put(waiting.front());
      waiting.erase(waiting.begin());
    }
  }

  void fillSlot() {
    std::size_t& next = result_.rest.next;
    while (next < flow_.size()) {
      if (is(next, Atom::Kind::space)) {
        put(next++);
        if (left() <= 0) {
          return;
        }
      } else if (is(next, Atom::Kind::figure) && leastLines(next) > left()) {
        result_.rest.waiting.push_back(next++);
      } else {
        const std::size_t end = groupEnd(next);
        if (!placeGroup(end)) {
          return;
        }
      }
    }
  }

  bool mayEndBefore(std::size_t atom) {
    const bool inside = boxOf(atom) != nullptr && boxOf(atom) == boxOf(atom - 1);
    return flow_[atom].breakBefore && (!inside || divides(atom));
  }

  /// First atom after `from` before which a column may end.
  std::size_t groupEnd(std::size_t from) {
    std::size_t end = from + 1;
    while (end < flow_.size() && !mayEndBefore(end)) {
      ++end;
    }
    return end;
  }

  /// Places atoms up to `end` as one group; false when the slot is full. A group higher than a page
  /// is cut where this slot ends, if it starts at a head.
  bool placeGroup(std::size_t end) {
    std::size_t& next = result_.rest.next;
    int height = 0;
    int figures = 0;
    int least = 0;  // with enough of a box that begins here and is divided
    const FlowBox* in = box_;
    for (std::size_t i = next; i < end; ++i) {
      if (const int box = opening(i, in); box > 0 && divides(i)) {
        least = height + box + kLeastBeginning;
      }
      height += opening(i, in);
      in = boxOf(i);
      const bool figureInside = is(i, Atom::Kind::figure) && end > next + 1;
      const int lines = leastLines(i) + (figureInside ? 2 * kFigureGap : 0);
      height += lines;
      figures += figureInside ? lines : 0;
    }
    if (least > left() && least <= tallest_) {
      return false;
    }
    // Rather than leave a hole, a head goes on without the picture that its section begins with.
    const bool floats = height > left() && figures > 0 && height - figures <= left();
    if (height <= left() || floats) {
      for (; next < end; ++next) {
        if (floats && is(next, Atom::Kind::figure)) {
          result_.rest.waiting.push_back(next);
        } else {
          put(next);
        }
      }
      return true;
    }
    if (height <= pageLines_ || line_ > 0) {
      return false;
    }
    while (next < end && flow_[next].lines + opening(next, box_) <= left()) {
      put(next++);
    }
    return false;
  }

  /// Lets the line go to the next page or column that would end this one in a divided word (EN-02),
  /// and those above it from which the text must not break off; but rather a divided word than a
  /// hole. `divided` says which lines may not end it.
  void carryDivided(bool Atom::*divided) {
    constexpr std::size_t kMostCarried = 3;
    auto& placed = result_.placements;
    const std::size_t end = result_.rest.next;
    for (std::size_t carried = 0; carried <= kMostCarried && carried < placed.size(); ++carried) {
      const std::size_t left = placed.size() - carried;
      const Placement& last = placed[left - 1];
      if (end >= flow_.size() || last.slot != slot_ || last.atom + 1 + carried != end) {
        return;  // the text ends here, or something else stands between
      }
      const bool mayEnd = carried == 0 || flow_[last.atom + 1].breakBefore;
      if (mayEnd && !(flow_[last.atom].*divided)) {
        result_.rest.next = last.atom + 1;
        placed.resize(left);
        return;
      }
    }
  }

  void dropTrailingGap() {
    const auto& placed = result_.placements;
    line_ = 0;
    if (!placed.empty() && placed.back().slot == slot_) {
      const FlowBox* box = boxOf(placed.back().atom);
      line_ = placed.back().line - slot().first + placed.back().lines +
              (box != nullptr ? box->spec.below : 0);
    }
  }

  const Flow& flow_;
  std::span<const Slot> slots_;
  Filling result_;
  int pageLines_;
  int tallest_;  ///< lines of the tallest column of the page
  int slot_ = 0;
  int line_ = 0;                    ///< lines of the slot used so far
  int gap_ = 0;                     ///< the last of them that are blank
  const FlowBox* box_ = nullptr;    ///< that is open in the slot
  const FlowBox* asked_ = nullptr;  ///< the last one of which was asked in this slot …
  bool divides_ = false;            ///< … whether it is divided
};

int tallestOf(std::span<const Slot> slots) {
  int lines = 0;
  for (const Slot& slot : slots) {
    lines = std::max(lines, slot.lines);
  }
  return lines;
}

/// Lines that what is left of `flow` takes in any columns: blank ones may all be dropped at heads.
int leastLines(const Flow& flow, const FlowPosition& start) {
  const auto least = [](const Atom& atom) {
    return atom.kind == Atom::Kind::space ? 0 : atom.lines - atom.slack;
  };
  int lines = 0;
  for (const std::size_t waiting : start.waiting) {
    lines += least(flow[waiting]);
  }
  for (std::size_t i = start.next; i < flow.size(); ++i) {
    lines += least(flow[i]);
  }
  return lines;
}

/// `slots` cut off above line `bottom`; slots that lie below it become empty.
std::vector<Slot> cutOff(std::span<const Slot> slots, int bottom) {
  std::vector<Slot> cut(slots.begin(), slots.end());
  for (Slot& slot : cut) {
    slot.lines = std::clamp(bottom - slot.first, 0, slot.lines);
  }
  return cut;
}

}  // namespace

int linesOf(std::span<const Slot> slots) {
  int lines = 0;
  for (const Slot& slot : slots) {
    lines += slot.lines;
  }
  return lines;
}

Filling fillSlots(const Flow& flow,
                  const FlowPosition& start,
                  std::span<const Slot> slots,
                  int pageLines) {
  return Filler(flow, start, slots, pageLines, tallestOf(slots)).run();
}

Filling fillBalanced(const Flow& flow,
                     const FlowPosition& start,
                     std::span<const Slot> slots,
                     int pageLines) {
  Filling full = fillSlots(flow, start, slots, pageLines);
  if (!full.rest.atEnd(flow) || slots.size() < 2) {
    return full;
  }
  int low = slots.front().first;
  int high = low;
  for (const Slot& slot : slots) {
    low = std::min(low, slot.first);
    high = std::max(high, slot.first + slot.lines);
  }
  // Keeps make the fit not quite monotonic, so the search goes line by line from a safe lower
  // bound: the matter, spread evenly over all slots.
  std::optional<Filling> best;
  const int needed = leastLines(flow, start);
  for (int bottom = low + 1; bottom < high && !best; ++bottom) {
    const std::vector<Slot> cut = cutOff(slots, bottom);
    if (linesOf(cut) < needed) {
      continue;
    }
    Filling filling = Filler(flow, start, cut, pageLines, tallestOf(slots)).run();
    if (filling.rest.atEnd(flow)) {
      best = std::move(filling);
    }
  }
  return best ? std::move(*best) : std::move(full);
}

}  // namespace paiban
