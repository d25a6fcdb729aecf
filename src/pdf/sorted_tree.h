#pragma once

#include <string>
#include <vector>

#include "pdf/object_store.h"

namespace paiban::pdf {

/// A key of a number tree or a name tree, as text, with its value.
struct TreeEntry {
  std::string key;
  std::string value;
};

enum class TreeKind { names, numbers };

/// Writes the entries, ascending by key, as a name or number tree (ISO 32000-1, 7.9.6 and 7.9.7) of
/// two levels, so that no array grows without bound. Returns the root's object.
ObjectNumber addTree(TreeKind kind, const std::vector<TreeEntry>& entries, ObjectStore& store);

}  // namespace paiban::pdf
