// The part of the layout dialect that says how wide marks and gaps are and where lines may end.

#include "input/layout_schema.h"

namespace paiban {
namespace {

constexpr Units kOwnSizeUnits = unitBit(Unit::zi) | unitBit(Unit::em);

constexpr Word kKinsokus[] = {
    {"none", {"no prohibitions", "不设禁则"}},
    {"basic", {"the common rules of CLREQ", "CLREQ 基本禁则"}},
    {"gb", {"as GB/T 15834 wants", "按 GB/T 15834"}},
    {"strict", {"gb, and no dash or ellipsis at a line's start", "gb，且破折号、省略号不居行首"}},
};
constexpr Word kLineEnds[] = {
    {"always-half",
     {"a full-width mark at a line's end takes half a character", "行末标点一律半字"}},
    {"half-if-needed", {"half a character where that helps the line", "行末标点需要时半字"}},
    {"full", {"a whole character", "行末标点占一字"}},
};
constexpr Word kMarkStyleList[] = {
    {"quanjiao", {"1字 each; 1.5字 for two in a row", "全角式：各占一字，连用两个共占一字半"}},
    {"kaiming", {"。？！ 1字, the others half", "开明式：句末点号占一字，其余半字"}},
    {"banjiao", {"half each", "半角式：各占半字"}},
    {"hangmo-banjiao",
     {"1字 each, half at a line's end; 1.5字 for two in a row (default)",
      "行末半角式：各占一字，行末半字，连用两个共占一字半（默认）"}},
    {"plain", {"1字 each, never adjusted", "各占一字，不作调整"}},
};
constexpr Word kAdjacentList[] = {
    {"none", {"1字 each", "各占一字"}},
    {"1.5em", {"1.5字 together", "共占一字半"}},
    {"1em", {"1字 together", "共占一字"}},
};
constexpr Word kHangList[] = {
    {"none", {"no mark hangs", "不悬挂"}},
    {"comma-stop", {"， 、 。 may hang", "逗号、顿号、句号可悬挂"}},
    {"pause", {"every 点号 may hang", "所有点号均可悬挂"}},
};
constexpr Word kCharacterGridList[] = {
    {"free", {"as justification puts them", "随齐行而定"}},
    {"strict", {"each in its cell", "逐字入格"}},
};
constexpr Word kRealignList[] = {
    {"none", {"they need not", "不回格"}},
    {"segment", {"Latin with its gaps takes a whole number of cells", "西文连同间距占整数格"}},
};

}  // namespace

constexpr Shape kGapShape{.kind = ShapeKind::length,
                          .what = {"a gap such as 1/4字", "间距，如 1/4字"},
                          .units = kOwnSizeUnits,
                          .minimum = 0,
                          .maximum = 2,
                          .example = "1/4字"};

namespace {

// Gaps.

constexpr Word kGapWordList[] = {
    {"none", {"no gap, and none that justification opens before others", "无间距"}},
    {"word-space", {"a word space of the Latin face", "西文词距"}},
};
constexpr Shape kGapWord{.kind = ShapeKind::words,
                         .what = {"none or word-space", "none 或 word-space"},
                         .words = kGapWordList};
constexpr const Shape* kGapValueChoices[] = {&kGapShape, &kGapWord};
constexpr Shape kGapValue{
    .kind = ShapeKind::oneOf,
    .what = {"a gap such as 1/4字, none or word-space", "间距，如 1/4字，或 none、word-space"},
    .choices = kGapValueChoices};
constexpr KeySchema kGapKeys[] = {
    {"normal", &kGapValue, true, {"the gap of a line that needs no adjusting", "常态"}},
    {"min", &kGapShape, false, {"the least", "最小"}},
    {"max", &kGapShape, false, {"the most", "最大"}},
    {"digits",
     &kGapValue,
     false,
     {"the normal gap beside digits, if it differs", "与数字之间的常态间距，若有不同"}},
};
constexpr MappingSchema kGapMapping{
    "han-latin-gap", kGapKeys, {"Gap between Han and Latin.", "汉字与西文的间距。"}};
constexpr Shape kGapMap{
    .kind = ShapeKind::mapping,
    .what = {"{normal: …, min: …, max: …, digits: …}", "{normal: …, min: …, max: …, digits: …}"},
    .mapping = &kGapMapping};
constexpr const Shape* kGapChoices[] = {&kGapShape, &kGapWord, &kGapMap};

}  // namespace

constexpr Shape kHanLatinGapShape{
    .kind = ShapeKind::oneOf,
    .what = {"a gap such as 1/4字, none, word-space, or {normal: …, min: …, max: …, digits: …}",
             "间距，如 1/4字、none、word-space，或 {normal: …, min: …, max: …, digits: …}"},
    .choices = kGapChoices};

constexpr Shape kKinsokuShape{.kind = ShapeKind::words,
                              .what = {"none, basic, gb or strict", "none、basic、gb 或 strict"},
                              .words = kKinsokus};
constexpr Shape kLineEndShape{
    .kind = ShapeKind::words,
    .what = {"always-half, half-if-needed or full", "always-half、half-if-needed 或 full"},
    .words = kLineEnds};
constexpr Shape kMarksShape{.kind = ShapeKind::words,
                            .what = {"quanjiao, kaiming, banjiao, hangmo-banjiao or plain",
                                     "quanjiao、kaiming、banjiao、hangmo-banjiao 或 plain"},
                            .words = kMarkStyleList};
constexpr Shape kAdjacentShape{.kind = ShapeKind::words,
                               .what = {"none, 1.5em or 1em", "none、1.5em 或 1em"},
                               .words = kAdjacentList};
constexpr Shape kHangShape{.kind = ShapeKind::words,
                           .what = {"none, comma-stop or pause", "none、comma-stop 或 pause"},
                           .words = kHangList};
constexpr Shape kCharacterGridShape{.kind = ShapeKind::words,
                                    .what = {"free or strict", "free 或 strict"},
                                    .words = kCharacterGridList};
constexpr Shape kRealignShape{.kind = ShapeKind::words,
                              .what = {"none or segment", "none 或 segment"},
                              .words = kRealignList};

constexpr std::span<const Word> kKinsokuWords = kKinsokus;
constexpr std::span<const Word> kLineEndWords = kLineEnds;
constexpr std::span<const Word> kMarkStyleWords = kMarkStyleList;
constexpr std::span<const Word> kAdjacentWords = kAdjacentList;
constexpr std::span<const Word> kHangWords = kHangList;
constexpr std::span<const Word> kCharacterGridWords = kCharacterGridList;
constexpr std::span<const Word> kRealignWords = kRealignList;
constexpr std::span<const Word> kGapWords = kGapWordList;

}  // namespace paiban
