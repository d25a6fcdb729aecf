#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "pages/frame_job.h"
#include "pages/jump.h"
#include "pages/open_frame.h"
#include "pages/sheet.h"

namespace paiban {

/// Frames that are placed as a whole, and what a page has to know to place them.
struct OpenMatter {
  std::vector<OpenFrame> frames;  ///< in the order of the layout
  std::set<std::string> goOn;     ///< frames whose text a later page continues
  bool laterPages = false;        ///< what finds no room may wait
};

/// One page made up, and what is left for those that follow.
struct MadeUpPage {
  Sheet sheet;
  std::vector<FrameJob> flows;    ///< filling frames whose story goes on
  std::vector<FrameJob> carried;  ///< other frames, or rests of them, that found no room
  Diagnostics diagnostics;
  std::vector<OpenFrame> open = {};  ///< that wait
  std::vector<JumpSite> jumps = {};  ///< lines kept for where stories go on
  /// What the jobs of regions that go on, and the notes of all, borrow.
  std::vector<std::shared_ptr<RegionParts>> kept = {};
};

/// Makes a page up of `jobs` in the order of the layout: frames with a place of their own, then
/// those at the foot, then the rest from the top down; frames that fill come last and take what is
/// left. `carried` stands above all. Open frames come after the frames that have places, where
/// planPage finds room for them.
MadeUpPage makeUpPage(const Setting& setting,
                      std::vector<FrameJob> jobs,
                      std::vector<FrameJob> carried,
                      OpenMatter open = {});

/// The same; but if the page does not take everything, pictures in frames of their own give way
/// within their slack by as many lines as it needs, all alike. If that does not do either, they
/// keep their full size. With open frames it is makeUpPage that finds the heights of pictures.
MadeUpPage fitPage(const Setting& setting, std::vector<FrameJob> jobs, OpenMatter open = {});

}  // namespace paiban
