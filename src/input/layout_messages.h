#pragma once

#include "base/diagnostic.h"

/// What the readers of layouts and of the font manifest have to say.
namespace paiban::messages {

// Lengths.

inline constexpr Message kNoUnit{"no-unit",
                                 "{0} has no unit",
                                 "write one of these behind it: {1}",
                                 "{0} 没有单位",
                                 "请在后面写上单位：{1}"};
inline constexpr Message kWrongUnit{"wrong-unit",
                                    "the unit {0} means nothing here",
                                    "possible are: {1}",
                                    "单位 {0} 在此没有意义",
                                    "可用：{1}"};
inline constexpr Message kUnknownUnit{
    "unknown-unit", "'{0}' is not a unit", "possible are: {1}", "“{0}”不是单位", "可用：{1}"};

// Names that refer to something else in the file.

inline constexpr Message kUnknownNameNear{"unknown-name",
                                          "there is no {0} '{2}' in this layout",
                                          "did you mean '{3}'?",
                                          "此版式中没有名为“{2}”的{1}",
                                          "是否想写“{3}”？"};
inline constexpr Message kUnknownName{"unknown-name",
                                      "there is no {0} '{2}' in this layout",
                                      "those that exist: {3}",
                                      "此版式中没有名为“{2}”的{1}",
                                      "已有：{3}"};
inline constexpr Message kStyleCycle{"style-cycle",
                                     "the style '{0}' is based on itself: {1}",
                                     "break the circle of based-on:",
                                     "样式“{0}”最终以自身为基础：{1}",
                                     "请断开 based-on: 的循环"};
inline constexpr Message kBaseOutOfPlace{
    "base-out-of-place",
    "based-on: has no effect on '{0}'",
    "write it where the role itself is described, not its variant and not default",
    "based-on: 对“{0}”不起作用",
    "请写在角色本身之下，而不是变体或 default 之下"};
inline constexpr Message kGapOrder{"gap-order",
                                   "the gap must lie between its least and its most",
                                   "write min: ≤ normal: ≤ max:",
                                   "间距须在最小与最大之间",
                                   "请使 min: ≤ normal: ≤ max:"};
inline constexpr Message kHangGutter{
    "hang-gutter",
    "marks hang {0}pt beyond the line, but the gutter is only {1}pt wide",
    "widen gutter:, or write hang: none",
    "标点悬挂出版口 {0}pt，而栏空只有 {1}pt",
    "请加宽 gutter:，或写 hang: none"};
inline constexpr Message kKinsokuMixed{
    "kinsoku-mixed",
    "this style has other prohibitions than the rest of the document, whose level is {0}",
    "a document should have one level: state kinsoku: in default alone",
    "此样式的禁则级别与全文（{0}）不同",
    "一份文档宜用同一级别，kinsoku: 只写在 default 里"};
inline constexpr Message kGridNeedsFull{
    "grid-needs-full",
    "grid: strict cannot keep characters in their cells beside marks of half a character",
    "write line-end: full, and marks: quanjiao or plain",
    "有半字标点时，grid: strict 无法逐字入格",
    "请写 line-end: full，并用 marks: quanjiao 或 plain"};
inline constexpr Message kFitOutside{"fit-outside",
                                     "the layout itself says {0}, which lies outside {1}",
                                     "a fit starts from the layout: widen the limits to hold it",
                                     "版式本身为 {0}，不在 {1} 之内",
                                     "排满从版式所定开始：请放宽限度，把它包括在内"};
inline constexpr Message kFitFrame{"fit-frame",
                                   "`first` has no frame {0} of fixed height",
                                   "name a frame whose lines: say where it ends, such as 5-20",
                                   "`first` 中没有定高的框 {0}",
                                   "请引用 lines: 写明起止行（如 5-20）的框"};
inline constexpr Message kLanguageListedTwice{"language-listed-twice",
                                              "'{0}' stands in the list twice",
                                              "keep one",
                                              "列表中“{0}”重复",
                                              "请只留一个"};
inline constexpr Message kStyleVariant{"style-variant",
                                       "'{0}' is no variant of a style",
                                       "write role/zh or role/en",
                                       "“{0}”不是样式的变体",
                                       "请写 角色/zh 或 角色/en"};
inline constexpr Message kUnusedStyleNear{"unused-style",
                                          "nothing in a bulletin has the role '{0}'",
                                          "did you mean '{1}'?",
                                          "简报中没有“{0}”这种角色",
                                          "是否想写“{1}”？"};
inline constexpr Message kUnusedStyle{"unused-style",
                                      "nothing in a bulletin has the role '{0}'",
                                      "give it to a frame with roles:, base a style on it, or "
                                      "remove it",
                                      "简报中没有“{0}”这种角色",
                                      "请在框中用 roles: 引用、让别的样式以它为基础，或删去"};
inline constexpr Message kFrameTwice{"frame-twice",
                                     "the frame '{0}' stands twice on these pages; first in line "
                                     "{1}",
                                     "choose another name",
                                     "这些页上有两个框“{0}”，前一个在第 {1} 行",
                                     "请另取一个名称"};
inline constexpr Message kUnknownSourcePath{"unknown-path",
                                            "'{0}' names no content",
                                            "possible are: {1}",
                                            "“{0}”不是内容的路径",
                                            "可用：{1}"};
inline constexpr Message kUnknownSourcePathNear{"unknown-path",
                                                "'{0}' names no content",
                                                "did you mean '{1}'?",
                                                "“{0}”不是内容的路径",
                                                "是否想写“{1}”？"};
inline constexpr Message kUnknownFieldName{"unknown-field",
                                           "there is no field {{{0}}}",
                                           "possible are: {1}; for a brace itself write {{{{",
                                           "没有字段 {{{0}}}",
                                           "可用：{1}；若要花括号本身请写 {{{{"};

// Layouts that extend others.

inline constexpr Message kUnknownLayout{
    "unknown-layout",
    "there is no layout '{0}' to extend",
    "name a layout beside this one or among the installed ones, without a folder",
    "找不到要扩展的版式“{0}”",
    "请写出同一文件夹或已安装版式的名称，不带文件夹"};
inline constexpr Message kExtendCycle{"extend-cycle",
                                      "'{0}' extends this layout itself",
                                      "break the circle of extend:",
                                      "“{0}”又扩展了此版式本身",
                                      "请断开 extend: 的循环"};

// Colours.

inline constexpr Message kFourInks{"four-inks",
                                   "a colour is four numbers: cyan, magenta, yellow, black",
                                   "write [c, m, y, k] in per cent, e.g. [0, 95, 90, 0]",
                                   "颜色是四个数：青、品红、黄、黑",
                                   "请写 [c, m, y, k]（百分比），如 [0, 95, 90, 0]"};
inline constexpr Message kFaintInk{"faint-ink",
                                   "{0} % of an ink hardly shows on newsprint",
                                   "take 5 % or more, or 0",
                                   "{0} % 的油墨在新闻纸上几乎看不见",
                                   "请用 5 % 以上或 0"};

// The page and its grid.

inline constexpr Message kAreaTwice{"area-twice",
                                    "the type area is given twice",
                                    "keep either type-area: or margins:",
                                    "版心给了两次",
                                    "type-area: 和 margins: 只留一个"};
inline constexpr Message kAreaMissing{"area-missing",
                                      "the page has no type area",
                                      "add type-area: {{top, inner, width, height}} or margins: "
                                      "{{top, bottom, inner, outer}}",
                                      "页面没有版心",
                                      "请补上 type-area: {{top, inner, width, height}} 或 margins: "
                                      "{{top, bottom, inner, outer}}"};
inline constexpr Message kAreaOutside{
    "area-outside",
    "the type area ends at {0} mm, but the page is only {1} mm {2}",
    "make the type area or the margins smaller, or the page larger",
    "版心到 {0} 毫米为止，而页面{3}只有 {1} 毫米",
    "请缩小版心或页边，或加大页面"};
inline constexpr Message kNoRoom{"no-room",
                                 "the margins leave no type area",
                                 "make them smaller, or the page larger",
                                 "页边没有留出版心",
                                 "请缩小页边，或加大页面"};
inline constexpr Message kGridWide{
    "grid-too-wide",
    "the grid is {0} 字 of {1} pt = {2} pt wide, but the type area only {3} pt",
    "take fewer or narrower columns or a smaller character: at most {4} 字 fit",
    "网格宽 {0} 字 × {1} pt = {2} pt，而版心宽只有 {3} pt",
    "请减少栏数、栏宽或缩小字号：最多可排 {4} 字"};
inline constexpr Message kGridHigh{
    "grid-too-high",
    "{0} lines of {1} pt with a last one of {2} pt take {3} pt, but the type area is {4} pt high",
    "at most {5} lines fit",
    "{0} 行（行距 {1} pt，末行 {2} pt）高 {3} pt，而版心高 {4} pt",
    "最多可排 {5} 行"};
inline constexpr Message kGridRemainder{
    "grid-remainder",
    "the grid is {0} 字 of {1} pt = {2} pt in a type area of {3} pt: {4} pt remain ({5})",
    "remainder: outer, centre or widen says where they go",
    "网格宽 {0} 字 × {1} pt = {2} pt，版心宽 {3} pt，余 {4} pt（{5}）",
    "remainder: outer、centre 或 widen 决定余量放在哪里"};
inline constexpr Message kHalfCharacter{"half-character",
                                        "{0} is neither a whole nor a half number of 字",
                                        "columns and gutters count in whole or half characters",
                                        "{0} 不是整字或半字",
                                        "栏宽和栏空以整字或半字计"};
inline constexpr Message kLineGap{
    "line-gap",
    "the gap between lines is {0} % of the character; for columns of {1} 字 it is usual between "
    "{2} % and {3} %",
    "change line: or character:",
    "行间距为字号的 {0} %；{1} 字宽的栏通常在 {2} % 到 {3} % 之间",
    "请调整 line: 或 character:"};
inline constexpr Message kSmallBody{"small-body",
                                    "body text of {0} pt is smaller than 6号 (7.875 pt)",
                                    "take a larger size",
                                    "正文 {0} pt 小于六号（7.875 pt）",
                                    "请用更大的字号"};
inline constexpr Message kBadSize{"unknown-size",
                                  "'{0}' is not a paper size",
                                  "write A4, A3 landscape, 16K …, or {{width: …, height: …}}",
                                  "“{0}”不是纸张规格",
                                  "请写 A4、A3 landscape、16K 等，或 {{width: …, height: …}}"};

// Frames.

inline constexpr Message kColumnsOutside{"columns-outside",
                                         "there are no columns {0} in a grid of {1}",
                                         "columns count from 1; -1 is the last one",
                                         "网格共 {1} 栏，没有第 {0} 栏",
                                         "栏从 1 数起；-1 表示最后一栏"};
inline constexpr Message kLinesOutside{"lines-outside",
                                       "line {0} lies outside a grid of {1} lines",
                                       "lines count from 1",
                                       "网格共 {1} 行，没有第 {0} 行",
                                       "行从 1 数起"};
inline constexpr Message kRangeBackwards{"range-backwards",
                                         "{0} runs backwards",
                                         "write the smaller number first",
                                         "{0} 前后颠倒",
                                         "请把较小的数写在前面"};
inline constexpr Message kPlaceTwice{"place-twice",
                                     "{0} and {1} both say where the frame stands",
                                     "keep one of the two",
                                     "{0} 和 {1} 都规定了框的位置",
                                     "请只留一个"};
inline constexpr Message kOnlyOpen{"only-place-auto",
                                   "{0} means something only where make-up finds the place",
                                   "write place: auto, or remove it",
                                   "只有由自动组版决定位置的框，{0} 才有意义",
                                   "请写 place: auto，或删去它"};
inline constexpr Message kNotFilling{"region-fills",
                                     "a frame with {0} is as high as its content and cannot fill",
                                     "remove lines: fill, or give it a height such as 30行",
                                     "写有 {0} 的框高度随内容，不能占满余下的栏高",
                                     "请删去 lines: fill，或写出高度，如 30行"};
inline constexpr Message kColumnCount{"column-count",
                                      "'{0}' is no number of columns",
                                      "write heads: {{2: small-head, 3: large-head}}",
                                      "“{0}”不是栏数",
                                      "请写作 heads: {{2: 小标题角色, 3: 大标题角色}}"};
inline constexpr Message kHeightTwice{"height-twice",
                                      "lines: and height: both say how high the frame is",
                                      "keep one of the two",
                                      "lines: 和 height: 都规定了框的高度",
                                      "请只留一个"};
inline constexpr Message kWholeLines{"whole-lines",
                                     "{0} is not a whole number of lines",
                                     "frames stand on the grid: write e.g. 12行",
                                     "{0} 不是整行",
                                     "框落在网格上：请写如 12行"};
inline constexpr Message kFromOrContinues{
    "from-or-continues",
    "a frame takes content from: the file, or continues: another frame",
    "give one of the two",
    "框要么用 from: 取内容，要么用 continues: 续排另一个框",
    "请写其中之一"};
inline constexpr Message kUnknownFrameName{
    "unknown-frame",
    "{0} names the frame '{1}', but no such frame stands before it",
    "frames to choose from: {2}",
    "{0} 引用的框“{1}”之前并未出现",
    "可用的框：{2}"};
inline constexpr Message kWordOutOfPlace{"setting-out-of-place",
                                         "{0} means nothing without {1}",
                                         "add {1}, or remove {0}",
                                         "没有 {1} 时 {0} 没有意义",
                                         "请加上 {1}，或删去 {0}"};
inline constexpr Message kNotVertical{"setting-out-of-place",
                                      "{0} means nothing in a frame with writing: vertical",
                                      "remove it, or let the frame be horizontal",
                                      "writing: vertical 的框里，{0} 没有意义",
                                      "请删去它，或改为横排"};
inline constexpr Message kNothingToStandOver{
    "nothing-to-stand-over",
    "frame {0} has texts to stand over its picture, but takes none",
    "name a photo in its from:, or leave photos: {{over: …}} out",
    "框 {0} 的文字应压在图上，但框内取不到图片",
    "请在 from: 中写上照片，或去掉 photos: {{over: …}}"};
inline constexpr Message kOverAndBeside{"over-and-beside",
                                        "frame {0} has texts both over its picture and beside it",
                                        "leave out width: or over: in its photos:",
                                        "框 {0} 的文字既要压在图上又要排在图旁",
                                        "请在 photos: 中去掉 width: 或 over:"};
inline constexpr Message kLanguagesClash{
    "languages-clash",
    "languages: and arrange: parallel: name different languages",
    "name them in one place only",
    "languages: 与 arrange: parallel: 所列语言不同",
    "请只在一处写明"};
inline constexpr Message kEachOfPanels{"each-of-panels",
                                       "{0} has no entries to set one by one",
                                       "name panels: panels.ID, panels.digest, panels.metrics",
                                       "{0} 没有可以逐条编排的条目",
                                       "请写栏目：panels.标识、panels.digest、panels.metrics"};
inline constexpr Message kEntryWithoutEach{
    "entry-without-each",
    "{0} names an entry of a panel, but the part is not set for each of them",
    "write each: panels.digest, or the like, in the part; or name a panel here",
    "{0} 指栏目中的一条，而该部分并非逐条编排",
    "请在该部分写 each: panels.digest 之类，或在此写栏目"};
inline constexpr Message kFacingPages{
    "facing-pages",
    "arrange: facing needs left and right pages, but the page has none",
    "add facing: true under page:",
    "arrange: facing 需要左右页，而此版式不分左右页",
    "请在 page: 之下写 facing: true"};
inline constexpr Message kArrangeOnFacing{
    "arrange-on-facing",
    "the part stands on facing pages, so its frames have no arrange: of their own",
    "take one of the two out, or give the frame a part of its own",
    "该部分排在对页，其中的框不能另写 arrange:",
    "请去掉其中一个，或让该框自成一部分"};
inline constexpr Message kVerticalOnFacing{"vertical-on-facing",
                                           "a part on facing pages has no vertical frames",
                                           "give the frame a part of its own",
                                           "排在对页的部分不能有竖排的框",
                                           "请让该框自成一部分"};
inline constexpr Message kNoParts{"no-parts",
                                  "the layout has no part",
                                  "add one with its grid and frames",
                                  "版式没有任何部分",
                                  "请添加一个部分，写明网格和框"};
inline constexpr Message kNoAlternative{
    "no-alternative",
    "no part of the same languages follows that could be set instead",
    "add one below it, or leave out least-fill:",
    "其后没有语言相同、可以代替它的部分",
    "请在其下添加一个部分，或删去 least-fill:"};
inline constexpr Message kNoPrevious{
    "no-previous",
    "no part of the same languages stands before this one, with which it could be set",
    "put it below the part that it goes with, or leave out with-previous:",
    "其前没有语言相同、可以随之排版的部分",
    "请把它放在所随部分之后，或删去 with-previous:"};
inline constexpr Message kPartWithoutFrames{"part-without-frames",
                                            "the part has no frame on its first page",
                                            "add frames under first:",
                                            "这一部分首页没有框",
                                            "请在 first: 之下添加"};
inline constexpr Message kEmptyList{"empty-list",
                                    "the list is empty",
                                    "fill it in, or delete the key",
                                    "列表是空的",
                                    "请填写，或删去此键"};

// The font manifest.

inline constexpr Message kBadSha256{"bad-sha256",
                                    "'{0}' is not a SHA-256 sum",
                                    "64 hexadecimal digits, as sha256sum prints them",
                                    "“{0}”不是 SHA-256 校验值",
                                    "应为 sha256sum 所印的 64 位十六进制数"};
inline constexpr Message kRoleWithoutFonts{"role-without-fonts",
                                           "the role '{0}' has no font file",
                                           "add one under fonts:",
                                           "角色“{0}”没有字体文件",
                                           "请在 fonts: 之下添加"};
inline constexpr Message kUnknownFontRoleNear{"unknown-role",
                                              "there is no role '{0}' in this manifest",
                                              "did you mean '{1}'?",
                                              "清单中没有角色“{0}”",
                                              "是否想写“{1}”？"};
inline constexpr Message kUnknownFontRole{"unknown-role",
                                          "there is no role '{0}' in this manifest",
                                          "those that exist: {1}",
                                          "清单中没有角色“{0}”",
                                          "已有：{1}"};

}  // namespace paiban::messages
