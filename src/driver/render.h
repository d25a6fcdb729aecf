#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "display/display_list.h"
#include "font/font_library.h"
#include "model/language.h"

namespace paiban {

enum class OutputFormat { pdf, dump };

/// What a render shares with all others of a run.
struct Workshop {
  const FileSystem& files;
  const FontLibrary& fonts;
  std::vector<std::filesystem::path> layoutFolders;  ///< of the installed layouts
};

struct RenderRequest {
  std::filesystem::path content;
  std::string layout;  ///< name or file; empty = what the content asks for, else bulletin-a4
  OutputFormat format = OutputFormat::pdf;
  std::vector<Lang> languages;  ///< empty = all of the content's
  std::vector<std::filesystem::path> allowedPaths;
  bool draft = false;
  bool reportNormalised = false;
};

struct RenderResult {
  std::optional<Bytes> bytes;  ///< none when there were errors and no draft was asked for
  int pages = 0;
  std::map<std::string, std::string> fields;  ///< of the content: id, date, for output names
  Diagnostics diagnostics;
};

/// readContent → readLayout → composePages → dump / exportPdf.
RenderResult render(const RenderRequest& request, const Workshop& workshop);

/// The same without an output: all that can be known about a content file.
Diagnostics check(const RenderRequest& request, const Workshop& workshop);

}  // namespace paiban
