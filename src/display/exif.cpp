#include "display/exif.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "display/byte_reader.h"

namespace paiban {
namespace {

constexpr std::uint32_t kTypeShort = 3;
constexpr std::uint32_t kTypeRational = 5;
constexpr std::uint32_t kTagOrientation = 0x0112;
constexpr std::uint32_t kTagXResolution = 0x011A;
constexpr std::uint32_t kTagResolutionUnit = 0x0128;
constexpr std::uint32_t kUnitCentimetre = 3;
constexpr std::size_t kEntrySize = 12;

/// Integers of a TIFF block in its own byte order; nothing beyond its end.
class TiffReader {
 public:
  TiffReader(ByteView bytes, bool littleEndian) : bytes_(bytes), littleEndian_(littleEndian) {}

  std::optional<std::uint32_t> integer(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) {
      return std::nullopt;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | bytes_[littleEndian_ ? at + size - 1 - i : at + i];
    }
    return value;
  }

  /// Value of a SHORT entry; 0 if it is of another type.
  std::uint32_t shortValue(std::size_t entry) const {
    return integer(entry + 2, 2) == kTypeShort ? integer(entry + 8, 2).value_or(0) : 0;
  }

  double rationalValue(std::size_t entry) const {
    if (integer(entry + 2, 2) != kTypeRational) {
      return 0;
    }
    const std::size_t at = integer(entry + 8, 4).value_or(0);
    const std::uint32_t numerator = integer(at, 4).value_or(0);
    const std::uint32_t denominator = integer(at + 4, 4).value_or(0);
    return denominator == 0 ? 0 : static_cast<double>(numerator) / denominator;
  }

 private:
  ByteView bytes_;
  bool littleEndian_;
};

}  // namespace

ExifData readExif(ByteView tiff) {
  ExifData data;
  const std::string_view order = asText(slice(tiff, 0, 2));
  if (order != "II" && order != "MM") {
    return data;
  }
  const TiffReader reader(tiff, order == "II");
  const std::size_t directory = reader.integer(4, 4).value_or(0);
  const std::uint32_t count = reader.integer(directory, 2).value_or(0);
  double perCentimetre = 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntrySize;
    const auto tag = reader.integer(entry, 2);
    if (!tag) {
      break;
    }
    if (*tag == kTagOrientation) {
      const std::uint32_t value = reader.shortValue(entry);
      data.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    } else if (*tag == kTagXResolution) {
      data.dpi = reader.rationalValue(entry);
    } else if (*tag == kTagResolutionUnit) {
      perCentimetre = reader.shortValue(entry) == kUnitCentimetre ? 2.54 : 1;
    }
  }
  data.dpi *= perCentimetre;
  return data;
}

}  // namespace paiban
