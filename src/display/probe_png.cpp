#include <algorithm>
#include <optional>

#include "display/byte_reader.h"
#include "display/exif.h"
#include "display/messages.h"
#include "display/png_chunks.h"
#include "display/probe.h"

namespace paiban {
namespace {

/// A colour type of ISO/IEC 15948, table 11.1, and the bit depths it may have, as a sum of them:
/// each depth is a power of two.
struct ColourType {
  int code;
  ColourSpace colours;
  bool alpha;
  bool palette;
  int depths;
};
constexpr ColourType kColourTypes[] = {
    {0, ColourSpace::grey, false, false, 1 | 2 | 4 | 8 | 16},
    {2, ColourSpace::rgb, false, false, 8 | 16},
    {3, ColourSpace::rgb, false, true, 1 | 2 | 4 | 8},
    {4, ColourSpace::grey, true, false, 8 | 16},
    {6, ColourSpace::rgb, true, false, 8 | 16},
};

constexpr std::uint32_t kMaxSide = 0x7FFFFFFF;

std::optional<Image> readImageHeader(const PngChunk& chunk) {
  constexpr std::size_t kSize = 13;
  if (chunk.type != "IHDR" || chunk.data.size() != kSize) {
    return std::nullopt;
  }
  const ByteView data = chunk.data;
  const std::uint32_t width = bigEndian32(data, 0);
  const std::uint32_t height = bigEndian32(data, 4);
  const int depth = data[8];
  const auto* type = std::find_if(std::begin(kColourTypes),
                                  std::end(kColourTypes),
                                  [&](const ColourType& t) { return t.code == data[9]; });
  const bool depthFits = type != std::end(kColourTypes) && depth != 0 &&
                         (depth & (depth - 1)) == 0 && (depth & type->depths) != 0;
  const bool sizeFits = width > 0 && height > 0 && width <= kMaxSide && height <= kMaxSide;
  const bool knownMethods = data[10] == 0 && data[11] == 0 && data[12] <= 1;
  if (!depthFits || !sizeFits || !knownMethods) {
    return std::nullopt;
  }
  Image image;
  image.format = ImageFormat::png;
  image.width = static_cast<int>(width);
  image.height = static_cast<int>(height);
  image.bitsPerComponent = depth;
  image.colours = type->colours;
  image.alpha = type->alpha;
  image.palette = type->palette;
  image.interlaced = data[12] == 1;
  return image;
}

double densityOf(ByteView physical) {
  constexpr std::size_t kSize = 9;
  constexpr std::uint8_t kPerMetre = 1;
  return physical.size() == kSize && physical[8] == kPerMetre ? bigEndian32(physical, 0) * 0.0254
                                                              : 0;
}

/// A letter in lower case at the start of a chunk's type says that it may be ignored.
bool isCritical(std::string_view type) {
  return (type[0] & 0x20) == 0;
}

bool paletteFits(const PngChunk& chunk, const Image& image) {
  const std::size_t entries = chunk.data.size() / 3;
  return chunk.data.size() % 3 == 0 && entries > 0 && entries <= 256 &&
         (!image.palette || entries <= std::size_t{1} << image.bitsPerComponent);
}

/// Takes what a picture needs from the chunks after IHDR. False if their order or content is
/// against the format.
bool readChunks(const PngChunks& chunks, Image& image) {
  constexpr std::size_t kLeastData = 7;  // what compression adds to a single byte
  bool palette = false;
  bool dataEnded = false;
  std::size_t data = 0;
  for (std::size_t i = 1; i < chunks.list.size(); ++i) {
    const PngChunk& chunk = chunks.list[i];
    if (chunk.type == "IDAT") {
      if (dataEnded || (image.palette && !palette)) {
        return false;
      }
      data += chunk.data.size();
      continue;
    }
    dataEnded = data > 0;
    if (chunk.type == "PLTE") {
      if (palette || dataEnded || !paletteFits(chunk, image)) {
        return false;
      }
      palette = true;
    } else if (chunk.type == "tRNS" && !dataEnded) {
      image.alpha = true;
    } else if (chunk.type == "pHYs") {
      image.dpi = densityOf(chunk.data);
    } else if (chunk.type == "eXIf") {
      image.orientation = readExif(chunk.data).orientation;
    } else if (chunk.type != "IEND" && isCritical(chunk.type)) {
      return false;
    }
  }
  return data >= kLeastData;
}

}  // namespace

Result<Image> probePng(ByteView file, const std::string& source, std::int64_t maxPixels) {
  const PngChunks chunks = readPngChunks(file);
  if (chunks.end == PngEnd::truncated) {
    return failure(messages::kPictureTruncated, {}, {source});
  }
  const auto damaged = failure(messages::kPictureDamaged, {}, {source, "PNG"});
  if (chunks.end == PngEnd::damaged) {
    return damaged;
  }
  std::optional<Image> image = readImageHeader(chunks.list.front());
  if (!image || !readChunks(chunks, *image)) {
    return damaged;
  }
  if (auto checked = checkPixels(image->width, image->height, source, maxPixels); !checked) {
    return tl::unexpected(checked.error());
  }
  return *image;
}

}  // namespace paiban
