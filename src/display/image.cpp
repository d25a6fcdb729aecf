#include "display/image.h"

#include "display/byte_reader.h"
#include "display/messages.h"
#include "display/png_chunks.h"
#include "display/probe.h"

namespace paiban {

Result<void> checkPixels(std::int64_t width,
                         std::int64_t height,
                         const std::string& source,
                         std::int64_t maxPixels) {
  if (width * height > maxPixels) {
    return failure(
        messages::kPictureTooLarge,
        {},
        {source, std::to_string(width), std::to_string(height), std::to_string(maxPixels)});
  }
  return {};
}

Result<ImagePtr> probeImage(SharedBytes bytes, const std::string& source, std::int64_t maxPixels) {
  constexpr std::string_view kJpegStart = "\xFF\xD8\xFF";
  const ByteView file = bytes->view();
  const std::string_view start = asText(slice(file, 0, kPngSignature.size()));
  const bool jpeg = start.substr(0, kJpegStart.size()) == kJpegStart;
  if (!jpeg && start != kPngSignature) {
    return failure(messages::kNotAPicture, {}, {source});
  }
  auto image = jpeg ? probeJpeg(file, source, maxPixels) : probePng(file, source, maxPixels);
  if (!image) {
    return tl::unexpected(image.error());
  }
  image->bytes = std::move(bytes);
  image->source = source;
  return std::make_shared<const Image>(*std::move(image));
}

}  // namespace paiban
