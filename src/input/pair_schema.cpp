// The part of the layout dialect that says where languages side by side are aligned.

#include "input/layout_schema.h"

namespace paiban {
namespace {

constexpr Word kPairAligns[] = {
    {"story", {"heads of stories", "各稿标题"}},
    {"section", {"heads of stories and crossheads", "各稿标题和小标题"}},
    {"paragraph", {"every pair of paragraphs; the default", "逐段，默认"}},
    {"sentence",
     {"every sentence, where both paragraphs of a pair have as many", "逐句（两段句数相同时）"}},
};

constexpr Word kOrders[] = {
    {"pair", {"each paragraph in both languages, then the next", "逐段读两种语言"}},
    {"story", {"a story in one language, then in the other", "整篇读完一种语言再读另一种"}},
};

}  // namespace

constexpr Shape kPairAlignShape{
    .kind = ShapeKind::words,
    .what = {"story, section, paragraph or sentence", "story、section、paragraph 或 sentence"},
    .words = kPairAligns};
constexpr Shape kOrderShape{
    .kind = ShapeKind::words, .what = {"pair or story", "pair 或 story"}, .words = kOrders};
constexpr std::span<const Word> kPairAlignWords = kPairAligns;

}  // namespace paiban
