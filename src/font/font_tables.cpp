#include "font/font_tables.h"

#include <array>
#include <cmath>
#include <span>
#include <string>

#include <hb-ot.h>

namespace paiban {
namespace {

constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');
constexpr hb_tag_t kHhea = HB_TAG('h', 'h', 'e', 'a');
constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t kPost = HB_TAG('p', 'o', 's', 't');

/// Height of a character's ink above the baseline in em, or `otherwise` if the face lacks it.
double heightOf(hb_font_t* font, char32_t character, double em, double otherwise) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (!hb_font_get_nominal_glyph(font, character, &glyph) ||
      !hb_font_get_glyph_extents(font, glyph, &extents) || extents.y_bearing <= 0) {
    return otherwise;
  }
  return extents.y_bearing / em;
}

void readHeights(const FontTable& os2, hb_font_t* font, double em, FaceMetrics& metrics) {
  constexpr std::size_t kXHeight = 86, kCapHeight = 88;  // since version 2
  const bool given = os2.u16(0) >= 2;
  const int xHeight = given ? os2.s16(kXHeight) : 0;
  const int capHeight = given ? os2.s16(kCapHeight) : 0;
  metrics.xHeight = xHeight > 0 ? xHeight / em : heightOf(font, U'x', em, metrics.xHeight);
  metrics.capHeight = capHeight > 0 ? capHeight / em : heightOf(font, U'H', em, metrics.capHeight);
}

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '+' || c == '.';
}

std::string nameInLanguage(hb_face_t* face, hb_language_t language) {
  std::array<char, 128> text{};
  unsigned size = text.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, language, &size, text.data());
  std::string name;
  for (const char c : std::span(text).first(std::min<std::size_t>(size, text.size() - 1))) {
    if (isNameCharacter(c)) {
      name.push_back(c);
    }
  }
  return name;
}

}  // namespace

FontTable::FontTable(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob_.get(), &size);
  view_ = {reinterpret_cast<const std::uint8_t*>(data), size};
}

std::uint16_t FontTable::u16(std::size_t at) const {
  if (at + 2 > view_.size()) {
    return 0;
  }
  return static_cast<std::uint16_t>(view_[at] << 8 | view_[at + 1]);
}

std::int16_t FontTable::s16(std::size_t at) const {
  return static_cast<std::int16_t>(u16(at));
}

std::int32_t FontTable::s32(std::size_t at) const {
  if (at + 4 > view_.size()) {
    return 0;
  }
  return static_cast<std::int32_t>(std::uint32_t{u16(at)} << 16 | u16(at + 2));
}

FaceMetrics readMetrics(hb_face_t* face, hb_font_t* font) {
  const double em = hb_face_get_upem(face);
  const FontTable os2(face, kOs2), hhea(face, kHhea), head(face, kHead), post(face, kPost);
  FaceMetrics metrics;
  // sTypoAscender and sTypoDescender; hhea's are wrong in some Chinese fonts.
  if (os2.s16(68) > 0) {
    metrics.ascender = os2.s16(68) / em;
    metrics.descender = os2.s16(70) / em;
  } else if (hhea.s16(4) > 0) {
    metrics.ascender = hhea.s16(4) / em;
    metrics.descender = -std::abs(hhea.s16(6)) / em;
  }
  readHeights(os2, font, em, metrics);
  metrics.italicAngle = post.s32(4) / 65536.0;
  metrics.boxLeft = head.s16(36) / em;
  metrics.boxBottom = head.s16(38) / em;
  metrics.boxRight = head.s16(40) / em;
  metrics.boxTop = head.s16(42) / em;
  return metrics;
}

std::string readPostScriptName(hb_face_t* face, const std::string& fallback) {
  const std::string english = nameInLanguage(face, hb_language_from_string("en", -1));
  if (!english.empty()) {
    return english;
  }
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (const hb_ot_name_entry_t& entry : std::span(entries, count)) {
    if (entry.name_id == HB_OT_NAME_ID_POSTSCRIPT_NAME) {
      const std::string name = nameInLanguage(face, entry.language);
      if (!name.empty()) {
        return name;
      }
    }
  }
  return fallback;
}

}  // namespace paiban
