#include "driver/render.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "display/display_list.h"
#include "driver/layout_lookup.h"
#include "driver/load_images.h"
#include "driver/messages.h"
#include "input/read.h"
#include "pages/compose_pages.h"
#include "pdf/export_pdf.h"

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

/// The manuscript as finished pages; nothing when its layout cannot be read.
std::optional<DisplayList> typeset(const Manuscript& manuscript,
                                   const Workshop& workshop,
                                   Diagnostics& diagnostics) {
  const auto layout = readLayout(manuscript.layoutFile, workshop.files, diagnostics);
  const auto images =
      loadImages(manuscript.content, workshop.files, manuscript.request.maxPixels, diagnostics);
  if (!layout) {
    return std::nullopt;
  }
  return composePages({manuscript.content,
                       *layout,
                       workshop.fonts,
                       images,
                       manuscript.languages,
                       manuscript.request.draft},
                      diagnostics);
}

Result<Bytes> exported(const DisplayList& list, OutputFormat format) {
  if (format == OutputFormat::pdf) {
    return exportPdf(list);
  }
  const std::string text = dump(list);
  return Bytes(text.begin(), text.end());
}

}  // namespace

std::optional<Manuscript> readManuscript(const RenderRequest& request,
                                         const Workshop& workshop,
                                         Diagnostics& diagnostics) {
  auto content = readContent(request.content,
                             workshop.files,
                             {request.allowedPaths, request.reportNormalised},
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

RenderResult render(const Manuscript& manuscript, const Workshop& workshop) {
  RenderResult result;
  const auto list = typeset(manuscript, workshop, result.diagnostics);
  if (list && (manuscript.request.draft || !result.diagnostics.hasErrors())) {
    if (auto bytes = exported(*list, manuscript.request.format)) {
      result.bytes = std::move(*bytes);
      result.pages = static_cast<int>(list->pages.size());
    } else {
      result.diagnostics.add(bytes.error());
    }
  }
  result.diagnostics.sortByPlace();
  return result;
}

RenderResult render(const RenderRequest& request, const Workshop& workshop) {
  RenderResult result;
  if (const auto manuscript = readManuscript(request, workshop, result.diagnostics)) {
    RenderResult rest = render(*manuscript, workshop);
    result.bytes = std::move(rest.bytes);
    result.pages = rest.pages;
    result.diagnostics.append(rest.diagnostics);
  }
  result.diagnostics.sortByPlace();
  return result;
}

Diagnostics check(const RenderRequest& request, const Workshop& workshop) {
  Diagnostics diagnostics;
  if (const auto manuscript = readManuscript(request, workshop, diagnostics)) {
    typeset(*manuscript, workshop, diagnostics);
  }
  diagnostics.sortByPlace();
  return diagnostics;
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
