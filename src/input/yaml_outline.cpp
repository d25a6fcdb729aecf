#include "input/yaml_outline.h"

#include <algorithm>

namespace paiban {

YamlOutline::YamlOutline(const SourceText& source) : text_(source.text()) {}

YamlOutline YamlOutline::verbatim(const SourceText& source) {
  YamlOutline outline;
  outline.text_ = source.text();
  return outline;
}

const YamlStandIn* YamlOutline::standInAt(std::uint32_t offset) const {
  const auto found = std::lower_bound(
      standIns_.begin(), standIns_.end(), offset, [](const YamlStandIn& s, std::uint32_t value) {
        return s.outlineOffset < value;
      });
  return found != standIns_.end() && found->outlineOffset == offset ? &*found : nullptr;
}

std::uint32_t YamlOutline::toSource(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      standIns_.begin(), standIns_.end(), offset, [](std::uint32_t value, const YamlStandIn& s) {
        return value < s.outlineOffset;
      });
  if (next == standIns_.begin()) {
    return offset;
  }
  const YamlStandIn& before = *(next - 1);
  if (offset == before.outlineOffset) {
    return before.sourceOffset;
  }
  return before.end + (offset - before.outlineOffset - 1);
}

std::string YamlOutline::valueOf(const YamlStandIn& standIn, const SourceText& source) const {
  return std::string(source.text().substr(standIn.begin, standIn.end - standIn.begin));
}

}  // namespace paiban
