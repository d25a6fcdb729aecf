#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <hb.h>

#include "font/face.h"
#include "shaping/characters.h"
#include "shaping/shape.h"

namespace paiban {

/// What all characters of an item share.
struct ItemSetting {
  const Face* face = nullptr;
  Pt size = 0;
  bool latin = false;
  hb_language_t language = HB_LANGUAGE_INVALID;
  bool traditional = false;  ///< Traditional Chinese: marks stand in the middle of their em
  std::span<const hb_feature_t> features;
};

/// The language that a run tagged `tag` is shaped with. Han matter needs a Chinese, Japanese or
/// Korean one for the forms of its marks; inside other languages it counts as Simplified Chinese.
ItemSetting withLanguage(ItemSetting setting, const std::string& tag);

/// Feature settings of a side: those that a style asks for, without kerning for Han (CL-01).
/// Settings that HarfBuzz cannot read are left out and appended to `refused`.
std::vector<hb_feature_t> featuresOf(const std::vector<std::string>& wanted,
                                     bool latin,
                                     std::vector<std::string>* refused);

/// Appends the glyphs of `characters`, all of one item, in logical order: proportional matter as
/// the font has it, full-width marks and rigid units in their cells. Advances in points.
void shapeItem(const ItemSetting& setting,
               std::span<const Character> characters,
               std::vector<ShapedGlyph>& glyphs);

}  // namespace paiban
