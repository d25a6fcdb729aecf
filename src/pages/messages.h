#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kGridTooWide{
    "grid-too-wide",
    "the grid is {0} 字 of {1} = {2} wide, but the type area only {3}",
    "take fewer or narrower columns, a smaller character, or a wider type area",
    "版心网格宽 {0} 字 × {1} = {2}，而版心宽只有 {3}",
    "请减少栏数或栏宽、缩小字号，或加宽版心"};
inline constexpr Message kGridTooHigh{"grid-too-high",
                                      "{0} lines take {1}, but the type area is only {2} high",
                                      "at most {3} lines fit",
                                      "{0} 行高 {1}，而版心高只有 {2}",
                                      "最多可排 {3} 行"};
inline constexpr Message kNoteLost{
    "note-lost",
    "the note '{0}' is called here but stands on no page",
    "its first call may be in a text that the layout leaves out or that found no room",
    "此处引用了脚注“{0}”，但它没有排在任何一页",
    "首次引用它的文字可能被版式略去，或没有排下"};
inline constexpr Message kSentencesDiffer{
    "sentences-differ",
    "the pair is aligned as a whole: its first text has {0} sentences, the second {1}",
    "join or divide sentences if each is to begin level with its partner",
    "这一对段落未能逐句对齐：前者 {0} 句，后者 {1} 句",
    "如要逐句对齐，请调整断句"};
inline constexpr Message kNoteInVertical{
    "note-in-vertical",
    "vertical frame {0} sets a text that calls the note '{1}'; notes stand in horizontal frames",
    "set the text in a horizontal frame, or take {{note={1}}} out",
    "竖排框 {0} 的文字引用了脚注“{1}”；脚注只能用于横排框",
    "请把文字排在横排框里，或删去 {{note={1}}}"};
inline constexpr Message kColumnOutside{"column-outside",
                                        "there are no columns {0} to {1} in a grid of {2}",
                                        "columns count from 1; -1 is the last one",
                                        "网格共 {2} 栏，没有第 {0} 至 {1} 栏",
                                        "栏从 1 数起；-1 表示最后一栏"};
inline constexpr Message kMeasuresTooWide{
    "measures-too-wide",
    "the columns of frame {0} take {1} with their gutters, but the frame holds only {2}",
    "the widths and gutters must sum to at most {3} 字",
    "框 {0} 的各栏连同栏空宽 {1}，而框内只有 {2}",
    "栏宽与栏空之和最多 {3} 字"};
inline constexpr Message kCannotBeRead{
    "cannot-be-read",
    "“{0}” on page {1} cannot be read: its contrast with what is below it is {2} to 1",
    "give it another colour, or a box with a fill below it; 3 to 1 is good",
    "第 {1} 页“{0}”无法辨认：与底色或底图的对比度只有 {2}:1",
    "请换文字颜色，或在其下加带底色的框；以 3:1 以上为宜"};
inline constexpr Message kPoorContrast{
    "poor-contrast",
    "“{0}” on page {1} is hard to read: its contrast with what is below it is {2} to 1",
    "give it another colour, or a box with a fill below it; 3 to 1 is good",
    "第 {1} 页“{0}”不易辨认：与底色或底图的对比度只有 {2}:1",
    "请换文字颜色，或在其下加带底色的框；以 3:1 以上为宜"};
inline constexpr Message kBusyGround{
    "busy-ground",
    "“{0}” on page {1} is small type on a busy ground: its grey spreads by {2} of 255",
    "put a box with a fill below it, set it larger, or move it off the picture",
    "第 {1} 页“{0}”字小而底纹杂乱：灰度起伏 {2}（满值 255）",
    "请在其下加带底色的框、加大字号，或移开"};
inline constexpr Message kPictureOffPage{"picture-off-page",
                                         "picture {0} on page {1} lies {2} mm beyond the page",
                                         "move its frame, or make the type area smaller",
                                         "第 {1} 页的图片 {0} 超出页面 {2} mm",
                                         "请移动该框或缩小版心"};
