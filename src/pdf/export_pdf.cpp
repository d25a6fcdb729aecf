#include "pdf/export_pdf.h"

#include <new>
#include <string>
#include <utility>

#include "pdf/accessibility.h"
#include "pdf/file_writer.h"
#include "pdf/font_table.h"
#include "pdf/image_table.h"
#include "pdf/marked_content.h"
#include "pdf/messages.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/object_store.h"
#include "pdf/page_writer.h"
#include "pdf/structure_objects.h"
#include "pdf/syntax.h"

namespace paiban {
namespace {

using namespace pdf;

/// Entries of the catalog that make the document tagged, named and navigable.
std::string catalogEntries(const DisplayList& list,
                           const MarkedContent& content,
                           ObjectStore& store) {
  std::string out = "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true";
  out += list.info.boundRight ? "/Direction/R2L>>" : ">>";
  if (list.info.spreads) {
    out += "/PageLayout/TwoPageRight";
  }
  if (!list.info.language.empty()) {
    out += "/Lang";
    appendText(out, list.info.language);
  }
  out += "/StructTreeRoot ";
  appendReference(out, addStructure(list.structure, content, store));
  out += "/Metadata ";
  appendReference(out, addXmp(list.info, meetsPdfUa(list), store));
  if (const ObjectNumber outline = addOutline(list, content.pages, store); outline != 0) {
    out += "/Outlines ";
    appendReference(out, outline);
  }
  return out + pageLabels(list.pages);
}

Result<Bytes> writeDocument(const DisplayList& list, const PdfOptions& options) {
  ObjectStore store(options.compress);
  FontTable fonts(list);
  if (auto written = fonts.write(store); !written) {
    return tl::unexpected(written.error());
  }
  ImageTable images;
  if (auto written = images.write(list, store); !written) {
    return tl::unexpected(written.error());
  }
  MarkedContent content;
  content.langs = languagesOf(list.structure, list.info.language);
  for (std::size_t i = 0; i < list.pages.size(); ++i) {
    content.pages.push_back(store.addPage());
  }
  const PageContext context{list, fonts, images, content};
  for (std::size_t i = 0; i < list.pages.size(); ++i) {
    writePage(i, context, store);
  }
  store.fillCatalog(catalogEntries(list, content, store));
  store.fillInfo(infoEntries(list.info));
  return writeFile(store);
}

}  // namespace

Result<Bytes> exportPdf(const DisplayList& list, const PdfOptions& options) {
  if (list.pages.empty()) {
    return failure(messages::kNoPages);
  }
  try {
    return writeDocument(list, options);
  } catch (const std::bad_alloc&) {
    return failure(messages::kPdfMemory);
  }
}

}  // namespace paiban
