#include "display/jpeg_segments.h"

#include <cstring>
#include <optional>

#include "display/byte_reader.h"

namespace paiban {
namespace {

using namespace jpeg_marker;

bool isRestart(std::uint8_t marker) {
  return marker >= 0xD0 && marker <= 0xD7;
}

/// Table B.1 reserves 0x02 … 0xBF; TEM and the extensions JPG0 … JPG13 do not occur in pictures.
bool isKnown(std::uint8_t marker) {
  return (marker >= 0xC0 && marker <= 0xEF) || marker == kComment;
}

/// Where entropy-coded data end: the offset of the next marker that is neither a stuffed zero, a
/// restart nor a fill byte, or nothing if the file ends first.
std::optional<std::size_t> endOfScan(ByteView file, std::size_t at) {
  while (at < file.size()) {
    const void* found = std::memchr(file.data() + at, 0xFF, file.size() - at);
    if (found == nullptr) {
      return std::nullopt;
    }
    at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - file.data());
    if (at + 1 >= file.size()) {
      return std::nullopt;
    }
    const std::uint8_t next = file[at + 1];
    if (next == 0xFF) {
      at += 1;
    } else if (next == 0 || isRestart(next)) {
      at += 2;
    } else {
      return at;
    }
  }
  return std::nullopt;
}

/// The segment at `at`, which begins with 0xFF; nothing if the file ends inside it.
std::optional<JpegSegment> segmentAt(ByteView file, std::size_t at, std::uint8_t marker) {
  const std::size_t length = bigEndian16(file, at + 2);
  std::size_t end = at + 2 + length;
  if (end > file.size()) {
    return std::nullopt;
  }
  const ByteView payload = slice(file, at + 4, length - 2);
  if (marker == kStartOfScan) {
    const auto scanEnd = endOfScan(file, end);
    if (!scanEnd) {
      return std::nullopt;
    }
    end = *scanEnd;
  }
  return JpegSegment{marker, file.subspan(at, end - at), payload};
}

}  // namespace

JpegSegments readJpegSegments(ByteView file) {
  JpegSegments segments;
  if (file.size() < 2 || file[0] != 0xFF || file[1] != kStartOfImage) {
    return segments;
  }
  segments.list.push_back({kStartOfImage, file.first(2), {}});
  std::size_t at = 2;
  for (;;) {
    while (at + 1 < file.size() && file[at] == 0xFF && file[at + 1] == 0xFF) {
      ++at;
    }
    if (at + 2 > file.size()) {
      segments.end = JpegEnd::truncated;
      return segments;
    }
    const std::uint8_t marker = file[at + 1];
    if (file[at] != 0xFF || !isKnown(marker) || marker == kStartOfImage || isRestart(marker)) {
      return segments;
    }
    if (marker == kEndOfImage) {
      segments.list.push_back({marker, file.subspan(at, 2), {}});
      segments.end = JpegEnd::complete;
      return segments;
    }
    const bool hasLength = at + 4 <= file.size();
    if (hasLength && bigEndian16(file, at + 2) < 2) {
      return segments;  // the length counts its own two bytes
    }
    const auto segment = hasLength ? segmentAt(file, at, marker) : std::nullopt;
    if (!segment) {
      segments.end = JpegEnd::truncated;
      return segments;
    }
    segments.list.push_back(*segment);
    at += segment->whole.size();
  }
}

bool startsWith(const JpegSegment& segment, std::string_view name) {
  return asText(segment.payload).substr(0, name.size()) == name;
}

std::vector<ByteView> jpegWithoutMetadata(const JpegSegments& segments) {
  std::vector<ByteView> pieces;
  for (const JpegSegment& segment : segments.list) {
    const bool application = segment.marker >= kApp0 && segment.marker <= kApp15;
    const bool needed = (segment.marker == kApp0 && startsWith(segment, kJfifName)) ||
                        (segment.marker == kApp14 && startsWith(segment, kAdobeName));
    if ((application && !needed) || segment.marker == kComment) {
      continue;
    }
    const bool adjacent =
        !pieces.empty() && pieces.back().data() + pieces.back().size() == segment.whole.data();
    if (adjacent) {
      pieces.back() = {pieces.back().data(), pieces.back().size() + segment.whole.size()};
    } else {
      pieces.push_back(segment.whole);
    }
  }
  return pieces;
}

}  // namespace paiban
