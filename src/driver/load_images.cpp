#include "driver/load_images.h"

#include <utility>

namespace paiban {
namespace {

Result<ImagePtr> openImage(const std::string& file,
                           const FileSystem& files,
                           std::int64_t maxPixels) {
  return files.read(file).and_then(
      [&](SharedBytes bytes) { return probeImage(std::move(bytes), file, maxPixels); });
}

}  // namespace

std::map<std::string, ImagePtr> loadImages(const Content& content,
                                           const FileSystem& files,
                                           std::int64_t maxPixels,
                                           Diagnostics& diagnostics) {
  std::map<std::string, ImagePtr> images;
  std::map<std::string, Result<ImagePtr>> byFile;
  for (const Photo& photo : content.photos) {
    auto known = byFile.find(photo.file);
    if (known == byFile.end()) {
      known = byFile.emplace(photo.file, openImage(photo.file, files, maxPixels)).first;
    }
    if (const Result<ImagePtr>& image = known->second) {
      images.emplace(photo.id, *image);
    } else {
      Diagnostic problem = image.error();
      problem.where = photo.where;
      diagnostics.add(std::move(problem));
    }
  }
  return images;
}

}  // namespace paiban
