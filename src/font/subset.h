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
  Bytes program;  ///< bare CFF table (cffCid) or a TrueType file (trueType, also from name-keyed
                  ///< CFF when retained); see `format`
  OutlineFormat format = OutlineFormat::cffCid;
  /// For glyphs[i] of the request: what a content stream writes for it. cffCid: its CID in
  /// `program`; otherwise its glyph id in `program`.
  std::vector<std::uint32_t> codes;
};

/// Subsets `face` to `glyphs` (ascending, without repetition; 0 may be missing and is added).
/// CFF that was prepared without subroutines is copied charstring by charstring; anything else goes
/// through hb-subset. Deterministic. Errors: hb-subset fails.
Result<FontSubset> subsetFace(const Face& face, std::span<const GlyphId> glyphs);

}  // namespace paiban
