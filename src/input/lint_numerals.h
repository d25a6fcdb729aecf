#pragma once

#include "input/text_lint.h"

namespace paiban {

/// Warns of numerals in a Chinese text that are not written as in GB/T 15835-2011 (CL-34):
/// – Arabic and Chinese numerals in one number, 4千元, 一百08 (5.3; only 万 and 亿 may follow
///   digits), and in one date, 2024年十二月30日;
/// – a full-width comma between thousands, 3，000 (5.1.1), which has a fix. Only what cannot be two
///   numbers is taken for one: a group that begins with 0, or two groups and more.
/// Text marked {checked} and text in another language are passed over.
void lintNumerals(const TextLint& lint);

}  // namespace paiban
