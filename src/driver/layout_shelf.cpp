#include "driver/layout_shelf.h"

#include "input/read.h"

namespace paiban {

std::shared_ptr<const LayoutShelf::Reading> LayoutShelf::read(
    const std::filesystem::path& file,
    const FileSystem& files,
    const std::vector<std::filesystem::path>& folders) {
  const std::lock_guard lock(mutex_);
  auto& reading = readings_[file];
  if (!reading) {
    auto fresh = std::make_shared<Reading>();
    fresh->layout = readLayout(file, files, fresh->diagnostics, folders);
    reading = std::move(fresh);
  }
  return reading;
}

}  // namespace paiban
