#include "pages/part_composer.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "pages/frame_job.h"
#include "pages/make_up.h"
#include "pages/messages.h"
#include "pages/page_make_up.h"
#include "pages/piece.h"
#include "pages/sheet.h"

namespace paiban {
namespace {

class PartComposer {
 public:
  PartComposer(const ComposeInput& input,
               const PartSpec& part,
               const std::vector<Lang>& languages,
               const TextGrid& grid,
               const StructureIndex& nodes,
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
                 input.trace},
        source_(input.content, part),
        sheet_(grid) {}

  std::vector<PartPage> run() {
    take(fitPage(setting_, jobsFor(part_.first)));
    while (!flows_.empty() || !carried_.empty()) {
      turnPage();
      std::vector<FrameJob> jobs = jobsFor(part_.following);
      const std::size_t before = remaining() + std::exchange(continued_.left, 0);
      take(makeUpPage(setting_, std::move(jobs), std::exchange(carried_, {})));
      if (remaining() == before) {
        reportStuck();
      }
    }
    placeLast();
    finishPage();
    omit();
    auditClaims();
    return std::move(pages_);
  }

 private:
  // --- preparing frames ---

  /// `repeated`: the frame stands on every following page; its content only on the first of them.
  FrameJob prepare(const FrameSpec& spec, bool repeated = false) {
    Setting own{setting_.layout,
                setting_.content,
                setting_.fonts,
                setting_.images,
                setting_.grid,
                setting_.nodes,
                frameLanguages(spec, setting_.languages),
                setting_.partLanguages,
                &spec.roles,
                setting_.diagnostics,
                setting_.trace,
                spec.writing};
    FrameJob job = makeFrameJob(own, spec, own.languages);
    std::vector<Piece> pieces;
    for (const FrameSource& from : spec.from) {
      if (repeated && !from.line) {
        continue;
      }
      for (Piece& piece : source_.pieces(from, claims_, setting_.diagnostics)) {
        pieces.push_back(std::move(piece));
      }
    }
    setMatter(job, {std::move(own), std::move(pieces)});
    return job;
  }

  /// The frames of a page, their content set; stories that go on are taken over where they
  /// continue.
  std::vector<FrameJob> jobsFor(const std::vector<FrameSpec>& frames) {
    std::vector<FrameJob> jobs;
    for (const FrameSpec& spec : frames) {
      if (spec.continues.empty()) {
        jobs.push_back(prepare(spec, page_ > 1));
      } else {
        continueFlow(spec, jobs);
      }
    }
    return jobs;
  }

  void take(MadeUpPage page) {
    sheet_ = std::move(page.sheet);
    for (FrameJob& job : page.flows) {
      flows_.push_back(std::move(job));
    }
    carried_ = std::move(page.carried);
    setting_.diagnostics.append(page.diagnostics);
  }

  // --- following pages ---

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
    continued_.left += leftOf(job);
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

  static std::size_t leftOf(const FrameJob& job) {
    return 2 * (job.flow.size() - job.position.next) + job.position.waiting.size() +
           job.waitingPictures.size();
  }

  /// A measure that every page must lower, or else no later page will.
  std::size_t remaining() const {
    std::size_t sum = 0;
    for (const std::vector<FrameJob>* jobs : {&flows_, &carried_}) {
      for (const FrameJob& job : *jobs) {
        sum += leftOf(job);
      }
    }
    return sum;
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
    finishPage();
    ++page_;
    sheet_ = Sheet(setting_.grid);
  }

  void finishPage() { pages_.push_back({std::move(sheet_.items()), std::move(sheet_.frames())}); }

  // --- after the flow ---

  /// Stacks the closing frames below the flow. A frame that does not fit the rest of a page lets
  /// the next one that does go before it, so that no page ends in a hole.
  void placeLast() {
    std::vector<FrameJob> waiting;
    for (const FrameSpec& spec : part_.last) {
      waiting.push_back(prepare(spec));
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

  /// Places what fits of `waiting` on this page, in order; a frame that was begun goes on first on
  /// the next page. Whether anything stands.
  bool placeSome(std::vector<FrameJob>& waiting) {
    bool placed = false;
    for (auto job = waiting.begin(); job != waiting.end();) {
      const Outcome outcome = job->spec->place == VerticalPlace::foot
                                  ? placeLastFoot(*job, waiting.size() == 1)
                                  : placeNatural(*job, sheet_.bottomOf(job->span), sheet_);
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

  /// Matter for the foot of the last page waits until nothing else does.
  Outcome placeLastFoot(FrameJob& job, bool alone) {
    return alone ? placeFoot(job, sheet_) : Outcome::nothing;
  }

  /// What the layout leaves out on purpose counts as taken.
  void omit() {
    for (const FrameSource& path : part_.omit) {
      source_.pieces(path, claims_, setting_.diagnostics);
    }
  }

  void auditClaims() {
    for (const Unplaced& lost : unplaced(setting_.content, setting_.languages, claims_)) {
      setting_.diagnostics.error(
          messages::kUnplaced, lost.where, {lost.what, lost.firstWords, setting_.layout.name});
    }
  }

  const PartSpec& part_;
  Setting setting_;
  ContentSource source_;
  Claims claims_;
  Sheet sheet_;
  int page_ = 0;  ///< of the part, from 0
  std::vector<PartPage> pages_;
  std::vector<FrameJob> flows_;    ///< stories that go on on the next page
  std::vector<FrameJob> carried_;  ///< frames, or rests of them, that found no room
  /// Frames of this page that continue a story.
  struct {
    std::vector<std::unique_ptr<FrameSpec>> specs;
    std::size_t left = 0;  ///< of their stories before the page was made up
  } continued_;
};

}  // namespace

std::vector<PartPage> composePart(const ComposeInput& input,
                                  const PartSpec& part,
                                  const std::vector<Lang>& languages,
                                  const TextGrid& grid,
                                  const StructureIndex& nodes,
                                  Diagnostics& diagnostics) {
  return PartComposer(input, part, languages, grid, nodes, diagnostics).run();
}

}  // namespace paiban
