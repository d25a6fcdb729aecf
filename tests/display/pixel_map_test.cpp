#include "display/pixel_map.h"

#include <gtest/gtest.h>

#include "test_images.h"

namespace paiban::testing {
namespace {

PixelMap mapOfFile(Bytes file) {
  const auto image = probeImage(sharedBytes(std::move(file)), "test");
  EXPECT_TRUE(image);
  const auto map = mapPixels(**image);
  EXPECT_TRUE(map);
  return map.value_or(PixelMap{});
}

TEST(PixelMaps, SayHowBrightAPngIsFromPlaceToPlace) {
  PngRecipe recipe;
  recipe.width = 600;
  recipe.height = 300;
  recipe.type = PNG_COLOR_TYPE_GRAY;
  const PixelMap map = mapOfFile(makePng(recipe));
  EXPECT_EQ(map.width, kMapSize);
  EXPECT_EQ(map.height, kMapSize / 2);
  EXPECT_TRUE(map.alpha.empty());
  EXPECT_LT(map.grey[map.index(2, 60)], 6) << "from black at the left";
  EXPECT_NEAR(map.grey[map.index(128, 3)], 128, 3);
  EXPECT_GT(map.grey[map.index(253, 120)], 249);
}

TEST(PixelMaps, SayWhatAPngLeavesTransparent) {
  PngRecipe recipe;
  recipe.type = PNG_COLOR_TYPE_GRAY_ALPHA;
  const PixelMap map = mapOfFile(makePng(recipe));
  ASSERT_EQ(map.alpha.size(), map.grey.size());
  EXPECT_LT(map.alpha[map.index(0, 0)], 10);
  EXPECT_GT(map.alpha[map.index(map.width - 1, map.height - 1)], 220);
}

TEST(PixelMaps, OfADamagedFileAreNone) {
  PngRecipe recipe;
  const auto image = probeImage(sharedBytes(makePng(recipe)), "test");
  ASSERT_TRUE(image);
  Image damaged = **image;
  damaged.bytes = sharedBytes(Bytes(100, 7));
  EXPECT_FALSE(mapPixels(damaged));
  damaged.format = ImageFormat::jpeg;
  EXPECT_FALSE(mapPixels(damaged));
  damaged.bytes = nullptr;
  EXPECT_FALSE(mapPixels(damaged));
}

TEST(PixelMaps, OfAPhotoAreAsItIsShown) {
  const auto photo = [](int orientation) {
    const auto bytes = realFileSystem().read(PAIBAN_SOURCE_DIR "/content/photos/river.jpg");
    EXPECT_TRUE(bytes);
    Image image = **probeImage(*bytes, "river.jpg");
    image.orientation = orientation;
    return *mapPixels(image);
  };
  const PixelMap plain = photo(1);
  const PixelMap turned = photo(6);  // shown turned clockwise: the left edge is its head
  EXPECT_EQ(turned.width, plain.height);
  const std::size_t last = static_cast<std::size_t>(turned.width) - 1;
  EXPECT_NEAR(turned.grey[last], plain.grey[0], 12);
  EXPECT_NEAR(turned.grey[turned.index(0, 0)], plain.grey[plain.index(0, plain.height - 1)], 12);
}

}  // namespace
}  // namespace paiban::testing
