#include "pdf/png_pixels.h"

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <vector>

#include <png.h>

namespace paiban::pdf {
namespace {

/// libpng leaves by longjmp: the frames that it can jump to own no C++ object.
void quietError(png_structp codec, png_const_charp) {
  png_longjmp(codec, 1);
}

void quietWarning(png_structp, png_const_charp) {}

struct Input {
  const std::uint8_t* next;
  std::size_t rest;
};

void readInput(png_structp codec, png_bytep to, png_size_t size) {
  auto* input = static_cast<Input*>(png_get_io_ptr(codec));
  if (size > input->rest) {
    png_error(codec, "");
  }
  std::memcpy(to, input->next, size);
  input->next += size;
  input->rest -= size;
}

struct Decoder {
  png_structp codec = nullptr;
  png_infop info = nullptr;

  Decoder() {
    codec = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, quietError, quietWarning);
    info = codec == nullptr ? nullptr : png_create_info_struct(codec);
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { png_destroy_read_struct(&codec, &info, nullptr); }
};

/// Shape of the rows that readRows will deliver.
struct RowShape {
  std::size_t width = 0;
  std::size_t height = 0;
  int channels = 0;
};

bool readHeader(png_structp codec, png_infop info, RowShape* shape) {
  if (setjmp(png_jmpbuf(codec)) != 0) {
    return false;
  }
  png_set_user_limits(codec, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_read_info(codec, info);
  png_set_scale_16(codec);
  png_set_expand(codec);
  png_set_interlace_handling(codec);
  png_read_update_info(codec, info);
  shape->width = png_get_image_width(codec, info);
  shape->height = png_get_image_height(codec, info);
  shape->channels = png_get_channels(codec, info);
  return true;
}

bool readRows(png_structp codec, png_bytepp rows) {
  if (setjmp(png_jmpbuf(codec)) != 0) {
    return false;
  }
  png_read_image(codec, rows);
  png_read_end(codec, nullptr);
  return true;
}

/// Takes the alpha samples out of `interleaved`.
PngPixels separate(const Bytes& interleaved, const RowShape& shape) {
  PngPixels pixels{shape.width, shape.height, shape.channels - 1, {}, {}};
  const auto channels = static_cast<std::size_t>(shape.channels);
  const std::size_t count = shape.width * shape.height;
  pixels.samples.reserve(count * (channels - 1));
  pixels.alpha.reserve(count);
  for (std::size_t at = 0; at < interleaved.size(); at += channels) {
    const auto* pixel = interleaved.data() + at;
    pixels.samples.insert(pixels.samples.end(), pixel, pixel + channels - 1);
    pixels.alpha.push_back(pixel[channels - 1]);
  }
  if (std::ranges::all_of(pixels.alpha, [](std::uint8_t a) { return a == 0xFF; })) {
    pixels.alpha.clear();
  }
  return pixels;
}

}  // namespace

std::optional<PngPixels> decodePng(ByteView file) {
  const Decoder decoder;
  if (decoder.info == nullptr) {
    return std::nullopt;
  }
  Input input{file.data(), file.size()};
  png_set_read_fn(decoder.codec, &input, readInput);
  RowShape shape;
  if (!readHeader(decoder.codec, decoder.info, &shape)) {
    return std::nullopt;
  }
  const std::size_t rowSize = shape.width * static_cast<std::size_t>(shape.channels);
  Bytes interleaved(rowSize * shape.height);
  std::vector<png_bytep> rows;
  for (std::size_t y = 0; y < shape.height; ++y) {
    rows.push_back(interleaved.data() + y * rowSize);
  }
  if (!readRows(decoder.codec, rows.data())) {
    return std::nullopt;
  }
  if (shape.channels == 2 || shape.channels == 4) {
    return separate(interleaved, shape);
  }
  return PngPixels{shape.width, shape.height, shape.channels, std::move(interleaved), {}};
}

}  // namespace paiban::pdf
