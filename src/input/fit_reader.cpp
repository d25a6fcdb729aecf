#include <algorithm>

#include <fmt/format.h>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

/// Copyfitting: the limits of a part, checked against what the layout itself says.
namespace paiban {
namespace {

/// Two lengths that a layout writes alike.
constexpr double kSame = 1e-6;

class FitReader {
 public:
  FitReader(const StyleSheet& styles,
            const PartSpec& part,
            LayoutContext& context,
            std::vector<NameUse>& roles)
      : styles_(styles), part_(part), context_(context), roles_(roles) {}

  FitSpec read(const Node& node) {
    fit_ = {};
    fit_.where = context_.placeOf(node);
    readTarget(node.find("into"));
    fit_.of = context_.word<FitOf>(node.find("of"), kFitOfWords).value_or(FitOf::all);
    fit_.optional = context_.integer(node.find("optional")).value_or(0);
    fit_.runOn = context_.text(node.find("otherwise")) == "run-on";
    readPictures(node.find("pictures"));
    readRoles(node.find("space"), FitKnob::space);
    readRoles(node.find("lines"), FitKnob::lines);
    readCards(node.find("cards"));
    readLeading(node.find("leading"));
    readSizes(node.find("size"));
    readLetterSpace(node.find("letter-space"));
    readOrder(node.find("order"));
    return std::move(fit_);
  }

 private:
  using Value = double (*)(const Style&);

  void add(FitKnob knob, std::string role, const Range& range, const Node& node) {
    fit_.limits.push_back({knob, std::move(role), range.least, range.most, context_.placeOf(node)});
  }

  std::optional<Range> range(const Node* node, Units units) const {
    return node != nullptr && node->isScalar() ? parseRange(node->text, units) : std::nullopt;
  }

  /// The search starts from what the layout says, so that has to lie within the limits.
  void checkNormal(const Node& node, const Range& limits, double normal, std::string_view unit) {
    if (normal < limits.least - kSame || normal > limits.most + kSame) {
      context_.error(messages::kFitOutside, node, {fmt::format("{:g}{}", normal, unit), node.text});
    }
  }

  void readTarget(const Node* node) {
    const auto target = node != nullptr && node->isScalar() ? parseFitTarget(node->text)
                                                            : std::optional<FitTarget>();
    fit_.pages = target ? target->pages : 1;
    fit_.frame = target ? std::string(target->frame) : std::string();
    const auto named = [&](const FrameSpec& frame) {
      return frame.name == fit_.frame && frame.height == HeightRule::fixed;
    };
    if (!fit_.frame.empty() && std::none_of(part_.first.begin(), part_.first.end(), named)) {
      context_.error(messages::kFitFrame, *node, {fit_.frame});
    }
  }

  void readPictures(const Node* node) {
    if (auto limits = range(node, unitBit(Unit::percent))) {
      checkNormal(*node, *limits, 100, "%");
      add(FitKnob::pictures, {}, {limits->least / 100, limits->most / 100}, *node);
    }
  }

  void readCards(const Node* node) {
    if (const auto limits = range(node, unitBit(Unit::line))) {
      add(FitKnob::cards, {}, *limits, *node);
    }
  }

  void readLeading(const Node* node) {
    if (const auto limits = range(node, kAbsoluteUnits | kHaoUnit)) {
      checkNormal(*node, *limits, part_.grid.line, "pt");
      add(FitKnob::leading, {}, *limits, *node);
    }
  }

  void readLetterSpace(const Node* node) {
    if (const auto most = context_.count(node, unitBit(Unit::percent))) {
      add(FitKnob::letterSpace, "body", {-*most / 100, *most / 100}, *node);
    }
  }

  /// `value` of `role` in the languages of the part lies within the limits.
  void readRole(const Node& node,
                const std::string& role,
                const Range& limits,
                FitKnob knob,
                Value value,
                std::string_view unit) {
    for (const Lang lang : kLangs) {
      const auto& own = part_.languages;
      if (own.empty() || std::find(own.begin(), own.end(), lang) != own.end()) {
        const Style style = resolveStyle(styles_, role, lang);
        checkNormal(node, limits, value(style), unit);
      }
    }
    add(knob, role, limits, node);
  }

  void readRoles(const Node* node, FitKnob knob) {
    if (node == nullptr || !node->isMapping()) {
      return;
    }
    const bool space = knob == FitKnob::space;
    for (const Entry& entry : node->entries) {
      if (const auto limits = range(entry.value, unitBit(Unit::line))) {
        roles_.push_back({entry.key->text, context_.placeOf(*entry.key)});
        const Value value = space ? Value([](const Style& s) { return s.spaceBefore; })
                                  : Value([](const Style& s) { return double(s.blockLines); });
        readRole(*entry.value, entry.key->text, *limits, knob, value, "行");
      }
    }
  }

  void readSizes(const Node* node) {
    constexpr Units kSizeUnits = kAbsoluteUnits | kHaoUnit;
    const Value size = [](const Style& s) { return s.size; };
    if (const auto limits = range(node, kSizeUnits)) {
      readRole(*node, "body", *limits, FitKnob::size, size, "pt");
    } else if (node != nullptr && node->isMapping()) {
      for (const Entry& entry : node->entries) {
        if (const auto own = range(entry.value, kSizeUnits)) {
          roles_.push_back({entry.key->text, context_.placeOf(*entry.key)});
          readRole(*entry.value, entry.key->text, *own, FitKnob::size, size, "pt");
        }
      }
    }
  }

  /// What is named gives first, in that order; then the rest. Who names size or leading says which
  /// of them goes first.
  void readOrder(const Node* node) {
    if (node == nullptr || !node->isSequence()) {
      return;
    }
    std::vector<FitKnob> order;
    const auto append = [&](FitKnob knob) {
      if (std::find(order.begin(), order.end(), knob) == order.end()) {
        order.push_back(knob);
      }
    };
    for (const Node* item : node->items) {
      if (const auto knob = context_.word<FitKnob>(item, kFitKnobWords)) {
        append(*knob);
        fit_.sizeWithLeading =
            fit_.sizeWithLeading && *knob != FitKnob::leading && *knob != FitKnob::size;
      }
    }
    for (const FitKnob knob : kFitOrder) {
      append(knob);
    }
    fit_.order = std::move(order);
  }

  const StyleSheet& styles_;
  const PartSpec& part_;
  LayoutContext& context_;
  std::vector<NameUse>& roles_;
  FitSpec fit_;
};

}  // namespace

std::vector<FitSpec> readFits(const Node* node,
                              const StyleSheet& styles,
                              const PartSpec& part,
                              LayoutContext& context,
                              std::vector<NameUse>& roles) {
  std::vector<FitSpec> fits;
  FitReader reader(styles, part, context, roles);
  if (node != nullptr && node->isMapping()) {
    fits.push_back(reader.read(*node));
  } else if (node != nullptr && node->isSequence()) {
    for (const Node* item : node->items) {
      if (item->isMapping()) {
        fits.push_back(reader.read(*item));
      }
    }
  }
  return fits;
}

}  // namespace paiban
