#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "display/image.h"
#include "driver/layout_shelf.h"
#include "font/font_library.h"
#include "model/content.h"
#include "model/language.h"

namespace paiban {

enum class OutputFormat { pdf, dump };

/// What a render shares with all others of a run. Renders in several threads may share one.
struct Workshop {
  const FileSystem& files;
  const FontLibrary& fonts;
  std::vector<std::filesystem::path> layoutFolders;  ///< of the installed layouts
  std::shared_ptr<LayoutShelf> layouts = std::make_shared<LayoutShelf>();
};

struct RenderRequest {
  std::filesystem::path content;
  std::string layout;  ///< name or file; empty = what the content asks for, else bulletin-a4
  OutputFormat format = OutputFormat::pdf;
  std::vector<Lang> languages;  ///< empty = all of the content's
  std::vector<std::filesystem::path> allowedPaths;
  bool draft = false;
  bool reportLengths = false;  ///< a note for each pair of texts
  bool reportNormalised = false;
  bool proofread = false;               ///< the words too: takes time, so `check` does it
  bool trace = false;                   ///< tell of every line how it came about
  bool overlay = false;                 ///< grid, frames, lines and gaps drawn over the pages
  std::int64_t maxPixels = kMaxPixels;  ///< of one picture
};

/// A content file that was read, and what it is to be set with.
struct Manuscript {
  RenderRequest request;
  Content content;
  std::filesystem::path layoutFile;
  std::vector<Lang> languages;  ///< to set, in the content's order; at least one
};

/// Reads the content and finds its layout; nothing when there were errors.
std::optional<Manuscript> readManuscript(const RenderRequest& request,
                                         const Workshop& workshop,
                                         Diagnostics& diagnostics);

/// What an output's name can be made of: id, date (2025-01-16; empty when the content has none),
/// lang (zh, en or zh-en) and layout.
std::map<std::string, std::string> outputFields(const Manuscript& manuscript);

/// The files, beside fonts, that a render reads: content, layout, photos.
std::vector<std::filesystem::path> inputFiles(const Manuscript& manuscript);

}  // namespace paiban
