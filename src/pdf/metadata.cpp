#include "pdf/metadata.h"

#include <algorithm>
#include <charconv>
#include <optional>
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

/// A label in two parts: what stays, and the number it ends in, if there is one.
struct Label {
  std::string_view prefix;
  std::optional<int> number;
};

Label splitLabel(std::string_view label) {
  constexpr std::size_t kMostDigits = 9;
  std::size_t start = label.size();
  while (start > 0 && label[start - 1] >= '0' && label[start - 1] <= '9' &&
         label.size() - start < kMostDigits) {
    --start;
  }
  while (start < label.size() && label[start] == '0') {
    ++start;  // a number of the format has no leading zeros, and is not zero
  }
  if (start == label.size()) {
    return {label, std::nullopt};
  }
  int number = 0;
  std::from_chars(label.data() + start, label.data() + label.size(), number);
  return {label.substr(0, start), number};
}

std::string labelRange(const Label& label) {
  std::string out = "<<";
  if (label.number) {
    out += "/S/D";
    if (*label.number != 1) {
      out += "/St ";
      appendInteger(out, *label.number);
    }
  }
  if (!label.prefix.empty()) {
    out += "/P";
    appendText(out, label.prefix);
  }
  return out + ">>";
}

/// Links of an outline item, as indices of entries.
struct OutlineNode {
  std::optional<std::size_t> parent, previous, next, first, last;
  int descendants = 0;
};

std::vector<OutlineNode> outlineTree(const std::vector<OutlineEntry>& entries) {
  std::vector<OutlineNode> nodes(entries.size());
  std::vector<std::size_t> open;  // the entry before and those it lies in
  std::optional<std::size_t> lastAtTop;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    while (!open.empty() && entries[open.back()].level >= entries[i].level) {
      open.pop_back();
    }
    std::optional<std::size_t>& before = open.empty() ? lastAtTop : nodes[open.back()].last;
    nodes[i].previous = before;
    if (before) {
      nodes[*before].next = i;
    } else if (!open.empty()) {
      nodes[open.back()].first = i;
    }
    before = i;
    if (!open.empty()) {
      nodes[i].parent = open.back();
    }
    for (const std::size_t ancestor : open) {
      ++nodes[ancestor].descendants;
    }
    open.push_back(i);
  }
  return nodes;
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

std::string pageLabels(const std::vector<DisplayPage>& pages) {
  if (std::ranges::all_of(pages, [](const DisplayPage& p) { return p.label.empty(); })) {
    return {};
  }
  std::string out = "/PageLabels<</Nums[";
  Label previous;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Label label = splitLabel(pages[i].label);
    const bool counts = i > 0 && label.number && previous.number &&
                        label.prefix == previous.prefix && *label.number == *previous.number + 1;
    if (!counts) {
      appendInteger(out, static_cast<std::int64_t>(i));
      out += labelRange(label);
    }
    previous = label;
  }
  return out + "]>>\n";
}

ObjectNumber addOutline(const DisplayList& list,
                        const std::vector<ObjectNumber>& pages,
                        ObjectStore& store) {
  const std::vector<OutlineEntry>& entries = list.outline;
  if (entries.empty()) {
    return 0;
  }
  const std::vector<OutlineNode> nodes = outlineTree(entries);
  const ObjectNumber root = store.reserve();
  std::vector<ObjectNumber> objects;
  std::size_t lastAtTop = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    objects.push_back(store.reserve());
    lastAtTop = nodes[i].parent ? lastAtTop : i;
  }
  const auto reference =
      [&](std::string& out, std::string_view key, std::optional<std::size_t> to) {
        if (to) {
          out += key;
          appendReference(out, objects[*to]);
        }
      };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const OutlineNode& node = nodes[i];
    std::string out = "/Title";
    appendText(out, entries[i].title);
    out += "/Parent ";
    appendReference(out, node.parent ? objects[*node.parent] : root);
    reference(out, "/Prev ", node.previous);
    reference(out, "/Next ", node.next);
    reference(out, "/First ", node.first);
    reference(out, "/Last ", node.last);
    if (node.descendants > 0) {
      out += "/Count ";
      appendInteger(out, node.descendants);
    }
    const auto index = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(entries[i].page, 0)), 0, pages.size() - 1);
    const DisplayPage& page = list.pages[index];
    out += "/Dest[";
    appendReference(out, pages[index]);
    out += "/XYZ null ";
    appendNumber(out, page.trim.height + page.bleed - entries[i].y);
    store.fill(objects[i], out + " null]");
  }
  std::string out = "/Type/Outlines/Count ";
  appendInteger(out, static_cast<std::int64_t>(entries.size()));
  reference(out, "/First ", 0);
  reference(out, "/Last ", lastAtTop);
  store.fill(root, std::move(out));
  return root;
}

}  // namespace paiban::pdf
