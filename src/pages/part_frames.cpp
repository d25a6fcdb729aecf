#include "pages/part_frames.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "pages/messages.h"
#include "pages/pair_widths.h"
#include "pages/unplaced.h"

namespace paiban {

PartFrames::PartFrames(const Setting& setting, const PartSpec& part)
    : setting_(setting), part_(part), source_(setting.content, part), notes_(setting.content) {}

std::vector<PanelEntry> PartFrames::entries(const std::vector<FrameSource>& paths) const {
  return source_.entries(paths);
}

FrameMatter PartFrames::matterOf(const FrameSpec& spec, bool repeated) {
  Setting own = setting_;
  own.languages = frameLanguages(spec, setting_.languages);
  own.roles = &spec.roles;
  own.writing = spec.writing;
  const LangSet languages = setOf(own.languages);
  std::vector<Piece> pieces;
  for (const FrameSource& from : spec.from) {
    if (repeated && !from.line) {
      continue;
    }
    for (Piece& piece : source_.pieces(from, claims_, setting_.diagnostics, languages)) {
      pieces.push_back(std::move(piece));
    }
  }
  return {std::move(own), std::move(pieces)};
}

FrameJob PartFrames::prepare(const FrameSpec& spec, bool repeated) {
  FrameMatter matter = matterOf(spec, repeated);
  notes_.addCalls(matter.pieces, matter.setting.languages);
  FrameJob job = makeFrameJob(
      matter.setting, withMeasures(matter.setting, spec, matter.pieces), matter.setting.languages);
  setMatter(job, std::move(matter));
  return job;
}

FrameSpec& PartFrames::keep(FrameSpec spec) {
  return *specs_.emplace_back(std::make_unique<FrameSpec>(std::move(spec)));
}

/// `spec`, with widths for languages side by side where it leaves them to its content.
const FrameSpec& PartFrames::withMeasures(const Setting& own,
                                          const FrameSpec& spec,
                                          const std::vector<Piece>& pieces) {
  if (!spec.evenMeasures || own.languages.size() != 2 || own.facing) {
    return spec;
  }
  const std::vector<Extent> halves = makeFrameJob(own, spec, own.languages).measure.pair;
  const PairWidths even = evenPairWidths(own, pieces, halves[0].width + halves[1].width);
  FrameSpec& measured = keep(spec);
  for (const Pt width : even.widths) {
    measured.measures.push_back({width, Unit::pt});
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

std::vector<const FrameSpec*> PartFrames::oneForEach(const FrameSpec& spec) {
  if (!spec.eachStory) {
    return {&spec};
  }
  std::vector<const FrameSpec*> specs;
  for (const FrameSource& from : spec.from) {
    for (FrameSource& story :
         source_.eachStory(from, claims_, setOf(frameLanguages(spec, setting_.languages)))) {
      FrameSpec& own = keep(spec);
      own.from = {std::move(story)};
      if (!specs.empty()) {
        own.name += "-" + std::to_string(specs.size() + 1);
        own.after = spec.place == VerticalPlace::after ? specs.back()->name : spec.after;
      }
      specs.push_back(&own);
    }
  }
  return specs;
}

std::optional<OpenFrame> PartFrames::open(const FrameSpec& spec, bool repeated) {
  FrameMatter matter = matterOf(spec, repeated);
  notes_.addCalls(matter.pieces, matter.setting.languages);
  if (matter.pieces.empty() || matter.setting.languages.empty()) {
    return std::nullopt;
  }
  OpenFrame frame = makeOpenFrame(spec, std::move(matter), setting_.diagnostics);
  const bool any = std::any_of(frame.choices.begin(),
                               frame.choices.end(),
                               [](const PageRegion& region) { return region.lines > 0; });
  return any ? std::optional(std::move(frame)) : std::nullopt;
}

void PartFrames::addFillers(const FrameSpec& spec, std::vector<Filler>& fillers) {
  for (const Panel* panel : source_.fillers(spec.from)) {
    const auto known = std::any_of(fillers.begin(), fillers.end(), [&](const Filler& filler) {
      return filler.panel == panel;
    });
    if (known || claims_.taken(panel) || setting_.facing) {
      continue;
    }
    FrameSpec& own = keep(spec);
    own.name += "-" + panel->id;
    own.from = {{"panels." + panel->id, std::nullopt, spec.where}};
    const Claims before = claims_;  // it is taken when it is set
    fillers.push_back({panel, makeOpenFrame(own, matterOf(own, false), setting_.diagnostics)});
    claims_ = before;
  }
}

void PartFrames::takeFiller(const Filler& filler) {
  claims_.take(filler.panel);
  const FrameMatter& matter = *filler.frame.matter;
  notes_.addCalls(matter.pieces, matter.setting.languages);
}

/// A `rest` that is left out is what remains in the end.
void PartFrames::omit(bool rest) {
  for (const FrameSource& path : part_.omit) {
    if (path.path.ends_with(".rest") == rest) {
      source_.leaveOut(path, claims_, setting_.diagnostics);
    }
  }
}

void PartFrames::audit() {
  omit(true);
  for (const Unplaced& lost : unplaced(setting_.content, setting_.languages, claims_)) {
    setting_.diagnostics.error(
        messages::kUnplaced, lost.where, {lost.what, lost.firstWords, setting_.layout.name});
  }
  noteUnusedFillers(setting_.content, setting_.languages, claims_, setting_.diagnostics);
  notes_.report(setting_.diagnostics);
}

}  // namespace paiban
