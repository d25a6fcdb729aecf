#include "pdf/image_table.h"

#include <array>
#include <string>
#include <utility>

#include "display/jpeg_segments.h"
#include "display/png_chunks.h"
#include "pdf/messages.h"
#include "pdf/png_pixels.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

std::string_view deviceSpace(ColourSpace colours) {
  switch (colours) {
    case ColourSpace::grey:
      return "/DeviceGray";
    case ColourSpace::rgb:
      return "/DeviceRGB";
    case ColourSpace::cmyk:
      return "/DeviceCMYK";
  }
  return "/DeviceRGB";
}

std::string imageEntries(std::size_t width, std::size_t height, int bits, std::string_view space) {
  std::string entries = "/Type/XObject/Subtype/Image/Width ";
  appendInteger(entries, static_cast<std::int64_t>(width));
  entries += "/Height ";
  appendInteger(entries, static_cast<std::int64_t>(height));
  entries += "/BitsPerComponent ";
  appendInteger(entries, bits);
  entries += "/ColorSpace";
  entries += space;
  return entries + '\n';
}

std::string entriesOf(const Image& image, std::string_view space) {
  return imageEntries(static_cast<std::size_t>(image.width),
                      static_cast<std::size_t>(image.height),
                      image.bitsPerComponent,
                      space);
}

/// An Adobe segment that says "components as they are": some readers ignore /ColorTransform.
constexpr std::array<std::uint8_t, 16> kUntransformed = {
    0xFF, jpeg_marker::kApp14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

/// The file itself, less its metadata.
ObjectNumber addJpeg(const Image& image, ObjectStore& store) {
  std::string entries = entriesOf(image, deviceSpace(image.colours));
  entries += "/Filter/DCTDecode\n";
  if (image.invertedCmyk) {
    entries += "/Decode[1 0 1 0 1 0 1 0]\n";
  }
  std::vector<ByteView> pieces = image.pieces;
  if (image.plainRgb && !pieces.empty()) {
    constexpr std::size_t kStartOfImageSize = 2;
    const ByteView first = pieces.front();
    pieces.front() = first.subspan(kStartOfImageSize);
    pieces.insert(pieces.begin(), {first.first(kStartOfImageSize), kUntransformed});
  }
  return store.addEncodedStream(std::move(entries), std::move(pieces));
}

/// How rows of PNG are packed (ISO 32000-1, 7.4.4.4).
std::string predictorEntries(int colours, int bits, std::size_t width) {
  std::string out = "/DecodeParms<</Predictor 15/Colors ";
  appendInteger(out, colours);
  out += "/BitsPerComponent ";
  appendInteger(out, bits);
  out += "/Columns ";
  appendInteger(out, static_cast<std::int64_t>(width));
  return out + ">>\n";
}

std::string indexedSpace(ByteView palette) {
  std::string out = "[/Indexed/DeviceRGB ";
  appendInteger(out, static_cast<std::int64_t>(palette.size() / 3) - 1);
  appendLiteral(out, asText(palette));
  return out + ']';
}

/// The compressed data of a PNG without alpha and interlacing: what PDF reads as well.
ObjectNumber addPlainPng(const Image& image, ObjectStore& store) {
  std::vector<ByteView> data;
  std::string space(deviceSpace(image.colours));
  for (const PngChunk& chunk : readPngChunks(image.bytes->view()).list) {
    if (chunk.type == "IDAT") {
      data.push_back(chunk.data);
    } else if (chunk.type == "PLTE" && image.palette) {
      space = indexedSpace(chunk.data);
    }
  }
  const int colours = image.colours == ColourSpace::rgb && !image.palette ? 3 : 1;
  std::string entries = entriesOf(image, space) + "/Filter/FlateDecode";
  entries +=
      predictorEntries(colours, image.bitsPerComponent, static_cast<std::size_t>(image.width));
  return store.addEncodedStream(std::move(entries), std::move(data));
}

ObjectNumber addSamples(const PngPixels& pixels,
                        const Bytes& samples,
                        int colours,
                        std::string more,
                        ObjectStore& store) {
  constexpr int kBits = 8;
  std::string entries =
      imageEntries(pixels.width, pixels.height, kBits, colours == 1 ? "/DeviceGray" : "/DeviceRGB");
  entries += more;
  entries += "/Filter/FlateDecode";
  entries += predictorEntries(colours, kBits, pixels.width);
  const std::size_t rowSize = pixels.width * static_cast<std::size_t>(colours);
  return store.addEncodedStream(
      std::move(entries), store.deflater().compress(predictUp(samples, rowSize), Effort::normal));
}

Result<ObjectNumber> addDecodedPng(const Image& image, ObjectStore& store) {
  const auto pixels = decodePng(image.bytes->view());
  if (!pixels) {
    return failure(messages::kPictureUndecodable, {}, {image.source});
  }
  std::string more;
  if (!pixels->alpha.empty()) {
    more = "/SMask ";
    appendReference(more, addSamples(*pixels, pixels->alpha, 1, {}, store));
    more += '\n';
  }
  return addSamples(*pixels, pixels->samples, pixels->colours, std::move(more), store);
}

Result<ObjectNumber> addImage(const Image& image, ObjectStore& store) {
  if (image.format == ImageFormat::jpeg) {
    return addJpeg(image, store);
  }
  if (image.alpha || image.interlaced) {
    return addDecodedPng(image, store);
  }
  return addPlainPng(image, store);
}

}  // namespace

Result<void> ImageTable::write(const DisplayList& list, ObjectStore& store) {
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      const auto* shown = std::get_if<ImageItem>(&item);
      if (shown == nullptr || shown->image == nullptr) {
        continue;
      }
      const auto next = static_cast<std::uint32_t>(objects_.size());
      if (index_.try_emplace(shown->image.get(), next).second) {
        const auto object = addImage(*shown->image, store);
        if (!object) {
          return tl::unexpected(object.error());
        }
        objects_.push_back(*object);
      }
    }
  }
  return {};
}

}  // namespace paiban::pdf
