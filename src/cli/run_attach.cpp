#include <fmt/format.h>

#include "assembly/attach.h"
#include "base/file_system.h"
#include "cli/console.h"
#include "cli/messages.h"
#include "cli/run.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

bool isInput(const fs::path& output, const AttachCommand& command, const FileSystem& files) {
  const fs::path target = files.canonical(output);
  for (const std::string& bulletin : command.bulletins) {
    if (files.canonical(bulletin) == target) {
      return true;
    }
  }
  return files.canonical(command.circular) == target;
}

Exit attachFiles(const AttachCommand& command, Console& console) {
  const FileSystem& files = realFileSystem();
  const bool toStandardOutput = command.output == "-";
  if (toStandardOutput && console.outIsTerminal()) {
    console.report(failure(messages::kOutputOnTerminal).value());
    return Exit::usage;
  }
  if (!toStandardOutput && isInput(command.output, command, files)) {
    console.report(failure(messages::kOutputIsInput, {}, {command.output, "-o"}).value());
    return Exit::usage;
  }
  Diagnostics diagnostics;
  const auto joined =
      attach(command.circular, {command.bulletins.begin(), command.bulletins.end()}, diagnostics);
  console.report(diagnostics);
  if (!joined) {
    console.report(joined.error());
    return Exit::contentError;
  }
  if (toStandardOutput) {
    console.data(asText(*joined));
    return Exit::ok;
  }
  if (const auto written = files.write(command.output, *joined); !written) {
    console.report(written.error());
    return Exit::contentError;
  }
  const std::size_t count = command.bulletins.size();
  console.line(fmt::format(
      fmt::runtime(console.in("{0}: {1} bulletin{2} attached", "{0}：已附加 {1} 份公报")),
      command.output,
      count,
      count == 1 ? "" : "s"));
  return Exit::ok;
}

}  // namespace

int runAttach(const std::vector<std::string>& arguments, const Environment& environment) {
  Console console(stdout, stderr, preferencesOf(arguments, environment), environment);
  const auto command = parseCommand(arguments);
  Exit exit = Exit::usage;
  if (!command) {
    console.report(command.error());
  } else if (const auto* attaching = std::get_if<AttachCommand>(&*command)) {
    exit = attachFiles(*attaching, console);
  } else {
    console.report(failure(messages::kArgumentMissing, {}, {"attach", "CIRCULAR.pdf"}).value());
  }
  if (!console.finish() && exit == Exit::ok) {
    exit = Exit::contentError;
  }
  return static_cast<int>(exit);
}

}  // namespace paiban
