#include "display/png_chunks.h"

#include <zlib.h>

#include "display/byte_reader.h"

namespace paiban {

PngChunks readPngChunks(ByteView file) {
  PngChunks chunks;
  constexpr std::size_t kFrame = 12;  // length, type and checksum
  std::size_t at = kPngSignature.size();
  for (;;) {
    if (at > file.size() || file.size() - at < kFrame) {
      chunks.end = PngEnd::truncated;
      return chunks;
    }
    const std::size_t length = bigEndian32(file, at);
    if (file.size() - at - kFrame < length) {
      chunks.end = length > 0x7FFFFFFF ? PngEnd::damaged : PngEnd::truncated;
      return chunks;
    }
    const ByteView summed = file.subspan(at + 4, length + 4);
    if (crc32_z(0, summed.data(), summed.size()) != bigEndian32(file, at + 8 + length)) {
      return chunks;
    }
    chunks.list.push_back({asText(summed.first(4)), summed.subspan(4)});
    if (chunks.list.back().type == "IEND") {
      chunks.end = PngEnd::complete;
      return chunks;
    }
    at += kFrame + length;
  }
}

}  // namespace paiban
