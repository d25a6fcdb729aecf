#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "input/source_text.h"
#include "input/yaml_tree.h"

namespace paiban {

/// Turns a complaint of yaml-cpp at byte `offset` into errors that an editor can act on: the traps
/// found in the text, each at its own line; or, when none stands before that place, the complaint
/// itself in plain words.
void explainSyntaxError(const SourceText& source,
                        std::size_t offset,
                        const std::string& complaint,
                        Diagnostics& diagnostics);

/// yaml-cpp lets a quoted text run on over everything that follows when its quote is missing.
/// Reports quotes that do not close where the indentation ends; false if there is none.
bool reportUnclosedQuotes(const SourceText& source, Diagnostics& diagnostics);

// Traps that show in a tree only by what the dialect wants. Each returns false, and reports
// nothing, if the node is not of its kind.

/// A scalar that stands where a mapping is wanted: `key：value`.
bool reportWideColon(const YamlTree& tree, const Node& node, Diagnostics& diagnostics);
/// A value that is missing because its text begins with `#`.
bool reportHashText(const YamlTree& tree, const Node& null, Diagnostics& diagnostics);
/// A plain text that ` #` cuts short.
bool reportCutByHash(const YamlTree& tree, const Node& scalar, Diagnostics& diagnostics);
/// An unknown key that a trap has made: cut off by a comma inside {}, indented by a full-width
/// space, followed by a full-width colon, a merge key.
bool reportKeyTrap(const YamlTree& tree,
                   const Node& mapping,
                   const Entry& entry,
                   Diagnostics& diagnostics);

}  // namespace paiban
