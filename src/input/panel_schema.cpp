// The part of the layout dialect that says how panels are set.

#include "input/layout_schema.h"

namespace paiban {
namespace {

constexpr Shape kCardColumns{.kind = ShapeKind::integer,
                             .what = {"a whole number from 1", "从 1 起的整数"},
                             .minimum = 1,
                             .maximum = 1000};
constexpr Shape kCardLines{
    .kind = ShapeKind::integer, .what = {"a whole number", "整数"}, .minimum = 0, .maximum = 1000};
constexpr KeySchema kCardKeys[] = {
    {"columns", &kCardColumns, false, {"cards in a row; 3 if not given", "每行卡片数，默认 3"}},
    {"lines", &kCardLines, false, {"least height of a card", "卡片最少行数"}},
    {"box", &kNameShape, false, {"box of each card", "卡片的围框"}},
};
constexpr MappingSchema kCardMapping{
    "card-rule", kCardKeys, {"How a metrics panel is dealt out in cards.", "指标卡片的排法。"}};

constexpr KeySchema kPanelBoxKeys[] = {
    {"quote", &kNameShape, false, {"box of pull quotes", "引语的围框"}},
    {"list", &kNameShape, false, {"box of lists", "列表的围框"}},
    {"story", &kNameShape, false, {"box of side stories", "副稿的围框"}},
};
constexpr MappingSchema kPanelBoxMapping{
    "panel-boxes",
    kPanelBoxKeys,
    {"Boxes round panels that stand where a story anchors them, by their kind.",
     "插在正文中的栏目的围框，按种类。"}};

}  // namespace

constexpr Shape kCardRuleShape{.kind = ShapeKind::mapping,
                               .what = {"{columns: 3, box: card}", "{columns: 3, box: card}"},
                               .mapping = &kCardMapping};
constexpr Shape kPanelBoxesShape{
    .kind = ShapeKind::mapping,
    .what = {"boxes by kind, e.g. {quote: rules}", "按种类规定的围框，如 {quote: rules}"},
    .mapping = &kPanelBoxMapping};

}  // namespace paiban
