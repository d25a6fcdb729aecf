#include "pages/part_composer.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "pages/fillers.h"
#include "pages/frame_job.h"
#include "pages/make_up.h"
#include "pages/messages.h"
#include "pages/open_jumps.h"
#include "pages/page_make_up.h"
#include "pages/part_frames.h"
#include "pages/sheet.h"
#include "pages/spread.h"

namespace paiban {
namespace {

class PartComposer {
 public:
  PartComposer(const ComposeInput& input,
               const PartSpec& part,
               const std::vector<Lang>& languages,
               const TextGrid& grid,
               const StructureIndex& nodes,
               int firstPage,
               Diagnostics& diagnostics)
      : part_(part),
        setting_{input.layout,
                 input.content,
                 input.fonts,
                 input.images,
                 grid,
                 nodes,
                 languages,
                 languages,
                 nullptr,
                 diagnostics,
                 input.trace,
                 Writing::horizontal,
                 false,
                 input.fit,
                 input.memory},
        frames_(setting_, part),
        jumps_(firstPage),
        sheet_(grid) {
    setting_.facing = part.onFacingPages && languages.size() > 1;
  }

  std::vector<PartPage> run() {
    frames_.omitNamed();
    if (part_.each.empty()) {
      setPages();
    }
    for (const PanelEntry& entry : frames_.entries(part_.each)) {
      frames_.setEntry(entry);
      page_ = 0;
      sheet_ = Sheet(setting_.grid);
      setPages();
    }
    // Stories that went on from a region were set there, as long as they had more.
    for (const std::shared_ptr<RegionParts>& parts : kept_) {
      setting_.diagnostics.append(std::exchange(parts->diagnostics, {}));
    }
    frames_.audit();
    return std::move(pages_);
  }

 private:
  /// As many pages as the part's frames need, or those of one entry.
  void setPages() {
    textEnds_ = false;
    std::vector<FrameJob> jobs = jobsFor(part_.first);
    take(fitPage(setting_, std::move(jobs), openMatter()));
    while (!flows_.empty() || !carried_.empty() || !open_.empty()) {
      turnPage();
      jobs = jobsFor(part_.following);
      const std::vector<Left> before = left(std::exchange(continued_.left, {}));
      take(makeUpPage(setting_, std::move(jobs), std::exchange(carried_, {}), openMatter()));
      const std::vector<Left> after = left({});
      if (std::is_permutation(before.begin(), before.end(), after.begin(), after.end())) {
        if (openTooTall()) {
          blank_ = sheet_.empty();
        } else {
          reportStuck();
        }
      }
    }
    textEnd_ = fillOf(sheet_);
    textEnds_ = true;
    placeLast();
    finishPage();
    for (std::size_t i = setting_.facing ? 2 : 1; i > 0; --i) {
      pages_[pages_.size() - i].last = true;
    }
  }

  /// The frames of a page, their content set; stories that go on are taken over where they
  /// continue. Frames that are placed as a whole join those that wait for room.
  std::vector<FrameJob> jobsFor(const std::vector<FrameSpec>& frames) {
    std::vector<FrameJob> jobs;
    for (const FrameSpec& spec : frames) {
      if (!spec.continues.empty()) {
        continueFlow(spec, jobs);
      } else if (spec.place == VerticalPlace::hole) {
        frames_.addFillers(spec, fillers_);
      } else if (spec.headAcross || spec.eachStory || spec.place == VerticalPlace::open) {
        for (const FrameSpec* one : frames_.oneForEach(spec)) {
          if (std::optional<OpenFrame> frame = frames_.open(*one, page_ > 1)) {
            open_.push_back(std::move(*frame));
          }
        }
      } else {
        jobs.push_back(frames_.prepare(spec, page_ > 1));
      }
    }
    return jobs;
  }

  OpenMatter openMatter() {
    OpenMatter matter;
    matter.frames = std::exchange(open_, {});
    matter.laterPages = true;
    for (const FrameSpec& spec : part_.following) {
      matter.goOn.insert(spec.continues);
    }
    return matter;
  }

