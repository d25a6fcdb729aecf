#include "base/file_system.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "base/messages.h"

namespace paiban {
namespace {

class Buffer final : public FileBytes {
 public:
  explicit Buffer(Bytes bytes) : bytes_(std::move(bytes)) {}
  ByteView view() const override { return bytes_; }

 private:
  Bytes bytes_;
};

/// Memory to read into: unlike that of Bytes it is not filled with zeros first.
class ReadBuffer final : public FileBytes {
 public:
  explicit ReadBuffer(std::size_t capacity) { grow(capacity); }
  ByteView view() const override { return {bytes_.get(), size_}; }

  bool full() const { return size_ == capacity_; }
  void grow(std::size_t capacity) {
    auto larger = std::make_unique_for_overwrite<std::uint8_t[]>(capacity);
    std::copy_n(bytes_.get(), size_, larger.get());
    bytes_ = std::move(larger);
    capacity_ = capacity;
  }
  std::size_t capacity() const { return capacity_; }
  /// What read(2) says.
  ssize_t readMore(int fd) {
    const ssize_t got = ::read(fd, bytes_.get() + size_, capacity_ - size_);
    size_ += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    return got;
  }

 private:
  std::unique_ptr<std::uint8_t[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

class Mapping final : public FileBytes {
 public:
  Mapping(const void* data, std::size_t size) : data_(data), size_(size) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() override { munmap(const_cast<void*>(data_), size_); }
  ByteView view() const override { return {static_cast<const std::uint8_t*>(data_), size_}; }

 private:
  const void* data_;
  std::size_t size_;
};

/// A file descriptor that closes itself.
struct Descriptor {
  int fd;
  explicit Descriptor(int descriptor) : fd(descriptor) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd >= 0) {
      ::close(fd);
    }
  }
};

SourceRef wholeFile(const std::filesystem::path& path) {
  return {std::make_shared<const std::string>(path.string()), 0, 0};
}

tl::unexpected<Diagnostic> unwritable(const std::filesystem::path& path, int error) {
  return failure(messages::kFileUnwritable, {}, {path.string(), std::strerror(error)});
}

/// Reads to the end, wherever that is: pipes and devices have no size, and a file may grow.
/// `expected`: the size that a file gave, so that it is read into its place at once.
Result<SharedBytes> readStream(int fd, const std::filesystem::path& path, std::size_t expected) {
  constexpr std::size_t kChunk = 65536;
  auto bytes = std::make_shared<ReadBuffer>(expected + 1);  // to see the end without growing
  for (;;) {
    if (bytes->full()) {
      bytes->grow(bytes->capacity() + std::max(bytes->capacity(), kChunk));
    }
    const ssize_t got = bytes->readMore(fd);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return failure(
          messages::kFileUnreadable, wholeFile(path), {path.string(), std::strerror(errno)});
    }
    if (got == 0) {
      return bytes;
    }
  }
}

int writeAll(int fd, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) {
      continue;
    }
    if (put < 0) {
      return errno;
    }
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return 0;
}

/// Below this size a file is copied into memory: cheaper than a mapping, and a file that somebody
/// truncates meanwhile cannot fault.
constexpr std::size_t kMapFrom = std::size_t{1} << 20;

mode_t currentUmask() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return mask;
}

class RealFileSystem final : public FileSystem {
 public:
  Result<SharedBytes> read(const std::filesystem::path& path) const override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.fd < 0) {
      const Message& message = errno == ENOENT ? messages::kFileMissing : messages::kFileUnreadable;
      return failure(message, wholeFile(path), {path.string(), std::strerror(errno)});
    }
    struct stat info {};
    if (::fstat(file.fd, &info) != 0) {
      return failure(
          messages::kFileUnreadable, wholeFile(path), {path.string(), std::strerror(errno)});
    }
    if (S_ISDIR(info.st_mode)) {
      return failure(messages::kFileIsDirectory, wholeFile(path), {path.string()});
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    if (!S_ISREG(info.st_mode)) {
      return readStream(file.fd, path, 0);
    }
    if (size < kMapFrom) {
      return readStream(file.fd, path, size);
    }
    const void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.fd, 0);
    if (data == MAP_FAILED) {
      return readStream(file.fd, path, size);
    }
    return std::make_shared<const Mapping>(data, size);
  }

  Result<void> write(const std::filesystem::path& asked, ByteView bytes) const override {
    struct stat info {};
    const bool link = ::lstat(asked.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
    const std::filesystem::path path = link ? canonical(asked) : asked;
    const bool present = ::stat(path.c_str(), &info) == 0;
    if (present && S_ISDIR(info.st_mode)) {
      return failure(messages::kFileIsDirectory, {}, {path.string()});
    }
    if (present && !S_ISREG(info.st_mode)) {
      return writeInPlace(path, bytes);  // a device such as /dev/full cannot be renamed over
    }
    std::string beside = path.string() + ".XXXXXX";
    Descriptor file(::mkstemp(beside.data()));
    if (file.fd < 0) {
      return unwritable(path, errno);
    }
    int error = ::fchmod(file.fd, (present ? info.st_mode : 0666 & ~mask_) & 07777) ? errno : 0;
    if (error == 0) {
      error = writeAll(file.fd, bytes);
    }
    if (::close(std::exchange(file.fd, -1)) != 0 && error == 0) {
      error = errno;
    }
    if (error == 0 && ::rename(beside.c_str(), path.c_str()) != 0) {
      error = errno;
    }
    if (error != 0) {
      ::unlink(beside.c_str());
      return unwritable(path, error);
    }
    return {};
  }

  bool exists(const std::filesystem::path& path) const override {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
  }

  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    std::error_code error;
    auto resolved = std::filesystem::weakly_canonical(path, error);
    return error ? path : resolved;
  }

  std::vector<std::string> list(const std::filesystem::path& folder) const override {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator at(folder, error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
      std::error_code ignored;
      if (at->is_regular_file(ignored)) {
        names.push_back(at->path().filename().string());
      }
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  mode_t mask_ = currentUmask();  // the umask belongs to the process: read it once, not per thread

  static Result<void> writeInPlace(const std::filesystem::path& path, ByteView bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const int error = file.fd < 0 ? errno : writeAll(file.fd, bytes);
    if (error != 0) {
      return unwritable(path, error);
    }
    return {};
  }
};

}  // namespace

std::vector<std::string> FileSystem::list(const std::filesystem::path&) const {
  return {};
}

SharedBytes sharedBytes(Bytes bytes) {
  return std::make_shared<const Buffer>(std::move(bytes));
}

const FileSystem& realFileSystem() {
  static const RealFileSystem instance;
  return instance;
}

}  // namespace paiban
