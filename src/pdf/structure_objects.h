#pragma once

#include "display/structure.h"
#include "pdf/marked_content.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// Writes the structure tree (ISO 32000-1, 14.7) of what the pages hold. Elements without content
/// and without children that have some are left out. An annotation of a node that is not a Link
/// gets a Link element of its own below it. Returns the tree's root.
ObjectNumber addStructure(const StructureTree& tree,
                          const MarkedContent& content,
                          ObjectStore& store);

}  // namespace paiban::pdf
