#include "cli/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/messages.h"
#include "input/schema.h"

namespace paiban {
namespace {

constexpr std::array kCommands{"render", "check", "schema", "fonts", "attach", "grid"};
constexpr int kMostJobs = 256;

/// Everything that can stand on a command line, as it stands there.
struct Raw {
  bool help = false, version = false, draft = false, overlay = false, reportNormalised = false;
  bool fix = false, page = false, lengths = false;
  std::string messages, diagnostics;
  std::string layout, output, trace, format, lang, jobs, fonts, schema;
  std::vector<std::string> contents, allowedPaths, layoutFolders;
};

/// CLI11 does the tokens; what they mean is checked below, so that one voice speaks of all errors.
class Grammar {
 public:
  Grammar() {
    app_.set_help_flag();
    app_.require_subcommand(0, 1);  // a content file may be called like a command
    app_.add_flag("--version", raw.version);
    general(app_);
    addRender();
    addCheck();
    addSchema();
    addFonts();
    addAttach();
    addGrid();
  }

  CLI::App& app() { return app_; }
  CLI::App& command(Topic topic) {
    return topic == Topic::overview
               ? app_
               : *app_.get_subcommand(kCommands[static_cast<std::size_t>(topic) - 1]);
  }
  /// The command that was given, or the program itself.
  CLI::App& given() {
    const auto given = app_.get_subcommands();
    return given.empty() ? app_ : *given.front();
  }

  Raw raw;

 private:
  CLI::App app_;

  CLI::App& add(const char* name) {
    CLI::App& command = *app_.add_subcommand(name);
    command.set_help_flag();
    general(command);
    return command;
  }
  void general(CLI::App& command) {
    command.allow_extras();
    command.add_flag("-h,--help", raw.help);
    text(command, "--messages", raw.messages);
    text(command, "--diagnostics", raw.diagnostics);
  }
  static void text(CLI::App& command, const char* name, std::string& value) {
    command.add_option(name, value)->take_last();
  }
  static void list(CLI::App& command, const char* name, std::vector<std::string>& values) {
    command.add_option(name, values)->expected(1)->take_all();
  }
  void sources(CLI::App& command) {
    command.add_option("CONTENT", raw.contents);
    text(command, "--layout", raw.layout);
    text(command, "--lang", raw.lang);
    text(command, "--jobs", raw.jobs);
    list(command, "--allow-path", raw.allowedPaths);
    command.add_flag("--report-normalised", raw.reportNormalised);
    list(command, "--layout-dir", raw.layoutFolders);
    text(command, "--fonts", raw.fonts);
  }
  void addRender() {
    CLI::App& command = add("render");
    sources(command);
    text(command, "-o,--output", raw.output);
    text(command, "--format", raw.format);
    text(command, "--trace", raw.trace);
    command.add_flag("--draft", raw.draft);
    command.add_flag("--overlay", raw.overlay);
  }
  void addCheck() {
    CLI::App& command = add("check");
    sources(command);
    command.add_flag("--fix", raw.fix);
    command.add_flag("--lengths", raw.lengths);
    command.add_flag("--page", raw.page);
    text(command, "-o,--output", raw.output);
  }
  void addSchema() { add("schema").add_option("WHICH", raw.schema); }
  void addFonts() {
    CLI::App& command = add("fonts");
    text(command, "--fonts", raw.fonts);
    text(command, "--format", raw.format);
  }
  void addAttach() {
    CLI::App& command = add("attach");
    command.add_option("PDF", raw.contents);
    text(command, "-o,--output", raw.output);
  }
  void addGrid() {
    CLI::App& command = add("grid");
    command.add_option("LAYOUT", raw.layout);
    text(command, "-o,--output", raw.output);
    list(command, "--layout-dir", raw.layoutFolders);
    text(command, "--fonts", raw.fonts);
  }
};

std::vector<std::string> optionNamesOf(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
    for (const std::string& name : option->get_snames()) {
      names.push_back("-" + name);
    }
  }
  return names;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> words(known.begin(), known.end());
  return std::string(nearestWord(word, words));
}

std::string commandList() {
  return fmt::format("{}", fmt::join(kCommands, ", "));
}

/// Words that CLI11 found no place for.
std::optional<Diagnostic> leftOver(Grammar& grammar) {
  std::vector<std::string> extras = grammar.app().remaining(true);
  std::erase(extras, "--");  // CLI11 obeys it and then counts it among these
  if (extras.empty()) {
    return std::nullopt;
  }
  const CLI::App& command = grammar.given();
  const bool none = &command == &grammar.app();
  const std::string name = none ? "" : command.get_name();
  const std::string word = extras.front().substr(0, extras.front().find('='));
  const Message* message = &messages::kArgumentUnexpected;
  std::vector<std::string> arguments{extras.front(), name};
  if (word.size() > 1 && word.front() == '-') {
    const std::string near = nearest(word, optionNamesOf(command));
    message = near.empty() ? &messages::kUnknownOption : &messages::kMisspeltOption;
    arguments = {word, name, near};
  } else if (none) {
    const std::string near = nearest(word, {kCommands.begin(), kCommands.end()});
    message = near.empty() ? &messages::kUnknownCommand : &messages::kMisspeltCommand;
    arguments = {word, commandList(), near};
  }
  return Diagnostic{Severity::error, message, std::move(arguments), {}};
}

/// What CLI11 throws, said in our words.
Diagnostic tokenError(const CLI::ParseError& error) {
  const std::string what = error.what();
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
    return {Severity::error, &messages::kValueMissing, {what.substr(0, what.find(':'))}, {}};
  }
  return {Severity::error, &messages::kArgumentsUnusable, {what}, {}};
}

