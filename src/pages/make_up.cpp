#include "pages/make_up.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "pages/messages.h"
#include "pages/note_fill.h"
#include "pages/picture_waits.h"
#include "pages/spanning_figures.h"

namespace paiban {
namespace {

/// Text does not begin in a stretch of fewer lines than this beside or below a picture or box
/// (newspapers' make-up rule 9).
constexpr int kLeastStretch = 4;

/// One slot for each column of the job, `lines` high.
std::vector<Slot> evenSlots(const FrameJob& job, int first, int lines) {
  std::vector<Slot> slots;
  for (int c = 0; c < static_cast<int>(job.columns.size()); ++c) {
    slots.push_back({c, first, lines});
  }
  return slots;
}

int lowest(const Filling& filling) {
  int bottom = 0;
  for (const int used : filling.usedUpTo) {
    bottom = std::max(bottom, used);
  }
  return bottom;
}

/// Blank lines that the flow asks for after its end.
int trailingSpace(const Flow& flow) {
  int lines = 0;
  for (auto atom = flow.rbegin(); atom != flow.rend() && atom->kind == Atom::Kind::space; ++atom) {
    lines += atom->lines;
  }
  const bool picture = !flow.empty() && flow.back().kind == Atom::Kind::figure;
  return picture ? kFigureGap : lines;
}

/// Lines of text that the job's frame has on an empty page.
int pageLines(const FrameJob& job, const TextGrid& grid) {
  return grid.lines - job.above() - job.below();
}

/// Whether a frame may begin in `inside` lines that do not take all of it.
bool mayBreak(const FrameJob& job, int inside, const TextGrid& grid) {
  return inside >= kLeastBeginning && naturalLines(job, grid.lines) > grid.lines / 2;
}

bool progressed(const FlowPosition& before, const FlowPosition& after) {
  return after.next != before.next || after.waiting != before.waiting;
}

/// Free stretches of a frame's columns: in the grid's own columns each by itself, else those free
/// across the whole frame, with the frame's box taken off at both ends.
std::vector<Slot> freeSlots(const FrameJob& job, int first, const Sheet& sheet) {
  std::vector<Slot> slots;
  const auto collect = [&](ColumnSpan span, auto add) {
    const int foot = sheet.footOf(span);
    for (int at = sheet.firstFree(span, first); at < foot;) {
      const int end = std::min(sheet.freeUntil(span, at), foot);
      if (end - at >= kLeastStretch + job.above() + job.below()) {
        add(at + job.above(), end - job.below());
      }
      at = sheet.firstFree(span, end);
    }
  };
  if (!job.gridColumns) {
    collect(job.span, [&](int at, int end) {
      for (const Slot& slot : evenSlots(job, at, end - at)) {
        slots.push_back(slot);
      }
    });
    return slots;
  }
  for (int c = 0; c < job.span.count(); ++c) {
    const int column = job.span.first + c;
    collect({column, column}, [&](int at, int end) { slots.push_back({c, at, end - at}); });
  }
  return slots;
}

/// Marks the lines that a filling took and draws the boxes round them.
void takeFilled(const FrameJob& job, const Filling& filling, Sheet& sheet) {
  if (job.gridColumns) {
    for (std::size_t s = 0; s < filling.slots.size(); ++s) {
      const int column = job.span.first + filling.slots[s].column;
      sheet.take({column, column}, filling.slots[s].first, filling.usedUpTo[s]);
      for (const Pt side : job.measure.facing() ? job.measure.sides : std::vector<Pt>{0}) {
        const Extent& own = job.columns[static_cast<std::size_t>(filling.slots[s].column)];
        const Extent extent{side + own.x, own.width};
        sheet.note(*job.spec, extent, filling.slots[s].first, filling.usedUpTo[s]);
      }
    }
    return;
  }
  for (std::size_t s = 0; s < filling.slots.size();) {
    const int first = filling.slots[s].first;
    int end = first;
    for (; s < filling.slots.size() && filling.slots[s].first == first; ++s) {
      end = std::max(end, filling.usedUpTo[s]);
    }
    if (end > first) {
      takeLines(job, first - job.above(), end + job.below(), sheet);
    }
  }
}

/// The slots from `from` on whose columns are equally wide.
std::span<const Slot> slotsOfOneWidth(const FrameJob& job,
                                      const std::vector<Slot>& slots,
                                      std::size_t from) {
  const auto width = [&](std::size_t s) {
    return job.columns[static_cast<std::size_t>(slots[s].column)].width;
  };
  std::size_t end = from + 1;
  while (end < slots.size() && std::abs(width(end) - width(from)) < kPtEpsilon) {
    ++end;
  }
  return std::span(slots).subspan(from, end - from);
}

/// Sets the rest of the story to the width of `run` where it has another, as columns of one grid
/// may have (CL-83).
void adaptTo(FrameJob& job, std::span<const Slot> run) {
  FrameMeasure measure = job.measure;
  if (measure.pair.empty()) {
    measure.column = job.columns[static_cast<std::size_t>(run.front().column)].width;
  }
  const int enough = 2 * linesOf(run);
  if (!sameMeasure(measure, job.measure)) {
    setRest(job, measure, enough);
  }
  setMore(job, enough);
}

/// How the columns of a frame that fills its page are filled.
NotedFillRule fillRule(const FrameJob& job, const TextGrid& grid) {
  const bool byColumn = job.matter != nullptr &&
                        job.matter->setting.layout.notes.place == NoteRule::Place::column &&
                        !job.measure.facing();
  return {job.spec->balance, byColumn, pageLines(job, grid)};
}

/// What became of text in a frame's columns, and the line below the lowest of it.
struct Placed {
  Outcome outcome = Outcome::nothing;
  int bottom = 0;
  std::optional<TextEnd> end = {};
};

/// Where the last text of `filling` stands, in the slots of `run` as they were before notes took
/// lines of them.
std::optional<TextEnd> textEnd(const FrameJob& job,
                               const Filling& filling,
                               std::span<const Slot> run) {
  const auto& placed = filling.placements;
  const auto text = std::find_if(placed.rbegin(), placed.rend(), [&](const Placement& p) {
    return job.flow[p.atom].kind == Atom::Kind::matter;
  });
  if (text == placed.rend()) {
    return std::nullopt;
  }
  const Slot& slot = run[static_cast<std::size_t>(text->slot)];
  return TextEnd{slot.column, slot.first + slot.lines + (job.gridColumns ? 0 : job.below())};
}

/// Fills slots of one width and adds to `placed` what came to stand. Whether anything did.
bool fillRun(FrameJob& job, std::span<const Slot> run, Sheet& sheet, Placed& placed) {
  adaptTo(job, run);
  const NotedFillRule rule = fillRule(job, sheet.grid());
  NotedFilling noted = fillNoted(job, run, rule, &sheet);
  const std::optional<std::uint32_t> picture = goOnWithoutPicture(job, noted, run, rule, sheet);
  Filling& filling = noted.filling;
  if (filling.placements.empty() && !progressed(job.position, filling.rest)) {
    return false;
  }
  if (const auto end = textEnd(job, filling, run)) {
    placed.end = end;
  }
  placed.bottom = std::max(placed.bottom, lowest(filling));
  takeFilled(job, filling, sheet);
  drawFilling(job, filling, sheet);
  standNotes(job, noted, sheet);
  job.position = std::move(filling.rest);
  if (picture) {
    setRest(job, job.measure, 2 * linesOf(run), picture);
  }
  return true;
}

/// Whether the text that the job's columns may hold on a page has a head across them.
bool headIsNear(const FrameJob& job, int lines) {
  int room = lines * static_cast<int>(job.columns.size());
  for (std::size_t i = job.position.next; i < job.flow.size() && room > 0; ++i) {
    if (job.flow[i].across) {
      return true;
    }
    room -= job.flow[i].kind == Atom::Kind::space ? 0 : job.flow[i].lines;
  }
  return false;
}

/// Fills all free lines of the job's columns from `first` on, and levels them where the flow ends.
Placed placeColumns(FrameJob& job, int first, Sheet& sheet) {
  const std::size_t waiting = job.waitingPictures.size();
  const std::size_t items = sheet.items().size();
  placeSpanningFigures(job, first, fillRule(job, sheet.grid()), sheet, freeSlots);
  const bool drew = job.waitingPictures.size() < waiting || sheet.items().size() > items;
  Placed placed{Outcome::nothing, drew ? sheet.bottomOf(job.span) : first};
  const std::vector<Slot> slots = freeSlots(job, first, sheet);
  bool filled = false;
  for (std::size_t from = 0; from < slots.size() && !job.done();) {
    const std::span<const Slot> run = slotsOfOneWidth(job, slots, from);
    filled = fillRun(job, run, sheet, placed) || filled;
    from += run.size();
  }
  if (drew || filled) {
    placed.outcome = job.done() ? Outcome::placed : Outcome::partly;
  }
  return placed;
}

/// Heads that stand across all columns, from `first` to `end` of the flow, and their height.
struct AcrossHead {
  std::size_t first = 0;
  std::size_t end = 0;
  int before = 0;  ///< blank lines above
  int lines = 0;
  int after = 0;  ///< blank lines below
};

/// The head across at the flow's position, blank lines before it included; nothing if text stands
/// there.
std::optional<AcrossHead> headAt(const Flow& flow, std::size_t position) {
  AcrossHead head{position, position};
  std::size_t at = position;
  for (int blank = 0; at < flow.size(); ++at) {
    const Atom& atom = flow[at];
    if (atom.kind == Atom::Kind::space) {
      blank = std::max(blank, atom.lines);
      head.after = blank;
      continue;
    }
    if (!atom.across) {
      break;
    }
    (head.lines == 0 ? head.before : head.lines) += blank;
    head.lines += atom.lines;
    head.after = blank = 0;
    head.end = at + 1;
  }
  if (head.lines == 0) {
    return std::nullopt;
  }
  while (head.end < flow.size() && flow[head.end].kind == Atom::Kind::space) {
    ++head.end;
  }
  return head;
}

/// The first atom after `from` that belongs to a head across or to the white above it.
std::size_t sectionEnd(const Flow& flow, std::size_t from) {
  std::size_t end = from;
  for (std::size_t at = from; at < flow.size(); ++at) {
    if (flow[at].across) {
      return end;
    }
    end = flow[at].kind == Atom::Kind::space ? end : at + 1;
  }
  return flow.size();
}

void drawAcross(FrameJob& job, const AcrossHead& head, int line, Sheet& sheet) {
  const TextGrid& grid = sheet.grid();
  sheet.take(job.span, line, line + head.lines + head.after);
  sheet.note(*job.spec, job.inner, line, line + head.lines);
  int blank = 0;
  int at = line;
  for (std::size_t i = head.first; i < head.end; ++i) {
    Atom& atom = job.flow[i];
    if (atom.kind == Atom::Kind::space) {
      blank = std::max(blank, atom.lines);
      continue;
    }
    at += at == line ? 0 : blank;
    blank = 0;
    place(std::move(atom.items), job.inner.x, grid.lineTop(at), sheet.items());
    at += atom.lines;
  }
}

/// A stretch of a job's flow as a job of its own; what it leaves goes back with putBack.
FrameJob takeSection(FrameJob& job, std::size_t end) {
  Flow flow = std::move(job.flow);
  FrameJob section = job;
  job.flow = std::move(flow);
  const auto begin = job.flow.begin() + static_cast<std::ptrdiff_t>(job.position.next);
  section.flow.assign(std::make_move_iterator(begin),
                      std::make_move_iterator(job.flow.begin() + static_cast<std::ptrdiff_t>(end)));
  section.position = {};
  section.unset.reset();
  return section;
}

void putBack(FrameJob& job, FrameJob section, std::size_t end) {
  const std::size_t begin = job.position.next;
  for (const std::size_t waiting : section.position.waiting) {
    job.position.waiting.push_back(begin + waiting);
  }
  job.position.next = section.done() ? end : begin + section.position.next;
  std::move(section.flow.begin(),
            section.flow.end(),
            job.flow.begin() + static_cast<std::ptrdiff_t>(begin));
  job.waitingPictures = std::move(section.waitingPictures);
  job.takenFigures = std::move(section.takenFigures);
}

/// A story with heads across its columns (CL-77): the text above each is level and turns back, and
/// the columns begin anew below it. A head has lines of text below it, or goes to the next page
/// (CL-73).
Placed placeSections(FrameJob& job, int first, Sheet& sheet) {
  bool placed = false;
  std::optional<TextEnd> end;
  int top = first;
  while (!job.done()) {
    if (const auto head = headAt(job.flow, job.position.next)) {
      const int wanted = top + (placed ? head->before : 0);
      const int line = sheet.firstFree(job.span, wanted);
      const int foot = std::min(sheet.freeUntil(job.span, line), sheet.footOf(job.span));
      if (foot - line < head->lines + head->after + kLeastStretch) {
        break;
      }
      drawAcross(job, *head, line, sheet);
      job.position.next = head->end;
      top = line + head->lines + head->after;
      placed = true;
      continue;
    }
    const std::size_t next = sectionEnd(job.flow, job.position.next);
    FrameJob section = takeSection(job, next);
    const Placed text = placeColumns(section, top, sheet);
    const bool whole = section.done();
    putBack(job, std::move(section), next);
    end = text.end ? text.end : end;
    placed = placed || text.outcome != Outcome::nothing;
    if (!whole) {
      break;
    }
    top = std::max(top, text.bottom);
  }
  const Outcome outcome = job.done() ? Outcome::placed
                          : placed   ? Outcome::partly
                                     : Outcome::nothing;
  return {outcome, top, end};
}

Placed fillFrame(FrameJob& job, int first, Sheet& sheet) {
  if (job.done()) {
    return {Outcome::placed, first};
  }
  return headIsNear(job, sheet.grid().lines) ? placeSections(job, first, sheet)
                                             : placeColumns(job, first, sheet);
}

/// Lets the notes of a frame that is as high as its content stand right below its text. The line
/// below them.
int standBelow(NotedFilling& noted) {
  const int bottom = lowest(noted.filling);
  for (NoteArea& area : noted.areas) {
    area.first = bottom;
  }
  return bottom + noteLines(noted);
}

/// Leaves notes whose lines the frame has taken to be drawn with the page.
void drawLater(NotedFilling& noted, Sheet& sheet) {
  std::move(noted.areas.begin(), noted.areas.end(), std::back_inserter(sheet.notes()));
}

bool holdsStory(const FrameSpec& frame) {
  return std::any_of(frame.from.begin(), frame.from.end(), [](const FrameSource& source) {
    return source.path.ends_with(".body") || source.path == "lead" || source.path == "stories.rest";
  });
}

FrameFill fillOfFixed(const FrameJob& job, const Filling& filling) {
  FrameFill fill;
  fill.frame = job.spec->name;
  fill.where = job.spec->where;
  fill.ofStory = holdsStory(*job.spec);
  fill.over = totalLines(job.flow, filling.rest.next);
  for (std::size_t s = 0; s < filling.slots.size(); ++s) {
    const Slot& slot = filling.slots[s];
    fill.free += slot.first + slot.lines - filling.usedUpTo[s];
    fill.lines += slot.lines;
  }
  return fill;
}

}  // namespace

int naturalLines(const FrameJob& job, int limit) {
  const int inside = limit - job.above() - job.below();
  const auto slots = evenSlots(job, 0, std::max(0, inside));
  const NotedFilling noted = fillNoted(job, slots, {true, false, limit});
  const Filling& filling = noted.filling;
  const int lines = filling.rest.atEnd(job.flow) ? lowest(filling) + noteLines(noted) : inside;
  return lines == 0 ? 0 : lines + job.above() + job.below();
}

Outcome placeNatural(FrameJob& job, int first, Sheet& sheet) {
  if (job.done()) {
    return Outcome::placed;
  }
  const int foot = sheet.footOf(job.span);
  const int start = sheet.firstFree(job.span, first);
  const int end = std::min(sheet.freeUntil(job.span, start), foot);
  const int inside = end - start - job.above() - job.below();
  if (inside <= 0) {
    return Outcome::nothing;
  }
  const auto slots = evenSlots(job, start + job.above(), inside);
  NotedFilling noted = fillNoted(job, slots, {true, false, pageLines(job, sheet.grid())});
  Filling& filling = noted.filling;
  const bool whole = filling.rest.atEnd(job.flow);
  const bool begun = job.position.next > 0;
  if (filling.placements.empty() || (!whole && !begun && !mayBreak(job, inside, sheet.grid()))) {
    return Outcome::nothing;
  }
  // The box lies under the text, so it is drawn first.
  const int bottom = standBelow(noted);
  const int after = whole && job.box == nullptr ? trailingSpace(job.flow) : 0;
  takeLines(job, start, std::min(bottom + job.below() + after, end), sheet);
  drawFilling(job, filling, sheet);
  drawLater(noted, sheet);
  job.position = std::move(filling.rest);
  return whole ? Outcome::placed : Outcome::partly;
}

Outcome placeFixed(Diagnostics& diagnostics, FrameJob& job, int first, Sheet& sheet) {
  const int lines = std::min(job.spec->lines, sheet.grid().lines - first);
  const int inside = lines - job.above() - job.below();
  const auto slots = evenSlots(job, first + job.above(), std::max(0, inside));
  NotedFilling noted = fillNoted(job, slots, {false, false, pageLines(job, sheet.grid())});
  const Filling& filling = noted.filling;
  takeLines(job, first, first + lines, sheet);
  sheet.fills().push_back(fillOfFixed(job, filling));
  drawFilling(job, filling, sheet);
  drawLater(noted, sheet);
  if (!filling.rest.atEnd(job.flow)) {
    const std::string rest = textOf(job.flow, filling.rest.next);
    diagnostics.error(messages::kOverset,
                      job.spec->where,
                      {job.spec->name,
                       std::to_string(countCodePoints(rest)),
                       std::string(firstCodePoints(rest, 12))});
  }
  job.position = {job.flow.size(), {}};
  return Outcome::placed;
}

Outcome placeFoot(FrameJob& job, Sheet& sheet) {
  if (job.done()) {
    return Outcome::placed;
  }
  const int foot = sheet.footOf(job.span);
  const int lines = naturalLines(job, sheet.grid().lines);
  const int blank = job.box == nullptr ? 1 : 0;  // keeps what stands above apart
  const int start = foot - lines;
  if (start < sheet.bottomOf(job.span)) {
    return Outcome::nothing;
  }
  const auto slots = evenSlots(job, start + job.above(), lines - job.above() - job.below());
  NotedFilling noted = fillNoted(job, slots, {true, false, pageLines(job, sheet.grid())});
  Filling& filling = noted.filling;
  takeLines(job, start, foot, sheet);
  drawFilling(job, filling, sheet);
  drawLater(noted, sheet);
  const bool whole = filling.rest.atEnd(job.flow);
  job.position = std::move(filling.rest);
  sheet.setFoot(job.span, std::max(0, start - blank));
  return whole ? Outcome::placed : Outcome::partly;
}

Outcome placeFill(FrameJob& job, int first, Sheet& sheet) {
  return fillFrame(job, first, sheet).outcome;
}

std::optional<TextEnd> fillToEnd(FrameJob& job, int first, Sheet& sheet) {
  return fillFrame(job, first, sheet).end;
}

}  // namespace paiban
