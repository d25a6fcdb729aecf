#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "cli/console.h"
#include "cli/options.h"
#include "driver/manuscript.h"
#include "model/font_manifest.h"

namespace paiban {

/// The folder that holds layouts/ and fonts/: PREFIX/share/paiban of a program in PREFIX/bin, else
/// the source tree of a build; nothing when it has gone.
std::optional<std::filesystem::path> dataFolder(const std::filesystem::path& executable,
                                                const FileSystem& files);

/// The font manifest that `resources` or the installation names; what is wrong goes to `console`.
std::optional<FontManifest> openManifest(const Resources& resources,
                                         const Environment& environment,
                                         Console& console);

/// Fonts, opened once, and the folders of layouts, for all renders of a run.
struct OpenWorkshop {
  std::unique_ptr<FontLibrary> fonts;
  Workshop workshop;
};
std::optional<OpenWorkshop> openWorkshop(const Resources& resources,
                                         const Environment& environment,
                                         Console& console);

}  // namespace paiban
