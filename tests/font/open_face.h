#pragma once

#include <string>

#include "base/file_system.h"
#include "font/face.h"
#include "shipped_fonts.h"

namespace paiban::test {

inline SharedBytes shippedBytes(const std::string& file) {
  return realFileSystem().read(kFontFolder / file).value();
}

inline FacePtr openShipped(const std::string& file) {
  FontEntry entry;
  entry.path = file;
  return Face::open(shippedBytes(file), entry).value();
}

}  // namespace paiban::test
