#include "assembly/attach.h"

#include <exception>
#include <memory>
#include <string>
#include <utility>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "assembly/destinations.h"
#include "assembly/messages.h"
#include "assembly/outlines.h"
#include "assembly/page_labels.h"
#include "assembly/pdf_file.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Handle = QPDFObjectHandle;

/// Whatever points from pages into their document's structure tree and article threads, neither
/// of which comes along; ISO 32000-1, 14.7.4.4 and 12.4.3.
void dropTags(QPDF& bulletin) {
  forEachDictionary(bulletin, [](Handle& dictionary) {
    dictionary.removeKey("/StructParent");
    dictionary.removeKey("/StructParents");
  });
  for (Handle page : bulletin.getAllPages()) {
    page.removeKey("/Tabs");
    page.removeKey("/B");
  }
}

/// The title in its metadata, else its file's name.
std::string titleOf(const PdfFile& file) {
  Handle info = file.pdf->getTrailer().getKey("/Info");
  if (info.isDictionary() && info.getKey("/Title").isString()) {
    if (std::string title = info.getKey("/Title").getUTF8Value(); !title.empty()) {
      return title;
    }
  }
  return fs::path(file.name).stem().string();
}

/// Appends the pages; gives the copy of the first. Annotations, form fields among them, follow when
/// all pages are there: QPDF makes null of a page that it meets before that page was copied, and so
/// links would lead nowhere.
Handle appendPages(QPDF& host, QPDF& bulletin) {
  std::vector<Handle> originals = bulletin.getAllPages();
  std::vector<Handle> annotations;
  std::vector<Handle> copies;
  QPDFPageDocumentHelper pages(host);
  for (Handle& page : originals) {
    annotations.push_back(page.getKey("/Annots"));
    page.removeKey("/Annots");
    pages.addPage(page, false);
    copies.push_back(host.getAllPages().back());
  }
  QPDFAcroFormDocumentHelper hostForm(host);
  QPDFAcroFormDocumentHelper form(bulletin);
  for (std::size_t i = 0; i < originals.size(); ++i) {
    originals[i].replaceKey("/Annots", annotations[i]);
    hostForm.fixCopiedAnnotations(copies[i], originals[i], form);
  }
  return copies.front();
}

/// Attached files come along; one whose name is taken gets a number.
void appendEmbeddedFiles(QPDF& host, QPDF& bulletin) {
  QPDFEmbeddedFileDocumentHelper own(bulletin);
  if (!own.hasEmbeddedFiles()) {
    return;
  }
  QPDFEmbeddedFileDocumentHelper all(host);
  for (const auto& [name, file] : own.getEmbeddedFiles()) {
    std::string key = name;
    for (int number = 2; all.getEmbeddedFile(key); ++number) {
      key = name + " (" + std::to_string(number) + ")";
    }
    all.replaceEmbeddedFile(
        key, QPDFFileSpecObjectHelper(imported(host, bulletin, file->getObjectHandle())));
  }
}

void appendBulletin(QPDF& host, const PdfFile& bulletin, Diagnostics& diagnostics) {
  QPDF& pdf = *bulletin.pdf;
  if (pdf.getRoot().getKey("/StructTreeRoot").isDictionary()) {
    diagnostics.warning(messages::kTagsLost, {}, {bulletin.name});
  }
  dropTags(pdf);
  makeDestinationsExplicit(pdf);
  const Handle firstPage = appendPages(host, pdf);
  appendOutline(host, pdf, titleOf(bulletin), firstPage);
  appendEmbeddedFiles(host, pdf);
}

/// The joined file; its /ID comes from its content, so the same files give the same bytes.
Bytes written(QPDF& host, const std::vector<PdfFile>& bulletins) {
  QPDFWriter writer(host);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  for (const PdfFile& bulletin : bulletins) {
    writer.setMinimumPDFVersion(bulletin.pdf->getVersionAsPDFVersion());
  }
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

Bytes joined(const PdfFile& host, const std::vector<PdfFile>& bulletins, Diagnostics& diagnostics) {
  std::vector<PageRange> documents{{host.pdf.get(), host.pdf->getAllPages().size()}};
  for (const PdfFile& bulletin : bulletins) {
    documents.push_back({bulletin.pdf.get(), bulletin.pdf->getAllPages().size()});
  }
  for (const PdfFile& bulletin : bulletins) {
    appendBulletin(*host.pdf, bulletin, diagnostics);
  }
  joinPageLabels(*host.pdf, documents);
  return written(*host.pdf, bulletins);
}

}  // namespace

Result<Bytes> attach(const fs::path& circular,
                     const std::vector<fs::path>& bulletins,
                     Diagnostics& diagnostics) {
  auto host = openPdf(circular);
  if (!host) {
    return tl::unexpected<Diagnostic>(std::move(host.error()));
  }
  std::vector<PdfFile> files;
  for (const fs::path& path : bulletins) {
    auto file = openPdf(path);
    if (!file) {
      return tl::unexpected<Diagnostic>(std::move(file.error()));
    }
    files.push_back(std::move(*file));
  }
  try {
    return joined(*host, files, diagnostics);
  } catch (const std::exception& problem) {
    return failure(messages::kPdfUnwritable, {}, {problem.what()});
  }
}

}  // namespace paiban
