#pragma once

#include <span>

#include "font/face.h"
#include "shaping/characters.h"
#include "shaping/shape.h"

namespace paiban {

/// Puts the marks of Chinese matter into the cells that CL-01–06 give them, whatever the font does:
/// a glyph whose advance is the cell's stays as it is drawn; any other gets the cell as its advance
/// and its ink centred where the mark belongs. Works on one face, size and language.
class MarkFitter {
 public:
  /// `traditional`: marks stand in the middle of their em (zh-Hant) instead of in its left half.
  /// `face` outlives the fitter.
  MarkFitter(const Face& face, Pt size, bool traditional);

  /// Fits the glyph of the mark `character` into its cell.
  void fit(ShapedGlyph& glyph, const Character& character);

  /// Fits the glyphs of a two-em dash: 2 em in all, ink centred and without a gap (CL-03).
  void fitDash(std::span<ShapedGlyph> glyphs);

 private:
  bool staysAsDrawn(const ShapedGlyph& glyph, const Character& character, Pt cell);
  double anchorOf(const Character& character) const;

  const Face& face_;
  Pt size_;
  bool traditional_;
};

}  // namespace paiban
