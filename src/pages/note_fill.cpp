#include "pages/note_fill.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace paiban {
namespace {

/// Slots that have one foot, and the notes there.
struct Foot {
  std::optional<int> column;  ///< of the job; none: all of them
  Extent extent;
  int bottom = 0;               ///< line below the foot
  int room = 0;                 ///< lines above it that are free in every column
  int kept = 0;                 ///< lines for notes
  std::vector<NoteRef> before;  ///< notes that stand below it already
  int standing = 0;             ///< and their lines
};

bool covers(const Foot& foot, const Slot& slot) {
  return (!foot.column || *foot.column == slot.column) && slot.first < foot.bottom;
}

/// Lines above `bottom` that are free in all columns of `slots`.
int freeAbove(std::span<const Slot> slots, const FrameJob& job, int bottom) {
  int room = bottom;
  for (int c = 0; c < static_cast<int>(job.columns.size()); ++c) {
    int own = 0;
    bool any = false;
    for (const Slot& slot : slots) {
      if (slot.column == c && slot.first < bottom && bottom <= slot.first + slot.lines) {
        own = std::max(own, bottom - slot.first);
      }
      any = any || slot.column == c;
    }
    room = any ? std::min(room, own) : room;
  }
  return room;
}

Extent extentOf(std::span<const Slot> slots, const FrameJob& job) {
  Pt left = job.inner.x + job.inner.width;
  Pt right = job.inner.x;
  for (const Slot& slot : slots) {
    const Extent& column = job.columns[static_cast<std::size_t>(slot.column)];
    left = std::min(left, column.x);
    right = std::max(right, column.x + column.width);
  }
  return {left, right - left};
}

/// The lowest line to which all columns are free.
Foot commonFoot(std::span<const Slot> slots, const FrameJob& job) {
  Foot foot;
  foot.extent = extentOf(slots, job);
  for (const Slot& slot : slots) {
    const int bottom = slot.first + slot.lines;
    const int room = freeAbove(slots, job, bottom);
    if (room > 0 && bottom > foot.bottom) {
      foot.bottom = bottom;
      foot.room = room;
    }
  }
  return foot;
}

int lowestOf(std::span<const Slot> slots) {
  int lowest = 0;
  for (const Slot& slot : slots) {
    lowest = std::max(lowest, slot.first + slot.lines);
  }
  return lowest;
}

/// Where the columns end at one line, one foot for all of them; else one for each.
std::vector<Foot> feetOf(std::span<const Slot> slots, const FrameJob& job, bool byColumn) {
  // A line kept for where the story goes on makes one column end higher; more would leave a hole.
  constexpr int kLevel = 1;
  Foot common = commonFoot(slots, job);
  if (!byColumn && lowestOf(slots) - common.bottom <= kLevel) {
    return {std::move(common)};
  }
  std::vector<Foot> feet;
  for (const Slot& slot : slots) {
    const int bottom = slot.first + slot.lines;
    auto foot = std::find_if(
        feet.begin(), feet.end(), [&](const Foot& f) { return f.column == slot.column; });
    if (foot == feet.end()) {
      Foot& added = feet.emplace_back();
      added.column = slot.column;
      added.extent = job.columns[static_cast<std::size_t>(slot.column)];
      foot = feet.end() - 1;
    }
    if (bottom > foot->bottom) {
      foot->bottom = bottom;
      foot->room = slot.lines;
    }
  }
  return feet;
}

bool sameExtent(const Extent& a, const Extent& b) {
  return std::abs(a.x - b.x) < kPtEpsilon && std::abs(a.width - b.width) < kPtEpsilon;
}

/// Finds slots room for notes: fills them again with more lines kept until all notes fit.
class NotedFiller {
 public:
  NotedFiller(const FrameJob& job,
              std::span<const Slot> slots,
              const NotedFillRule& rule,
              const Sheet* sheet)
      : job_(job), slots_(slots), rule_(rule), feet_(feetOf(slots, job, rule.byColumn)) {
    for (const NoteArea& area : sheet != nullptr ? sheet->notes() : std::vector<NoteArea>()) {
      for (Foot& foot : feet_) {
        if (area.first == foot.bottom && sameExtent(area.extent, foot.extent)) {
          foot.before = area.notes;
          foot.standing = area.lines;
        }
      }
    }
  }

