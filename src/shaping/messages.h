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
inline constexpr Message kSmallCapsSynthetic{
    "small-caps-synthetic",
    "{0} has no small capitals; reduced capitals stand in for them and look too light",
    "take an upright face of latin-serif or latin-sans for this text, or leave small capitals out",
    "{0} 没有小型大写字母，改用缩小的大写字母，笔画会偏细",
    "此处请改用 latin-serif 或 latin-sans 的正体，或不用小型大写"};
inline constexpr Message kFiguresMissing{
    "figures-missing",
    "{0} does not have the figures that the style asks for ({1}); its own stand instead",
    "take another face, or leave them out of the style's `figures`",
    "{0} 没有样式所要的数字字形（{1}），照字体原样排出",
    "请换用其他字体，或从该样式的 `figures` 中去掉"};

}  // namespace paiban::messages
