#include "pdf/accessibility.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace paiban::pdf {
namespace {

/// 1 … 4 for a heading, else 0.
int headingLevel(Tag tag) {
  return tag >= Tag::heading1 && tag <= Tag::heading4
             ? static_cast<int>(tag) - static_cast<int>(Tag::heading1) + 1
             : 0;
}

bool parentFits(const StructureTree& tree, const StructureNode& node) {
  const Tag parent = node.parent < 0 ? Tag::document : tree[node.parent].tag;
  switch (node.tag) {
    case Tag::listItem:
      return parent == Tag::list;
    case Tag::label:
    case Tag::listBody:
      return parent == Tag::listItem;
    default:
      return parent != Tag::list || node.tag == Tag::list || node.tag == Tag::caption;
  }
}

/// Nodes in reading order.
std::vector<NodeId> readingOrder(const StructureTree& tree) {
  std::vector<NodeId> order;
  std::vector<NodeId> waiting = {0};
  while (!waiting.empty()) {
    const NodeId id = waiting.back();
    waiting.pop_back();
    order.push_back(id);
    waiting.insert(waiting.end(), tree[id].children.rbegin(), tree[id].children.rend());
  }
  return order;
}

bool structureFits(const StructureTree& tree) {
  int level = 0;
  for (const NodeId id : readingOrder(tree)) {
    const StructureNode& node = tree[id];
    const int heading = headingLevel(node.tag);
    if (heading > level + 1 || (node.tag == Tag::figure && node.alt.empty()) ||
        !parentFits(tree, node)) {
      return false;
    }
    level = heading > 0 ? heading : level;
  }
  return true;
}

bool itemFits(const Item& item) {
  if (const auto* link = std::get_if<LinkItem>(&item)) {
    return link->node != kArtifact;
  }
  const auto* text = std::get_if<TextItem>(&item);
  return text == nullptr ||
         std::ranges::none_of(text->glyphs, [](const PlacedGlyph& g) { return g.id == 0; });
}

}  // namespace

bool meetsPdfUa(const DisplayList& list) {
  return !list.info.title.empty() && !list.info.language.empty() && structureFits(list.structure) &&
         std::ranges::all_of(list.pages, [](const DisplayPage& page) {
           return std::ranges::all_of(page.items, itemFits);
         });
}

}  // namespace paiban::pdf
