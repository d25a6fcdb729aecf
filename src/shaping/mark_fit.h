#pragma once

#include <span>
#include <string_view>
#include <vector>

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
  MarkFitter(const Face& face, Pt size, bool traditional)
      : face_(face), size_(size), traditional_(traditional) {}

  /// Fits the glyph of the mark `character` into its cell.
  void fit(ShapedGlyph& glyph, const Character& character);

  /// Fits the glyphs of a two-em dash: 2 em in all, ink centred and without a gap (CL-03).
  void fitDash(std::span<ShapedGlyph> glyphs) const;

 private:
  /// Horizontal ink extent and vertical ink centre of a glyph, em.
  struct Ink {
    double left = 0, right = 0, middle = 0;
    double centre() const { return (left + right) / 2; }
    double width() const { return right - left; }
  };
  /// What fit() does to a glyph of a class in a cell; em.
  struct Fit {
    GlyphId glyph = 0;
    CharClass charClass = CharClass::other;
    float cell = 0;
    double dx = 0;
    double dy = 0;
  };

  Ink inkOf(GlyphId glyph) const;
  Fit computeFit(const ShapedGlyph& glyph, const Character& character) const;
  bool staysAsDrawn(const ShapedGlyph& glyph, const Character& character, const Ink& ink) const;
  double anchorOf(const Character& character) const;

  const Face& face_;
  Pt size_;
  bool traditional_;
  std::vector<Fit> known_;
};

}  // namespace paiban
