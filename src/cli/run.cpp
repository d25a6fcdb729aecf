#include "cli/run.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "base/version.h"
#include "cli/console.h"
#include "cli/font_report.h"
#include "cli/grid_report.h"
#include "cli/help.h"
#include "cli/messages.h"
#include "cli/render_files.h"
#include "cli/workshop.h"
#include "driver/fix_content.h"
#include "driver/render.h"
#include "input/read.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

/// Carries out a command; one overload each.
class Runner {
 public:
  Runner(const std::vector<std::string>& arguments,
         const Environment& environment,
         Console& console)
      : arguments_(arguments), environment_(environment), console_(console) {}

  Exit operator()(const RenderCommand& command) {
    const auto open = openWorkshop(command.resources, environment_, console_);
    if (!open) {
      return Exit::contentError;
    }
    const Workshop& workshop = open->workshop;
    const RenderStages stages{
        [&](const RenderRequest& request, Diagnostics& diagnostics) {
          return readManuscript(request, workshop, diagnostics);
        },
        [&](const Manuscript& manuscript) { return render(manuscript, workshop); },
        workshop.files};
    return renderFiles(command, stages, console_);
  }

  Exit operator()(const CheckCommand& command) {
    const auto open = openWorkshop(command.resources, environment_, console_);
    if (!open) {
      return Exit::contentError;
    }
    return checkFiles(
        command,
        [&](const RenderRequest& request) {
          Diagnostics found;
          if (command.fix) {
            found = fixContent(request, open->workshop.files);
          }
          if (command.page) {
            PageReport report = checkPages(request, open->workshop, !command.output.empty());
            found.append(report.diagnostics);
            deliver(command.output, report.pdf, found);
          } else {
            found.append(check(request, open->workshop));
          }
          found.sortByPlace();  // and says once what both have to say
          return found;
        },
        console_);
  }

  Exit operator()(const SchemaCommand& command) {
    console_.data(command.layout ? layoutSchema() : contentSchema());
    return Exit::ok;
  }

  Exit operator()(const FontsCommand& command) {
    const auto manifest = openManifest(command.resources, environment_, console_);
    if (!manifest) {
      return Exit::contentError;
    }
    const FontReport report = reportFonts(*manifest, realFileSystem());
    console_.data(command.json ? fontJson(report) : fontTable(report, console_.language()));
    console_.report(report.diagnostics);
    return report.diagnostics.hasErrors() ? Exit::contentError : Exit::ok;
  }

  /// Becomes the helper; comes back only when there is none.
  Exit operator()(const AttachCommand&) {
    const fs::path bin = environment_.executable.parent_path();
    std::vector<char*> argv;
    for (const std::string& argument : arguments_) {
      argv.push_back(const_cast<char*>(argument.c_str()));
    }
    std::string helper = (bin.parent_path() / PAIBAN_HELPER).string();
    argv.insert(argv.begin(), helper.data());
    argv.push_back(nullptr);
    ::execv(helper.c_str(), argv.data());
    console_.report(failure(messages::kHelperMissing, {}, {helper, std::strerror(errno)}).value());
    return Exit::contentError;
  }

  Exit operator()(const GridCommand& command) {
    const auto open = openWorkshop(command.resources, environment_, console_);
    return open ? reportGrid(command, open->workshop, console_) : Exit::contentError;
  }

  Exit operator()(const HelpCommand& command) {
    console_.data(helpText(command.topic, console_.language()));
    return Exit::ok;
  }

  Exit operator()(const VersionCommand&) {
    console_.line("paiban " + std::string(kVersion));
    return Exit::ok;
  }

 private:
  /// Writes a report that was asked for.
  void deliver(const std::string& output, const std::optional<Bytes>& pdf, Diagnostics& found) {
    if (!pdf) {
      return;
    }
    if (output == "-") {
      console_.data(asText(*pdf));
    } else if (const auto written = realFileSystem().write(output, *pdf); !written) {
      found.add(written.error());
    }
  }

  const std::vector<std::string>& arguments_;
  const Environment& environment_;
  Console& console_;
};

}  // namespace

int runPaiban(const std::vector<std::string>& arguments, const Environment& environment) {
  Console console(stdout, stderr, preferencesOf(arguments, environment), environment);
  const auto command = parseCommand(arguments);
  Exit exit = Exit::usage;
  if (command) {
    exit = std::visit(Runner(arguments, environment, console), *command);
  } else {
    console.report(command.error());
  }
  if (!console.finish() && exit == Exit::ok) {
    exit = Exit::contentError;
  }
  return static_cast<int>(exit);
}

}  // namespace paiban
