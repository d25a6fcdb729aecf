#include "pages/spanning_figures.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace paiban {
namespace {

bool spans(const Atom& atom, const FrameJob& job) {
  return atom.kind == Atom::Kind::figure && job.gridColumns && (atom.span == 0 || atom.span > 1) &&
         job.columns.size() > 1;
}

/// Takes a figure out of the flow; what stays is a space of no height, kept with what is before it
/// where the figure was.
Atom takeOut(FrameJob& job, std::size_t at) {
  Atom& atom = job.flow[at];
  auto& taken = job.takenFigures;
  taken.insert(std::lower_bound(taken.begin(), taken.end(), atom.origin.piece), atom.origin.piece);
  Atom nothing = spaceAtom(0);
  nothing.breakBefore = atom.breakBefore;
  return std::exchange(atom, std::move(nothing));
}

struct Spot {
  ColumnSpan span;
  int line = 0;
};

/// Where a picture of `lines` lines over `columns` columns may stand near column `wanted`: heads
/// before feet, the column of its mention before those left of it.
std::optional<Spot> findSpot(
    const FrameJob& job, int columns, int lines, int wanted, int first, const Sheet& sheet) {
  const int last = job.span.count() - columns;
  for (const bool head : {true, false}) {
    for (int shift = 0; shift <= last; ++shift) {
      const int c = std::min(wanted, last) - shift;
      if (c < 0) {
        break;
      }
      const ColumnSpan span{job.span.first + c, job.span.first + c + columns - 1};
      const int top = sheet.firstFree(span, first);
      const int end = std::min(sheet.freeUntil(span, top), sheet.footOf(span));
      if (end - top >= lines) {
        return Spot{span, head ? top : end - lines};
      }
    }
  }
  return std::nullopt;
}

void draw(Atom picture, const Spot& spot, Sheet& sheet) {
  const TextGrid& grid = sheet.grid();
  const Extent extent = grid.span(spot.span.first, spot.span.last);
  place(std::move(picture.items), extent.x, grid.lineTop(spot.line), sheet.items());
  sheet.take(spot.span, spot.line - kFigureGap, spot.line + picture.lines + kFigureGap);
}

int columnsOf(const Atom& atom, const FrameJob& job) {
  const int all = job.span.count();
  return atom.span == 0 ? all : std::min(atom.span, all);
}

/// The first spanning figure that this page's text reaches, with the column that names it.
struct Mention {
  std::size_t atom = 0;
  int column = 0;
};
std::optional<Mention> firstMention(const FrameJob& job,
                                    const std::vector<Slot>& slots,
                                    int pageLines) {
  const Filling filling = fillSlots(job.flow, job.position, slots, pageLines);
  for (std::size_t at = job.position.next; at < filling.rest.next; ++at) {
    if (!spans(job.flow[at], job)) {
      continue;
    }
    int column = 0;
    for (const Placement& p : filling.placements) {
      if (p.atom < at) {
        column = std::max(column, filling.slots[static_cast<std::size_t>(p.slot)].column);
      }
    }
    return Mention{at, column};
  }
  return std::nullopt;
}

/// Whether the text still reaches atom `at` when the picture is set.
bool reaches(const FrameJob& job, std::size_t at, const std::vector<Slot>& slots, int pageLines) {
  return fillSlots(job.flow, job.position, slots, pageLines).rest.next >= at;
}

}  // namespace

void placeSpanningFigures(FrameJob& job, int first, Sheet& sheet, const FreeSlots& freeSlots) {
  std::vector<Atom> stillWaiting;
  for (Atom& picture : job.waitingPictures) {
    if (const auto spot = findSpot(job, columnsOf(picture, job), picture.lines, 0, first, sheet)) {
      draw(std::move(picture), *spot, sheet);
    } else {
      stillWaiting.push_back(std::move(picture));
    }
  }
  job.waitingPictures = std::move(stillWaiting);
  const int lines = sheet.grid().lines;
  while (const auto mention = firstMention(job, freeSlots(job, first, sheet), lines)) {
    Atom& picture = job.flow[mention->atom];
    const int columns = columnsOf(picture, job);
    const auto spot = findSpot(job, columns, picture.lines, mention->column, first, sheet);
    Sheet trial = sheet;
    if (spot) {
      trial.take(spot->span, spot->line - kFigureGap, spot->line + picture.lines + kFigureGap);
    }
    if (spot && reaches(job, mention->atom, freeSlots(job, first, trial), lines)) {
      draw(takeOut(job, mention->atom), *spot, sheet);
    } else {
      job.waitingPictures.push_back(takeOut(job, mention->atom));
    }
  }
}

}  // namespace paiban
