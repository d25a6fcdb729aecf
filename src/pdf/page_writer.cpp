#include "pdf/page_writer.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "pdf/syntax.h"
#include "pdf/text_writer.h"

namespace paiban::pdf {
namespace {

/// Where a stored pixel is shown (Exif 2.3, 4.6.4, Orientation), with (s, t) running from the
/// stored top left corner: shown x = x0 + xs·s + xt·t from the left, y likewise from the top.
struct Turn {
  int x0, xs, xt;
  int y0, ys, yt;
};
constexpr std::array<Turn, 8> kTurns = {{{0, 1, 0, 0, 0, 1},
                                         {1, -1, 0, 0, 0, 1},
                                         {1, -1, 0, 1, 0, -1},
                                         {0, 1, 0, 1, 0, -1},
                                         {0, 0, 1, 0, 1, 0},
                                         {1, 0, -1, 0, 1, 0},
                                         {1, 0, -1, 1, -1, 0},
                                         {0, 0, 1, 1, -1, 0}}};

/// Writes the content stream of one page.
class PageWriter {
 public:
  PageWriter(std::size_t index, const PageContext& context, ObjectStore& store)
      : index_(index),
        context_(context),
        store_(store),
        page_(context.list.pages[index]),
        height_(page_.trim.height + 2 * page_.bleed),
        text_(context.fonts, page_.bleed, height_, out_) {}

  void write();
  void operator()(const TextItem& item);
  void operator()(const PathItem& item);
  void operator()(const ImageItem& item);
  void operator()(const LinkItem& item);
  std::string actionOf(const LinkItem& item) const;

 private:
  static constexpr NodeId kNothing = -2;

  void enter(NodeId node);
  void leave();
  void leaveText();
  bool beginLanguage(const TextItem& item);
  void setFill(const Ink& ink);
  void setStroke(const PathItem& item);
  void appendStep(const PathStep& step);
  void appendPoint(const Point& point);
  Rect toPdf(const Rect& box) const;
  std::string resources() const;
  std::string boxes() const;

