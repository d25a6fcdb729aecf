#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "cli/options.h"

namespace paiban {

/// What --help prints about a topic, with examples; ends with a line end.
std::string_view helpText(Topic topic, MessageLanguage language);

}  // namespace paiban
