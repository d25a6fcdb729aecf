#include "paragraph/clusters.h"

#include <span>

#include "base/utf8.h"

namespace paiban {

Clusters::Clusters(const ShapedText& text) : text_(&text) {
  glyphBase_.reserve(text.runs.size() + 1);
  std::uint32_t glyphs = 0;
  for (const ShapedRun& run : text.runs) {
    glyphBase_.push_back(glyphs);
    glyphs += static_cast<std::uint32_t>(run.glyphs.size());
  }
  glyphBase_.push_back(glyphs);
  skipEmptyRuns();
}

void Clusters::skipEmptyRuns() {
  while (run_ < text_->runs.size() && glyph_ >= text_->runs[run_].glyphs.size()) {
    ++run_;
    glyph_ = 0;
  }
}

bool Clusters::next(Cluster& cluster) {
  if (run_ >= text_->runs.size()) {
    return false;
  }
  const std::span<const ShapedGlyph> glyphs = text_->runs[run_].glyphs;
  const std::uint32_t place = glyphs[glyph_].cluster;
  cluster.run = run_;
  cluster.glyph = glyphBase_[run_] + glyph_;
  cluster.begin = cluster.glyph == 0 ? 0 : place;
  cluster.code = decodeUtf8(text_->text, place).code;
  std::uint32_t next = glyph_ + 1;
  Pt advance = glyphs[glyph_].advance;
  for (; next < glyphs.size() && glyphs[next].cluster == place; ++next) {
    advance += glyphs[next].advance;
  }
  cluster.advance = advance;
  glyph_ = next;
  if (next < glyphs.size()) {  // nearly always
    cluster.end = glyphs[next].cluster;
    return true;
  }
  skipEmptyRuns();
  cluster.end = run_ < text_->runs.size() ? text_->runs[run_].glyphs[glyph_].cluster
                                          : static_cast<std::uint32_t>(text_->text.size());
  return true;
}

void Clusters::skipTo(std::uint32_t at) {
  while (run_ < text_->runs.size() && text_->runs[run_].glyphs[glyph_].cluster < at) {
    ++glyph_;
    skipEmptyRuns();
  }
}

}  // namespace paiban
