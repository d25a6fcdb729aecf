#pragma once

#include <string>
#include <vector>

#include "pages/frame_job.h"
#include "pages/setting.h"

namespace paiban {

/// The line of a column that is kept for 下转第N版 (continued on page N).
struct JumpSite {
  std::string frame;  ///< whose story goes on
  Extent column;
  int line = 0;
};

/// What says where a story goes on, or where it comes from, in the words of `lang` (CL-86).
std::string jumpWords(Lang lang, bool goesOn, int page);

/// Draws that a story goes on on page `page`, at the end of the line that was kept for it; an
/// artifact in the style of the role jump.
void drawJump(
    const Setting& setting, Lang lang, int page, const JumpSite& site, std::vector<Item>& out);

/// The head of a story where it goes on: its headline in the role jump-head, and the page that it
/// comes from in the role jump, in a measure of `width`. Artifacts, for the headline has been said.
Flow jumpHead(const Setting& setting, Lang lang, const Story* story, int from, Pt width);

/// The story that the job's next text belongs to; null if it is none of a story.
const Story* storyGoingOn(const FrameJob& job, const Content& content);

}  // namespace paiban
