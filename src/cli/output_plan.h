#pragma once

#include <filesystem>
#include <span>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "driver/manuscript.h"

namespace paiban {

/// A manuscript and a file that its render is to be written to: its pages or its trace.
struct PlannedOutput {
  const Manuscript* manuscript = nullptr;
  std::filesystem::path output;
  bool trace = false;
};

/// What forbids writing the outputs: two of the same name, a folder, one of the files that any of
/// the renders reads. Empty when all is well.
Diagnostics outputConflicts(std::span<const PlannedOutput> plan, const FileSystem& files);

/// Makes the folders that the outputs lie in, with a note for each that is new. Errors: a folder
/// cannot be made.
Diagnostics createFolders(std::span<const PlannedOutput> plan);

}  // namespace paiban
