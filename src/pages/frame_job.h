#pragma once

#include <optional>
#include <vector>

#include "pages/arrange.h"
#include "pages/column_fill.h"
#include "pages/setting.h"

namespace paiban {

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

  bool done() const { return position.atEnd(flow) && waitingPictures.empty(); }
  int above() const { return box != nullptr ? box->above : 0; }
  int below() const { return box != nullptr ? box->below : 0; }
};

/// Works out the columns of `spec` on the grid; its flow is still empty. `languages` are those that
/// the frame sets. Errors: columns outside the grid; measures and gutters wider than the frame,
/// with the numbers.
FrameJob makeFrameJob(const Setting& setting,
                      const FrameSpec& spec,
                      const std::vector<Lang>& languages);

/// The languages of a frame: those that it names itself, as far as its part sets them; where it
/// names none of those, all of its part.
std::vector<Lang> frameLanguages(const FrameSpec& spec, const std::vector<Lang>& part);

}  // namespace paiban
