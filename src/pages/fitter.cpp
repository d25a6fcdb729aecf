#include "pages/fitter.h"

#include <algorithm>
#include <utility>

namespace paiban {
namespace {

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

}  // namespace

FitTrial Fitter::with(const FitSteps& steps,
                      const std::map<const void*, int>& extra,
                      int level,
                      int pages) {
  auto fitted = std::make_shared<FittedTemplate>(path_.take(steps));
  for (const auto& [content, lines] : extra) {
    fitted->state.extra[content] += lines;
  }
  FitTrial trial;
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
                   &fitted->state,
                   nullptr,
                   &memory_};
  trial.grid = makeTextGrid(fitted->part.grid, fitted->layout.page.area, trial.diagnostics);
  trial.pages =
      composePart(own, fitted->part, languages_, trial.grid, nodes_, firstPage_, trial.diagnostics);
  trial.fitted = std::move(fitted);
  trial.errors = countErrors(trial.diagnostics);
  measure(trial, pages);
  return trial;
}

void Fitter::measure(FitTrial& trial, int pages) const {
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

FitTrial Fitter::between(FitTrial low, FitTrial high, int pages) {
  bool guess = true;
  while (high.level - low.level > 1 && low.free > 0) {
    const int span = high.level - low.level;
    const int step = guess ? span * low.free / std::max(1, low.free + high.over) : span / 2;
    FitTrial next = at(low.level + std::clamp(step, 1, span - 1), pages);
    guess = !guess || span > 16;
    (next.fits() ? low : high) = std::move(next);
  }
  return low;
}

void Fitter::measureFrame(FitTrial& trial) const {
  for (const PartPage& page : trial.pages) {
    for (const FrameFill& fill : page.fixed) {
      if (fill.frame == fit_.frame) {
        trial.over = fill.over;
        trial.free = fill.free;
        trial.room = fill.lines;
        trial.reach = 1;
        return;
      }
    }
  }
}

bool Fitter::mayMove(FitKnob knob) const {
  return std::any_of(fit_.limits.begin(), fit_.limits.end(), [&](const FitLimit& limit) {
    return limit.knob == knob && (knob != FitKnob::space || limit.role == "crosshead");
  });
}

bool Fitter::better(const FitTrial& next, const FitTrial& best) {
  return next.fits() && next.errors <= best.errors && next.free < best.free;
}

bool Fitter::mayTry(int pages) {
  // Every try sets all pages: of many pages fewer are made, so that time does not grow with the
  // square of the length.
  constexpr int kMostPagesSet = 96;
  constexpr int kMost = 48;
  return ++tries_ <= std::clamp(kMostPagesSet / std::max(1, pages), 1, kMost);
}

void Fitter::moveOne(const void* content, FitTrial& best, int pages) {
  if (!mayTry(pages)) {
    return;
  }
  std::map<const void*, int> more = best.extra;
  ++more[content];
  FitTrial next = with(best.steps, more, best.level, pages);
  if (better(next, best)) {
    best = std::move(next);
  }
}

FitTrial Fitter::fineFrom(FitTrial best, int pages) {
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

FitTrial Fitter::fine(FitTrial best, int pages) {
  constexpr int kColumnsFull = 3;  // lines a column: more than single lines can fill
  constexpr int kLost = 1;         // what keeping lines of a paragraph together may cost
  if (best.free > kColumnsFull * best.grid.columnCount()) {
    return best;
  }
  const FitTrial start = best;
  best = fineFrom(std::move(best), pages);
  if (!mayMove(FitKnob::pictures) || !path_.mayClose(FitKnob::pictures, start.steps)) {
    return best;
  }
  for (const void* picture : movablesOf(input_.content).pictures) {
    if (best.free <= kLost || !mayTry(pages)) {
      break;
    }
    FitTrial next = with(start.steps, {{picture, -1}}, start.level, pages);
    if (next.fits()) {
      next = fineFrom(std::move(next), pages);
    }
    if (better(next, best)) {
      best = std::move(next);
    }
  }
  return best;
}

}  // namespace paiban
