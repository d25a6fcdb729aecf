#include "display/pixel_map.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>
#include <png.h>

namespace paiban {
namespace {

/// Sums up stored pixels in the cells of a map; plain data, for libjpeg leaves by longjmp.
struct Cells {
  const Image* image;
  int width;  ///< of the map, as shown
  int height;
  double* grey;
  double* alpha;
  double* count;
};

/// Where the stored point (u, v), in fractions, is shown: the inverse of EXIF's orientation.
Point shownAt(int orientation, double u, double v) {
  switch (orientation) {
    case 2:
      return {1 - u, v};
    case 3:
      return {1 - u, 1 - v};
    case 4:
      return {u, 1 - v};
    case 5:
      return {v, u};
    case 6:
      return {1 - v, u};
    case 7:
      return {1 - v, 1 - u};
    case 8:
      return {v, 1 - u};
    default:
      return {u, v};
  }
}

void add(const Cells& cells, double u, double v, double grey, double alpha) {
  const Point at = shownAt(cells.image->orientation, u, v);
  const int x = std::clamp(static_cast<int>(at.x * cells.width), 0, cells.width - 1);
  const int y = std::clamp(static_cast<int>(at.y * cells.height), 0, cells.height - 1);
  const auto cell = static_cast<std::size_t>(y) * static_cast<std::size_t>(cells.width) +
                    static_cast<std::size_t>(x);
  cells.grey[cell] += grey * alpha;
  cells.alpha[cell] += alpha;
  cells.count[cell] += 1;
}

struct JpegErrors {
  jpeg_error_mgr manager;
  std::jmp_buf leave;
};

void leaveJpeg(j_common_ptr codec) {
  std::longjmp(reinterpret_cast<JpegErrors*>(codec->err)->leave, 1);
}

void keepQuiet(j_common_ptr, int) {}

/// A row of decoded samples into the cells.
void addRow(const Cells& cells, const jpeg_decompress_struct& codec, const JSAMPLE* row) {
  const double v = (codec.output_scanline - 0.5) / codec.output_height;
  for (JDIMENSION x = 0; x < codec.output_width; ++x) {
    const JSAMPLE* pixel = row + x * static_cast<unsigned>(codec.output_components);
    double grey = pixel[0];
    if (codec.output_components == 4) {
      const auto light = [&](int ink) {
        return cells.image->invertedCmyk ? pixel[ink] / 255.0 : 1 - pixel[ink] / 255.0;
      };
      grey = 255 * light(3) * (0.3 * light(0) + 0.59 * light(1) + 0.11 * light(2));
    }
    add(cells, (x + 0.5) / codec.output_width, v, grey, 1);
  }
}

/// The only frame that libjpeg can jump to; it owns no C++ object.
bool readJpeg(const std::uint8_t* bytes, std::size_t size, const Cells& cells) {
  jpeg_decompress_struct codec;
  JpegErrors errors;
  codec.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leaveJpeg;
  errors.manager.emit_message = keepQuiet;
  if (setjmp(errors.leave) != 0) {
    jpeg_destroy_decompress(&codec);
    return false;
  }
  jpeg_create_decompress(&codec);
  jpeg_mem_src(&codec, bytes, size);
  jpeg_read_header(&codec, TRUE);
  codec.out_color_space = codec.num_components == 4 ? JCS_CMYK : JCS_GRAYSCALE;
  codec.scale_num = 1;
  codec.scale_denom = 8;
  while (codec.scale_denom > 1 &&
         std::max(codec.image_width, codec.image_height) / codec.scale_denom < kMapSize) {
    codec.scale_denom /= 2;
  }
  codec.dct_method = JDCT_IFAST;
  jpeg_start_decompress(&codec);
  JSAMPARRAY row =
      codec.mem->alloc_sarray(reinterpret_cast<j_common_ptr>(&codec),
                              JPOOL_IMAGE,
                              codec.output_width * static_cast<unsigned>(codec.output_components),
                              1);
  while (codec.output_scanline < codec.output_height) {
    jpeg_read_scanlines(&codec, row, 1);
    addRow(cells, codec, row[0]);
  }
  jpeg_finish_decompress(&codec);
  jpeg_destroy_decompress(&codec);
  return true;
}

bool readPng(ByteView file, const Cells& cells) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png, file.data(), file.size()) == 0) {
    return false;
  }
  png.format = PNG_FORMAT_GA;
  std::vector<std::uint8_t> samples(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, samples.data(), 0, nullptr) == 0) {
    png_image_free(&png);
    return false;
  }
  std::size_t at = 0;
  for (png_uint_32 y = 0; y < png.height; ++y) {
    for (png_uint_32 x = 0; x < png.width; ++x, at += 2) {
      const double alpha = samples[at + 1] / 255.0;
      add(cells, (x + 0.5) / png.width, (y + 0.5) / png.height, samples[at], alpha);
    }
  }
  return true;
}

std::uint8_t rounded(double value) {
  return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

}  // namespace

std::optional<PixelMap> mapPixels(const Image& image) {
  PixelMap map;
  const int side = std::max(image.shownWidth(), image.shownHeight());
  const double scale = std::min(1.0, static_cast<double>(kMapSize) / side);
  map.width = std::max(1, static_cast<int>(image.shownWidth() * scale));
  map.height = std::max(1, static_cast<int>(image.shownHeight() * scale));
  const std::size_t size = map.index(0, map.height);
  std::array<std::vector<double>, 3> sums;
  sums.fill(std::vector<double>(size));
  const Cells cells{&image, map.width, map.height, sums[0].data(), sums[1].data(), sums[2].data()};
  if (image.bytes == nullptr) {
    return std::nullopt;
  }
  const ByteView file = image.bytes->view();
  const bool read = image.format == ImageFormat::jpeg ? readJpeg(file.data(), file.size(), cells)
                                                      : readPng(file, cells);
  if (!read) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < size; ++i) {
    const double alpha = sums[1][i];
    map.grey.push_back(rounded(alpha > 0 ? sums[0][i] / alpha : 255));
    map.alpha.push_back(rounded(sums[2][i] > 0 ? 255 * alpha / sums[2][i] : 255));
  }
  if (std::ranges::all_of(map.alpha, [](std::uint8_t a) { return a == 0xFF; })) {
    map.alpha.clear();
  }
  return map;
}

}  // namespace paiban
