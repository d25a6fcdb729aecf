#include "paragraph/emit_glyphs.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr const char* kSoftHyphen = "\u00AD";
/// White between the characters of a gloss, in em of it: with more they no longer make a word.
constexpr double kWidestTracking = 1;

/// What tracking keeps whole: a character, or letters that stand together.
bool startsUnit(const ShapedRun& run, std::size_t glyph) {
  return glyph == 0 || (!run.latin && run.glyphs[glyph].cluster != run.glyphs[glyph - 1].cluster);
}

int unitsOf(const ShapedRuby& ruby) {
  int units = 0;
  for (const ShapedRun& run : ruby.runs) {
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      units += startsUnit(run, i) ? 1 : 0;
    }
  }
  return std::max(units, 1);
}

}  // namespace

GlyphEmitter::GlyphEmitter(const Cells& cells, Pt tracking) : cells_(cells), tracking_(tracking) {
  for (const Span& span : cells.text->spans) {
    if (span.kind == Markup::link || span.kind == Markup::callMark) {
      links_.push_back(&span);
    }
  }
}

/// The URI at byte `byte`, asked in ascending order.
const std::string& GlyphEmitter::linkAt(std::uint32_t byte) {
  static const std::string kNone;
  while (link_ < links_.size() && links_[link_]->end <= byte) {
    ++link_;
  }
  return link_ < links_.size() && links_[link_]->begin <= byte ? links_[link_]->value : kNone;
}

Orientation GlyphEmitter::orientationOf(const ShapedRun& run) const {
  return !cells_.text->vertical ? Orientation::horizontal
         : run.upright          ? Orientation::upright
                                : Orientation::turned;
}

LineRun& GlyphEmitter::runFor(std::uint32_t run, std::uint32_t byte, Line& line) {
  const bool same = !line.runs.empty() && run == run_ && line.runs.back().ruby == base_ &&
                    !line.runs.back().annotation;
  if (same && links_.empty()) {
    return line.runs.back();
  }
  const std::string& link = linkAt(byte);
  if (same && link == line.runs.back().link) {
    return line.runs.back();
  }
  run_ = run;
  const ShapedRun& source = cells_.text->runs[run];
  LineRun& opened = line.runs.emplace_back();
  opened.face = source.face;
  opened.size = source.size;
  opened.orientation = orientationOf(source);
  opened.condensed = source.condensed;
  opened.lang = source.lang;
  opened.tag = source.tag;
  opened.colour = source.colour;
  opened.link = link;
  opened.ruby = base_;
  opened.glyphs.reserve(std::min(expected_, source.glyphs.size() + 1));
  return opened;
}

/// Glyphs of run `run` whose text ends at byte `end`, cluster by cluster.
void GlyphEmitter::emitGlyphs(std::span<const ShapedGlyph> glyphs,
                              std::uint32_t run,
                              std::uint32_t end,
                              const LineCell& part,
                              Line& line) {
  const Pt shift = cells_.text->runs[run].shift;
  LineRun& only = runFor(run, begin_, line);
  for (std::size_t i = 0; i < glyphs.size();) {
    LineRun& target = links_.empty() ? only : runFor(run, begin_, line);
    const std::uint32_t cluster = glyphs[i].cluster;
    const std::size_t first = target.glyphs.size();
    for (; i < glyphs.size() && glyphs[i].cluster == cluster; ++i) {
      PlacedGlyph& placed = target.glyphs.emplace_back();
      placed.id = glyphs[i].id;
      placed.x = pen_ + glyphs[i].dx;
      placed.y = -(glyphs[i].dy + shift);
      placed.advance = glyphs[i].advance;
      pen_ += glyphs[i].advance;
    }
    pen_ += part.cell.kind == CellKind::word ? tracking_ + part.letterGap : 0;
    if (part.hyphen) {
      target.glyphs[first].text = kSoftHyphen;
    } else {
      const std::uint32_t next = i < glyphs.size() ? glyphs[i].cluster : end;
      target.glyphs[first].text.assign(cells_.text->text, begin_, next - begin_);
      begin_ = next;
    }
  }
}