inline constexpr Message kPictureNearTrim{
    "picture-near-trim",
    "picture {0} on page {1} ends {2} mm from the trim: cutting is true to 3 mm",
    "keep it 3 mm off the trim, or let it fill the bleed",
    "第 {1} 页的图片 {0} 距切口 {2} mm，而裁切误差可达 3 mm",
    "请让图片离切口 3 mm 以上，或一直铺到出血边"};
inline constexpr Message kNoRoomBeside{
    "no-room-beside",
    "no text stands beside photo {0}: of {2} 字 of the column {1} 字 are left, and it needs {3} "
    "and "
    "a quarter of the column",
    "make the photo narrower, or the column wider",
    "照片 {0} 旁边不排文字：栏宽 {2} 字，只剩 {1} 字，至少要 {3} 字且为栏宽的四分之一",
    "请缩小照片或加宽该栏"};
inline constexpr Message kNoShape{
    "no-shape",
    "text cannot follow what photo {0} shows: it has no outline: and is no PNG with transparency",
    "give the photo an outline:, or say wrap: box",
    "文字无法沿照片 {0} 的主体绕排：它没有 outline:，也不是透明的 PNG",
    "请给照片写 outline:，或改用 wrap: box"};
inline constexpr Message kColumnsTooNarrow{
    "columns-too-narrow",
    "frame {0} is {1} 字 wide: {2} columns with gutters of {3} 字 leave {4} 字 to each",
    "take fewer columns, or a wider frame: a column of fewer than {5} 字 cannot be set",
    "框 {0} 宽 {1} 字：分 {2} 栏、栏空 {3} 字，每栏只有 {4} 字",
    "请减少栏数或加宽该框：不足 {5} 字的栏无法排文"};
inline constexpr Message kBoxTooNarrow{
    "box-too-narrow",
    "where this box is {0} 字 wide, its inset of {1} 字 on either side leaves no room for text",
    "make the inset smaller, or the box wider: {2} 字 at least must remain",
    "此框宽 {0} 字，左右各留 {1} 字后排不下文字",
    "请减小 inset 或加宽该框：至少要剩 {2} 字"};
inline constexpr Message kColumnRest{
    "column-rest",
    "frame {0}: {1} 字 = {2} × {3} + {4} × {5} + {6} 字; rest: {7} takes the {6} 字",
    "",
    "框 {0}：{1} 字 = {2} × {3} + {4} × {5} + {6} 字；余数归 rest: {7}",
    ""};
inline constexpr Message kRestNeedsFill{"rest-needs-fill",
                                        "rest: {1} makes columns of two widths, which only a frame "
                                        "that fills its columns can have: {0}",
                                        "write lines: fill, or rest: gutters",
                                        "rest: {1} 使各栏宽度不同，只用于占满栏高的框：{0}",
                                        "请写 lines: fill，或 rest: gutters"};
inline constexpr Message kVeryLowResolution{
    "very-low-resolution",
    "photo {0} is printed at {1} ppi, {2} × {3} mm: its pixels show",
    "print it smaller, or use a larger file: 200 ppi are good, 100 the least",
    "照片 {0} 的印刷分辨率只有 {1} ppi（{2} × {3} mm），会露出像素",
    "请缩小照片或换用更大的文件：200 ppi 为宜，至少 100"};
inline constexpr Message kTooHighOverPicture{
    "too-high-over-picture",
    "the texts over the picture of frame {0} take {1} lines and the picture has {2}, or it is with "
    "its "
    "caption too high for the page: the texts stand beside it as in other frames",
    "give the picture more lines, or the texts a smaller size or fewer words",
    "框 {0} 压在图上的文字占 {1} 行，而图只有 {2} 行，或图连同说明高过一页：文字改排在图外",
    "请加高图片，或缩小、精简文字"};
inline constexpr Message kLinesTooClose{
    "lines-too-close",
    "this text has marks, ruby or glosses between its lines, but type of {0} pt on {1} pt leaves "
    "them less than {3} of its size",
    "give the style a leading of at least {2} pt, or leave the marks out",
    "此处行间有着重号、专名号、注音或译注，而字号 {0} pt、行距 {1} pt，行间空不足字号的 {3}",
    "请将该样式的行距增至 {2} pt 以上，或去掉这些标记"};
