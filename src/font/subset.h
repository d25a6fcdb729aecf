#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "font/face.h"

namespace paiban {

/// A font program with only the glyphs that a document uses.
struct FontSubset {
  /// What to embed. cffCid: a bare CID-keyed CFF table, collection Adobe-Identity-0 (FontFile3,
  /// CIDFontType0C). cffNameKeyed: a bare CFF table without CIDs, where PDF readers take a CID for
  /// a glyph id (the same). trueType: a TrueType file (FontFile2, CIDToGIDMap Identity).
  Bytes program;
  OutlineFormat format = OutlineFormat::cffCid;
  /// For glyphs[i] of the request: its glyph id in `program`, which is also its CID there and what
  /// a content stream writes. Except in cffNameKeyed, a glyph's place in the request, counting
  /// from 1, or from 0 when the request begins with glyph 0, unless composite glyphs come between.
  std::vector<std::uint32_t> codes;
};

/// Subsets `face` to `glyphs` (ascending, without repetition; 0 may be missing and is added).
/// CID-keyed CFF that was prepared without subroutines is copied charstring by charstring;
/// anything else goes through hb-subset. Hints of TrueType glyphs go. Deterministic and
/// thread-safe. Errors: the font is damaged, or lacks one of the glyphs.
Result<FontSubset> subsetFace(const Face& face, std::span<const GlyphId> glyphs);

/// The same, always through hb-subset, which is what the copy is checked against.
Result<FontSubset> subsetFaceByHarfBuzz(const Face& face, std::span<const GlyphId> glyphs);

}  // namespace paiban
