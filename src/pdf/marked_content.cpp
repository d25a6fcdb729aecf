#include "pdf/marked_content.h"

namespace paiban::pdf {

std::vector<std::string_view> languagesOf(const StructureTree& tree, std::string_view document) {
  std::vector<std::string_view> langs(tree.nodes.size(), document);
  std::vector<NodeId> waiting = {0};
  while (!waiting.empty()) {
    const NodeId id = waiting.back();
    waiting.pop_back();
    const StructureNode& node = tree[id];
    auto& lang = langs[static_cast<std::size_t>(id)];
    if (!node.lang.empty()) {
      lang = node.lang;
    } else if (id != 0) {
      lang = langs[static_cast<std::size_t>(node.parent)];
    }
    waiting.insert(waiting.end(), node.children.begin(), node.children.end());
  }
  return langs;
}

}  // namespace paiban::pdf
