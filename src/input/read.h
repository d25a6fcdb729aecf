#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/content.h"
#include "model/font_manifest.h"
#include "model/page_template.h"

namespace paiban {

struct ReadContentOptions {
  std::vector<std::filesystem::path> allowedPaths;  ///< folders beside the content's own
  bool reportNormalised = false;  ///< a note for each mark that `normalize: gb15834` changed
  /// Look for slips of the pen that take time to find: figures that disagree between the
  /// languages, lengths that do, connectors, numerals, English marks, paragraphs that were cut.
  bool proofread = true;
  bool reportLengths = false;  ///< a note for the length of each pair of texts, and of all
};

/// Reads a content file. All errors go to `diagnostics`, in the order of their places; nothing is
/// returned if there was any. Photo files are resolved and checked to lie inside the content's
/// folder (or an allowed one), but not opened.
std::optional<Content> readContent(const std::filesystem::path& path,
                                   const FileSystem& files,
                                   const ReadContentOptions& options,
                                   Diagnostics& diagnostics);

/// Reads a layout file, likewise. What it names under `extend:` is looked for beside it, then in
/// `folders`.
std::optional<PageTemplate> readLayout(const std::filesystem::path& path,
                                       const FileSystem& files,
                                       Diagnostics& diagnostics,
                                       const std::vector<std::filesystem::path>& folders = {});

/// Reads `fonts/manifest.yaml`, likewise.
std::optional<FontManifest> readFontManifest(const std::filesystem::path& path,
                                             const FileSystem& files,
                                             Diagnostics& diagnostics);

/// JSON Schema (2020-12) of the dialects, made from the same tables that the readers follow.
std::string contentSchema();
std::string layoutSchema();

}  // namespace paiban