void GlyphEmitter::emitPart(const LineContent& content, const LineCell& part, Line& line) {
  pen_ = part.x - part.leadCut + part.cell.before;
  if (part.cell.inset != 0) {
    pen_ -= part.cell.inset * cells_.text->runs[part.cell.run].size / 4;
  }
  begin_ = part.cell.begin;
  if (part.reshaped >= 0) {
    const auto& glyphs = content.reshaped[static_cast<std::size_t>(part.reshaped)];
    emitGlyphs(glyphs, part.cell.run, part.end, part, line);
    return;
  }
  const std::vector<std::uint32_t>& base = cells_.glyphBase;
  std::uint32_t run = part.cell.run;
  for (std::uint32_t at = part.cell.glyph; at < part.glyphEnd;) {
    const std::uint32_t stop = std::min(part.glyphEnd, base[run + 1]);
    const std::uint32_t here = run;
    while (run + 1 < cells_.text->runs.size() && base[run + 1] <= stop) {
      ++run;
    }
    if (stop > at) {
      const std::span<const ShapedGlyph> glyphs = cells_.text->runs[here].glyphs;
      const std::uint32_t end =
          stop < part.glyphEnd ? cells_.text->runs[run].glyphs.front().cluster : part.end;
      emitGlyphs(glyphs.subspan(at - base[here], stop - at), here, end, part, line);
    }
    at = stop;
  }
}

void GlyphEmitter::emit(const LineContent& content, Line& line) {
  expected_ = 0;
  for (const LineCell& part : content.cells) {
    expected_ += part.reshaped >= 0 ? part.end - part.cell.begin : part.glyphEnd - part.cell.glyph;
  }
  if (!cells_.text->rubies.empty()) {
    emitWithRuby(content, line);
    return;
  }
  for (const LineCell& part : content.cells) {
    emitPart(content, part, line);
  }
}

void GlyphEmitter::emitWithRuby(const LineContent& content, Line& line) {
  const std::vector<ShapedRuby>& rubies = cells_.text->rubies;
  for (const LineCell& part : content.cells) {
    while (ruby_ < rubies.size() && rubies[ruby_].end <= part.cell.begin) {
      ++ruby_;  // its base stands before what is set here
    }
    const bool belongs = ruby_ < rubies.size() && part.end > rubies[ruby_].begin;
    if (belongs && (base_ == kNoRuby || &part == &content.cells.front())) {
      base_ = ruby_;
      baseLeft_ = part.x;
    }
    emitPart(content, part, line);
    baseRight_ = part.x + part.width();
    if (belongs && part.end >= rubies[ruby_].end) {
      emitRuby(line);
      base_ = kNoRuby;
      ++ruby_;
    }
  }
}

/// The annotation of the base that has just ended: above its middle, but never beyond the line's
/// edges (CL-56), or in the room at its right (CL-57). A shorter gloss of Han is spread, with half
/// of the white between two of its units at both ends (BI-07; CLREQ 3.3.6).
void GlyphEmitter::emitRuby(Line& line) {
  const ShapedRuby& ruby = cells_.text->rubies[base_];
  const bool above = ruby.side == RubySide::above;
  Pt each = 0;
  if (ruby.tracked) {
    const Pt spare = std::max(baseRight_ - baseLeft_ - ruby.width, 0.0);
    each = std::min(spare / unitsOf(ruby), kWidestTracking * ruby.size);
  }
  const Pt width = ruby.width + each * (ruby.tracked ? unitsOf(ruby) : 0);
  Pt left = above ? (baseLeft_ + baseRight_ - width) / 2 : baseRight_ - width;
  left = std::clamp(left, 0.0, std::max(line.measure - width, 0.0)) + each / 2;
  int unit = -1;
  for (const ShapedRun& source : ruby.runs) {
    emitRubyRun(source, left, each, unit, line);
  }
}

/// `each`: white between two units; `unit`: the number of the last one before this run.
void GlyphEmitter::emitRubyRun(const ShapedRun& source, Pt left, Pt each, int& unit, Line& line) {
  LineRun& run = line.runs.emplace_back();
  run.face = source.face;
  run.size = source.size;
  run.orientation = orientationOf(source);
  run.condensed = source.condensed;
  run.lang = source.lang;
  run.tag = source.tag;
  run.colour = source.colour;
  run.ruby = base_;
  run.annotation = true;
  const std::string& text = cells_.text->rubies[base_].text;
  for (std::size_t i = 0; i < source.glyphs.size(); ++i) {
    const ShapedGlyph& glyph = source.glyphs[i];
    const bool starts = i == 0 || source.glyphs[i - 1].cluster != glyph.cluster;
    unit += startsUnit(source, i) ? 1 : 0;
    const auto next =
        std::find_if(source.glyphs.begin() + static_cast<std::ptrdiff_t>(i),
                     source.glyphs.end(),
                     [&](const ShapedGlyph& other) { return other.cluster != glyph.cluster; });
    const std::uint32_t end = next == source.glyphs.end() ? source.end : next->cluster;
    run.glyphs.push_back(
        {glyph.id,
         left + unit * each + glyph.dx,
         -glyph.dy,
         glyph.advance,
         starts ? text.substr(glyph.cluster, end - glyph.cluster) : std::string()});
  }
}

}  // namespace paiban
