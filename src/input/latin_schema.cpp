// The part of the layout dialect that is about the letters and digits of Latin matter.

#include "input/layout_schema.h"

namespace paiban {
namespace {

constexpr Units kOwnSizeUnits = unitBit(Unit::zi) | unitBit(Unit::em);

constexpr Word kDropCapKindList[] = {
    {"dropped",
     {"stands on the baseline of the last line beside it (default)", "下沉：落在末行基线（默认）"}},
    {"raised", {"stands on the first baseline and rises above it", "上升：落在首行基线"}},
};
constexpr Word kDropCapTopList[] = {
    {"cap-height",
     {"level with the capitals of the first line (default)", "与首行大写字母齐（默认）"}},
    {"x-height", {"level with its small letters", "与首行小写字母齐"}},
};
constexpr Word kDropCapQuoteList[] = {
    {"small", {"in the size of the text (default)", "与正文同字号（默认）"}},
    {"hang", {"the same, in the margin", "与正文同字号，悬于版口外"}},
};
constexpr Word kDropCapWhereList[] = {
    {"story", {"the first paragraph of a story (default)", "文章首段（默认）"}},
    {"head", {"that, and every paragraph after a head", "文章首段及每个标题后的首段"}},
};
constexpr Word kCapsList[] = {
    {"normal", {"as written (default)", "照原文（默认）"}},
    {"small", {"small capitals for lower-case letters", "小写字母用小型大写"}},
    {"all-small", {"small capitals for all letters", "全部字母用小型大写"}},
};
constexpr Word kFigureFormList[] = {
    {"font", {"as the face has them (default)", "照字体（默认）"}},
    {"lining", {"all as high as capitals", "等高数字"}},
    {"old-style", {"with ascenders and descenders", "不等高数字"}},
};
constexpr Word kFigureWidthList[] = {
    {"font", {"as the face has them (default)", "照字体（默认）"}},
    {"tabular", {"all of one width, for tables", "等宽数字，用于表格"}},
    {"proportional", {"each as wide as it is, for text", "比例宽度数字，用于正文"}},
};

constexpr Shape kLineCount{.kind = ShapeKind::integer,
                           .what = {"a number of lines from 0 to 5", "0 到 5 之间的行数"},
                           .minimum = 0,
                           .maximum = 5};
constexpr Shape kKind{.kind = ShapeKind::words,
                      .what = {"dropped or raised", "dropped 或 raised"},
                      .words = kDropCapKindList};
constexpr Shape kTop{.kind = ShapeKind::words,
                     .what = {"cap-height or x-height", "cap-height 或 x-height"},
                     .words = kDropCapTopList};
constexpr Shape kQuote{.kind = ShapeKind::words,
                       .what = {"small or hang", "small 或 hang"},
                       .words = kDropCapQuoteList};
constexpr Shape kWhere{.kind = ShapeKind::words,
                       .what = {"story or head", "story 或 head"},
                       .words = kDropCapWhereList};
constexpr KeySchema kDropCapKeys[] = {
    {"lines", &kLineCount, true, {"height of the initial in lines", "首字所占行数"}},
    {"kind", &kKind, false, {"where it stands", "下沉或上升"}},
    {"top", &kTop, false, {"what its top is level with; for letters", "西文首字上缘与何处齐平"}},
    {"quote", &kQuote, false, {"an opening quote before it", "首字前的引号"}},
    {"where", &kWhere, false, {"which paragraphs have one", "哪些段落使用"}},
    {"gap", &kGapShape, false, {"least white between it and the text", "首字与正文的最小间距"}},
};
constexpr MappingSchema kDropCapMapping{
    "drop-cap", kDropCapKeys, {"An initial over several lines.", "首字下沉。"}};
constexpr Shape kDropCapMap{.kind = ShapeKind::mapping,
                            .what = {"{lines: 2, kind: dropped}", "{lines: 2, kind: dropped}"},
                            .mapping = &kDropCapMapping};
constexpr const Shape* kDropCapChoices[] = {&kDropCapMap, &kLineCount};

constexpr Shape kForm{.kind = ShapeKind::words,
                      .what = {"font, lining or old-style", "font、lining 或 old-style"},
                      .words = kFigureFormList};
constexpr Shape kWidth{.kind = ShapeKind::words,
                       .what = {"font, tabular or proportional", "font、tabular 或 proportional"},
                       .words = kFigureWidthList};
constexpr KeySchema kFiguresKeys[] = {
    {"form", &kForm, false, {"height of the digits", "数字的高低"}},
    {"width", &kWidth, false, {"width of the digits", "数字的宽度"}},
};
constexpr MappingSchema kFiguresMapping{
    "figures", kFiguresKeys, {"Forms of the digits.", "数字的字形。"}};

}  // namespace

constexpr Shape kDropCapShape{.kind = ShapeKind::oneOf,
                              .what = {"a number of lines, or {lines: 2, kind: dropped}",
                                       "行数，或 {lines: 2, kind: dropped}"},
                              .choices = kDropCapChoices};
constexpr Shape kCapsShape{.kind = ShapeKind::words,
                           .what = {"normal, small or all-small", "normal、small 或 all-small"},
                           .words = kCapsList};
constexpr Shape kFiguresShape{
    .kind = ShapeKind::mapping,
    .what = {"{form: lining, width: tabular}", "{form: lining, width: tabular}"},
    .mapping = &kFiguresMapping};
constexpr Shape kLetterSpaceShape{.kind = ShapeKind::length,
                                  .what = {"a space such as 0.02em", "字母间距，如 0.02em"},
                                  .units = kOwnSizeUnits,
                                  .minimum = 0,
                                  .maximum = 0.02,
                                  .example = "0.02em"};

constexpr std::span<const Word> kDropCapKindWords = kDropCapKindList;
constexpr std::span<const Word> kDropCapTopWords = kDropCapTopList;
constexpr std::span<const Word> kDropCapQuoteWords = kDropCapQuoteList;
constexpr std::span<const Word> kDropCapWhereWords = kDropCapWhereList;
constexpr std::span<const Word> kCapsWords = kCapsList;
constexpr std::span<const Word> kFigureFormWords = kFigureFormList;
constexpr std::span<const Word> kFigureWidthWords = kFigureWidthList;

}  // namespace paiban
