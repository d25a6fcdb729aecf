#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kWordTooWide{
    "word-too-wide",
    "“{0}” is wider than its line ({1} 字) and was broken between its letters",
    "widen the column, shorten the word, or mark with soft hyphens (U+00AD) where it may be "
    "divided",
    "“{0}”比整行（{1} 字）还宽，已在字母之间断开",
    "请加宽该栏、缩短该词，或用软连字符（U+00AD）标明可断开之处"};
inline constexpr Message kAnnotationTooWide{
    "annotation-too-wide",
    "the gloss or ruby “{0}” is {1} pt wide, its line {2} pt: it runs out of the column",
    "shorten it, divide the text below it in two, or put it into the text",
    "译注或注音“{0}”宽 {1} pt，而行宽只有 {2} pt，会超出栏外",
    "请缩短，或将所注文字分成两段，或改写入正文"};
inline constexpr Message kKinsokuBroken{
    "kinsoku-broken",
    "the line of {1} 字 is too short for “{0}”, so a mark stands where the rules forbid it",
    "widen the column, or set marks in smaller groups",
    "行长只有 {1} 字，放不下“{0}”，标点落在了禁则位置",
    "请加宽该栏，或减少连用的标点"};
inline constexpr Message kKinsokuRelaxed{
    "kinsoku-relaxed",
    "the line that ends here, “{0}”, parts marks that belong together; keeping them would stretch "
    "it beyond cluster-limit:",
    "reword it, or raise cluster-limit: to keep them together",
    "“{0}”一行在此断开了连用的标点；若不断开，字距将超过 cluster-limit:",
    "请调整文字，或调高 cluster-limit: 以免断开"};
inline constexpr Message kLoneCharacter{
    "lone-character",
    "the paragraph ends with the single character “{0}” on a line of its own",
    "cut or add a few characters",
    "段末“{0}”一字成行",
    "请增删几个字"};
inline constexpr Message kLooseLine{
    "loose-line",
    "the line “{0}…” is stretched by {1} 字 at every gap",
    "reword it, widen the column, or allow a break in the long word next to it",
    "“{0}…”一行字距被拉大 {1} 字",
    "请调整文字、加宽该栏，或允许相邻的长词断开"};
inline constexpr Message kWideWordSpaces{
    "wide-word-spaces",
    "word spaces are wider than 1.33 of nominal on this many lines of the paragraph: {0}; the "
    "widest, {1}, in “{2}…”",
    "reword it, allow hyphenation, widen the column, or set it ragged",
    "本段有 {0} 行词距超过标准词距的 1.33 倍；最宽的一行“{2}…”为 {1} 倍",
    "请调整文字、允许断词、加宽该栏，或改用左对齐"};
inline constexpr Message kRiver{
    "river",
    "white gaps of {0} lines on end lie below each other and make a river, at “{1}…”",
    "reword one of these lines",
    "连续 {0} 行的词距上下相通，形成“白河”，见“{1}…”一行",
    "请改动其中一行的文字"};

}  // namespace paiban::messages
