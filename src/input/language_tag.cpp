#include "input/language_tag.h"

#include <algorithm>
#include <cstddef>

namespace paiban {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isLetterOrDigit(char c) {
  return isLetter(c) || (c >= '0' && c <= '9');
}

}  // namespace

bool isLanguageTag(std::string_view tag) {
  std::size_t end = std::min(tag.find('-'), tag.size());
  const std::string_view primary = tag.substr(0, end);
  if (primary.size() < 2 || primary.size() > 3 ||
      !std::all_of(primary.begin(), primary.end(), isLetter)) {
    return false;
  }
  while (end < tag.size()) {
    const std::size_t start = end + 1;
    end = std::min(tag.find('-', start), tag.size());
    const std::string_view subtag = tag.substr(start, end - start);
    if (subtag.empty() || subtag.size() > 8 ||
        !std::all_of(subtag.begin(), subtag.end(), isLetterOrDigit)) {
      return false;
    }
  }
  return true;
}

}  // namespace paiban