/// A word that an option may have, and what it means.
template <class T>
struct Choice {
  std::string_view word;
  T value;
};

template <class T, std::size_t N>
Result<T> choose(const char* option, const std::string& given, const Choice<T> (&choices)[N]) {
  std::vector<std::string_view> words;
  for (const Choice<T>& choice : choices) {
    if (given == choice.word) {
      return choice.value;
    }
    words.push_back(choice.word);
  }
  return failure(
      messages::kValueUnknown, {}, {option, given, fmt::format("{}", fmt::join(words, ", "))});
}

constexpr Choice<MessageLanguage> kMessageLanguages[] = {{"zh", MessageLanguage::zh},
                                                         {"en", MessageLanguage::en}};
constexpr Choice<bool> kDiagnosticForms[] = {{"text", false}, {"json", true}};
constexpr Choice<OutputFormat> kFormats[] = {{"pdf", OutputFormat::pdf},
                                             {"dump", OutputFormat::dump}};
constexpr Choice<bool> kTableForms[] = {{"table", false}, {"json", true}};
constexpr Choice<bool> kSchemas[] = {{"content", false}, {"layout", true}};
constexpr Choice<std::string_view> kLanguageChoices[] = {
    {"zh", "zh"}, {"en", "en"}, {"both", "both"}};

Result<std::vector<Lang>> languagesOf(const std::string& given) {
  if (given.empty()) {
    return std::vector<Lang>{};
  }
  return choose("--lang", given, kLanguageChoices).map([](std::string_view word) {
    std::vector<Lang> languages;
    for (const Lang lang : kLangs) {
      if (word == "both" || word == slotName(lang)) {
        languages.push_back(lang);
      }
    }
    return languages;
  });
}

Result<int> jobsOf(const std::string& given) {
  if (given.empty()) {
    return 0;
  }
  int jobs = 0;
  const char* end = given.data() + given.size();
  const auto [stop, error] = std::from_chars(given.data(), end, jobs);
  if (error != std::errc() || stop != end || jobs < 1 || jobs > kMostJobs) {
    return failure(
        messages::kValueUnknown, {}, {"--jobs", given, fmt::format("1 … {}", kMostJobs)});
  }
  return jobs;
}

Resources resourcesOf(const Raw& raw) {
  return {raw.fonts, {raw.layoutFolders.begin(), raw.layoutFolders.end()}};
}

tl::unexpected<Diagnostic> argumentMissing(const char* command, const char* what) {
  return failure(messages::kArgumentMissing, {}, {command, what});
}

/// What render and check have in common.
Result<CheckCommand> sourcesOf(const Raw& raw, const char* command) {
  if (raw.contents.empty()) {
    return argumentMissing(command, "CONTENT.yaml");
  }
  if (std::find(raw.contents.begin(), raw.contents.end(), "-") != raw.contents.end()) {
    return failure(messages::kContentFromStandardInput);
  }
  const auto languages = languagesOf(raw.lang);
  if (!languages) {
    return tl::unexpected(languages.error());
  }
  const auto jobs = jobsOf(raw.jobs);
  if (!jobs) {
    return tl::unexpected(jobs.error());
  }
  CheckCommand result;
  result.contents = raw.contents;
  result.request.layout = raw.layout;
  result.request.languages = *languages;
  result.request.allowedPaths = {raw.allowedPaths.begin(), raw.allowedPaths.end()};
  result.request.reportNormalised = raw.reportNormalised;
  result.request.reportLengths = raw.lengths;
  result.fix = raw.fix;
  result.jobs = *jobs;
  result.resources = resourcesOf(raw);
  return result;
}

Result<Command> renderOf(const Raw& raw) {
  auto sources = sourcesOf(raw, "render");
  if (!sources) {
    return tl::unexpected(sources.error());
  }
  const auto format = choose("--format", raw.format.empty() ? "pdf" : raw.format, kFormats);
  if (!format) {
    return tl::unexpected(format.error());
  }
  sources->request.format = *format;
  if (raw.trace == "-") {
    return failure(messages::kTraceToStandardOutput);
  }
  sources->request.draft = raw.draft;
  sources->request.overlay = raw.overlay;
  sources->request.trace = !raw.trace.empty();
  return RenderCommand{std::move(sources->contents),
                       std::move(sources->request),
                       raw.output,
                       raw.trace,
                       sources->jobs,
                       std::move(sources->resources)};
}

