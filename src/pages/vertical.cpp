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

/// Whether all of `flow` stands in one row of `across` lines.
bool fitsOneRow(const Flow& flow, int across) {
  const Slot row{0, 0, across};
  return fillSlots(flow, {}, {&row, 1}, across).rest.atEnd(flow);
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

/// Fewest grid lines in which the text takes one row; those of the page where none do.
int leastHeight(const Setting& setting, int across, const SetInto& setInto) {
  Diagnostics unused;  // a height that is only tried has nothing to report
  const Setting trial = reportingTo(setting, unused);
  int low = 0;
  int high = setting.grid.lines;
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    const bool fits = fitsOneRow(setInto(trial, setting.grid.heightOf(middle)), across);
    (fits ? high : low) = middle;
  }
  return high;
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
  const int height = measure.lines > 0 ? measure.lines : leastHeight(setting, across, setInto);
  Flow flow = setInto(setting, grid.heightOf(height));
  const std::vector<Placement> placements = dealInRows(setting, frame, flow, across);
  return turnedRows(std::move(flow), placements, grid, measure.width, height);
}

}  // namespace paiban