  /// The first frame that no page has had room for as a whole is broken like text in columns, as
  /// wide as it may be, below its head. What cannot be broken is too tall for the next page too.
  bool openTooTall() {
    if (open_.empty()) {
      return false;
    }
    const OpenFrame frame = std::move(open_.front());
    open_.erase(open_.begin());
    const PageRegion& widest = frame.choices.back();
    FrameSpec& own = *ownSpecs_.emplace_back(std::make_unique<FrameSpec>(widest.parts->whole));
    own.place = VerticalPlace::after;
    own.after.clear();
    own.height = HeightRule::natural;
    own.innerColumns = own.headAcross ? widest.columns() : own.innerColumns;
    // The content has been taken from its source once; to ask again would bring back furniture, or
    // of a `rest` nothing.
    auto matter = std::make_shared<FrameMatter>(*frame.matter);
    matter->setting.roles = &own.roles;
    FrameJob job = makeFrameJob(matter->setting, own, matter->setting.languages);
    job.matter = matter;
    ArrangeLimits limits;
    if (!widest.head.done()) {  // it stands across all the same
      limits.from.piece = static_cast<std::uint32_t>(widest.head.matter->pieces.size());
      setting_.diagnostics.append(std::exchange(widest.parts->diagnostics, {}));
      kept_.push_back(widest.parts);
      carried_.push_back(widest.head);
    }
    job.flow = arrangeRest(matter->setting, own, matter->pieces, job.measure, limits).flow;
    carried_.push_back(std::move(job));
    return true;
  }

  void take(MadeUpPage page) {
    sheet_ = std::move(page.sheet);
    for (FrameJob& job : page.flows) {
      flows_.push_back(std::move(job));
    }
    carried_ = std::move(page.carried);
    open_ = std::move(page.open);
    for (JumpSite& site : page.jumps) {
      jumps_.add(std::move(site), pages_.size());
    }
    kept_.insert(kept_.end(), page.kept.begin(), page.kept.end());
    setting_.diagnostics.append(page.diagnostics);
    jumps_.link(setting_.layout.page.area.top, pages_, sheet_);
  }

  /// A frame of a following page takes over the flow of the frame that it continues.
  void continueFlow(const FrameSpec& spec, std::vector<FrameJob>& jobs) {
    const auto flow = std::find_if(flows_.begin(), flows_.end(), [&](const FrameJob& job) {
      return job.spec->name == spec.continues;
    });
    if (flow == flows_.end()) {
      return;
    }
    FrameJob job = std::move(*flow);
    flows_.erase(flow);
    // What the first frame said holds on where the continuing one says nothing else.
    const std::vector<Lang> languages = frameLanguages(*job.spec, setting_.languages);
    FrameJob shape = makeFrameJob(setting_, continued(spec, *job.spec), languages);
    job.spec = shape.spec;
    job.span = shape.span;
    job.outer = shape.outer;
    job.inner = shape.inner;
    job.box = shape.box;
    job.gridColumns = shape.gridColumns;
    job.columns = std::move(shape.columns);
    // Twice what the page holds: where a story ends its columns are level, so its end must be seen.
    const int enough = 2 * setting_.grid.lines * static_cast<int>(job.columns.size());
    if (!sameMeasure(shape.measure, job.measure)) {
      setRest(job, shape.measure, enough);
    }
    setMore(job, enough);
    continued_.left.push_back(leftOf(job));
    if (std::optional<FrameJob> head = jumps_.headFor(job, pages_)) {
      jobs.push_back(std::move(*head));
      continued_.specs.back()->after = jobs.back().spec->name;
      continued_.specs.back()->place = VerticalPlace::after;
    }
    jobs.push_back(std::move(job));
  }

