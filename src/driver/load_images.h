#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "display/image.h"
#include "model/content.h"

namespace paiban {

/// Opens the pictures of all photos, by photo id; photos of one file share one picture. What cannot
/// be read or is no sound picture is reported at the photo's place and left out.
std::map<std::string, ImagePtr> loadImages(const Content& content,
                                           const FileSystem& files,
                                           std::int64_t maxPixels,
                                           Diagnostics& diagnostics);

}  // namespace paiban
