#pragma once

#include <filesystem>
#include <vector>

#include "base/bytes.h"
#include "base/diagnostic.h"
#include "base/result.h"

namespace paiban {

/// Appends `bulletins` to `circular`, each on new pages, bookmarks and page labels of all kept.
/// The appended pages lose their tags without leaving dangling StructParents; a warning in
/// `diagnostics` says so. Errors: a file is encrypted, signed or damaged (with which and why).
Result<Bytes> attach(const std::filesystem::path& circular,
                     const std::vector<std::filesystem::path>& bulletins,
                     Diagnostics& diagnostics);

}  // namespace paiban
