#include <algorithm>
#include <cmath>
#include <utility>

#include "pages/path.h"
#include "pages/setting.h"
#include "pages/trace_line.h"
#include "paragraph/compose.h"
#include "shaping/shape.h"

namespace paiban {
namespace {

/// The box that a line of type of one em is centred by: Han faces fill 0.88 above and 0.12 below
/// the baseline; Latin is centred by eye between cap height and descender.
struct LineBox {
  double ascent;
  double descent;
};
constexpr LineBox kHanBox{0.88, 0.12};
constexpr LineBox kLatinBox{0.80, 0.20};
constexpr LineBox lineBox(Lang lang) {
  return lang == Lang::zh ? kHanBox : kLatinBox;
}

Rect runBox(const LineRun& run, Pt x, Pt baseline) {
  const PlacedGlyph& first = run.glyphs.front();
  const PlacedGlyph& last = run.glyphs.back();
  if (run.orientation == Orientation::upright) {  // each hangs from the top of its cell
    const Pt begin = first.x - kHanBox.ascent * run.size;
    const Pt end = last.x + kHanBox.descent * run.size;
    return {x + begin, baseline - kHanBox.ascent * run.size, end - begin, run.size};
  }
  return {
      x + first.x, baseline - kHanBox.ascent * run.size, last.x + last.advance - first.x, run.size};
}

/// The first run that draws anything takes `trace` along.
void drawRun(
    LineRun& run, Pt x, Pt baseline, NodeId node, LineTracePtr& trace, std::vector<Item>& out) {
  if (run.glyphs.empty()) {
    return;
  }
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
  if (!run.link.empty()) {
    out.emplace_back(LinkItem{box, run.link, node});
  }
}

int wholeLines(double lines) {
  return static_cast<int>(std::lround(lines));
}

/// Whether the line ends within a word: at a hyphen that was put in, or at one of the word's own.
bool dividesWord(const Line& line) {
  if (line.last || line.runs.empty() || line.runs.back().glyphs.empty()) {
    return false;
  }
  const std::string& end = line.runs.back().glyphs.back().text;
  return line.hyphenated || end == "-" || end == "\u2010";
}

/// Every line on the baseline grid, each an atom of whole lines (CL-81).
Flow onGrid(const Setting& setting, SetLines set, const TextBlock& block) {
  Flow flow;
  const Style& style = set.style;
  const int count = static_cast<int>(set.lines.size());
  const int orphans = block.afterHead ? std::max(style.orphans, 2) : style.orphans;
  for (int i = 0; i < count; ++i) {
    Atom atom;
    atom.lines = wholeLines(set.leading / setting.grid.line);
    const bool kept = i < orphans || count - i < style.widows;
    atom.breakBefore = i == 0 || !(kept || style.keepTogether);
    Line& line = set.lines[static_cast<std::size_t>(i)];
    atom.divided = !style.hyphenAcrossPages && dividesWord(line);
    drawLine(std::move(line), 0, setting.grid.baseline(0), set.source, atom.items);
    flow.push_back(std::move(atom));
  }
  return flow;
}

/// The whole block as one atom, centred in as many lines as it needs or its style asks for.
Flow centred(const Setting& setting, SetLines set, const TextBlock& block) {
  const LineBox box = lineBox(block.lang);
  const Pt size = set.style.size;
  const Pt height = static_cast<double>(set.lines.size() - 1) * set.leading + size;
  Atom atom;
  // Type a little higher than a character box may use the gaps round its lines.
  const int needed = static_cast<int>(std::ceil(height / setting.grid.line - 1e-6));
  atom.lines = std::max(set.style.blockLines, needed);
  Pt baseline = (setting.grid.heightOf(atom.lines) - height) / 2 + box.ascent * size;
  if (set.style.snap == Snap::first) {
    baseline = setting.grid.baseline(0);
  }
  for (Line& line : set.lines) {
    drawLine(std::move(line), 0, baseline, set.source, atom.items);
    baseline += set.leading;
  }
  return {std::move(atom)};
}

bool ragged(Align align) {
  return align != Align::justify && align != Align::even;
}

/// Share of the measure that stands left of a narrower line.
double position(Align align) {
  return align == Align::centre ? 0.5 : align == Align::end ? 1 : 0;
}

void shift(Line& line, Pt dx) {
  line.start += dx;
  for (LineRun& run : line.runs) {
    for (PlacedGlyph& glyph : run.glyphs) {
      glyph.x += dx;
    }
  }
  for (LineMark& mark : line.marks) {
    mark.box.x += dx;
  }
}

/// The same number of lines in the narrowest measure that takes them: lines of even length, which
/// mostly break where the phrase does, and none with a last character alone (CL-75).
std::vector<Line> balanced(const ShapedText& shaped,
                           const Style& style,
                           ParagraphSetting paragraph,
                           std::vector<Line> lines,
                           Diagnostics& diagnostics) {
  const Pt whole = paragraph.measure;
  Pt low = whole / static_cast<double>(lines.size() + 1);
  Pt high = whole;
  while (high - low > style.size / 8) {
    paragraph.measure = (low + high) / 2;
    Diagnostics unused;  // a measure that is only tried has nothing to report
    auto narrower = composeParagraph(shaped, style, paragraph, unused);
    if (narrower.size() > lines.size() || !unused.empty()) {
      low = paragraph.measure;
    } else {
      high = paragraph.measure;
    }
  }
  paragraph.measure = high;
  auto even = composeParagraph(shaped, style, paragraph, diagnostics);
  if (even.size() != lines.size()) {
    return lines;
  }
  for (Line& line : even) {
    shift(line, (whole - high) * position(style.align));
    line.measure = whole;
  }
  return even;
}

LineSource sourceOf(
    const Setting& setting, std::string_view role, Lang lang, NodeId node, Pt size) {
  LineSource source;
  source.node = node;
  source.trace = setting.trace;
  if (source.trace) {
    source.role = setting.roleFor(role);
    source.tag = setting.content.languages.tag(lang);
    source.size = size;
  }
  return source;
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
  Style style = resolveStyle(layout.styles, roleFor(role), lang);
  if (style.hyphenate == "auto") {
    style.hyphenate = content.languages.tag(lang);
  }
  style.writing = writing;
  return style;
}

RichText plainText(std::string text) {
  RichText rich;
  rich.text = std::move(text);
  return rich;
}

void drawLine(Line line, Pt x, Pt baseline, const LineSource& source, std::vector<Item>& out) {
  LineTracePtr trace = source.trace ? traceLine(line, source) : nullptr;
  for (const LineMark& mark : line.marks) {
    const Rect box = mark.box.translated(x, baseline);
    auto steps = mark.kind == LineMark::Kind::disc ? ellipsePath(box) : rectanglePath(box);
    out.emplace_back(filledPath(std::move(steps), mark.colour));
  }
  for (LineRun& run : line.runs) {
    drawRun(run, x, baseline, source.node, trace, out);
  }
}

SetLines setLines(const Setting& setting, const TextBlock& block) {
  SetLines set;
  set.style = setting.style(block.role, block.lang);
  const Style& style = set.style;
  const ShapedText shaped = shape(block.text,
                                  block.lang,
                                  setting.content.languages.tag(block.lang),
                                  style,
                                  setting.fonts,
                                  setting.diagnostics);
  ParagraphSetting paragraph;
  paragraph.measure = block.measure;
  paragraph.source = &block.text;
  const double opening =
      block.afterHead ? style.indentAfterHead.value_or(style.indent) : style.indent;
  paragraph.indent = block.continues ? 0 : opening * style.size;
  paragraph.hanging = style.hanging * style.size;
  set.lines = composeParagraph(shaped, style, paragraph, setting.diagnostics);
  if (style.balance && set.lines.size() > 1 && ragged(style.align)) {
    set.lines = balanced(shaped, style, paragraph, std::move(set.lines), setting.diagnostics);
  }
  const UnitContext units{style.size, setting.grid.line, style.size, setting.grid.line};
  set.leading = toPt(style.leading, units);
  set.source = sourceOf(setting, block.role, block.lang, block.node, style.size);
  const double steps = set.leading / setting.grid.line;
  set.onGrid = steps >= 1 - 1e-6 && std::abs(steps - std::round(steps)) < 1e-6;
  return set;
}

Flow setText(const Setting& setting, const TextBlock& block) {
  SetLines set = setLines(setting, block);
  if (set.lines.empty()) {
    return {};
  }
  const Style style = set.style;
  const bool standsCentred = style.blockLines > 0 || style.snap != Snap::grid || !set.onGrid;
  Flow flow;
  if (style.spaceBefore > 0) {
    flow.push_back(spaceAtom(wholeLines(style.spaceBefore)));
  }
  for (Atom& atom : standsCentred ? centred(setting, std::move(set), block)
                                  : onGrid(setting, std::move(set), block)) {
    flow.push_back(std::move(atom));
  }
  if (style.spaceAfter > 0) {
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
  const ShapedText shaped = shape(
      text, lang, setting.content.languages.tag(lang), style, setting.fonts, setting.diagnostics);
  ParagraphSetting paragraph;
  paragraph.measure = kEndless;
  const LineSource source = sourceOf(setting, role, lang, node, style.size);
  InlineText result;
  for (Line& line : composeParagraph(shaped, style, paragraph, setting.diagnostics)) {
    const Pt width = line.width;
    drawLine(std::move(line), result.width, 0, source, result.items);
    result.width += width;
  }
  return result;
}

}  // namespace paiban
