#include <nlohmann/json.hpp>

#include "program.h"

namespace paiban {
namespace {

using Usage = ProgramTest;

TEST_F(Usage, VersionAndHelpAreData) {
  const Finished version = paiban({"--version"});
  EXPECT_EQ(version.exit, 0);
  EXPECT_EQ(version.out, "paiban " PAIBAN_VERSION "\n");
  EXPECT_EQ(version.err, "");
  const Finished help = paiban({"render", "--help"});
  EXPECT_EQ(help.exit, 0);
  EXPECT_EQ(help.out.substr(0, 14), "paiban render:");
  EXPECT_EQ(help.err, "");
}

TEST_F(Usage, HelpSpeaksTheLanguageOfTheUser) {
  Start how;
  how.arguments = {"--help"};
  how.environment = {{"LANG", "zh_CN.UTF-8"}};
  EXPECT_NE(start(how).out.find("用法："), std::string::npos);
  how.arguments = {"--help", "--messages", "en"};
  EXPECT_NE(start(how).out.find("Usage:"), std::string::npos);
}

TEST_F(Usage, WrongUsageIsTwoAndSaysWhy) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"rendr"},
      {"render"},
      {"render", "issue.yaml", "--nonsense"},
      {"render", "issue.yaml", "--jobs", "0"},
      {"render", "issue.yaml", "--format", "svg"},
      {"render", "issue.yaml", "--layout"},
      {"render", "issue.yaml", "-o", "{name}.pdf"},
      {"render", "issue.yaml", "-o", "."},
      {"render", "issue.yaml", "-o", "issue.yaml"},
      {"render", "issue.yaml", "-o", "plain.yaml"},
      {"render", "-"},
      {"check"},
      {"schema", "nothing"},
      {"fonts", "extra"},
      {"attach", "one.pdf"},
  };
  const std::size_t before = filesIn(folder_);
  for (const auto& arguments : wrong) {
    const Finished run = paiban(arguments);
    EXPECT_EQ(run.exit, 2) << testing::PrintToString(arguments) << run.err;
    EXPECT_EQ(run.out, "") << testing::PrintToString(arguments);
    EXPECT_EQ(run.err.substr(0, 6), "error:") << testing::PrintToString(arguments);
    EXPECT_EQ(run.err.find('\033'), std::string::npos) << "no colour off a terminal";
  }
  EXPECT_EQ(filesIn(folder_), before) << "nothing was written";
}

TEST_F(Usage, ErrorsOfUsageComeAsJsonToo) {
  const Finished run = paiban({"render", "--nonsense", "--diagnostics", "json"});
  EXPECT_EQ(run.exit, 2);
  const auto json = nlohmann::json::parse(run.err);
  EXPECT_EQ(json["diagnostics"][0]["code"], "unknown-option");
  EXPECT_EQ(json["diagnostics"][0]["severity"], "error");
}

TEST_F(Usage, SchemasAreJson) {
  for (const char* which : {"content", "layout"}) {
    const Finished run = paiban({"schema", which});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(nlohmann::json::parse(run.out)["$schema"],
              "https://json-schema.org/draft/2020-12/schema")
        << which;
  }
}

TEST_F(Usage, StandardOutputThatTakesNothingIsAnError) {
  Start how;
  how.arguments = {"schema", "content"};
  how.standardOutput = "/dev/full";
  Finished run = start(how);
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("[standard-output-failed]"), std::string::npos) << run.err;
  how.standardOutput.clear();
  how.closeStandardOutput = true;
  EXPECT_EQ(start(how).exit, 1);
}

/// What only some commands need must not be loaded by all: each library costs every start.
TEST_F(Usage, TheProgramLoadsNoPdfAssembly) {
  Start how;
  how.environment = {{"LD_TRACE_LOADED_OBJECTS", "1"}};
  const Finished loaded = start(how);
  EXPECT_NE(loaded.out.find("libharfbuzz"), std::string::npos) << loaded.out;
  EXPECT_EQ(loaded.out.find("libqpdf"), std::string::npos) << loaded.out;
  EXPECT_EQ(loaded.out.find("libgnutls"), std::string::npos) << loaded.out;
}

}  // namespace
}  // namespace paiban
