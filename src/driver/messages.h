#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kLayoutUnknown{"layout-unknown",
                                        "there is no layout “{0}”",
                                        "the layouts that exist: {1}",
                                        "没有名为“{0}”的版式",
                                        "现有版式：{1}"};
inline constexpr Message kLayoutMisspelt{"layout-unknown",
                                         "there is no layout “{0}”",
                                         "did you mean “{2}”? The layouts that exist: {1}",
                                         "没有名为“{0}”的版式",
                                         "是否应为“{2}”？现有版式：{1}"};
inline constexpr Message kLayoutOutside{
    "layout-outside",
    "the layout {0} lies outside the content's folder",
    "move it beside the content, allow its folder with --allow-path, or name it with --layout",
    "版式文件 {0} 位于内容文件所在文件夹之外",
    "请把它移到内容文件旁边，或用 --allow-path 允许该文件夹，或用 --layout 指定"};
inline constexpr Message kLanguageMissing{
    "language-missing",
    "{0} was asked for, but the content has {1} only",
    "ask for another language with --lang, or add {0} to the content's languages",
    "要求输出 {0}，但内容文件只有 {1}",
    "请用 --lang 选择其他语言，或在内容文件的 languages 中加入 {0}"};

}  // namespace paiban::messages