  NotedFilling run(Filling first) {
    NotedFilling noted{std::move(first), {}};
    for (Foot* foot = shortOf(noted.filling); foot != nullptr; foot = shortOf(noted.filling)) {
      ++foot->kept;
      noted.filling = fill();
    }
    for (const Foot& foot : feet_) {
      const std::vector<NoteRef> notes = notesAt(foot, noted.filling);
      if (notes.empty()) {
        continue;
      }
      const int lines = needed(foot, notes);
      NoteArea& area = noted.areas.emplace_back();
      area.extent = foot.extent;
      area.first = foot.bottom - lines;
      area.lines = lines + foot.standing;
      area.notes = foot.before;
      addNotes(notes, area.notes);
      area.sides = job_.measure.sides;
      area.matter = job_.matter;
    }
    return noted;
  }

 private:
  Filling fill() const {
    std::vector<Slot> cut(slots_.begin(), slots_.end());
    for (Slot& slot : cut) {
      for (const Foot& foot : feet_) {
        if (covers(foot, slot)) {
          slot.lines = std::clamp(foot.bottom - foot.kept - slot.first, 0, slot.lines);
        }
      }
    }
    return rule_.balance ? fillBalanced(job_.flow, job_.position, cut, rule_.pageLines)
                         : fillSlots(job_.flow, job_.position, cut, rule_.pageLines);
  }

  /// The notes that the lines over `foot` call.
  std::vector<NoteRef> notesAt(const Foot& foot, const Filling& filling) const {
    std::vector<NoteRef> notes;
    for (const Placement& placed : filling.placements) {
      const Slot& slot = filling.slots[static_cast<std::size_t>(placed.slot)];
      if (!foot.column || *foot.column == slot.column) {
        addNotes(job_.flow[placed.atom].notes, notes);
      }
    }
    return notes;
  }

  int needed(const Foot& foot, const std::vector<NoteRef>& notes) {
    if (notes.empty()) {
      return 0;
    }
    std::vector<NoteRef> all = foot.before;
    addNotes(notes, all);
    const bool facing = job_.measure.facing();
    const auto [measurer, fresh] =
        measurers_.try_emplace(foot.extent.width, job_.matter->setting, foot.extent.width, facing);
    return measurer->second.lines(all) - foot.standing;
  }

  /// The first foot at which the notes have too little room; null if there is none. One at which
  /// nothing can be kept any more is none.
  Foot* shortOf(const Filling& filling) {
    for (Foot& foot : feet_) {
      const int lines = needed(foot, notesAt(foot, filling));
      if (lines > std::min(foot.kept, foot.room) && foot.kept <= foot.bottom) {
        return &foot;
      }
    }
    return nullptr;
  }

  const FrameJob& job_;
  std::span<const Slot> slots_;
  NotedFillRule rule_;
  std::vector<Foot> feet_;
  std::map<Pt, NoteMeasurer> measurers_;
};

bool callsNotes(const FrameJob& job, const Filling& filling) {
  return job.matter != nullptr &&
         std::any_of(filling.placements.begin(), filling.placements.end(), [&](const Placement& p) {
           return !job.flow[p.atom].notes.empty();
         });
}

}  // namespace

NotedFilling fillNoted(const FrameJob& job,
                       std::span<const Slot> slots,
                       const NotedFillRule& rule,
                       const Sheet* sheet) {
  Filling filling = rule.balance ? fillBalanced(job.flow, job.position, slots, rule.pageLines)
                                 : fillSlots(job.flow, job.position, slots, rule.pageLines);
  if (!callsNotes(job, filling)) {
    return {std::move(filling), {}};
  }
  return NotedFiller(job, slots, rule, sheet).run(std::move(filling));
}

int noteLines(const NotedFilling& filling) {
  int lines = 0;
  for (const NoteArea& area : filling.areas) {
    lines = std::max(lines, area.lines);
  }
  return lines;
}

void standNotes(const FrameJob& job, NotedFilling& filling, Sheet& sheet) {
  for (NoteArea& area : filling.areas) {
    const int end = area.first + area.lines;
    ColumnSpan span = job.span;
    for (int c = job.span.first; job.gridColumns && c <= job.span.last; ++c) {
      const Extent& column = sheet.grid().columns[static_cast<std::size_t>(c)];
      span.first = column.x < area.extent.x - kPtEpsilon ? c + 1 : span.first;
      const bool beyond = column.x + column.width > area.extent.x + area.extent.width + kPtEpsilon;
      span.last = beyond ? std::min(span.last, c - 1) : span.last;
    }
    if (end >= sheet.footOf(span)) {
      sheet.setFoot(span, area.first);
    } else {
      sheet.take(span, area.first, end);
    }
    std::vector<NoteArea>& standing = sheet.notes();
    std::erase_if(standing, [&](const NoteArea& other) {
      return other.first + other.lines == end && sameExtent(other.extent, area.extent);
    });
    standing.push_back(std::move(area));
  }
}

}  // namespace paiban
