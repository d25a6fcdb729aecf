#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "paragraph/cell.h"
#include "paragraph/division.h"
#include "paragraph/hyphenation.h"

namespace paiban {

/// Where the word cells of a paragraph may be divided (EN-01, EN-02).
class HyphenPoints {
 public:
  HyphenPoints(const Cells& cells, const Hyphenation& hyphenation);

  /// Bytes at which cell `cell` may be divided, ascending; valid until the next call.
  std::span<const std::uint32_t> in(std::uint32_t cell);
  /// Whether the glyphs on both sides stay as they are when the cell is divided there.
  bool isClean(std::uint32_t cell, std::uint32_t at) const;
  /// Width of the hyphen that a word of run `run` gets.
  Pt hyphenWidth(std::uint32_t run, const Reshaper& reshaper);

 private:
  const HyphenPatterns* patternsFor(const ShapedRun& run) const;
  void addWord(const HyphenPatterns& patterns, std::uint32_t begin, std::uint32_t end);
  void keepSyllables(std::string_view word, bool surely);

  const Cells& cells_;
  const Hyphenation& hyphenation_;
  const HyphenPatterns* ofStyle_;
  std::uint32_t lastWord_;  ///< cell that is never divided: the paragraph's last word, unless the
                            ///< style allows it
  std::vector<std::uint32_t> points_;
  std::vector<std::uint32_t> inWord_;
  std::vector<std::uint32_t> syllables_;
  std::vector<Pt> hyphenWidths_;  ///< a run; negative = not asked yet
};

}  // namespace paiban
