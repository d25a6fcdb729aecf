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
#include "pages/jump.h"
#include "pages/make_up.h"
#include "pages/messages.h"
#include "pages/note_audit.h"
#include "pages/page_make_up.h"
#include "pages/pair_widths.h"
#include "pages/piece.h"
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
        firstPage_(firstPage),
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
        source_(input.content, part),
        notes_(input.content),
        sheet_(grid) {
    setting_.facing = part.onFacingPages && languages.size() > 1;
  }

  std::vector<PartPage> run() {
    omit(false);
    if (part_.each.empty()) {
      setPages();
    }
    for (const PanelEntry& entry : source_.entries(part_.each)) {
      source_.setEntry(entry);
      page_ = 0;
      sheet_ = Sheet(setting_.grid);
      setPages();
    }
    omit(true);
    auditClaims();
    notes_.report(setting_.diagnostics);
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
      const std::size_t before = remaining() + std::exchange(continued_.left, 0);
      take(makeUpPage(setting_, std::move(jobs), std::exchange(carried_, {}), openMatter()));
      if (remaining() == before) {
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

  /// What a frame sets. `repeated`: the frame stands on every following page; its content only on
  /// the first of them.
  FrameMatter matterOf(const FrameSpec& spec, bool repeated) {
    Setting own = setting_;
    own.languages = frameLanguages(spec, setting_.languages);
    own.roles = &spec.roles;
    own.writing = spec.writing;
    std::vector<Piece> pieces;
    for (const FrameSource& from : spec.from) {
      if (repeated && !from.line) {
        continue;
      }
      for (Piece& piece : source_.pieces(from, claims_, setting_.diagnostics)) {
        pieces.push_back(std::move(piece));
      }
    }
    notes_.addCalls(pieces, own.languages);
    return {std::move(own), std::move(pieces)};
  }

  FrameJob prepare(const FrameSpec& spec, bool repeated = false) {
    FrameMatter matter = matterOf(spec, repeated);
    FrameJob job = makeFrameJob(matter.setting,
                                withMeasures(matter.setting, spec, matter.pieces),
                                matter.setting.languages);
    setMatter(job, std::move(matter));
    return job;
  }

  /// `spec`, with widths for languages side by side where it leaves them to its content.
  const FrameSpec& withMeasures(const Setting& own,
                                const FrameSpec& spec,
                                const std::vector<Piece>& pieces) {
    if (!spec.evenMeasures || own.languages.size() != 2 || own.facing) {
      return spec;
    }
    const std::vector<Extent> halves = makeFrameJob(own, spec, own.languages).measure.pair;
    const PairWidths even = evenPairWidths(own, pieces, halves[0].width + halves[1].width);
    FrameSpec& measured = *specs_.emplace_back(std::make_unique<FrameSpec>(spec));
    for (std::size_t i = 0; i < even.widths.size(); ++i) {
      measured.measures.push_back({even.widths[i], Unit::pt});
    }
    if (!even.lines.empty()) {
      const auto shown = [&](std::size_t i) {
        return fmt::format("{:g}", even.widths[i] / own.grid.character);
      };
      own.diagnostics.note(messages::kEvenMeasures,
                           spec.where,
                           {spec.name,
                            shown(0),
                            shown(1),
                            std::to_string(even.lines[0]),
                            std::to_string(even.lines[1])});
    }
    return measured;
  }

  /// The frames of a page, their content set; stories that go on are taken over where they
  /// continue. Frames that are placed as a whole join those that wait for room.
  std::vector<FrameJob> jobsFor(const std::vector<FrameSpec>& frames) {
    std::vector<FrameJob> jobs;
    for (const FrameSpec& spec : frames) {
      if (!spec.continues.empty()) {
        continueFlow(spec, jobs);
      } else if (spec.place == VerticalPlace::hole) {
        addFillers(spec);
      } else if (spec.headAcross || spec.eachStory || spec.place == VerticalPlace::open) {
        for (const FrameSpec* one : oneForEach(spec)) {
          addOpen(*one, page_ > 1);
        }
      } else {
        jobs.push_back(prepare(spec, page_ > 1));
      }
    }
    return jobs;
  }

  /// `spec`, or a copy of it for each story where it asks for that.
  std::vector<const FrameSpec*> oneForEach(const FrameSpec& spec) {
    if (!spec.eachStory) {
      return {&spec};
    }
    std::vector<const FrameSpec*> specs;
    for (const FrameSource& from : spec.from) {
      for (FrameSource& story : source_.eachStory(from, claims_)) {
        FrameSpec own = spec;
        own.from = {std::move(story)};
        if (!specs.empty()) {
          own.name += "-" + std::to_string(specs.size() + 1);
          own.after = spec.place == VerticalPlace::after ? specs.back()->name : spec.after;
        }
        ownSpecs_.push_back(std::make_unique<FrameSpec>(std::move(own)));
        specs.push_back(ownSpecs_.back().get());
      }
    }
    return specs;
  }

  void addOpen(const FrameSpec& spec, bool repeated) {
    FrameMatter matter = matterOf(spec, repeated);
    if (!matter.pieces.empty() && !matter.setting.languages.empty()) {
      OpenFrame frame = makeOpenFrame(spec, std::move(matter), setting_.diagnostics);
      if (std::any_of(frame.choices.begin(), frame.choices.end(), [](const PageRegion& region) {
            return region.lines > 0;
          })) {
        open_.push_back(std::move(frame));
      }
    }
  }

  /// Fillers that wait for a hole. Those of one page's frames may stand on any page after it.
  void addFillers(const FrameSpec& spec) {
    for (const Panel* panel : source_.fillers(spec.from)) {
      const auto known = std::any_of(fillers_.begin(), fillers_.end(), [&](const Filler& filler) {
        return filler.panel == panel;
      });
      if (known || claims_.taken(panel) || setting_.facing) {
        continue;
      }
      FrameSpec& own = *ownSpecs_.emplace_back(std::make_unique<FrameSpec>(spec));
      own.name += "-" + panel->id;
      own.from = {{"panels." + panel->id, std::nullopt, spec.where}};
      const Claims before = claims_;  // it is taken when it is set
      fillers_.push_back({panel, makeOpenFrame(own, matterOf(own, false), setting_.diagnostics)});
      claims_ = before;
    }
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
      setting_.diagnostics.append(widest.parts->diagnostics);
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
      jumps_.push_back({std::move(site), pages_.size()});
    }
    kept_.insert(kept_.end(), page.kept.begin(), page.kept.end());
    setting_.diagnostics.append(page.diagnostics);
    linkJumps();
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
    continued_.left += leftOf(job);
    if (const auto from = jumpFrom(job)) {
      jobs.push_back(headWhereItGoesOn(job, *from));
      continued_.specs.back()->after = jobs.back().spec->name;
      continued_.specs.back()->place = VerticalPlace::after;
    }
    jobs.push_back(std::move(job));
  }

  int pageNumber(std::size_t index) const { return firstPage_ + static_cast<int>(index); }

  /// If the job's story was left with a line kept for it: says there that it goes on on this page.
  /// The number of the page that it comes from.
  std::optional<int> jumpFrom(const FrameJob& job) {
    const auto jump = std::find_if(jumps_.begin(), jumps_.end(), [&](const Jump& open) {
      return open.site.frame == job.spec->name;
    });
    if (jump == jumps_.end()) {
      return std::nullopt;
    }
    const Setting& own = job.matter->setting;
    const Lang lang = own.languages.front();
    const Rect place =
        drawJump(own, lang, pageNumber(pages_.size()), jump->site, pages_[jump->page].items);
    links_.push_back({jump->page, place, jumpHeadName(job), lang, nodeGoingOn(job)});
    const int from = pageNumber(jump->page);
    jumps_.erase(jump);
    return from;
  }

  static std::string jumpHeadName(const FrameJob& job) { return job.spec->name + "-head"; }

  /// Links what says that a story goes on on this page with its head here, each way.
  void linkJumps() {
    for (const JumpLink& link : std::exchange(links_, {})) {
      linkJump(link,
               pageNumber(link.page),
               pageNumber(pages_.size()),
               setting_.layout.page.area.top,
               pages_[link.page].items,
               sheet_);
    }
  }

  /// The short head over a story that goes on.
  FrameJob headWhereItGoesOn(const FrameJob& job, int from) {
    FrameSpec spec;
    spec.name = jumpHeadName(job);
    spec.columns = job.spec->columns;
    spec.place = job.spec->place;
    spec.firstLine = job.spec->firstLine;
    spec.after = job.spec->after;
    spec.where = job.spec->where;
    ownSpecs_.push_back(std::make_unique<FrameSpec>(std::move(spec)));
    const Setting& own = job.matter->setting;
    FrameJob head = makeFrameJob(own, *ownSpecs_.back(), own.languages);
    head.flow = jumpHead(
        own, own.languages.front(), storyGoingOn(job, setting_.content), from, head.inner.width);
    return head;
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
    return sum + open_.size();
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
    notes_.stand(sheet_, setting_.diagnostics);
    PartPage page;
    page.fill = fillOf(sheet_);
    page.fixed = std::move(sheet_.fills());
    if (!textEnds_) {
      page.text = page.fill;
    } else if (textEnd_) {
      page.text = std::exchange(textEnd_, std::nullopt);
    }
    fillHoles(fillers_, sheet_, claims_, kept_, setting_.diagnostics);
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
      const Outcome outcome =
          job->spec->place == VerticalPlace::foot
              ? (waiting.size() == 1 ? placeFoot(*job, sheet_) : Outcome::nothing)
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

  /// What the layout leaves out on purpose counts as taken: at once, so that a frame's `rest` does
  /// not bring it back; but a `rest` that is left out is what remains in the end.
  void omit(bool rest) {
    for (const FrameSource& path : part_.omit) {
      if (path.path.ends_with(".rest") == rest) {
        source_.pieces(path, claims_, setting_.diagnostics);
      }
    }
  }

  void auditClaims() {
    for (const Unplaced& lost : unplaced(setting_.content, setting_.languages, claims_)) {
      setting_.diagnostics.error(
          messages::kUnplaced, lost.where, {lost.what, lost.firstWords, setting_.layout.name});
    }
    noteUnusedFillers(setting_.content, claims_, setting_.diagnostics);
  }

  const PartSpec& part_;
  int firstPage_;
  Setting setting_;
  ContentSource source_;
  Claims claims_;
  NoteAudit notes_;
  Sheet sheet_;
  int page_ = 0;        ///< of the part, from 0
  bool blank_ = false;  ///< there was room for nothing on this page: the next takes its place
  std::vector<PartPage> pages_;
  std::vector<FrameJob> flows_;    ///< stories that go on on the next page
  std::vector<FrameJob> carried_;  ///< frames, or rests of them, that found no room
  /// Lines kept for where stories go on, with the index of their page.
  struct Jump {
    JumpSite site;
    std::size_t page = 0;
  };
  std::vector<Jump> jumps_;
  std::vector<JumpLink> links_;  ///< of stories that go on on this page
  std::vector<Filler> fillers_;  ///< that have filled no hole yet
  std::vector<OpenFrame> open_;  ///< frames that wait for a page with room for all of them
  std::vector<std::unique_ptr<FrameSpec>> ownSpecs_;  ///< those of frames for each story
  std::vector<std::shared_ptr<RegionParts>> kept_;    ///< what the jobs of regions borrow
  std::vector<std::unique_ptr<FrameSpec>> specs_;     ///< frames as their content has them
  /// Frames of this page that continue a story.
  struct {
    std::vector<std::unique_ptr<FrameSpec>> specs;
    std::size_t left = 0;  ///< of their stories before the page was made up
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
