#include "display/image.h"

#include <zlib.h>

#include <gtest/gtest.h>

#include "base/diagnostic.h"
#include "display/jpeg_segments.h"
#include "display/png_chunks.h"
#include "test_images.h"

namespace paiban {
namespace {

using testing::JpegRecipe;
using testing::makeExif;
using testing::makeJpeg;
using testing::makePng;
using testing::PngRecipe;

Result<ImagePtr> probe(Bytes bytes, std::int64_t maxPixels = kMaxPixels) {
  return probeImage(sharedBytes(std::move(bytes)), "photo", maxPixels);
}

std::string codeOf(const Result<ImagePtr>& result) {
  return result ? "ok" : std::string(result.error().message->code);
}

TEST(ProbeJpeg, CL_91_ReadsSizeAndColourSpaceOfEveryKind) {
  struct Case {
    J_COLOR_SPACE stored;
    ColourSpace expected;
  };
  for (const Case& c : {Case{JCS_GRAYSCALE, ColourSpace::grey},
                        Case{JCS_YCbCr, ColourSpace::rgb},
                        Case{JCS_RGB, ColourSpace::rgb},
                        Case{JCS_CMYK, ColourSpace::cmyk},
                        Case{JCS_YCCK, ColourSpace::cmyk}}) {
    for (const bool progressive : {false, true}) {
      JpegRecipe recipe;
      recipe.colours = c.stored;
      recipe.progressive = progressive;
      recipe.jfif = c.stored == JCS_YCbCr || c.stored == JCS_GRAYSCALE;
      const auto image = probe(makeJpeg(recipe));
      ASSERT_TRUE(image) << c.stored;
      EXPECT_EQ((*image)->colours, c.expected) << c.stored;
      EXPECT_EQ((*image)->width, 24);
      EXPECT_EQ((*image)->height, 16);
      EXPECT_EQ((*image)->plainRgb, c.stored == JCS_RGB);
    }
  }
}

TEST(ProbeJpeg, CmykIsInvertedOnlyWhereAdobeSaysSo) {
  JpegRecipe recipe;
  recipe.colours = JCS_CMYK;
  recipe.jfif = false;
  EXPECT_FALSE((*probe(makeJpeg(recipe)))->invertedCmyk);
  recipe.adobe = true;
  EXPECT_TRUE((*probe(makeJpeg(recipe)))->invertedCmyk);
  recipe.colours = JCS_YCCK;
  EXPECT_TRUE((*probe(makeJpeg(recipe)))->invertedCmyk);
  recipe.colours = JCS_YCbCr;
  EXPECT_FALSE((*probe(makeJpeg(recipe)))->invertedCmyk);
}

TEST(ProbeJpeg, ReadsExifOrientationInBothByteOrders) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool littleEndian : {false, true}) {
      JpegRecipe recipe;
      recipe.jfif = false;
      recipe.exif = makeExif(orientation, 300, littleEndian);
      const auto image = probe(makeJpeg(recipe));
      ASSERT_TRUE(image);
      EXPECT_EQ((*image)->orientation, orientation);
      EXPECT_DOUBLE_EQ((*image)->dpi, 300);
      EXPECT_EQ((*image)->shownWidth(), orientation >= 5 ? 16 : 24);
      EXPECT_EQ((*image)->shownHeight(), orientation >= 5 ? 24 : 16);
    }
  }
  JpegRecipe recipe;
  recipe.exif = makeExif(9, 300, true);
  EXPECT_EQ((*probe(makeJpeg(recipe)))->orientation, 1);
}

TEST(ProbeJpeg, ReadsJfifDensity) {
  JpegRecipe recipe;
  EXPECT_EQ((*probe(makeJpeg(recipe)))->dpi, 0) << "an aspect ratio is no density";
  recipe.densityUnit = 1;
  recipe.density = 240;
  EXPECT_DOUBLE_EQ((*probe(makeJpeg(recipe)))->dpi, 240);
  recipe.densityUnit = 2;
  recipe.density = 100;
  EXPECT_DOUBLE_EQ((*probe(makeJpeg(recipe)))->dpi, 254);
}

