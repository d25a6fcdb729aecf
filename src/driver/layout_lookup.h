#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"

namespace paiban {

/// The layout that is set when neither the user nor the content names one.
inline constexpr const char* kDefaultLayout = "bulletin-a4";

/// A search for a layout. What holds a slash or ends in .yaml or .yml is a file: the user's counts
/// from where he stands, the content's from its own folder, which it may not leave except for
/// `allowedPaths`. Anything else is a name, looked for as NAME.yaml beside the content and then in
/// `layoutFolders`, in order.
struct LayoutQuery {
  std::string asked;        ///< by the user; may be empty
  std::string contentAsks;  ///< by the content; may be empty
  std::filesystem::path content;
  std::vector<std::filesystem::path> allowedPaths;
  std::vector<std::filesystem::path> layoutFolders;
};

/// The file to read, which may still turn out not to exist if it was named as a file. Errors: no
/// layout has the name (the hint lists those that exist), the content leaves its folder.
Result<std::filesystem::path> findLayout(const LayoutQuery& query, const FileSystem& files);

/// `path` is `folder` itself or lies under it; both canonical.
bool liesUnder(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace paiban
