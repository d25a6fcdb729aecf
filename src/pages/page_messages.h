#pragma once

#include "base/diagnostic.h"

/// What the make-up report says. {0} is the page, {1} the frame.
namespace paiban::messages {

inline constexpr Message kTombstonedHeads{
    "tombstoned-heads",
    "page {0}, frame {1}: the headlines “{2}” and “{3}” stand side by side in one size (rule 1)",
    "give one of them another size or height, or put a picture or a box between them",
    "第{0}版 框 {1}：标题“{2}”与“{3}”字号相同、左右并排，碰题（规则1）",
    "请改变其中一个的字号或位置，或以图片、围框隔开"};
inline constexpr Message kHeadUnderHead{
    "head-under-head",
    "page {0}, frame {1}: the headline “{2}” stands right below the head of another story, “{3}” "
    "(rule 2)",
    "put a rule or two blank lines between them, or move one of the stories",
    "第{0}版 框 {1}：标题“{2}”紧接在另一篇的标题“{3}”之下（规则2）",
    "请以线或两行空白隔开，或移动其中一篇"};
inline constexpr Message kTextBeforeHead{
    "text-before-head",
    "page {0}, frame {1}: text of the story “{2}” begins above or to the left of its head: “{3}” "
    "(rule 3)",
    "let the head cover the first column of its text",
    "第{0}版 框 {1}：稿件“{2}”的文字“{3}”排在其标题之上或之左（规则3）",
    "请让标题盖住正文的第一栏"};
inline constexpr Message kBrokenRegion{
    "broken-region",
    "page {0}, frame {1}: the region of the story “{2}” is neither a rectangle nor an L (rule 4)",
    "give the story columns that adjoin and begin or end on one line",
    "第{0}版 框 {1}：稿件“{2}”所占区域既非矩形也非 L 形（规则4）",
    "请让该稿各栏相邻，并使栏首或栏尾齐平"};
inline constexpr Message kCaptionApart{
    "caption-apart",
    "page {0}, frame {1}: the caption “{2}” does not stand with its picture (rule 5)",
    "set picture and caption from one source, such as photos.1",
    "第{0}版 框 {1}：图片说明“{2}”离开了它的图片（规则5）",
    "请让图片和说明出自同一来源，如 photos.1"};
inline constexpr Message kBoxesCollide{"boxes-collide",
                                       "page {0}, frame {1}: the edge of a box meets {2} (rule 6)",
                                       "leave at least half a character between them",
                                       "第{0}版 框 {1}：框线与 {2} 相冲（规则6）",
                                       "请在两者之间至少空半字"};
inline constexpr Message kThroughGutter{
    "through-gutter",
    "page {0}: nothing crosses the gutter between columns {2} and {3} from top to bottom (rule 7)",
    "let a head, a picture or a box cover both columns",
    "第{0}版：第{2}、{3}栏之间的栏空上下贯通，成通缝（规则7）",
    "请让标题、图片或围框跨越这两栏"};
inline constexpr Message kUnevenColumns{
    "uneven-columns",
    "page {0}, frame {1}: column {2} leaves {3} lines blank beside its neighbours (rule 8)",
    "write balance: true, make the frame less high, or put a filler there",
    "第{0}版 框 {1}：第{2}栏比邻栏空出{3}行（规则8）",
    "请写 balance: true、减小框高，或加补白"};
inline constexpr Message kShortUnderPicture{
    "short-under-picture",
    "page {0}, frame {1}: only {2} lines of text stand below a picture in column {3} (rule 9)",
    "make the picture higher or lower, or move it to the foot of the column",
    "第{0}版 框 {1}：第{3}栏图片之下只有{2}行文字（规则9）",
    "请调整图片高度，或把图片移到栏底"};
inline constexpr Message kStrandedHead{
    "stranded-head",
    "page {0}, frame {1}: the head “{2}” stands at the foot of its column",
    "write keep-with-next: true in its style",
    "第{0}版 框 {1}：标题“{2}”落在栏底",
    "请在其样式中写 keep-with-next: true"};
inline constexpr Message kThingsOverlap{"things-overlap",
                                        "page {0}, frame {1}: {2} lies over {3}",
                                        "give the frames other lines or columns",
                                        "第{0}版 框 {1}：{2} 压住 {3}",
                                        "请改变框的行或栏"};
inline constexpr Message kShortColumn{"short-column",
                                      "page {0}, frame {1}: column {2} has only {3} lines of text",
                                      "make what stands above or below it higher or lower",
                                      "第{0}版 框 {1}：第{2}栏只有{3}行文字",
                                      "请调整其上下之物的高度"};
inline constexpr Message kUnderfilledPage{
    "underfilled-page",
    "page {0}: {2} % of the page is blank",
    "give a frame `lines: fill`, or leave places open with `place: auto`",
    "第{0}版：版面有 {2}% 空白",
    "请用 `lines: fill` 的框，或以 `place: auto` 留出位置"};
inline constexpr Message kOutsideArea{"outside-type-area",
                                      "page {0}, frame {1}: {2} stands outside the type area",
                                      "make the frame lower or narrower",
                                      "第{0}版 框 {1}：{2} 超出版心",
                                      "请减小框的高度或宽度"};
inline constexpr Message kTextOnTint{
    "text-on-tint",
    "page {0}, frame {1}: “{2}” has a contrast of only {3} : 1 to the colour behind it",
    "take a lighter ground or a darker colour: 4.5 : 1, for heads and from 14 pt on 3 : 1",
    "第{0}版 框 {1}：“{2}”与底色的对比只有 {3} : 1",
    "请用更浅的底色或更深的字色：4.5 : 1，标题和 14 pt 以上 3 : 1"};
inline constexpr Message kPictureBefore{
    "picture-before-mention",
    "page {0}, frame {1}: {2} stands before the text that names it, on page {3}, column {4}",
    "move its anchor up in the story, or let the picture span fewer columns",
    "第{0}版 框 {1}：{2} 排在提到它的文字（第{3}版第{4}栏）之前",
    "请在稿件中前移其位置，或减少图片所跨栏数"};
inline constexpr Message kPictureFar{
    "picture-far",
    "page {0}, frame {1}: {2} stands {3} pages after the text that names it, on page {4}",
    "make the picture lower or narrower, or move its anchor up in the story",
    "第{0}版 框 {1}：{2} 比提到它的文字（第{4}版）晚{3}版",
    "请减小图片的高度或宽度，或在稿件中前移其位置"};
inline constexpr Message kPictureDistance{
    "picture-distance",
    "page {0}, frame {1}: {2} stands {3} columns and {4} pages after the text that names it",
    "",
    "第{0}版 框 {1}：{2} 距提到它的文字{3}栏、{4}版",
    ""};

}  // namespace paiban::messages
