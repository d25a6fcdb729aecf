#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/page_template.h"

namespace paiban {

/// The layouts of a run, each read once however many bulletins are set in it. Thread-safe.
class LayoutShelf {
 public:
  struct Reading {
    std::optional<PageTemplate> layout;  ///< none when it has errors
    Diagnostics diagnostics;
  };
  /// `folders`: where layouts that `file` extends are looked for beside its own.
  std::shared_ptr<const Reading> read(const std::filesystem::path& file,
                                      const FileSystem& files,
                                      const std::vector<std::filesystem::path>& folders = {});

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, std::shared_ptr<const Reading>> readings_;
};

}  // namespace paiban
