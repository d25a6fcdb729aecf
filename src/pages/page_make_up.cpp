#include "pages/page_make_up.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "pages/figure.h"
#include "pages/make_up.h"
#include "pages/messages.h"
#include "pages/region_placer.h"

namespace paiban {
namespace {

class PageMaker {
 public:
  PageMaker(const TextGrid& grid, OpenMatter open)
      : page_{Sheet(grid), {}, {}, {}}, regions_(grid, std::move(open), page_) {}

  MadeUpPage run(std::vector<FrameJob> jobs, std::vector<FrameJob> carried) {
    for (FrameJob& job : carried) {
      stack(std::move(job), 0);
    }
    for (FrameJob& job : jobs) {
      if (job.spec->place == VerticalPlace::fixed) {
        placeAt(job);
      }
    }
    regions_.placeFixed(bottoms_);
    for (FrameJob& job : jobs) {
      if (job.spec->place == VerticalPlace::foot) {
        placeFoot(job, page_.sheet);
        carry(std::move(job));
      }
    }
    regions_.placeAtFoot();
    for (FrameJob& job : jobs) {
      if (job.spec->place == VerticalPlace::after && job.spec->height != HeightRule::fill) {
        regions_.placeNamed(job.spec->after, bottoms_);
        const int first = topFor(*job.spec, job.span);
        const ColumnSpan span = job.span;
        const bool head = regions_.isHead(job);
        stack(std::move(job), first);
        if (head) {
          regions_.noteHead(span);
        }
      }
    }
    regions_.placeAfter(bottoms_);
    fillAndPlan(jobs);
    return std::move(page_);
  }

 private:
  /// Open frames and the text that fills what they leave.
  void fillAndPlan(std::vector<FrameJob>& jobs) {
    std::vector<FrameJob> filling;
    for (FrameJob& job : jobs) {
      if (job.spec->place != VerticalPlace::foot && job.spec->height == HeightRule::fill) {
        filling.push_back(std::move(job));
      }
    }
    regions_.placeOpen(filling, [&] {
      for (FrameJob& job : std::exchange(filling, {})) {
        fill(std::move(job));
      }
    });
    for (FrameJob& job : filling) {
      fill(std::move(job));
    }
  }

  void placeAt(FrameJob& job) {
    const FrameSpec& spec = *job.spec;
    const int first = spec.firstLine - 1;
    if (spec.height == HeightRule::fixed) {
      placeFixed(page_.diagnostics, job, first, page_.sheet);
      bottoms_[spec.name] = first + spec.lines;
    } else if (spec.height == HeightRule::natural) {
      placeNatural(job, first, page_.sheet);
      bottoms_[spec.name] = page_.sheet.bottomOf(job.span);
      carry(std::move(job));
    }
  }

  /// Where a frame finds no room, none behind it in its columns goes before it.
  void stack(FrameJob job, int first) {
    const bool fresh = page_.sheet.empty();
    const bool behind = std::any_of(waiting_.begin(), waiting_.end(), [&](const ColumnSpan& span) {
      return span.meets(job.span);
    });
    if (behind) {
      // It has its place on the next page.
    } else if (job.spec->height == HeightRule::fixed && job.spec->place == VerticalPlace::after) {
      placeFixed(page_.diagnostics, job, page_.sheet.firstFree(job.span, first), page_.sheet);
    } else {
      placeNatural(job, first, page_.sheet);
    }
    bottoms_[job.spec->name] = page_.sheet.bottomOf(job.span);
    if (!job.done() && !fresh) {  // what an empty page does not hold, none does
      waiting_.push_back(job.span);
    }
    carry(std::move(job));
  }

  void carry(FrameJob job) {
    if (!job.done()) {
      page_.carried.push_back(std::move(job));
    }
  }

