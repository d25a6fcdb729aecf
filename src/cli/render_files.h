#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "base/file_system.h"
#include "cli/console.h"
#include "cli/options.h"
#include "driver/render.h"

namespace paiban {

/// The stages that rendering files goes through; a parameter, so that tests need no fonts. All may
/// be called from several threads at once.
struct RenderStages {
  std::function<std::optional<Manuscript>(const RenderRequest&, Diagnostics&)> read;
  std::function<RenderResult(const Manuscript&)> render;
  const FileSystem& files;
};

/// Renders every content file of `command` and writes it, several at a time. All are read and all
/// names settled before anything is written; a file that fails does not stop the rest. Outputs,
/// messages and exit code do not depend on the number of jobs.
Exit renderFiles(const RenderCommand& command, const RenderStages& stages, Console& console);

/// The same without output: says what is wrong with each content file of `command`.
Exit checkFiles(const CheckCommand& command,
                const std::function<Diagnostics(const RenderRequest&)>& check,
                Console& console);

}  // namespace paiban
