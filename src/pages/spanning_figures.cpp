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
  const std::uint32_t piece = pictureOf(atom.origin);
  taken.insert(std::lower_bound(taken.begin(), taken.end(), piece), piece);
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
      if (c < 0 || c + columns <= wanted) {
        break;  // left of its mention a picture would stand before it (CL-89)
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

/// The column in which the text before atom `at` ends.
int columnBefore(const Filling& filling, std::size_t at) {
  int column = 0;
  for (const Placement& p : filling.placements) {
    if (p.atom < at) {
      column = std::max(column, filling.slots[static_cast<std::size_t>(p.slot)].column);
    }
  }
  return column;
}

/// The first spanning figure that this page's text reaches, with the column that names it.
struct Mention {
  std::size_t atom = 0;
  int column = 0;
};
std::optional<Mention> firstMention(const FrameJob& job,
                                    const std::vector<Slot>& slots,
                                    NotedFillRule rule,
                                    const Sheet& sheet) {
  rule.balance = false;
  const Filling filling = fillNoted(job, slots, rule, &sheet).filling;
  for (std::size_t at = job.position.next; at < filling.rest.next; ++at) {
    if (spans(job.flow[at], job)) {
      return Mention{at, columnBefore(filling, at)};
    }
  }
  return std::nullopt;
}

/// The column in which the paragraph before atom `at` begins, as far as it stands here.
int columnOfParagraph(const Flow& flow, const Filling& filling, std::size_t at) {
  std::optional<std::uint32_t> piece;
  int column = columnBefore(filling, at);
  for (auto p = filling.placements.rbegin(); p != filling.placements.rend(); ++p) {
    const Atom& atom = flow[p->atom];
    if (p->atom >= at || atom.kind != Atom::Kind::matter) {
      continue;
    }
    if (atom.origin.piece != piece.value_or(atom.origin.piece)) {
      break;
    }
    piece = atom.origin.piece;
    column = std::min(column, filling.slots[static_cast<std::size_t>(p->slot)].column);
  }
  return column;
}

/// A spot for the figure at `mention`. With it there, the text is set anew: it must still reach the
/// figure, and its paragraph must not begin right of it, or the figure would stand before it
/// (CL-89).
std::optional<Spot> spotFor(const FrameJob& job,
                            Mention mention,
                            int first,
                            const NotedFillRule& rule,
                            const Sheet& sheet,
                            const FreeSlots& free) {
  const Atom& picture = job.flow[mention.atom];
  const int columns = columnsOf(picture, job);
  while (const auto spot = findSpot(job, columns, picture.lines, mention.column, first, sheet)) {
    Sheet trial = sheet;
    trial.take(spot->span, spot->line - kFigureGap, spot->line + picture.lines + kFigureGap);
    const Filling filling = fillNoted(job, free(job, first, trial), rule, &trial).filling;
    if (filling.rest.next < mention.atom) {
      break;
    }
    const int named = columnOfParagraph(job.flow, filling, mention.atom);
    if (job.span.first + named <= spot->span.last) {
      return spot;
    }
    mention.column = named;
  }
  return std::nullopt;
}

}  // namespace

void placeSpanningFigures(
    FrameJob& job, int first, const NotedFillRule& rule, Sheet& sheet, const FreeSlots& freeSlots) {
  std::vector<Atom> stillWaiting;
  for (Atom& picture : job.waitingPictures) {
    if (const auto spot = findSpot(job, columnsOf(picture, job), picture.lines, 0, first, sheet)) {
      draw(std::move(picture), *spot, sheet);
    } else {
      stillWaiting.push_back(std::move(picture));
    }
  }
  job.waitingPictures = std::move(stillWaiting);
  while (const auto mention = firstMention(job, freeSlots(job, first, sheet), rule, sheet)) {
    if (const auto spot = spotFor(job, *mention, first, rule, sheet, freeSlots)) {
      draw(takeOut(job, mention->atom), *spot, sheet);
    } else {
      job.waitingPictures.push_back(takeOut(job, mention->atom));
    }
  }
}

}  // namespace paiban