inline constexpr Message kInitialTooWide{
    "initial-too-wide",
    "the initial takes {0} pt of a column of {1} pt, which leaves too little for the lines beside "
    "it; the paragraph is set without",
    "give the style's drop-cap fewer lines, or the frame wider columns",
    "首字宽 {0} pt，而栏宽只有 {1} pt，旁边的行太短；此段不作首字下沉",
    "请减少该样式 drop-cap 的行数，或加宽栏"};
inline constexpr Message kHangRefused{
    "hang-refused",
    "marks of {0} stand in the middle of their frame and do not hang",
    "write hang: none, or set the bulletin in zh-Hans",
    "{0} 的标点居于字框中央，横排不作悬挂",
    "请写 hang: none，或以 zh-Hans 排版"};
inline constexpr Message kOverset{
    "overset",
    "the text of frame {0} does not fit: {1} characters are left over, from “{2}” on",
    "give the frame more lines, set `lines: fill` so that it runs on, or shorten the text",
    "框 {0} 排不下：多出 {1} 字，从“{2}”起",
    "请增加框的行数，或用 `lines: fill` 让文字转到后续版面，或删减文字"};
inline constexpr Message kFitted{
    "fitted", "to fill {1}, {0} has {3}", "", "为排满 {2}，{0}：{4}", ""};
inline constexpr Message kShortCopy{
    "short-copy",
    "{0} fills {1} % of these pages and not {2} %: the next part is set instead",
    "",
    "{0} 只占这些版面的 {1}%，不足 {2}%：改排下一部分",
    ""};
inline constexpr Message kFitOver{
    "fit-over",
    "{0} does not fit into {1}: with everything at its limit {3} lines of a column are over",
    "shorten the text, mark paragraphs `optional:`, or widen the limits of `fit:`",
    "{0} 排不进 {2}：各项都到限度，仍多出 {3} 栏行",
    "请删减文字、给段落标上 `optional:`，或放宽 `fit:` 的限度"};
inline constexpr Message kFitRunsOn{
    "fit-over",
    "{0} does not fit into {1}: with everything at its limit {3} lines of a column are over; it "
    "runs on over {4} pages",
    "shorten the text, mark paragraphs `optional:`, or widen the limits of `fit:`",
    "{0} 排不进 {2}：各项都到限度，仍多出 {3} 栏行；现续排，共 {4} 页",
    "请删减文字、给段落标上 `optional:`，或放宽 `fit:` 的限度"};
inline constexpr Message kFitLong{
    "fit-long",
    "{0} takes {1} pages: a fit to whole pages is for up to {2}, so nothing was changed",
    "fit a frame, or the pages of `last:` alone, if the end of it matters",
    "{0} 共 {1} 页：整页适配只用于至多 {2} 页的部分，故未作改动",
    "如需照顾末页，请对某个框或 last: 的页面适配"};
inline constexpr Message kFitUnder{
    "fit-under",
    "{0} does not fill {1}: with everything at its limit {3} lines of a column stay free",
    "lengthen the text, let a picture be higher, or widen the limits of `fit:`",
    "{0} 排不满 {2}：各项都到限度，仍空 {3} 栏行",
    "请增加文字、加高图片，或放宽 `fit:` 的限度"};
inline constexpr Message kFrameShort{
    "frame-short",
    "the text of frame {0} ends early: {1} of its {2} lines stay free",
    "give the frame fewer lines, let it take as many as it needs (`lines: 5-`), or say in `fit:` "
    "what may give",
    "框 {0} 的文字排不满：{2} 行中空 {1} 行",
    "请减少框的行数，或让高度随内容（`lines: 5-`），或用 `fit:` 写明可变之处"};
inline constexpr Message kLeftOut{"left-out",
                                  "this optional paragraph was left out in both languages, so that "
                                  "the page fits: “{0}”",
                                  "shorten other paragraphs to keep it",
                                  "为使版面排得下，略去此可选段落（中英文）：“{0}”",
                                  "如要保留，请删减其他段落"};
inline constexpr Message kVerticalTextOnly{
    "vertical-text-only",
    "frame {0} is set vertically, but {1} is no text",
    "put it into a frame of its own without `writing: vertical`",
    "框 {0} 为竖排，而 {1} 不是文字",
    "请把它放进另一个不写 `writing: vertical` 的框"};
