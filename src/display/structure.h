#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace paiban {

/// Standard structure types of PDF 32000-1, 14.8.4, as far as Paiban writes them.
enum class Tag : std::uint8_t {
  document,
  part,
  article,
  section,
  division,
  aside,
  heading1,
  heading2,
  heading3,
  heading4,
  paragraph,
  span,
  figure,
  caption,
  list,
  listItem,
  label,
  listBody,
  blockQuote,
  note,
  reference,
  link,
  ruby,
  rubyBase,
  rubyText,
};

/// Name of a tag in the dump and in PDF ("H1", "P", "Figure").
std::string_view tagName(Tag tag);

using NodeId = std::int32_t;
inline constexpr NodeId kArtifact = -1;  ///< matter outside the structure: furniture of the page

/// A structure element; nodes refer to each other by index.
struct StructureNode {
  Tag tag = Tag::document;
  NodeId parent = -1;
  std::vector<NodeId> children;
  std::string lang;   ///< BCP 47; empty = the parent's
  std::string alt;    ///< alternative text, for figures
  std::string title;  ///< optional /T
};

/// The tree in the order in which the document is to be read: the content's order, never the
/// order of painting. Node 0 is the root.
struct StructureTree {
  std::vector<StructureNode> nodes{StructureNode{}};

  NodeId add(NodeId parent, Tag tag, std::string lang = {}) {
    const auto id = static_cast<NodeId>(nodes.size());
    nodes.push_back({tag, parent, {}, std::move(lang), {}, {}});
    nodes[static_cast<std::size_t>(parent)].children.push_back(id);
    return id;
  }
  StructureNode& operator[](NodeId id) { return nodes[static_cast<std::size_t>(id)]; }
  const StructureNode& operator[](NodeId id) const { return nodes[static_cast<std::size_t>(id)]; }
};

}  // namespace paiban
