#include "pages/fit_part.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pages/messages.h"

namespace paiban {
namespace {

/// One way of setting the part, and how it came out.
struct Trial {
  FitSteps steps{};
  int level = 0;
  std::shared_ptr<const FittedTemplate> fitted;
  TextGrid grid;
  std::vector<PartPage> pages;
  Diagnostics diagnostics;
  int errors = 0;
  int over = 0;   ///< lines of a column beyond the last page that it is to fill
  int free = 0;   ///< lines of a column that it leaves free up to there, holes included
  int reach = 0;  ///< pages that it takes
  int room = 0;   ///< lines of a column on such a page, or in the frame
  std::map<const void*, int> extra;  ///< lines that single pictures and heads have got

  bool fits() const { return over == 0; }
};

int countErrors(const Diagnostics& diagnostics) {
  return static_cast<int>(
      std::count_if(diagnostics.list().begin(), diagnostics.list().end(), [](const Diagnostic& d) {
        return d.severity == Severity::error;
      }));
}

/// The pages that `of` speaks of, each as full as its frames make it.
std::vector<PageFill> fillsOf(const std::vector<PartPage>& pages, FitOf of) {
  std::vector<PageFill> fills;
  for (const PartPage& page : pages) {
    PageFill fill = page.fill;
    if (fill.used == 0 && fill.free == 0) {
      continue;  // the right-hand page of a spread, which was measured with its left one
    }
    if (of == FitOf::text) {
      if (!page.text) {
        break;
      }
      fill = *page.text;
    } else if (of == FitOf::last && page.text) {
      fill.used -= page.text->used;
      fill.holes = 0;
      if (fill.used == 0) {
        continue;
      }
    }
    fills.push_back(fill);
  }
  return fills;
}

/// Things that a fit can move by single lines: pictures, and heads with the space above them.
struct Movables {
  std::vector<const void*> pictures, heads;
};

Movables movablesOf(const Content& content) {
  Movables movables;
  for (const Story& story : content.stories) {
    for (const BodyItem& item : story.body) {
      if (const auto* anchor = std::get_if<PhotoAnchor>(&item)) {
        if (const Photo* photo = content.findPhoto(anchor->photo)) {
          movables.pictures.push_back(photo);
        }
      } else if (const auto* head = std::get_if<Crosshead>(&item)) {
        movables.heads.push_back(&head->text);
      }
    }
  }
  return movables;
}

/// Looks for the setting that fills `pages` pages.
class Fitter {
 public:
  Fitter(const ComposeInput& input,
         const std::vector<Lang>& languages,
         const StructureIndex& nodes,
         int firstPage,
         const FittedTemplate& base,
         const FitSpec& fit)
      : input_(input),
        languages_(languages),
        nodes_(nodes),
        firstPage_(firstPage),
        fit_(fit),
        path_(base, languages, fit) {}

  const FitPath& path() const { return path_; }

  /// The part at `level` of the path, its copy meant for `pages` pages (0: as many as it takes).
  Trial at(int level, int pages) { return with(path_.at(level), {}, level, pages); }

  Trial with(const FitSteps& steps, const std::map<const void*, int>& extra, int level, int pages) {
    auto fitted = std::make_shared<FittedTemplate>(path_.take(steps));
    for (const auto& [content, lines] : extra) {
      fitted->state.extra[content] += lines;
    }
    Trial trial;
    trial.steps = steps;
    trial.level = level;
    trial.extra = extra;
    ComposeInput own{input_.content,
                     fitted->layout,
                     input_.fonts,
                     input_.images,
                     input_.languages,
                     input_.draft,
                     input_.trace,
                     input_.overlay,
                     &fitted->state};
    trial.grid = makeTextGrid(fitted->part.grid, fitted->layout.page.area, trial.diagnostics);
    trial.pages = composePart(
        own, fitted->part, languages_, trial.grid, nodes_, firstPage_, trial.diagnostics);
    trial.fitted = std::move(fitted);
    trial.errors = countErrors(trial.diagnostics);
    measure(trial, pages);
    return trial;
  }

  /// Lines over and free. A page that is not there is free as a whole.
  void measure(Trial& trial, int pages) const {
    trial.room = trial.grid.lines * trial.grid.columnCount();
    if (!fit_.frame.empty()) {
      measureFrame(trial);
      return;
    }
    const std::vector<PageFill> fills = fillsOf(trial.pages, fit_.of);
    trial.reach = static_cast<int>(fills.size());
    trial.over = 0;
    trial.free = 0;
    const int target = pages > 0 ? pages : trial.reach;
    for (int i = 0; i < trial.reach; ++i) {
      const PageFill& fill = fills[static_cast<std::size_t>(i)];
      trial.over += i >= target ? fill.used : 0;
      trial.free += i == target - 1 ? fill.free + fill.holes : 0;
    }
    const int missing = std::max(0, target - trial.reach);
    trial.free += missing * trial.room;
  }

