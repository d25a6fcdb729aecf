#pragma once

#include "base/bytes.h"

namespace paiban {

/// What Paiban takes from EXIF.
struct ExifData {
  int orientation = 1;  ///< 1 … 8
  double dpi = 0;       ///< horizontal; 0 = unknown
};

/// Reads the first image file directory of a TIFF block (Exif 2.3, 4.5 and 4.6: without the "Exif"
/// prefix). Anything that is malformed keeps its default.
ExifData readExif(ByteView tiff);

}  // namespace paiban
