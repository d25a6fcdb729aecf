#pragma once

#include "base/utf8.h"
#include "input/schema.h"

namespace paiban {

/// `keep-words:` of contents and styles. One character is never divided.
inline constexpr Shape kKeepWordShape{
    .kind = ShapeKind::text,
    .what = {"a word of two characters or more", "两个字以上的词"},
    .pattern = "^\\s*\\S.*\\S\\s*$",
    .accepts =
        [](std::string_view text) {
          const std::size_t begin = text.find_first_not_of(" \t\n");
          const std::size_t end = text.find_last_not_of(" \t\n");
          return begin < end && countCodePoints(text.substr(begin, end + 1 - begin)) > 1;
        },
    .example = "高质量发展"};
inline constexpr Shape kKeepWordsShape{
    .kind = ShapeKind::listOf, .what = {"a list of words", "词的列表"}, .item = &kKeepWordShape};

}  // namespace paiban
