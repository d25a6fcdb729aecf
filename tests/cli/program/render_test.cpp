#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "program.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Render = ProgramTest;

TEST_F(Render, WritesAPdfAndOneLine) {
  const Finished run = paiban({"render", "issue.yaml"});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.out.substr(0, 18), "issue.pdf: 1 page,");
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 1);
  EXPECT_EQ(load("issue.pdf").substr(0, 5), "%PDF-");
}

TEST_F(Render, StandardOutputGetsTheSameBytes) {
  ASSERT_EQ(paiban({"render", "issue.yaml"}).exit, 0);
  const Finished run = paiban({"render", "issue.yaml", "-o", "-"});
  EXPECT_EQ(run.exit, 0);
  EXPECT_EQ(run.out, load("issue.pdf"));
  EXPECT_EQ(run.err.substr(0, 19), "issue.yaml: 1 page,");
}

// CL-98: the same input gives the same bytes.
TEST_F(Render, BytesDependOnNothingButTheInput) {
  ASSERT_EQ(paiban({"render", "issue.yaml", "-o", "first.pdf"}).exit, 0);
  const std::string first = load("first.pdf");
  ASSERT_FALSE(first.empty());

  ASSERT_EQ(paiban({"render", "issue.yaml", "-o", "again.pdf"}).exit, 0);
  EXPECT_EQ(load("again.pdf"), first) << "a second time";

  Start elsewhere;
  elsewhere.folder = "/";
  elsewhere.environment = {{"LANG", "zh_CN.UTF-8"}, {"TZ", "Asia/Shanghai"}, {"HOME", "/none"}};
  elsewhere.arguments = {
      "render", (folder_ / "issue.yaml").string(), "-o", (folder_ / "elsewhere.pdf").string()};
  ASSERT_EQ(start(elsewhere).exit, 0);
  EXPECT_EQ(load("elsewhere.pdf"), first) << "from another folder, in another language and zone";

  fs::create_directory(folder_ / "copy");
  fs::copy(folder_ / "issue.yaml", folder_ / "copy");
  fs::copy(folder_ / "plain.yaml", folder_ / "copy");
  ASSERT_EQ(paiban({"render", "copy/issue.yaml", "-o", "copy.pdf"}).exit, 0);
  EXPECT_EQ(load("copy.pdf"), first) << "from a copy";
}

TEST_F(Render, ABatchGivesTheSameBytesWithAnyNumberOfJobs) {
  std::vector<std::string> arguments{"render", "-o", "", "--jobs", ""};
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    addIssue(id);
    arguments.push_back(std::string(id) + ".yaml");
  }
  for (const char* jobs : {"1", "2", "4"}) {
    arguments[2] = std::string("out") + jobs + "/{id}.pdf";
    arguments[4] = jobs;
    const Finished run = paiban(arguments);
    ASSERT_EQ(run.exit, 0) << run.err;
  }
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    const std::string name = std::string(id) + ".pdf";
    const std::string one = load("out1/" + name);
    EXPECT_EQ(one.substr(0, 5), "%PDF-");
    EXPECT_EQ(load("out2/" + name), one);
    EXPECT_EQ(load("out4/" + name), one);
    ASSERT_EQ(paiban({"render", std::string(id) + ".yaml", "-o", "alone.pdf"}).exit, 0);
    EXPECT_EQ(load("alone.pdf"), one) << "the same as alone";
  }
}

TEST_F(Render, ATraceTellsOfEachLineAndChangesNoByte) {
  ASSERT_EQ(paiban({"render", "issue.yaml", "-o", "plain.pdf"}).exit, 0);
  const Finished run =
      paiban({"render", "issue.yaml", "-o", "traced.pdf", "--trace", "{id}.jsonl"});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(load("traced.pdf"), load("plain.pdf"));
  std::istringstream lines(load("issue.jsonl"));
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    EXPECT_EQ(object.at("page"), 1);
    text += object.at("text");
  }
  EXPECT_NE(text.find("试排一页"), std::string::npos);
  EXPECT_NE(text.find("A second paragraph."), std::string::npos);
}

TEST_F(Render, ADumpIsText) {
  const Finished run = paiban({"render", "issue.yaml", "--format", "dump"});
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_NE(run.out.find("试"), std::string::npos);
}

