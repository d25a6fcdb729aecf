#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/source_text.h"
#include "input/yaml_tree.h"

namespace paiban {

/// A long scalar of the source that stands as one short word in the outline.
struct YamlStandIn {
  std::uint32_t outlineOffset = 0;  ///< of the scalar in the outline, at its quote if it has one
  std::uint32_t outlineEnd = 0;     ///< of the word in the outline
  std::uint32_t sourceOffset = 0;   ///< of the scalar, its quote or its `|` in the source
  std::uint32_t sourceEnd = 0;      ///< what follows outlineEnd in the outline stands here
  std::uint32_t begin = 0;          ///< the scalar's characters in the source: [begin, end)
  std::uint32_t end = 0;
  std::uint32_t indent = 0;  ///< literal blocks: spaces that every line loses
  char chomp = ' ';          ///< literal blocks: '-', '+' or ' '
  ScalarStyle style = ScalarStyle::plain;
};

/// What yaml-cpp is given to parse. Its scanner spends some hundred instructions on every byte of
/// a scalar, so the running text of a bulletin, most of the file, is taken out first: a scalar
/// whose end is beyond doubt (plain or quoted text on one line, a literal block) is replaced by
/// one word. The structure is left to yaml-cpp, and so is every line from the first one on that is
/// not of a few simple shapes.
class YamlOutline {
 public:
  explicit YamlOutline(const SourceText& source);
  /// The source as it is: for comparison in tests.
  static YamlOutline verbatim(const SourceText& source);

  std::string_view text() const { return text_; }
  const std::vector<YamlStandIn>& standIns() const { return standIns_; }
  /// The stand-in at byte `offset` of the outline, if any.
  const YamlStandIn* standInAt(std::uint32_t offset) const;
  /// The place in the source of byte `offset` of the outline.
  std::uint32_t toSource(std::uint32_t offset) const;
  /// What the scalar says.
  std::string valueOf(const YamlStandIn& standIn, const SourceText& source) const;

 private:
  YamlOutline() = default;
  std::string text_;
  std::vector<YamlStandIn> standIns_;
};

}  // namespace paiban
