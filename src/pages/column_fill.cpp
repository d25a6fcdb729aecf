#include "pages/column_fill.h"

#include <algorithm>
#include <optional>

namespace paiban {
namespace {

/// Fills one slot after the other; keeps what a slot needs to know between atoms.
class Filler {
 public:
  Filler(const Flow& flow, const FlowPosition& start, std::span<const Slot> slots, int pageLines)
      : flow_(flow), slots_(slots), pageLines_(pageLines) {
    result_.rest = start;
    result_.slots.assign(slots.begin(), slots.end());
  }

  Filling run() {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      slot_ = static_cast<int>(i);
      line_ = 0;
      placeWaiting();
      fillSlot();
      dropTrailingSpace();
      result_.usedUpTo.push_back(slots_[i].first + line_);
    }
    return std::move(result_);
  }

 private:
  const Slot& slot() const { return slots_[static_cast<std::size_t>(slot_)]; }
  int left() const { return slot().lines - line_; }

  void put(std::size_t atom) {
    const int lines =
        std::max(flow_[atom].lines - flow_[atom].slack, std::min(flow_[atom].lines, left()));
    result_.placements.push_back({atom, slot_, slot().first + line_, lines});
    line_ += lines;
  }

  int leastLines(std::size_t atom) const { return flow_[atom].lines - flow_[atom].slack; }

  void placeWaiting() {
    auto& waiting = result_.rest.waiting;
    while (!waiting.empty() && leastLines(waiting.front()) <= left()) {
      put(waiting.front());
      waiting.erase(waiting.begin());
      if (left() > 0) {
        ++line_;  // a blank line between a picture and what follows
      }
    }
  }

  void fillSlot() {
    std::size_t& next = result_.rest.next;
    while (next < flow_.size()) {
      const Atom& atom = flow_[next];
      if (atom.kind == Atom::Kind::space) {
        if (line_ > 0) {
          put(next);
        }
        ++next;
        if (left() <= 0) {
          return;
        }
      } else if (atom.kind == Atom::Kind::figure && leastLines(next) > left()) {
        result_.rest.waiting.push_back(next++);
      } else {
        const std::size_t end = groupEnd(next);
        if (!placeGroup(end)) {
          return;
        }
      }
    }
  }

  /// First atom after `from` before which a column may end.
  std::size_t groupEnd(std::size_t from) const {
    std::size_t end = from + 1;
    while (end < flow_.size() && !flow_[end].breakBefore) {
      ++end;
    }
    return end;
  }

  /// Places atoms up to `end` as one group; false when the slot is full. A group higher than a page
  /// is cut where this slot ends, if it starts at a head.
  bool placeGroup(std::size_t end) {
    std::size_t& next = result_.rest.next;
    int height = 0;
    for (std::size_t i = next; i < end; ++i) {
      height += leastLines(i);
    }
    if (height <= left()) {
      for (; next < end; ++next) {
        put(next);
      }
      return true;
    }
    if (height <= pageLines_ || line_ > 0) {
      return false;
    }
    while (next < end && flow_[next].lines <= left()) {
      put(next++);
    }
    return false;
  }

  void dropTrailingSpace() {
    auto& placed = result_.placements;
    while (!placed.empty() && placed.back().slot == slot_ &&
           flow_[placed.back().atom].kind == Atom::Kind::space) {
      placed.pop_back();
    }
    line_ = placed.empty() || placed.back().slot != slot_
                ? 0
                : placed.back().line - slot().first + placed.back().lines;
  }

  const Flow& flow_;
  std::span<const Slot> slots_;
  Filling result_;
  int pageLines_;
  int slot_ = 0;
  int line_ = 0;  ///< lines of the slot used so far
};

/// `slots` cut off above line `bottom`; slots that lie below it become empty.
std::vector<Slot> cutOff(std::span<const Slot> slots, int bottom) {
  std::vector<Slot> cut(slots.begin(), slots.end());
  for (Slot& slot : cut) {
    slot.lines = std::clamp(bottom - slot.first, 0, slot.lines);
  }
  return cut;
}

}  // namespace

Filling fillSlots(const Flow& flow,
                  const FlowPosition& start,
                  std::span<const Slot> slots,
                  int pageLines) {
  return Filler(flow, start, slots, pageLines).run();
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
  // bound: the matter spread evenly over all slots.
  int area = 0;
  std::optional<Filling> best;
  const int needed = totalLines(flow, start.next);
  for (int bottom = low + 1; bottom < high && !best; ++bottom) {
    const std::vector<Slot> cut = cutOff(slots, bottom);
    area = 0;
    for (const Slot& slot : cut) {
      area += slot.lines;
    }
    if (area * 10 < needed * 7) {
      continue;  // spaces may be dropped at heads, but never a third of all lines
    }
    Filling filling = fillSlots(flow, start, cut, pageLines);
    if (filling.rest.atEnd(flow)) {
      best = std::move(filling);
    }
  }
  return best ? std::move(*best) : std::move(full);
}

}  // namespace paiban
