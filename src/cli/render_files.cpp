#include "cli/render_files.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/line_report.h"
#include "cli/messages.h"
#include "cli/output_name.h"
#include "cli/output_plan.h"
#include "cli/progress.h"
#include "driver/in_parallel.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* kStandardOutput = "-";

/// One content file on its way to its output.
struct Job {
  RenderRequest request;
  std::optional<Manuscript> manuscript;  ///< until it is rendered
  fs::path output;                       ///< empty: standard output
  fs::path trace;                        ///< empty: none
  Diagnostics diagnostics;
  int pages = 0;
  bool delivered = false;
  Bytes standardOutput;
  Clock::duration spent{};
};

/// Adds the time of its life to a sum.
class Stopwatch {
 public:
  explicit Stopwatch(Clock::duration& sum) : sum_(sum) {}
  ~Stopwatch() { sum_ += Clock::now() - start_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  Clock::duration& sum_;
  Clock::time_point start_ = Clock::now();
};

int threadsFor(int jobs) {
  return jobs > 0 ? jobs : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

std::size_t errorsIn(const Diagnostics& diagnostics, Severity severity = Severity::error) {
  const auto& list = diagnostics.list();
  return static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(), [severity](const Diagnostic& d) {
        return d.severity == severity;
      }));
}

bool failed(const Job& job) {
  return job.diagnostics.hasErrors() || !job.delivered;
}

Exit exitOf(std::size_t failures, std::size_t total) {
  if (failures == 0) {
    return Exit::ok;
  }
  return failures == total ? Exit::contentError : Exit::partFailed;
}

double milliseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

/// What -o means for this command.
std::string patternOf(const RenderCommand& command) {
  if (!command.output.empty()) {
    return command.output;
  }
  if (command.request.format == OutputFormat::dump) {
    return command.contents.size() == 1 ? kStandardOutput : "{id}.txt";
  }
  return "{id}.pdf";
}

/// Whether standard output can take what is meant for it.
std::optional<Diagnostic> standardOutputProblem(const RenderCommand& command,
                                                const Console& console) {
  if (command.contents.size() > 1) {
    return failure(messages::kOutputManyToOne, {}, {std::to_string(command.contents.size())})
        .value();
  }
  if (command.request.format == OutputFormat::pdf && console.outIsTerminal()) {
    return failure(messages::kOutputOnTerminal).value();
  }
  return std::nullopt;
}

/// Where a command's files go to.
struct Destinations {
  std::optional<OutputPattern> pages;  ///< none: standard output
  std::optional<OutputPattern> trace;  ///< none: nobody asked
};

Result<Destinations> destinationsOf(const RenderCommand& command, const std::string& output) {
  Destinations destinations;
  if (output != kStandardOutput) {
    auto pattern = OutputPattern::parse(output);
    if (!pattern) {
      return tl::unexpected(pattern.error());
    }
    destinations.pages = std::move(*pattern);
  }
  if (!command.trace.empty()) {
    auto pattern = OutputPattern::parse(command.trace, "--trace");
    if (!pattern) {
      return tl::unexpected(pattern.error());
    }
    destinations.trace = std::move(*pattern);
  }
  return destinations;
}

/// The name that `pattern` gives `job`; an empty one without a pattern.
Result<fs::path> nameFrom(const std::optional<OutputPattern>& pattern, const Job& job) {
  return pattern ? pattern->expand(outputFields(*job.manuscript), job.request.content.string())
                 : fs::path();
}

/// Names the outputs of every job; one whose names cannot be made loses its manuscript.
void nameOutputs(std::vector<Job>& jobs, const Destinations& destinations) {
  for (Job& job : jobs) {
    if (!job.manuscript) {
      continue;
    }
    const auto output = nameFrom(destinations.pages, job);
    const auto trace = nameFrom(destinations.trace, job);
    if (output && trace) {
      job.output = *output;
      job.trace = *trace;
    } else {
      job.diagnostics.add(output ? trace.error() : output.error());
      job.manuscript.reset();
    }
  }
}

