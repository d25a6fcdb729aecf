#pragma once

#include <string>

#include "input/yaml_tree.h"

namespace paiban::test {

/// A tree in words: kinds, styles, places and texts.
inline std::string describe(const YamlTree& tree, const Node& node) {
  const SourceRef place = tree.placeOf(node);
  std::string out = std::to_string(place.line) + ":" + std::to_string(place.column);
  switch (node.kind) {
    case NodeKind::null:
      return out + "~";
    case NodeKind::scalar:
      return out + "'|\">ps"[0] + std::to_string(static_cast<int>(node.style)) + "<" + node.text +
             ">";
    case NodeKind::sequence:
      out += "[";
      for (const Node* item : node.items) {
        out += describe(tree, *item) + ",";
      }
      return out + "]";
    case NodeKind::mapping:
      out += "{";
      for (const Entry& entry : node.entries) {
        out += describe(tree, *entry.key) + ":" + describe(tree, *entry.value) + ",";
      }
      return out + "}";
  }
  return out;
}

}  // namespace paiban::test
