#include "pdf/structure_objects.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "pdf/sorted_tree.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

std::size_t at(NodeId id) {
  return static_cast<std::size_t>(id);
}

class StructureWriter {
 public:
  StructureWriter(const StructureTree& tree, const MarkedContent& content, ObjectStore& store)
      : tree_(tree),
        content_(content),
        store_(store),
        elements_(tree.nodes.size()),
        owners_(content.pieces.size()) {}

  ObjectNumber write();

 private:
  struct Element {
    std::vector<std::size_t> pieces;  ///< indices of its own content, in order of appearance
    std::size_t first = kNever;       ///< the first piece of it and of all below it
    ObjectNumber object = 0;          ///< 0: not written
  };

  void orderNodes();
  void findContent();
  void reserveObjects();
  void writeElement(NodeId id);
  std::string kidsOf(NodeId id, std::size_t page) const;
  void appendPiece(std::string& out, std::size_t index, NodeId id, std::size_t page) const;
  void appendPage(std::string& out, std::size_t page) const;
  void writeLink(std::size_t piece);
  ObjectNumber addParentTree() const;
  std::string idOf(NodeId id) const;
  std::string boundingBox(NodeId id) const;
  std::string rootEntries() const;

  const StructureTree& tree_;
  const MarkedContent& content_;
  ObjectStore& store_;
  std::vector<Element> elements_;     // by NodeId
  std::vector<ObjectNumber> owners_;  // by piece: the element that holds it
  std::vector<NodeId> order_;         // parents before children, children in reading order
  ObjectNumber root_ = 0;
};

void StructureWriter::orderNodes() {
  std::vector<NodeId> waiting = {0};
  while (!waiting.empty()) {
    const NodeId id = waiting.back();
    waiting.pop_back();
    order_.push_back(id);
    const std::vector<NodeId>& children = tree_[id].children;
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
}

void StructureWriter::findContent() {
  for (std::size_t i = 0; i < content_.pieces.size(); ++i) {
    Element& element = elements_[at(content_.pieces[i].node)];
    element.pieces.push_back(i);
    element.first = std::min(element.first, i);
  }
  for (auto id = order_.rbegin(); id != order_.rend(); ++id) {
    if (*id != 0) {
      Element& parent = elements_[at(tree_[*id].parent)];
      parent.first = std::min(parent.first, elements_[at(*id)].first);
    }
  }
}

void StructureWriter::reserveObjects() {
  root_ = store_.reserve();
  for (const NodeId id : order_) {
    Element& element = elements_[at(id)];
    if (element.first == kNever && id != 0) {
      continue;
    }
    element.object = store_.reserve();
    for (const std::size_t piece : element.pieces) {
      const bool bareLink = content_.pieces[piece].object != 0 && tree_[id].tag != Tag::link;
      owners_[piece] = bareLink ? store_.reserve() : element.object;
    }
  }
}

void StructureWriter::appendPage(std::string& out, std::size_t page) const {
  out += "/Pg ";
  appendReference(out, content_.pages[page]);
}

/// A piece as a kid: a number where it is on the element's own page, else a reference (14.7.4).
void StructureWriter::appendPiece(std::string& out,
                                  std::size_t index,
                                  NodeId id,
                                  std::size_t page) const {
  const MarkedContent::Piece& piece = content_.pieces[index];
  if (owners_[index] != elements_[at(id)].object) {
    appendReference(out, owners_[index]);
  } else if (piece.object != 0) {
    out += "<</Type/OBJR/Obj ";
    appendReference(out, piece.object);
    appendPage(out, piece.page);
    out += ">>";
  } else if (piece.page == page) {
    appendInteger(out, piece.mcid);
  } else {
    out += "<</Type/MCR/MCID ";
    appendInteger(out, piece.mcid);
    appendPage(out, piece.page);
    out += ">>";
  }
}

/// Children in the tree's order; the element's own pieces stand before the first child that
/// appears after them.
std::string StructureWriter::kidsOf(NodeId id, std::size_t page) const {
  const std::vector<std::size_t>& pieces = elements_[at(id)].pieces;
  std::string out;
  std::size_t next = 0;
  const auto addPiecesBefore = [&](std::size_t limit) {
    for (; next < pieces.size() && pieces[next] < limit; ++next) {
      out += out.empty() ? "" : " ";
      appendPiece(out, pieces[next], id, page);
    }
  };
  for (const NodeId child : tree_[id].children) {
    const Element& element = elements_[at(child)];
    if (element.object != 0) {
      addPiecesBefore(element.first);
      out += out.empty() ? "" : " ";
      appendReference(out, element.object);
    }
  }
  addPiecesBefore(kNever);
  return out;
}

/// PDF/UA-1 wants a unique identifier on every note (ISO 14289-1, 7.9).
std::string StructureWriter::idOf(NodeId id) const {
  constexpr std::size_t kDigits = 10;  // of equal length, so that they sort as numbers do
  const std::string digits = std::to_string(id);
  return "(note" + std::string(kDigits - digits.size(), '0') + digits + ')';
}

/// The layout attribute that a figure on a single page has (14.8.5.4.3), or nothing.
std::string StructureWriter::boundingBox(NodeId id) const {
  const auto [begin, end] = content_.pictures.equal_range(id);
  if (begin == end || tree_[id].tag != Tag::figure) {
    return {};
  }
  Rect box = begin->second.box;
  for (auto picture = begin; picture != end; ++picture) {
    const Rect& next = picture->second.box;
    if (picture->second.page != begin->second.page) {
      return {};
    }
    const Pt left = std::min(box.x, next.x);
    const Pt bottom = std::min(box.y, next.y);
    box = {left,
           bottom,
           std::max(box.right(), next.right()) - left,
           std::max(box.bottom(), next.bottom()) - bottom};
  }
  std::string out = "/A<</O/Layout/Placement/Block/BBox[";
  appendNumbers(out, {box.x, box.y, box.right(), box.bottom()});
  return out + "]>>";
}

void StructureWriter::writeElement(NodeId id) {
  const StructureNode& node = tree_[id];
  const Element& element = elements_[at(id)];
  std::string out = "/Type/StructElem/S";
  appendName(out, tagName(node.tag));
  out += "/P ";
  appendReference(out, id == 0 ? root_ : elements_[at(node.parent)].object);
  const std::size_t page =
      element.pieces.empty() ? kNever : content_.pieces[element.pieces.front()].page;
  if (page != kNever) {
    appendPage(out, page);
  }
  out += "/K[" + kidsOf(id, page) + ']';
  const bool ownLang =
      !node.lang.empty() && (id == 0 || node.lang != content_.langs[at(node.parent)]);
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"/Lang", ownLang ? std::string_view(node.lang) : std::string_view()},
      {"/Alt", node.alt},
      {"/T", node.title}};
  for (const auto& [key, text] : texts) {
    if (!text.empty()) {
      out += key;
      appendText(out, text);
    }
  }
  out += node.tag == Tag::note ? "/ID" + idOf(id) : "";
  out += boundingBox(id);
  store_.fill(element.object, std::move(out));
  for (const std::size_t piece : element.pieces) {
    if (owners_[piece] != element.object) {
      writeLink(piece);
    }
  }
}

