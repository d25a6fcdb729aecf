#include "driver/render.h"

#include <string>
#include <utility>

#include "display/display_list.h"
#include "driver/load_images.h"
#include "pages/compose_pages.h"
#include "pages/page_check.h"
#include "pdf/export_pdf.h"

namespace paiban {
namespace {

/// The manuscript as finished pages; nothing when its layout cannot be read.
std::optional<DisplayList> typeset(const Manuscript& manuscript,
                                   const Workshop& workshop,
                                   Diagnostics& diagnostics) {
  const auto reading =
      workshop.layouts->read(manuscript.layoutFile, workshop.files, workshop.layoutFolders);
  diagnostics.append(reading->diagnostics);
  const auto images =
      loadImages(manuscript.content, workshop.files, manuscript.request.maxPixels, diagnostics);
  if (!reading->layout) {
    return std::nullopt;
  }
  return composePages(
      {manuscript.content,
       *reading->layout,
       workshop.fonts,
       images,
       manuscript.languages,
       manuscript.request.draft,
       manuscript.request.trace || manuscript.request.overlay || manuscript.request.proofread,
       manuscript.request.overlay},
      diagnostics);
}

}  // namespace

Result<Bytes> exported(const DisplayList& list, OutputFormat format) {
  if (format == OutputFormat::pdf) {
    return exportPdf(list);
  }
  const std::string text = dump(list);
  return Bytes(text.begin(), text.end());
}

RenderResult render(const Manuscript& manuscript, const Workshop& workshop) {
  RenderResult result;
  const auto list = typeset(manuscript, workshop, result.diagnostics);
  if (list && (manuscript.request.draft || !result.diagnostics.hasErrors())) {
    if (auto bytes = exported(*list, manuscript.request.format)) {
      result.bytes = std::move(*bytes);
      result.pages = static_cast<int>(list->pages.size());
      if (manuscript.request.trace) {
        result.trace = traceOf(*list);
      }
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
    result.trace = std::move(rest.trace);
    result.diagnostics.append(rest.diagnostics);
  }
  result.diagnostics.sortByPlace();
  return result;
}

Diagnostics check(const RenderRequest& request, const Workshop& workshop) {
  Diagnostics diagnostics;
  RenderRequest thorough = request;
  thorough.proofread = true;
  if (const auto manuscript = readManuscript(thorough, workshop, diagnostics)) {
    typeset(*manuscript, workshop, diagnostics);
  }
  diagnostics.sortByPlace();
  return diagnostics;
}

PageReport checkPages(const RenderRequest& request, const Workshop& workshop, bool drawn) {
  PageReport report;
  RenderRequest thorough = request;
  thorough.proofread = true;
  thorough.trace = true;
  if (const auto manuscript = readManuscript(thorough, workshop, report.diagnostics)) {
    if (auto list = typeset(*manuscript, workshop, report.diagnostics)) {
      const std::vector<PageFinding> findings = checkPages(*list);
      report.diagnostics.append(pageWarnings(findings));
      report.diagnostics.append(pictureNotes(*list));
      report.pages = static_cast<int>(list->pages.size());
      if (drawn) {
        drawFindings(findings, workshop.fonts, *list);
        if (auto bytes = exportPdf(*list)) {
          report.pdf = std::move(*bytes);
        } else {
          report.diagnostics.add(bytes.error());
        }
      }
    }
  }
  report.diagnostics.sortByPlace();
  return report;
}

}  // namespace paiban
