#pragma once

#include <string_view>

#include "input/text_lint.h"

namespace paiban {

/// Warns of slips in the marks of an English text (EN-10, EN-11): straight quotes and apostrophes;
/// curly quotes that look the wrong way, have no partner or nest within their own kind, and for
/// the tag en-US single ones that are not inside double ones and commas and full stops behind a
/// closing quote; full-width Chinese marks; hyphens for a dash; spaces before , . ; : ! ?. A
/// quote that opens a paragraph and goes on in the next one may stay open. Stretches marked as
/// another language are passed over. What can be meant in one way only has a fix.
void lintEnglish(const TextLint& lint, std::string_view tag);

}  // namespace paiban
