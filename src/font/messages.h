#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kFontRoleUnknown{"font-role-unknown",
                                          "the font manifest has no role “{0}”",
                                          "use one of: {1}",
                                          "字体清单中没有“{0}”这一用途",
                                          "可用的有：{1}"};
inline constexpr Message kFontRoleEmpty{"font-role-empty",
                                        "the role “{0}” of the font manifest names no font",
                                        "list at least one file under its `fonts:`",
                                        "字体清单中的“{0}”没有列出任何字体",
                                        "请在其 fonts: 下至少列出一个文件"};
inline constexpr Message kFontMissing{
    "font-missing",
    "the font {0} is missing",
    "install Paiban's fonts again, or correct the entry in the font manifest",
    "缺少字体文件 {0}",
    "请重新安装 Paiban 的字体，或更正字体清单中的条目"};
inline constexpr Message kFontPackageMissing{"font-package-missing",
                                             "the font {0} is not installed",
                                             "install the Debian package {1}",
                                             "没有安装字体 {0}",
                                             "请安装 Debian 软件包 {1}"};
inline constexpr Message kFontHashDiffers{
    "font-hash-differs",
    "the font {0} is not the file that the font manifest names: its sha256 is {1}",
    "install the version that the manifest names, or write this sha256 into the manifest if the "
    "new font is what you want",
    "字体 {0} 与字体清单所指的文件不符：其 sha256 为 {1}",
    "请安装清单所指的版本；如果确实要用新字体，请把这个 sha256 写入清单"};
inline constexpr Message kFontUnreadable{"font-unreadable",
                                         "{0} is not a TrueType or OpenType font",
                                         "replace the file; it may be cut short",
                                         "{0} 不是 TrueType 或 OpenType 字体",
                                         "请更换此文件，它可能不完整"};
inline constexpr Message kFontNoSuchFace{"font-no-such-face",
                                         "{0} has no face number {1}; it has {2}, counted from 0",
                                         "correct `face:` in the font manifest",
                                         "{0} 中没有第 {1} 号字体；共有 {2} 个，从 0 算起",
                                         "请更正字体清单中的 face:"};
inline constexpr Message kFontUnusable{
    "font-unusable",
    "{0} cannot be used: it has no {1}",
    "Paiban needs glyphs, a character map, and TrueType or CFF outlines; use another font",
    "无法使用 {0}：其中没有 {1}",
    "Paiban 需要字形、字符映射，以及 TrueType 或 CFF 轮廓；请换用其他字体"};
inline constexpr Message kFontSubsetFailed{"font-subset-failed",
                                           "no subset of the font {0} can be made",
                                           "the file may be damaged; install it again",
                                           "无法为字体 {0} 生成子集",
                                           "文件可能已损坏，请重新安装"};

}  // namespace paiban::messages
