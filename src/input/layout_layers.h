#pragma once

#include <deque>
#include <filesystem>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "input/yaml_tree.h"

namespace paiban {

/// Parses a layout file and those that it extends, checks each against the schema, and returns
/// them in the order in which they go over one another, the file itself last. `extend:` names
/// layouts without a folder, NAME or NAME.yaml: they are looked for beside the file that names
/// them, then in `folders`. Errors: a name that is not found, a circle.
std::deque<YamlTree> readLayers(const std::filesystem::path& path,
                                const FileSystem& files,
                                const std::vector<std::filesystem::path>& folders,
                                Diagnostics& diagnostics);

}  // namespace paiban
