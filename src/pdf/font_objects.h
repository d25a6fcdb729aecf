#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "font/face.h"
#include "font/subset.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// A glyph of an embedded program: its code and its advance in thousandths of the em.
struct CodedGlyph {
  std::uint32_t code = 0;
  double width = 0;
};

/// What a code stands for.
struct CodeText {
  std::uint32_t code = 0;
  std::string_view text;
};

/// A face whose program, descriptor and widths have been written.
struct EmbeddedFace {
  std::string name;  ///< subset tag and PostScript name
  OutlineFormat program = OutlineFormat::cffCid;
  ObjectNumber cidFont = 0;
};

/// `advance` (thousandths of the em) as a PDF of ours states it.
double statedWidth(double advance);

/// Writes a font program, its descriptor and its CIDFont dictionary (ISO 32000-1, 9.7.4 and 9.8).
/// `glyphs` are those of the face that `coded` stands for.
EmbeddedFace embedFace(const Face& face,
                       FontSubset subset,
                       std::span<const GlyphId> glyphs,
                       std::vector<CodedGlyph> coded,
                       ObjectStore& store);

/// Which way a font dictionary's glyphs follow each other (9.7.4.3).
enum class WritingMode : std::uint8_t { horizontal, vertical };

/// Glyphs of a font in vertical mode hang from the middle of their width and from this height above
/// their baseline, and the next one follows 1 em below: the format's defaults (DW2); thousandths.
inline constexpr double kVerticalOrigin = 880;

/// A font dictionary over an embedded face, with a ToUnicode map of its own (9.7.6 and 9.10.3).
ObjectNumber addFont(const EmbeddedFace& face,
                     WritingMode mode,
                     std::vector<CodeText> texts,
                     ObjectStore& store);

}  // namespace paiban::pdf
