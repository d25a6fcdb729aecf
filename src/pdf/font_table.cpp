#include "pdf/font_table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "font/subset.h"
#include "pdf/font_objects.h"
#include "pdf/glyph_text.h"
#include "pdf/messages.h"

namespace paiban::pdf {
namespace {

constexpr std::uint32_t kLargestCode = 0xFFFF;

}  // namespace

FaceUse::FaceUse(FacePtr face) : face_(std::move(face)), firstUse_(face_->glyphCount()) {}

std::uint32_t FaceUse::add(GlyphId glyph, std::string_view text, WritingMode mode) {
  if (glyph >= firstUse_.size()) {
    firstUse_.resize(glyph + 1);  // the subsetter will say that the face lacks it
  }
  std::uint32_t variant = 0;
  std::uint32_t* link = &firstUse_[glyph];
  while (*link != 0) {
    Use& known = uses_[*link];
    if (known.mode == mode) {
      if (known.text == text) {
        return *link;
      }
      ++variant;
    }
    link = &known.next;
  }
  const auto use = static_cast<std::uint32_t>(uses_.size());
  *link = use;
  uses_.push_back({text, variant, mode, 0, {}});  // from here on `link` may dangle
  variantsOf(mode) = std::max(variantsOf(mode), variant + 1);
  return use;
}

std::vector<CodedGlyph> FaceUse::setCodes(const std::vector<GlyphId>& glyphs,
                                          const std::vector<std::uint32_t>& codes,
                                          std::size_t firstFont) {
  std::vector<CodedGlyph> coded;
  coded.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const double width = statedWidth(face_->advanceOf(glyphs[i], 1000));
    coded.push_back({codes[i], width});
    for (std::uint32_t u = firstUse_[glyphs[i]]; u != 0; u = uses_[u].next) {
      const bool vertical = uses_[u].mode == WritingMode::vertical;
      const std::size_t before = vertical ? variantsOf(WritingMode::horizontal) : 0;
      const std::size_t font = firstFont + before + uses_[u].variant;
      uses_[u].code = {static_cast<std::uint32_t>(font), codes[i], width};
    }
  }
  return coded;
}

std::vector<CodeText> FaceUse::textsOf(WritingMode mode, std::uint32_t variant) const {
  std::vector<CodeText> texts;
  for (std::size_t u = 1; u < uses_.size(); ++u) {
    if (uses_[u].mode == mode && uses_[u].variant == variant) {
      texts.push_back({uses_[u].code.code, uses_[u].text});
    }
  }
  return texts;
}

Result<void> FaceUse::write(ObjectStore& store, std::vector<ObjectNumber>& fonts) {
  std::vector<GlyphId> glyphs;
  for (GlyphId glyph = 0; glyph < firstUse_.size(); ++glyph) {
    if (firstUse_[glyph] != 0) {
      glyphs.push_back(glyph);
    }
  }
  auto subset = subsetFace(*face_, glyphs);
  if (!subset) {
    return tl::unexpected(subset.error());
  }
  if (std::ranges::max(subset->codes) > kLargestCode) {
    return failure(messages::kFontTooLarge, {}, {face_->postScriptName()});
  }
  std::vector<CodedGlyph> coded = setCodes(glyphs, subset->codes, fonts.size());
  const EmbeddedFace embedded =
      embedFace(*face_, *std::move(subset), glyphs, std::move(coded), store);
  for (const WritingMode mode : {WritingMode::horizontal, WritingMode::vertical}) {
    for (std::uint32_t variant = 0; variant < variantsOf(mode); ++variant) {
      fonts.push_back(addFont(embedded, mode, textsOf(mode, variant), store));
    }
  }
  return {};
}

FontTable::FontTable(const DisplayList& list) {
  std::vector<std::string_view> dealt;
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text == nullptr || text->face == nullptr || text->glyphs.empty()) {
        continue;
      }
      FaceUse& use = faceUse(text->face);
      dealText(*text, dealt);
      firstUse_.emplace_back(text, uses_.size());
      const WritingMode mode = text->orientation == Orientation::upright ? WritingMode::vertical
                                                                         : WritingMode::horizontal;
      for (std::size_t i = 0; i < text->glyphs.size(); ++i) {
        uses_.push_back(use.add(text->glyphs[i].id, dealt[i], mode));
      }
    }
  }
  // By address: looked up, never walked.
  std::ranges::sort(firstUse_, std::less<const TextItem*>(), &ItemUse::first);
}

void FontTable::codesOf(const TextItem& item, std::vector<GlyphCode>& codes) const {
  const FaceUse& face = faces_[index_.at(item.face.get())];
  const auto first =
      std::ranges::lower_bound(firstUse_, &item, std::less<const TextItem*>(), &ItemUse::first);
  const std::uint32_t* use = uses_.data() + first->second;
  codes.clear();
  for (std::size_t i = 0; i < item.glyphs.size(); ++i) {
    codes.push_back(face.code(use[i]));
  }
}

FaceUse& FontTable::faceUse(const FacePtr& face) {
  const auto [found, isNew] = index_.try_emplace(face.get(), faces_.size());
  if (isNew) {
    faces_.emplace_back(face);
  }
  return faces_[found->second];
}

Result<void> FontTable::write(ObjectStore& store) {
  for (FaceUse& use : faces_) {
    if (auto written = use.write(store, fonts_); !written) {
      return written;
    }
  }
  return {};
}

}  // namespace paiban::pdf
