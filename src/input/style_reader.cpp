#include <algorithm>
#include <set>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

namespace paiban {
namespace {

constexpr Units kOwnSize = unitBit(Unit::zi) | unitBit(Unit::em);
constexpr Units kLeadingUnits = kAbsoluteUnits | unitBit(Unit::line) | unitBit(Unit::em);

void readFonts(const Node& node, StylePatch& patch, LayoutContext& context) {
  const auto pair =
      [&](const char* key, std::optional<FontChoice>& han, std::optional<FontChoice>& latin) {
        const Node* value = node.find(key);
        if (value != nullptr && value->isMapping()) {
          han = context.font(value->find("font"));
          latin = context.font(value->find("latin"));
        } else {
          han = context.font(value);
        }
      };
  patch.han = context.font(node.find("font"));
  patch.latin = context.font(node.find("latin"));
  pair("strong", patch.strongHan, patch.strongLatin);
  pair("emphasis", patch.emphasisHan, patch.emphasisLatin);
  patch.size = context.points(node.find("size"));
  patch.latinScale = context.number(node.find("latin-scale"));
  patch.latinShift = context.count(node.find("latin-shift"), kOwnSize);
  patch.colour = context.colour(node.find("colour"));
  if (const Node* features = node.find("features"); features != nullptr && features->isSequence()) {
    std::vector<std::string>& list = patch.features.emplace();
    for (const Node* feature : features->items) {
      list.push_back(context.text(feature));
    }
  }
}

void readLines(const Node& node, StylePatch& patch, LayoutContext& context) {
  patch.leading = context.length(node.find("leading"), kLeadingUnits);
  patch.snap = context.word<Snap>(node.find("snap"), kSnapWords);
  patch.blockLines = context.integer(node.find("lines"));
  if (const Node* space = node.find("space"); space != nullptr && space->isMapping()) {
    patch.spaceBefore = context.count(space->find("before"), unitBit(Unit::line));
    patch.spaceAfter = context.count(space->find("after"), unitBit(Unit::line));
  }
  patch.align = context.word<Align>(node.find("align"), kAlignWords);
  patch.indent = context.count(node.find("indent"), kOwnSize);
  patch.indentAfterHead = context.count(node.find("indent-after-head"), kOwnSize);
  patch.hanging = context.count(node.find("hanging"), kOwnSize);
  patch.orphans = context.integer(node.find("orphans"));
  patch.widows = context.integer(node.find("widows"));
  patch.balance = context.boolean(node.find("balance"));
  patch.keepWithNext = context.boolean(node.find("keep-with-next"));
  patch.keepTogether = context.boolean(node.find("keep-together"));
}

/// A single gap is the normal one; it widens the customary limits 1/8 … 1/2 where it must (CL-44).
void readHanLatinGap(const Node* node, StylePatch& patch, LayoutContext& context) {
  const Style defaults;
  if (node == nullptr) {
    return;
  }
  const bool full = node->isMapping();
  patch.hanLatinGap = context.count(full ? node->find("normal") : node, kOwnSize);
  if (!patch.hanLatinGap) {
    return;
  }
  const double gap = *patch.hanLatinGap;
  const auto least = full ? context.count(node->find("min"), kOwnSize) : std::nullopt;
  const auto most = full ? context.count(node->find("max"), kOwnSize) : std::nullopt;
  patch.hanLatinGapMin = least.value_or(std::min(gap, defaults.hanLatinGapMin));
  patch.hanLatinGapMax = most.value_or(std::max(gap, defaults.hanLatinGapMax));
  if (*patch.hanLatinGapMin > gap || *patch.hanLatinGapMax < gap) {
    context.error(messages::kGapOrder, *node);
  }
}

void readSpacing(const Node& node, StylePatch& patch, LayoutContext& context) {
  const Node* tracking = node.find("tracking");
  patch.tracking = context.number(tracking);
  if (!patch.tracking) {
    patch.tracking = context.count(tracking, kOwnSize);
  }
  patch.kinsoku = context.word<Kinsoku>(node.find("kinsoku"), kKinsokuWords);
  patch.lineEnd = context.word<LineEnd>(node.find("line-end"), kLineEndWords);
  patch.trimLineStart = context.boolean(node.find("trim-line-start"));
  patch.trimIndent = context.boolean(node.find("trim-indent"));
  readHanLatinGap(node.find("han-latin-gap"), patch, context);
  if (const Node* hyphenate = node.find("hyphenate")) {
    patch.hyphenate = hyphenate->text == "none" ? std::string() : context.text(hyphenate);
  }
  if (const Node* hyphens = node.find("hyphens"); hyphens != nullptr && hyphens->isMapping()) {
    patch.hyphenMinWord = context.integer(hyphens->find("word"));
    patch.hyphenMinBefore = context.integer(hyphens->find("before"));
    patch.hyphenMinAfter = context.integer(hyphens->find("after"));
    patch.hyphenateCapitals = context.boolean(hyphens->find("capitals"));
    patch.hyphenLadder = context.integer(hyphens->find("ladder"));
  }
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
                 const Node& base,
                 const StyleSheet& sheet,
                 LayoutContext& context) {
  std::string path = key;
  std::set<std::string_view> seen;
  for (std::string_view at = base.text; !at.empty() && seen.insert(at).second;) {
    path += " → " + std::string(at);
    if (at == key) {
      context.error(messages::kStyleCycle, base, {key, path});
      return;
    }
    const auto next = sheet.find(at);
    at = next == sheet.end() ? std::string_view() : std::string_view(next->second.basedOn);
  }
}

/// Refuses based-on: that names nothing, that runs in a circle, or that nobody would follow.
void checkBases(const Node& styles, const StyleSheet& sheet, LayoutContext& context) {
  std::vector<std::string_view> known;
  std::set<std::string_view> roles;
  for (const auto& [key, patch] : sheet) {
    if (roles.insert(roleOf(key)).second) {
      known.push_back(roleOf(key));
    }
  }
  for (const Entry& entry : styles.entries) {
    const Node* base = entry.value->find("based-on");
    if (base == nullptr || !base->isScalar()) {
      continue;
    }
    const std::string& key = entry.key->text;
    if (key == "default" || key.find('/') != std::string::npos) {
      context.error(messages::kBaseOutOfPlace, *base, {key});
    } else if (roles.count(base->text) == 0) {
      context.unknownName(*base, {"style", "样式"}, base->text, known);
    } else {
      checkCircle(key, *base, sheet, context);
    }
  }
}

}  // namespace

StyleSheet readStyles(const Node* node, LayoutContext& context) {
  StyleSheet sheet;
  if (node == nullptr || !node->isMapping()) {
    return sheet;
  }
  for (const Entry& entry : node->entries) {
    checkKey(*entry.key, context);
    if (!entry.value->isMapping()) {
      continue;
    }
    StylePatch patch;
    patch.basedOn = context.text(entry.value->find("based-on"));
    patch.where = context.placeOf(*entry.key);
    readFonts(*entry.value, patch, context);
    readLines(*entry.value, patch, context);
    readSpacing(*entry.value, patch, context);
    sheet.emplace(entry.key->text, std::move(patch));
  }
  checkBases(*node, sheet, context);
  return sheet;
}

std::map<std::string, Ink> readColours(const Node* node, LayoutContext& context) {
  std::map<std::string, Ink> colours;
  if (node == nullptr || !node->isMapping()) {
    return colours;
  }
  for (const Entry& entry : node->entries) {
    if (const auto ink = context.inks(*entry.value)) {
      colours.emplace(entry.key->text, *ink);
    }
  }
  return colours;
}

std::map<std::string, BoxSpec> readBoxes(const Node* node, LayoutContext& context) {
  std::map<std::string, BoxSpec> boxes;
  if (node == nullptr || !node->isMapping()) {
    return boxes;
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
    boxes.emplace(entry.key->text, std::move(box));
  }
  return boxes;
}

}  // namespace paiban
