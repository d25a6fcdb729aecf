#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paiban {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView asBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view asText(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

using Sha256 = std::array<std::uint8_t, 32>;
/// SHA-256 (FIPS 180-4) of `bytes`.
Sha256 sha256(ByteView bytes);
/// 64 lower-case hexadecimal digits.
std::string toHex(const Sha256& digest);

}  // namespace paiban