Result<Command> checkOf(const Raw& raw) {
  auto sources = sourcesOf(raw, "check");
  if (!sources) {
    return tl::unexpected(sources.error());
  }
  sources->page = raw.page;
  sources->output = raw.output;
  if (!raw.output.empty() && !raw.page) {
    return failure(messages::kReportWithoutPage);
  }
  if (!raw.output.empty() && raw.contents.size() > 1) {
    return failure(messages::kReportManyToOne, {}, {std::to_string(raw.contents.size())});
  }
  return *std::move(sources);
}

Result<Command> schemaOf(const Raw& raw) {
  if (raw.schema.empty()) {
    return argumentMissing("schema", "content | layout");
  }
  return choose("schema", raw.schema, kSchemas).map([](bool layout) -> Command {
    return SchemaCommand{layout};
  });
}

Result<Command> fontsOf(const Raw& raw) {
  return choose("--format", raw.format.empty() ? "table" : raw.format, kTableForms)
      .map([&](bool json) -> Command {
        return FontsCommand{json, resourcesOf(raw)};
      });
}

Result<Command> attachOf(const Raw& raw) {
  if (raw.contents.size() < 2) {
    return argumentMissing("attach", "CIRCULAR.pdf BULLETIN.pdf");
  }
  if (raw.output.empty()) {
    return argumentMissing("attach", "-o OUT.pdf");
  }
  return AttachCommand{
      raw.contents.front(), {raw.contents.begin() + 1, raw.contents.end()}, raw.output};
}

Result<Command> gridOf(const Raw& raw) {
  if (raw.layout.empty()) {
    return argumentMissing("grid", "LAYOUT");
  }
  return GridCommand{raw.layout, raw.output, resourcesOf(raw)};
}

Result<Command> commandOf(const Raw& raw, std::size_t index) {
  switch (static_cast<Topic>(index + 1)) {
    case Topic::render:
      return renderOf(raw);
    case Topic::check:
      return checkOf(raw);
    case Topic::schema:
      return schemaOf(raw);
    case Topic::fonts:
      return fontsOf(raw);
    case Topic::attach:
      return attachOf(raw);
    case Topic::grid:
      return gridOf(raw);
    case Topic::overview:
      break;
  }
  return failure(messages::kNoCommand, {}, {commandList()});
}

/// --messages and --diagnostics, which `preferencesOf` has already followed.
std::optional<Diagnostic> preferenceError(const Raw& raw) {
  if (!raw.messages.empty()) {
    if (const auto chosen = choose("--messages", raw.messages, kMessageLanguages); !chosen) {
      return chosen.error();
    }
  }
  if (!raw.diagnostics.empty()) {
    if (const auto chosen = choose("--diagnostics", raw.diagnostics, kDiagnosticForms); !chosen) {
      return chosen.error();
    }
  }
  return std::nullopt;
}

/// The last value of `option` among `arguments`, written `--option value` or `--option=value`.
std::string lastValue(std::span<const std::string> arguments, const std::string& option) {
  std::string value;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == option && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    } else if (arguments[i].starts_with(option + "=")) {
      value = arguments[i].substr(option.size() + 1);
    }
  }
  return value;
}

}  // namespace

Preferences preferencesOf(std::span<const std::string> arguments, const Environment& environment) {
  Preferences preferences;
  for (const std::string* locale :
       {&environment.lcAll, &environment.lcMessages, &environment.lang}) {
    if (!locale->empty()) {
      preferences.language = locale->starts_with("zh") ? MessageLanguage::zh : MessageLanguage::en;
      break;
    }
  }
  const auto language = choose("--messages", lastValue(arguments, "--messages"), kMessageLanguages);
  preferences.language = language.value_or(preferences.language);
  preferences.json = lastValue(arguments, "--diagnostics") == "json";
  return preferences;
}

Result<Command> parseCommand(std::span<const std::string> arguments) {
  Grammar grammar;
  try {
    grammar.app().parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return tl::unexpected<Diagnostic>(tokenError(error));
  }
  const auto known = std::find(kCommands.begin(), kCommands.end(), grammar.given().get_name());
  const auto index = static_cast<std::size_t>(known - kCommands.begin());
  const bool none = index == kCommands.size();
  if (grammar.raw.help) {
    return HelpCommand{none ? Topic::overview : static_cast<Topic>(index + 1)};
  }
  if (grammar.raw.version) {
    return VersionCommand{};
  }
  if (auto problem = leftOver(grammar)) {
    return tl::unexpected<Diagnostic>(std::move(*problem));
  }
  if (auto problem = preferenceError(grammar.raw)) {
    return tl::unexpected<Diagnostic>(std::move(*problem));
  }
  if (none) {
    return failure(messages::kNoCommand, {}, {commandList()});
  }
  return commandOf(grammar.raw, index);
}

std::vector<std::string> optionNames(Topic topic) {
  Grammar grammar;
  return optionNamesOf(grammar.command(topic));
}

}  // namespace paiban
