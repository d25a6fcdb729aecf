#include "pages/trace_line.h"

namespace paiban {
namespace {

std::string_view nameOf(Adjustment::Step step) {
  switch (step) {
    case Adjustment::Step::shrinkLineEnd:
      return "shrink-line-end";
    case Adjustment::Step::shrinkWordSpace:
      return "shrink-word-space";
    case Adjustment::Step::shrinkInterpunct:
      return "shrink-interpunct";
    case Adjustment::Step::shrinkBracket:
      return "shrink-bracket";
    case Adjustment::Step::shrinkComma:
      return "shrink-comma";
    case Adjustment::Step::shrinkHanLatin:
      return "shrink-han-latin";
    case Adjustment::Step::shrinkStop:
      return "shrink-stop";
    case Adjustment::Step::stretchWordSpace:
      return "stretch-word-space";
    case Adjustment::Step::stretchHanLatin:
      return "stretch-han-latin";
    case Adjustment::Step::stretchAny:
      return "stretch-any";
    case Adjustment::Step::shrinkLetters:
      return "shrink-letters";
    case Adjustment::Step::stretchLetters:
      return "stretch-letters";
  }
  return {};
}

/// The first glyph that will be drawn; its run gives the line's first item.
const PlacedGlyph* firstGlyph(const Line& line) {
  for (const LineRun& run : line.runs) {
    if (!run.glyphs.empty()) {
      return &run.glyphs.front();
    }
  }
  return nullptr;
}

}  // namespace

LineTracePtr traceLine(const Line& line, const LineSource& source) {
  auto trace = std::make_shared<LineTrace>();
  trace->role = source.role;
  trace->lang = source.tag;
  trace->size = source.size;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      trace->text += run.annotation ? std::string() : glyph.text;
    }
  }
  if (line.measure < kEndless) {
    trace->measure = line.measure;
  }
  trace->start = line.start;
  trace->natural = line.natural;
  trace->width = line.width;
  for (const Adjustment& step : line.adjustments) {
    trace->steps.push_back({nameOf(step.step), step.sites, step.each});
  }
  for (const AdjustedGap& gap : line.gaps) {
    trace->gaps.push_back({gap.x - line.start, gap.width, gap.change});
  }
  trace->demerits = line.demerits;
  trace->stretch = line.stretch;
  trace->wordSpace = line.wordSpace;
  trace->river = line.river;
  trace->first = line.first;
  trace->last = line.last;
  trace->forced = line.forced;
  trace->hyphenated = line.hyphenated;
  trace->squeezedIn = line.squeezedIn;
  trace->pushedOut = line.pushedOut;
  trace->overfull = line.overfull;
  trace->loneCharacter = line.loneCharacter;
  if (const PlacedGlyph* first = firstGlyph(line)) {
    trace->lead = line.start - first->x;
  }
  return trace;
}

}  // namespace paiban