/// Gives every manuscript its outputs. False when nothing may be written at all.
bool settleOutputs(std::vector<Job>& jobs,
                   const Destinations& destinations,
                   const FileSystem& files,
                   Console& console) {
  nameOutputs(jobs, destinations);
  std::vector<PlannedOutput> plan;
  std::vector<PlannedOutput> inFolders;  // of patterns, which may make folders
  for (const Job& job : jobs) {
    const auto add = [&](const std::optional<OutputPattern>& pattern, const fs::path& name) {
      if (job.manuscript && pattern) {
        plan.push_back({&*job.manuscript, name, &name == &job.trace});
        if (pattern->hasFields()) {
          inFolders.push_back(plan.back());
        }
      }
    };
    add(destinations.pages, job.output);
    add(destinations.trace, job.trace);
  }
  Diagnostics problems = outputConflicts(plan, files);
  if (problems.empty()) {
    problems = createFolders(inFolders);
  }
  console.report(problems);
  return !problems.hasErrors();
}

/// Writes the trace of a render that gave pages, before them: without the one there is not the
/// other.
bool writeTrace(Job& job, const RenderResult& result, const FileSystem& files) {
  if (job.trace.empty()) {
    return true;
  }
  const std::string report = lineReport(result.trace);
  const auto written = files.write(job.trace, asBytes(report));
  if (!written) {
    job.diagnostics.add(written.error());
  }
  return written.has_value();
}

void renderJob(Job& job, const RenderStages& stages, bool toStandardOutput) {
  const Stopwatch stopwatch(job.spent);
  if (!job.manuscript) {
    return;
  }
  RenderResult result = stages.render(*job.manuscript);
  job.manuscript.reset();
  job.diagnostics.append(result.diagnostics);
  job.diagnostics.sortByPlace();
  job.pages = result.pages;
  if (!result.bytes || !writeTrace(job, result, stages.files)) {
    return;
  }
  if (toStandardOutput) {
    job.standardOutput = std::move(*result.bytes);
  } else if (const auto written = stages.files.write(job.output, *result.bytes); !written) {
    job.diagnostics.add(written.error());
    return;
  }
  job.delivered = true;
}

std::string countsIn(const Diagnostics& diagnostics, const Console& console) {
  const std::size_t errors = errorsIn(diagnostics);
  const std::size_t warnings = errorsIn(diagnostics, Severity::warning);
  if (errors == 0 && warnings == 0) {
    return std::string(console.in("no errors", "没有错误"));
  }
  return console.language() == MessageLanguage::zh
             ? fmt::format("{} 个错误，{} 个警告", errors, warnings)
             : fmt::format("{} error{}, {} warning{}",
                           errors,
                           errors == 1 ? "" : "s",
                           warnings,
                           warnings == 1 ? "" : "s");
}

/// How much of it --fix would mend; nothing when there is nothing.
std::string fixableIn(const Diagnostics& diagnostics, const Console& console) {
  const auto& list = diagnostics.list();
  const auto count = std::count_if(
      list.begin(), list.end(), [](const Diagnostic& d) { return d.fix.has_value(); });
  return count == 0 ? ""
                    : fmt::format(fmt::runtime(console.in(" ({} can be mended with --fix)",
                                                          "（其中 {} 个可用 --fix 改正）")),
                                  count);
}

/// The line that a render ends with.
std::string resultLine(const Job& job, const Console& console) {
  const bool zh = console.language() == MessageLanguage::zh;
  const std::string content = job.request.content.string();
  if (!job.delivered) {
    return fmt::format(fmt::runtime(zh ? "{}：{}，没有输出" : "{}: {}, nothing written"),
                       content,
                       countsIn(job.diagnostics, console));
  }
  const std::string name = job.output.empty() ? content : job.output.string();
  const std::string pages = zh ? fmt::format("{} 页", job.pages)
                               : fmt::format("{} page{}", job.pages, job.pages == 1 ? "" : "s");
  const std::string draft = job.diagnostics.hasErrors()
                                ? fmt::format(fmt::runtime(zh ? "（草稿，{}）" : " (draft, {})"),
                                              countsIn(job.diagnostics, console))
                                : "";
  return fmt::format(fmt::runtime(zh ? "{}：{}{}，{:.0f} 毫秒" : "{}: {}{}, {:.0f} ms"),
                     name,
                     pages,
                     draft,
                     milliseconds(job.spent));
}

/// A note that an editor wants to see with the page: what copyfitting changed of it.
bool tellsOfThePage(const Diagnostic& diagnostic) {
  return diagnostic.message->code == "fitted";
}