  /// The level with the least free lines of those that fit: between `low`, which does, and `high`,
  /// which does not. How much room a level makes is nearly even, so the first guesses are by
  /// proportion.
  Trial between(Trial low, Trial high, int pages) {
    bool guess = true;
    while (high.level - low.level > 1 && low.free > 0) {
      const int span = high.level - low.level;
      const int step = guess ? span * low.free / std::max(1, low.free + high.over) : span / 2;
      Trial next = at(low.level + std::clamp(step, 1, span - 1), pages);
      guess = !guess || span > 16;
      (next.fits() ? low : high) = std::move(next);
    }
    return low;
  }

  /// Gives the last free lines to single pictures and heads; where that leaves some, with one of
  /// the pictures a line lower.
  Trial fine(Trial best, int pages);

 private:
  void measureFrame(Trial& trial) const {
    for (const PartPage& page : trial.pages) {
      for (const FrameFill& fill : page.fixed) {
        if (fill.frame->name == fit_.frame) {
          trial.over = fill.over;
          trial.free = fill.free;
          trial.room = fill.lines;
          trial.reach = 1;
          return;
        }
      }
    }
  }
  Trial fineFrom(Trial best, int pages);
  bool mayMove(FitKnob knob) const {
    return std::any_of(fit_.limits.begin(), fit_.limits.end(), [&](const FitLimit& limit) {
      return limit.knob == knob && (knob != FitKnob::space || limit.role == "crosshead");
    });
  }
  bool better(const Trial& next, const Trial& best) const {
    return next.fits() && next.errors <= best.errors && next.free < best.free;
  }
  void moveOne(const void* content, Trial& best, int pages);