  /// The first frame's specification in the columns of the continuing one.
  const FrameSpec& continued(const FrameSpec& spec, const FrameSpec& first) {
    FrameSpec merged = first;
    merged.columns = spec.columns;
    merged.place = spec.place;
    merged.firstLine = spec.firstLine;
    merged.after = spec.after;
    merged.height = HeightRule::fill;
    const bool samePlace = spec.columns == first.columns;
    merged.innerColumns =
        spec.innerColumns > 0 || !samePlace ? spec.innerColumns : first.innerColumns;
    merged.gutter = spec.gutter ? spec.gutter : first.gutter;
    merged.columnRule = spec.columnRule ? spec.columnRule : first.columnRule;
    merged.box = spec.box.empty() ? first.box : spec.box;
    if (!spec.measures.empty()) {
      merged.measures = spec.measures;
    }
    continued_.specs.push_back(std::make_unique<FrameSpec>(std::move(merged)));
    return *continued_.specs.back();
  }

  /// Where a frame goes on, whatever the measure for which its rest is set.
  struct Left {
    std::string frame;
    std::optional<FlowOrigin> rest;
    std::size_t waiting = 0;
    bool operator==(const Left&) const = default;
  };

  static Left leftOf(const FrameJob& job) {
    return {job.spec->name,
            originOfRest(job),
            job.position.waiting.size() + job.waitingPictures.size()};
  }

  /// What every page must change, or else no later page will; `more` as well.
  std::vector<Left> left(std::vector<Left> more) const {
    for (const std::vector<FrameJob>* jobs : {&flows_, &carried_}) {
      for (const FrameJob& job : *jobs) {
        more.push_back(leftOf(job));
      }
    }
    more.push_back({"", std::nullopt, open_.size()});
    return more;
  }

  /// Says what no page takes, and drops it.
  void reportStuck() {
    for (const FrameJob& job : flows_) {
      const bool tooTall =
          std::any_of(part_.following.begin(), part_.following.end(), [&](const FrameSpec& spec) {
            return spec.continues == job.spec->name;
          });
      reportLost(job, tooTall ? messages::kTooTall : messages::kNoContinuation);
    }
    for (const FrameJob& job : carried_) {
      reportLost(job, messages::kTooTall);
    }
    flows_.clear();
    carried_.clear();
  }

  void reportLost(const FrameJob& job, const Message& message) {
    const std::string lines = std::to_string(totalLines(job.flow, job.position.next));
    setting_.diagnostics.error(
        message, job.spec->where, {job.spec->name, lines, std::to_string(setting_.grid.lines)});
    const std::string rest = textOf(job.flow, job.position.next);
    if (!rest.empty()) {
      setting_.diagnostics.error(messages::kOverset,
                                 job.spec->where,
                                 {job.spec->name,
                                  std::to_string(countCodePoints(rest)),
                                  std::string(firstCodePoints(rest, 12))});
    }
  }

  void turnPage() {
    if (!std::exchange(blank_, false)) {
      finishPage();
      ++page_;
    }
    sheet_ = Sheet(setting_.grid);
  }

  void finishPage() {
    PartPage page;
    page.fill = fillOf(sheet_);
    page.fixed = std::move(sheet_.fills());
    if (!textEnds_) {
      page.text = page.fill;
    } else if (textEnd_) {
      page.text = std::exchange(textEnd_, std::nullopt);
    }
    for (const Filler& filler : fillHoles(fillers_, sheet_, kept_, setting_.diagnostics)) {
      frames_.takeFiller(filler);
    }
    frames_.notes().stand(sheet_, setting_.diagnostics);
    if (!setting_.facing) {
      page.items = std::move(sheet_.items());
      page.frames = std::move(sheet_.frames());
      pages_.push_back(std::move(page));
      return;
    }
    // What a spread holds is measured as one page.
    auto [left, right] = cutAtFold(std::move(sheet_.items()), std::move(sheet_.frames()));
    const std::vector<Lang>& languages = setting_.partLanguages;
    page.items = std::move(left.items);
    page.frames = std::move(left.frames);
    page.languages = languages;
    pages_.push_back(std::move(page));
    PartPage other;
    other.items = std::move(right.items);
    other.frames = std::move(right.frames);
    other.languages = {languages.rbegin(), languages.rend()};
    pages_.push_back(std::move(other));
  }

