#include "pages/fit_part.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pages/fitter.h"
#include "pages/messages.h"

namespace paiban {
namespace {

/// What a fit came to.
struct Outcome {
  FitTrial trial;
  enum class Kind { fits, over, under, left } kind = Kind::fits;
  int lines = 0;  ///< over or under, with everything at its limit
  int pages = 0;  ///< aimed at
};

/// Copy may end so many lines short before anyone is told: on a page one line a column, in a frame
/// one of each ten.
int unseen(const FitTrial& trial) {
  const int page = trial.grid.lines * trial.grid.columnCount();
  return trial.room < page ? std::max(1, trial.room / 10) : trial.grid.columnCount();
}

/// Copy that even the most open setting leaves shorter than this share of the page is not opened at
/// all: a page that is visibly short looks better short and calm than short and stretched.
constexpr double kHopeless = 0.1;

Outcome openTo(Fitter& fitter, FitTrial normal, int pages) {
  if (normal.free == 0 || fitter.path().loosest() == 0) {
    const int free = normal.free;
    const bool full = free <= unseen(normal);
    return {std::move(normal), full ? Outcome::Kind::fits : Outcome::Kind::under, free, pages};
  }
  FitTrial wide = fitter.at(fitter.path().loosest(), pages);
  if (!wide.fits()) {
    FitTrial best = fitter.fine(fitter.between(std::move(normal), std::move(wide), pages), pages);
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

Outcome closeTo(Fitter& fitter, FitTrial normal, int pages) {
  FitTrial tight = fitter.at(fitter.path().tightest(), pages);
  if (!tight.fits()) {
    const int over = tight.over;
    return {std::move(normal), Outcome::Kind::over, over, pages};
  }
  FitTrial best = fitter.fine(fitter.between(std::move(tight), std::move(normal), pages), pages);
  const int free = best.free;
  const bool full = free <= unseen(best);
  return {std::move(best), full ? Outcome::Kind::fits : Outcome::Kind::under, free, pages};
}

/// Copy of more pages than this is set as the layout has it: what its last page leaves blank is
/// little of it, and every try would set all pages again.
constexpr int kMostWholePages = 16;

/// Fills the pages that the copy takes by itself, or one fewer: whichever is nearer.
Outcome wholePages(Fitter& fitter, FitTrial normal) {
  const int pages = normal.reach;
  if (pages > kMostWholePages) {
    return {std::move(normal), Outcome::Kind::left, 0, pages};
  }
  const bool shorter = pages > 1 && 2 * normal.free > normal.room;
  std::optional<Outcome> first;
  for (const bool close : {shorter, !shorter}) {
    if (close && pages == 1) {
      continue;
    }
    FitTrial start = normal;
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
  FitTrial normal = fitter.at(0, fit.pages);
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

/// Copy that fills less than this of its pages is a short text and not a page gone wrong.
constexpr double kShortText = 0.5;

/// `outcome` in words: first what was changed, then by how much it does not come out.
void report(const ComposeInput& input,
            const FitSpec& fit,
            const std::vector<Lang>& languages,
            const FitPath& path,
            const Outcome& outcome,
            Diagnostics& diagnostics) {
  const FitTrial& trial = outcome.trial;
  FitPath::Words words = path.describe(trial.steps);
  describeExtra(trial.extra, input.content, words);
  const std::string who = languageWords(languages);
  const FitPath::Words target = targetWords(fit, outcome.pages);
  const std::string lines = std::to_string(outcome.lines);
  if (!words.en.empty()) {
    diagnostics.note(messages::kFitted, fit.where, {who, target.en, target.zh, words.en, words.zh});
  }
  if (outcome.kind == Outcome::Kind::left) {
    diagnostics.note(messages::kFitLong,
                     fit.where,
                     {who, std::to_string(outcome.pages), std::to_string(kMostWholePages)});
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

/// A frame of fixed height whose text ends well before it does leaves a hole on the page.
void warnOfHalfEmptyFrames(const std::vector<PartPage>& pages,
                           const std::vector<FitSpec>& fits,
                           Diagnostics& diagnostics) {
  constexpr int kShare = 4;  // a quarter of it
  for (const PartPage& page : pages) {
    for (const FrameFill& fill : page.fixed) {
      const bool told = std::any_of(
          fits.begin(), fits.end(), [&](const FitSpec& fit) { return fit.frame == fill.frame; });
      if (!told && fill.ofStory && fill.free > std::max(3, fill.lines / kShare)) {
        diagnostics.warning(messages::kFrameShort,
                            fill.where,
                            {fill.frame, std::to_string(fill.free), std::to_string(fill.lines)});
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
  LineMemory memory;
  for (const FitSpec& fit : part.fits) {
    Fitter fitter(input, languages, nodes, 1, *base, fit, memory);
    const FitTrial tight = fitter.at(fitter.path().tightest(), fit.pages);
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
  LineMemory memory;
  for (const FitSpec& fit : part.fits) {
    Fitter fitter(input, languages, nodes, firstPage, *base, fit, memory);
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
