#include "pdf/glyph_text.h"

#include <cstddef>

#include "base/utf8.h"

namespace paiban::pdf {

void dealText(const TextItem& item, std::vector<std::string_view>& out) {
  out.clear();
  std::string_view rest;  // of the current cluster
  const std::size_t count = item.glyphs.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!item.glyphs[i].text.empty()) {
      rest = item.glyphs[i].text;
    }
    const bool last = i + 1 == count || !item.glyphs[i + 1].text.empty();
    const std::string_view share = last || rest.empty() ? rest : firstCodePoints(rest, 1);
    out.push_back(share.empty() ? kNoText : share);
    rest.remove_prefix(share.size());
  }
}

}  // namespace paiban::pdf
