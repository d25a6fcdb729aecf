#pragma once

#include "input/text_lint.h"

namespace paiban {

/// Warns of characters that look like others and are not the same to a search or a font: Kangxi
/// radicals (U+2F00 to U+2FD5) and CJK compatibility ideographs (U+F900 to U+FAD9), with the
/// unified ideograph that Unicode gives as their equal, and full-width digits and Latin letters, a
/// run at a time. Such come from text copied out of PDF files and from input methods.
/// The right ones are a fix.
void lintCharacters(const TextLint& lint);

}  // namespace paiban
