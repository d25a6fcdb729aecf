#include <algorithm>

#include <fmt/format.h>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

namespace paiban {

std::optional<Dimension> LayoutContext::length(const Node* node, Units units) const {
  return node != nullptr && node->isScalar() ? parseLength(node->text, units, hao_) : std::nullopt;
}

std::optional<Pt> LayoutContext::points(const Node* node) const {
  const auto value = length(node, kAbsoluteUnits | kHaoUnit);
  return value ? std::optional(toPt(*value)) : std::nullopt;
}

std::optional<double> LayoutContext::count(const Node* node, Units units) const {
  const auto value = length(node, units);
  return value ? std::optional(value->value) : std::nullopt;
}

std::optional<double> LayoutContext::number(const Node* node) const {
  return node != nullptr && node->isScalar() ? parseDecimal(node->text) : std::nullopt;
}

std::optional<int> LayoutContext::integer(const Node* node) const {
  const auto value = number(node);
  constexpr double kMost = 1e6;
  return value && std::abs(*value) <= kMost ? std::optional(static_cast<int>(*value))
                                            : std::nullopt;
}

std::optional<bool> LayoutContext::boolean(const Node* node) const {
  if (node == nullptr || (node->text != "true" && node->text != "false")) {
    return std::nullopt;
  }
  return node->text == "true";
}

std::string LayoutContext::text(const Node* node) const {
  return node != nullptr && node->isScalar() ? node->text : std::string();
}

std::optional<FontChoice> LayoutContext::font(const Node* node) const {
  return node != nullptr && node->isScalar() ? parseFont(node->text) : std::nullopt;
}

std::optional<Ink> LayoutContext::colour(const Node* node) {
  if (node == nullptr) {
    return std::nullopt;
  }
  if (node->isSequence()) {
    return inks(*node);
  }
  if (!node->isScalar()) {
    return std::nullopt;
  }
  if (colours_ != nullptr) {
    if (const auto own = colours_->find(node->text); own != colours_->end()) {
      return own->second;
    }
  }
  if (node->text == "black") {
    return kBlack;
  }
  if (node->text == "white") {
    return Ink{};
  }
  std::vector<std::string_view> known{"black", "white"};
  if (colours_ != nullptr) {
    for (const auto& [name, ink] : *colours_) {
      known.push_back(name);
    }
  }
  reportUnknownName({node->text, placeOf(*node)}, {"colour", "颜色"}, known, diagnostics_);
  return std::nullopt;
}

std::optional<Ink> LayoutContext::inks(const Node& node) {
  if (!node.isSequence() || node.items.size() != 4) {
    if (node.isSequence()) {
      error(messages::kFourInks, node);
    }
    return std::nullopt;
  }
  constexpr double kFaintest = 5;
  double parts[4] = {};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto value = number(node.items[i]);
    if (!value) {
      return std::nullopt;
    }
    if (*value > 0 && *value < kFaintest) {
      diagnostics_.warning(
          messages::kFaintInk, placeOf(*node.items[i]), {fmt::format("{}", *value)});
    }
    parts[i] = *value / 100;
  }
  return Ink{parts[0], parts[1], parts[2], parts[3]};
}

std::optional<RuleSpec> LayoutContext::rule(const Node* node) {
  if (node == nullptr) {
    return std::nullopt;
  }
  RuleSpec spec;
  if (const auto width = points(node)) {
    spec.width = *width;
    return spec;
  }
  const auto width = node->isMapping() ? points(node->find("rule")) : std::nullopt;
  if (!width) {
    return std::nullopt;
  }
  spec.width = *width;
  spec.colour = colour(node->find("colour")).value_or(kBlack);
  spec.style = word<RuleStyle>(node->find("style"), kRuleStyleWords).value_or(RuleStyle::solid);
  return spec;
}

std::vector<Lang> LayoutContext::languages(const Node* node) {
  std::vector<Lang> list;
  if (node == nullptr || !node->isSequence()) {
    return list;
  }
  if (node->items.empty()) {
    error(messages::kEmptyList, *node);
  }
  for (const Node* item : node->items) {
    const auto lang = word<Lang>(item, kLanguageWords);
    if (lang && std::find(list.begin(), list.end(), *lang) != list.end()) {
      error(messages::kLanguageListedTwice, *item, {item->text});
    } else if (lang) {
      list.push_back(*lang);
    }
  }
  return list;
}

void reportUnknownName(const NameUse& use,
                       const Bilingual& what,
                       const std::vector<std::string_view>& known,
                       Diagnostics& diagnostics) {
  const std::string_view near = nearestWord(use.name, known);
  std::string last(near);
  if (near.empty()) {
    for (const std::string_view word : known) {
      last += (last.empty() ? "" : ", ") + std::string(word);
    }
  }
  diagnostics.error(
      near.empty() ? messages::kUnknownName : messages::kUnknownNameNear,
      use.where,
      {std::string(what.en), std::string(what.zh), use.name, last.empty() ? "–" : last});
}

}  // namespace paiban
