#include <csetjmp>
#include <cstdio>
#include <optional>

#include <jpeglib.h>

#include "display/byte_reader.h"
#include "display/exif.h"
#include "display/jpeg_segments.h"
#include "display/messages.h"
#include "display/probe.h"

namespace paiban {
namespace {

/// What libjpeg says of a header; plain data, because its errors leave by longjmp.
struct JpegHeader {
  unsigned width = 0;
  unsigned height = 0;
  int components = 0;
  int precision = 0;
  J_COLOR_SPACE colours = JCS_UNKNOWN;
  bool adobe = false;
  bool arithmetic = false;
  unsigned densityUnit = 0;
  unsigned density = 0;
};

struct JumpingErrors {
  jpeg_error_mgr manager;
  std::jmp_buf escape;
};

[[noreturn]] void leave(j_common_ptr codec) {
  std::longjmp(reinterpret_cast<JumpingErrors*>(codec->err)->escape, 1);
}

void ignoreMessage(j_common_ptr, int) {}

/// Reads up to the first scan. The only frame that libjpeg can jump to; it owns no C++ object.
bool readHeader(const unsigned char* bytes, unsigned long size, JpegHeader* header) {
  jpeg_decompress_struct codec;
  JumpingErrors errors;
  codec.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leave;
  errors.manager.emit_message = ignoreMessage;
  if (setjmp(errors.escape) != 0) {
    jpeg_destroy_decompress(&codec);
    return false;
  }
  jpeg_create_decompress(&codec);
  jpeg_mem_src(&codec, bytes, size);
  jpeg_read_header(&codec, TRUE);
  header->width = codec.image_width;
  header->height = codec.image_height;
  header->components = codec.num_components;
  header->precision = codec.data_precision;
  header->colours = codec.jpeg_color_space;
  header->adobe = codec.saw_Adobe_marker != 0;
  header->arithmetic = codec.arith_code != 0;
  header->densityUnit = codec.density_unit;
  header->density = codec.X_density;
  jpeg_destroy_decompress(&codec);
  return true;
}

bool isLossless(const JpegSegments& segments) {
  for (const JpegSegment& segment : segments.list) {
    const bool frame = segment.marker >= 0xC0 && segment.marker <= 0xCF && segment.marker != 0xC4 &&
                       segment.marker != 0xC8 && segment.marker != 0xCC;
    if (frame && (segment.marker & 3) == 3) {
      return true;
    }
  }
  return false;
}

std::optional<ColourSpace> colourSpace(const JpegHeader& header) {
  switch (header.components) {
    case 1:
      return ColourSpace::grey;
    case 3:
      return ColourSpace::rgb;
    case 4:
      return ColourSpace::cmyk;
    default:
      return std::nullopt;
  }
}

double jfifDpi(const JpegHeader& header) {
  constexpr unsigned kPerInch = 1;
  constexpr unsigned kPerCentimetre = 2;
  const double perUnit = header.density > 1 ? header.density : 0;
  return header.densityUnit == kPerInch         ? perUnit
         : header.densityUnit == kPerCentimetre ? perUnit * 2.54
                                                : 0;
}

ExifData exifOf(const JpegSegments& segments) {
  for (const JpegSegment& segment : segments.list) {
    if (segment.marker == jpeg_marker::kApp1 && startsWith(segment, kExifName)) {
      constexpr std::size_t kPrefix = 6;  // the name, a zero and a fill byte
      return readExif(slice(segment.payload, kPrefix, segment.payload.size()));
    }
  }
  return {};
}

}  // namespace

Result<Image> probeJpeg(ByteView file, const std::string& source, std::int64_t maxPixels) {
  const JpegSegments segments = readJpegSegments(file);
  if (segments.end == JpegEnd::truncated) {
    return failure(messages::kPictureTruncated, {}, {source});
  }
  if (segments.end == JpegEnd::damaged) {
    return failure(messages::kPictureDamaged, {}, {source, "JPEG"});
  }
  if (isLossless(segments)) {
    return failure(messages::kPictureUnsupported, {}, {source});
  }
  JpegHeader header;
  if (!readHeader(file.data(), file.size(), &header)) {
    return failure(messages::kPictureDamaged, {}, {source, "JPEG"});
  }
  const auto colours = colourSpace(header);
  if (!colours || header.arithmetic || header.precision != 8) {
    return failure(messages::kPictureUnsupported, {}, {source});
  }
  if (auto checked = checkPixels(header.width, header.height, source, maxPixels); !checked) {
    return tl::unexpected(checked.error());
  }
  const ExifData exif = exifOf(segments);
  Image image;
  image.format = ImageFormat::jpeg;
  image.width = static_cast<int>(header.width);
  image.height = static_cast<int>(header.height);
  image.colours = *colours;
  image.invertedCmyk = *colours == ColourSpace::cmyk && header.adobe;
  image.plainRgb = header.colours == JCS_RGB && !header.adobe;
  image.orientation = exif.orientation;
  image.dpi = jfifDpi(header) > 0 ? jfifDpi(header) : exif.dpi;
  image.pieces = jpegWithoutMetadata(segments);
  return image;
}

}  // namespace paiban
