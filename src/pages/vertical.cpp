#include "pages/vertical.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pages/column_fill.h"
#include "pages/messages.h"
#include "pages/reporting_to.h"

namespace paiban {
namespace {

using SetInto = std::function<Flow(const Setting&, Pt)>;

/// Whether all of `flow` stands in `rows` rows of `across` lines.
bool fitsRows(const Flow& flow, int across, int rows) {
  const std::vector<Slot> slots(static_cast<std::size_t>(rows), Slot{0, 0, across});
  return fillSlots(flow, {}, slots, across).rest.atEnd(flow);
}

/// Where the atoms of `flow` stand in rows of `across` lines, a slot for each row. A block that is
/// wider than a row is reported and has one for itself, so that nothing is lost.
std::vector<Placement> dealInRows(const Setting& setting,
                                  const FrameSpec& frame,
                                  const Flow& flow,
                                  int across) {
  const std::vector<Slot> slots(flow.size() + 1, Slot{0, 0, across});
  Filling filling = fillSlots(flow, {}, slots, across);
  std::vector<Placement>& placed = filling.placements;
  for (std::size_t i = filling.rest.next; i < flow.size(); ++i) {
    if (flow[i].kind == Atom::Kind::space) {
      continue;
    }
    if (flow[i].lines > across) {
      setting.diagnostics.error(
          messages::kVerticalTooNarrow,
          frame.where,
          {frame.name, std::to_string(flow[i].lines), std::to_string(across)});
    }
    const int slot = placed.empty() ? 0 : placed.back().slot + 1;
    placed.push_back({i, slot, 0, flow[i].lines});
  }
  return std::move(placed);
}

/// `flow`, placed as `placements` say, turned into rows of lines `height` grid lines long.
Flow turnedRows(Flow flow,
                const std::vector<Placement>& placements,
                const TextGrid& grid,
                Pt width,
                int height) {
  Flow rows;
  int slot = -1;
  for (const Placement& p : placements) {
    if (p.slot != slot) {
      slot = p.slot;
      rows.emplace_back().lines = height;
    }
    for (Item& item : flow[p.atom].items) {
      turn(item, width - grid.lineTop(p.line));
      rows.back().items.push_back(std::move(item));
    }
  }
  return rows;
}

/// Fewest grid lines, from `least` on, in which the text takes one row; where none of the `room`
/// lines down the page are enough, those of each of two rows or more; all where none do.
int leastHeight(const Setting& setting, int across, int least, int room, const SetInto& setInto) {
  Diagnostics unused;  // a height that is only tried has nothing to report
  const Setting trial = reportingTo(setting, unused);
  for (int rows = 1; room / rows > 0; ++rows) {
    const auto fits = [&](int height) {
      return fitsRows(setInto(trial, setting.grid.heightOf(height)), across, rows);
    };
    int low = std::max(1, (least + rows - 1) / rows);
    int high = room / rows;
    if (low > high || !fits(high)) {
      continue;
    }
    while (low < high) {
      const int middle = low == least ? low : (low + high) / 2;  // what the layout says, first
      fits(middle) ? high = middle : low = middle + 1;
    }
    return high;
  }
  return std::max(1, room);
}

/// Grid lines from the frame's top to the foot of the page, inside its box as far as it is known.
int roomBelow(const FrameSpec& frame, const FrameMeasure& measure, const TextGrid& grid) {
  const int above = frame.place == VerticalPlace::fixed ? frame.firstLine - 1 : 0;
  return grid.lines - above - std::max(0, frame.lines - measure.lines);
}

/// Vertical frames have no foot for notes.
void refuseNotes(const Setting& setting, const FrameSpec& frame, const BilingualText& slot) {
  for (const Lang lang : setting.languages) {
    if (const RichText* text = slot.in(lang); text != nullptr && !text->calls.empty()) {
      const NoteCall& call = text->calls.front();
      setting.diagnostics.error(messages::kNoteInVertical, call.where, {frame.name, call.note});
    }
  }
}

}  // namespace

std::vector<Piece> verticalTexts(const Setting& setting,
                                 const FrameSpec& frame,
                                 const std::vector<Piece>& pieces) {
  std::vector<Piece> texts;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::text) {
      refuseNotes(setting, frame, *piece.text);
      texts.push_back(piece);
      continue;
    }
    const std::string what = piece.photo != nullptr   ? "photos." + piece.photo->id
                             : piece.panel != nullptr ? "panels." + piece.panel->id
                                                      : "line:";
    setting.diagnostics.error(messages::kVerticalTextOnly, frame.where, {frame.name, what});
  }
  return texts;
}

Flow setVertical(const Setting& setting,
                 const FrameSpec& frame,
                 const FrameMeasure& measure,
                 const SetInto& setInto) {
  const TextGrid& grid = setting.grid;
  int across = 0;
  while (grid.heightOf(across + 1) <= measure.width + kPtEpsilon) {
    ++across;
  }
  across = std::max(across, 1);
  const int height =
      frame.height == HeightRule::fixed
          ? measure.lines
          : leastHeight(setting, across, measure.lines, roomBelow(frame, measure, grid), setInto);
  Flow flow = setInto(setting, grid.heightOf(height));
  const std::vector<Placement> placements = dealInRows(setting, frame, flow, across);
  return turnedRows(std::move(flow), placements, grid, measure.width, height);
}

}  // namespace paiban
