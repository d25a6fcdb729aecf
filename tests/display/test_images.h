#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <jpeglib.h>
#include <png.h>

#include "base/bytes.h"

/// Small pictures made on the spot, so that every kind of file is there and none is opaque.
namespace paiban::testing {

struct JpegRecipe {
  int width = 24;
  int height = 16;
  J_COLOR_SPACE colours = JCS_YCbCr;  ///< as stored
  bool progressive = false;
  bool jfif = true;
  bool adobe = false;
  int densityUnit = 0;
  int density = 1;
  std::string exif;  ///< payload of APP1, or empty
  std::string comment;
};

/// What the encoder takes for a stored colour space.
inline J_COLOR_SPACE inputOf(J_COLOR_SPACE stored) {
  return stored == JCS_YCbCr ? JCS_RGB : stored == JCS_YCCK ? JCS_CMYK : stored;
}

/// A JPEG whose components run from dark to light, each in its own direction.
inline Bytes makeJpeg(const JpegRecipe& recipe) {
  jpeg_compress_struct codec;
  jpeg_error_mgr errors;
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&codec, &memory, &size);
  codec.image_width = static_cast<JDIMENSION>(recipe.width);
  codec.image_height = static_cast<JDIMENSION>(recipe.height);
  codec.in_color_space = inputOf(recipe.colours);
  codec.input_components = codec.in_color_space == JCS_GRAYSCALE ? 1
                           : codec.in_color_space == JCS_CMYK    ? 4
                                                                 : 3;
  jpeg_set_defaults(&codec);
  jpeg_set_colorspace(&codec, recipe.colours);
  jpeg_set_quality(&codec, 90, TRUE);
  codec.write_JFIF_header = recipe.jfif ? TRUE : FALSE;
  codec.write_Adobe_marker = recipe.adobe ? TRUE : FALSE;
  codec.density_unit = static_cast<UINT8>(recipe.densityUnit);
  codec.X_density = codec.Y_density = static_cast<UINT16>(recipe.density);
  if (recipe.progressive) {
    jpeg_simple_progression(&codec);
  }
  jpeg_start_compress(&codec, TRUE);
  const auto writeMarker = [&](int marker, const std::string& payload) {
    jpeg_write_marker(&codec,
                      marker,
                      reinterpret_cast<const JOCTET*>(payload.data()),
                      static_cast<unsigned>(payload.size()));
  };
  if (!recipe.exif.empty()) {
    writeMarker(JPEG_APP0 + 1, recipe.exif);
  }
  if (!recipe.comment.empty()) {
    writeMarker(JPEG_COM, recipe.comment);
  }
  std::vector<JSAMPLE> row(static_cast<std::size_t>(recipe.width * codec.input_components));
  for (int y = 0; y < recipe.height; ++y) {
    for (int i = 0; i < static_cast<int>(row.size()); ++i) {
      const int x = i / codec.input_components;
      const int component = i % codec.input_components;
      row[static_cast<std::size_t>(i)] = static_cast<JSAMPLE>(
          component % 2 == 0 ? 255 * x / recipe.width : 255 * y / recipe.height);
    }
    JSAMPROW pointer = row.data();
    jpeg_write_scanlines(&codec, &pointer, 1);
  }
  jpeg_finish_compress(&codec);
  jpeg_destroy_compress(&codec);
  Bytes bytes(memory, memory + size);
  std::free(memory);
  return bytes;
}

/// An EXIF block with orientation and resolution, in either byte order.
inline std::string makeExif(int orientation, int dpi, bool littleEndian) {
  std::string out("Exif\0\0", 6);
  const auto put = [&](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) {
      out.push_back(static_cast<char>(value >> 8 * (littleEndian ? i : size - 1 - i)));
    }
  };
  const auto shortEntry = [&](std::uint32_t tag, std::uint32_t value) {
    put(tag, 2), put(3, 2), put(1, 4), put(value, 2), put(0, 2);
  };
  out += littleEndian ? "II" : "MM";
  put(42, 2), put(8, 4), put(3, 2);
  shortEntry(0x0112, static_cast<std::uint32_t>(orientation));
  put(0x011A, 2), put(5, 2), put(1, 4), put(50, 4);  // a rational at offset 50
  shortEntry(0x0128, 2);
  put(0, 4);
  put(static_cast<std::uint32_t>(dpi), 4), put(1, 4);
  return out;
}

struct PngRecipe {
  int width = 20;
  int height = 12;
  int depth = 8;
  int type = PNG_COLOR_TYPE_RGB;
  bool interlaced = false;
  bool transparent = false;  ///< tRNS: the first colour, or palette entries of growing opacity
  int pixelsPerMetre = 0;
};

