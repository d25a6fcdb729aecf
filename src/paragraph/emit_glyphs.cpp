#include "paragraph/emit_glyphs.h"

#include <algorithm>
#include <string_view>

namespace paiban {
GlyphEmitter::GlyphEmitter(const Cells& cells, Pt tracking) : cells_(cells), tracking_(tracking) {
  for (const Span& span : cells.text->spans) {
    if (span.kind == Markup::link) {
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

void GlyphEmitter::gather(const LineContent& content, const LineCell& part) {
  glyphs_.clear();
  if (part.reshaped >= 0) {
    for (const ShapedGlyph& glyph : content.reshaped[static_cast<std::size_t>(part.reshaped)]) {
      glyphs_.push_back({&glyph, part.cell.run});
    }
    return;
  }
  std::uint32_t run = part.cell.run;
  for (std::uint32_t at = part.cell.glyph; at < part.glyphEnd; ++at) {
    while (at >= cells_.glyphBase[run + 1]) {
      ++run;
    }
    glyphs_.push_back({&cells_.text->runs[run].glyphs[at - cells_.glyphBase[run]], run});
  }
}

LineRun& GlyphEmitter::runFor(std::uint32_t run, std::uint32_t byte, Line& line) {
  const std::string& link = linkAt(byte);
  if (!line.runs.empty() && run == run_ && link == line.runs.back().link) {
    return line.runs.back();
  }
  run_ = run;
  const ShapedRun& source = cells_.text->runs[run];
  LineRun& opened = line.runs.emplace_back();
  opened.face = source.face;
  opened.size = source.size;
  opened.lang = source.lang;
  opened.tag = source.tag;
  opened.colour = source.colour;
  opened.link = link;
  opened.glyphs.reserve(std::min(expected_, source.glyphs.size() + 1));
  return opened;
}

void GlyphEmitter::emitPart(const LineCell& part, Line& line) {
  const std::string_view text = cells_.text->text;
  Pt pen = part.x - part.leadCut;
  if (part.cell.inset != 0) {
    pen -= part.cell.inset * cells_.text->runs[part.cell.run].size / 4;
  }
  std::uint32_t begin = part.cell.begin;
  for (std::size_t i = 0; i < glyphs_.size(); ++i) {
    const ShapedGlyph& glyph = *glyphs_[i].glyph;
    const bool ends = i + 1 == glyphs_.size() || glyphs_[i + 1].glyph->cluster != glyph.cluster;
    const bool starts = i == 0 || glyphs_[i - 1].glyph->cluster != glyph.cluster;
    PlacedGlyph& placed = runFor(glyphs_[i].run, begin, line).glyphs.emplace_back();
    placed.id = glyph.id;
    placed.x = pen + glyph.dx;
    placed.y = glyph.dy + cells_.text->runs[glyphs_[i].run].shift;
    placed.advance = glyph.advance;
    pen += glyph.advance + (ends && part.cell.kind == CellKind::word ? tracking_ : 0);
    if (part.hyphen) {
      placed.text = "\u00AD";
    } else if (starts) {
      std::size_t next = i;
      while (next < glyphs_.size() && glyphs_[next].glyph->cluster == glyph.cluster) {
        ++next;
      }
      const std::uint32_t end = next < glyphs_.size() ? glyphs_[next].glyph->cluster : part.end;
      placed.text = text.substr(begin, end - begin);
      begin = end;
    }
  }
}

void GlyphEmitter::emit(const LineContent& content, Line& line) {
  expected_ = 0;
  for (const LineCell& part : content.cells) {
    expected_ += part.reshaped >= 0 ? part.end - part.cell.begin : part.glyphEnd - part.cell.glyph;
  }
  for (const LineCell& part : content.cells) {
    gather(content, part);
    emitPart(part, line);
  }
}

}  // namespace paiban
