#include <filesystem>

#include "program.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

class Install : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    prefix_ = folder_.parent_path() / "prefix";
    Start how;
    how.program = PAIBAN_CMAKE;
    how.arguments = {"--install", PAIBAN_BINARY_DIR, "--prefix", prefix_.string()};
    const Finished run = start(how);
    ASSERT_EQ(run.exit, 0) << run.err;
  }
  Finished installed(const std::vector<std::string>& arguments) {
    Start how;
    how.program = prefix_ / "bin/paiban";
    how.arguments = arguments;
    return start(how);
  }

  fs::path prefix_;
};

TEST_F(Install, RendersWithItsOwnFontsAndLayouts) {
  // A layout that only the installation has shows that its own are used, not the source tree's.
  fs::copy(folder_ / "plain.yaml", prefix_ / "share/paiban/layouts/only-here.yaml");
  const Finished run = installed({"render", "issue.yaml", "--layout", "only-here"});
  ASSERT_EQ(run.exit, 0) << run.err;
  ASSERT_EQ(paiban({"render", "issue.yaml", "--layout", "plain", "-o", "source.pdf"}).exit, 0);
  EXPECT_EQ(load("issue.pdf"), load("source.pdf"));
}

TEST_F(Install, MayBeMoved) {
  const fs::path moved = folder_.parent_path() / "moved";
  fs::copy(folder_ / "plain.yaml", prefix_ / "share/paiban/layouts/only-here.yaml");
  fs::rename(prefix_, moved);
  prefix_ = moved;
  EXPECT_EQ(installed({"render", "issue.yaml", "--layout", "only-here"}).exit, 0);
  ASSERT_EQ(installed({"attach", "issue.pdf", "issue.pdf", "-o", "all.pdf"}).exit, 0);
}

/// A source tree that was moved with its build in it finds what it moved with.
TEST_F(Install, ABuildMovesWithItsSources) {
  const fs::path tree = folder_.parent_path() / "tree";
  fs::create_directories(tree / "build/release/bin");
  fs::rename(prefix_ / "bin/paiban", tree / "build/release/bin/paiban");
  fs::rename(prefix_ / "share/paiban/fonts", tree / "fonts");
  fs::create_directories(tree / "layouts");
  fs::copy(folder_ / "plain.yaml", tree / "layouts/only-here.yaml");
  Start how;
  how.program = tree / "build/release/bin/paiban";
  how.arguments = {"render", "issue.yaml", "--layout", "only-here"};
  const Finished run = start(how);
  EXPECT_EQ(run.exit, 0) << run.err;
}

TEST_F(Install, HoldsWhatItNeedsAndTheLicences) {
  for (const char* file : {"bin/paiban",
                           "libexec/paiban/paiban-attach",
                           "share/paiban/layouts/bulletin-a4.yaml",
                           "share/paiban/fonts/manifest.yaml",
                           "share/paiban/schema/content.json",
                           "share/paiban/schema/layout.json",
                           "share/doc/paiban/LICENSE"}) {
    EXPECT_TRUE(fs::exists(prefix_ / file)) << file;
  }
  bool licences = false;
  for (const fs::directory_entry& file : fs::directory_iterator(prefix_ / "share/paiban/fonts")) {
    licences = licences || file.path().filename().string().starts_with("OFL-");
  }
  EXPECT_TRUE(licences);
}

}  // namespace
}  // namespace paiban
