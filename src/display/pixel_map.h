#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "display/image.h"

namespace paiban {

/// How bright a picture is from place to place, coarsely: what a page has to know of it where text
/// stands on it or beside what it shows. Rows from the top as it is shown, EXIF's orientation
/// applied.
struct PixelMap {
  int width = 0;  ///< at most kMapSize
  int height = 0;
  std::vector<std::uint8_t> grey;   ///< sRGB grey, 0 black … 255 white
  std::vector<std::uint8_t> alpha;  ///< empty = opaque everywhere

  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
  }
};
inline constexpr int kMapSize = 256;

/// Decodes `image` to a map; nothing if its data is damaged beyond what its header tells.
std::optional<PixelMap> mapPixels(const Image& image);

}  // namespace paiban
