#include "font/subset.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include <freetype/freetype.h>
#include <freetype/ftoutln.h>
#include <ft2build.h>
#include <gtest/gtest.h>

#include "font/cff_copy.h"
#include "font/cff_font.h"
#include "font/messages.h"
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
  explicit Outlines(ByteView bytes, int index = 0) {
    FT_Init_FreeType(&library_);
    FT_New_Memory_Face(library_, bytes.data(), static_cast<FT_Long>(bytes.size()), index, &face_);
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

FacePtr openTestFont(const std::string& file, int index = 0) {
  FontEntry entry;
  entry.path = (std::filesystem::path(PAIBAN_SOURCE_DIR) / "tests/fonts" / file).string();
  entry.face = index;
  return Face::open(realFileSystem().read(entry.path).value(), entry).value();
}

std::vector<GlyphId> glyphsOf(const Face& face, std::u32string_view characters) {
  std::vector<GlyphId> glyphs;
  for (const char32_t c : characters) {
    glyphs.push_back(face.glyphOf(c));
  }
  std::ranges::sort(glyphs);
  return glyphs;
}

/// Subset and face draw the same for every glyph of the request.
void expectSameOutlines(const Face& face, std::span<const GlyphId> glyphs) {
  const FontSubset subset = subsetFace(face, glyphs).value();
  EXPECT_EQ(subset.format, face.format());
  ASSERT_EQ(subset.codes.size(), glyphs.size());
  Outlines original(face.data(), face.entry().face), program(subset.program);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    ASSERT_EQ(program.of(subset.codes[i]), original.of(glyphs[i])) << glyphs[i];
  }
}

TEST(TrueTypeSubset, DrawsWhatTheFaceDraws) {
  for (const char* file : {"PaibanKai-Regular.ttf", "PaibanSerif-Regular.ttf"}) {
    const FacePtr face = openShipped(file);
    expectSameOutlines(*face, everyNth(*face, 1, 13));
  }
}

TEST(TrueTypeSubset, BringsThePartsOfComposites) {
  const FacePtr face = openTestFont("Boxes.ttf");
  const std::vector<GlyphId> glyphs = glyphsOf(*face, U"Ä国");
  expectSameOutlines(*face, glyphs);
  const FontSubset subset = subsetFace(*face, glyphs).value();
  // .notdef, the two, and of Ä the A and the dieresis
  EXPECT_EQ(Outlines(subset.program).face()->num_glyphs, 5);
}

TEST(TrueTypeSubset, HoldsOutlinesOnly) {
  const FacePtr face = openShipped("PaibanSerif-Regular.ttf");
  const FontSubset subset = subsetFace(*face, glyphsOf(*face, U"abc")).value();
  const std::string_view bytes = asText(subset.program);
  for (const char* tag : {"GSUB", "GPOS", "cmap", "name", "OS/2"}) {
    EXPECT_EQ(bytes.substr(0, 300).find(tag), std::string_view::npos) << tag;
  }
  EXPECT_EQ(
      subset.program,
      subsetFace(*openShipped("PaibanSerif-Regular.ttf"), glyphsOf(*face, U"abc")).value().program);
}

TEST(NameKeyedSubset, KeepsGlyphIdsAsCodes) {
  const FacePtr face = openTestFont("BoxesCff.otf");
  ASSERT_EQ(face->format(), OutlineFormat::cffNameKeyed);
  const std::vector<GlyphId> glyphs = glyphsOf(*face, U"AÄ国");
  expectSameOutlines(*face, glyphs);
  EXPECT_EQ(subsetFace(*face, glyphs).value().codes, glyphs);
}

TEST(UnpreparedCff, IsDesubroutinisedAndRenumbered) {
  FontEntry entry;
  entry.path = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  entry.face = 2;
  if (!realFileSystem().exists(entry.path)) {
    GTEST_SKIP() << "fonts-noto-cjk is not installed";
  }
  const FacePtr face = Face::open(realFileSystem().read(entry.path).value(), entry).value();
  const std::vector<GlyphId> glyphs = glyphsOf(*face, U"龘鬱国，—A");
  expectSameOutlines(*face, glyphs);
  const FontSubset subset = subsetFace(*face, glyphs).value();
  EXPECT_EQ(subset.codes, (std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6}));
  EXPECT_TRUE(FT_IS_CID_KEYED(Outlines(subset.program).face()));
}

