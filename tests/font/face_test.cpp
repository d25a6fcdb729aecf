#include "font/face.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>
#include <hb.h>

#include "base/utf8.h"
#include "font/messages.h"
#include "open_face.h"

namespace paiban {
namespace {

using test::openShipped;

struct Glyph {
  GlyphId id;
  int advance;
};

std::vector<Glyph> shape(const Face& face, const char* text, const char* language, bool down) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text, -1, 0, -1);
  hb_buffer_set_direction(buffer, down ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer, hb_language_from_string(language, -1));
  hb_shape(face.hbFont(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    glyphs.push_back({infos[i].codepoint, down ? -positions[i].y_advance : positions[i].x_advance});
  }
  hb_buffer_destroy(buffer);
  return glyphs;
}

class NotoFace : public testing::TestWithParam<const char*> {
 protected:
  FacePtr face_ = openShipped(GetParam());
};

TEST_P(NotoFace, CL_03_DoubledDashIsOneGlyphOfTwoEm) {
  for (const char* language : {"zh", "zh-Hans", "zh-Hant", "en"}) {
    const auto dash = shape(*face_, "——", language, false);
    ASSERT_EQ(dash.size(), 1U) << language;
    EXPECT_EQ(dash[0].advance, 2000) << language;
    const auto vertical = shape(*face_, "——", language, true);
    ASSERT_EQ(vertical.size(), 1U) << language;
    EXPECT_EQ(vertical[0].advance, 2000) << language;
    EXPECT_NE(vertical[0].id, dash[0].id) << language;
  }
}

TEST_P(NotoFace, CL_07_SharedMarksAreOneEmInChinese) {
  for (const char* mark : {"—", "“", "”", "‘", "’", "·", "…", "，", "。", "《", "（"}) {
    const auto glyphs = shape(*face_, mark, "zh", false);
    ASSERT_EQ(glyphs.size(), 1U) << mark;
    EXPECT_NE(glyphs[0].id, 0U) << mark;
    EXPECT_EQ(glyphs[0].advance, 1000) << mark;
  }
}

TEST_P(NotoFace, VerticalMarksHaveFormsOfTheirOwn) {
  for (const char* mark : {"，", "。", "「", "（", "…", "“"}) {
    EXPECT_NE(shape(*face_, mark, "zh", true)[0].id, shape(*face_, mark, "zh", false)[0].id)
        << mark;
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped,
                         NotoFace,
                         testing::Values("PaibanSong-Regular.otf",
                                         "PaibanSong-Bold.otf",
                                         "PaibanSong-Black.otf",
                                         "PaibanHei-Light.otf",
                                         "PaibanHei-Regular.otf",
                                         "PaibanHei-Medium.otf",
                                         "PaibanHei-Bold.otf"));

std::u32string charactersOf(const char* list) {
  std::ifstream file(test::kFontFolder / "characters" / list);
  std::stringstream text;
  text << file.rdbuf();
  const std::string bytes = text.str();
  std::u32string characters;
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Char c = decodeUtf8(bytes, at);
    if (c.code != U'\n') {
      characters.push_back(c.code);
    }
    at += c.bytes;
  }
  return characters;
}

std::size_t lacking(const Face& face, const std::u32string& characters) {
  return static_cast<std::size_t>(
      std::ranges::count_if(characters, [&](char32_t c) { return face.glyphOf(c) == 0; }));
}

TEST(Coverage, ChineseFacesHaveAllOfBothTables) {
  const std::u32string tongyong = charactersOf("tongyong.txt"), gb2312 = charactersOf("gb2312.txt");
  ASSERT_EQ(tongyong.size(), 8105U);
  ASSERT_EQ(gb2312.size(), 6763U);
  for (const char* file : {"PaibanSong-Regular.otf",
                           "PaibanSong-Bold.otf",
                           "PaibanSong-Black.otf",
                           "PaibanHei-Light.otf",
                           "PaibanHei-Regular.otf",
                           "PaibanHei-Medium.otf",
                           "PaibanHei-Bold.otf",
                           "PaibanKai-Regular.ttf"}) {
    const FacePtr face = openShipped(file);
    EXPECT_EQ(lacking(*face, tongyong), 0U) << file;
    EXPECT_EQ(lacking(*face, gb2312), 0U) << file;
  }
  const FacePtr fang = openShipped("FandolFang-Regular.otf");
  EXPECT_EQ(lacking(*fang, gb2312), 0U);
  EXPECT_EQ(lacking(*fang, tongyong), 1467U);
}

TEST(Coverage, LatinFacesHavePinyinPunctuationAndCurrency) {
  for (const char* file : {"PaibanSerif-Regular.ttf",
                           "PaibanSerif-Italic.ttf",
                           "PaibanSerif-SemiBold.ttf",
                           "PaibanSerif-SemiBoldItalic.ttf",
                           "PaibanSerif-Bold.ttf",
                           "PaibanSans-Regular.ttf",
                           "PaibanSans-Italic.ttf",
                           "PaibanSans-SemiBold.ttf",
                           "PaibanSans-Bold.ttf",
                           "PaibanSans-Black.ttf"}) {
    EXPECT_EQ(lacking(*openShipped(file),
                      U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀŌŪ–—‘’“”…·•§¶©®™°±×÷€£¥½¼¾†‡‰−≤≥≠"),
              0U)
        << file;
  }
}

TEST(Metrics, ComeFromTheFont) {
  const FacePtr song = openShipped("PaibanSong-Regular.otf");
  EXPECT_EQ(song->unitsPerEm(), 1000);
  EXPECT_DOUBLE_EQ(song->metrics().ascender, 0.88);
  EXPECT_DOUBLE_EQ(song->metrics().descender, -0.12);
  EXPECT_EQ(song->format(), OutlineFormat::cffCid);
  EXPECT_EQ(song->postScriptName(), "PaibanSong-Regular");
  const FacePtr serif = openShipped("PaibanSerif-Italic.ttf");
  EXPECT_DOUBLE_EQ(serif->metrics().xHeight, 0.475);
  EXPECT_DOUBLE_EQ(serif->metrics().capHeight, 0.67);
  EXPECT_DOUBLE_EQ(serif->metrics().italicAngle, -12);
  EXPECT_EQ(serif->format(), OutlineFormat::trueType);
  EXPECT_EQ(song->advanceOf(song->glyphOf(U'国'), 10.5), 10.5);
}

TEST(Metrics, HeightsThatOs2DoesNotGiveAreMeasured) {
  const FacePtr fang = openShipped("FandolFang-Regular.otf");  // its sxHeight is 0
  const Rect x = fang->inkOf(fang->glyphOf(U'x')).value();
  const Rect h = fang->inkOf(fang->glyphOf(U'H')).value();
  EXPECT_NEAR(fang->metrics().xHeight, x.y + x.height, 0.005);
  EXPECT_NEAR(fang->metrics().capHeight, h.y + h.height, 0.005);
}

TEST(Ink, IsTheOutlineOfTheGlyph) {
  const FacePtr song = openShipped("PaibanSong-Regular.otf");
  const Rect comma = song->inkOf(song->glyphOf(U'，')).value();
  EXPECT_LT(comma.x + comma.width, 0.5);  // stands in the left half of its cell
  EXPECT_LT(comma.y + comma.height, 0.3);
  EXPECT_LT(comma.y, 0);
  EXPECT_FALSE(song->inkOf(song->glyphOf(U' ')));
  EXPECT_FALSE(song->inkOf(song->glyphCount()));
  const FacePtr kai = openShipped("PaibanKai-Regular.ttf");
  EXPECT_GT(kai->inkOf(kai->glyphOf(U'国')).value().width, 0.6);
}

std::string openingError(Bytes bytes, int index = 0) {
  FontEntry entry;
  entry.path = "a.otf";
  entry.face = index;
  const auto face = Face::open(sharedBytes(std::move(bytes)), entry);
  return face ? "" : std::string(face.error().message->code);
}

TEST(Malformed, EmptyOrForeignFilesAreRefused) {
  const std::string code(messages::kFontUnreadable.code);
  EXPECT_EQ(openingError({}), code);
  EXPECT_EQ(openingError({'O', 'T', 'T', 'O'}), code);
  EXPECT_EQ(openingError(Bytes(4096, 0xA5)), code);
  const ByteView words = asBytes("%PDF-1.7 is not a font, however long it may be ...........");
  EXPECT_EQ(openingError({words.begin(), words.end()}), code);
}

TEST(Malformed, ShortenedFontIsRefusedOrServesWhatIsThere) {
  const SharedBytes font = test::shippedBytes("PaibanSans-Italic.ttf");
  const ByteView whole = font->view();
  for (std::size_t size = 0; size < whole.size(); size += 997) {
    Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    FontEntry entry;
    const auto face = Face::open(sharedBytes(std::move(part)), entry);
    if (face) {
      const GlyphId glyph = (*face)->glyphOf(U'A');
      EXPECT_GE((*face)->advanceOf(glyph, 1), 0);
      std::ignore = (*face)->inkOf(glyph);
    }
  }
}

TEST(Malformed, FaceNumberOutsideTheCollectionIsRefused) {
  const SharedBytes font = test::shippedBytes("PaibanSans-Italic.ttf");
  const Bytes bytes(font->view().begin(), font->view().end());
  EXPECT_EQ(openingError(bytes, 1), messages::kFontNoSuchFace.code);
  EXPECT_EQ(openingError(bytes, -1), messages::kFontNoSuchFace.code);
  EXPECT_EQ(openingError(bytes, 0), "");
}

/// `bytes`, a font, with the tag of one table changed so that nobody finds it.
Bytes without(ByteView bytes, std::string_view tag) {
  Bytes changed(bytes.begin(), bytes.end());
  const auto at = std::ranges::search(changed, asBytes(tag));
  at.front() = 'X';
  return changed;
}

TEST(Malformed, FontWithoutCharactersOrOutlinesIsRefused) {
  const SharedBytes font = test::shippedBytes("PaibanSans-Italic.ttf");
  EXPECT_EQ(openingError(without(font->view(), "cmap")), messages::kFontUnusable.code);
  EXPECT_EQ(openingError(without(font->view(), "glyf")), messages::kFontUnusable.code);
}

}  // namespace
}  // namespace paiban