  const ComposeInput& input_;
  const std::vector<Lang>& languages_;
  const StructureIndex& nodes_;
  int firstPage_;
  const FitSpec& fit_;
  FitPath path_;
};

void Fitter::moveOne(const void* content, Trial& best, int pages) {
  std::map<const void*, int> more = best.extra;
  ++more[content];
  Trial next = with(best.steps, more, best.level, pages);
  if (better(next, best)) {
    best = std::move(next);
  }
}

Trial Fitter::fineFrom(Trial best, int pages) {
  const Movables movables = movablesOf(input_.content);
  const auto moveAll = [&](FitKnob knob, const std::vector<const void*>& things) {
    if (!mayMove(knob) || !path_.mayOpen(knob, best.steps)) {
      return;
    }
    for (const void* thing : things) {
      if (best.free > 0 && !best.extra.contains(thing)) {
        moveOne(thing, best, pages);
      }
    }
  };
  moveAll(FitKnob::pictures, movables.pictures);
  moveAll(FitKnob::space, movables.heads);
  return best;
}

Trial Fitter::fine(Trial best, int pages) {
  constexpr int kColumnsFull = 3;  // lines a column: more than single lines can fill
  constexpr int kLost = 1;         // what keeping lines of a paragraph together may cost
  if (best.free > kColumnsFull * best.grid.columnCount()) {
    return best;
  }
  const Trial start = best;
  best = fineFrom(std::move(best), pages);
  if (!mayMove(FitKnob::pictures) || !path_.mayClose(FitKnob::pictures, start.steps)) {
    return best;
  }
  for (const void* picture : movablesOf(input_.content).pictures) {
    if (best.free <= kLost) {
      break;
    }
    Trial next = with(start.steps, {{picture, -1}}, start.level, pages);
    if (next.fits()) {
      next = fineFrom(std::move(next), pages);
    }
    if (better(next, best)) {
      best = std::move(next);
    }
  }
  return best;
}

/// What a fit came to.
struct Outcome {
  Trial trial;
  enum class Kind { fits, over, under } kind = Kind::fits;
  int lines = 0;  ///< over or under, with everything at its limit
  int pages = 0;  ///< aimed at
};

/// Copy may end so many lines short before anyone is told: on a page one line a column, in a frame
/// one of each ten.
int unseen(const Trial& trial) {
  const int page = trial.grid.lines * trial.grid.columnCount();
  return trial.room < page ? std::max(1, trial.room / 10) : trial.grid.columnCount();
}

/// Copy that even the most open setting leaves shorter than this share of the page is not opened at
/// all: a page that is visibly short looks better short and calm than short and stretched.
constexpr double kHopeless = 0.1;

Outcome openTo(Fitter& fitter, Trial normal, int pages) {
  if (normal.free == 0 || fitter.path().loosest() == 0) {
    const int free = normal.free;
    const bool full = free <= unseen(normal);
    return {std::move(normal), full ? Outcome::Kind::fits : Outcome::Kind::under, free, pages};
  }
  Trial wide = fitter.at(fitter.path().loosest(), pages);
  if (!wide.fits()) {
    Trial best = fitter.fine(fitter.between(std::move(normal), std::move(wide), pages), pages);
    const int free = best.free;
    const bool full = free <= unseen(best);
    return {std::move(best), full ? Outcome::Kind::fits : Outcome::Kind::under, free, pages};
  }
  const int free = wide.free;
  if (free <= unseen(wide)) {
    return {fitter.fine(std::move(wide), pages), Outcome::Kind::fits, free, pages};
  }
  const bool hopeless = free > kHopeless * wide.room;
  return {hopeless ? std::move(normal) : std::move(wide), Outcome::Kind::under, free, pages};
}

Outcome closeTo(Fitter& fitter, Trial normal, int pages) {
  Trial tight = fitter.at(fitter.path().tightest(), pages);
  if (!tight.fits()) {
    const int over = tight.over;
    return {std::move(normal), Outcome::Kind::over, over, pages};
  }
  Trial best = fitter.fine(fitter.between(std::move(tight), std::move(normal), pages), pages);
  const int free = best.free;
  const bool full = free <= unseen(best);
  return {std::move(best), full ? Outcome::Kind::fits : Outcome::Kind::under, free, pages};
}

/// Fills the pages that the copy takes by itself, or one fewer: whichever is nearer.
Outcome wholePages(Fitter& fitter, Trial normal) {
  const int pages = normal.reach;
  const bool shorter = pages > 1 && 2 * normal.free > normal.room;
  std::optional<Outcome> first;
  for (const bool close : {shorter, !shorter}) {
    if (close && pages == 1) {
      continue;
    }
    Trial start = normal;
    fitter.measure(start, close ? pages - 1 : pages);
    Outcome outcome = close ? closeTo(fitter, std::move(start), pages - 1)
                            : openTo(fitter, std::move(start), pages);
    if (outcome.kind == Outcome::Kind::fits) {
      return outcome;
    }
    if (!close) {
      first = std::move(outcome);
    }
  }
  return std::move(*first);
}

Outcome search(Fitter& fitter, const FitSpec& fit) {
  Trial normal = fitter.at(0, fit.pages);
  if (fit.pages == 0 && fit.frame.empty()) {
    return wholePages(fitter, std::move(normal));
  }
  return normal.fits() ? openTo(fitter, std::move(normal), fit.pages)
                       : closeTo(fitter, std::move(normal), fit.pages);
}

/// What single pictures and heads got, in words.
void describeExtra(const std::map<const void*, int>& extra,
                   const Content& content,
                   FitPath::Words& words) {
  const auto say = [&](const std::string& en, const std::string& zh) {
    words.en += (words.en.empty() ? "" : ", ") + en;
    words.zh += (words.zh.empty() ? "" : "，") + zh;
  };
  std::size_t pictures = 0;
  for (const Photo& photo : content.photos) {
    const auto found = extra.find(&photo);
    if (found != extra.end()) {
      ++pictures;
      const bool higher = found->second > 0;
      say(fmt::format("picture {} 1 line {}", photo.id, higher ? "higher" : "lower"),
          fmt::format("图片 {} {} 1 行", photo.id, higher ? "高" : "低"));
    }
  }
  if (const std::size_t heads = extra.size() - pictures; heads > 0) {
    say(fmt::format("1 line more above {} crosshead(s)", heads),
        fmt::format("{} 个小标题上方各加 1 行", heads));
  }
}

/// What is to be filled, in words.
FitPath::Words targetWords(const FitSpec& fit, int pages) {
  if (!fit.frame.empty()) {
    return {"frame " + fit.frame, "框 " + fit.frame};
  }
  return {fmt::format("{} page{}", pages, pages == 1 ? "" : "s"), fmt::format("{} 页", pages)};
}

std::string languageWords(const std::vector<Lang>& languages) {
  std::string words;
  for (const Lang lang : languages) {
    words += (words.empty() ? "" : ", ") + std::string(slotName(lang));
  }
  return words;
}

/// Copy that fills less than this of its pages is a short text and not a page gone wrong.
constexpr double kShortText = 0.5;

/// `outcome` in words: first what was changed, then by how much it does not come out.
void report(const ComposeInput& input,
            const FitSpec& fit,
            const std::vector<Lang>& languages,
            const FitPath& path,
            const Outcome& outcome,
            Diagnostics& diagnostics) {
  const Trial& trial = outcome.trial;
  FitPath::Words words = path.describe(trial.steps);
  describeExtra(trial.extra, input.content, words);
  const std::string who = languageWords(languages);
  const FitPath::Words target = targetWords(fit, outcome.pages);
  const std::string lines = std::to_string(outcome.lines);
  if (!words.en.empty()) {
    diagnostics.note(messages::kFitted, fit.where, {who, target.en, target.zh, words.en, words.zh});
  }
  if (outcome.kind == Outcome::Kind::over && fit.runOn) {
    diagnostics.warning(messages::kFitRunsOn,
                        fit.where,
                        {who, target.en, target.zh, lines, std::to_string(trial.reach)});
  } else if (outcome.kind == Outcome::Kind::over) {
    diagnostics.error(messages::kFitOver, fit.where, {who, target.en, target.zh, lines});
  } else if (outcome.kind == Outcome::Kind::under) {
    const bool gone = fit.of != FitOf::last && (fit.pages > 0 || !fit.frame.empty()) &&
                      trial.free < kShortText * trial.room;
    diagnostics.add({gone ? Severity::warning : Severity::note,
                     &messages::kFitUnder,
                     {who, target.en, target.zh, lines},
                     fit.where});
  }
}

/// Whether a frame holds running text: a head or a nameplate may stand in more lines than it needs.
bool holdsStory(const FrameSpec& frame) {
  return std::any_of(frame.from.begin(), frame.from.end(), [](const FrameSource& source) {
    return source.path.ends_with(".body") || source.path == "lead" || source.path == "stories.rest";
  });
}

/// A frame of fixed height whose text ends well before it does leaves a hole on the page.
void warnOfHalfEmptyFrames(const std::vector<PartPage>& pages,
                           const std::vector<FitSpec>& fits,
                           Diagnostics& diagnostics) {
  constexpr int kShare = 4;  // a quarter of it
  for (const PartPage& page : pages) {
    for (const FrameFill& fill : page.fixed) {
      const bool told = std::any_of(fits.begin(), fits.end(), [&](const FitSpec& fit) {
        return fit.frame == fill.frame->name;
      });
      if (!told && holdsStory(*fill.frame) && fill.free > std::max(3, fill.lines / kShare)) {
        diagnostics.warning(
            messages::kFrameShort,
            fill.frame->where,
            {fill.frame->name, std::to_string(fill.free), std::to_string(fill.lines)});
      }
    }
  }
}

}  // namespace

std::vector<Lang> partLanguages(const PartSpec& part, const std::vector<Lang>& asked) {
  if (part.languages.empty()) {
    return asked;
  }
  std::vector<Lang> languages;
  for (const Lang lang : part.languages) {
    if (std::find(asked.begin(), asked.end(), lang) != asked.end()) {
      languages.push_back(lang);
    }
  }
  return languages;
}

bool fitsTightest(const ComposeInput& input,
                  const PartSpec& part,
                  const std::vector<Lang>& languages,
                  const StructureIndex& nodes) {
  auto base = std::make_shared<const FittedTemplate>(FittedTemplate{input.layout, part, {}});
  for (const FitSpec& fit : part.fits) {
    Fitter fitter(input, languages, nodes, 1, *base, fit);
    const Trial tight = fitter.at(fitter.path().tightest(), fit.pages);
    if (!tight.fits()) {
      return false;
    }
    base = tight.fitted;
  }
  return true;
}

FittedPart fitPart(const ComposeInput& input,
                   const PartSpec& part,
                   const std::vector<Lang>& languages,
                   const StructureIndex& nodes,
                   int firstPage,
                   Diagnostics& diagnostics) {
  if (part.fits.empty()) {
    const TextGrid grid = makeTextGrid(part.grid, input.layout.page.area, diagnostics);
    std::vector<PartPage> pages =
        composePart(input, part, languages, grid, nodes, firstPage, diagnostics);
    warnOfHalfEmptyFrames(pages, part.fits, diagnostics);
    return {grid, std::move(pages), nullptr};
  }
  auto base = std::make_shared<const FittedTemplate>(FittedTemplate{input.layout, part, {}});
  Diagnostics reports;
  std::optional<Outcome> last;
  for (const FitSpec& fit : part.fits) {
    Fitter fitter(input, languages, nodes, firstPage, *base, fit);
    last = search(fitter, fit);
    report(input, fit, languages, fitter.path(), *last, reports);
    base = last->trial.fitted;
  }
  diagnostics.append(last->trial.diagnostics);
  diagnostics.append(reports);
  warnOfHalfEmptyFrames(last->trial.pages, part.fits, diagnostics);
  return {std::move(last->trial.grid), std::move(last->trial.pages), std::move(base)};
}

}  // namespace paiban
