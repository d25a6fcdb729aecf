#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "input/source_text.h"
#include "input/yaml_tree.h"

namespace paiban {

/// Turns a complaint of yaml-cpp at byte `offset` into errors that an editor can act on: the traps
/// found in the text (a full-width colon after a key, indentation by tab, an unquoted `: `, a
/// leading `%`, quotes that never close, …), each at its own line; or, when no trap is found, the
/// complaint itself.
void explainSyntaxError(const SourceText& source,
                        std::size_t offset,
                        const std::string& complaint,
                        Diagnostics& diagnostics);

/// Finds the traps that yaml-cpp swallows without a word: a comma that cuts a text inside {},
/// quotes that close only at the end of the file, keys that begin with a full-width space.
void reportQuietTraps(const YamlTree& tree, Diagnostics& diagnostics);

/// Explains a scalar that stands where a mapping is wanted, `key：value`. False if it is no such.
bool reportWideColon(const YamlTree& tree, const Node& node, Diagnostics& diagnostics);

/// Explains an unknown key that a trap has made: cut off by a comma inside {}, indented by a
/// full-width space, followed by a full-width colon, a merge key. False if it is none of these.
bool reportKeyTrap(const YamlTree& tree,
                   const Node& mapping,
                   const Entry& entry,
                   Diagnostics& diagnostics);

}  // namespace paiban
