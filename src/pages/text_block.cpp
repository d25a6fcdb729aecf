#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "pages/line_atoms.h"
#include "pages/line_memory.h"
#include "pages/messages.h"
#include "pages/path.h"
#include "pages/setting.h"
#include "pages/trace_line.h"
#include "paragraph/compose.h"
#include "shaping/annotations.h"
#include "shaping/initial.h"
#include "shaping/shape.h"

namespace paiban {
namespace {

Rect runBox(const LineRun& run, Pt x, Pt baseline) {
  const PlacedGlyph& first = run.glyphs.front();
  const PlacedGlyph& last = run.glyphs.back();
  if (run.orientation == Orientation::upright) {  // each hangs from the top of its cell
    const Pt begin = first.x - TextGrid::kHanAscent * run.size;
    const Pt end = last.x + (1 - TextGrid::kHanAscent) * run.size;
    return {x + begin, baseline - TextGrid::kHanAscent * run.size, end - begin, run.size};
  }
  return {x + first.x,
          baseline - TextGrid::kHanAscent * run.size,
          last.x + last.advance - first.x,
          run.size};
}

/// The call of a note that `run` is the mark of; null if it is none.
const CallLink* callOf(const LineRun& run, const LineSource& source) {
  for (const CallLink& call : source.calls) {
    if (call.link == run.link) {
      return &call;
    }
  }
  return nullptr;
}

/// The element that a run belongs to: StructureIndex::ruby says how those of ruby follow each
/// other.
NodeId nodeOf(const LineRun& run, const LineSource& source) {
  if (const CallLink* call = callOf(run, source)) {
    return call->call;
  }
  if (run.ruby == kNoRuby || source.ruby == kArtifact) {
    return source.node;
  }
  const auto element = static_cast<NodeId>(run.ruby * StructureIndex::kRubyNodes);
  return source.ruby + element + (run.annotation ? 2 : 1);
}

PathItem drawnMark(const LineMark& mark, const Rect& box) {
  switch (mark.kind) {
    case LineMark::Kind::rule:
      return filledPath(rectanglePath(box), mark.colour);
    case LineMark::Kind::disc:
      return filledPath(ellipsePath(box), mark.colour);
    case LineMark::Kind::wave:
      break;
  }
  constexpr double kStroke = 0.35;  // of the wave's height
  constexpr double kLength = 2.5;
  PathItem wave;
  wave.strokeWidth = kStroke * box.height;
  const Pt inset = wave.strokeWidth / 2;
  wave.steps =
      wavePath({box.x, box.y + inset, box.width, box.height - 2 * inset}, kLength * box.height);
  wave.stroked = true;
  wave.stroke = mark.colour;
  return wave;
}

/// The first run that draws anything takes `trace` along.
void drawRun(
    LineRun& run, Pt x, Pt baseline, const LineSource& source, LineTracePtr& trace, auto& out) {
  if (run.glyphs.empty()) {
    return;
  }
  const NodeId node = nodeOf(run, source);
  const CallLink* call = callOf(run, source);
  TextItem item;
  item.face = std::move(run.face);
  item.size = run.size;
  item.orientation = run.orientation;
  item.condensed = run.condensed;
  item.origin = {x + run.glyphs.front().x, baseline};
  item.colour = run.colour;
  item.tag = std::move(run.tag);
  item.node = node;
  item.line = std::move(trace);
  const Rect box = runBox(run, x, baseline);
  const Pt start = run.glyphs.front().x;
  for (PlacedGlyph& glyph : run.glyphs) {
    glyph.x -= start;
  }
  item.glyphs = std::move(run.glyphs);
  out.emplace_back(std::move(item));
  if (call != nullptr && call->note != kArtifact) {
    out.emplace_back(LinkItem{box, call->mark, node, {}, call->note});
  } else if (!run.link.empty() && run.link.front() != '#') {
    out.emplace_back(LinkItem{box, run.link, node});
  }
}

int wholeLines(double lines) {
  return static_cast<int>(std::lround(lines));
}

LineSource sourceOf(const Setting& setting,
                    const RichText& text,
                    std::string_view role,
                    Lang lang,
                    NodeId node,
                    Pt size) {
  LineSource source;
  source.node = node;
  source.ruby = node == kArtifact ? kArtifact : setting.nodes.ruby(text);
  for (const NoteCall& call : text.calls) {
    const Note* note = setting.content.findNote(call.note);
    const RichText* words = note != nullptr ? note->text.in(lang) : nullptr;
    if (node != kArtifact && words != nullptr) {
      source.calls.push_back({"#" + call.note,
                              note->marks[indexOf(lang)],
                              setting.nodes.of(&call),
                              setting.nodes.of(words)});
    }
  }
  source.trace = setting.trace;
  if (source.trace) {
    source.role = setting.roleFor(role);
    source.tag = setting.content.languages.tag(lang);
    source.size = size;
  }
  return source;
}

/// The side of a line on which a span has marks: below it or, in vertical lines, to its left;
/// above it or to its right. Zhuyin beside a horizontal base has room on its line.
enum class MarkSide { none, under, over };

MarkSide sideOf(const Span& span, bool vertical) {
  switch (span.kind) {
    case Markup::properName:
    case Markup::titleLine:
      return MarkSide::under;
    case Markup::dots:
      return vertical ? MarkSide::over : MarkSide::under;
    case Markup::gloss:
      return MarkSide::over;
    case Markup::ruby:
      return vertical || !isZhuyin(span.value) ? MarkSide::over : MarkSide::none;
    default:
      return MarkSide::none;
  }
}

/// Marks between the lines never move these apart, so there must be room for them: half of the
/// size for marks on one side of a line, five eighths for marks on both (CL-53; CLREQ 3.1.8).
void checkRoomBetween(const Setting& setting, const RichText& text, const SetLines& set) {
  const Span* first = nullptr;
  bool under = false;
  bool over = false;
  for (const Span& span : text.spans) {
    const MarkSide side = sideOf(span, set.style.writing == Writing::vertical);
    first = first == nullptr && side != MarkSide::none ? &span : first;
    under = under || side == MarkSide::under;
    over = over || side == MarkSide::over;
  }
  const bool both = under && over;
  const double least = both ? 0.625 : 0.5;
  const Pt size = set.style.size;
  if (first != nullptr && set.lines.size() > 1 && set.leading - size < least * size - 1e-6) {
    setting.diagnostics.error(messages::kLinesTooClose,
                              text.placeOf(first->begin),
                              {fmt::format("{:.4g}", size),
                               fmt::format("{:.4g}", set.leading),
                               fmt::format("{:.4g}", (1 + least) * size),
                               both ? "5/8" : "1/2"});
  }
}

/// Lines that each take a line of the grid keep to the extents beside a picture one by one; any
/// other block to the narrowest of them.
void keepBeside(const TextBlock& block, SetLines& set, double steps, ParagraphSetting& paragraph) {
  if (block.extents.empty()) {
    return;
  }
  if (!standsCentred(set) && steps < 1.5 && !set.style.balance) {
    paragraph.extents.assign(block.extents.begin(), block.extents.end());
    return;
  }
  Pt left = 0;
  Pt right = paragraph.measure;
  for (const LineExtent& extent : block.extents) {
    left = std::max(left, extent.x);
    right = std::min(right, extent.x + extent.width);
  }
  set.left = left;
  paragraph.measure = right - left;
}

ShapedText shapeText(const Setting& setting,
                     const RichText& text,
                     Lang lang,
                     const Style& style,
                     Diagnostics& diagnostics) {
  const Languages& languages = setting.content.languages;
  return shape(text,
               lang,
               languages.tag(lang),
               style,
               setting.fonts,
               diagnostics,
               languages.tag(otherThan(lang)));
}

ShapedText shapeBlock(const Setting& setting,
                      const TextBlock& block,
                      const Style& style,
                      Diagnostics& diagnostics) {
  ShapedText shaped = shapeText(setting, block.text, block.lang, style, diagnostics);
  if (block.until > 0) {
    endAt(block.until, shaped);
  }
  return shaped;
}

/// The block's lines, set now unless they were before.
std::vector<Line> linesOf(const Setting& setting,
                          const TextBlock& block,
                          const Style& style,
                          const ParagraphSetting& paragraph) {
  LineMemory* memory = block.ofContent && block.until == 0 ? setting.memory : nullptr;
  if (memory != nullptr) {
    if (const auto* kept = memory->find(block.text, block.lang, style, paragraph)) {
      setting.diagnostics.append(kept->diagnostics);
      return kept->lines;
    }
  }
  Diagnostics reported;
  std::vector<Line> lines =
      composeParagraph(shapeBlock(setting, block, style, reported), style, paragraph, reported);
  setting.diagnostics.append(reported);
  if (memory != nullptr) {
    memory->keep(block.text, {block.lang, style, paragraph, lines, std::move(reported)});
  }
  return lines;
}

bool hasInitial(const TextBlock& block, const Style& style) {
  const bool first =
      block.from == 0 &&
      (block.opens || (block.afterHead && style.dropCap.where == DropCap::Where::head));
  return first && !block.continues && style.dropCap.lines > 1 && !style.balance &&
         (style.align == Align::justify || style.align == Align::start);
}

/// Sets the initial of a first paragraph, where there is one and it leaves room enough (EN-09).
void addInitial(const Setting& setting,
                const TextBlock& block,
                ShapedText& shaped,
                SetLines& set,
                ParagraphSetting& paragraph) {
  constexpr double kMostOfMeasure = 0.5;
  const DropCap& cap = set.style.dropCap;
  ShapedText enlarged = shaped;
  const Pt room = setInitial(enlarged, cap, set.leading);
  if (room <= 0) {
    return;
  }
  if (room > kMostOfMeasure * block.measure) {
    setting.diagnostics.warning(
        messages::kInitialTooWide,
        block.text.placeOf(0),
        {fmt::format("{:.4g}", room), fmt::format("{:.4g}", block.measure)});
    return;
  }
  shaped = std::move(enlarged);
  const bool dropped = cap.kind == DropCap::Kind::dropped;
  set.besideInitial = dropped ? cap.lines : 1;
  set.raisedBy = dropped ? 0 : cap.lines - 1;
  paragraph.indent = room;
  paragraph.besideInitial = set.besideInitial;
}

}  // namespace

std::string_view Setting::roleFor(std::string_view role) const {
  if (roles != nullptr) {
    if (const auto other = roles->find(std::string(role)); other != roles->end()) {
      return other->second;
    }
  }
  return role;
}

Style Setting::style(std::string_view role, Lang lang) const {
  Style style = resolveStyle(layout.styles, roleFor(role), lang, content.languages.tag(lang));
  if (style.hyphenate == "auto") {
    style.hyphenate = content.languages.tag(lang);
  }
  if (style.balance) {
    style.keepWords.insert(
        style.keepWords.end(), content.keepWords.begin(), content.keepWords.end());
  }
  style.writing = writing;
  return style;
}

std::string languageWords(const std::vector<Lang>& languages) {
  std::string words;
  for (const Lang lang : languages) {
    words += (words.empty() ? "" : ", ") + std::string(slotName(lang));
  }
  return words;
}

RichText plainText(std::string text) {
  RichText rich;
  rich.text = std::move(text);
  return rich;
}

void drawLine(Line line, Pt x, Pt baseline, const LineSource& source, std::vector<Item>& out) {
  LineTracePtr trace = source.trace ? traceLine(line, source) : nullptr;
  for (const LineMark& mark : line.marks) {
    out.emplace_back(drawnMark(mark, mark.box.translated(x, baseline)));
  }
  for (LineRun& run : line.runs) {
    drawRun(run, x, baseline, source, trace, out);
  }
}

SetLines setLines(const Setting& setting, const TextBlock& block) {
  SetLines set;
  set.style = setting.style(block.role, block.lang);
  set.style.opticalMargins = set.style.opticalMargins && !block.besideHan;
  const Style& style = set.style;
  ParagraphSetting paragraph;
  paragraph.measure = block.measure;
  paragraph.from = block.from;
  paragraph.source = &block.text;
  paragraph.trace = setting.trace;
  const double opening =
      block.afterHead ? style.indentAfterHead.value_or(style.indent) : style.indent;
  paragraph.indent = block.continues || block.inList ? 0 : opening * style.size;
  paragraph.hanging = block.inList ? 0 : style.hanging * style.size;
  const UnitContext units{style.size, setting.grid.line, style.size, setting.grid.line};
  set.leading = toPt(style.leading, units);
  const double steps = set.leading / setting.grid.line;
  set.onGrid = steps >= 1 - 1e-6 && std::abs(steps - std::round(steps)) < 1e-6;
  keepBeside(block, set, steps, paragraph);
  if (hasInitial(block, style)) {
    ShapedText shaped = shapeBlock(setting, block, style, setting.diagnostics);
    addInitial(setting, block, shaped, set, paragraph);
    set.lines = composeParagraph(shaped, style, paragraph, setting.diagnostics);
  } else {
    set.lines = linesOf(setting, block, style, paragraph);
  }
  set.source = sourceOf(setting, block.text, block.role, block.lang, block.node, style.size);
  checkRoomBetween(setting, block.text, set);
  return set;
}

Flow setText(const Setting& setting, const TextBlock& block) {
  SetLines set = setLines(setting, block);
  if (set.lines.empty()) {
    return {};
  }
  const Style style = set.style;
  Flow flow;
  if (style.spaceBefore > 0 && block.from == 0) {
    flow.push_back(spaceAtom(wholeLines(style.spaceBefore)));
  }
  for (Atom& atom : lineAtoms(setting, std::move(set), block)) {
    flow.push_back(std::move(atom));
  }
  if (style.spaceAfter > 0 && block.until == 0) {
    flow.push_back(spaceAtom(wholeLines(style.spaceAfter)));
    flow.back().breakBefore = !style.keepWithNext;
  }
  return flow;
}

InlineText setInline(const Setting& setting,
                     const RichText& text,
                     Lang lang,
                     std::string_view role,
                     NodeId node,
                     double scale) {
  Style style = setting.style(role, lang);
  style.size *= scale;
  style.align = Align::start;
  const ShapedText shaped = shapeText(setting, text, lang, style, setting.diagnostics);
  ParagraphSetting paragraph;
  paragraph.measure = kEndless;
  paragraph.trace = setting.trace;
  const LineSource source = sourceOf(setting, text, role, lang, node, style.size);
  InlineText result;
  for (Line& line : composeParagraph(shaped, style, paragraph, setting.diagnostics)) {
    const Pt width = line.width;
    drawLine(std::move(line), result.width, 0, source, result.items);
    result.width += width;
  }
  return result;
}

}  // namespace paiban
