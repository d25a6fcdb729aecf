#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/bytes.h"

struct libdeflate_compressor;

namespace paiban::pdf {

/// How hard to look for repetition. On outlines and page content `fast` takes half the time of
/// `normal` and loses less than a tenth of their size, a hundredth of a file with pictures, and
/// leaves data as they are that a sample shows to shrink by less than a quarter: the outlines of
/// Chinese characters, which cost more time than all the rest and shrink by a fifth. Samples of
/// pictures are worth the effort.
enum class Effort { fast, normal };

/// Writes the zlib format (RFC 1950), which /FlateDecode reads. Its tables are large: one object
/// serves a whole document.
class Deflater {
 public:
  Deflater();
  /// Throws std::bad_alloc.
  Bytes compress(ByteView data, Effort effort = Effort::fast) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  using Compressor = std::unique_ptr<libdeflate_compressor, Free>;
  static Compressor make(int level);
  libdeflate_compressor* chosenFor(ByteView data, Effort effort) const;
  ByteView compressed(libdeflate_compressor* compressor, ByteView data) const;

  Compressor none_;  ///< wraps the data as stored blocks
  Compressor fast_;
  Compressor normal_;
  /// What libdeflate writes to: as much room as the worst case takes, once for all streams, so that
  /// each of them keeps no more than it needs.
  mutable std::unique_ptr<std::uint8_t[]> room_;
  mutable std::size_t roomSize_ = 0;
};

/// Rows of `rowSize` bytes, each replaced by its difference from the row above and led by the tag
/// of PNG's filter Up: what /Predictor 12 and more undo. The first row counts from zeros.
Bytes predictUp(ByteView rows, std::size_t rowSize);

}  // namespace paiban::pdf
