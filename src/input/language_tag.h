#pragma once

#include <string_view>

namespace paiban {

/// Whether `tag` has the form of a BCP 47 tag: a primary language of two or three letters, then
/// subtags of one to eight letters or digits.
bool isLanguageTag(std::string_view tag);

}  // namespace paiban
