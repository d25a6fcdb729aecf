#include <algorithm>
#include <set>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

namespace paiban {
namespace {

constexpr Units kOwnSize = unitBit(Unit::zi) | unitBit(Unit::em);
constexpr Units kLeadingUnits = kAbsoluteUnits | unitBit(Unit::line) | unitBit(Unit::em);

/// What a style does not say stays as a layout below has left it.
template <class T>
void set(std::optional<T>& target, std::optional<T> value) {
  if (value) {
    target = std::move(value);
  }
}

void readTexts(const Node* node,
               std::optional<std::vector<std::string>>& target,
               LayoutContext& context) {
  if (node == nullptr || !node->isSequence()) {
    return;
  }
  std::vector<std::string>& list = target.emplace();
  for (const Node* item : node->items) {
    list.push_back(context.text(item));
  }
}

void readFonts(const Node& node, StylePatch& patch, LayoutContext& context) {
  const auto pair =
      [&](const char* key, std::optional<FontChoice>& han, std::optional<FontChoice>& latin) {
        const Node* value = node.find(key);
        if (value != nullptr && value->isMapping()) {
          set(han, context.font(value->find("font")));
          set(latin, context.font(value->find("latin")));
        } else {
          set(han, context.font(value));
        }
      };
  set(patch.han, context.font(node.find("font")));
  set(patch.latin, context.font(node.find("latin")));
  pair("strong", patch.strongHan, patch.strongLatin);
  pair("emphasis", patch.emphasisHan, patch.emphasisLatin);
  set(patch.size, context.points(node.find("size")));
  set(patch.latinScale, context.number(node.find("latin-scale")));
  set(patch.latinShift, context.count(node.find("latin-shift"), kOwnSize));
  set(patch.colour, context.colour(node.find("colour")));
  readTexts(node.find("features"), patch.features, context);
}

void readLines(const Node& node, StylePatch& patch, LayoutContext& context) {
  set(patch.leading, context.length(node.find("leading"), kLeadingUnits));
  set(patch.snap, context.word<Snap>(node.find("snap"), kSnapWords));
  set(patch.blockLines, context.integer(node.find("lines")));
  if (const Node* space = node.find("space"); space != nullptr && space->isMapping()) {
    set(patch.spaceBefore, context.count(space->find("before"), unitBit(Unit::line)));
    set(patch.spaceAfter, context.count(space->find("after"), unitBit(Unit::line)));
  }
  set(patch.align, context.word<Align>(node.find("align"), kAlignWords));
  set(patch.indent, context.count(node.find("indent"), kOwnSize));
  set(patch.indentAfterHead, context.count(node.find("indent-after-head"), kOwnSize));
  set(patch.hanging, context.count(node.find("hanging"), kOwnSize));
  set(patch.orphans, context.integer(node.find("orphans")));
  set(patch.widows, context.integer(node.find("widows")));
  set(patch.balance, context.boolean(node.find("balance")));
  readTexts(node.find("keep-words"), patch.keepWords, context);
  enum class Across { column, all };
  if (const auto across = context.word<Across>(node.find("span"), kSpanWords)) {
    patch.acrossColumns = *across == Across::all;
  }
  set(patch.keepWithNext, context.boolean(node.find("keep-with-next")));
  set(patch.keepTogether, context.boolean(node.find("keep-together")));
}

enum class GapWord { none, wordSpace };

/// A gap with the customary limits 1/8 … 1/2, widened where they must be (CL-44, CL-47).
std::optional<HanLatinGap> gapOf(const Node* node, LayoutContext& context) {
  const HanLatinGap customary;
  if (const auto length = context.count(node, kOwnSize)) {
    return HanLatinGap{
        *length, std::min(*length, customary.min), std::max(*length, customary.max), false};
  }
  const auto word = context.word<GapWord>(node, kGapWords);
  if (!word) {
    return std::nullopt;
  }
  return *word == GapWord::none ? HanLatinGap{0, 0, 0, false}
                                : HanLatinGap{customary.normal, customary.min, customary.max, true};
}

void readHanLatinGap(const Node* node, StylePatch& patch, LayoutContext& context) {
  const bool full = node != nullptr && node->isMapping();
  auto gap = gapOf(full ? node->find("normal") : node, context);
  if (!gap) {
    return;
  }
  if (full) {
    gap->min = context.count(node->find("min"), kOwnSize).value_or(gap->min);
    gap->max = context.count(node->find("max"), kOwnSize).value_or(gap->max);
    patch.digitGap = gapOf(node->find("digits"), context);
  }
  if (gap->min > gap->normal || gap->max < gap->normal) {
    context.error(messages::kGapOrder, *node);
  }
  patch.gap = gap;
}

void readSpacing(const Node& node, StylePatch& patch, LayoutContext& context) {
  const Node* tracking = node.find("tracking");
  set(patch.tracking, context.number(tracking));
  set(patch.tracking, context.count(tracking, kOwnSize));
  set(patch.breaking, context.word<Breaking>(node.find("breaking"), kBreakingWords));
  set(patch.keepMeasureWords, context.boolean(node.find("keep-measure-words")));
  set(patch.breakUrls, context.boolean(node.find("break-urls")));
  set(patch.kinsoku, context.word<Kinsoku>(node.find("kinsoku"), kKinsokuWords));
  set(patch.clusterLimit, context.count(node.find("cluster-limit"), kOwnSize));
  set(patch.marks, context.word<MarkStyle>(node.find("marks"), kMarkStyleWords));
  set(patch.adjacent, context.word<Adjacent>(node.find("adjacent"), kAdjacentWords));
  set(patch.lineEnd, context.word<LineEnd>(node.find("line-end"), kLineEndWords));
  set(patch.trimLineStart, context.boolean(node.find("trim-line-start")));
  set(patch.trimIndent, context.boolean(node.find("trim-indent")));
  set(patch.trimBesideDash, context.boolean(node.find("trim-beside-dash")));
  set(patch.shrinkColon, context.boolean(node.find("shrink-colon")));
  set(patch.hang, context.word<Hang>(node.find("hang"), kHangWords));
  set(patch.grid, context.word<CharacterGrid>(node.find("grid"), kCharacterGridWords));
  set(patch.realign, context.word<Realign>(node.find("realign"), kRealignWords));
  set(patch.verticalQuotes,
      context.word<VerticalQuotes>(node.find("vertical-quotes"), kVerticalQuoteWords));
  readHanLatinGap(node.find("han-latin-gap"), patch, context);
  if (const Node* hyphenate = node.find("hyphenate")) {
    patch.hyphenate = hyphenate->text == "none" ? std::string() : context.text(hyphenate);
  }
  if (const Node* hyphens = node.find("hyphens"); hyphens != nullptr && hyphens->isMapping()) {
    set(patch.hyphenMinWord, context.integer(hyphens->find("word")));
    set(patch.hyphenMinBefore, context.integer(hyphens->find("before")));
    set(patch.hyphenMinAfter, context.integer(hyphens->find("after")));
    set(patch.hyphenateCapitals, context.boolean(hyphens->find("capitals")));
    set(patch.hyphenLadder, context.integer(hyphens->find("ladder")));
    set(patch.hyphenAcrossPages, context.boolean(hyphens->find("across-pages")));
    set(patch.hyphenAcrossColumns, context.boolean(hyphens->find("across-columns")));
    set(patch.hyphenLastWord, context.boolean(hyphens->find("last-word")));
  }
}

void readLatin(const Node& node, StylePatch& patch, LayoutContext& context) {
  if (const Node* cap = node.find("drop-cap")) {
    const bool full = cap->isMapping();
    const auto part = [&](const char* key) { return full ? cap->find(key) : nullptr; };
    DropCap& read = patch.dropCap.emplace();
    read.lines = context.integer(full ? part("lines") : cap).value_or(read.lines);
    read.kind = context.word<DropCap::Kind>(part("kind"), kDropCapKindWords).value_or(read.kind);
    read.top = context.word<DropCap::Top>(part("top"), kDropCapTopWords).value_or(read.top);
    read.quote =
        context.word<DropCap::Quote>(part("quote"), kDropCapQuoteWords).value_or(read.quote);
    read.where =
        context.word<DropCap::Where>(part("where"), kDropCapWhereWords).value_or(read.where);
    read.gap = context.count(part("gap"), kOwnSize).value_or(read.gap);
  }
  set(patch.caps, context.word<Caps>(node.find("caps"), kCapsWords));
  if (const Node* figures = node.find("figures"); figures != nullptr && figures->isMapping()) {
    Figures& read = patch.figures.emplace();
    read.form =
        context.word<Figures::Form>(figures->find("form"), kFigureFormWords).value_or(read.form);
    read.width = context.word<Figures::Width>(figures->find("width"), kFigureWidthWords)
                     .value_or(read.width);
  }
  set(patch.letterSpace, context.count(node.find("letter-space"), kOwnSize));
  set(patch.opticalMargins, context.boolean(node.find("optical-margins")));
}

std::string_view roleOf(std::string_view key) {
  return key.substr(0, key.find('/'));
}

void checkKey(const Node& key, LayoutContext& context) {
  const std::size_t slash = key.text.find('/');
  const std::string_view variant =
      slash == std::string::npos ? "zh" : std::string_view(key.text).substr(slash + 1);
  if ((variant != "zh" && variant != "en") || slash == 0 || key.text.empty()) {
    context.error(messages::kStyleVariant, key, {key.text});
  }
}

/// Follows based-on: from `key`; reports a circle that comes back to it.
void checkCircle(const std::string& key,
                 const NameUse& base,
                 const StyleSheet& sheet,
                 Diagnostics& diagnostics) {
  std::string path = key;
  std::set<std::string_view> seen;
  for (std::string_view at = base.name; !at.empty() && seen.insert(at).second;) {
    path += " → " + std::string(at);
    if (at == key) {
      diagnostics.error(messages::kStyleCycle, base.where, {key, path});
      return;
    }
    const auto next = sheet.find(at);
    at = next == sheet.end() ? std::string_view() : std::string_view(next->second.basedOn);
  }
}

}  // namespace

void checkBases(const std::map<std::string, NameUse>& bases,
                const StyleSheet& sheet,
                Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const auto& [key, patch] : sheet) {
    if (known.empty() || known.back() != roleOf(key)) {
      known.push_back(roleOf(key));
    }
  }
  for (const auto& [key, base] : bases) {
    if (key == "default" || key.find('/') != std::string::npos) {
      diagnostics.error(messages::kBaseOutOfPlace, base.where, {key});
    } else if (std::find(known.begin(), known.end(), base.name) == known.end()) {
      reportUnknownName(base, {"style", "样式"}, known, diagnostics);
    } else {
      checkCircle(key, base, sheet, diagnostics);
    }
  }
}

