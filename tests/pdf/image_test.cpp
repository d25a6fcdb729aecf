#include <cstdlib>
#include <sstream>

#include <gtest/gtest.h>

#include "display/test_images.h"
#include "pdf_fixture.h"

namespace paiban {
namespace {

using namespace testing;

ImagePtr probed(Bytes bytes) {
  auto image = probeImage(sharedBytes(std::move(bytes)), "photo.jpg");
  EXPECT_TRUE(image);
  return image.value();
}

/// A page of the picture's own size, a point a pixel.
DisplayList pageOf(const ImagePtr& image, Rect crop = {0, 0, 1, 1}) {
  DisplayList list = emptyDocument();
  const Size size{static_cast<Pt>(image->shownWidth()), static_cast<Pt>(image->shownHeight())};
  list.pages[0].trim = size;
  list.pages[0].items.push_back(ImageItem{image, {0, 0, size.width, size.height}, crop, kArtifact});
  return list;
}

/// Pixels a point: Poppler smooths pictures that it enlarges less than four times.
constexpr int kScale = 8;

struct Pixels {
  int width = 0;
  int height = 0;
  std::string rgb;

  /// The middle of the square of kScale pixels that a point is.
  int at(int x, int y, int component) const {
    const int row = y * kScale + kScale / 2;
    const int column = x * kScale + kScale / 2;
    return static_cast<unsigned char>(
        rgb[static_cast<std::size_t>((row * width * kScale + column) * 3 + component)]);
  }
};

/// The page as Poppler draws it, large enough not to be smoothed; sizes in points.
Pixels rendered(const PdfFile& file) {
  const std::string ppm = file.run("pdftoppm -r " + std::to_string(72 * kScale) + " {}");
  std::istringstream in(ppm);
  std::string magic;
  int width = 0;
  int height = 0;
  in >> magic >> width >> height;
  EXPECT_EQ(magic, "P6");
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
  Pixels pixels{width / kScale, height / kScale, ppm.substr(ppm.size() - size)};
  return pixels;
}

nlohmann::json onlyImage(const PdfObjects& pdf) {
  const std::string name = pdf.page(0)["/Resources"]["/XObject"]["/I0"];
  return pdf.get(name);
}

/// What a sample of the recipe looks like in eight bits.
int eightBits(const PngRecipe& recipe, int x, int y, int component) {
  const int sample = pngSample(recipe, x, y, component);
  const int top = (1 << recipe.depth) - 1;
  return (sample * 255 + top / 2) / top;
}

/// The colour of pixel (x, y) of the recipe on white paper.
std::array<int, 3> expectedPixel(const PngRecipe& r, int x, int y) {
  const bool grey = r.type == PNG_COLOR_TYPE_GRAY || r.type == PNG_COLOR_TYPE_GRAY_ALPHA;
  std::array<int, 3> colour{};
  int alpha = 255;
  if (r.type == PNG_COLOR_TYPE_PALETTE) {
    const int level = 255 * pngSample(r, x, y, 0) / ((1 << r.depth) - 1);
    colour = {level, 255 - level, 64};
    alpha = r.transparent ? level : 255;
  } else {
    for (int c = 0; c < 3; ++c) {
      colour[static_cast<std::size_t>(c)] = eightBits(r, x, y, grey ? 0 : c);
    }
    const int top = (1 << r.depth) - 1;
    const bool key = grey ? pngSample(r, x, y, 0) == 0
                          : pngSample(r, x, y, 0) == 0 && pngSample(r, x, y, 1) == 0 &&
                                pngSample(r, x, y, 2) == top;
    alpha = r.transparent && key                   ? 0
            : (r.type & PNG_COLOR_MASK_ALPHA) != 0 ? eightBits(r, x, y, 3)
                                                   : 255;
  }
  for (int& c : colour) {
    c = (c * alpha + 255 * (255 - alpha) + 127) / 255;
  }
  return colour;
}

std::vector<PngRecipe> allPngRecipes() {
  std::vector<PngRecipe> recipes;
  for (const int type : {0, 2, 3, 4, 6}) {
    for (const int depth : {1, 2, 4, 8, 16}) {
      const bool exists = type == 0 || depth == 8 || (type == 3 ? depth < 8 : depth == 16);
      for (const bool interlaced : {false, true}) {
        for (const bool transparent : {false, true}) {
          if (exists && !(transparent && type >= 4)) {
            PngRecipe recipe;
            recipe.type = type;
            recipe.depth = depth;
            recipe.interlaced = interlaced;
            recipe.transparent = transparent;
            recipes.push_back(recipe);
          }
        }
      }
    }
  }
  return recipes;
}

TEST(PdfImage, EveryPngShowsItsPixels) {
  for (const PngRecipe& recipe : allPngRecipes()) {
    SCOPED_TRACE(::testing::Message()
                 << "type " << recipe.type << " depth " << recipe.depth << " interlaced "
                 << recipe.interlaced << " tRNS " << recipe.transparent);
    const Pixels pixels = rendered(PdfFile(pageOf(probed(makePng(recipe)))));
    ASSERT_EQ(pixels.width, recipe.width);
    ASSERT_EQ(pixels.height, recipe.height);
    int worst = 0;
    for (int y = 0; y < recipe.height; ++y) {
      for (int x = 0; x < recipe.width; ++x) {
        const auto expected = expectedPixel(recipe, x, y);
        for (int c = 0; c < 3; ++c) {
          worst =
              std::max(worst, std::abs(pixels.at(x, y, c) - expected[static_cast<std::size_t>(c)]));
        }
      }
    }
    EXPECT_LE(worst, 1);
  }
}

TEST(PdfImage, PlainPngsPassThrough) {
  PngRecipe recipe;
  recipe.depth = 16;
  const Bytes file = makePng(recipe);
  const PdfObjects pdf(pageOf(probed(file)));
  const auto image = onlyImage(pdf);
  EXPECT_EQ(image["/Filter"], "/FlateDecode");
  EXPECT_EQ(image["/BitsPerComponent"], 16);
  EXPECT_EQ(image["/DecodeParms"]["/Predictor"], 15);
  EXPECT_EQ(image["/DecodeParms"]["/Colors"], 3);
  EXPECT_EQ(image["/DecodeParms"]["/Columns"], 20);
  EXPECT_EQ(image.contains("/SMask"), false);
}

TEST(PdfImage, AlphaBecomesASoftMaskOnlyWhereSomethingIsTransparent) {
  PngRecipe recipe;
  recipe.type = PNG_COLOR_TYPE_RGB_ALPHA;
  const PdfObjects see(pageOf(probed(makePng(recipe))));
  const auto mask = see.get(onlyImage(see)["/SMask"]);
  EXPECT_EQ(mask["/ColorSpace"], "/DeviceGray");
  EXPECT_EQ(mask["/Width"], 20);

  recipe.type = PNG_COLOR_TYPE_RGB;
  recipe.interlaced = true;
  const PdfObjects opaque(pageOf(probed(makePng(recipe))));
  EXPECT_FALSE(onlyImage(opaque).contains("/SMask"));
}

TEST(PdfImage, JpegsPassThroughWithoutTheirMetadata) {
  JpegRecipe recipe;
  recipe.progressive = true;
  recipe.exif = makeExif(1, 300, true);
  recipe.comment = "GPS 41.27 N 123.17 E";
  const Bytes pdf = exported(pageOf(probed(makeJpeg(recipe))));
  recipe.exif.clear();
  recipe.comment.clear();
  const Bytes lean = makeJpeg(recipe);
  EXPECT_NE(asText(pdf).find(asText(lean)), std::string_view::npos) << "byte for byte";
  EXPECT_EQ(asText(pdf).find("GPS"), std::string_view::npos);
}

TEST(PdfImage, ColourSpacesAndDecodeFollowTheJpeg) {
  struct Case {
    J_COLOR_SPACE stored;
    bool adobe;
    const char* space;
    bool inverted;
  };
  for (const Case& c : {Case{JCS_GRAYSCALE, false, "/DeviceGray", false},
                        Case{JCS_YCbCr, false, "/DeviceRGB", false},
                        Case{JCS_YCbCr, true, "/DeviceRGB", false},
                        Case{JCS_RGB, false, "/DeviceRGB", false},
                        Case{JCS_RGB, true, "/DeviceRGB", false},
                        Case{JCS_CMYK, false, "/DeviceCMYK", false},
                        Case{JCS_CMYK, true, "/DeviceCMYK", true},
                        Case{JCS_YCCK, true, "/DeviceCMYK", true}}) {
    JpegRecipe recipe;
    recipe.colours = c.stored;
    recipe.adobe = c.adobe;
    recipe.jfif = false;
    const PdfObjects pdf(pageOf(probed(makeJpeg(recipe))));
    const auto image = onlyImage(pdf);
    EXPECT_EQ(image["/ColorSpace"], c.space);
    EXPECT_EQ(image["/Filter"], "/DCTDecode");
    EXPECT_EQ(image.contains("/Decode"), c.inverted) << c.stored << c.adobe;
  }
}

TEST(PdfImage, RgbJpegsSaySoToReadersThatOnlyKnowAdobe) {
  JpegRecipe recipe;
  recipe.colours = JCS_RGB;
  recipe.jfif = false;
  const Bytes pdf = exported(pageOf(probed(makeJpeg(recipe))));
  const std::string_view marker(
      "\xFF\xD8\xFF\xEE\0\x0E"
      "Adobe\0\x64\0\0\0\0\0",
      18);
  EXPECT_NE(asText(pdf).find(marker), std::string_view::npos);
  const Pixels pixels = rendered(PdfFile(pdf));
  EXPECT_LT(pixels.at(0, 0, 0), 40) << "black, not what YCbCr of zeros would be";
  EXPECT_LT(pixels.at(0, 0, 1), 40);
}

TEST(PdfImage, CmykOfAdobeIsNotShownInverted) {
  JpegRecipe recipe;
  recipe.colours = JCS_CMYK;
  recipe.jfif = false;
  recipe.adobe = true;  // 0 = full ink there; the recipe's top left corner is 0 everywhere
  const Pixels adobe = rendered(PdfFile(pageOf(probed(makeJpeg(recipe)))));
  EXPECT_LT(adobe.at(0, 0, 0), 60) << "all inks solid";
  recipe.adobe = false;
  const Pixels other = rendered(PdfFile(pageOf(probed(makeJpeg(recipe)))));
  EXPECT_GT(other.at(0, 0, 0), 200) << "no ink";
}

TEST(PdfImage, OrientationTurnsThePicture) {
  // The recipe's corners: black top left, magenta top right, green bottom left, white bottom right.
  const std::string shown[] = {"KMGW", "MKWG", "WGMK", "GWKM", "KGMW", "GKWM", "WMGK", "MWKG"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    JpegRecipe recipe;
    recipe.width = 64;
    recipe.height = 32;
    recipe.exif = makeExif(orientation, 72, true);
    const Pixels p = rendered(PdfFile(pageOf(probed(makeJpeg(recipe)))));
    const auto letter = [&](int x, int y) {
      const bool red = p.at(x, y, 0) > 127;
      const bool green = p.at(x, y, 1) > 127;
      return red ? (green ? 'W' : 'M') : (green ? 'G' : 'K');
    };
    const std::string corners = {letter(2, 2),
                                 letter(p.width - 3, 2),
                                 letter(2, p.height - 3),
                                 letter(p.width - 3, p.height - 3)};
    EXPECT_EQ(corners, shown[orientation - 1]) << orientation;
    EXPECT_EQ(p.width, orientation >= 5 ? 32 : 64);
  }
}

TEST(PdfImage, ACropFillsTheBoxAndNothingElse) {
  PngRecipe recipe;
  recipe.width = 40;
  recipe.height = 20;
  const ImagePtr image = probed(makePng(recipe));
  DisplayList list = emptyDocument();
  list.pages[0].trim = {60, 40};
  list.pages[0].items.push_back(ImageItem{image, {10, 10, 20, 10}, {0.25, 0.5, 0.5, 0.5}});
  const Pixels p = rendered(PdfFile(list));
  for (const auto& [x, y] : {std::pair{9, 12}, {30, 12}, {15, 9}, {15, 20}}) {
    EXPECT_EQ(p.at(x, y, 2), 255) << x << ' ' << y << " is paper";
    EXPECT_EQ(p.at(x, y, 0), 255);
  }
  for (const auto& [x, y] : {std::pair{10, 10}, {29, 10}, {10, 19}, {29, 19}}) {
    EXPECT_NEAR(p.at(x, y, 0), eightBits(recipe, x, y, 0), 1) << x << ' ' << y;
    EXPECT_NEAR(p.at(x, y, 1), eightBits(recipe, x, y, 1), 1) << x << ' ' << y;
  }
}

TEST(PdfImage, AnImageIsEmbeddedOnce) {
  const ImagePtr image = probed(makeJpeg({}));
  DisplayList list = pageOf(image);
  list.pages[0].items.push_back(list.pages[0].items[0]);
  list.pages.push_back(list.pages[0]);
  const PdfObjects pdf(list);
  EXPECT_EQ(pdf.with("/Subtype", "/Image").size(), 1u);
  EXPECT_EQ(pdf.page(0)["/Resources"]["/XObject"], pdf.page(1)["/Resources"]["/XObject"]);
}

TEST(PdfImage, DamageBehindGoodChecksumsIsReported) {
  PngRecipe recipe;
  recipe.type = PNG_COLOR_TYPE_RGB_ALPHA;
  const ImagePtr whole = probed(makePng(recipe));
  Image damaged = *whole;
  const ByteView file = whole->bytes->view();
  Bytes bytes(file.begin(), file.end());
  for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 8; ++i) {
    bytes[i] = 0;
  }
  damaged.bytes = sharedBytes(bytes);
  const auto pdf = exportPdf(pageOf(std::make_shared<const Image>(damaged)));
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().message->code, "picture-undecodable");
}

TEST(PdfImage, NoPictureCrashesTheWriter) {
  const std::vector<PngRecipe> recipes = allPngRecipes();
  Noise noise(41);
  int written = 0;
  for (int round = 0; round < 3000; ++round) {
    const PngRecipe& recipe = recipes[noise.below(recipes.size())];
    Image image = *probed(makePng(recipe));
    const ByteView file = image.bytes->view();
    image.bytes = sharedBytes(mutate(Bytes(file.begin(), file.end()), noise));
    written += exportPdf(pageOf(std::make_shared<const Image>(image))).has_value();
  }
  EXPECT_GT(written, 0);
}

}  // namespace
}  // namespace paiban
