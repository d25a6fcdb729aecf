#include "cli/workshop.h"

#include <utility>

#include "cli/messages.h"
#include "input/read.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = "fonts/manifest.yaml";

}  // namespace

std::optional<fs::path> dataFolder(const fs::path& executable, const FileSystem& files) {
  const fs::path prefix = executable.parent_path().parent_path();
  const fs::path candidates[] = {
      prefix / "share/paiban",             // installed, wherever it was moved to
      prefix.parent_path().parent_path(),  // build/PRESET of a source tree that may have moved
      PAIBAN_SOURCE_DIR,                   // a build folder elsewhere
      PAIBAN_DATA_DIR,
  };
  for (const fs::path& folder : candidates) {
    if (files.exists(folder / kManifest)) {
      return folder;
    }
  }
  return std::nullopt;
}

std::optional<FontManifest> openManifest(const Resources& resources,
                                         const Environment& environment,
                                         Console& console) {
  fs::path path = resources.fontManifest;
  if (path.empty()) {
    const auto data = dataFolder(environment.executable, realFileSystem());
    if (!data) {
      console.report(failure(messages::kResourcesMissing).value());
      return std::nullopt;
    }
    path = *data / kManifest;
  }
  Diagnostics diagnostics;
  auto manifest = readFontManifest(path, realFileSystem(), diagnostics);
  console.report(diagnostics);
  return manifest;
}

std::optional<OpenWorkshop> openWorkshop(const Resources& resources,
                                         const Environment& environment,
                                         Console& console) {
  auto manifest = openManifest(resources, environment, console);
  if (!manifest) {
    return std::nullopt;
  }
  std::vector<fs::path> layouts = resources.layoutFolders;
  if (const auto data = dataFolder(environment.executable, realFileSystem())) {
    layouts.push_back(*data / "layouts");
  }
  auto fonts = std::make_unique<FontLibrary>(std::move(*manifest), realFileSystem());
  const FontLibrary& library = *fonts;
  return OpenWorkshop{std::move(fonts), {realFileSystem(), library, std::move(layouts)}};
}

}  // namespace paiban
