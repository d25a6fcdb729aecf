#include "paragraph/emit_glyphs.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr const char* kSoftHyphen = "\u00AD";

}  // namespace

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

LineRun& GlyphEmitter::runFor(std::uint32_t run, std::uint32_t byte, Line& line) {
  const bool same = !line.runs.empty() && run == run_;
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
  if (cells_.text->vertical) {
    opened.orientation = source.upright ? Orientation::upright : Orientation::turned;
    opened.condensed = source.condensed;
  }
  opened.lang = source.lang;
  opened.tag = source.tag;
  opened.colour = source.colour;
  opened.link = link;
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
    pen_ += part.cell.kind == CellKind::word ? tracking_ : 0;
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
  pen_ = part.x - part.leadCut;
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
  for (const LineCell& part : content.cells) {
    emitPart(content, part, line);
  }
}

}  // namespace paiban