TEST_F(Render, OneLanguageOrBoth) {
  const auto dump = [&](const char* lang) {
    return paiban({"render", "issue.yaml", "--format", "dump", "--lang", lang}).out;
  };
  EXPECT_EQ(dump("both"), paiban({"render", "issue.yaml", "--format", "dump"}).out);
  EXPECT_NE(dump("zh"), dump("both"));
  EXPECT_NE(dump("zh"), dump("en"));
}

TEST_F(Render, ErrorsPointIntoTheFileAndNothingIsWritten) {
  addIssue("wrong", "headlin: {zh: 错}\n");
  const Finished run = paiban({"render", "wrong.yaml"});
  EXPECT_EQ(run.exit, 1);
  EXPECT_EQ(run.err.substr(0, 14), "wrong.yaml:17:") << run.err;
  EXPECT_FALSE(fs::exists(folder_ / "wrong.pdf"));
}

TEST_F(Render, DiagnosticsAsJsonHaveTheirPlace) {
  addIssue("wrong", "headlin: {zh: 错}\n");
  const Finished run = paiban({"check", "wrong.yaml", "--diagnostics", "json"});
  EXPECT_EQ(run.exit, 1);
  const auto found = nlohmann::json::parse(run.err)["diagnostics"];
  ASSERT_GE(found.size(), 1u);
  EXPECT_EQ(found[0]["file"], "wrong.yaml");
  EXPECT_EQ(found[0]["line"], 17);
  EXPECT_EQ(found[0]["column"], 1);
  EXPECT_TRUE(found[0]["message"].is_string());
  const Finished good = paiban({"check", "issue.yaml", "--diagnostics", "json"});
  EXPECT_EQ(good.exit, 0);
  EXPECT_EQ(nlohmann::json::parse(good.err)["diagnostics"].size(), 0u);
}

TEST_F(Render, PartOfABatchMayFail) {
  addIssue("wrong", "headlin: {zh: 错}\n");
  const Finished run = paiban({"render", "issue.yaml", "wrong.yaml", "none.yaml"});
  EXPECT_EQ(run.exit, 3);
  EXPECT_TRUE(fs::exists(folder_ / "issue.pdf"));
  EXPECT_NE(run.out.find("1 of 3 rendered, 2 failed"), std::string::npos) << run.out;
  EXPECT_EQ(paiban({"render", "wrong.yaml", "none.yaml"}).exit, 1) << "all of it failed";
}

TEST_F(Render, CollisionsAreFoundBeforeAnythingIsWritten) {
  fs::create_directory(folder_ / "copy");
  fs::copy(folder_ / "issue.yaml", folder_ / "copy");
  fs::copy(folder_ / "plain.yaml", folder_ / "copy");
  const Finished run = paiban({"render", "issue.yaml", "copy/issue.yaml", "-o", "out/{id}.pdf"});
  EXPECT_EQ(run.exit, 2);
  EXPECT_NE(run.err.find("[names-collide]"), std::string::npos) << run.err;
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Render, LayoutsByNameFileAndMistake) {
  EXPECT_EQ(paiban({"render", "issue.yaml", "--layout", "plain.yaml"}).exit, 0);
  const Finished misspelt = paiban({"render", "issue.yaml", "--layout", "bulletin-a5"});
  EXPECT_EQ(misspelt.exit, 1);
  EXPECT_NE(misspelt.err.find("did you mean “bulletin-a4”?"), std::string::npos) << misspelt.err;
  const Finished missing = paiban({"render", "issue.yaml", "--layout", "none.yaml"});
  EXPECT_EQ(missing.exit, 1);
  EXPECT_NE(missing.err.find("none.yaml"), std::string::npos);
}

TEST_F(Render, AFolderOfLayoutsOfOnesOwn) {
  fs::create_directory(folder_ / "mine");
  fs::copy(folder_ / "plain.yaml", folder_ / "mine" / "special.yaml");
  EXPECT_EQ(paiban({"render", "issue.yaml", "--layout", "special"}).exit, 1);
  EXPECT_EQ(paiban({"render", "issue.yaml", "--layout", "special", "--layout-dir", "mine"}).exit,
            0);
}

