// The part of the layout dialect that says how footnotes are set.

#include "input/layout_schema.h"

namespace paiban {
namespace {

constexpr Word kNotePlaces[] = {
    {"frame",
     {"at the foot of the frame on each page, across its columns; the default",
      "每页框的底部，横跨各栏；默认"}},
    {"column", {"at the foot of the column that calls them", "引用所在栏的底部"}},
};
constexpr Word kNoteMarkKinds[] = {
    {"circled", {"① ② ③, in English raised figures; the default", "①②③，英文用上标数字；默认"}},
    {"figures", {"raised figures", "上标数字"}},
};

constexpr Shape kNotePlace{
    .kind = ShapeKind::words, .what = {"frame or column", "frame 或 column"}, .words = kNotePlaces};
constexpr Shape kNoteMarkKind{.kind = ShapeKind::words,
                              .what = {"circled or figures", "circled 或 figures"},
                              .words = kNoteMarkKinds};
constexpr KeySchema kNoteKeys[] = {
    {"place", &kNotePlace, false, {"where they stand", "脚注的位置"}},
    {"marks", &kNoteMarkKind, false, {"how they are numbered", "注码的形式"}},
};
constexpr MappingSchema kNoteMapping{
    "note-rule", kNoteKeys, {"How footnotes are set.", "脚注的排法。"}};
}  // namespace

constexpr Shape kNoteRuleShape{
    .kind = ShapeKind::mapping,
    .what = {"{place: column, marks: figures}", "{place: column, marks: figures}"},
    .mapping = &kNoteMapping};

}  // namespace paiban
