#include "model/text.h"

#include <algorithm>

#include "base/utf8.h"

namespace paiban {

SourceRef RichText::placeOf(std::uint32_t offset) const {
  const auto after = std::upper_bound(
      origins.begin(), origins.end(), offset, [](std::uint32_t value, const TextOrigin& origin) {
        return value < origin.offset;
      });
  if (after == origins.begin()) {
    return where;
  }
  const TextOrigin& origin = *(after - 1);
  const auto characters =
      countCodePoints(std::string_view(text).substr(origin.offset, offset - origin.offset));
  return {where.file, origin.line, origin.column + static_cast<int>(characters)};
}

}  // namespace paiban
