#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "pages/frame_job.h"
#include "pages/sheet.h"

namespace paiban {

/// One page made up, and what is left for those that follow.
struct MadeUpPage {
  Sheet sheet;
  std::vector<FrameJob> flows;    ///< filling frames whose story goes on
  std::vector<FrameJob> carried;  ///< other frames, or rests of them, that found no room
  Diagnostics diagnostics;
};

/// Makes a page up of `jobs` in the order of the layout: frames with a place of their own, then
/// those at the foot, then the rest from the top down; frames that fill come last and take what is
/// left. `carried` stands above all.
MadeUpPage makeUpPage(const Setting& setting,
                      std::vector<FrameJob> jobs,
                      std::vector<FrameJob> carried);

/// The same; but if the page does not take everything, pictures in frames of their own give way
/// within their slack by as many lines as it needs, all alike. If that does not do either, they
/// keep their full size.
MadeUpPage fitPage(const Setting& setting, std::vector<FrameJob> jobs);

}  // namespace paiban
