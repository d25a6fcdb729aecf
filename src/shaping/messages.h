#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kMissingGlyph{
    "missing-glyph",
    "no font at hand has {0} ({1}); asked for: {2}",
    "use another character, or add a font that has it to the fonts' manifest",
    "没有一个字体含有“{0}”（{1}）；指定的字体：{2}",
    "请改用其他字符，或在字体清单（manifest.yaml）中添加含有该字的字体"};
inline constexpr Message kFallbackFont{"fallback-font",
                                       "{0} ({1}) is not in {2}; {3} serves it",
                                       "",
                                       "{2} 中没有“{0}”（{1}），改用 {3}",
                                       ""};
inline constexpr Message kRightToLeft{
    "right-to-left-text",
    "{0} ({1}) belongs to a script written from right to left, which Paiban does not set",
    "set such text as a picture",
    "“{0}”（{1}）属于从右向左书写的文字，本程序不支持",
    "请将这类文字做成图片"};
inline constexpr Message kBadFeature{"bad-font-feature",
                                     "{0} is not an OpenType feature setting",
                                     "write a tag of four letters, like tnum, or -liga for off",
                                     "{0} 不是 OpenType 特性设置",
                                     "请写四个字母的特性名，如 tnum；关闭时写 -liga"};

}  // namespace paiban::messages
