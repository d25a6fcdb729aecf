#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/cell.h"
#include "shaping/shape.h"

namespace paiban {

/// What the paragraph asks of shaping while it breaks lines; tests put their own in its place.
struct Reshaper {
  std::vector<ShapedGlyph> (*shape)(const ShapedText&,
                                    const ShapedRun&,
                                    std::uint32_t begin,
                                    std::uint32_t end) = reshape;
  ShapedGlyph (*hyphen)(const ShapedRun&) = hyphenFor;
};

/// A word divided at a byte of the text. Glyphs between the two safe places change when the word
/// ends or starts there: they belong to a ligature or are kerned across it.
struct Division {
  std::uint32_t run = 0;
  std::uint32_t at = 0;
  std::uint32_t safeBefore = 0;    ///< byte of a cluster, ≤ at
  std::uint32_t safeAfter = 0;     ///< ≥ at
  std::vector<ShapedGlyph> left;   ///< of [safeBefore, at), reshaped
  std::vector<ShapedGlyph> right;  ///< of [at, safeAfter), reshaped

  bool clean() const { return safeBefore == safeAfter; }
};

/// The run that holds byte `at` of the text; `cell` is where to start looking.
std::uint32_t runAt(const Cells& cells, std::uint32_t cell, std::uint32_t at);
/// First glyph of run `run`, counted over all runs, whose cluster is byte `at` or later.
std::uint32_t glyphAt(const Cells& cells, std::uint32_t run, std::uint32_t at);

/// Divides word cell `cell` before byte `at`, strictly inside it.
Division divide(const Cells& cells, std::uint32_t cell, std::uint32_t at, const Reshaper& reshaper);

/// Width of the clusters of word cell `cell` that begin in [begin, end), tracking after each
/// included.
Pt widthBetween(
    const Cells& cells, std::uint32_t cell, std::uint32_t begin, std::uint32_t end, Pt tracking);

/// Width of reshaped glyphs, tracking after each cluster included.
Pt widthOf(const std::vector<ShapedGlyph>& glyphs, Pt tracking);

}  // namespace paiban
