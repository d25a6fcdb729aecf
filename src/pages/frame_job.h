#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "pages/arrange.h"
#include "pages/column_fill.h"
#include "pages/setting.h"

namespace paiban {

/// What a frame's flow is set from.
struct FrameMatter {
  Setting setting;  ///< of the frame
  std::vector<Piece> pieces;
};

/// A frame with its place across the page and its content set, ready to be placed down the page.
/// Abscissas count from the left edge of the grid.
struct FrameJob {
  const FrameSpec* spec = nullptr;
  ColumnSpan span;  ///< basic columns that it covers
  Extent outer;     ///< edge to edge
  Extent inner;     ///< inside its box
  const BoxSpec* box = nullptr;
  FrameMeasure measure;
  std::vector<Extent> columns;  ///< its own columns
  bool gridColumns = false;     ///< they are the grid's basic columns
  Flow flow;
  FlowPosition position;
  /// Pictures over several columns that the story has named and no page has had room for yet.
  std::vector<Atom> waitingPictures;
  std::shared_ptr<const FrameMatter> matter;  ///< null where the flow was given
  std::optional<FlowOrigin> unset;            ///< where the matter begins that is not in `flow` yet
  std::vector<std::uint32_t> takenFigures;    ///< pieces whose figures were taken out, ascending

  bool done() const { return position.atEnd(flow) && waitingPictures.empty() && !unset; }
  int above() const { return box != nullptr ? box->above : 0; }
  int below() const { return box != nullptr ? box->below : 0; }
};

/// Works out the columns of `spec` on the grid; its flow is still empty. `languages` are those that
/// the frame sets. Errors: columns outside the grid; measures and gutters wider than the frame,
/// with the numbers.
FrameJob makeFrameJob(const Setting& setting,
                      const FrameSpec& spec,
                      const std::vector<Lang>& languages);

/// Sets all of `matter` as the frame's flow.
void setMatter(FrameJob& job, FrameMatter matter);

/// Whether text set to one measure stands as it is in the other.
bool sameMeasure(const FrameMeasure& a, const FrameMeasure& b);

/// Sets what is left of the job's story again to `measure`: the text from the line on at which it
/// stopped (CL-83), the pictures that wait, and what follows, until `enough` lines are set; the
/// rest waits in `unset`, so that a story through many frames takes time in proportion to its
/// length. Without matter only the measure changes. The text stands `beside` a picture from its
/// first line on, if the picture of that piece could not stand where the story has it.
void setRest(FrameJob& job,
             const FrameMeasure& measure,
             int enough,
             std::optional<std::uint32_t> beside = std::nullopt);

/// Where the rest of the job's flow begins; nothing at its end.
std::optional<FlowOrigin> originOfRest(const FrameJob& job);

/// Sets more of what waits, until `enough` lines from the job's position on are set.
void setMore(FrameJob& job, int enough);

/// Whether `count` columns with gutters between them have room in `width`, `least` 字 each. Error
/// `columns-too-narrow` of `spec` if not; a single column always has.
bool haveRoom(
    const Setting& setting, const FrameSpec& spec, Pt width, int count, Pt gutter, double least);

/// The languages of a frame: those that it names itself, as far as its part sets them; where it
/// names none of those, all of its part.
std::vector<Lang> frameLanguages(const FrameSpec& spec, const std::vector<Lang>& part);

}  // namespace paiban
