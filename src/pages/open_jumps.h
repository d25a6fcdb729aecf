#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "pages/jump.h"
#include "pages/part_composer.h"

namespace paiban {

/// Stories of a part that were left with a line kept for where they go on, until that is known
/// (CL-86). Pages count from 0 within the part; the number of its first page is `firstPage`.
class OpenJumps {
 public:
  explicit OpenJumps(int firstPage) : firstPage_(firstPage) {}

  void add(JumpSite site, std::size_t page) { jumps_.push_back({std::move(site), page}); }

  /// The short head for a story that goes on, if a line was kept for it: says on that line that it
  /// goes on on the page behind `pages`.
  std::optional<FrameJob> headFor(const FrameJob& job, std::vector<PartPage>& pages);

  /// Links what says that a story goes on on the page that `sheet` becomes with its head there,
  /// each way. `top` is the head margin.
  void link(Pt top, std::vector<PartPage>& pages, Sheet& sheet);

 private:
  struct Jump {
    JumpSite site;
    std::size_t page = 0;
  };

  int numberOf(std::size_t page) const { return firstPage_ + static_cast<int>(page); }

  int firstPage_;
  std::vector<Jump> jumps_;
  std::vector<JumpLink> links_;                    ///< of stories that go on on this page
  std::vector<std::unique_ptr<FrameSpec>> specs_;  ///< of the short heads
};

}  // namespace paiban
