#include "sample_pdf.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

namespace paiban {
namespace {

namespace fs = std::filesystem;

void writeOutline(ReadBack& file, QPDFObjectHandle first, int level, std::ostringstream& out) {
  for (QPDFObjectHandle at = first; at.isDictionary(); at = at.getKey("/Next")) {
    QPDFObjectHandle target = at.getKey("/Dest");
    if (QPDFObjectHandle action = at.getKey("/A"); action.isDictionary()) {
      target = action.getKey("/D");
    }
    out << std::string(static_cast<std::size_t>(2 * level), ' ')
        << at.getKey("/Title").getUTF8Value() << " -> "
        << (target.isArray() ? file.indexOf(target.getArrayItem(0)) : -1) << "\n";
    writeOutline(file, at.getKey("/First"), level + 1, out);
  }
}

}  // namespace

fs::path testFolder() {
  const auto* info = testing::UnitTest::GetInstance()->current_test_info();
  const fs::path folder = fs::path(testing::TempDir()) / "paiban_assembly" /
                          (std::string(info->test_suite_name()) + "." + info->name());
  static std::string last;
  if (last != folder.string()) {
    last = folder.string();
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  return folder;
}

SamplePdf::SamplePdf(const std::string& name, int pages) : name_(name) {
  pdf_.emptyPDF();
  for (int i = 0; i < pages; ++i) {
    QPDFObjectHandle page = parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>");
    page.replaceKey("/Contents",
                    QPDFObjectHandle::newStream(
                        &pdf_, "% " + name + " " + std::to_string(i) + "\n0 0 10 10 re f\n"));
    pdf_.addPage(pdf_.makeIndirectObject(page), false);
  }
}

QPDFObjectHandle SamplePdf::page(int index) {
  return pdf_.getAllPages().at(static_cast<std::size_t>(index));
}

QPDFObjectHandle SamplePdf::parse(const std::string& text) {
  std::string resolved;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '@') {
      resolved += page(text[++at] - '0').unparse();
    } else {
      resolved += text[at];
    }
  }
  return QPDFObjectHandle::parse(&pdf_, resolved);
}

void SamplePdf::addOutline(const std::vector<int>& pages) {
  QPDFObjectHandle outline = indirect("<< /Type /Outlines >>");
  QPDFObjectHandle last;
  for (const int page : pages) {
    const std::string number = std::to_string(page);
    QPDFObjectHandle item =
        indirect("<< /Title (" + name_ + " " + number + ") /Dest [@" + number + " /Fit] >>");
    item.replaceKey("/Parent", outline);
    if (last.isInitialized()) {
      last.replaceKey("/Next", item);
      item.replaceKey("/Prev", last);
    } else {
      outline.replaceKey("/First", item);
    }
    last = item;
  }
  outline.replaceKey("/Last", last);
  outline.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(pages.size())));
  root().replaceKey("/Outlines", outline);
}

fs::path SamplePdf::save(const std::function<void(QPDFWriter&)>& set) {
  const fs::path path = testFolder() / (name_ + ".pdf");
  QPDFWriter writer(pdf_, path.c_str());
  writer.setStaticID(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setCompressStreams(false);
  if (set) {
    set(writer);
  }
  writer.write();
  return path;
}

ReadBack::ReadBack(const Bytes& bytes) : bytes_(bytes) {
  pdf_.setSuppressWarnings(true);
  pdf_.setAttemptRecovery(false);
  pdf_.processMemoryFile("joined", reinterpret_cast<const char*>(bytes_.data()), bytes_.size());
}

QPDFObjectHandle ReadBack::page(int index) {
  return pdf_.getAllPages().at(static_cast<std::size_t>(index));
}

int ReadBack::pageCount() {
  return static_cast<int>(pdf_.getAllPages().size());
}

std::string ReadBack::pageContent(int index) {
  const auto data = page(index).getKey("/Contents").getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

int ReadBack::indexOf(QPDFObjectHandle wanted) {
  for (int i = 0; i < pageCount(); ++i) {
    if (page(i).getObjGen() == wanted.getObjGen()) {
      return i;
    }
  }
  return -1;
}

std::string ReadBack::outline() {
  std::ostringstream out;
  QPDFObjectHandle outline = root().getKey("/Outlines");
  if (outline.isDictionary()) {
    writeOutline(*this, outline.getKey("/First"), 0, out);
  }
  return out.str();
}

std::string ReadBack::label(int index) {
  QPDFObjectHandle label = QPDFPageLabelDocumentHelper(pdf_).getLabelForPage(index);
  if (!label.isDictionary()) {
    return "none";
  }
  QPDFObjectHandle prefix = label.getKey("/P");
  QPDFObjectHandle style = label.getKey("/S");
  QPDFObjectHandle start = label.getKey("/St");
  return (prefix.isString() ? prefix.getUTF8Value() : "") +
         (style.isName() ? style.getName() : "") +
         (start.isInteger() ? std::to_string(start.getIntValue()) : "");
}

}  // namespace paiban
