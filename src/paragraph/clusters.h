#pragma once

#include <cstdint>
#include <vector>

#include "shaping/shape.h"

namespace paiban {

/// A character, or several that share glyphs.
struct Cluster {
  std::uint32_t begin = 0;  ///< bytes of the text; a cluster ends where the next begins
  std::uint32_t end = 0;
  std::uint32_t run = 0;
  std::uint32_t glyph = 0;  ///< of its first glyph, counted over all runs
  Pt advance = 0;           ///< of all its glyphs
  char32_t code = 0;        ///< first character
};

/// Walks the clusters of a shaped text in logical order. Characters without a glyph of their own
/// belong to the cluster before them, at the text's start to the first.
class Clusters {
 public:
  explicit Clusters(const ShapedText& text);

  /// The next cluster, or false at the end.
  bool next(Cluster& cluster);
  /// Passes over the clusters that begin before byte `at`.
  void skipTo(std::uint32_t at);
  /// A run: number of glyphs before it; then the number of all.
  const std::vector<std::uint32_t>& glyphBase() const { return glyphBase_; }

 private:
  void skipEmptyRuns();

  const ShapedText* text_;
  std::vector<std::uint32_t> glyphBase_;
  std::uint32_t run_ = 0;
  std::uint32_t glyph_ = 0;  ///< within the run
};

}  // namespace paiban
