#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "display/image.h"

/// The two halves of probeImage, and what they share. Each fills an Image but for `bytes` and
/// `source`.
namespace paiban {

Result<Image> probeJpeg(ByteView file, const std::string& source, std::int64_t maxPixels);
Result<Image> probePng(ByteView file, const std::string& source, std::int64_t maxPixels);

/// Fails if width × height is more than `maxPixels`.
Result<void> checkPixels(std::int64_t width,
                         std::int64_t height,
                         const std::string& source,
                         std::int64_t maxPixels);

}  // namespace paiban