  /// Stacks the closing frames below the flow, in the order of the layout.
  void placeLast() {
    std::vector<FrameJob> waiting;
    for (const FrameSpec& spec : part_.last) {
      waiting.push_back(frames_.prepare(spec));
    }
    while (!waiting.empty()) {
      const bool fresh = sheet_.empty();
      const bool placed = placeSome(waiting);
      if (!placed && fresh) {
        reportLost(waiting.front(), messages::kTooTall);
        waiting.erase(waiting.begin());
      } else if (!waiting.empty()) {
        turnPage();
      }
    }
  }

  /// Places what fits of `waiting` on this page, in order: where a frame has no room, none behind
  /// it in its columns goes before it but one whose place is open. A frame that was begun goes on
  /// first on the next page. Whether anything stands.
  bool placeSome(std::vector<FrameJob>& waiting) {
    bool placed = false;
    for (auto job = waiting.begin(); job != waiting.end();) {
      const Outcome outcome =
          isBehind(*job, waiting) ? Outcome::nothing : placeClosing(*job, waiting);
      placed = placed || outcome != Outcome::nothing;
      if (outcome == Outcome::placed) {
        job = waiting.erase(job);
      } else if (outcome == Outcome::partly) {
        std::rotate(waiting.begin(), job, job + 1);
        return true;
      } else {
        ++job;
      }
    }
    return placed;
  }

  /// Whether a frame before `job` waits for the next page and `job` must wait with it.
  static bool isBehind(const FrameJob& job, const std::vector<FrameJob>& waiting) {
    const auto stacked = [](const FrameJob& frame) {
      return frame.spec->place != VerticalPlace::open && frame.spec->place != VerticalPlace::foot;
    };
    return stacked(job) && std::any_of(waiting.data(), &job, [&](const FrameJob& earlier) {
             return stacked(earlier) && earlier.span.meets(job.span);
           });
  }

  /// A frame at the foot closes the part, so it stands when all others do.
  Outcome placeClosing(FrameJob& job, const std::vector<FrameJob>& waiting) {
    if (job.spec->place == VerticalPlace::foot) {
      return waiting.size() == 1 ? placeFoot(job, sheet_) : Outcome::nothing;
    }
    return placeNatural(job, sheet_.bottomOf(job.span), sheet_);
  }

  const PartSpec& part_;
  Setting setting_;
  PartFrames frames_;
  OpenJumps jumps_;
  Sheet sheet_;
  int page_ = 0;        ///< of the part, from 0
  bool blank_ = false;  ///< there was room for nothing on this page: the next takes its place
  std::vector<PartPage> pages_;
  std::vector<FrameJob> flows_;    ///< stories that go on on the next page
  std::vector<FrameJob> carried_;  ///< frames, or rests of them, that found no room
  std::vector<Filler> fillers_;    ///< that have filled no hole yet
  std::vector<OpenFrame> open_;    ///< frames that wait for a page with room for all of them
  std::vector<std::unique_ptr<FrameSpec>> ownSpecs_;  ///< of frames that are too tall for a page
  std::vector<std::shared_ptr<RegionParts>> kept_;    ///< what the jobs of regions borrow
  /// Frames of this page that continue a story.
  struct {
    std::vector<std::unique_ptr<FrameSpec>> specs;
    std::vector<Left> left;  ///< of their stories before the page was made up
  } continued_;
  bool textEnds_ = false;
  std::optional<PageFill> textEnd_;  ///< of the page on which the text ended
};

}  // namespace

std::vector<PartPage> composePart(const ComposeInput& input,
                                  const PartSpec& part,
                                  const std::vector<Lang>& languages,
                                  const TextGrid& grid,
                                  const StructureIndex& nodes,
                                  int firstPage,
                                  Diagnostics& diagnostics) {
  return PartComposer(input, part, languages, grid, nodes, firstPage, diagnostics).run();
}

}  // namespace paiban
