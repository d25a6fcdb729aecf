#include "cli/options.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace paiban {
namespace {

using Arguments = std::vector<std::string>;

template <class T>
T parsed(const Arguments& arguments) {
  const auto command = parseCommand(arguments);
  if (!command) {
    ADD_FAILURE() << render(command.error(), MessageLanguage::en);
    return {};
  }
  if (!std::holds_alternative<T>(*command)) {
    ADD_FAILURE() << "another command: " << command->index();
    return {};
  }
  return std::get<T>(*command);
}

/// "code: text / hint" of the error that arguments give.
std::string refused(const Arguments& arguments) {
  const auto command = parseCommand(arguments);
  if (command) {
    return "accepted";
  }
  const Diagnostic& problem = command.error();
  return std::string(problem.message->code) + ": " + messageText(problem, MessageLanguage::en) +
         " / " + hintText(problem, MessageLanguage::en);
}

std::string refusedCode(const Arguments& arguments) {
  const std::string text = refused(arguments);
  return text.substr(0, text.find(':'));
}

TEST(Options, RenderTakesEverything) {
  const auto command = parsed<RenderCommand>({"render",
                                              "a.yaml",
                                              "--layout",
                                              "broadsheet",
                                              "-o",
                                              "out/{id}.pdf",
                                              "b.yaml",
                                              "--format",
                                              "dump",
                                              "--lang",
                                              "en",
                                              "--jobs",
                                              "3",
                                              "--draft",
                                              "--overlay",
                                              "--trace",
                                              "out/{id}.jsonl",
                                              "--allow-path",
                                              "/photos",
                                              "--allow-path",
                                              "more",
                                              "--layout-dir",
                                              "mine",
                                              "--fonts",
                                              "other.yaml",
                                              "--report-normalised",
                                              "--diagnostics",
                                              "json",
                                              "--messages",
                                              "zh"});
  EXPECT_EQ(command.contents, (Arguments{"a.yaml", "b.yaml"}));
  EXPECT_EQ(command.output, "out/{id}.pdf");
  EXPECT_EQ(command.trace, "out/{id}.jsonl");
  EXPECT_TRUE(command.request.trace);
  EXPECT_TRUE(command.request.overlay);
  EXPECT_EQ(command.jobs, 3);
  EXPECT_EQ(command.request.layout, "broadsheet");
  EXPECT_EQ(command.request.format, OutputFormat::dump);
  EXPECT_EQ(command.request.languages, std::vector<Lang>{Lang::en});
  EXPECT_EQ(command.request.allowedPaths, (std::vector<std::filesystem::path>{"/photos", "more"}));
  EXPECT_TRUE(command.request.draft);
  EXPECT_TRUE(command.request.reportNormalised);
  EXPECT_EQ(command.resources.layoutFolders, (std::vector<std::filesystem::path>{"mine"}));
  EXPECT_EQ(command.resources.fontManifest, "other.yaml");
}

TEST(Options, RenderHasDefaults) {
  const auto command = parsed<RenderCommand>({"render", "a.yaml"});
  EXPECT_EQ(command.output, "");
  EXPECT_EQ(command.trace, "");
  EXPECT_FALSE(command.request.trace);
  EXPECT_FALSE(command.request.overlay);
  EXPECT_EQ(command.jobs, 0);
  EXPECT_EQ(command.request.format, OutputFormat::pdf);
  EXPECT_TRUE(command.request.languages.empty());
  EXPECT_FALSE(command.request.draft);
  EXPECT_TRUE(command.resources.fontManifest.empty());
}

TEST(Options, BothMeansBothLanguages) {
  EXPECT_EQ(parsed<RenderCommand>({"render", "a.yaml", "--lang", "both"}).request.languages,
            (std::vector<Lang>{Lang::zh, Lang::en}));
}

TEST(Options, ADashIsAValue) {
  EXPECT_EQ(parsed<RenderCommand>({"render", "a.yaml", "-o", "-"}).output, "-");
  EXPECT_EQ(parsed<RenderCommand>({"render", "-o", "-", "a.yaml"}).output, "-");
  EXPECT_EQ(parsed<RenderCommand>({"render", "a.yaml", "--output=x.pdf"}).output, "x.pdf");
}

TEST(Options, FilesMayBeCalledLikeCommandsOrOptions) {
  EXPECT_EQ(parsed<RenderCommand>({"render", "check"}).contents, Arguments{"check"});
  EXPECT_EQ(parsed<RenderCommand>({"render", "--", "--draft"}).contents, Arguments{"--draft"});
  EXPECT_EQ(parsed<RenderCommand>({"render", "[a,b].yaml"}).contents, Arguments{"[a,b].yaml"});
}

TEST(Options, TheOtherCommands) {
  EXPECT_EQ(parsed<CheckCommand>({"check", "a.yaml", "b.yaml"}).contents.size(), 2u);
  EXPECT_FALSE(parsed<CheckCommand>({"check", "a.yaml"}).fix);
  EXPECT_TRUE(parsed<CheckCommand>({"check", "--fix", "a.yaml"}).fix);
  EXPECT_FALSE(parsed<CheckCommand>({"check", "a.yaml"}).page);
  const auto page = parsed<CheckCommand>({"check", "--page", "a.yaml", "-o", "report.pdf"});
  EXPECT_TRUE(page.page);
  EXPECT_EQ(page.output, "report.pdf");
  EXPECT_EQ(refusedCode({"check", "a.yaml", "-o", "x.pdf"}), "report-without-page");
  EXPECT_EQ(refusedCode({"check", "--page", "a.yaml", "b.yaml", "-o", "x.pdf"}),
            "report-many-to-one");
  EXPECT_TRUE(parsed<SchemaCommand>({"schema", "layout"}).layout);
  EXPECT_FALSE(parsed<SchemaCommand>({"schema", "content"}).layout);
  EXPECT_TRUE(parsed<FontsCommand>({"fonts", "--format", "json"}).json);
  EXPECT_FALSE(parsed<FontsCommand>({"fonts"}).json);
  const auto grid = parsed<GridCommand>({"grid", "broadsheet", "-o", "g.pdf", "--layout-dir", "l"});
  EXPECT_EQ(grid.layout, "broadsheet");
  EXPECT_EQ(grid.output, "g.pdf");
  EXPECT_EQ(grid.resources.layoutFolders.size(), 1u);
  const auto attach = parsed<AttachCommand>({"attach", "c.pdf", "a.pdf", "b.pdf", "-o", "o.pdf"});
  EXPECT_EQ(attach.circular, "c.pdf");
  EXPECT_EQ(attach.bulletins, (Arguments{"a.pdf", "b.pdf"}));
  EXPECT_EQ(attach.output, "o.pdf");
  parsed<VersionCommand>({"--version"});
}

TEST(Options, HelpWinsOverWhatElseIsWrong) {
  EXPECT_EQ(parsed<HelpCommand>({"--help"}).topic, Topic::overview);
  EXPECT_EQ(parsed<HelpCommand>({"render", "-h"}).topic, Topic::render);
  EXPECT_EQ(parsed<HelpCommand>({"attach", "--help"}).topic, Topic::attach);
  EXPECT_EQ(parsed<HelpCommand>({"check", "--nonsense", "--help"}).topic, Topic::check);
}

TEST(OptionErrors, NearestWordIsNamed) {
  EXPECT_EQ(refused({"render", "a.yaml", "--layuot", "x"}),
            "unknown-option: there is no option --layuot / did you mean --layout?");
  EXPECT_EQ(refused({"rendr", "a.yaml"}),
            "unknown-command: there is no command rendr / did you mean render? The commands are "
            "render, check, schema, fonts, attach, grid");
  EXPECT_EQ(refused({"bogus"}),
            "unknown-command: there is no command bogus / the commands are render, check, schema, "
            "fonts, attach, grid");
  EXPECT_EQ(refused({"schema", "content", "--zzzzzzzz"}),
            "unknown-option: there is no option --zzzzzzzz / paiban schema --help lists the "
            "options");
}

TEST(OptionErrors, ValuesAreChecked) {
  EXPECT_EQ(refused({"render", "a.yaml", "--format", "svg"}),
            "value-unknown: --format cannot be “svg” / it takes pdf, dump");
  for (const char* jobs : {"0", "-1", "x", "1x", "257", "99999999999999999999", "1.5"}) {
    EXPECT_EQ(refusedCode({"render", "a.yaml", std::string("--jobs=") + jobs}), "value-unknown")
        << jobs;
  }
  EXPECT_EQ(refusedCode({"render", "a.yaml", "--lang", "fr"}), "value-unknown");
  EXPECT_EQ(refusedCode({"schema", "fonts"}), "value-unknown");
  EXPECT_EQ(refusedCode({"fonts", "--format", "xml"}), "value-unknown");
  EXPECT_EQ(refusedCode({"fonts", "--messages", "fr"}), "value-unknown");
  EXPECT_EQ(refusedCode({"fonts", "--diagnostics", "xml"}), "value-unknown");
}

TEST(OptionErrors, WhatIsMissing) {
  EXPECT_EQ(refusedCode({}), "no-command");
  EXPECT_EQ(refusedCode({"--messages", "zh"}), "no-command");
  EXPECT_EQ(refusedCode({"render"}), "argument-missing");
  EXPECT_EQ(refusedCode({"check"}), "argument-missing");
  EXPECT_EQ(refusedCode({"schema"}), "argument-missing");
  EXPECT_EQ(refusedCode({"grid"}), "argument-missing");
  EXPECT_EQ(refusedCode({"grid", "a", "b"}), "argument-unexpected");
  EXPECT_EQ(refusedCode({"attach", "a.pdf", "-o", "o.pdf"}), "argument-missing");
  EXPECT_EQ(refusedCode({"attach", "a.pdf", "b.pdf"}), "argument-missing");
  EXPECT_EQ(refused({"render", "a.yaml", "--layout"}).substr(0, 37),
            "value-missing: --layout needs a value");
  EXPECT_EQ(refused({"render", "a.yaml", "-o"}).substr(0, 33), "value-missing: --output needs a v");
}

TEST(OptionErrors, WhatIsTooMuch) {
  EXPECT_EQ(refusedCode({"schema", "content", "layout"}), "argument-unexpected");
  EXPECT_EQ(refusedCode({"fonts", "a.yaml"}), "argument-unexpected");
  EXPECT_EQ(refusedCode({"render", "-"}), "content-from-standard-input");
  EXPECT_EQ(refusedCode({"render", "a.yaml", "--trace", "-"}), "trace-to-standard-output");
  EXPECT_EQ(refusedCode({"check", "a.yaml", "--trace", "x"}), "unknown-option");
}

Preferences preferences(const Arguments& arguments,
                        const char* lcAll,
                        const char* lcMessages,
                        const char* lang) {
  Environment environment;
  environment.lcAll = lcAll;
  environment.lcMessages = lcMessages;
  environment.lang = lang;
  return preferencesOf(arguments, environment);
}

TEST(Preferences, TheFirstVariableThatIsSetDecides) {
  EXPECT_EQ(preferences({}, "", "", "zh_CN.UTF-8").language, MessageLanguage::zh);
  EXPECT_EQ(preferences({}, "", "en_US", "zh_CN.UTF-8").language, MessageLanguage::en);
  EXPECT_EQ(preferences({}, "zh_TW", "en_US", "C").language, MessageLanguage::zh);
  EXPECT_EQ(preferences({}, "", "", "").language, MessageLanguage::en);
  EXPECT_EQ(preferences({}, "", "", "C.UTF-8").language, MessageLanguage::en);
}

TEST(Preferences, TheOptionDecidesBeforeThem) {
  EXPECT_EQ(preferences({"fonts", "--messages", "en"}, "zh_CN", "", "").language,
            MessageLanguage::en);
  EXPECT_EQ(preferences({"--messages=zh", "fonts"}, "C", "", "").language, MessageLanguage::zh);
  EXPECT_EQ(preferences({"--messages=zh", "--messages=en"}, "", "", "").language,
            MessageLanguage::en)
      << "the last one counts";
  EXPECT_EQ(preferences({"render", "--", "--messages=zh"}, "", "", "").language,
            MessageLanguage::en);
}

TEST(Preferences, JsonIsKnownBeforeTheArgumentsAreParsed) {
  EXPECT_TRUE(preferences({"render", "--bogus", "--diagnostics", "json"}, "", "", "").json);
  EXPECT_FALSE(preferences({"render", "--diagnostics", "text"}, "", "", "").json);
}

}  // namespace
}  // namespace paiban
