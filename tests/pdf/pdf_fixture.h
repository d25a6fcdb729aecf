#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <hb.h>
#include <nlohmann/json.hpp>

#include "base/file_system.h"
#include "base/utf8.h"
#include "display/display_list.h"
#include "font/face.h"
#include "pdf/export_pdf.h"

/// Small display lists over the shipped fonts, and the tools that read the PDF back.
namespace paiban::testing {

inline FacePtr openFace(const std::string& file, int weight = 400) {
  static std::map<std::string, FacePtr> opened;
  FacePtr& face = opened[file];
  if (face == nullptr) {
    auto bytes = realFileSystem().read(std::string(PAIBAN_SOURCE_DIR "/fonts/") + file);
    FontEntry entry;
    entry.path = file;
    entry.weight = weight;
    face = Face::open(bytes.value(), entry).value();
  }
  return face;
}
inline FacePtr song() {
  return openFace("PaibanSong-Regular.otf");
}
inline FacePtr kai() {
  return openFace("PaibanKai-Regular.ttf");
}
inline FacePtr serif() {
  return openFace("PaibanSerif-Regular.ttf");
}

/// `text` shaped in one face from `origin`, each cluster's text at its first glyph.
inline TextItem shapedItem(
    const FacePtr& face, Pt size, Point origin, const std::string& text, NodeId node = kArtifact) {
  TextItem item;
  item.face = face;
  item.size = size;
  item.origin = origin;
  item.node = node;
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(face->hbFont(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, nullptr);
  const double scale = size / face->unitsPerEm();
  Pt pen = 0;
  for (unsigned i = 0; i < count; ++i) {
    unsigned next = i + 1;
    while (next < count && infos[next].cluster == infos[i].cluster) {
      ++next;
    }
    const std::size_t begin = infos[i].cluster;
    const std::size_t end = next < count ? infos[next].cluster : text.size();
    const bool first = i == 0 || infos[i - 1].cluster != infos[i].cluster;
    item.glyphs.push_back({infos[i].codepoint,
                           pen + places[i].x_offset * scale,
                           -places[i].y_offset * scale,
                           places[i].x_advance * scale,
                           first ? text.substr(begin, end - begin) : ""});
    pen += places[i].x_advance * scale;
  }
  hb_buffer_destroy(buffer);
  return item;
}

/// A document of one A4 page with a title and a language, and nothing on it.
inline DisplayList emptyDocument() {
  DisplayList list;
  list.info.title = "辽阳";
  list.info.language = "zh-Hans";
  list.pages.push_back({{595.276, 841.89}, 0, "1", {}});
  return list;
}

/// The bytes of `list`, or a failed test.
inline Bytes exported(const DisplayList& list, const PdfOptions& options = {}) {
  auto pdf = exportPdf(list, options);
  EXPECT_TRUE(pdf) << (pdf ? "" : messageText(pdf.error(), MessageLanguage::en));
  return pdf ? *std::move(pdf) : Bytes{};
}

/// A file that goes when the test ends.
class PdfFile {
 public:
  explicit PdfFile(const Bytes& bytes) {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::path(::testing::TempDir()) /
            (std::string("paiban-") + test->test_suite_name() + '-' + test->name() + '-' +
             std::to_string(++count()) + ".pdf");
    std::ofstream(path_, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<long>(bytes.size()));
  }
  explicit PdfFile(const DisplayList& list) : PdfFile(exported(list)) {}
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  ~PdfFile() { std::filesystem::remove(path_); }
  std::string path() const { return path_.string(); }

  /// What `command` prints; {} in it stands for the file. Empty if it fails.
  std::string run(std::string command) const {
    command.replace(command.find("{}"), 2, "'" + path() + "'");
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    std::string out;
    char chunk[4096];
    for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, pipe)) > 0;) {
      out.append(chunk, got);
    }
    const int status = ::pclose(pipe);
    EXPECT_EQ(status, 0) << command << '\n' << out;
    return out;
  }

  std::string text() const { return run("pdftotext -raw {} -"); }
  std::string mutoolText() const { return run("mutool draw -q -F txt {}"); }

 private:
  static int& count() {
    static int files = 0;
    return files;
  }
  std::filesystem::path path_;
};

/// The objects of a PDF as qpdf reads them (its JSON, version 2): names as "/Name", strings as
/// "u:text", references as "12 0 R".
class PdfObjects {
 public:
  using Json = nlohmann::json;

  explicit PdfObjects(const DisplayList& list, const PdfOptions& options = {})
      : file_(exported(list, options)),
        all_(Json::parse(file_.run("qpdf --json=2 --json-key=qpdf {}"))["qpdf"][1]) {}

  const PdfFile& file() const { return file_; }
  const Json& all() const { return all_; }
  Json trailer() const { return all_["trailer"]["value"]; }

  /// What `value` refers to, or `value` itself; of a stream, its dictionary.
  Json get(const Json& value) const {
    if (!isReference(value)) {
      return value;
    }
    const Json& object = all_["obj:" + value.get<std::string>()];
    return object.contains("stream") ? object["stream"]["dict"] : object["value"];
  }
  Json catalog() const { return get(trailer()["/Root"]); }
  Json structureRoot() const { return get(catalog()["/StructTreeRoot"]); }

  /// References to the pages, in order.
  std::vector<std::string> pages() const {
    std::vector<std::string> out;
    collectPages(catalog()["/Pages"], out);
    return out;
  }
  Json page(std::size_t index) const { return get(pages()[index]); }

  /// The decoded data of a stream.
  std::string stream(const Json& reference) const {
    const std::string number = reference.get<std::string>();
    return file_.run("qpdf --show-object=" + number.substr(0, number.find(' ')) +
                     " --filtered-stream-data {}");
  }
  std::string content(std::size_t index = 0) const { return stream(page(index)["/Contents"]); }

  /// All dictionaries whose `key` is `value`.
  std::vector<Json> with(const std::string& key, const std::string& value) const {
    std::vector<Json> found;
    for (const auto& [name, object] : all_.items()) {
      const Json& dict = object.contains("stream") ? object["stream"]["dict"] : object["value"];
      if (dict.is_object() && dict.contains(key) && dict[key] == value) {
        found.push_back(dict);
      }
    }
    return found;
  }

 private:
  static bool isReference(const Json& value) {
    return value.is_string() && value.get<std::string>().ends_with(" 0 R") &&
           !value.get<std::string>().starts_with("u:");
  }
  void collectPages(const Json& node, std::vector<std::string>& out) const {
    const Json kids = get(node)["/Kids"];
    for (const Json& kid : kids) {
      if (get(kid)["/Type"] == "/Page") {
        out.push_back(kid);
      } else {
        collectPages(kid, out);
      }
    }
  }

  PdfFile file_;
  Json all_;
};

/// White space taken out, so that line ends do not matter.
inline std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\f' && c != '\r') {
      out += c;
    }
  }
  return out;
}

}  // namespace paiban::testing
