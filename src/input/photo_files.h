#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace paiban {

/// Resolves the picture files that a content file names, and keeps them inside its folder: a path
/// counts from the content's folder and must lie there or below, symbolic links resolved, unless
/// an allowed path covers it.
class PhotoFiles {
 public:
  PhotoFiles(const std::filesystem::path& contentFile,
             const FileSystem& files,
             const std::vector<std::filesystem::path>& allowed,
             Diagnostics& diagnostics);

  /// The path to open. Reports a file that lies outside or does not exist.
  std::string resolve(const std::string& name, const SourceRef& where);

 private:
  std::filesystem::path folder_;
  const FileSystem& files_;
  Diagnostics& diagnostics_;
  std::vector<std::filesystem::path> roots_;  ///< canonical
};

}  // namespace paiban