void readStyles(const Node* node,
                LayoutContext& context,
                StyleSheet& sheet,
                std::map<std::string, NameUse>& bases) {
  if (node == nullptr || !node->isMapping()) {
    return;
  }
  for (const Entry& entry : node->entries) {
    checkKey(*entry.key, context);
    if (!entry.value->isMapping()) {
      continue;
    }
    StylePatch& patch = sheet[entry.key->text];
    if (const Node* base = entry.value->find("based-on"); base != nullptr && base->isScalar()) {
      patch.basedOn = base->text;
      bases[entry.key->text] = {base->text, context.placeOf(*base)};
    }
    patch.where = context.placeOf(*entry.key);
    readFonts(*entry.value, patch, context);
    readLines(*entry.value, patch, context);
    readSpacing(*entry.value, patch, context);
    readLatin(*entry.value, patch, context);
  }
}

void readColours(const Node* node, LayoutContext& context, std::map<std::string, Ink>& colours) {
  if (node == nullptr || !node->isMapping()) {
    return;
  }
  for (const Entry& entry : node->entries) {
    if (const auto ink = context.inks(*entry.value)) {
      colours[entry.key->text] = *ink;
    }
  }
}

void readBoxes(const Node* node, LayoutContext& context, std::map<std::string, BoxSpec>& boxes) {
  if (node == nullptr || !node->isMapping()) {
    return;
  }
  for (const Entry& entry : node->entries) {
    const Node& value = *entry.value;
    if (!value.isMapping()) {
      continue;
    }
    BoxSpec box;
    box.fill = context.colour(value.find("fill"));
    const auto border = context.rule(value.find("border"));
    const auto side = [&](const char* key) {
      const Node* own = value.find(key);
      return own != nullptr ? context.rule(own) : border;
    };
    box.top = side("top");
    box.right = side("right");
    box.bottom = side("bottom");
    box.left = side("left");
    box.radius = context.points(value.find("radius")).value_or(0);
    box.inset =
        context.length(value.find("inset"), kAbsoluteUnits | unitBit(Unit::zi)).value_or(box.inset);
    if (const Node* lines = value.find("lines")) {
      const bool both = lines->isScalar();
      box.above = context.integer(both ? lines : lines->find("above")).value_or(box.above);
      box.below = context.integer(both ? lines : lines->find("below")).value_or(box.below);
    }
    box.outside = context.word<BoxSpec::Outside>(value.find("outside"), kOutsideWords)
                      .value_or(BoxSpec::Outside::both);
    box.where = context.placeOf(*entry.key);
    boxes[entry.key->text] = std::move(box);
  }
}

}  // namespace paiban
