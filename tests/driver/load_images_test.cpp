#include "driver/load_images.h"

#include <map>

#include <gtest/gtest.h>

namespace paiban {
namespace {

namespace fs = std::filesystem;

/// A PNG of one grey pixel.
const Bytes kPixel = {
    0x89, 'P', 'N',  'G', '\r', '\n', 0x1A, '\n',                                      // signature
    0,    0,   0,    13,  'I',  'H',  'D',  'R',  0,    0,    0,    1,    0, 0, 0, 1,  // 1 × 1
    8,    0,   0,    0,   0,    0x3A, 0x7E, 0x9B, 0x55,                       // grey, 8 bit
    0,    0,   0,    10,  'I',  'D',  'A',  'T',  0x78, 0x9C, 0x63, 0x68, 0,  // data
    0,    0,   0x82, 0,   0x81, 0x77, 0xCD, 0x72, 0xB6,                       //
    0,    0,   0,    0,   'I',  'E',  'N',  'D',  0xAE, 0x42, 0x60, 0x82};

class Disk final : public FileSystem {
 public:
  Result<SharedBytes> read(const fs::path& path) const override {
    ++reads[path];
    const auto file = files.find(path);
    if (file == files.end()) {
      return realFileSystem().read(path);  // no such file: the real error
    }
    return sharedBytes(file->second);
  }
  Result<void> write(const fs::path&, ByteView) const override { return {}; }
  bool exists(const fs::path& path) const override { return files.contains(path); }
  fs::path canonical(const fs::path& path) const override { return path; }

  std::map<fs::path, Bytes> files;
  mutable std::map<fs::path, int> reads;
};

Photo photo(const std::string& id, const std::string& file, int line) {
  Photo photo;
  photo.id = id;
  photo.file = file;
  photo.where = {std::make_shared<const std::string>("issue.yaml"), line, 5};
  return photo;
}

TEST(LoadImages, OpensEveryPhotoAndEveryFileOnce) {
  Disk disk;
  disk.files = {{"/a.png", kPixel}, {"/b.png", kPixel}};
  Content content;
  content.photos = {
      photo("one", "/a.png", 1), photo("two", "/b.png", 2), photo("three", "/a.png", 3)};
  Diagnostics diagnostics;
  const auto images = loadImages(content, disk, kMaxPixels, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  ASSERT_EQ(images.size(), 3u);
  EXPECT_EQ(images.at("one"), images.at("three"));
  EXPECT_NE(images.at("one"), images.at("two"));
  EXPECT_EQ(images.at("one")->width, 1);
  EXPECT_EQ(disk.reads["/a.png"], 1);
}

TEST(LoadImages, ReportsAtThePhotosPlaceAndGoesOn) {
  Disk disk;
  disk.files = {{"/good.png", kPixel},
                {"/text.png", Bytes{'t', 'e', 'x', 't'}},
                {"/cut.png", Bytes(kPixel.begin(), kPixel.end() - 20)}};
  Content content;
  content.photos = {photo("text", "/text.png", 3),
                    photo("gone", "/paiban/no/such/file.png", 6),
                    photo("cut", "/cut.png", 9),
                    photo("good", "/good.png", 12)};
  Diagnostics diagnostics;
  const auto images = loadImages(content, disk, kMaxPixels, diagnostics);
  EXPECT_EQ(images.size(), 1u);
  EXPECT_TRUE(images.contains("good"));
  ASSERT_EQ(diagnostics.list().size(), 3u);
  for (int i = 0; i < 3; ++i) {
    const Diagnostic& problem = diagnostics.list()[static_cast<std::size_t>(i)];
    EXPECT_EQ(*problem.where.file, "issue.yaml");
    EXPECT_EQ(problem.where.line, 3 + 3 * i);
    EXPECT_EQ(problem.where.column, 5);
  }
  EXPECT_EQ(diagnostics.list()[1].message->code, "file-missing");
}

TEST(LoadImages, TheLimitOfPixelsIsAParameter) {
  Disk disk;
  disk.files = {{"/a.png", kPixel}};
  Content content;
  content.photos = {photo("one", "/a.png", 1)};
  Diagnostics diagnostics;
  EXPECT_TRUE(loadImages(content, disk, 0, diagnostics).empty());
  EXPECT_TRUE(diagnostics.hasErrors());
}

}  // namespace
}  // namespace paiban
