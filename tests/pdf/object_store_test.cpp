#include "pdf/object_store.h"

#include <gtest/gtest.h>

#include "pdf/file_writer.h"
#include "pdf/flate.h"
#include "pdf_fixture.h"

namespace paiban::pdf {
namespace {

TEST(PdfObjectStore, AnErrorOfLibharuSticksAndIsReported) {
  ObjectStore store(true);
  const ObjectNumber page = store.addPage();
  HPDF_RaiseError(&store.document()->error, HPDF_ARRAY_COUNT_ERR, 0);
  EXPECT_EQ(store.addPage(), 0u);
  EXPECT_EQ(store.add("/Key 1"), 0u);
  EXPECT_EQ(store.addStream({}, {1, 2, 3}), 0u);
  store.fill(0, "/Key 2");
  store.fillPage(0, {}, {});
  store.fillPage(page, {}, {});
  const auto file = writeFile(store);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().message->code, "pdf-limit");
}

TEST(PdfObjectStore, StreamsInPiecesAreJoined) {
  ObjectStore store(true);
  const Bytes first = {'a', 'b'};
  const Bytes second(10000, 'c');
  store.fillPage(store.addPage(), "/MediaBox[0 0 9 9]/Resources<<>>", {});
  const ObjectNumber number =
      store.addEncodedStream("/Kind/Test\n", std::vector<ByteView>{first, {}, second});
  store.fillCatalog("/Test " + std::to_string(number) + " 0 R");
  const testing::PdfFile file(writeFile(store).value());
  EXPECT_EQ(file.run("qpdf --show-object=" + std::to_string(number) + " --raw-stream-data {}"),
            "ab" + std::string(10000, 'c'));
  file.run("qpdf --check {}");
}

/// Bytes without order; the same in every run.
Bytes noise(std::size_t size) {
  std::uint32_t state = 1;
  Bytes bytes(size);
  for (std::uint8_t& byte : bytes) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<std::uint8_t>(state >> 24);
  }
  return bytes;
}

TEST(PdfObjectStore, DataThatHardlyShrinkAreWrappedAsTheyAre) {
  const Deflater deflater;
  const Bytes noisy = noise(100000);
  const Bytes orderly(100000, 'c');
  EXPECT_LT(deflater.compress(orderly).size(), orderly.size() / 100);
  EXPECT_GE(deflater.compress(noisy).size(), noisy.size());
  ObjectStore store(true);
  store.fillPage(store.addPage(), "/MediaBox[0 0 9 9]/Resources<<>>", {});
  const ObjectNumber number = store.addStream("/Kind/Test\n", noisy);
  store.fillCatalog("/Test " + std::to_string(number) + " 0 R");
  const testing::PdfFile file(writeFile(store).value());
  EXPECT_EQ(file.run("qpdf --show-object=" + std::to_string(number) + " --filtered-stream-data {}"),
            std::string(noisy.begin(), noisy.end()));
}

TEST(PdfObjectStore, PredictUpTakesTheRowAboveAway) {
  EXPECT_EQ(predictUp(Bytes{1, 2, 3, 5, 0, 0}, 2), (Bytes{2, 1, 2, 2, 2, 3, 2, 253, 251}));
  EXPECT_TRUE(predictUp({}, 3).empty());
}

}  // namespace
}  // namespace paiban::pdf
