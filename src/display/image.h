#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"

namespace paiban {

enum class ImageFormat { jpeg, png };
enum class ColourSpace { grey, rgb, cmyk };

/// A picture file whose header has been read and whose data has been found whole.
struct Image {
  ImageFormat format = ImageFormat::jpeg;
  int width = 0;  ///< stored pixels, before `orientation`
  int height = 0;
  int bitsPerComponent = 8;
  ColourSpace colours = ColourSpace::rgb;
  bool alpha = false;         ///< PNG: alpha channel or tRNS
  bool interlaced = false;    ///< PNG
  bool palette = false;       ///< PNG
  bool invertedCmyk = false;  ///< JPEG: APP14 says Adobe
  bool plainRgb = false;      ///< JPEG: components are RGB, not YCbCr, and no APP14 says so
  int orientation = 1;        ///< EXIF 1 … 8
  double dpi = 0;             ///< as the file says; 0 = unknown
  SharedBytes bytes;          ///< the whole file
  /// JPEG: what of the file goes into a PDF, as jpegWithoutMetadata says; views into `bytes`.
  std::vector<ByteView> pieces;
  std::string source;  ///< name for messages

  bool turned() const { return orientation >= 5; }
  int shownWidth() const { return turned() ? height : width; }
  int shownHeight() const { return turned() ? width : height; }
};
using ImagePtr = std::shared_ptr<const Image>;

/// Refuses pictures with more pixels than this, before decoding anything.
inline constexpr std::int64_t kMaxPixels = 400'000'000;

/// Reads a JPEG or PNG far enough to know that it can be printed: header, colour space, EXIF
/// orientation, and that the data runs to its end. Errors (without a place; the caller knows it):
/// neither JPEG nor PNG, truncated or damaged, more than `maxPixels` pixels, zero size.
Result<ImagePtr> probeImage(SharedBytes bytes,
                            const std::string& source,
                            std::int64_t maxPixels = kMaxPixels);

}  // namespace paiban