TEST_F(Render, OutputsThatCannotBeWritten) {
  std::ofstream(folder_ / "file") << "x";
  for (const char* output : {"/dev/full", "none/out.pdf", "file/out.pdf"}) {
    const Finished run = paiban({"render", "issue.yaml", "-o", output});
    EXPECT_EQ(run.exit, 1) << output;
    EXPECT_NE(run.err.find("error:"), std::string::npos) << output;
    EXPECT_EQ(run.out, "") << output;
  }
  EXPECT_EQ(load("file"), "x");
}

TEST_F(Render, AFolderThatMayNotBeWritten) {
  fs::permissions(folder_, fs::perms(0555));
  Start how;
  how.arguments = {"render", "issue.yaml"};
  how.unprivileged = true;
  const Finished run = start(how);
  fs::permissions(folder_, fs::perms(0755));
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("[file-unwritable]"), std::string::npos) << run.err;
  EXPECT_FALSE(fs::exists(folder_ / "issue.pdf"));
}

// What readers of the file get: the text and behind it the gloss, in its own language.
TEST_F(Render, BI_07_GlossesAreInTheTextOfTheFile) {
  std::string issue = load("issue.yaml");
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = issue.find(from);
    ASSERT_NE(at, std::string::npos);
    issue.replace(at, from.size(), to);
  };
  replace("第二段。", "\"第二段谈[对外贸易]{gloss='foreign trade'}。\"");
  replace("A second paragraph.", "\"The second is on [foreign trade]{gloss=对外贸易}.\"");
  std::ofstream(folder_ / "gloss.yaml") << issue;
  const Finished run = paiban({"render", "gloss.yaml", "-o", "gloss.pdf"});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.err, "");
  const auto tool = [&](std::vector<std::string> arguments) {
    Start how;
    how.program = "/usr/bin/env";
    how.arguments = std::move(arguments);
    how.environment = {{"PATH", "/usr/bin:/bin"}};
    return start(how).out;
  };
  const std::string plain = tool({"pdftotext", "-raw", "gloss.pdf", "-"});
  for (const char* said : {"第二段谈", "The second is on ", "对外贸易", "foreign trade"}) {
    EXPECT_NE(plain.find(said), std::string::npos) << said << plain;
  }
  const std::string tree = tool({"pdfinfo", "-struct-text", "gloss.pdf"});
  const auto follows = [&](std::initializer_list<const char*> words) {
    std::size_t at = 0;
    for (const char* word : words) {
      at = tree.find(word, at);
      if (at == std::string::npos) {
        return false;
      }
      at += 1;
    }
    return true;
  };
  EXPECT_TRUE(follows({"第二段谈", "Ruby", "RB", "\"对外贸易\"", "RT", "\"foreign trade\"", "。"}))
      << tree;
  EXPECT_TRUE(follows(
      {"The second is on", "Ruby", "RB", "\"foreign trade\"", "RT", "\"对外贸易\"", "\".\""}))
      << tree;
}

TEST_F(Render, AnotherFontManifestOrNone) {
  const Finished none = paiban({"render", "issue.yaml", "--fonts", "none.yaml"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_NE(none.err.find("none.yaml"), std::string::npos) << none.err;
}

TEST_F(Render, InputsThatAreNoText) {
  std::ofstream(folder_ / "empty.yaml");
  std::ofstream(folder_ / "noise.yaml") << std::string(5000, '\xFE');
  std::ofstream(folder_ / "nul.yaml") << std::string(100, '\0');
  for (const char* name : {"empty.yaml", "noise.yaml", "nul.yaml", "/dev/null", "."}) {
    const Finished run = paiban({"render", name, "-o", "out.pdf"});
    EXPECT_EQ(run.exit, 1) << name << run.err;
    EXPECT_NE(run.err.find("error:"), std::string::npos) << name;
  }
  EXPECT_FALSE(fs::exists(folder_ / "out.pdf"));
}

TEST_F(Render, FontsAreAllSound) {
  const Finished table = paiban({"fonts"});
  EXPECT_EQ(table.exit, 0) << table.err;
  EXPECT_NE(table.out.find("latin-serif\n"), std::string::npos);
  const auto roles = nlohmann::json::parse(paiban({"fonts", "--format", "json"}).out)["roles"];
  ASSERT_GE(roles.size(), 5u);
  for (const auto& role : roles) {
    for (const auto& font : role["fonts"]) {
      EXPECT_TRUE(font["state"] == "sound" || (font["state"] == "absent" && font["optional"]))
          << font;
    }
  }
}

}  // namespace
}  // namespace paiban
