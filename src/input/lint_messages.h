#pragma once

#include "base/diagnostic.h"

/// What the linters have to say of connectors, numerals, English marks and cut paragraphs.
namespace paiban::messages {

inline constexpr Message kDoubledEllipsis{
    "doubled-ellipsis",
    "two ellipses on end stand for whole paragraphs left out, alone on their line",
    "write …… here, or give ………… a paragraph of its own",
    "两个省略号连用表示省略整段，应单独成行",
    "此处请写“……”，或令“…………”独立成段"};

// {0} is what stands there, {1} the range as it should be.

inline constexpr Message kTimeConnector{
    "range-connector",
    "“{0}” stands between two dates or times; Chinese wants the dash —",
    "write {1}",
    "时间起止之间用了“{0}”，应用一字线“—”",
    "请写作 {1}"};
inline constexpr Message kNumberConnector{
    "range-connector",
    "“{0}” stands between two numbers of a range; Chinese wants ～ or —",
    "write {1}",
    "数值范围之间用了“{0}”，应用浪纹线“～”或一字线“—”",
    "请写作 {1}"};
inline constexpr Message kWordConnector{
    "range-connector",
    "～ stands between words; from place to place and from time to time Chinese wants the dash —",
    "write {0}",
    "词语之间用了“～”；地域、时间的起止应用一字线“—”",
    "请写作 {0}"};
inline constexpr Message kLostUnit{"range-unit-lost",
                                   "{0} has lost the {1} that the other end of the range has",
                                   "write {2}",
                                   "数值范围的前一个数 {0} 省略了“{1}”，会产生歧义",
                                   "请写作 {2}"};

inline constexpr Message kMixedNumerals{
    "mixed-numerals",
    "{0} mixes Arabic and Chinese numerals",
    "write it in one kind throughout; only 万 and 亿 may follow digits",
    "{0} 混用了阿拉伯数字和汉字数字",
    "请统一用一种数字；阿拉伯数字之后只能用“万”“亿”"};
inline constexpr Message kMixedDate{"mixed-numerals",
                                    "the date {0} mixes Arabic and Chinese numerals",
                                    "write it in one kind throughout",
                                    "日期 {0} 混用了阿拉伯数字和汉字数字",
                                    "请统一用一种数字"};
inline constexpr Message kWideThousands{"wide-thousands-comma",
                                        "a full-width comma separates the thousands of {0}",
                                        "write the ASCII comma, or none",
                                        "{0} 的千分撇是全角逗号",
                                        "请改用半角逗号，或不分节"};

inline constexpr Message kStraightQuote{"straight-quote",
                                        "a straight quote {0} stands in the text",
                                        "write the curly one: {1}",
                                        "文字中用了直引号 {0}",
                                        "请改用弯引号：{1}"};
inline constexpr Message kWrongWayQuote{"wrong-way-quote",
                                        "{0} looks the wrong way here",
                                        "write {1}",
                                        "此处的引号 {0} 方向反了",
                                        "请写作 {1}"};
inline constexpr Message kUnpairedQuote{"unpaired-mark",
                                        "{0} has no partner in this text",
                                        "add the other one, or remove it",
                                        "“{0}”在本段中不成对",
                                        "请补上另一半，或删去"};
inline constexpr Message kQuoteNesting{
    "mark-nesting",
    "{0} stands here where {1} is wanted",
    "quotes within quotes take the other kind; American English has “ ” outside and ‘ ’ inside",
    "此处用了 {0}，应为 {1}",
    "引号之内的引号要换一种；美式英语外用 “ ”，内用 ‘ ’"};
inline constexpr Message kMarkBehindQuote{"mark-behind-quote",
                                          "“{0}” stands behind the closing quote",
                                          "American English has it before the quote: {1}",
                                          "“{0}”放在了后引号之外",
                                          "美式英语中它放在后引号之内：{1}"};
inline constexpr Message kWideMarkInEnglish{"wide-mark-in-english",
                                            "the Chinese mark {0} stands in English text",
                                            "write “{1}”",
                                            "英文中用了中文标点 {0}",
                                            "请写作“{1}”"};
inline constexpr Message kDoubleHyphen{
    "double-hyphen", "{0} stands for a dash", "write “{1}”", "用 {0} 代替了破折号", "请写作“{1}”"};
inline constexpr Message kSpaceBeforeMark{"space-before-mark",
                                          "a space stands before “{0}”",
                                          "remove it",
                                          "“{0}”之前有空格",
                                          "请删去空格"};

inline constexpr Message kCutParagraph{
    "cut-paragraph",
    "the paragraph ends without a closing mark, “{0}”, and the next seems to go on with it: “{1}”",
    "join the two, or add the mark; where a picture or a table interrupts a paragraph, write "
    "continues: true at the second part",
    "本段没有以句末标点结束（“{0}”），下一段似乎接着它（“{1}”）",
    "请把两段合并，或补上标点；如果是图、表打断了一段，请在后一部分写 continues: true"};
inline constexpr Message kPauseOpensParagraph{
    "cut-paragraph",
    "the paragraph begins with “{0}”, which cannot begin one",
    "join it to the paragraph before, or remove the mark",
    "本段以“{0}”开头，它不能出现在段首",
    "请与上一段合并，或删去该标点"};

// {0} is characters of Chinese, {1} words of English, {2} words a character.

inline constexpr Message kEnglishShort{
    "english-short",
    "{0} characters of Chinese have only {1} words of English, {2} a character; usual are 0.5 to "
    "0.9",
    "see whether something is missing; if all is there, mark the Chinese as […]{{checked}}",
    "中文 {0} 字，英文只有 {1} 词，每字 {2} 词；通常为 0.5—0.9",
    "请查看是否漏译；若无误，请把中文标为 […]{{checked}}"};
inline constexpr Message kEnglishLong{
    "english-long",
    "{0} characters of Chinese have {1} words of English, {2} a character; usual are 0.5 to 0.9",
    "see whether the texts belong together; if they do, mark the Chinese as […]{{checked}}",
    "中文 {0} 字，英文却有 {1} 词，每字 {2} 词；通常为 0.5—0.9",
    "请查看两段是否对应；若无误，请把中文标为 […]{{checked}}"};
inline constexpr Message kPairLength{"pair-length",
                                     "{0} characters, {1} words: {2} words a character",
                                     "",
                                     "{0} 字，{1} 词：每字 {2} 词",
                                     ""};
inline constexpr Message kAllLengths{
    "all-lengths",
    "{0} pairs together: {1} characters, {2} words, {3} words a character",
    "",
    "共 {0} 对：{1} 字，{2} 词，每字 {3} 词",
    ""};

// {0} is the text before, {1} the text now, {2} the code of what was wrong.

inline constexpr Message kFixed{
    "fixed", "changed {0} to {1} ({2})", "", "已把 {0} 改为 {1}（{2}）", ""};
inline constexpr Message kPutIn{"fixed", "put in {1} ({2})", "", "已补上 {1}（{2}）", ""};
inline constexpr Message kTakenOut{"fixed", "took out “{0}” ({2})", "", "已删去“{0}”（{2}）", ""};

}  // namespace paiban::messages
