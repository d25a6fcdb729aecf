#pragma once

#include "paragraph/compose.h"
#include "paragraph/division.h"

namespace paiban {

/// composeParagraph with the shaping of divided words as a parameter.
std::vector<Line> composeParagraphWith(const ShapedText& text,
                                       const Style& style,
                                       const ParagraphSetting& setting,
                                       const Reshaper& reshaper,
                                       Diagnostics& diagnostics);

}  // namespace paiban
