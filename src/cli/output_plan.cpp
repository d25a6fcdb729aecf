#include "cli/output_plan.h"

#include <map>
#include <set>
#include <string>
#include <system_error>
#include <tuple>

#include "cli/messages.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const PlannedOutput& planned) {
  return planned.manuscript->request.content.string();
}

const char* optionOf(const PlannedOutput& planned) {
  return planned.trace ? "--trace" : "-o";
}

/// Where the file will be. What does not exist yet must be absolute to become canonical.
fs::path placeOf(const PlannedOutput& planned, const FileSystem& files) {
  std::error_code error;
  const fs::path whole = fs::absolute(planned.output, error);
  return files.canonical(error ? planned.output : whole);
}

/// Two outputs of one name.
void reportCollision(const PlannedOutput& a, const PlannedOutput& b, Diagnostics& conflicts) {
  const std::string name = b.output.string();
  if (a.trace == b.trace) {
    conflicts.error(messages::kNamesCollide, {}, {contentOf(a), contentOf(b), name, optionOf(b)});
  } else {
    const auto& [pages, trace] = a.trace ? std::tie(b, a) : std::tie(a, b);
    conflicts.error(messages::kTraceIsOutput, {}, {contentOf(pages), contentOf(trace), name});
  }
}

}  // namespace

Diagnostics outputConflicts(std::span<const PlannedOutput> plan, const FileSystem& files) {
  Diagnostics conflicts;
  std::map<fs::path, const PlannedOutput*> taken;  // by the place itself, however it is written
  std::set<fs::path> inputs;
  for (const PlannedOutput& planned : plan) {
    for (const fs::path& input : inputFiles(*planned.manuscript)) {
      inputs.insert(files.canonical(input));
    }
    const auto [other, fresh] = taken.emplace(placeOf(planned, files), &planned);
    if (!fresh) {
      reportCollision(*other->second, planned, conflicts);
    }
  }
  for (const auto& [place, planned] : taken) {
    std::error_code ignored;
    const fs::path output = planned->output.lexically_normal();
    if (output.filename().empty() || fs::is_directory(output, ignored)) {
      conflicts.error(messages::kOutputIsFolder,
                      {},
                      {planned->output.string(), planned->trace ? "jsonl" : "pdf"});
    } else if (inputs.contains(place)) {
      conflicts.error(messages::kOutputIsInput, {}, {planned->output.string(), optionOf(*planned)});
    }
  }
  return conflicts;
}

Diagnostics createFolders(std::span<const PlannedOutput> plan) {
  Diagnostics diagnostics;
  for (const PlannedOutput& planned : plan) {
    const fs::path folder = planned.output.parent_path();
    std::error_code error;
    if (!folder.empty() && fs::create_directories(folder, error)) {
      diagnostics.note(messages::kFolderCreated, {}, {folder.string()});
    } else if (error) {
      diagnostics.error(
          messages::kFolderUnwritable, {}, {folder.string(), error.message(), optionOf(planned)});
    }
  }
  return diagnostics;
}

}  // namespace paiban
