#pragma once

#include <memory>
#include <vector>

#include "pages/make_up_plan.h"
#include "pages/region.h"

namespace paiban {

/// A frame that is placed as a whole: one whose head stands across its columns, or for which
/// make-up finds the place, with a region for each number of columns that it may cover.
struct OpenFrame {
  const FrameSpec* spec = nullptr;
  std::shared_ptr<const FrameMatter> matter;
  std::vector<PageRegion> choices;  ///< from the narrowest to the widest
  bool story = false;

  int priority() const { return spec->priority > 0 ? spec->priority : 1000; }
};

/// `matter` in each width that `spec` allows; a frame with a place of its own has one.
OpenFrame makeOpenFrame(const FrameSpec& spec, FrameMatter matter, Diagnostics& diagnostics);

/// What planPage needs to know of the frame.
PlanBlock planBlockOf(const OpenFrame& frame, const TextGrid& grid);

}  // namespace paiban
