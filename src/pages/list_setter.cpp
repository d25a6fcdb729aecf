#include "pages/list_setter.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace paiban {
namespace {

/// Least white between a mark and its text, in em.
constexpr double kLeastGap = 0.35;
/// A Chinese bullet fills its character box: set at half its size, and raised to the middle of the
/// characters.
constexpr double kBulletScale = 0.5;
constexpr double kHanMiddle = 0.38;  // em above the baseline

/// How far the text stands in where its style does not say it, in em: the first line indent of each
/// language.
constexpr double kIndentZh = 2;
constexpr double kIndentEn = 1.5;

Pt baselineOf(const Atom& atom) {
  for (const Item& item : atom.items) {
    if (const auto* text = std::get_if<TextItem>(&item)) {
      return text->origin.y;
    }
  }
  return 0;
}

}  // namespace

ListSetter::ListSetter(const Setting& setting, const Piece& piece, Lang lang)
    : setting_(setting), piece_(piece), lang_(lang) {
  if (!piece.inList) {
    return;
  }
  const ListPlace& place = *piece.inList;
  const Style style = setting.style(piece.role, lang);
  const double usual = lang == Lang::zh ? kIndentZh : kIndentEn;
  mark_ = markOf(place.mark, place.number, lang);
  if (mark_.empty()) {
    return;
  }
  indent_ = (style.hanging > 0 ? style.hanging : usual) * style.size;
  // The last item has the widest mark, or as wide a one as any but of figures that differ.
  for (const int number : {place.number, place.count}) {
    const RichText mark = plainText(markOf(place.mark, number, lang));
    const Pt width = setInline(setting, mark, lang, piece.role, kArtifact).width;
    indent_ = std::max(indent_, width + kLeastGap * style.size);
  }
}

Flow ListSetter::marked(Flow flow, const RichText& text, bool begins) const {
  if (indent_ <= 0) {
    return flow;
  }
  for (Atom& atom : flow) {
    for (Item& item : atom.items) {
      translate(item, indent_, 0);
    }
  }
  const auto first = std::find_if(
      flow.begin(), flow.end(), [](const Atom& atom) { return atom.kind == Atom::Kind::matter; });
  if (begins && first != flow.end()) {
    const NodeId node = piece_.again ? kArtifact : setting_.nodes.mark(text);
    const bool disc = lang_ == Lang::zh && piece_.inList->mark == ListMark::bullet;
    const double scale = disc ? kBulletScale : 1;
    const Pt size = setting_.style(piece_.role, lang_).size;
    InlineText mark = setInline(setting_, plainText(mark_), lang_, piece_.role, node, scale);
    std::vector<Item> own;
    const Pt raised = (1 - scale) * kHanMiddle * size;
    const Pt inset = disc ? (size - mark.width) / 2 : 0;
    place(std::move(mark.items), inset, baselineOf(*first) - raised, own);
    own.insert(own.end(),
               std::make_move_iterator(first->items.begin()),
               std::make_move_iterator(first->items.end()));
    first->items = std::move(own);
  }
  return flow;
}

}  // namespace paiban
