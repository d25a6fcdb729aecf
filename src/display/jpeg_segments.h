#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace paiban {

/// Markers of ISO/IEC 10918-1, table B.1, as far as they are told apart here.
namespace jpeg_marker {
inline constexpr std::uint8_t kApp0 = 0xE0;
inline constexpr std::uint8_t kApp1 = 0xE1;
inline constexpr std::uint8_t kApp14 = 0xEE;
inline constexpr std::uint8_t kApp15 = 0xEF;
inline constexpr std::uint8_t kComment = 0xFE;
inline constexpr std::uint8_t kStartOfImage = 0xD8;
inline constexpr std::uint8_t kEndOfImage = 0xD9;
inline constexpr std::uint8_t kStartOfScan = 0xDA;
}  // namespace jpeg_marker

/// A marker with its parameters and, for a scan, the entropy-coded data that follow.
struct JpegSegment {
  std::uint8_t marker = 0;
  ByteView whole;    ///< with the marker itself
  ByteView payload;  ///< parameters after the length field
};

enum class JpegEnd { complete, truncated, damaged };

/// The segments of a JPEG file from SOI to EOI, as far as they are in order. What follows EOI (a
/// second picture, a maker's appendix) is left out.
struct JpegSegments {
  std::vector<JpegSegment> list;
  JpegEnd end = JpegEnd::damaged;
};
JpegSegments readJpegSegments(ByteView file);

/// How the payload of an application segment of each kind begins.
inline constexpr std::string_view kJfifName{"JFIF\0", 5};
inline constexpr std::string_view kExifName{"Exif\0", 5};
inline constexpr std::string_view kAdobeName{"Adobe", 5};
bool startsWith(const JpegSegment& segment, std::string_view name);

/// The same file in pieces to be written one after the other, without comments, thumbnails, camera
/// data, place and colour profile: only JFIF, Adobe and what decoders need. Dropping EXIF also
/// keeps viewers from turning a picture that has been turned already.
std::vector<ByteView> jpegWithoutMetadata(const JpegSegments& segments);

}  // namespace paiban
