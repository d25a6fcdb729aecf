#include "pdf/flate.h"

#include <new>

#include <libdeflate.h>

namespace paiban::pdf {
namespace {

constexpr int kFastLevel = 1;
constexpr int kNormalLevel = 6;
constexpr std::uint8_t kFilterUp = 2;

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

Deflater::Deflater() : fast_(make(kFastLevel)), normal_(make(kNormalLevel)) {}

Bytes Deflater::compress(ByteView data, Effort effort) const {
  libdeflate_compressor* compressor = effort == Effort::fast ? fast_.get() : normal_.get();
  Bytes out(libdeflate_zlib_compress_bound(compressor, data.size()));
  out.resize(
      libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size()));
  return out;
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
