#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/bytes.h"

namespace paiban {

/// A small PDF that a test builds, and the file it was written to.
class SamplePdf {
 public:
  /// `pages` pages, each showing its number; page i has the mark `NAME i` in its content.
  SamplePdf(const std::string& name, int pages);

  QPDF& pdf() { return pdf_; }
  QPDFObjectHandle root() { return pdf_.getRoot(); }
  QPDFObjectHandle page(int index);
  /// An object in PDF syntax; `@3` stands for a reference to page 3.
  QPDFObjectHandle parse(const std::string& text);
  QPDFObjectHandle indirect(const std::string& text) {
    return pdf_.makeIndirectObject(parse(text));
  }
  /// A chain of bookmarks, one a page index, titled NAME page.
  void addOutline(const std::vector<int>& pages);

  /// Writes it to a folder of the test's own.
  std::filesystem::path save(const std::function<void(QPDFWriter&)>& set = {});

 private:
  std::string name_;
  QPDF pdf_;
};

/// The folder that the running test may write to; empty when the test begins.
std::filesystem::path testFolder();

/// A joined file, read back.
class ReadBack {
 public:
  explicit ReadBack(const Bytes& bytes);
  QPDF& pdf() { return pdf_; }
  QPDFObjectHandle root() { return pdf_.getRoot(); }
  QPDFObjectHandle page(int index);
  int pageCount();
  std::string pageContent(int index);
  /// The place of a page object among the pages, -1 when it is none.
  int indexOf(QPDFObjectHandle page);
  /// The outline as lines: two spaces a level, title, page index.
  std::string outline();
  std::string label(int index);

 private:
  Bytes bytes_;
  QPDF pdf_;
};

}  // namespace paiban
