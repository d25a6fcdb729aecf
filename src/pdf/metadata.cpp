#include "pdf/metadata.h"

#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "base/version.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

std::string producer() {
  return "Paiban " + std::string(kVersion);
}

/// `text` as XML character data, without characters that XML 1.0 cannot hold.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    at += c.bytes;
    const bool control = c.code < 0x20 && c.code != '\t' && c.code != '\n' && c.code != '\r';
    if (control || c.code == 0xFFFE || c.code == 0xFFFF) {
      continue;
    }
    switch (c.code) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        appendUtf8(out, c.code);
    }
  }
  return out;
}

/// An XMP property whose value is an array or a set of alternatives of one item.
std::string container(std::string_view name,
                      std::string_view kind,
                      std::string_view attribute,
                      std::string_view value) {
  if (value.empty()) {
    return {};
  }
  std::string out = "<" + std::string(name) + "><rdf:" + std::string(kind) + "><rdf:li";
  out += attribute;
  out += '>' + xml(value) + "</rdf:li></rdf:" + std::string(kind) + "></" + std::string(name);
  return out + ">\n";
}

std::string simple(std::string_view name, std::string_view value) {
  if (value.empty()) {
    return {};
  }
  return "<" + std::string(name) + ">" + xml(value) + "</" + std::string(name) + ">\n";
}

}  // namespace

std::string infoEntries(const DocumentInfo& info) {
  const std::string made = producer();
  const std::pair<std::string_view, std::string_view> fields[] = {{"/Title", info.title},
                                                                  {"/Author", info.author},
                                                                  {"/Subject", info.subject},
                                                                  {"/Keywords", info.keywords},
                                                                  {"/Producer", made}};
  std::string out;
  for (const auto& [key, value] : fields) {
    if (!value.empty()) {
      out += key;
      appendText(out, value);
      out += '\n';
    }
  }
  return out;
}

ObjectNumber addXmp(const DocumentInfo& info, bool accessible, ObjectStore& store) {
  std::string packet =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  packet += container("dc:title", "Alt", " xml:lang=\"x-default\"", info.title);
  packet += container("dc:creator", "Seq", "", info.author);
  packet += container("dc:description", "Alt", " xml:lang=\"x-default\"", info.subject);
  packet += container("dc:language", "Bag", "", info.language);
  packet += simple("pdf:Keywords", info.keywords);
  packet += simple("pdf:Producer", producer());
  packet += accessible ? simple("pdfuaid:part", "1") : "";
  packet += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  const ByteView bytes = asBytes(packet);
  return store.addEncodedStream("/Type/Metadata/Subtype/XML\n", Bytes(bytes.begin(), bytes.end()));
}

}  // namespace paiban::pdf
