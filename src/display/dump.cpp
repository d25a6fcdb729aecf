#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "display/display_list.h"
#include "display/logical_text.h"

namespace paiban {
namespace {

/// A number to three decimals without trailing zeros and without a negative zero.
std::string number(double value) {
  const double rounded = std::round(value * 1000) / 1000;
  std::string digits = fmt::format("{:.3f}", rounded == 0 ? 0.0 : rounded);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') {
    digits.pop_back();
  }
  return digits;
}

/// `text` in quotation marks; quotes, backslashes and control characters are escaped, so that it
/// stays on its line.
std::string quote(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string point(const Point& p) {
  return number(p.x) + ',' + number(p.y);
}

std::string rectangle(const Rect& r) {
  return fmt::format("{},{} {}x{}", number(r.x), number(r.y), number(r.width), number(r.height));
}

std::string ink(const Ink& i) {
  return fmt::format("{}/{}/{}/{}", number(i.c), number(i.m), number(i.y), number(i.k));
}

std::string node(NodeId id) {
  return id == kArtifact ? "artifact" : fmt::format("#{}", id);
}

/// `id@x` or `id@x,y`; a glyph that does not stand for exactly one character has their number
/// after a colon.
std::string glyph(const PlacedGlyph& g) {
  std::string out = fmt::format("{}@{}", g.id, number(g.x));
  if (number(g.y) != "0") {
    out += ',' + number(g.y);
  }
  const std::size_t characters = countCodePoints(g.text);
  if (characters != 1) {
    out += fmt::format(":{}", characters);
  }
  return out;
}

std::string pathStep(const PathStep& step) {
  switch (step.kind) {
    case PathStep::Kind::move:
      return " M " + point(step.to);
    case PathStep::Kind::line:
      return " L " + point(step.to);
    case PathStep::Kind::curve:
      return " C " + point(step.control1) + ' ' + point(step.control2) + ' ' + point(step.to);
    case PathStep::Kind::close:
      return " Z";
  }
  return {};
}

/// Writes one item of a page as one line.
struct ItemWriter {
  std::string& out;

  void operator()(const TextItem& item) const {
    fmt::format_to(std::back_inserter(out),
                   "  text {} {} {} {}pt {} {} {}",
                   point(item.origin),
                   quote(textOf(item)),
                   item.face ? item.face->postScriptName() : "no-face",
                   number(item.size),
                   ink(item.colour),
                   item.tag.empty() ? "-" : item.tag,
                   node(item.node));
    if (item.orientation != Orientation::horizontal) {
      out += item.orientation == Orientation::upright ? " upright" : " turned";
      out += item.condensed != 1 ? " condensed " + number(item.condensed) : "";
    }
    for (const PlacedGlyph& g : item.glyphs) {
      out += ' ' + glyph(g);
    }
    out += '\n';
  }

  void operator()(const PathItem& item) const {
    out += "  path";
    if (item.filled) {
      out += " fill " + ink(item.fill);
    }
    if (item.stroked) {
      out += fmt::format(" stroke {} {}pt", ink(item.stroke), number(item.strokeWidth));
      out += item.roundCaps ? " round" : "";
      for (std::size_t i = 0; i < item.dash.size(); ++i) {
        out += (i == 0 ? " dash " : ",") + number(item.dash[i]);
      }
    }
    for (const PathStep& step : item.steps) {
      out += pathStep(step);
    }
    out += '\n';
  }

  void operator()(const ImageItem& item) const {
    out += "  image " + rectangle(item.box);
    if (item.image) {
      const Image& image = *item.image;
      out += fmt::format(" {} {}x{}", quote(image.source), image.shownWidth(), image.shownHeight());
    }
    if (item.crop != Rect{0, 0, 1, 1}) {
      out += " crop " + rectangle(item.crop);
    }
    out += ' ' + node(item.node) + '\n';
  }

  void operator()(const LinkItem& item) const {
    out += fmt::format("  link {} {} {}", rectangle(item.box), quote(item.uri), node(item.node));
    out += item.place
               ? fmt::format(" to page {} at {}", item.place->page + 1, number(item.place->y))
               : "";
    out += '\n';
  }
};

void writeInfo(const DocumentInfo& info, std::string& out) {
  const std::pair<std::string_view, const std::string&> fields[] = {{"id", info.id},
                                                                    {"author", info.author},
                                                                    {"subject", info.subject},
                                                                    {"keywords", info.keywords}};
  out += fmt::format("document {} {}", quote(info.title), info.language);
  for (const auto& [name, value] : fields) {
    if (!value.empty()) {
      out += fmt::format(" {} {}", name, quote(value));
    }
  }
  out += info.boundRight ? " bound-right" : "";
  out += info.draft ? " draft\n" : "\n";
}

void writePage(const DisplayPage& page, std::size_t number1, std::string& out) {
  out += fmt::format("page {} {} {}x{}",
                     number1,
                     quote(page.label),
                     number(page.trim.width),
                     number(page.trim.height));
  if (page.bleed != 0) {
    out += " bleed " + number(page.bleed);
  }
  out += '\n';
  for (const Item& item : page.items) {
    std::visit(ItemWriter{out}, item);
  }
}

/// The tree in reading order, without recursion: a document may nest as deep as it likes.
void writeStructure(const DisplayList& list, std::string& out) {
  const std::vector<std::string> texts = textByNode(list);
  out += "structure\n";
  std::vector<std::pair<NodeId, std::size_t>> waiting = {{0, 1}};
  while (!waiting.empty()) {
    const auto [id, depth] = waiting.back();
    waiting.pop_back();
    const StructureNode& n = list.structure[id];
    out.append(2 * depth, ' ');
    out += fmt::format("{} {}", node(id), tagName(n.tag));
    out += n.lang.empty() ? "" : ' ' + n.lang;
    out += n.title.empty() ? "" : " title " + quote(n.title);
    out += n.alt.empty() ? "" : " alt " + quote(n.alt);
    const std::string& text = texts[static_cast<std::size_t>(id)];
    out += text.empty() ? "" : ' ' + quote(text);
    out += '\n';
    for (auto child = n.children.rbegin(); child != n.children.rend(); ++child) {
      waiting.emplace_back(*child, depth + 1);
    }
  }
}

void writeOutline(const std::vector<OutlineEntry>& outline, std::string& out) {
  out += outline.empty() ? "" : "outline\n";
  for (const OutlineEntry& entry : outline) {
    out.append(2 + 2 * static_cast<std::size_t>(std::max(entry.level, 0)), ' ');
    out += fmt::format("{} page {} y {}\n", quote(entry.title), entry.page + 1, number(entry.y));
  }
}

}  // namespace

std::string dump(const DisplayList& list) {
  std::string out;
  writeInfo(list.info, out);
  for (std::size_t i = 0; i < list.pages.size(); ++i) {
    writePage(list.pages[i], i + 1, out);
  }
  writeStructure(list, out);
  writeOutline(list.outline, out);
  return out;
}

}  // namespace paiban
