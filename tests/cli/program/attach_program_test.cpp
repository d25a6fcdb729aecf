#include <filesystem>
#include <fstream>

#include "program.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

class AttachProgram : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    addIssue("circular");
    ASSERT_EQ(paiban({"render", "issue.yaml", "circular.yaml"}).exit, 0);
  }
  Finished tool(const char* name, const std::vector<std::string>& arguments) {
    Start how;
    how.program = "/usr/bin/env";
    how.arguments = arguments;
    how.arguments.insert(how.arguments.begin(), name);
    how.environment = {{"PATH", "/usr/bin:/bin"}};
    return start(how);
  }
};

TEST_F(AttachProgram, JoinsWhatTheProgramRenders) {
  const Finished run = paiban({"attach", "circular.pdf", "issue.pdf", "-o", "all.pdf"});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.out, "all.pdf: 1 bulletin attached\n");
  EXPECT_NE(run.err.find("[tags-lost]"), std::string::npos) << run.err;
  const Finished checked = tool("qpdf", {"--check", "all.pdf"});
  EXPECT_EQ(checked.exit, 0) << checked.out << checked.err;
  EXPECT_EQ(tool("qpdf", {"--show-npages", "all.pdf"}).out, "2\n");
  const Finished text = tool("pdftotext", {"all.pdf", "-"});
  EXPECT_NE(text.out.find('\f'), text.out.rfind('\f')) << "two pages of text";
}

TEST_F(AttachProgram, GivesTheSameBytesToAFileAndToStandardOutput) {
  ASSERT_EQ(paiban({"attach", "circular.pdf", "issue.pdf", "-o", "all.pdf"}).exit, 0);
  EXPECT_EQ(paiban({"attach", "circular.pdf", "issue.pdf", "-o", "-"}).out, load("all.pdf"));
}

TEST_F(AttachProgram, RefusesAndLeavesEverythingAsItWas) {
  std::ofstream(folder_ / "letter.pdf") << "no PDF";
  std::ofstream(folder_ / "all.pdf") << "old";
  const Finished damaged = paiban({"attach", "letter.pdf", "issue.pdf", "-o", "all.pdf"});
  EXPECT_EQ(damaged.exit, 1);
  EXPECT_NE(damaged.err.find("[pdf-damaged]"), std::string::npos);
  EXPECT_EQ(load("all.pdf"), "old");
  const std::string before = load("circular.pdf");
  EXPECT_EQ(paiban({"attach", "circular.pdf", "issue.pdf", "-o", "circular.pdf"}).exit, 2);
  EXPECT_EQ(paiban({"attach", "circular.pdf", "issue.pdf", "-o", "./issue.pdf"}).exit, 2);
  EXPECT_EQ(load("circular.pdf"), before);
}

TEST_F(AttachProgram, SpeaksTheLanguageOfTheUser) {
  const Finished run =
      paiban({"attach", "none.pdf", "issue.pdf", "-o", "all.pdf", "--messages", "zh"});
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("找不到文件 none.pdf"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace paiban