TEST(ProbeJpeg, FindsTruncationWhereverItIs) {
  for (const bool progressive : {false, true}) {
    JpegRecipe recipe;
    recipe.progressive = progressive;
    const Bytes whole = makeJpeg(recipe);
    for (std::size_t size = 3; size < whole.size(); ++size) {
      const auto image = probe(Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
      EXPECT_EQ(codeOf(image), "picture-truncated") << size;
    }
  }
}

TEST(ProbeJpeg, IgnoresWhatFollowsTheEnd) {
  Bytes file = makeJpeg({});
  file.insert(file.end(), {'M', 'P', 'F', 0xFF, 0xD8});
  EXPECT_TRUE(probe(file));
}

TEST(ProbeJpeg, RefusesWhatPdfCannotCarry) {
  Bytes file = makeJpeg({});
  for (std::size_t i = 0; i + 1 < file.size(); ++i) {
    if (file[i] == 0xFF && file[i + 1] == 0xC0) {
      file[i + 1] = 0xC3;
      break;
    }
  }
  EXPECT_EQ(codeOf(probe(file)), "picture-unsupported");
}

TEST(ProbeJpeg, MetadataIsLeftOutAndPicturesStayWhole) {
  JpegRecipe recipe;
  recipe.exif = makeExif(6, 72, true);
  recipe.comment = "GPS 41.27 N 123.17 E";
  const Bytes file = makeJpeg(recipe);
  Bytes lean;
  for (const ByteView piece : jpegWithoutMetadata(readJpegSegments(file))) {
    lean.insert(lean.end(), piece.begin(), piece.end());
  }
  EXPECT_EQ(asText(lean).find("Exif"), std::string_view::npos);
  EXPECT_EQ(asText(lean).find("GPS"), std::string_view::npos);
  EXPECT_NE(asText(lean).find("JFIF"), std::string_view::npos);
  const auto image = probe(lean);
  ASSERT_TRUE(image);
  EXPECT_EQ((*image)->orientation, 1);
  EXPECT_EQ(lean, makeJpeg({})) << "all else is untouched";
}

TEST(ProbePng, CL_91_ReadsEveryColourType) {
  struct Case {
    int type, depth;
    ColourSpace colours;
    bool alpha, palette;
  };
  constexpr auto kGrey = ColourSpace::grey;
  constexpr auto kRgb = ColourSpace::rgb;
  for (const Case& c : {Case{PNG_COLOR_TYPE_GRAY, 1, kGrey, false, false},
                        Case{PNG_COLOR_TYPE_GRAY, 2, kGrey, false, false},
                        Case{PNG_COLOR_TYPE_GRAY, 4, kGrey, false, false},
                        Case{PNG_COLOR_TYPE_GRAY, 8, kGrey, false, false},
                        Case{PNG_COLOR_TYPE_GRAY, 16, kGrey, false, false},
                        Case{PNG_COLOR_TYPE_RGB, 8, kRgb, false, false},
                        Case{PNG_COLOR_TYPE_RGB, 16, kRgb, false, false},
                        Case{PNG_COLOR_TYPE_PALETTE, 1, kRgb, false, true},
                        Case{PNG_COLOR_TYPE_PALETTE, 4, kRgb, false, true},
                        Case{PNG_COLOR_TYPE_PALETTE, 8, kRgb, false, true},
                        Case{PNG_COLOR_TYPE_GRAY_ALPHA, 8, kGrey, true, false},
                        Case{PNG_COLOR_TYPE_GRAY_ALPHA, 16, kGrey, true, false},
                        Case{PNG_COLOR_TYPE_RGB_ALPHA, 8, kRgb, true, false},
                        Case{PNG_COLOR_TYPE_RGB_ALPHA, 16, kRgb, true, false}}) {
    for (const bool interlaced : {false, true}) {
      PngRecipe recipe;
      recipe.type = c.type;
      recipe.depth = c.depth;
      recipe.interlaced = interlaced;
      const auto image = probe(makePng(recipe));
      ASSERT_TRUE(image) << c.type << ' ' << c.depth;
      EXPECT_EQ((*image)->colours, c.colours);
      EXPECT_EQ((*image)->alpha, c.alpha);
      EXPECT_EQ((*image)->palette, c.palette);
      EXPECT_EQ((*image)->bitsPerComponent, c.depth);
      EXPECT_EQ((*image)->interlaced, interlaced);
      EXPECT_EQ((*image)->width, 20);
      EXPECT_EQ((*image)->height, 12);
    }
  }
}

TEST(ProbePng, SeesTransparencyAndDensity) {
  PngRecipe recipe;
  recipe.transparent = true;
  recipe.pixelsPerMetre = 11811;
  const auto image = probe(makePng(recipe));
  ASSERT_TRUE(image);
  EXPECT_TRUE((*image)->alpha);
  EXPECT_NEAR((*image)->dpi, 300, 0.01);
}

TEST(ProbePng, FindsTruncationAndDamageWhereverTheyAre) {
  const Bytes whole = makePng({});
  for (std::size_t size = 8; size < whole.size(); ++size) {
    const auto image = probe(Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
    EXPECT_EQ(codeOf(image), "picture-truncated") << size;
  }
  for (std::size_t at = 8; at < whole.size(); ++at) {
    Bytes damaged = whole;
    damaged[at] ^= 0x10;
    EXPECT_FALSE(probe(damaged)) << at;
  }
}

TEST(ProbePng, RefusesChunksOutOfOrder) {
  const auto rebuilt = [](std::initializer_list<std::size_t> order) {
    PngRecipe recipe;
    recipe.type = PNG_COLOR_TYPE_PALETTE;
    const Bytes whole = makePng(recipe);
    const PngChunks chunks = readPngChunks(whole);
    Bytes out(whole.begin(), whole.begin() + 8);
    for (const std::size_t i : order) {
      const auto* start = chunks.list[i].data.data() - 8;
      out.insert(out.end(), start, start + chunks.list[i].data.size() + 12);
    }
    return out;
  };
  EXPECT_EQ(codeOf(probe(rebuilt({0, 1, 2, 3}))), "ok");
  EXPECT_EQ(codeOf(probe(rebuilt({0, 2, 3}))), "picture-damaged") << "no palette";
  EXPECT_EQ(codeOf(probe(rebuilt({0, 1, 3}))), "picture-damaged") << "no data";
  EXPECT_EQ(codeOf(probe(rebuilt({1, 0, 2, 3}))), "picture-damaged") << "header not first";
  EXPECT_EQ(codeOf(probe(rebuilt({0, 1, 2, 1, 3}))), "picture-damaged") << "palette twice";
}

TEST(ProbeImage, RefusesAnythingElse) {
  EXPECT_EQ(codeOf(probe({})), "not-a-picture");
  EXPECT_EQ(codeOf(probe({'G', 'I', 'F', '8', '9', 'a'})), "not-a-picture");
  EXPECT_EQ(codeOf(probe({0xFF, 0xD8})), "not-a-picture");
  EXPECT_EQ(codeOf(probe(Bytes(4096, 0))), "not-a-picture");
}

TEST(ProbeImage, CountsPixelsBeforeDecoding) {
  EXPECT_EQ(codeOf(probe(makeJpeg({}), 24 * 16)), "ok");
  EXPECT_EQ(codeOf(probe(makeJpeg({}), 24 * 16 - 1)), "picture-too-large");
  EXPECT_EQ(codeOf(probe(makePng({}), 20 * 12 - 1)), "picture-too-large");
}

TEST(ProbeImage, SaysWhatIsWrongInBothLanguages) {
  const auto refused = probe(makePng({}), 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(messageText(refused.error(), MessageLanguage::en),
            "photo has 20 × 12 pixels, more than the 1 allowed");
  EXPECT_NE(hintText(refused.error(), MessageLanguage::zh), "");
}

/// Puts the right checksum on every chunk, so that damage reaches the code behind it.
void repairChecksums(Bytes& file) {
  std::size_t at = 8;
  while (at + 12 <= file.size()) {
    const std::size_t length = static_cast<std::size_t>(file[at]) << 24 | file[at + 1] << 16 |
                               file[at + 2] << 8 | file[at + 3];
    if (file.size() - at - 12 < length) {
      return;
    }
    const auto sum = crc32(0, file.data() + at + 4, static_cast<uInt>(length + 4));
    for (std::size_t i = 0; i < 4; ++i) {
      file[at + 8 + length + i] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
    }
    at += 12 + length;
  }
}

TEST(ProbeImage, DamageOfAnyKindIsReportedNotSuffered) {
  std::vector<Bytes> files;
  for (const J_COLOR_SPACE colours : {JCS_YCbCr, JCS_GRAYSCALE, JCS_YCCK}) {
    JpegRecipe recipe;
    recipe.colours = colours;
    recipe.progressive = colours == JCS_YCbCr;
    recipe.exif = makeExif(6, 300, colours == JCS_YCbCr);
    files.push_back(makeJpeg(recipe));
  }
  for (const int type : {PNG_COLOR_TYPE_PALETTE, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA}) {
    PngRecipe recipe;
    recipe.type = type;
    recipe.transparent = type != PNG_COLOR_TYPE_RGB_ALPHA;
    files.push_back(makePng(recipe));
  }
  testing::Noise noise(20250101);
  int accepted = 0;
  for (int round = 0; round < 20000; ++round) {
    Bytes file = testing::mutate(files[noise.below(files.size())], noise);
    if (noise.below(2) == 0) {
      repairChecksums(file);
    }
    const auto image = probe(std::move(file));
    if (image) {
      ++accepted;
      EXPECT_GT((*image)->width, 0);
      EXPECT_GT((*image)->height, 0);
      EXPECT_GE((*image)->orientation, 1);
      EXPECT_LE((*image)->orientation, 8);
    }
  }
  EXPECT_GT(accepted, 100) << "the changes should not all be fatal";
}

}  // namespace
}  // namespace paiban
