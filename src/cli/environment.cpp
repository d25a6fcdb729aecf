#include <cstdlib>
#include <malloc.h>
#include <unistd.h>

#include "cli/run.h"

namespace paiban {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

}  // namespace

std::vector<std::string> argumentsOf(int count, char** values) {
  return {values + (count > 0 ? 1 : 0), values + count};
}

void keepFreedMemory() {
  constexpr int kMiB = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMiB);
  mallopt(M_TRIM_THRESHOLD, 64 * kMiB);
}

Environment environmentOfProcess() {
  Environment environment;
  std::error_code ignored;
  environment.executable = std::filesystem::read_symlink("/proc/self/exe", ignored);
  environment.lcAll = variable("LC_ALL");
  environment.lcMessages = variable("LC_MESSAGES");
  environment.lang = variable("LANG");
  environment.noColour = !variable("NO_COLOR").empty();
  environment.outIsTerminal = ::isatty(STDOUT_FILENO) == 1;
  environment.errIsTerminal = ::isatty(STDERR_FILENO) == 1;
  return environment;
}

}  // namespace paiban
