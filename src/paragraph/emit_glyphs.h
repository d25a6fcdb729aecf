#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "paragraph/line.h"
#include "paragraph/line_cell.h"

namespace paiban {

/// Turns placed lines into runs of glyphs with their source text; shaping has put every mark's ink
/// into its cell. Lines of one paragraph come in
/// order, from its first to its last.
class GlyphEmitter {
 public:
  GlyphEmitter(const Cells& cells, Pt tracking);

  /// Appends the glyphs of `content` to `line.runs`.
  void emit(const LineContent& content, Line& line);

 private:
  void emitPart(const LineContent& content, const LineCell& part, Line& line);
  void emitGlyphs(std::span<const ShapedGlyph> glyphs,
                  std::uint32_t run,
                  std::uint32_t end,
                  const LineCell& part,
                  Line& line);
  Orientation orientationOf(const ShapedRun& run) const;
  LineRun& runFor(std::uint32_t run, std::uint32_t byte, Line& line);
  void emitWithRuby(const LineContent& content, Line& line);
  void emitRuby(Line& line);
  void emitRubyRun(const ShapedRun& source, Pt left, Pt each, int& unit, Line& line);
  const std::string& linkAt(std::uint32_t byte);

  const Cells& cells_;
  Pt tracking_;
  std::vector<const Span*> links_;
  std::size_t link_ = 0;
  std::uint32_t ruby_ = 0;        ///< the next annotation
  std::uint32_t base_ = kNoRuby;  ///< the one whose base is at hand
  Pt baseLeft_ = 0;               ///< edges of that base
  Pt baseRight_ = 0;
  Pt pen_ = 0;                ///< where the next glyph of the part at hand stands
  std::uint32_t begin_ = 0;   ///< where its text begins
  std::uint32_t run_ = 0;     ///< of the text, that the last run of the line comes from
  std::size_t expected_ = 0;  ///< glyphs that the line has, about
};

}  // namespace paiban
