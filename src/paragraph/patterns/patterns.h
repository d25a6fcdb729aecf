#pragma once

#include "paragraph/hyphenation.h"

namespace paiban {

// Defined in sources that compile_patterns writes when the program is built.
extern const HyphenPatterns kPatternsEnUs;
extern const HyphenPatterns kPatternsEnGb;

}  // namespace paiban
