#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <hb.h>

#include "base/bytes.h"
#include "base/file_system.h"
#include "base/geometry.h"
#include "base/result.h"
#include "font/placed_glyph.h"
#include "model/font_manifest.h"

namespace paiban {

/// How a face stores outlines; back ends embed accordingly.
enum class OutlineFormat { cffCid, cffNameKeyed, trueType };

/// Vertical metrics as fractions of the em, measured upwards from the baseline. From OS/2, hhea,
/// head and post; heights that OS/2 does not give are those of the glyphs of x and H.
struct FaceMetrics {
  double ascender = 0.88;
  double descender = -0.12;
  double capHeight = 0.7;
  double xHeight = 0.5;
  double italicAngle = 0;                                       ///< degrees, negative leans right
  double boxLeft = 0, boxBottom = 0, boxRight = 1, boxTop = 1;  ///< head table's bounding box
};

/// An opened font face. Immutable, and safe to share between threads once opened.
class Face {
 public:
  /// Opens face `entry.face` of `bytes`, in place. `order` is what order() will give. Errors: not
  /// a font, no such face in the collection, a face without glyphs, characters or outlines.
  static Result<std::shared_ptr<const Face>> open(SharedBytes bytes,
                                                  const FontEntry& entry,
                                                  int order = 0);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  /// Number that orders faces the same in every run: the place of the entry in the manifest.
  int order() const;
  const FontEntry& entry() const;
  /// ASCII, fit for a PDF name: letters, digits, '-', '_', '+' and '.'. Never empty.
  const std::string& postScriptName() const;
  OutlineFormat format() const;
  int unitsPerEm() const;
  GlyphId glyphCount() const;
  const FaceMetrics& metrics() const;
  ByteView data() const;  ///< the whole file

  /// HarfBuzz handles at scale = units per em; borrowed and immutable.
  hb_face_t* hbFace() const;
  hb_font_t* hbFont() const;

  GlyphId glyphOf(char32_t character) const;   ///< 0 when the face lacks it
  Pt advanceOf(GlyphId glyph, Pt size) const;  ///< horizontal
  /// Ink box of a glyph in em: {left, bottom, width, height}, y up from the baseline, so that
  /// bottom + height is its top. Nothing for an empty glyph. From FreeType, serialised inside.
  std::optional<Rect> inkOf(GlyphId glyph) const;

 private:
  struct Impl;
  explicit Face(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};
using FacePtr = std::shared_ptr<const Face>;

}  // namespace paiban
