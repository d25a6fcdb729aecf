#include "font/font_file.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "font/messages.h"

namespace paiban {

std::filesystem::path fontPath(const FontManifest& manifest, const FontEntry& entry) {
  return std::filesystem::path(manifest.folder) / entry.path;  // an absolute path replaces it
}

bool isShipped(const FontEntry& entry) {
  const std::filesystem::path path = std::filesystem::path(entry.path).lexically_normal();
  return !path.empty() && path.is_relative() && *path.begin() != "..";
}

bool hashMatches(const FontEntry& entry, ByteView bytes) {
  return std::ranges::equal(entry.sha256, toHex(sha256(bytes)), {}, [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
}

Result<SharedBytes> readFontFile(const FontManifest& manifest,
                                 const FontEntry& entry,
                                 const FileSystem& files) {
  const std::filesystem::path path = fontPath(manifest, entry);
  if (!files.exists(path)) {
    if (!entry.package.empty()) {
      return failure(messages::kFontPackageMissing, entry.where, {path.string(), entry.package});
    }
    return failure(messages::kFontMissing, entry.where, {path.string()});
  }
  auto bytes = files.read(path);
  if (bytes && !isShipped(entry) && !hashMatches(entry, (*bytes)->view())) {
    return failure(
        messages::kFontHashDiffers, entry.where, {path.string(), toHex(sha256((*bytes)->view()))});
  }
  return bytes;
}

}  // namespace paiban
