#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "base/file_system.h"
#include "base/messages.h"

namespace paiban::test {

/// A read-only disk in memory; paths are taken word for word.
class MemoryFiles final : public FileSystem {
 public:
  void add(const std::string& path, Bytes bytes) { files_[path] = sharedBytes(std::move(bytes)); }
  Result<SharedBytes> read(const std::filesystem::path& path) const override {
    const auto it = files_.find(path.string());
    if (it == files_.end()) {
      return failure(messages::kFileMissing, {}, {path.string()});
    }
    return it->second;
  }
  Result<void> write(const std::filesystem::path& path, ByteView) const override {
    return failure(messages::kFileUnwritable, {}, {path.string(), "read-only"});
  }
  bool exists(const std::filesystem::path& path) const override {
    return files_.contains(path.string());
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override { return path; }

 private:
  std::map<std::string, SharedBytes> files_;
};

}  // namespace paiban::test
