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

/// A content file that was read, and what goes with it.
struct Manuscript {
  Content content;
  std::filesystem::path layoutFile;
  std::vector<Lang> languages;
};

std::string joined(const std::vector<Lang>& languages, const char* separator) {
  std::vector<std::string_view> names;
  for (const Lang lang : languages) {
    names.push_back(slotName(lang));
  }
  return fmt::format("{}", fmt::join(names, separator));
}

/// The languages to set, in the content's order.
std::vector<Lang> chosenLanguages(const RenderRequest& request,
                                  const Content& content,
                                  Diagnostics& diagnostics) {
  const std::vector<Lang>& order = content.languages.order;
  if (request.languages.empty()) {
    return order;
  }
  const auto asked = [&](Lang lang) {
    return std::find(request.languages.begin(), request.languages.end(), lang) !=
           request.languages.end();
  };
  std::vector<Lang> chosen;
  std::copy_if(order.begin(), order.end(), std::back_inserter(chosen), asked);
  for (const Lang lang : kLangs) {
    if (asked(lang) && !content.languages.has(lang)) {
      const auto file = std::make_shared<const std::string>(request.content.string());
      diagnostics.error(messages::kLanguageMissing,
                        {file, 0, 0},
                        {std::string(slotName(lang)), joined(order, ", ")});
    }
  }
  return chosen;
}

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
    return std::nullopt;
  }
  if (languages.empty()) {
    return std::nullopt;
  }
  return Manuscript{std::move(*content), *layout, std::move(languages)};
}

Identity identityOf(const Manuscript& manuscript, const RenderRequest& request) {
  const Date date = manuscript.content.date;
  Identity identity;
  identity.fields = {
      {"id", manuscript.content.id},
      {"date",
       date.year == 0 ? "" : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)},
      {"lang", joined(manuscript.languages, "-")},
      {"layout", manuscript.layoutFile.stem().string()}};
  identity.inputs = {request.content, manuscript.layoutFile};
  for (const Photo& photo : manuscript.content.photos) {
    identity.inputs.emplace_back(photo.file);
  }
  return identity;
}

/// Content and layout as finished pages; nothing when one of the two could not be read.
std::optional<DisplayList> typeset(const RenderRequest& request,
                                   const Workshop& workshop,
                                   Identity& identity,
                                   Diagnostics& diagnostics) {
  const auto manuscript = readManuscript(request, workshop, diagnostics);
  if (!manuscript) {
    return std::nullopt;
  }
  identity = identityOf(*manuscript, request);
  const auto layout = readLayout(manuscript->layoutFile, workshop.files, diagnostics);
  const auto images =
      loadImages(manuscript->content, workshop.files, request.maxPixels, diagnostics);
  if (!layout) {
    return std::nullopt;
  }
  return composePages(
      {manuscript->content, *layout, workshop.fonts, images, manuscript->languages, request.draft},
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

RenderResult render(const RenderRequest& request, const Workshop& workshop) {
  RenderResult result;
  const auto list = typeset(request, workshop, result.identity, result.diagnostics);
  if (list && (request.draft || !result.diagnostics.hasErrors())) {
    if (auto bytes = exported(*list, request.format)) {
      result.bytes = std::move(*bytes);
      result.pages = static_cast<int>(list->pages.size());
    } else {
      result.diagnostics.add(bytes.error());
    }
  }
  result.diagnostics.sortByPlace();
  return result;
}

Diagnostics check(const RenderRequest& request, const Workshop& workshop) {
  Diagnostics diagnostics;
  Identity identity;
  typeset(request, workshop, identity, diagnostics);
  diagnostics.sortByPlace();
  return diagnostics;
}

std::optional<Identity> identify(const RenderRequest& request,
                                 const Workshop& workshop,
                                 Diagnostics& diagnostics) {
  const auto manuscript = readManuscript(request, workshop, diagnostics);
  if (!manuscript || diagnostics.hasErrors()) {
    return std::nullopt;
  }
  return identityOf(*manuscript, request);
}

}  // namespace paiban
