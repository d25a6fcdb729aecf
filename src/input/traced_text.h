#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/yaml_tree.h"
#include "model/language.h"
#include "model/text.h"

namespace paiban {

/// A line and a column of the source, both from 1; columns count characters.
struct TextPlace {
  int line = 0;
  int column = 0;
};

/// Text that remembers where each of its characters stands in the source.
class TracedText {
 public:
  std::string_view text() const { return text_; }
  bool empty() const { return text_.empty(); }
  const std::vector<TextOrigin>& origins() const { return origins_; }

  /// Appends characters that stand side by side in the source from `place` on.
  void append(std::string_view piece, TextPlace place);
  /// Appends bytes [begin, end) of `other` with their places.
  void append(const TracedText& other, std::size_t begin, std::size_t end);
  /// Bytes [begin, end) as a text of their own.
  TracedText slice(std::size_t begin, std::size_t end) const;
  /// The place of the character at byte `offset`.
  TextPlace placeOf(std::size_t offset) const;
  std::string takeText() { return std::move(text_); }
  std::vector<TextOrigin> takeOrigins() { return std::move(origins_); }

 private:
  std::string text_;
  std::vector<TextOrigin> origins_;
  TextPlace next_;  ///< where a character would have to stand to continue the last origin
};

/// The text of a scalar, with a '\n' wherever its lines end in the source, whatever YAML made of
/// the line end. Places are exact in all styles.
TracedText scalarText(const YamlTree& tree, const Node& node);

/// One line of text: white space at both ends goes, and each line end becomes a space, or nothing
/// between characters that are wide in `lang`.
TracedText joinLines(const TracedText& text, Lang lang);

/// White space of YAML and the ideographic space U+3000, which editors use for indents.
std::size_t skipBlank(std::string_view text, std::size_t at);
std::size_t trimBlankEnd(std::string_view text);

}  // namespace paiban
