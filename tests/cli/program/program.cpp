#include "program.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace paiban {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void redirect(int descriptor, const fs::path& file, int flags) {
  const int opened = open(file.c_str(), flags, 0666);
  if (opened < 0 || dup2(opened, descriptor) < 0) {
    _exit(126);
  }
}

/// In the child: becomes the program.
[[noreturn]] void become(const Start& how, const fs::path& out, const fs::path& err) {
  constexpr uid_t kNobody = 65534;
  redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
  redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
  if (how.closeStandardOutput) {
    close(STDOUT_FILENO);
  } else {
    redirect(STDOUT_FILENO,
             how.standardOutput.empty() ? out : fs::path(how.standardOutput),
             O_WRONLY | O_CREAT | O_TRUNC);
  }
  if (chdir(how.folder.c_str()) != 0 ||
      (how.unprivileged && geteuid() == 0 && setuid(kNobody) != 0)) {
    _exit(126);
  }
  std::vector<std::string> words{how.program.string()};
  words.insert(words.end(), how.arguments.begin(), how.arguments.end());
  std::vector<std::string> variables;
  for (const auto& [name, value] : how.environment) {
    variables.push_back(name + "=" + value);
  }
  const auto pointers = [](std::vector<std::string>& strings) {
    std::vector<char*> list;
    for (std::string& s : strings) {
      list.push_back(s.data());
    }
    list.push_back(nullptr);
    return list;
  };
  execve(words[0].c_str(), pointers(words).data(), pointers(variables).data());
  _exit(127);
}

}  // namespace

void ProgramTest::SetUp() {
  std::string pattern = (fs::path(testing::TempDir()) / "paiban_program_XXXXXX").string();
  ASSERT_NE(mkdtemp(pattern.data()), nullptr);
  folder_ = pattern;
  fs::permissions(folder_, fs::perms(0755));
  fs::create_directory(folder_ / "work");
  folder_ /= "work";
  for (const fs::directory_entry& file :
       fs::directory_iterator(fs::path(PAIBAN_SOURCE_DIR) / "tests/cli/fixtures")) {
    fs::copy(file.path(), folder_);
  }
}

void ProgramTest::TearDown() {
  fs::remove_all(folder_.parent_path());
}

Finished ProgramTest::start(Start how) {
  const fs::path out = folder_.parent_path() / "out";
  const fs::path err = folder_.parent_path() / "err";
  if (how.folder.empty()) {
    how.folder = folder_;
  }
  // A sanitizer that cannot read its options must not change what is tested.
  for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) {
      how.environment.emplace(name, value);
    }
  }
  const pid_t child = fork();
  if (child == 0) {
    become(how, out, err);
  }
  int status = 0;
  waitpid(child, &status, 0);
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit, contentOf(out), contentOf(err)};
}

void ProgramTest::addIssue(const std::string& id, const std::string& extra) {
  std::string text = contentOf(folder_ / "issue.yaml");
  text.replace(text.find("id: issue"), 9, "id: " + id);
  std::ofstream(folder_ / (id + ".yaml"), std::ios::binary) << text << extra;
}

std::string ProgramTest::load(const fs::path& path) const {
  return contentOf(path.is_absolute() ? path : folder_ / path);
}

std::size_t ProgramTest::filesIn(const fs::path& path) const {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(path), fs::directory_iterator()));
}

}  // namespace paiban
