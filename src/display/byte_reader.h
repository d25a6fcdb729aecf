#pragma once

#include <cstddef>
#include <cstdint>

#include "base/bytes.h"

namespace paiban {

/// `bytes[from, from + size)`, cut to what there is.
inline ByteView slice(ByteView bytes, std::size_t from, std::size_t size) {
  from = from < bytes.size() ? from : bytes.size();
  const std::size_t rest = bytes.size() - from;
  return bytes.subspan(from, size < rest ? size : rest);
}

/// Big-endian integers; the caller has checked that they lie inside `bytes`.
inline std::uint32_t bigEndian16(ByteView bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at] << 8 | bytes[at + 1]);
}
inline std::uint32_t bigEndian32(ByteView bytes, std::size_t at) {
  return bigEndian16(bytes, at) << 16 | bigEndian16(bytes, at + 2);
}

}  // namespace paiban
