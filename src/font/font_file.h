#pragma once

#include <filesystem>

#include "base/file_system.h"
#include "base/result.h"
#include "model/font_manifest.h"

namespace paiban {

/// Where the file of `entry` is.
std::filesystem::path fontPath(const FontManifest& manifest, const FontEntry& entry);

/// Whether the file of `entry` lies in the manifest's folder: it was hashed when it was built.
bool isShipped(const FontEntry& entry);

/// Whether `bytes` are the file that `entry` names.
bool hashMatches(const FontEntry& entry, ByteView bytes);

/// The file of `entry`, hashed unless it is shipped. Errors: missing, unreadable, another sha256.
Result<SharedBytes> readFontFile(const FontManifest& manifest,
                                 const FontEntry& entry,
                                 const FileSystem& files);

}  // namespace paiban
