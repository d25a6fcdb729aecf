#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace paiban {

/// A place in a YAML text where an editor probably meant something else than YAML reads.
struct Trap {
  std::size_t offset = 0;
  const Message* message = nullptr;
  std::vector<std::string> arguments;
};

/// Finds the traps of a text that YAML refuses, line by line and without regard to what a parser
/// made of it: full-width colons after keys, indentation by tabs and full-width spaces, unquoted
/// `: `, texts that begin with a mark of YAML, quotes and brackets that do not close before the
/// indentation ends. Block scalars and well closed quotes are passed over. In order of offset.
std::vector<Trap> findTraps(std::string_view source);

}  // namespace paiban