/// Sample `component` of pixel (x, y), at the recipe's depth.
inline int pngSample(const PngRecipe& recipe, int x, int y, int component) {
  const int top = (1 << recipe.depth) - 1;
  switch (component) {
    case 0:
      return recipe.type == PNG_COLOR_TYPE_PALETTE ? (x + y) & top : top * x / recipe.width;
    case 1:
      return top * y / recipe.height;
    case 2:
      return top - top * x / recipe.width;
    default:
      return top * (x + y) / (recipe.width + recipe.height);
  }
}

inline void packRow(const PngRecipe& recipe, int channels, int y, Bytes& row) {
  std::fill(row.begin(), row.end(), std::uint8_t{0});
  for (int i = 0; i < recipe.width * channels; ++i) {
    const bool alphaOfGrey = channels == 2 && i % channels == 1;
    const int value = pngSample(recipe, i / channels, y, alphaOfGrey ? 3 : i % channels);
    const std::size_t bit = static_cast<std::size_t>(i * recipe.depth);
    if (recipe.depth == 16) {
      row[bit / 8] = static_cast<std::uint8_t>(value >> 8);
      row[bit / 8 + 1] = static_cast<std::uint8_t>(value);
    } else {
      row[bit / 8] |=
          static_cast<std::uint8_t>(value << (8 - recipe.depth - static_cast<int>(bit % 8)));
    }
  }
}

inline void writePalette(png_structp codec, png_infop info, const PngRecipe& recipe) {
  const int entries = 1 << recipe.depth;
  std::vector<png_color> palette;
  Bytes opacity;
  for (int i = 0; i < entries; ++i) {
    const auto level = static_cast<png_byte>(255 * i / (entries - 1));
    palette.push_back({level, static_cast<png_byte>(255 - level), 64});
    opacity.push_back(level);
  }
  png_set_PLTE(codec, info, palette.data(), entries);
  if (recipe.transparent) {
    png_set_tRNS(codec, info, opacity.data(), entries, nullptr);
  }
}

inline Bytes makePng(const PngRecipe& recipe) {
  Bytes out;
  png_structp codec = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(codec);
  const auto append = [](png_structp c, png_bytep data, png_size_t size) {
    auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(c));
    bytes.insert(bytes.end(), data, data + size);
  };
  png_set_write_fn(codec, &out, append, [](png_structp) {});
  png_set_IHDR(codec,
               info,
               static_cast<png_uint_32>(recipe.width),
               static_cast<png_uint_32>(recipe.height),
               recipe.depth,
               recipe.type,
               recipe.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  if (recipe.type == PNG_COLOR_TYPE_PALETTE) {
    writePalette(codec, info, recipe);
  } else if (recipe.transparent) {
    const auto top = static_cast<png_uint_16>((1 << recipe.depth) - 1);
    const png_color_16 key{0, 0, 0, top, 0};
    png_set_tRNS(codec, info, nullptr, 0, &key);
  }
  if (recipe.pixelsPerMetre > 0) {
    const auto density = static_cast<png_uint_32>(recipe.pixelsPerMetre);
    png_set_pHYs(codec, info, density, density, PNG_RESOLUTION_METER);
  }
  png_write_info(codec, info);
  const int channels = png_get_channels(codec, info);
  Bytes row(png_get_rowbytes(codec, info));
  const int passes = png_set_interlace_handling(codec);
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < recipe.height; ++y) {
      packRow(recipe, channels, y, row);
      png_write_row(codec, row.data());
    }
  }
  png_write_end(codec, info);
  png_destroy_write_struct(&codec, &info);
  return out;
}

/// A fixed sequence of numbers that look random (xorshift64).
class Noise {
 public:
  explicit Noise(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::size_t below(std::size_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

/// `file` with a few bytes changed, cut off, doubled or moved.
inline Bytes mutate(Bytes file, Noise& noise) {
  for (std::size_t change = noise.below(4) + 1; change > 0 && !file.empty(); --change) {
    const std::size_t at = noise.below(file.size());
    switch (noise.below(5)) {
      case 0:
        file.resize(at);
        break;
      case 1:
        file.insert(file.begin() + static_cast<std::ptrdiff_t>(at), 7, file[at]);
        break;
      case 2:
        file[at] = noise.below(2) == 0 ? 0xFF : 0;
        break;
      default:
        file[at] = static_cast<std::uint8_t>(noise.next());
        break;
    }
    if (file.size() < 8) {
      break;
    }
  }
  return file;
}

}  // namespace paiban::testing
