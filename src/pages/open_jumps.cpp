#include "pages/open_jumps.h"

#include <algorithm>
#include <utility>

namespace paiban {

std::optional<FrameJob> OpenJumps::headFor(const FrameJob& job, std::vector<PartPage>& pages) {
  const auto jump = std::find_if(jumps_.begin(), jumps_.end(), [&](const Jump& open) {
    return open.site.frame == job.spec->name;
  });
  if (jump == jumps_.end()) {
    return std::nullopt;
  }
  const Setting& own = job.matter->setting;
  const Lang lang = own.languages.front();
  const Rect place =
      drawJump(own, lang, numberOf(pages.size()), jump->site, pages[jump->page].items);
  auto spec = std::make_unique<FrameSpec>();
  spec->name = job.spec->name + "-head";
  spec->columns = job.spec->columns;
  spec->place = job.spec->place;
  spec->firstLine = job.spec->firstLine;
  spec->after = job.spec->after;
  spec->where = job.spec->where;
  links_.push_back({jump->page, place, spec->name, lang, nodeGoingOn(job)});
  FrameJob head = makeFrameJob(own, *specs_.emplace_back(std::move(spec)), own.languages);
  const Story* story = storyGoingOn(job, own.content);
  head.flow = jumpHead(own, lang, story, numberOf(jump->page), head.inner.width);
  jumps_.erase(jump);
  return head;
}

void OpenJumps::link(Pt top, std::vector<PartPage>& pages, Sheet& sheet) {
  for (const JumpLink& link : std::exchange(links_, {})) {
    linkJump(link, numberOf(link.page), numberOf(pages.size()), top, pages[link.page].items, sheet);
  }
}

}  // namespace paiban
