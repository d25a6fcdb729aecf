#include "input/layout_schema.h"
#include "input/layout_values.h"

/// Copyfitting in the layout dialect.
namespace paiban {
namespace {

constexpr Word kKnobs[] = {
    {"pictures", {"heights of pictures", "图片高度"}},
    {"space", {"blank lines above heads", "标题上方空行"}},
    {"lines", {"grid lines that heads take", "标题占行"}},
    {"cards", {"heights of cards", "卡片高度"}},
    {"leading", {"lines a page", "每页行数"}},
    {"size", {"type size", "字号"}},
    {"letter-space", {"letters closer or wider", "字母间距"}},
};
constexpr Word kOfs[] = {
    {"all", {"everything that the part sets", "该部分的全部内容"}},
    {"text", {"the frames of first: and following:", "first: 与 following: 的框"}},
    {"last", {"the frames of last:", "last: 的框"}},
};
constexpr Word kOtherwises[] = {
    {"error", {"it is an error, and the page a draft", "报错，只出草稿"}},
    {"run-on", {"a warning says so, and the text runs on", "给出警告，文字续排"}},
};

constexpr Shape kInto{.kind = ShapeKind::text,
                      .what = {"1 page, 2 pages …, whole pages or frame NAME",
                               "1 page、2 pages…、whole pages 或 frame 框名"},
                      .pattern = "^([1-9][0-9]* pages?|whole pages|frame [a-z][a-z0-9-]*)$",
                      .accepts = isFitTarget,
                      .example = "1 page"};
constexpr Shape kOf{
    .kind = ShapeKind::words, .what = {"all, text or last", "all、text 或 last"}, .words = kOfs};
constexpr Shape kPercents{
    .kind = ShapeKind::text,
    .what = {"least and most in per cent such as 70%–120%", "以百分比表示的上下限，如 70%–120%"},
    .pattern = "^[0-9.]+ ?%( ?(–|-) ?[0-9.]+ ?%)?$",
    .accepts = isPercentRange,
    .example = "70%–120%"};
constexpr Shape kPointRange{.kind = ShapeKind::text,
                            .what = {"least and most such as 8pt–9pt", "上下限，如 8pt–9pt"},
                            .pattern = "^[^–-]+((–|-)[^–-]+)?$",
                            .accepts = isPointRange,
                            .example = "8pt–9pt"};
constexpr Shape kLineRange{.kind = ShapeKind::text,
                           .what = {"least and most such as 1行–2行", "上下限，如 1行–2行"},
                           .pattern = "^[0-9]+ ?(行|lines?)( ?(–|-) ?[0-9]+ ?(行|lines?))?$",
                           .accepts = isLineRange,
                           .example = "1行–2行"};
constexpr Shape kLineRanges{.kind = ShapeKind::mapOf,
                            .what = {"roles with their limits, e.g. {crosshead: 1行–2行}",
                                     "角色及其上下限，如 {crosshead: 1行–2行}"},
                            .item = &kLineRange};
constexpr Shape kPointRanges{
    .kind = ShapeKind::mapOf,
    .what = {"roles with their limits, e.g. {body: 8pt–9pt}", "角色及其上下限，如 {body: 8pt–9pt}"},
    .item = &kPointRange};
constexpr const Shape* kSizeChoices[] = {&kPointRange, &kPointRanges};
constexpr Shape kSizes{.kind = ShapeKind::oneOf,
                       .what = {"limits of the body's size such as 8pt–9pt, or of several roles",
                                "正文字号的上下限，如 8pt–9pt，或几个角色的"},
                       .choices = kSizeChoices};
constexpr Shape kLetterSpace{.kind = ShapeKind::length,
                             .what = {"a share of the size such as 1%", "字号的百分比，如 1%"},
                             .units = unitBit(Unit::percent),
                             .minimum = 0,
                             .maximum = 5,
                             .example = "1%"};
constexpr Shape kUpTo{.kind = ShapeKind::integer,
                      .what = {"a priority from 1 to 9", "1 到 9 的优先级"},
                      .minimum = 1,
                      .maximum = 9};
constexpr Shape kOtherwise{
    .kind = ShapeKind::words, .what = {"error or run-on", "error 或 run-on"}, .words = kOtherwises};
constexpr Shape kKnob{.kind = ShapeKind::words,
                      .what = {"pictures, space, lines, cards, leading, size or letter-space",
                               "pictures、space、lines、cards、leading、size 或 letter-space"},
                      .words = kKnobs};
constexpr Shape kOrder{.kind = ShapeKind::listOf,
                       .what = {"a list of what may give", "可变之物的列表"},
                       .item = &kKnob};

constexpr KeySchema kFitKeys[] = {
    {"into",
     &kInto,
     true,
     {"the pages, or the frame of fixed height, that the copy is to fill",
      "要排满几页，或哪个定高的框"}},
    {"of", &kOf, false, {"which frames; all if not given", "指哪些框，默认全部"}},
    {"pictures",
     &kPercents,
     false,
     {"heights of pictures, by what the layout makes them", "图片高度，以版式所定为 100%"}},
    {"space",
     &kLineRanges,
     false,
     {"blank lines above heads and items, by role", "标题、条目上方空行，按角色"}},
    {"lines",
     &kLineRanges,
     false,
     {"grid lines that heads and values take, by role", "标题、数值占行，按角色"}},
    {"cards", &kLineRange, false, {"least height of a panel's cards", "面板卡片的最少行数"}},
    {"leading",
     &kPointRange,
     false,
     {"the grid's line; it changes so that a page has whole lines more or fewer",
      "网格的行距；每页整行增减"}},
    {"size",
     &kSizes,
     false,
     {"type size of the body, or of several roles", "正文字号，或几个角色的字号"}},
    {"letter-space",
     &kLetterSpace,
     false,
     {"letters of the body may move together or apart by so much", "正文字母可收紧或放宽的限度"}},
    {"optional",
     &kUpTo,
     false,
     {"when all else is at its limit, paragraphs that the content marks optional:, up to this "
      "priority, are left out",
      "其他都到限度时，可略去内容中标有 optional: 且不高于此优先级的段落"}},
    {"order",
     &kOrder,
     false,
     {"what gives first; in the order of this table if not given", "先动什么；默认依本表次序"}},
    {"otherwise",
     &kOtherwise,
     false,
     {"what to do when it does not fit; error if not given", "排不下时怎么办，默认 error"}},
};
constexpr MappingSchema kFitMapping{
    "fit",
    kFitKeys,
    {"Limits within which the copy is made to fill its pages.", "使文稿排满版面的限度。"}};
constexpr Shape kFit{
    .kind = ShapeKind::mapping,
    .what = {"{into: 1 page, pictures: 70%–120%}", "{into: 1 page, pictures: 70%–120%}"},
    .mapping = &kFitMapping};
constexpr Shape kFitList{
    .kind = ShapeKind::listOf, .what = {"a list of fits", "fit 的列表"}, .item = &kFit};
constexpr const Shape* kFitChoices[] = {&kFit, &kFitList};

}  // namespace

constexpr Shape kFitsShape{.kind = ShapeKind::oneOf,
                           .what = {"{into: 1 page, pictures: 70%–120%} or a list of such",
                                    "{into: 1 page, pictures: 70%–120%}，或其列表"},
                           .choices = kFitChoices};

constexpr std::span<const Word> kFitKnobWords = kKnobs;
constexpr std::span<const Word> kFitOfWords = kOfs;

}  // namespace paiban
