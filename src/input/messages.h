#pragma once

#include "base/diagnostic.h"

/// What the reader of YAML and of the content dialect has to say; layout_messages.h has the rest.
namespace paiban::messages {

// The file and its YAML.

inline constexpr Message kFileTooBig{"file-too-big",
                                     "the file has {0} bytes; at most {1} are read",
                                     "split it into several bulletins",
                                     "文件有 {0} 字节，最多只读 {1} 字节",
                                     "请拆分为几份文件"};
inline constexpr Message kInvalidUtf8{"invalid-utf8",
                                      "byte {0} here is not UTF-8",
                                      "save the file with encoding UTF-8 (not GBK or ANSI)",
                                      "此处的字节 {0} 不是 UTF-8",
                                      "请把文件另存为 UTF-8 编码（不是 GBK 或 ANSI）"};
inline constexpr Message kEmptyFile{"empty-file",
                                    "the file says nothing",
                                    "start with 'id:' and 'languages:', or copy a sample",
                                    "文件没有内容",
                                    "请从 id:、languages: 写起，或复制一份样例"};
inline constexpr Message kSecondDocument{
    "second-document",
    "more follows after the end of the document",
    "keep one document in a file: remove this and what "
    "follows, or the '---' before it",
    "文档结束之后还有内容",
    "一个文件只放一份文档：请删去此处及其后的内容，或它前面的 ---"};
inline constexpr Message kTooDeep{"too-deep",
                                  "nested deeper than {0} levels",
                                  "check the brackets and the indentation",
                                  "嵌套超过 {0} 层",
                                  "请检查括号和缩进"};
inline constexpr Message kTooManyNodes{"too-many-nodes",
                                       "more than {0} values, aliases counted in full",
                                       "split the file, or write less with aliases (*name)",
                                       "超过 {0} 个值（别名展开后计）",
                                       "请拆分文件，或少用别名（*名称）"};
inline constexpr Message kCyclicAlias{"cyclic-alias",
                                      "the alias stands inside what it repeats",
                                      "write the text out instead of the alias (*name)",
                                      "别名位于它所重复的内容之中",
                                      "请直接写出内容，不用别名（*名称）"};
inline constexpr Message kUndefinedAlias{
    "undefined-alias",
    "a text that begins with * is an alias to YAML, and no anchor has this name",
    "put the text between double quotes: \"*…\"",
    "以 * 开头的文字在 YAML 中是别名，而没有这个名称的锚点",
    "请给文字加上英文双引号：\"*…\""};
inline constexpr Message kYamlTag{"yaml-tag",
                                  "the YAML tag {0} has no meaning here",
                                  "remove it; a text that begins with ! needs quotes",
                                  "YAML 标签 {0} 在此没有意义",
                                  "请删去；以 ! 开头的文字要加引号"};
inline constexpr Message kKeyNotText{"key-not-text",
                                     "a key must be a plain word",
                                     "write 'key: value'; quote a text that begins with [ or {{",
                                     "键必须是一个词",
                                     "请写成“键: 值”；以 [ 或 {{ 开头的文字要加引号"};
inline constexpr Message kDuplicateKey{"duplicate-key",
                                       "the key '{0}' stands here a second time; first in line {1}",
                                       "keep one of the two",
                                       "键“{0}”在此重复，首次出现在第 {1} 行",
                                       "请只保留一处"};
inline constexpr Message kMergeKey{"merge-key",
                                   "'<<' does not merge anything here",
                                   "write the keys out; styles can use based-on:",
                                   "“<<”在此不起合并作用",
                                   "请直接写出各键；样式可用 based-on:"};

// Traps of YAML.

inline constexpr Message kTabIndent{"tab-indent",
                                    "a tab indents this line; YAML wants spaces",
                                    "replace the tab by spaces",
                                    "此行用制表符缩进，YAML 只认空格",
                                    "请把制表符改成空格"};
inline constexpr Message kWideIndent{
    "wide-indent",
    "a full-width space indents this line; YAML takes it as part of the word",
    "replace it by two ordinary spaces",
    "此行用全角空格缩进，YAML 会把它当作文字",
    "请改成两个半角空格"};
inline constexpr Message kWideColon{"wide-colon",
                                    "a full-width colon stands after '{0}'",
                                    "write an ASCII colon and a space: '{0}: …'",
                                    "“{0}”之后是全角冒号",
                                    "请改成半角冒号加空格：“{0}: …”"};
inline constexpr Message kColonInText{
    "colon-in-text",
    "a colon with a space after it stands inside the text of '{0}'",
    "put the text between double quotes: {0}: \"…\"",
    "“{0}”的文字里有半角冒号加空格",
    "请给文字加上英文双引号：{0}: \"…\""};
inline constexpr Message kLeadingMark{"leading-mark",
                                      "a text must not begin with {0}",
                                      "put the text between double quotes: \"{0}…\"",
                                      "文字不能以 {0} 开头",
                                      "请给文字加上英文双引号：\"{0}…\""};
inline constexpr Message kCommaInBraces{
    "comma-in-braces",
    "a comma inside {{ }} cuts the text before '{0}'",
    "put the text between double quotes, or give each language a line of its own",
    "花括号里的半角逗号在“{0}”之前切断了文字",
    "请给文字加上英文双引号，或让每种语言单独占一行"};
inline constexpr Message kQuestionInBraces{
    "question-in-braces",
    "a question mark inside {{ }} ends the text",
    "put the text between double quotes, or give each language a line of its own",
    "花括号里的半角问号会切断文字",
    "请给文字加上英文双引号，或让每种语言单独占一行"};
inline constexpr Message kHashInText{"hash-in-text",
                                     "a # after a space cuts the text here",
                                     "put the text between double quotes; a remark begins with "
                                     "'# ' and a space",
                                     "空格后的 # 在此切断了文字",
                                     "请给文字加上英文双引号；注释请写成“# ”加空格"};
inline constexpr Message kUnclosedQuote{"unclosed-quote",
                                        "the quote {0} is opened here and never closed",
                                        "close it at the end of the text; within \"…\" write \\\" "
                                        "for a quote",
                                        "此处的引号 {0} 没有收尾",
                                        "请在文字末尾补上；在 \"…\" 之内的引号写作 \\\""};
inline constexpr Message kTextAfterQuote{
    "text-after-quote",
    "text follows after the closing quote",
    "put all of it between one pair of quotes, or use Chinese quotes “ ” inside",
    "收尾引号之后还有文字",
    "请把全部文字放进同一对引号，内部可用中文引号“ ”"};
inline constexpr Message kUnclosedBracket{"unclosed-bracket",
                                          "the bracket {0} is opened here and never closed",
                                          "close it; a text that begins with it needs quotes",
                                          "此处的括号 {0} 没有收尾",
                                          "请补上收尾括号；以它开头的文字要加引号"};
inline constexpr Message kWrongBracket{"wrong-bracket",
                                       "{0} closes what another bracket has opened",
                                       "{1} is expected; a text with brackets needs quotes",
                                       "{0} 与前面打开的括号不配",
                                       "此处应为 {1}；含括号的文字要加引号"};
inline constexpr Message kStrayBracket{"stray-bracket",
                                       "this bracket closes nothing",
                                       "remove it; a text with brackets needs quotes",
                                       "此括号没有对应的开括号",
                                       "请删去；含括号的文字要加引号"};
inline constexpr Message kFlowSyntax{"bracket-syntax",
                                     "inside brackets a ',' or the closing bracket is wanted here",
                                     "separate with commas; put texts between double quotes",
                                     "括号之内，此处应为逗号或收尾括号",
                                     "请用半角逗号分隔；文字请加英文双引号"};
inline constexpr Message kEndInText{"end-in-text",
                                    "the file ends within a quoted text",
                                    "close the quote",
                                    "文件在引号之内结束",
                                    "请补上收尾引号"};
inline constexpr Message kMissingColon{"missing-colon",
                                       "no colon follows '{0}'",
                                       "write '{0}: …' with a space after the colon",
                                       "“{0}”之后没有冒号",
                                       "请写成“{0}: …”，冒号后加一个空格"};
inline constexpr Message kMissingSpace{"missing-space",
                                       "no space follows '{0}'",
                                       "write '{0} …'",
                                       "“{0}”之后没有空格",
                                       "请写成“{0} …”"};
inline constexpr Message kBadIndent{"bad-indent",
                                    "this line is not indented like the lines it belongs to",
                                    "begin it in the same column as its neighbours",
                                    "此行的缩进与同组各行不一致",
                                    "请与相邻各行对齐"};
inline constexpr Message kBadEscape{"bad-escape",
                                    "\\{0} means nothing between double quotes",
                                    "write \\\\ for a backslash, or use single quotes",
                                    "双引号内的 \\{0} 没有意义",
                                    "反斜杠请写作 \\\\，或改用单引号"};
inline constexpr Message kSyntax{"yaml-syntax",
                                 "the YAML cannot be read here: {0}",
                                 "compare with the lines above: indentation, colons, quotes, "
                                 "brackets",
                                 "此处的 YAML 无法读取：{0}",
                                 "请对照上文检查缩进、冒号、引号和括号"};

// Keys and values.

inline constexpr Message kUnknownKeyNear{"unknown-key",
                                         "there is no key '{0}' here",
                                         "did you mean '{1}'?",
                                         "此处没有名为“{0}”的键",
                                         "是否想写“{1}”？"};
inline constexpr Message kUnknownKey{"unknown-key",
                                     "there is no key '{0}' here",
                                     "possible are: {1}",
                                     "此处没有名为“{0}”的键",
                                     "可用的键：{1}"};
inline constexpr Message kMissingKey{"missing-key",
                                     "the key '{0}' is missing: {1}",
                                     "add '{0}: …'",
                                     "缺少键“{0}”：{2}",
                                     "请补上“{0}: …”"};
inline constexpr Message kWrongType{"wrong-type",
                                    "{0} is wanted here",
                                    "see the reference of the dialect, docs/content.md or "
                                    "docs/layout.md",
                                    "此处应为{1}",
                                    "参见 docs/content.md 或 docs/layout.md"};
inline constexpr Message kNoValue{"no-value",
                                  "nothing is written here, but {0} is wanted",
                                  "fill it in, or delete the key",
                                  "此处没有内容，应为{1}",
                                  "请填写，或删去此键"};
inline constexpr Message kUnknownWordNear{"unknown-word",
                                          "'{0}' is not known here",
                                          "did you mean '{1}'? possible are: {2}",
                                          "此处不认识“{0}”",
                                          "是否想写“{1}”？可用：{2}"};
inline constexpr Message kUnknownWord{
    "unknown-word", "'{0}' is not known here", "possible are: {1}", "此处不认识“{0}”", "可用：{1}"};
inline constexpr Message kOutOfRange{"out-of-range",
                                     "{0} is out of range",
                                     "give a number from {1} to {2}",
                                     "{0} 超出范围",
                                     "请填 {1} 到 {2} 之间的数"};
inline constexpr Message kBadId{"bad-id",
                                "'{0}' cannot be an id",
                                "use letters A–Z a–z, digits and . _ - only",
                                "“{0}”不能作标识",
                                "只能用字母、数字和 . _ -"};
inline constexpr Message kIdTwice{"id-twice",
                                  "the id '{0}' is taken already, in line {1}",
                                  "choose another one",
                                  "标识“{0}”已在第 {1} 行用过",
                                  "请另取一个"};
inline constexpr Message kBadDate{"bad-date",
                                  "'{0}' is not a day of the calendar",
                                  "write YYYY-MM-DD, e.g. 2025-01-16",
                                  "“{0}”不是日历上的日期",
                                  "请写成 YYYY-MM-DD，如 2025-01-16"};
inline constexpr Message kControlCharacter{"control-character",
                                           "the text holds the control character U+{0}",
                                           "remove it; between words write a space",
                                           "文字中有控制字符 U+{0}",
                                           "请删去；词间用空格"};

// Languages.

inline constexpr Message kUnknownLanguage{"unknown-language",
                                          "'{0}' is not a language that bulletins are set in",
                                          "use zh-Hans or zh-Hant, and en, en-GB or en-US",
                                          "不支持语言“{0}”",
                                          "可用 zh-Hans、zh-Hant 和 en、en-GB、en-US"};
inline constexpr Message kLanguageTwice{"language-twice",
                                        "'{0}' repeats a language that is listed already",
                                        "keep one tag each for Chinese and English",
                                        "“{0}”与已列的语言重复",
                                        "中文、英文各留一个标签"};
inline constexpr Message kNoLanguages{"no-languages",
                                      "no language is listed",
                                      "write languages: [zh-Hans, en-GB], or one of them",
                                      "没有列出语言",
                                      "请写 languages: [zh-Hans, en-GB] 或其中之一"};
inline constexpr Message kMissingLanguage{"missing-language",
                                          "there is no {1} ({0}:) here",
                                          "add '{0}: …', or take the language out of languages:",
                                          "此处没有{2}（{0}:）",
                                          "请补上“{0}: …”，或从 languages: 中去掉这种语言"};
inline constexpr Message kOneLanguageOnly{
    "one-language-only",
    "this text stands in one language, but the document has two",
    "write {{zh: …, en: …}}, or zh: and en: on lines of their own",
    "文档有两种语言，这里只写了一种",
    "请写成 {{zh: …, en: …}}，或 zh:、en: 各占一行"};
inline constexpr Message kLanguageNotUsed{
    "language-not-used",
    "{0}: is written here, but languages: does not list it; it is left out everywhere",
    "add the language to languages: to print it",
    "此处写有 {0}:，但 languages: 中没有这种语言，全部略去",
    "要印出来请把它加进 languages:"};

// Texts and markup.

inline constexpr Message kEmptyText{"empty-text",
                                    "the text is empty",
                                    "write it, or delete the key",
                                    "文字是空的",
                                    "请填写，或删去此键"};
inline constexpr Message kSeveralParagraphs{"several-paragraphs",
                                            "only one paragraph may stand here",
                                            "remove the blank line; {{br}} breaks a line",
                                            "此处只能有一个段落",
                                            "请删去空行；要换行可写 {{br}}"};
inline constexpr Message kNormalised{"normalised",
                                     "'{0}' between Han characters became '{1}'",
                                     "normalize: none keeps the text as it is",
                                     "汉字之间的“{0}”已改为“{1}”",
                                     "normalize: none 可保持原样"};
inline constexpr Message kAsciiMark{"ascii-mark",
                                    "'{0}' between Han characters; Chinese wants '{1}'",
                                    "normalize: gb15834 changes it for you",
                                    "汉字之间用了“{0}”，中文应为“{1}”",
                                    "normalize: gb15834 可自动更正"};
inline constexpr Message kAsciiMarks{
    "ascii-marks",
    "{0} ASCII marks stand between Han characters, the first one here",
    "write normalize: gb15834 to make them full-width, or normalize: none to keep them",
    "汉字之间有 {0} 个半角标点，第一个在此",
    "写 normalize: gb15834 改为全角，或写 normalize: none 保持原样"};

inline constexpr Message kUnpairedMark{"unpaired-mark",
                                       "{0} has no partner in this text",
                                       "add the other one, or remove it",
                                       "“{0}”在本段中不成对",
                                       "请补上另一半，或删去"};
inline constexpr Message kMarkNesting{
    "mark-nesting",
    "{0} stands here where {1} is wanted",
    "in Chinese “ ” stand outside and ‘ ’ inside, 《 》 outside "
    "and 〈 〉 inside; in Traditional Chinese 「 」 outside and "
    "『 』 inside",
    "此处用了 {0}，应为 {1}",
    "引号外双内单：“‘ ’”；书名号外双内单：《〈 〉》；繁体引号外单内双：「『 』」"};
inline constexpr Message kSpaceInHan{
    "space-in-han",
    "a space stands between two Han characters",
    "remove it; between parts of a headline or a name write the full-width space U+3000",
    "两个汉字之间有半角空格",
    "请删去；标题、姓名各部分之间请用全角空格"};
inline constexpr Message kDoubleOfHan{
    "double-of-han",
    "{0} looks like {1} but is another character",
    "write {1} ({2}); such doubles come from text copied out of PDF files",
    "此处的 {0} 貌似“{1}”，却是另一个字符",
    "请改写为“{1}”（{2}）；这类字符多来自从 PDF 复制的文字"};
inline constexpr Message kFullWidthLetters{"full-width-letters",
                                           "'{0}' is written with full-width characters",
                                           "write '{1}'; the layout sees to the gaps",
                                           "“{0}”是全角字符",
                                           "请写“{1}”；间隙由版式决定"};

// Figures of the two languages. {0} is the figure, {1} what the other text has left over, {2} the
// figure as it is written.

inline constexpr Message kFigureNotInEnglishNear{
    "figure-not-in-english",
    "{0} is not in the English, which has {1}",
    "correct the one that is wrong; if both are right write [{2}]{{checked}}",
    "英文中没有 {0}，却有 {1}",
    "请更正有误的一方；若两边都对，请写 [{2}]{{checked}}"};
inline constexpr Message kFigureNotInEnglish{
    "figure-not-in-english",
    "{0} is not in the English",
    "add it there; if the English is right without it write [{2}]{{checked}}",
    "英文中没有 {0}",
    "请补上；若英文本来不必有，请写 [{2}]{{checked}}"};
inline constexpr Message kFigureNotInChineseNear{
    "figure-not-in-chinese",
    "{0} is not in the Chinese, which has {1}",
    "correct the one that is wrong; if both are right write [{2}]{{checked}}",
    "中文里没有 {0}，却有 {1}",
    "请更正有误的一方；若两边都对，请写 [{2}]{{checked}}"};
inline constexpr Message kFigureNotInChinese{
    "figure-not-in-chinese",
    "{0} is not in the Chinese",
    "remove it; if the Chinese is right without it write [{2}]{{checked}}",
    "中文里没有 {0}",
    "请删去；若中文本来不必有，请写 [{2}]{{checked}}"};

// Bodies.

inline constexpr Message kLanguagesDrift{
    "languages-drift",
    "the languages drift apart: {0} blocks in zh, {1} in en; here zh block {2} “{3}” stands "
    "against en block {4} “{5}”",
    "add the missing block, or join or split paragraphs so that both have the same",
    "两种语言对不上：zh 有 {0} 段，en 有 {1} 段；此处 zh 第 {2} 段“{3}”对着 en 第 {4} 段“{5}”",
    "请补上缺少的段落，或合并、拆分段落，使两边一致"};
inline constexpr Message kAnchorDrift{"anchor-drift",
                                      "'{0}' stands after {1} blocks in zh, but after {2} in en",
                                      "put it at the same place, or in one language only",
                                      "“{0}”在 zh 中位于第 {1} 段之后，在 en 中位于第 {2} 段之后",
                                      "请放在同一位置，或只写在一种语言里"};
inline constexpr Message kHeadLevel{"head-level",
                                    "a crosshead begins with ##, not {0}",
                                    "write '## …'; there is one level of crossheads",
                                    "小标题以 ## 开头，不是 {0}",
                                    "请写“## …”；小标题只有一级"};
inline constexpr Message kTypedIndent{"typed-indent",
                                      "the paragraph begins with full-width spaces; they are left "
                                      "out, since the layout indents",
                                      "remove them",
                                      "段首有全角空格，已略去：缩进由版式决定",
                                      "请删去"};
inline constexpr Message kOnlyParagraphs{"only-paragraphs",
                                         "only paragraphs may stand here",
                                         "move this to the story's body",
                                         "此处只能有段落",
                                         "请移到稿件正文里"};

// Stories, photos, panels.

inline constexpr Message kNoStories{"no-stories",
                                    "there is no story",
                                    "add one under stories:",
                                    "没有稿件",
                                    "请在 stories: 之下添加"};
inline constexpr Message kStoryWithoutId{"story-without-id",
                                         "a story in a list needs an id",
                                         "add 'id: …'",
                                         "列表中的稿件要有标识",
                                         "请补上“id: …”"};
inline constexpr Message kIdInMapping{"id-in-mapping",
                                      "the story is called '{0}' already, by its key",
                                      "remove the id:",
                                      "稿件已按键名称作“{0}”",
                                      "请删去 id:"};
inline constexpr Message kUnknownAnchorNear{"unknown-anchor",
                                            "there is no {0} '{1}'",
                                            "did you mean '{2}'?",
                                            "没有名为“{1}”的 {0}",
                                            "是否想写“{2}”？"};
inline constexpr Message kUnknownAnchor{"unknown-anchor",
                                        "there is no {0} '{1}'",
                                        "describe it under {2}:",
                                        "没有名为“{1}”的 {0}",
                                        "请在 {2}: 之下加以说明"};
inline constexpr Message kAnchorTwice{"anchor-twice",
                                      "the {0} '{1}' has its place in line {2} already",
                                      "remove one of the two",
                                      "{0}“{1}”在第 {2} 行已有位置",
                                      "请删去其中一处"};
inline constexpr Message kPhotoWithoutAnchor{
    "photo-without-anchor",
    "no story shows the photo '{0}'",
    "add '- photo: {0}' to a story's body, or delete the photo",
    "没有稿件用到照片“{0}”",
    "请在稿件正文中加“- photo: {0}”，或删去这张照片"};
inline constexpr Message kUnknownNoteNear{"unknown-note",
                                          "there is no note '{0}'",
                                          "did you mean '{1}'?",
                                          "没有名为“{0}”的脚注",
                                          "是否想写“{1}”？"};
inline constexpr Message kUnknownNote{"unknown-note",
                                      "there is no note '{0}'",
                                      "write it under notes:",
                                      "没有名为“{0}”的脚注",
                                      "请写在 notes: 之下"};
inline constexpr Message kUnusedNote{"unused-note",
                                     "no text calls the note '{0}'",
                                     "put {{note={0}}} where it belongs, or delete the note",
                                     "没有文字引用脚注“{0}”",
                                     "请在相应处写 {{note={0}}}，或删去这条脚注"};
inline constexpr Message kNoteElsewhere{
    "note-elsewhere",
    "a note can be called in paragraphs, lists, tips and digests, but not here",
    "move {{note=…}} into the text",
    "只有正文段落、列表、核心提示和条目可以引用脚注，此处不能",
    "请把 {{note=…}} 移到正文中"};
inline constexpr Message kNoteInOneLanguage{
    "note-in-one-language",
    "the {1} text of this pair does not call the note '{0}'",
    "put {{note={0}}} at the same place of the other text",
    "这一对文字中，{2}没有引用脚注“{0}”",
    "请在另一文字的相应处也写 {{note={0}}}"};
inline constexpr Message kPhotoOutside{"photo-outside",
                                       "the picture {0} lies outside the content's folder",
                                       "copy it there, or allow its folder with --allow-path {1}",
                                       "图片 {0} 不在内容文件所在的文件夹内",
                                       "请复制进来，或用 --allow-path {1} 允许那个文件夹"};
inline constexpr Message kPhotoMissing{"photo-missing",
                                       "there is no picture {1}",
                                       "check the name; paths count from the content file's folder",
                                       "找不到图片 {1}",
                                       "请检查文件名；路径从内容文件所在的文件夹算起"};
inline constexpr Message kShortOutline{"short-outline",
                                       "an outline has at least three points",
                                       "write it as [[0.1, 0], [0.9, 0.3], [0.5, 1]]",
                                       "outline 至少有三个点",
                                       "请写成 [[0.1, 0], [0.9, 0.3], [0.5, 1]]"};
inline constexpr Message kBadFocus{"bad-focus",
                                   "the focus is a point: two numbers",
                                   "write [x, y] from the top left corner, e.g. [0.7, 0.35]",
                                   "focus 是一个点：两个数",
                                   "请写自左上角起的 [x, y]，如 [0.7, 0.35]"};
inline constexpr Message kNoItems{"no-items",
                                  "the panel has no items",
                                  "add some, or delete the panel",
                                  "栏目没有条目",
                                  "请添加条目，或删去栏目"};
inline constexpr Message kMetricInDigest{"metric-in-digest",
                                         "a panel of kind digest holds {{title: …, text: …}}",
                                         "write title: and text:, or kind: metrics",
                                         "digest 栏目的条目是 {{title: …, text: …}}",
                                         "请写 title: 和 text:，或改为 kind: metrics"};
inline constexpr Message kDigestInMetrics{"digest-in-metrics",
                                          "a panel of kind metrics holds {{name: …, value: …}}",
                                          "write name: and value:, or kind: digest",
                                          "metrics 栏目的条目是 {{name: …, value: …}}",
                                          "请写 name: 和 value:，或改为 kind: digest"};
inline constexpr Message kValueOrStatement{"value-or-statement",
                                           "a metric has either a value: or a statement:",
                                           "give one of the two",
                                           "指标要么有 value:，要么有 statement:",
                                           "请写其中之一"};

inline constexpr Message kTextInPanel{
    "text-in-panel",
    "the items of a panel of kind {0} are no plain texts",
    "write {{name: …, value: …}} for metrics, {{title: …, text: …}} for a digest, or kind: list",
    "{0} 类栏目的各项不能只是一段文字",
    "metrics 请写 {{name: …, value: …}}，digest 请写 {{title: …, text: …}}，或改为 kind: list"};
inline constexpr Message kNoTextInList{"no-text-in-list",
                                       "the items of a list are plain texts",
                                       "write {{zh: …, en: …}}, or choose another kind of panel",
                                       "list 类栏目的各项是一段文字",
                                       "请写 {{zh: …, en: …}}，或改用别的 kind"};
inline constexpr Message kPanelNeeds{"panel-needs",
                                     "a panel of kind {0} needs {1}:",
                                     "add it, or choose another kind",
                                     "{0} 类栏目缺少 {1}:",
                                     "请补上，或改用别的 kind"};
inline constexpr Message kPanelHasNo{"panel-has-no",
                                     "a panel of kind {0} has no {1}:",
                                     "take it out, or choose another kind",
                                     "{0} 类栏目没有 {1}:",
                                     "请删去，或改用别的 kind"};

}  // namespace paiban::messages
