#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "driver/manuscript.h"

namespace paiban {

/// Writes the safe fixes of a content file into it (see applyFixes), with a note for each, and
/// again as long as one makes room for another. A file without any is not written. Errors: the file
/// cannot be read or written. What is wrong with the content and cannot be fixed is not reported.
Diagnostics fixContent(const RenderRequest& request, const FileSystem& files);

}  // namespace paiban