/// The Link element of an annotation whose node is none.
void StructureWriter::writeLink(std::size_t index) {
  const MarkedContent::Piece& piece = content_.pieces[index];
  std::string out = "/Type/StructElem/S/Link/P ";
  appendReference(out, elements_[at(piece.node)].object);
  appendPage(out, piece.page);
  out += "/K[<</Type/OBJR/Obj ";
  appendReference(out, piece.object);
  store_.fill(owners_[index], out + ">>]");
}

ObjectNumber StructureWriter::addParentTree() const {
  std::vector<TreeEntry> entries;
  for (std::size_t page = 0; page < content_.pages.size(); ++page) {
    entries.push_back({std::to_string(page), "["});
  }
  for (std::size_t i = 0; i < content_.pieces.size(); ++i) {
    if (content_.pieces[i].object == 0) {
      std::string& value = entries[content_.pieces[i].page].value;
      value += value.size() > 1 ? " " : "";
      appendReference(value, owners_[i]);
    }
  }
  for (TreeEntry& entry : entries) {
    entry.value += ']';
  }
  for (std::size_t i = 0; i < content_.annotations.size(); ++i) {
    TreeEntry entry{std::to_string(content_.annotationKey(i)), {}};
    appendReference(entry.value, owners_[content_.annotations[i]]);
    entries.push_back(std::move(entry));
  }
  return addTree(TreeKind::numbers, entries, store_);
}

std::string StructureWriter::rootEntries() const {
  std::string out = "/Type/StructTreeRoot/K ";
  appendReference(out, elements_[0].object);
  out += "/ParentTree ";
  appendReference(out, addParentTree());
  out += "/ParentTreeNextKey ";
  appendInteger(out, content_.annotationKey(content_.annotations.size()));
  std::vector<TreeEntry> notes;
  bool asides = false;
  for (std::size_t id = 0; id < elements_.size(); ++id) {
    const Tag tag = tree_.nodes[id].tag;
    asides = asides || tag == Tag::aside;
    if (tag == Tag::note && elements_[id].object != 0) {
      notes.push_back({idOf(static_cast<NodeId>(id)), {}});
      appendReference(notes.back().value, elements_[id].object);
    }
  }
  if (asides) {
    out += "/RoleMap<</Aside/Sect>>";  // a type of PDF 2.0
  }
  if (!notes.empty()) {
    out += "/IDTree ";
    appendReference(out, addTree(TreeKind::names, notes, store_));
  }
  return out;
}

ObjectNumber StructureWriter::write() {
  orderNodes();
  findContent();
  reserveObjects();
  for (const NodeId id : order_) {
    if (elements_[at(id)].object != 0) {
      writeElement(id);
    }
  }
  store_.fill(root_, rootEntries());
  return root_;
}

}  // namespace

ObjectNumber addStructure(const StructureTree& tree,
                          const MarkedContent& content,
                          ObjectStore& store) {
  return StructureWriter(tree, content, store).write();
}

}  // namespace paiban::pdf
