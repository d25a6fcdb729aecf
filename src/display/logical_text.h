#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"

namespace paiban {

/// The text of every structure node, by NodeId: what its own text items say, in page and paint
/// order, without that of its children. Text of items outside the structure is left out.
std::vector<std::string> textByNode(const DisplayList& list);

/// The source text of an item's glyphs.
std::string textOf(const TextItem& item);

}  // namespace paiban
