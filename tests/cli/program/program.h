#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace paiban {

/// What a process left behind.
struct Finished {
  int exit = -1;  ///< 128 + signal when it was killed
  std::string out, err;
};

/// How to start it.
struct Start {
  std::filesystem::path program = PAIBAN_PROGRAM;
  std::vector<std::string> arguments;
  std::filesystem::path folder;                    ///< to stand in; empty = the test's own
  std::map<std::string, std::string> environment;  ///< all that it sees
  std::string standardOutput;                      ///< a file to send it to, not `out`
  bool closeStandardOutput = false;
  bool unprivileged = false;  ///< as nobody, when the test runs as root
};

/// A test with a folder of its own that holds copies of the fixtures.
class ProgramTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  Finished start(Start how);
  Finished paiban(const std::vector<std::string>& arguments) {
    Start how;
    how.arguments = arguments;
    return start(how);
  }

  /// A copy of the fixture issue.yaml with another id, and with `extra` at its end.
  void addIssue(const std::string& id, const std::string& extra = "");
  std::string load(const std::filesystem::path& path) const;
  std::size_t filesIn(const std::filesystem::path& path) const;

  std::filesystem::path folder_;
};

}  // namespace paiban