/// Other notes ask for nothing to be done, so a render is silent about them: `paiban check` has
/// them all, and so has a render that was asked for notes.
void reportProblems(const Job& job, Console& console) {
  for (const Diagnostic& diagnostic : job.diagnostics.list()) {
    if (diagnostic.severity != Severity::note || job.request.reportNormalised ||
        tellsOfThePage(diagnostic)) {
      console.report(diagnostic);
    }
  }
}

void tell(const Job& job, bool toStandardOutput, Console& console) {
  reportProblems(job, console);
  console.data(asText(job.standardOutput));
  if (job.delivered && !toStandardOutput) {
    console.line(resultLine(job, console));
  } else {
    console.message(resultLine(job, console));
  }
}

void readAll(std::vector<Job>& jobs, int threads, const RenderStages& stages) {
  inParallel(
      jobs.size(),
      threads,
      [&](std::size_t i) {
        const Stopwatch stopwatch(jobs[i].spent);
        jobs[i].manuscript = stages.read(jobs[i].request, jobs[i].diagnostics);
      },
      [](std::size_t) {});
}

void renderAll(std::vector<Job>& jobs,
               int threads,
               const RenderStages& stages,
               bool toStandardOutput,
               Console& console) {
  Progress progress(console, jobs.size());
  inParallel(
      jobs.size(),
      threads,
      [&](std::size_t i) {
        renderJob(jobs[i], stages, toStandardOutput);
        progress.advance();
      },
      [&](std::size_t i) {
        tell(jobs[i], toStandardOutput, console);
        jobs[i].standardOutput = {};
      });
}

std::string summary(std::size_t failures,
                    std::size_t total,
                    Clock::duration spent,
                    const Console& console) {
  return fmt::format(fmt::runtime(console.in("{0} of {1} rendered, {2} failed, {3:.1f} s",
                                             "共 {1} 个：完成 {0} 个，失败 {2} 个，{3:.1f} 秒")),
                     total - failures,
                     total,
                     failures,
                     milliseconds(spent) / 1000);
}

}  // namespace

Exit renderFiles(const RenderCommand& command, const RenderStages& stages, Console& console) {
  const auto start = Clock::now();
  const std::string output = patternOf(command);
  const bool toStandardOutput = output == kStandardOutput;
  const auto destinations = destinationsOf(command, output);
  if (!destinations) {
    console.report(destinations.error());
    return Exit::usage;
  }
  if (toStandardOutput) {
    if (const auto problem = standardOutputProblem(command, console)) {
      console.report(*problem);
      return Exit::usage;
    }
  }
  std::vector<Job> jobs(command.contents.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    jobs[i].request = command.request;
    jobs[i].request.content = command.contents[i];
  }
  const int threads = threadsFor(command.jobs);
  readAll(jobs, threads, stages);
  if (!settleOutputs(jobs, *destinations, stages.files, console)) {
    return Exit::usage;
  }
  renderAll(jobs, threads, stages, toStandardOutput, console);
  const auto failures = static_cast<std::size_t>(std::count_if(jobs.begin(), jobs.end(), failed));
  if (jobs.size() > 1) {
    console.line(summary(failures, jobs.size(), Clock::now() - start, console));
  }
  return exitOf(failures, jobs.size());
}

Exit checkFiles(const CheckCommand& command,
                const std::function<Diagnostics(const RenderRequest&)>& check,
                Console& console) {
  const std::size_t total = command.contents.size();
  std::vector<Diagnostics> found(total);
  std::size_t failures = 0;
  Progress progress(console, total);
  inParallel(
      total,
      threadsFor(command.jobs),
      [&](std::size_t i) {
        RenderRequest request = command.request;
        request.content = command.contents[i];
        found[i] = check(request);
        progress.advance();
      },
      [&](std::size_t i) {
        console.report(found[i]);
        console.line(fmt::format(fmt::runtime(console.in("{}: {}{}", "{}：{}{}")),
                                 command.contents[i],
                                 countsIn(found[i], console),
                                 fixableIn(found[i], console)));
        failures += found[i].hasErrors() ? 1 : 0;
      });
  return exitOf(failures, total);
}

}  // namespace paiban
