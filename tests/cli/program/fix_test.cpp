#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "program.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

class FixProgram : public ProgramTest {
 protected:
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  /// The fixture with `from` written as `to`.
  std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
  }
  std::string slips() {
    return changed(changed(load("issue.yaml"), "第二段。", "增长63-68%。 # 核"),
                   "A second paragraph.",
                   "It's up by 63% to 68% .");
  }
  std::string mended() {
    return changed(changed(load("issue.yaml"), "第二段。", "增长63%～68%。 # 核"),
                   "A second paragraph.",
                   "It’s up by 63% to 68%.");
  }
};

TEST_F(FixProgram, CL_33_CL_34_EN_10_MendsTheFileOnceAndLeavesTheRest) {
  write("slips.yaml", slips());
  const Finished before = paiban({"check", "slips.yaml"});
  EXPECT_EQ(before.exit, 0);
  EXPECT_NE(before.out.find("(4 can be mended with --fix)"), std::string::npos) << before.out;
  EXPECT_EQ(load("slips.yaml"), slips()) << "nothing is written without --fix";

  const Finished first = paiban({"check", "--fix", "slips.yaml"});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_EQ(load("slips.yaml"), mended());
  EXPECT_NE(first.err.find("slips.yaml:15:17: note: changed - to ～ (range-connector) [fixed]"),
            std::string::npos)
      << first.err;
  EXPECT_EQ(first.err.find("warning"), std::string::npos) << first.err;

  const auto written = fs::last_write_time(folder_ / "slips.yaml");
  const std::size_t files = filesIn(folder_);
  const Finished second = paiban({"check", "--fix", "slips.yaml"});
  EXPECT_EQ(second.exit, 0);
  EXPECT_EQ(second.err, "");
  EXPECT_EQ(load("slips.yaml"), mended());
  EXPECT_EQ(fs::last_write_time(folder_ / "slips.yaml"), written);
  EXPECT_EQ(filesIn(folder_), files);
}

TEST_F(FixProgram, JsonCarriesTheBytes) {
  write("slips.yaml", slips());
  const Finished run = paiban({"check", "slips.yaml", "--diagnostics", "json"});
  const auto found = nlohmann::json::parse(run.err)["diagnostics"];
  std::string text = slips();
  int fixes = 0;
  for (std::size_t i = found.size(); i-- > 0;) {
    const auto& fix = found[i]["fix"];
    if (!fix.is_null()) {
      const std::size_t begin = fix["begin"];
      const std::size_t end = fix["end"];
      text.replace(begin, end - begin, fix["replacement"].get<std::string>());
      ++fixes;
    }
  }
  EXPECT_EQ(fixes, 4);
  EXPECT_EQ(text, mended());
}

TEST_F(FixProgram, WhatIsUnsafeIsToldAndStays) {
  const std::string unsafe = changed(load("issue.yaml"), "第二段。", "共9～16亿元。");
  write("unsafe.yaml", unsafe);
  const Finished run = paiban({"check", "--fix", "unsafe.yaml"});
  EXPECT_NE(run.err.find("range-unit-lost"), std::string::npos) << run.err;
  EXPECT_EQ(load("unsafe.yaml"), unsafe);
}

TEST_F(FixProgram, AFileThatCannotBeReadIsOneError) {
  const Finished missing = paiban({"check", "--fix", "none.yaml"});
  EXPECT_EQ(missing.exit, 1);
  EXPECT_EQ(missing.err.find("error"), missing.err.rfind("error")) << missing.err;
}

TEST_F(FixProgram, AFileThatCannotBeWrittenStaysAndIsCheckedAllTheSame) {
  const fs::path shut = folder_ / "shut";
  fs::create_directory(shut);
  fs::copy(folder_ / "plain.yaml", shut);
  write("shut/slips.yaml", slips());
  fs::permissions(shut, fs::perms(0555));
  Start how;
  how.arguments = {"check", "--fix", "shut/slips.yaml"};
  how.unprivileged = true;
  const Finished run = start(how);
  fs::permissions(shut, fs::perms(0755));
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("[file-unwritable]"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("[range-connector]"), std::string::npos) << run.err;
  EXPECT_EQ(load("shut/slips.yaml"), slips());
}

}  // namespace
}  // namespace paiban
