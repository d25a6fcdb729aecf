#include "driver/layout_lookup.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "driver/messages.h"
#include "input/schema.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

bool namesAFile(std::string_view text) {
  return text.find('/') != std::string_view::npos || text.ends_with(".yaml") ||
         text.ends_with(".yml");
}

std::vector<std::string> installedLayouts(const LayoutQuery& query, const FileSystem& files) {
  std::set<std::string> names;
  for (const fs::path& folder : query.layoutFolders) {
    for (const std::string& file : files.list(folder)) {
      if (file.ends_with(".yaml")) {
        names.insert(fs::path(file).stem().string());
      }
    }
  }
  return {names.begin(), names.end()};
}

Diagnostic unknownLayout(const std::string& name,
                         const LayoutQuery& query,
                         const FileSystem& files,
                         const SourceRef& where) {
  const std::vector<std::string> names = installedLayouts(query, files);
  const std::vector<std::string_view> words(names.begin(), names.end());
  const std::string list = names.empty() ? "–" : fmt::format("{}", fmt::join(names, ", "));
  const std::string_view near = nearestWord(name, words);
  const Message& message = near.empty() ? messages::kLayoutUnknown : messages::kLayoutMisspelt;
  return {Severity::error, &message, {name, list, std::string(near)}, where};
}

/// The content's own file, which must stay where the content may read.
Result<fs::path> contentsLayout(const LayoutQuery& query,
                                const FileSystem& files,
                                const SourceRef& where) {
  const fs::path folder = query.content.parent_path();
  const fs::path file = folder / query.contentAsks;
  const fs::path resolved = files.canonical(file);
  const auto holds = [&](const fs::path& allowed) {
    return liesUnder(resolved, files.canonical(allowed));
  };
  if (holds(folder.empty() ? "." : folder) ||
      std::any_of(query.allowedPaths.begin(), query.allowedPaths.end(), holds)) {
    return file;
  }
  return failure(messages::kLayoutOutside, where, {query.contentAsks});
}

}  // namespace

bool liesUnder(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

Result<fs::path> findLayout(const LayoutQuery& query, const FileSystem& files) {
  const bool byUser = !query.asked.empty();
  const std::string name = byUser                       ? query.asked
                           : !query.contentAsks.empty() ? query.contentAsks
                                                        : kDefaultLayout;
  SourceRef where;
  if (!byUser && !query.contentAsks.empty()) {
    where.file = std::make_shared<const std::string>(query.content.string());
  }
  if (namesAFile(name)) {
    return byUser ? Result<fs::path>(fs::path(name)) : contentsLayout(query, files, where);
  }
  const fs::path beside = query.content.parent_path() / (name + ".yaml");
  if (files.exists(beside) && files.canonical(beside) != files.canonical(query.content)) {
    return beside;
  }
  for (const fs::path& folder : query.layoutFolders) {
    if (fs::path file = folder / (name + ".yaml"); files.exists(file)) {
      return file;
    }
  }
  return tl::unexpected<Diagnostic>(unknownLayout(name, query, files, where));
}

}  // namespace paiban