inline constexpr Message kVerticalTooNarrow{
    "vertical-too-narrow",
    "a text of the vertical frame {0} takes {1} grid lines across, but the frame is only {2} wide",
    "make the frame higher, so that the text takes fewer lines, or let it cover more columns",
    "竖排框 {0} 的一段文字横向需占 {1} 行，而框只有 {2} 行宽",
    "请加高该框（行数随之减少），或让它多占几栏"};
inline constexpr Message kTooTall{
    "too-tall",
    "{0} needs {1} lines, more than the {2} lines of a page",
    "make it smaller: fewer lines for a picture, more columns for a panel",
    "{0} 需要 {1} 行，而整页只有 {2} 行",
    "请缩小：减少图片行数，或增加面板栏数"};
inline constexpr Message kUnplaced{"unplaced",
                                   "{0} ({1}) is in no frame of the layout {2}",
                                   "add it to a frame's `from:`, or take it out of the content",
                                   "{0}（{1}）没有放进版式 {2} 的任何框",
                                   "请在某个框的 `from:` 中列出它，或从内容中删去"};
inline constexpr Message kTakenTwice{
    "taken-twice",
    "{0} is set twice: line {1} of the layout takes it already",
    "name it in one frame of the part; only heads, nameplate and colophon may stand again",
    "{0} 会排两遍：版式第 {1} 行已经取用",
    "请在该部分中只用一个框取用；只有标题、报头和版权信息可以重复"};
inline constexpr Message kFillerUnused{
    "filler-unused",
    "the filler {0} is not set in {1}: no hole of a page takes it",
    "fillers stand only where they fill a hole, in a frame with `place: hole`",
    "补白 {0} 在 {1} 版中未排入：版面没有容得下它的空白",
    "补白只填补版面空白，须有写明 `place: hole` 的框"};
inline constexpr Message kEvenMeasures{
    "even-measures",
    "frame {0} is set {1} 字 and {2} 字 wide, where its texts take {3} and {4} lines",
    "",
    "框 {0} 两栏宽 {1} 字和 {2} 字，文字占 {3} 行和 {4} 行",
    ""};
inline constexpr Message kNothingToSet{
    "nothing-to-set",
    "the layout {0} sets a page for each entry of a panel, but the content has no such panel",
    "choose another layout, or add a panel",
    "版式 {0} 为栏目的每一条排一页，而内容中没有这样的栏目",
    "请换一个版式，或加上栏目"};
inline constexpr Message kUnknownSource{
    "unknown-source", "there is no {0} in this content", "", "内容中没有 {0}", ""};
inline constexpr Message kUnknownFrame{"unknown-frame",
                                       "frame {0} names {1}, but no such frame stands before it",
                                       "name a frame that comes earlier in the list",
                                       "框 {0} 引用的框 {1} 之前并未出现",
                                       "请引用列在前面的框"};
inline constexpr Message kNoContinuation{
    "no-continuation",
    "the text of frame {0} runs on, but `following` has no frame that continues it",
    "add {{frame: {0}, lines: fill, continues: {0}}} to the part's `following`",
    "框 {0} 的文字需要续排，而 `following` 中没有续排的框",
    "请在 `following` 中加上 {{frame: {0}, lines: fill, continues: {0}}}"};
inline constexpr Message kUnknownField{"unknown-field",
                                       "there is no field {{{0}}}",
                                       "known fields: {1}",
                                       "没有字段 {{{0}}}",
                                       "可用字段：{1}"};
inline constexpr Message kLowResolution{
    "low-resolution",
    "picture {0} has {1} ppi at its printed size of {2} × {3} mm",
    "200 ppi is the least for print; use a larger file or fewer columns",
    "图片 {0} 按印刷尺寸 {2} × {3} 毫米只有 {1} ppi",
    "印刷至少需要 200 ppi；请换更大的图片或减少所占栏数"};
inline constexpr Message kLanguageAbsent{"language-absent",
                                         "the layout {0} has no part for {1}",
                                         "add a part for that language, or render with --lang",
                                         "版式 {0} 没有排 {1} 的部分",
                                         "请为该语言加一个部分，或用 --lang 选择语言"};

}  // namespace paiban::messages
