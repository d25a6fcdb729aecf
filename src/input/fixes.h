#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace paiban {

/// A file after its fixes.
struct FixedFile {
  std::string bytes;
  Diagnostics applied;  ///< a note for each fix, at the place where it begins
};

/// Writes the fixes of `findings` into `bytes`, the file that messages call `name`. All other bytes
/// stay: comments, layout, line ends, a byte order mark. A fix is passed over where another one
/// has touched its bytes, and where the file would no longer be read as the same YAML with nothing
/// but these words changed. A file that cannot be parsed keeps all its bytes.
FixedFile applyFixes(const std::string& name, std::string_view bytes, const Diagnostics& findings);

}  // namespace paiban
