#include "pdf/flate.h"

#include <new>

#include <libdeflate.h>

namespace paiban::pdf {
namespace {

constexpr int kNoLevel = 0;
constexpr int kFastLevel = 1;
constexpr int kNormalLevel = 6;
constexpr std::uint8_t kFilterUp = 2;

/// Only where much time can be saved is a sample worth its own.
constexpr std::size_t kSampledFrom = std::size_t{1} << 15;
constexpr std::size_t kSample = std::size_t{1} << 12;
constexpr double kWorthwhile = 0.75;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Compressor Deflater::make(int level) {
  Compressor compressor(libdeflate_alloc_compressor(level));
  if (compressor == nullptr) {
    throw std::bad_alloc();
  }
  return compressor;
}

Deflater::Deflater()
    : none_(make(kNoLevel)), fast_(make(kFastLevel)), normal_(make(kNormalLevel)) {}

libdeflate_compressor* Deflater::chosenFor(ByteView data, Effort effort) const {
  if (effort == Effort::normal) {
    return normal_.get();
  }
  if (data.size() < kSampledFrom) {
    return fast_.get();
  }
  const ByteView sample = data.subspan((data.size() - kSample) / 2, kSample);
  const auto size = static_cast<double>(compressed(fast_.get(), sample).size());
  return size > kWorthwhile * kSample ? none_.get() : fast_.get();
}

ByteView Deflater::compressed(libdeflate_compressor* compressor, ByteView data) const {
  const std::size_t worst = libdeflate_zlib_compress_bound(compressor, data.size());
  if (worst > roomSize_) {
    room_ = std::make_unique_for_overwrite<std::uint8_t[]>(worst);
    roomSize_ = worst;
  }
  const std::size_t size =
      libdeflate_zlib_compress(compressor, data.data(), data.size(), room_.get(), worst);
  return {room_.get(), size};
}

Bytes Deflater::compress(ByteView data, Effort effort) const {
  const ByteView out = compressed(chosenFor(data, effort), data);
  return Bytes(out.begin(), out.end());
}

Bytes predictUp(ByteView rows, std::size_t rowSize) {
  Bytes out;
  out.reserve(rows.size() + rows.size() / rowSize);
  for (std::size_t row = 0; row + rowSize <= rows.size(); row += rowSize) {
    out.push_back(kFilterUp);
    for (std::size_t i = row; i < row + rowSize; ++i) {
      const std::uint8_t above = row == 0 ? 0 : rows[i - rowSize];
      out.push_back(static_cast<std::uint8_t>(rows[i] - above));
    }
  }
  return out;
}

}  // namespace paiban::pdf
