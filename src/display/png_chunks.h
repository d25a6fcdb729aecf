#pragma once

#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace paiban {

struct PngChunk {
  std::string_view type;  ///< four letters
  ByteView data;
};

enum class PngEnd { complete, truncated, damaged };

/// The chunks of a PNG file from IHDR to IEND, each with a correct checksum, as far as they are in
/// order; what follows IEND is left out. The signature must be there.
struct PngChunks {
  std::vector<PngChunk> list;
  PngEnd end = PngEnd::damaged;
};
PngChunks readPngChunks(ByteView file);

/// Eight bytes that every PNG file starts with (ISO/IEC 15948, 5.2).
inline constexpr std::string_view kPngSignature{"\x89PNG\r\n\x1A\n", 8};

}  // namespace paiban
