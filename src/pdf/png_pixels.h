#pragma once

#include <cstddef>
#include <optional>

#include "base/bytes.h"

namespace paiban::pdf {

/// A decoded PNG, eight bits a sample, rows from the top without padding.
struct PngPixels {
  std::size_t width = 0;
  std::size_t height = 0;
  int colours = 1;  ///< 1 grey, 3 RGB
  Bytes samples;    ///< colour alone
  Bytes alpha;      ///< one sample a pixel; empty if all of the picture is opaque
};

/// Decodes any PNG: palettes looked up, small depths widened, sixteen bits rounded to eight, tRNS
/// turned into alpha, interlacing undone. Nothing if the pixel data are damaged.
std::optional<PngPixels> decodePng(ByteView file);

}  // namespace paiban::pdf
