#pragma once

#include "base/diagnostic.h"

/// What the reader of inline markup has to say.
namespace paiban::messages {

inline constexpr Message kUnclosedMarkup{"unclosed-markup",
                                         "{0} is opened here and never closed",
                                         "close it with {0}; for the characters themselves write "
                                         "a backslash before each",
                                         "此处的 {0} 没有收尾",
                                         "请用 {0} 收尾；若要字符本身，请在每个之前加反斜杠"};
inline constexpr Message kEmptyMarkup{"empty-markup",
                                      "the markup holds no text",
                                      "remove it, or put the text between",
                                      "标记之间没有文字",
                                      "请删去，或把文字写在中间"};
inline constexpr Message kUnclosedBrace{"unclosed-brace",
                                        "the brace is opened here and never closed",
                                        "close it; for the brace itself write \\{{",
                                        "此处的花括号没有收尾",
                                        "请补上；若要花括号本身，请写 \\{{"};
inline constexpr Message kUnclosedValue{"unclosed-value",
                                        "the quote {0} is opened here and never closed",
                                        "close it before the brace",
                                        "此处的引号 {0} 没有收尾",
                                        "请在花括号之前补上"};
inline constexpr Message kUnknownInsertion{"unknown-insertion",
                                           "{{{0}}} is not known",
                                           "possible in braces are: {1}; for the brace itself "
                                           "write \\{{",
                                           "不认识 {{{0}}}",
                                           "花括号里可用：{1}；若要花括号本身，请写 \\{{"};
inline constexpr Message kAnchorNotAlone{"anchor-not-alone",
                                         "a {0} has its place between paragraphs, not inside one",
                                         "give {{{0}: …}} a line of its own",
                                         "{0} 的位置在段落之间，不在段落之内",
                                         "请让 {{{0}: …}} 单独占一行"};
inline constexpr Message kCallWithoutId{"call-without-id",
                                        "{{note=}} names no note",
                                        "write {{note=ID}}, with the note under notes:",
                                        "{{note=}} 没有写明脚注",
                                        "请写成 {{note=标识}}，并在 notes: 之下写出该脚注"};
inline constexpr Message kUnknownAttribute{"unknown-attribute",
                                           "'{0}' is not an attribute of text",
                                           "possible are: {1}",
                                           "“{0}”不是文字属性",
                                           "可用：{1}"};
inline constexpr Message kAttributeNeedsValue{
    "attribute-needs-value", "'{0}' wants a value", "write {0}=…", "“{0}”需要一个值", "请写 {0}=…"};
inline constexpr Message kAttributeTakesNoValue{"attribute-takes-no-value",
                                                "'{0}' takes no value",
                                                "write {0} alone",
                                                "“{0}”不带值",
                                                "请只写 {0}"};
inline constexpr Message kNoAttribute{"no-attribute",
                                      "the braces name no attribute",
                                      "possible are: {0}; for brackets as text write \\]",
                                      "花括号里没有属性",
                                      "可用：{0}；若要方括号本身，请写 \\]"};
inline constexpr Message kBadLanguageTag{"bad-language-tag",
                                         "'{0}' is not a language tag",
                                         "write a BCP 47 tag, e.g. lang=en or lang=la",
                                         "“{0}”不是语言标签",
                                         "请写 BCP 47 标签，如 lang=en"};
inline constexpr Message kBadLink{"bad-link",
                                  "'{0}' is not a link",
                                  "begin it with https://, http:// or mailto:",
                                  "“{0}”不是链接",
                                  "请以 https://、http:// 或 mailto: 开头"};
inline constexpr Message kAnnotatedTwice{
    "annotated-twice",
    "this text has a gloss or ruby already, in the same braces or inside",
    "leave one of them out: there is room for one line of them",
    "此处文字已有译注或注音（在同一花括号内或在其中）",
    "请只留一个：行间只容一行注文"};
inline constexpr Message kGlossOver{"gloss-over-mark",
                                    "a gloss cannot stand over {{{0}}}",
                                    "put {{{0}}} outside the brackets, or gloss the two parts "
                                    "by themselves",
                                    "译注之下不能有 {{{0}}}",
                                    "请把 {{{0}}} 移到方括号之外，或分两段加注"};

}  // namespace paiban::messages
