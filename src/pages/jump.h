#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/frame_job.h"
#include "pages/setting.h"
#include "pages/sheet.h"

namespace paiban {

/// The line of a column that is kept for 下转第N版 (continued on page N).
struct JumpSite {
  std::string frame;  ///< whose story goes on
  Extent column;
  int line = 0;
};

/// Fills like placeFill; where the story does not end on the page, the last line of the column in
/// which its text breaks off is kept for the line that says where it goes on (CL-86).
std::optional<JumpSite> fillJumping(FrameJob& job, int first, Sheet& sheet);

/// What says where a story goes on, or where it comes from, in the words of `lang` (CL-86).
std::string jumpWords(Lang lang, bool goesOn, int page);

/// Draws that a story goes on on page `page`, at the end of the line that was kept for it; an
/// artifact in the style of the role jump. Where it stands.
Rect drawJump(
    const Setting& setting, Lang lang, int page, const JumpSite& site, std::vector<Item>& out);

/// The head of a story where it goes on: its headline in the role jump-head, and the page that it
/// comes from in the role jump, in a measure of `width`. Artifacts, for the headline has been said.
Flow jumpHead(const Setting& setting, Lang lang, const Story* story, int from, Pt width);

/// What says that a story goes on and its short head there, until both stand: then each gets a link
/// to the other. Page and place of what says so, and the name of the head's frame.
struct JumpLink {
  std::size_t page = 0;  ///< of its part, from 0
  Rect place;
  std::string head;
  Lang lang = Lang::zh;
  NodeId node =
      kArtifact;  ///< of the text that goes on: links are no artifacts (ISO 14289-1, 7.18)
};

/// Makes what `link` speaks of, among `items` of page `from`, and the head, on page `to` that
/// `sheet` becomes, links to each other. Numbers of pages count from 1; `top` is the head margin.
/// Without a head there is none: it found no room, which is an error elsewhere.
void linkJump(
    const JumpLink& link, int from, int to, Pt top, std::vector<Item>& items, Sheet& sheet);

/// The element of the job's next text; kArtifact if it has none.
NodeId nodeGoingOn(const FrameJob& job);

/// The story that the job's next text belongs to; null if it is none of a story.
const Story* storyGoingOn(const FrameJob& job, const Content& content);

}  // namespace paiban
