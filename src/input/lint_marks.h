#pragma once

#include <string_view>

#include "input/text_lint.h"

namespace paiban {

/// Warns of slips in the marks of a Chinese text: quotes and book-title marks that do not pair or
/// nest as in GB/T 15834, “ ” outside ‘ ’ and 《 》 outside 〈 〉, in Traditional Chinese 「 」
/// outside 『 』 (CL-08, CL-52), and spaces typed between two Han characters (CL-46). A quote that
/// opens a paragraph and goes on in the next one may stay open. Stretches marked as another
/// language are passed over. `tag` is the language of the text.
void lintMarks(const TextLint& lint, std::string_view tag);

/// Warns of straight double quotes in a Chinese text (CL-08). Where they open and close in turn and
/// no curly ones stand beside them, “ and ” are a fix; after a figure one may be the sign of
/// inches.
void lintStraightQuotes(const TextLint& lint);

}  // namespace paiban
