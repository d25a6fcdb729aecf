#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "display/display_list.h"
#include "pdf/font_objects.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// How a content stream shows a glyph.
struct GlyphCode {
  std::uint32_t font = 0;  ///< index of the font dictionary
  std::uint32_t code = 0;  ///< two bytes under Identity-H
  double width = 0;        ///< thousandths of the em, exactly as the PDF states it
};

/// The glyphs of one face that a document uses.
class FaceUse {
 public:
  explicit FaceUse(FacePtr face);

  /// Notes that `glyph` stands for `text`, which must outlive this, in lines of `mode`. Gives the
  /// number of that use.
  std::uint32_t add(GlyphId glyph, std::string_view text, WritingMode mode);
  /// How the glyph of a use is shown; after write().
  const GlyphCode& code(std::uint32_t use) const { return uses_[use].code; }

  /// Subsets the face and writes it; a font dictionary for each variant goes to `fonts`. Errors:
  /// the subset fails; too many glyphs.
  Result<void> write(ObjectStore& store, std::vector<ObjectNumber>& fonts);

 private:
  /// A text that a glyph stands for.
  struct Use {
    std::string_view text;
    std::uint32_t variant = 0;  ///< how many other texts came first in its mode
    WritingMode mode = WritingMode::horizontal;
    std::uint32_t next = 0;  ///< another use of the same glyph, or 0
    GlyphCode code;
  };
  std::vector<CodedGlyph> setCodes(const std::vector<GlyphId>& glyphs,
                                   const std::vector<std::uint32_t>& codes,
                                   std::size_t firstFont);
  std::vector<CodeText> textsOf(WritingMode mode, std::uint32_t variant) const;
  std::uint32_t& variantsOf(WritingMode mode) { return variants_[static_cast<std::size_t>(mode)]; }

  FacePtr face_;
  std::vector<std::uint32_t> firstUse_;      // by glyph id: index in uses_, or 0
  std::vector<Use> uses_{Use{}};             // in order of appearance, after one that is no use
  std::array<std::uint32_t, 2> variants_{};  // by mode
};

/// The fonts of a document. Each face is embedded once, with the glyphs that are used. ToUnicode
/// says what the source text says. A glyph that stands for different texts in different places (a
/// Kangxi radical and the ideograph; a hyphen that was typed and one that a line end brought) gets
/// a second font dictionary over the same program: the one way that every reader follows, while
/// /ActualText is ignored by some. Glyphs that stand in vertical lines have one in vertical mode,
/// by which readers know that they make a line (CL-63).
class FontTable {
 public:
  /// Collects what `list` uses; it must outlive the table.
  explicit FontTable(const DisplayList& list);

  /// Writes the objects of all faces. Errors: those of FaceUse::write.
  Result<void> write(ObjectStore& store);

  /// How the glyphs of `item`, one of the list's, are shown; after write(). `codes` is overwritten.
  void codesOf(const TextItem& item, std::vector<GlyphCode>& codes) const;
  /// The objects of the font dictionaries, by GlyphCode::font; after write().
  const std::vector<ObjectNumber>& fonts() const { return fonts_; }

 private:
  using ItemUse = std::pair<const TextItem*, std::size_t>;  // an item, and its place in uses_

  FaceUse& faceUse(const FacePtr& face);

  std::vector<FaceUse> faces_;  // in order of appearance
  std::unordered_map<const Face*, std::size_t> index_;
  std::vector<ItemUse> firstUse_;
  std::vector<std::uint32_t> uses_;  // glyph by glyph, of all items
  std::vector<ObjectNumber> fonts_;
};

}  // namespace paiban::pdf
