#include "input/photo_files.h"

#include <algorithm>

#include "input/messages.h"

namespace paiban {
namespace {

bool liesWithin(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto [inPath, inFolder] =
      std::mismatch(path.begin(), path.end(), folder.begin(), folder.end());
  return inFolder == folder.end() || (inFolder->empty() && std::next(inFolder) == folder.end());
}

}  // namespace

PhotoFiles::PhotoFiles(const std::filesystem::path& contentFile,
                       const FileSystem& files,
                       const std::vector<std::filesystem::path>& allowed,
                       Diagnostics& diagnostics)
    : folder_(contentFile.parent_path()), files_(files), diagnostics_(diagnostics) {
  roots_.push_back(files.canonical(folder_.empty() ? "." : folder_));
  for (const std::filesystem::path& path : allowed) {
    roots_.push_back(files.canonical(path));
  }
}

std::string PhotoFiles::resolve(const std::string& name, const SourceRef& where) {
  if (name.empty()) {
    return {};
  }
  const std::filesystem::path path = folder_ / name;
  const std::filesystem::path real = files_.canonical(path);
  const bool inside = std::any_of(
      roots_.begin(), roots_.end(), [&](const auto& root) { return liesWithin(real, root); });
  if (!inside) {
    diagnostics_.error(messages::kPhotoOutside, where, {name, real.parent_path().string()});
  } else if (!files_.exists(path)) {
    diagnostics_.error(messages::kPhotoMissing, where, {name, path.string()});
  }
  return path.string();
}

}  // namespace paiban
