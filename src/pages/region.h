#pragma once

#include <memory>
#include <vector>

#include "pages/frame_job.h"
#include "pages/jump.h"
#include "pages/sheet.h"

namespace paiban {

/// What a region keeps for as long as its jobs are in use: what their settings and jobs borrow.
struct RegionParts {
  FrameSpec whole, head, body;
  Diagnostics diagnostics;  ///< of setting its text, as far as it has not been passed on; of use
                            ///< only if the region is placed
};

/// A rectangle of the page for matter that stays together: a story with its head over all of its
/// columns and its text in basic columns below, or a picture, or a panel.
struct PageRegion {
  std::shared_ptr<RegionParts> parts;
  FrameJob whole;  ///< box and place; its flow is empty
  FrameJob head;   ///< its flow is empty where no head stands across
  FrameJob body;
  bool inColumns = false;  ///< the body fills basic columns from the left to the right
  int lines = 0;           ///< natural height, its box included; more than a page where it has no
                           ///< room on one
  int headLines = 0;       ///< of its box and of the head across
  int slack = 0;           ///< lines that its picture may give up
  Pt headSize = 0;         ///< of its headline; 0 = none

  int columns() const { return whole.span.count(); }
  bool done() const { return head.done() && body.done(); }
};

/// Text below a head across is not set into stretches of fewer lines.
inline constexpr int kLeastRegionText = 4;

/// Sets `matter`, the frame's content, in the basic columns of `span`. A frame that may cover
/// several widths has its inner columns and cards for the widest and fewer in narrower ones.
PageRegion makeRegion(const FrameSpec& spec, const FrameMatter& matter, ColumnSpan span);

/// The region moved to begin at basic column `first`; the columns there are as wide.
void moveRegion(PageRegion& region, int first, const TextGrid& grid);

/// Places the region on lines [first, end), which are free over its columns, and takes all of them.
/// Its picture is made lower by `lowered` lines. What finds no room stays in its jobs; the
/// line that was kept to say where it goes on.
std::optional<JumpSite> placeRegion(
    PageRegion& region, int first, int end, int lowered, Sheet& sheet);

/// Whether basic columns `a` and `b`, each the first of `count`, are alike in width.
bool sameWidths(const TextGrid& grid, int a, int b, int count);

}  // namespace paiban