  void fill(FrameJob job) {
    const int first = topFor(*job.spec, job.span);
    if (job.spec->jumps) {
      if (auto site = fillJumping(job, first, page_.sheet)) {
        page_.jumps.push_back(std::move(*site));
      }
    } else {
      placeFill(job, first, page_.sheet);
    }
    bottoms_[job.spec->name] = page_.sheet.bottomOf(job.span);
    if (!job.done()) {
      page_.flows.push_back(std::move(job));
    }
  }

  /// Lines from which a frame may stand: below the frame that it names, else below all that stand
  /// above it in its columns.
  int topFor(const FrameSpec& spec, ColumnSpan span) {
    if (spec.place == VerticalPlace::fixed) {
      return spec.firstLine - 1;
    }
    if (spec.after.empty()) {
      return spec.height == HeightRule::fill ? commonTop(span) : page_.sheet.bottomOf(span);
    }
    const auto found = bottoms_.find(spec.after);
    if (found == bottoms_.end()) {
      page_.diagnostics.error(messages::kUnknownFrame, spec.where, {spec.name, spec.after});
      return page_.sheet.bottomOf(span);
    }
    return found->second;
  }

  /// A filling frame without `after` begins where its first column does: others have their own.
  int commonTop(ColumnSpan span) const {
    int top = page_.sheet.grid().lines;
    for (int c = span.first; c <= span.last; ++c) {
      top = std::min(top, page_.sheet.firstFree({c, c}, 0));
    }
    return top;
  }

  MadeUpPage page_;
  std::map<std::string, int> bottoms_;  ///< by frame: the line below it
  std::vector<ColumnSpan> waiting_;     ///< columns of frames that wait for the next page
  RegionPlacer regions_;
};

/// Whether a frame holds a picture of its own that may be made lower.
bool isElastic(const FrameJob& job) {
  return job.spec->height == HeightRule::natural && job.spec->place != VerticalPlace::foot;
}

int slackOf(const std::vector<FrameJob>& jobs) {
  int slack = 0;
  for (const FrameJob& job : jobs) {
    for (const Atom& atom : job.flow) {
      slack = std::max(slack, isElastic(job) ? atom.slack : 0);
    }
  }
  return slack;
}

/// `jobs` with every elastic picture up to `by` lines lower.
std::vector<FrameJob> lowerPictures(std::vector<FrameJob> jobs, int by, const TextGrid& grid) {
  for (FrameJob& job : jobs) {
    for (Atom& atom : job.flow) {
      if (isElastic(job) && atom.slack > 0) {
        atom = lowered(atom, std::min(by, atom.slack), grid);
      }
    }
  }
  return jobs;
}

bool takesAll(const MadeUpPage& page) {
  return page.flows.empty() && page.carried.empty();
}

}  // namespace

MadeUpPage makeUpPage(const Setting& setting,
                      std::vector<FrameJob> jobs,
                      std::vector<FrameJob> carried,
                      OpenMatter open) {
  return PageMaker(setting.grid, std::move(open)).run(std::move(jobs), std::move(carried));
}

MadeUpPage fitPage(const Setting& setting, std::vector<FrameJob> jobs, OpenMatter open) {
  int high = slackOf(jobs);
  if (high == 0 || !open.frames.empty()) {
    return makeUpPage(setting, std::move(jobs), {}, std::move(open));
  }
  MadeUpPage full = makeUpPage(setting, jobs, {});
  if (takesAll(full)) {
    return full;
  }
  const auto tryBy = [&](int by) {
    return makeUpPage(setting, lowerPictures(jobs, by, setting.grid), {});
  };
  MadeUpPage best = tryBy(high);
  if (!takesAll(best)) {
    return full;
  }
  for (int low = 0; high - low > 1;) {
    const int by = (low + high) / 2;
    MadeUpPage page = tryBy(by);
    if (takesAll(page)) {
      high = by;
      best = std::move(page);
    } else {
      low = by;
    }
  }
  return best;
}

}  // namespace paiban