  std::size_t index_;
  const PageContext& context_;
  ObjectStore& store_;
  const DisplayPage& page_;
  Pt height_;
  std::string out_;
  TextWriter text_;
  NodeId node_ = kNothing;  // whose marked content is open
  bool inText_ = false;
  int nextMcid_ = 0;
  std::optional<Ink> fill_;
  std::string stroke_;  // operators that set the stroke as it is
  std::set<std::uint32_t> images_;
  std::vector<ObjectNumber> annotations_;
};

void PageWriter::leaveText() {
  if (inText_) {
    out_ += "ET\n";
    inText_ = false;
  }
}

void PageWriter::leave() {
  leaveText();
  if (node_ != kNothing) {
    out_ += "EMC\n";
    node_ = kNothing;
  }
}

/// Opens the marked content of `node`; neighbouring items of a node share one sequence.
void PageWriter::enter(NodeId node) {
  if (node == node_) {
    return;
  }
  leave();
  node_ = node;
  if (node == kArtifact) {
    out_ += "/Artifact BMC\n";
    return;
  }
  appendName(out_, tagName(context_.list.structure[node].tag));
  out_ += "<</MCID ";
  appendInteger(out_, nextMcid_);
  out_ += ">>BDC\n";
  context_.content.pieces.push_back({node, index_, nextMcid_, 0});
  ++nextMcid_;
}

void PageWriter::setFill(const Ink& ink) {
  if (fill_ != ink) {
    appendInk(out_, ink, 'k');
    fill_ = ink;
  }
}

/// A run in another language than its node says so in a sequence of its own (14.9.2.3).
bool PageWriter::beginLanguage(const TextItem& item) {
  const std::string_view inherited =
      item.node == kArtifact ? std::string_view(context_.list.info.language)
                             : context_.content.langs[static_cast<std::size_t>(item.node)];
  if (item.tag.empty() || item.tag == inherited) {
    return false;
  }
  out_ += "/Span<</Lang";
  appendLiteral(out_, item.tag);
  out_ += ">>BDC\n";
  return true;
}

void PageWriter::operator()(const TextItem& item) {
  enter(item.node);
  if (!inText_) {
    out_ += "BT\n";
    inText_ = true;
  }
  setFill(item.colour);
  const bool foreign = beginLanguage(item);
  text_.write(item);
  out_ += foreign ? "EMC\n" : "";
}

void PageWriter::setStroke(const PathItem& item) {
  std::string stroke;
  appendInk(stroke, item.stroke, 'K');
  appendNumber(stroke, item.strokeWidth);
  stroke += item.roundCaps ? " w 1 J 1 j [" : " w 0 J 0 j [";
  for (const Pt dash : item.dash) {
    appendNumber(stroke, dash);
    stroke += ' ';
  }
  stroke += "]0 d\n";
  if (stroke != stroke_) {
    out_ += stroke;
    stroke_ = std::move(stroke);
  }
}

void PageWriter::appendPoint(const Point& point) {
  appendNumbers(out_, {page_.bleed + point.x, height_ - page_.bleed - point.y});
}

void PageWriter::appendStep(const PathStep& step) {
  switch (step.kind) {
    case PathStep::Kind::move:
      appendPoint(step.to);
      out_ += "m\n";
      break;
    case PathStep::Kind::line:
      appendPoint(step.to);
      out_ += "l\n";
      break;
    case PathStep::Kind::curve:
      appendPoint(step.control1);
      appendPoint(step.control2);
      appendPoint(step.to);
      out_ += "c\n";
      break;
    case PathStep::Kind::close:
      out_ += "h\n";
      break;
  }
}

void PageWriter::operator()(const PathItem& item) {
  if (item.steps.empty() || (!item.filled && !item.stroked)) {
    return;
  }
  enter(kArtifact);
  leaveText();
  if (item.filled) {
    setFill(item.fill);
  }
  if (item.stroked) {
    setStroke(item);
  }
  for (const PathStep& step : item.steps) {
    appendStep(step);
  }
  out_ += item.filled && item.stroked ? "B\n" : item.filled ? "f\n" : "S\n";
}

/// The rectangle with its origin at the bottom left, as PDF has it.
Rect PageWriter::toPdf(const Rect& box) const {
  return {page_.bleed + box.x, height_ - page_.bleed - box.bottom(), box.width, box.height};
}

void PageWriter::operator()(const ImageItem& item) {
  const Rect& crop = item.crop;
  if (item.image == nullptr || !(crop.width > 0) || !(crop.height > 0)) {
    return;
  }
  enter(item.node);
  leaveText();
  const std::uint32_t index = context_.images.indexOf(*item.image);
  images_.insert(index);
  const Rect seen = toPdf(item.box);
  context_.content.pictures.insert({item.node, {index_, seen}});
  const Size whole{seen.width / crop.width, seen.height / crop.height};
  const Pt left = seen.x - crop.x * whole.width;
  const Pt bottom = seen.y - (1 - crop.bottom()) * whole.height;
  out_ += "q\n";
  if (crop != Rect{0, 0, 1, 1}) {
    appendNumbers(out_, {seen.x, seen.y, seen.width, seen.height});
    out_ += "re W n\n";
  }
  // The image's space runs from its bottom left corner: s = u, t = 1 − v.
  const Turn& t = kTurns[static_cast<std::size_t>(item.image->orientation - 1)];
  appendNumbers(out_,
                {whole.width * t.xs,
                 -whole.height * t.ys,
                 -whole.width * t.xt,
                 whole.height * t.yt,
                 left + whole.width * (t.x0 + t.xt),
                 bottom + whole.height * (1 - t.y0 - t.yt)});
  out_ += "cm\n/I";
  appendInteger(out_, index);
  out_ += " Do\nQ\n";
}

/// An address as the format wants it: 7-bit, without blanks (12.6.4.7).
std::string asciiUri(std::string_view uri) {
  constexpr char kHexDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += {'%', kHexDigits[byte >> 4], kHexDigits[byte & 15]};
    }
  }
  return out;
}

