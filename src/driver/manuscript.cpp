#include "driver/manuscript.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "driver/layout_lookup.h"
#include "driver/messages.h"
#include "input/read.h"

namespace paiban {
namespace {

std::string joined(const std::vector<Lang>& languages, const char* separator) {
  std::vector<std::string_view> names;
  for (const Lang lang : languages) {
    names.push_back(slotName(lang));
  }
  return fmt::format("{}", fmt::join(names, separator));
}

/// The languages to set, in the content's order; those it lacks are reported.
std::vector<Lang> chosenLanguages(const RenderRequest& request,
                                  const Content& content,
                                  Diagnostics& diagnostics) {
  const std::vector<Lang>& order = content.languages.order;
  if (request.languages.empty()) {
    return order;
  }
  for (const Lang lang : request.languages) {
    if (!content.languages.has(lang)) {
      const auto file = std::make_shared<const std::string>(request.content.string());
      diagnostics.error(messages::kLanguageMissing,
                        {file, 0, 0},
                        {std::string(slotName(lang)), joined(order, ", ")});
    }
  }
  std::vector<Lang> chosen;
  std::copy_if(order.begin(), order.end(), std::back_inserter(chosen), [&](Lang lang) {
    return std::find(request.languages.begin(), request.languages.end(), lang) !=
           request.languages.end();
  });
  return chosen;
}

}  // namespace

std::optional<Manuscript> readManuscript(const RenderRequest& request,
                                         const Workshop& workshop,
                                         Diagnostics& diagnostics) {
  auto content = readContent(
      request.content,
      workshop.files,
      {request.allowedPaths, request.reportNormalised, request.proofread, request.reportLengths},
      diagnostics);
  if (!content) {
    return std::nullopt;
  }
  std::vector<Lang> languages = chosenLanguages(request, *content, diagnostics);
  const auto layout = findLayout({request.layout,
                                  content->layout,
                                  request.content,
                                  request.allowedPaths,
                                  workshop.layoutFolders},
                                 workshop.files);
  if (!layout) {
    diagnostics.add(layout.error());
  }
  if (diagnostics.hasErrors()) {
    return std::nullopt;
  }
  return Manuscript{request, std::move(*content), *layout, std::move(languages)};
}

std::map<std::string, std::string> outputFields(const Manuscript& manuscript) {
  const Date date = manuscript.content.date;
  return {{"id", manuscript.content.id},
          {"date",
           date.year == 0 ? "" : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)},
          {"lang", joined(manuscript.languages, "-")},
          {"layout", manuscript.layoutFile.stem().string()}};
}

std::vector<std::filesystem::path> inputFiles(const Manuscript& manuscript) {
  std::vector<std::filesystem::path> inputs{manuscript.request.content, manuscript.layoutFile};
  for (const Photo& photo : manuscript.content.photos) {
    inputs.emplace_back(photo.file);
  }
  return inputs;
}

}  // namespace paiban
