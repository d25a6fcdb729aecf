#include "shaping/mark_fit.h"

#include <algorithm>
#include <cmath>
#include <optional>

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

/// Horizontal ink extent and vertical ink centre of a glyph, em.
struct MarkInk {
  double left = 0;
  double right = 0;
  double middle = 0;
  double centre() const { return (left + right) / 2; }
  bool empty() const { return right <= left; }
};

MarkInk inkOf(const Face& face, GlyphId glyph) {
  const std::optional<Rect> box = face.inkOf(glyph);
  return box ? MarkInk{box->x, box->right(), box->y + box->height / 2} : MarkInk{};
}

}  // namespace

MarkFitter::MarkFitter(const Face& face, Pt size, bool traditional)
    : face_(face), size_(size), traditional_(traditional) {}

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
bool MarkFitter::staysAsDrawn(const ShapedGlyph& glyph, const Character& character, Pt cell) {
  constexpr double kHalf = 0.5;
  if (std::abs(glyph.advance - cell) > kTolerance * size_) {
    return false;
  }
  return traditional_ || !isPauseOrStopOfHalf(character) ||
         inkOf(face_, glyph.id).right <= kHalf + kTolerance;
}

void MarkFitter::fit(ShapedGlyph& glyph, const Character& character) {
  const Pt cell = static_cast<double>(character.cell) * size_;
  const bool asDrawn = staysAsDrawn(glyph, character, cell);
  glyph.advance = cell;
  if (asDrawn && character.charClass != CharClass::ellipsis) {
    return;
  }
  const MarkInk ink = inkOf(face_, glyph.id);
  if (ink.empty()) {
    return;
  }
  if (!asDrawn) {
    glyph.dx += (anchorOf(character) - ink.centre()) * size_;
  }
  if (character.charClass == CharClass::ellipsis &&
      std::abs(ink.middle - kBoxMiddle) > kLowEllipsis) {
    glyph.dy += (kBoxMiddle - ink.middle) * size_;
  }
}

void MarkFitter::fitDash(std::span<ShapedGlyph> glyphs) {
  if (glyphs.size() == 1) {
    if (std::abs(glyphs[0].advance - 2 * size_) > kTolerance * size_) {
      glyphs[0].dx += (1 - inkOf(face_, glyphs[0].id).centre()) * size_;
    }
    glyphs[0].advance = 2 * size_;
    return;
  }
  if (glyphs.size() != 2) {
    return;
  }
  // Each half gets 1 em, and their inks meet in the middle.
  glyphs[0].dx += (1 - inkOf(face_, glyphs[0].id).right) * size_;
  glyphs[1].dx -= inkOf(face_, glyphs[1].id).left * size_;
  glyphs[0].advance = size_;
  glyphs[1].advance = size_;
}

}  // namespace paiban