TEST(Subset, OfNothingHoldsNotdef) {
  for (const char* file : {"PaibanSong-Regular.otf", "PaibanKai-Regular.ttf"}) {
    const FontSubset subset = subsetFace(*openShipped(file), {}).value();
    EXPECT_EQ(Outlines(subset.program).face()->num_glyphs, 1) << file;
  }
}

TEST(Subset, GlyphThatTheFaceLacksIsAnError) {
  for (const char* file : {"PaibanSong-Regular.otf", "PaibanKai-Regular.ttf"}) {
    const FacePtr face = openShipped(file);
    const std::vector<GlyphId> glyphs{1, face->glyphCount()};
    const auto subset = subsetFace(*face, glyphs);
    ASSERT_FALSE(subset) << file;
    EXPECT_EQ(subset.error().message->code, messages::kFontSubsetFailed.code);
  }
}

TEST(Subset, ThreadsThatSubsetOneFaceGetTheSameBytes) {
  for (const char* file : {"PaibanHei-Bold.otf", "PaibanKai-Regular.ttf"}) {
    const FacePtr face = openShipped(file);
    const std::vector<GlyphId> glyphs = everyNth(*face, 1, 50);
    std::vector<Bytes> programs(4);
    std::vector<std::thread> threads;
    for (Bytes& program : programs) {
      threads.emplace_back([&] { program = subsetFace(*face, glyphs).value().program; });
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
    EXPECT_EQ(std::ranges::count(programs, programs.front()), 4) << file;
  }
}

TEST(Subset, DamagedFontGivesAnErrorOrAProgramButNoCrash) {
  const FacePtr whole = openShipped("PaibanHei-Light.otf");
  const FontSubset sample = subsetFace(*whole, everyNth(*whole, 1, 400)).value();
  std::minstd_rand random(8105);
  std::size_t readable = 0;
  for (int round = 0; round < 3000; ++round) {
    Bytes damaged = sample.program;
    if (round % 3 == 0) {
      damaged.resize(random() % damaged.size());
    }
    for (int i = 0; i < 4 && !damaged.empty(); ++i) {
      // Most of what matters stands at the start; the rest is charstrings.
      damaged[random() % std::min<std::size_t>(damaged.size(), i < 3 ? 700 : 1U << 20)] =
          static_cast<std::uint8_t>(random());
    }
    const auto font = CffFont::parse(damaged);
    if (font) {
      ++readable;
      std::ignore = copyCff(*font, std::vector<GlyphId>{0, 1, 5, 20, 65535});
      std::ignore = copyCff(*font, std::vector<GlyphId>{0, 3, 4});
    }
  }
  EXPECT_GT(readable, 100U);
}

TEST(Subset, DamagedFileGivesAnErrorOrAProgramButNoCrash) {
  const SharedBytes bytes = test::shippedBytes("PaibanSans-Italic.ttf");
  const SharedBytes boxes =
      realFileSystem()
          .read(std::filesystem::path(PAIBAN_SOURCE_DIR) / "tests/fonts/BoxesCff.otf")
          .value();
  std::minstd_rand random(2312);
  for (int round = 0; round < 300; ++round) {
    const ByteView whole = round % 2 == 0 ? bytes->view() : boxes->view();
    Bytes damaged(whole.begin(), whole.end());
    for (int i = 0; i < 20; ++i) {
      damaged[random() % (i < 4 ? 400 : damaged.size())] = static_cast<std::uint8_t>(random());
    }
    const auto face = Face::open(sharedBytes(std::move(damaged)), {});
    if (face) {
      std::ignore = subsetFace(**face, std::vector<GlyphId>{1, 2, 30});
      std::ignore = (*face)->inkOf(5);
    }
  }
}

}  // namespace
}  // namespace paiban
