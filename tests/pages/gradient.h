#pragma once

#include <png.h>

#include "base/bytes.h"

namespace paiban::test {

/// A grey PNG that goes from black at its left to white at its right.
inline Bytes gradientPng(int width, int height) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(width);
  png.height = static_cast<png_uint_32>(height);
  png.format = PNG_FORMAT_GRAY;
  Bytes samples;
  for (int i = 0; i < width * height; ++i) {
    samples.push_back(static_cast<std::uint8_t>(255 * (i % width) / width));
  }
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(png);
  Bytes file(size);
  png_image_write_to_memory(&png, file.data(), &size, 0, samples.data(), 0, nullptr);
  file.resize(size);
  return file;
}

}  // namespace paiban::test
