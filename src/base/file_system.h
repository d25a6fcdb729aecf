#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace paiban {

/// Read-only bytes that stay valid and unchanged as long as the object lives: a mapped file, or a
/// buffer in tests.
class FileBytes {
 public:
  virtual ~FileBytes() = default;
  virtual ByteView view() const = 0;
};
using SharedBytes = std::shared_ptr<const FileBytes>;

/// Bytes that are already in memory.
SharedBytes sharedBytes(Bytes bytes);

/// The disk, as far as Paiban sees it; a parameter of every stage that needs it, so that tests can
/// run without one. All functions may be called from several threads at once.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// Maps or reads the whole of a regular file. Errors: missing, a directory, not readable.
  virtual Result<SharedBytes> read(const std::filesystem::path& path) const = 0;
  /// Writes beside `path` and renames, so that a failed write leaves what was there before; a
  /// symbolic link stays, and what it names is written. Errors: no such folder, not writable, disk
  /// full, path is a directory.
  virtual Result<void> write(const std::filesystem::path& path, ByteView bytes) const = 0;
  virtual bool exists(const std::filesystem::path& path) const = 0;
  /// Absolute path with symbolic links resolved; parts that do not exist are kept as they are.
  virtual std::filesystem::path canonical(const std::filesystem::path& path) const = 0;
  /// Names of the files in a folder, in the order of their bytes; none when it is no folder.
  virtual std::vector<std::string> list(const std::filesystem::path& folder) const;
};

/// The real disk.
const FileSystem& realFileSystem();

}  // namespace paiban
