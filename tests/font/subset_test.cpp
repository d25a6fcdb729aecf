#include "font/subset.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <freetype/freetype.h>
#include <freetype/ftoutln.h>
#include <ft2build.h>
#include <gtest/gtest.h>

#include "font/cff_font.h"
#include "open_face.h"

namespace paiban {
namespace {

using test::openShipped;

/// Every `step`-th glyph of a face, from `start`.
std::vector<GlyphId> everyNth(const Face& face, GlyphId start, GlyphId step) {
  std::vector<GlyphId> glyphs;
  for (GlyphId glyph = start; glyph < face.glyphCount(); glyph += step) {
    glyphs.push_back(glyph);
  }
  return glyphs;
}

/// A font program in FreeType, unscaled.
class Outlines {
 public:
  explicit Outlines(ByteView bytes) {
    FT_Init_FreeType(&library_);
    FT_New_Memory_Face(library_, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &face_);
  }
  ~Outlines() { FT_Done_FreeType(library_); }
  Outlines(const Outlines&) = delete;
  Outlines& operator=(const Outlines&) = delete;

  FT_Face face() const { return face_; }

  /// Advance, contours and points in words; two glyphs look alike if and only if these are equal.
  std::string of(GlyphId glyph) {
    if (face_ == nullptr || FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE) != 0) {
      return "no glyph " + std::to_string(glyph);
    }
    std::string words = std::to_string(face_->glyph->metrics.horiAdvance);
    const FT_Outline& outline = face_->glyph->outline;
    for (int i = 0; i < outline.n_contours; ++i) {
      words += " c" + std::to_string(outline.contours[i]);
    }
    for (int i = 0; i < outline.n_points; ++i) {
      words += " " + std::to_string(outline.points[i].x) + "," +
               std::to_string(outline.points[i].y) + "/" +
               std::to_string(FT_CURVE_TAG(outline.tags[i]));
    }
    return words;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

constexpr std::array kCffFiles{"PaibanSong-Regular.otf",
                               "PaibanSong-Bold.otf",
                               "PaibanSong-Black.otf",
                               "PaibanHei-Light.otf",
                               "PaibanHei-Regular.otf",
                               "PaibanHei-Medium.otf",
                               "PaibanHei-Bold.otf",
                               "FandolFang-Regular.otf"};

class CffSubset : public testing::TestWithParam<const char*> {};

TEST_P(CffSubset, CopyDrawsWhatTheFaceAndHarfBuzzDraw) {
  const FacePtr face = openShipped(GetParam());
  ASSERT_EQ(face->format(), OutlineFormat::cffCid);
  const std::vector<GlyphId> glyphs = everyNth(*face, 1, 17);
  ASSERT_GT(glyphs.size(), 600U);
  const FontSubset copy = subsetFace(*face, glyphs).value();
  const FontSubset reference = subsetFaceByHarfBuzz(*face, glyphs).value();
  ASSERT_EQ(copy.codes, reference.codes);
  Outlines original(face->data()), copied(copy.program), byHarfBuzz(reference.program);
  ASSERT_EQ(copied.face()->num_glyphs, static_cast<FT_Long>(glyphs.size() + 1));
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::string expected = original.of(glyphs[i]);
    ASSERT_EQ(copied.of(copy.codes[i]), expected) << glyphs[i];
    ASSERT_EQ(byHarfBuzz.of(reference.codes[i]), expected) << glyphs[i];
  }
  EXPECT_EQ(copied.of(0), original.of(0));
}

TEST_P(CffSubset, ProgramIsCidKeyedWithCidEqualToGlyphId) {
  const FacePtr face = openShipped(GetParam());
  const FontSubset subset = subsetFace(*face, everyNth(*face, 5, 101)).value();
  Outlines program(subset.program);
  ASSERT_NE(program.face(), nullptr);
  EXPECT_TRUE(FT_IS_CID_KEYED(program.face()));
  const auto cff = CffFont::parse(subset.program);
  ASSERT_TRUE(cff);
  EXPECT_TRUE(cff->isDesubroutinised());
  EXPECT_EQ(cff->charStrings.count(), program.face()->num_glyphs);
}

TEST_P(CffSubset, SameRequestGivesSameBytes) {
  const std::vector<GlyphId> glyphs{0, 3, 40, 41, 900, 9000};
  const FontSubset first = subsetFace(*openShipped(GetParam()), glyphs).value();
  const FontSubset second = subsetFace(*openShipped(GetParam()), glyphs).value();
  EXPECT_EQ(first.program, second.program);
  EXPECT_EQ(first.codes, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5}));
}

INSTANTIATE_TEST_SUITE_P(Shipped, CffSubset, testing::ValuesIn(kCffFiles));

}  // namespace
}  // namespace paiban
