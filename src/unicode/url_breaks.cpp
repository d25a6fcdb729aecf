#include "unicode/url_breaks.h"

#include <algorithm>

namespace paiban {
namespace {

bool isGraphic(char c) {
  return c > ' ' && c < 0x7F;
}

bool isAddress(std::string_view token) {
  const std::size_t at = token.find('@');
  return token.find("://") != token.npos || token.starts_with("www.") ||
         (at != token.npos && at > 0 && token.find('.', at) != token.npos);
}

bool mayBreakBefore(std::string_view token, std::size_t i) {
  const char before = token[i - 1];
  const char after = token[i];
  if (before == '/') {
    return after != '/';
  }
  return after == '?' || after == '&' || after == '#' || after == '@';
}

}  // namespace

void setUrlBreaks(std::string_view text, bool keep, std::vector<Break>& breaks) {
  // One character at a time: a search for a set of them asks for each byte whether it is in it.
  if (text.find('/') == text.npos && text.find('@') == text.npos &&
      text.find("www.") == text.npos) {
    return;
  }
  for (std::size_t begin = 0; begin < text.size();) {
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end =
        static_cast<std::size_t>(std::find_if_not(first, text.end(), isGraphic) - text.begin());
    const std::string_view token = text.substr(begin, end - begin);
    if (isAddress(token)) {
      for (std::size_t i = 1; i < token.size(); ++i) {
        breaks[begin + i] = !keep && mayBreakBefore(token, i) ? Break::allowed : Break::prohibited;
      }
    }
    begin = std::max(end, begin + 1);
  }
}

}  // namespace paiban
