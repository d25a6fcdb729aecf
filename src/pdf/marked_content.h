#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "display/structure.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// What the pages hold of the structure tree, noted while they are written.
struct MarkedContent {
  /// A marked-content sequence, or an annotation, of a node.
  struct Piece {
    NodeId node = kArtifact;
    std::size_t page = 0;
    int mcid = 0;             ///< of a sequence
    ObjectNumber object = 0;  ///< of an annotation; 0 for a sequence
  };
  /// A picture of a node, in the page's own coordinates.
  struct Picture {
    std::size_t page = 0;
    Rect box;
  };
  std::vector<Piece> pieces;  ///< in order of appearance
  std::multimap<NodeId, Picture> pictures;
  std::vector<ObjectNumber> pages;       ///< the page objects
  std::vector<std::string_view> langs;   ///< of each node, what it inherits included
  std::vector<std::size_t> annotations;  ///< indices of the pieces that are annotations

  /// Key of an annotation in the parent tree; pages have the keys before.
  int annotationKey(std::size_t index) const { return static_cast<int>(pages.size() + index); }
};

/// The language of every node of `tree`, that of the document where none says otherwise.
std::vector<std::string_view> languagesOf(const StructureTree& tree, std::string_view document);

}  // namespace paiban::pdf
