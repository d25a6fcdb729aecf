#include "shaping/mark_fit.h"

#include <algorithm>
#include <cmath>

namespace paiban {
namespace {

constexpr double kTolerance = 1e-3;  // em: rounding of advances and ink boxes to font units

/// The middle of the em box above the baseline, em: it reaches from -0.12 to 0.88.
constexpr double kBoxMiddle = 0.38;
/// An ellipsis further than this from the middle is drawn on the baseline and is raised; em.
constexpr double kLowEllipsis = 0.15;

bool isPauseOrStopOfHalf(const Character& c) {
  return isPauseOrStop(c.charClass) && c.cell == 1 && c.code >= 0x3000;
}

}  // namespace

MarkFitter::Ink MarkFitter::inkOf(GlyphId glyph) const {
  hb_glyph_extents_t box{};
  if (!hb_font_get_glyph_extents(face_.hbFont(), glyph, &box)) {
    return {};
  }
  const double em = face_.unitsPerEm();
  return {box.x_bearing / em,
          (box.x_bearing + box.width) / em,
          (box.y_bearing + box.height / 2.0) / em};
}

/// Where the centre of a mark's ink belongs in its cell, em from the cell's left edge.
double MarkFitter::anchorOf(const Character& character) const {
  if (isOpener(character.charClass)) {
    return 0.75;
  }
  const bool left =
      isCloser(character.charClass) || (isPauseOrStopOfHalf(character) && !traditional_);
  return left ? 0.25 : character.cell / 2.0;
}

/// A face's own placement counts where its advance is that of the cell; only the pause and stop
/// marks of Simplified Chinese must moreover stand in the left half (CL-06).
bool MarkFitter::staysAsDrawn(const ShapedGlyph& glyph,
                              const Character& character,
                              const Ink& ink) const {
  constexpr double kHalf = 0.5;
  if (std::abs(glyph.advance - character.cell * size_) > kTolerance * size_) {
    return false;
  }
  return traditional_ || !isPauseOrStopOfHalf(character) || ink.right <= kHalf + kTolerance;
}

MarkFitter::Fit MarkFitter::computeFit(const ShapedGlyph& glyph, const Character& character) const {
  Fit fit{glyph.id, character.charClass, character.cell, 0, 0};
  const Ink ink = inkOf(glyph.id);
  if (ink.width() <= 0) {
    return fit;
  }
  if (!staysAsDrawn(glyph, character, ink)) {
    fit.dx = anchorOf(character) - ink.centre();
  }
  if (character.charClass == CharClass::ellipsis &&
      std::abs(ink.middle - kBoxMiddle) > kLowEllipsis) {
    fit.dy = kBoxMiddle - ink.middle;
  }
  return fit;
}

void MarkFitter::fit(ShapedGlyph& glyph, const Character& character) {
  const auto same = [&](const Fit& fit) {
    return fit.glyph == glyph.id && fit.charClass == character.charClass &&
           fit.cell == character.cell;
  };
  auto found = std::find_if(known_.begin(), known_.end(), same);
  if (found == known_.end()) {
    known_.push_back(computeFit(glyph, character));
    found = known_.end() - 1;
  }
  glyph.advance = static_cast<double>(character.cell) * size_;
  glyph.dx += found->dx * size_;
  glyph.dy += found->dy * size_;
}

void MarkFitter::fitDash(std::span<ShapedGlyph> glyphs) const {
  if (glyphs.size() == 1) {
    const Ink ink = inkOf(glyphs[0].id);
    if (std::abs(glyphs[0].advance - 2 * size_) > kTolerance * size_) {
      glyphs[0].dx += (1 - ink.centre()) * size_;
    }
    glyphs[0].advance = 2 * size_;
    return;
  }
  if (glyphs.size() != 2) {
    return;
  }
  // Each half gets 1 em, and their inks meet in the middle.
  glyphs[0].dx += (1 - inkOf(glyphs[0].id).right) * size_;
  glyphs[1].dx -= inkOf(glyphs[1].id).left * size_;
  glyphs[0].advance = size_;
  glyphs[1].advance = size_;
}

}  // namespace paiban
