#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <hb.h>

#include "shaping/shaping_fixture.h"

/// Latin words are shaped one by one; nobody may see it.
namespace paiban {
namespace {

using testing::fonts;
using testing::plain;
using testing::styleOf;

struct Whole {
  GlyphId id;
  Pt advance;
};

/// `text` through HarfBuzz in one piece.
std::vector<Whole> shapeWhole(const Face& face, const std::string& text, Pt size) {
  const std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer(hb_buffer_create(),
                                                                          &hb_buffer_destroy);
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
  hb_shape(face.hbFont(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  std::vector<Whole> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    glyphs.push_back({infos[i].codepoint, places[i].x_advance * size / face.unitsPerEm()});
  }
  return glyphs;
}

void expectSameAsWhole(const FontChoice& choice, const std::string& text) {
  Style style = styleOf();
  style.latin = choice;
  Diagnostics diagnostics;
  const ShapedText shaped = shape(plain(text), Lang::en, "en", style, fonts(), diagnostics);
  ASSERT_EQ(shaped.runs.size(), 1u) << text;
  const auto whole = shapeWhole(*shaped.runs[0].face, text, shaped.runs[0].size);
  ASSERT_EQ(shaped.runs[0].glyphs.size(), whole.size()) << text;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(shaped.runs[0].glyphs[i].id, whole[i].id) << text << " at glyph " << i;
    EXPECT_NEAR(shaped.runs[0].glyphs[i].advance, whole[i].advance, 1e-9)
        << text << " at glyph " << i;
  }
}

const std::vector<FontChoice>& latinFaces() {
  static const std::vector<FontChoice> faces{{"latin-serif", 400, false},
                                             {"latin-serif", 400, true},
                                             {"latin-serif", 600, false},
                                             {"latin-serif", 600, true},
                                             {"latin-serif", 700, false},
                                             {"latin-sans", 400, false},
                                             {"latin-sans", 400, true},
                                             {"latin-sans", 600, false},
                                             {"latin-sans", 700, false},
                                             {"latin-sans", 900, false}};
  return faces;
}

TEST(Words, EN_06_KerningWithSpacesIsThatOfTheWholeText) {
  for (const FontChoice& face : latinFaces()) {
    for (char before = '!'; before <= '~'; ++before) {
      for (const char* after : {"T", "A", "V", "W", "Y", "f", "j", "o", "1", "(", "\""}) {
        expectSameAsWhole(face, std::string("x") + before + " " + after + "y");
      }
    }
  }
}

TEST(Words, EN_05_LigaturesAndSpacesInAnyOrder) {
  for (const FontChoice& face : latinFaces()) {
    for (const char* text : {"office  of the  first flat",
                             " leading and trailing ",
                             "   ",
                             "To Yo “We” fi ffi ffl — “T” ‘V’ A’s",
                             "a very-long-word-of-more-than-thirty-two-letters-indeed and more",
                             "1.5 % of 3,000 yuan"}) {
      expectSameAsWhole(face, text);
    }
  }
}

TEST(Words, RandomTextIsThatOfTheWhole) {
  std::mt19937 random(11);
  const std::string letters = "AaTVWYfijlo.,’ ()-19 ";
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      const char c = letters[random() % letters.size()];
      text += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "’";
    }
    expectSameAsWhole(latinFaces()[random() % latinFaces().size()], text);
  }
}

}  // namespace
}  // namespace paiban
