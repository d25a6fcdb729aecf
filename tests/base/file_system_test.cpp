#include "base/file_system.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace paiban {
namespace {

namespace fs = std::filesystem;

class RealFiles : public testing::Test {
 protected:
  const FileSystem& files_ = realFileSystem();
  fs::path folder_;

  void SetUp() override {
    std::string pattern = (fs::path(testing::TempDir()) / "paiban_files_XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path save(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  std::string load(const fs::path& path) {
    const auto bytes = files_.read(path);
    return bytes ? std::string(asText((*bytes)->view()))
                 : "error: " + std::string(bytes.error().message->code);
  }
  std::string writeCode(const fs::path& path, std::string_view text = "new") {
    const auto written = files_.write(path, asBytes(text));
    return written ? "" : std::string(written.error().message->code);
  }
  std::size_t filesInFolder() {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
};

TEST_F(RealFiles, ReadsSmallAndLargeFilesWhole) {
  EXPECT_EQ(load(save("empty", "")), "");
  EXPECT_EQ(load(save("small", std::string("a\0b", 3))), std::string("a\0b", 3));
  std::string large(3 << 20, 'x');
  large.back() = 'y';
  EXPECT_EQ(load(save("large", large)), large);
}

TEST_F(RealFiles, BytesOutliveTheFile) {
  const fs::path path = save("large", std::string(2 << 20, 'x'));
  const auto bytes = files_.read(path);
  fs::remove(path);
  EXPECT_EQ((*bytes)->view().back(), 'x');
}

TEST_F(RealFiles, ReadsAPipe) {
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const pid_t child = fork();
  if (child == 0) {
    std::ofstream(pipe) << "through a pipe";
    _exit(0);
  }
  EXPECT_EQ(load(pipe), "through a pipe");
}

TEST_F(RealFiles, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(load(folder_ / "none"), "error: file-missing");
  EXPECT_EQ(load(folder_ / "no" / "such" / "folder"), "error: file-missing");
  EXPECT_EQ(load(folder_), "error: file-is-directory");
  const auto under = files_.read(save("file", "x") / "below");
  ASSERT_FALSE(under);
  EXPECT_EQ(*under.error().where.file, (folder_ / "file/below").string());
}

TEST_F(RealFiles, WritesNewFilesWithTheUmaskOfTheProcess) {
  const mode_t mask = umask(0);
  umask(mask);
  EXPECT_EQ(writeCode(folder_ / "out.pdf"), "");
  EXPECT_EQ(load(folder_ / "out.pdf"), "new");
  struct stat info {};
  ASSERT_EQ(stat((folder_ / "out.pdf").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777, 0666 & ~mask);
}

TEST_F(RealFiles, ReplacesAFileAndKeepsItsMode) {
  const fs::path path = save("out.pdf", "old");
  chmod(path.c_str(), 0640);
  EXPECT_EQ(writeCode(path), "");
  EXPECT_EQ(load(path), "new");
  struct stat info {};
  stat(path.c_str(), &info);
  EXPECT_EQ(info.st_mode & 07777, 0640u);
  EXPECT_EQ(filesInFolder(), 1u) << "nothing is left beside it";
}

TEST_F(RealFiles, AReaderKeepsTheOldFileWhileItIsReplaced) {
  const fs::path path = save("out.pdf", std::string(2 << 20, 'o'));
  const auto before = files_.read(path);
  EXPECT_EQ(writeCode(path), "");
  EXPECT_EQ((*before)->view().back(), 'o');
}

TEST_F(RealFiles, SaysWhyAFileCannotBeWrittenAndLeavesNothing) {
  EXPECT_EQ(writeCode(folder_), "file-is-directory");
  EXPECT_EQ(writeCode(folder_ / "none" / "out.pdf"), "file-unwritable");
  EXPECT_EQ(writeCode("/dev/full"), "file-unwritable");
  EXPECT_EQ(writeCode(save("file", "x") / "out.pdf"), "file-unwritable");
  EXPECT_EQ(load(folder_ / "file"), "x");
  EXPECT_EQ(filesInFolder(), 1u);
}

/// Runs `test` in a child process that may not write where only root may.
bool succeedsUnprivileged(const std::function<bool()>& test) {
  constexpr uid_t kNobody = 65534;
  const pid_t child = fork();
  if (child == 0) {
    const bool ready = geteuid() != 0 || setuid(kNobody) == 0;
    _exit(ready && test() ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  return status == 0;
}

TEST_F(RealFiles, AFailedWriteLeavesWhatWasThere) {
  const fs::path path = save("out.pdf", "old");
  fs::permissions(path, fs::perms(0444));
  fs::permissions(folder_, fs::perms(0555));
  EXPECT_TRUE(succeedsUnprivileged([&] { return writeCode(path) == "file-unwritable"; }));
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(load(path), "old");
  EXPECT_EQ(filesInFolder(), 1u);
}

TEST_F(RealFiles, SaysThatAFileMayNotBeRead) {
  const fs::path path = save("secret", "x");
  fs::permissions(folder_, fs::perms(0755));
  fs::permissions(path, fs::perms(0));
  EXPECT_TRUE(succeedsUnprivileged([&] { return load(path) == "error: file-unreadable"; }));
}

TEST_F(RealFiles, WritesToADeviceInPlace) {
  EXPECT_EQ(writeCode("/dev/null"), "");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(RealFiles, ResolvesLinksAndKeepsWhatDoesNotExist) {
  save("real", "x");
  fs::create_symlink("real", folder_ / "link");
  const fs::path base = fs::canonical(folder_);
  EXPECT_EQ(files_.canonical(folder_ / "link"), base / "real");
  EXPECT_EQ(files_.canonical(folder_ / "none" / ".." / "real"), base / "real");
  EXPECT_EQ(files_.canonical(folder_ / "none" / "x"), base / "none" / "x");
}

TEST_F(RealFiles, WritesThroughALinkToWhatItNames) {
  save("real", "old");
  fs::create_symlink("real", folder_ / "link");
  EXPECT_EQ(writeCode(folder_ / "link"), "");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(load(folder_ / "real"), "new");
}

TEST_F(RealFiles, ListsFilesInTheOrderOfTheirBytes) {
  save("b.yaml", "");
  save("a.yaml", "");
  save("中.yaml", "");
  fs::create_directory(folder_ / "folder");
  EXPECT_EQ(files_.list(folder_), (std::vector<std::string>{"a.yaml", "b.yaml", "中.yaml"}));
  EXPECT_TRUE(files_.list(folder_ / "none").empty());
}

TEST_F(RealFiles, KnowsWhatExists) {
  EXPECT_TRUE(files_.exists(save("a", "")));
  EXPECT_TRUE(files_.exists(folder_));
  EXPECT_FALSE(files_.exists(folder_ / "b"));
  EXPECT_FALSE(files_.exists(folder_ / "a" / "b"));
}

TEST(SharedBytes, HoldsWhatItWasGiven) {
  EXPECT_EQ(asText(sharedBytes({'a', 'b'})->view()), "ab");
}

}  // namespace
}  // namespace paiban