/// The link's address, or the place that it leads to (12.3.2.2).
std::string PageWriter::actionOf(const LinkItem& item) const {
  if (!item.place) {
    std::string out = "/A<</S/URI/URI";
    appendLiteral(out, asciiUri(item.uri));
    return out + ">>";
  }
  const auto index = static_cast<std::size_t>(item.place->page);
  const DisplayPage& page = context_.list.pages[index];
  std::string out = "/Dest[";
  appendReference(out, context_.content.pages[index]);
  out += "/XYZ null ";
  appendNumber(out, page.trim.height + page.bleed - item.place->y);
  return out + " null]";
}

void PageWriter::operator()(const LinkItem& item) {
  MarkedContent& content = context_.content;
  const Rect box = toPdf(item.box);
  std::string entries = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
  appendNumbers(entries, {box.x, box.y, box.right(), box.bottom()});
  entries += ']' + actionOf(item) + "/Contents";
  appendText(entries, item.uri);
  if (item.node != kArtifact) {
    entries += "/StructParent ";
    appendInteger(entries, content.annotationKey(content.annotations.size()));
  }
  const ObjectNumber annotation = store_.add(std::move(entries));
  annotations_.push_back(annotation);
  if (item.node != kArtifact) {
    content.annotations.push_back(content.pieces.size());
    content.pieces.push_back({item.node, index_, 0, annotation});
  }
}

std::string PageWriter::resources() const {
  std::string out = "/Resources<<";
  const auto list = [&](std::string_view key, char letter, const auto& indices, auto objectOf) {
    if (!indices.empty()) {
      out += key;
      for (const std::uint32_t index : indices) {
        out += '/';
        out += letter;
        appendInteger(out, index);
        out += ' ';
        appendReference(out, objectOf(index));
      }
      out += ">>";
    }
  };
  list("/Font<<", 'F', text_.used(), [&](std::uint32_t i) { return context_.fonts.fonts()[i]; });
  list("/XObject<<", 'I', images_, [&](std::uint32_t i) { return context_.images.object(i); });
  return out + ">>\n";
}

/// The boxes of 14.11.2: the trimmed page with the bleed around it.
std::string PageWriter::boxes() const {
  const Pt width = page_.trim.width + 2 * page_.bleed;
  const Rect trim = toPdf({0, 0, page_.trim.width, page_.trim.height});
  std::string out;
  for (const std::string_view key : {"/MediaBox[", "/BleedBox["}) {
    out += key;
    appendNumbers(out, {0, 0, width, height_});
    out += ']';
  }
  out += "/TrimBox[";
  appendNumbers(out, {trim.x, trim.y, trim.right(), trim.bottom()});
  return out + "]\n";
}

void PageWriter::write() {
  for (const Item& item : page_.items) {
    std::visit(*this, item);
  }
  leave();
  std::string entries = boxes() + resources() + "/Tabs/S/StructParents ";
  appendInteger(entries, static_cast<std::int64_t>(index_));
  if (!annotations_.empty()) {
    entries += "/Annots[";
    for (const ObjectNumber annotation : annotations_) {
      appendReference(entries, annotation);
      entries += ' ';
    }
    entries += ']';
  }
  const ByteView content = asBytes(out_);
  store_.fillPage(
      context_.content.pages[index_], std::move(entries), Bytes(content.begin(), content.end()));
}

}  // namespace

void writePage(std::size_t index, const PageContext& context, ObjectStore& store) {
  PageWriter(index, context, store).write();
}

}  // namespace paiban::pdf
