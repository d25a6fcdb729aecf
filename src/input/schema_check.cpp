#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "input/layout_messages.h"
#include "input/messages.h"
#include "input/schema.h"
#include "input/traced_text.h"
#include "input/yaml_traps.h"

namespace paiban {
namespace {

class ShapeChecker {
 public:
  ShapeChecker(const YamlTree& tree, Diagnostics& diagnostics)
      : tree_(tree), diagnostics_(diagnostics) {}

  void check(const Node& node, const Shape& shape) {
    if (node.kind == NodeKind::null) {
      if (!reportHashText(tree_, node, diagnostics_)) {
        report(node, messages::kNoValue, shape);
      }
      return;
    }
    switch (shape.kind) {
      case ShapeKind::text:
        checkText(node, shape);
        return;
      case ShapeKind::length:
        checkLength(node, shape);
        return;
      case ShapeKind::words:
        checkWord(node, shape);
        return;
      case ShapeKind::boolean:
        if (!node.isScalar() || (node.text != "true" && node.text != "false")) {
          report(node, messages::kWrongType, shape);
        }
        return;
      case ShapeKind::integer:
      case ShapeKind::number:
        checkNumber(node, shape);
        return;
      case ShapeKind::mapping:
        if (expect(node, NodeKind::mapping, shape)) {
          checkMapping(node, *shape.mapping);
        }
        return;
      case ShapeKind::mapOf:
        if (expect(node, NodeKind::mapping, shape)) {
          for (const Entry& entry : node.entries) {
            check(*entry.value, *shape.item);
          }
        }
        return;
      case ShapeKind::listOf:
        if (expect(node, NodeKind::sequence, shape)) {
          for (const Node* item : node.items) {
            check(*item, *shape.item);
          }
        }
        return;
      case ShapeKind::oneOf:
        checkChoices(node, shape);
        return;
    }
  }

 private:
  void report(const Node& node, const Message& message, const Shape& shape) {
    diagnostics_.error(
        message, tree_.placeOf(node), {std::string(shape.what.en), std::string(shape.what.zh)});
  }

  bool expect(const Node& node, NodeKind kind, const Shape& shape) {
    if (node.kind == kind) {
      return true;
    }
    if (!(node.isScalar() && reportWideColon(tree_, node, diagnostics_))) {
      report(node, messages::kWrongType, shape);
    }
    return false;
  }

  void checkWord(const Node& node, const Shape& shape) {
    if (!node.isScalar()) {
      report(node, messages::kWrongType, shape);
      return;
    }
    std::vector<std::string_view> known;
    for (const Word& word : shape.words) {
      if (word.word == node.text) {
        return;
      }
      known.push_back(word.word);
    }
    const std::string_view near = nearestWord(node.text, known);
    if (near.empty()) {
      diagnostics_.error(
          messages::kUnknownWord, tree_.placeOf(node), {node.text, joinWords(shape.words)});
    } else {
      diagnostics_.error(messages::kUnknownWordNear,
                         tree_.placeOf(node),
                         {node.text, std::string(near), joinWords(shape.words)});
    }
  }

  /// The number of a scalar that stands for an integer or a number, else nothing.
  static std::optional<double> numberOf(const Node& node, ShapeKind kind) {
    if (!node.isScalar()) {
      return std::nullopt;
    }
    const auto value = parseDecimal(node.text);
    return value && kind == ShapeKind::integer && *value != std::floor(*value) ? std::nullopt
                                                                               : value;
  }

  void checkNumber(const Node& node, const Shape& shape) {
    if (const auto value = numberOf(node, shape.kind)) {
      checkRange(node, *value, shape);
    } else {
      report(node, messages::kWrongType, shape);
    }
  }

  void checkRange(const Node& node, double value, const Shape& shape) {
    const bool limited = shape.minimum < shape.maximum;
    if (limited && (value < shape.minimum || value > shape.maximum)) {
      diagnostics_.error(
          messages::kOutOfRange,
          tree_.placeOf(node),
          {node.text, fmt::format("{}", shape.minimum), fmt::format("{}", shape.maximum)});
    }
  }

  void checkLength(const Node& node, const Shape& shape) {
    if (!expect(node, NodeKind::scalar, shape)) {
      return;
    }
    if (const auto length = parseLength(node.text, shape.units)) {
      checkRange(node, length->value, shape);
      return;
    }
    const auto written = splitLength(node.text);
    const std::string units = unitList(shape.units);
    if (!written) {
      report(node, messages::kWrongType, shape);
    } else if (written->unit.empty()) {
      diagnostics_.error(messages::kNoUnit, tree_.placeOf(node), {node.text, units});
    } else {
      const Message& message = unitNamed(written->unit) || haoSize(node.text)
                                   ? messages::kWrongUnit
                                   : messages::kUnknownUnit;
      diagnostics_.error(message, tree_.placeOf(node), {std::string(written->unit), units});
    }
  }

  /// A text may have lines, but no other control characters, not even through escapes.
  bool hasControl(const Node& node) {
    const auto control = std::find_if(node.text.begin(), node.text.end(), [](char c) {
      return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
    });
    if (control == node.text.end()) {
      return false;
    }
    const TextPlace place =
        scalarText(tree_, node).placeOf(static_cast<std::size_t>(control - node.text.begin()));
    SourceRef where = tree_.source().whole();
    where.line = place.line;
    where.column = place.column;
    const auto code = static_cast<unsigned char>(*control);
    diagnostics_.error(messages::kControlCharacter, where, {fmt::format("{:04X}", code)});
    return true;
  }

  void checkText(const Node& node, const Shape& shape) {
    if (!expect(node, NodeKind::scalar, shape) || hasControl(node)) {
      return;
    }
    if (shape.accepts != nullptr && !shape.accepts(node.text)) {
      report(node, messages::kWrongType, shape);
    }
  }

  void checkMapping(const Node& node, const MappingSchema& schema) {
    std::vector<std::string_view> misspelt;
    for (const Entry& entry : node.entries) {
      const KeySchema* key = findKey(schema, entry.key->text);
      if (key != nullptr) {
        check(*entry.value, *key->shape);
      } else {
        misspelt.push_back(reportUnknownKey(node, entry, schema));
      }
    }
    for (const KeySchema& key : schema.keys) {
      const bool reported = std::find(misspelt.begin(), misspelt.end(), key.key) != misspelt.end();
      if (key.required && !reported && node.find(key.key) == nullptr) {
        diagnostics_.error(
            messages::kMissingKey,
            tree_.placeOf(node),
            {std::string(key.key), std::string(key.doc.en), std::string(key.doc.zh)});
      }
    }
  }

  static const KeySchema* findKey(const MappingSchema& schema, std::string_view name) {
    for (const KeySchema& key : schema.keys) {
      if (key.key == name) {
        return &key;
      }
    }
    return nullptr;
  }

  static std::vector<std::string_view> keysOf(const MappingSchema& schema) {
    std::vector<std::string_view> keys;
    for (const KeySchema& key : schema.keys) {
      keys.push_back(key.key);
    }
    return keys;
  }

  /// Returns the key that was probably meant, or nothing.
  std::string_view reportUnknownKey(const Node& mapping,
                                    const Entry& entry,
                                    const MappingSchema& schema) {
    if (reportKeyTrap(tree_, mapping, entry, diagnostics_)) {
      return entry.key->text;
    }
    const std::string& name = entry.key->text;
    const SourceRef where = tree_.placeOf(*entry.key);
    const auto known = keysOf(schema);
    const std::string_view near = nearestWord(name, known);
    if (near.empty()) {
      std::string all;
      for (const std::string_view key : known) {
        all += (all.empty() ? "" : ", ") + std::string(key);
      }
      diagnostics_.error(messages::kUnknownKey, where, {name, all});
    } else {
      diagnostics_.error(messages::kUnknownKeyNear, where, {name, std::string(near)});
    }
    return near;
  }

  /// Chooses the one way of writing that the author seems to have meant, so that messages speak
  /// of that one.
  void checkChoices(const Node& node, const Shape& shape) {
    const Shape* best = nullptr;
    int bestScore = 0;
    for (const Shape* choice : shape.choices) {
      if (const int score = likeness(node, *choice); score > bestScore) {
        best = choice;
        bestScore = score;
      }
    }
    if (best != nullptr) {
      check(node, bestScore > 1 || !node.isMapping() ? *best : nearestMapping(node, shape, *best));
    } else if (!(node.isScalar() && reportWideColon(tree_, node, diagnostics_))) {
      report(node, messages::kWrongType, shape);
    }
  }

  /// The choice with a key that resembles one of the node's, where none has a key in common.
  static const Shape& nearestMapping(const Node& node, const Shape& shape, const Shape& otherwise) {
    for (const Shape* choice : shape.choices) {
      if (choice->kind != ShapeKind::mapping) {
        continue;
      }
      const auto keys = keysOf(*choice->mapping);
      for (const Entry& entry : node.entries) {
        if (!nearestWord(entry.key->text, keys).empty()) {
          return *choice;
        }
      }
    }
    return otherwise;
  }

  /// 0: cannot be meant; more the more it looks as if it were.
  static int likeness(const Node& node, const Shape& shape) {
    switch (shape.kind) {
      case ShapeKind::listOf:
        return node.isSequence() ? 1 : 0;
      case ShapeKind::mapOf:
        return node.isMapping() ? 1 : 0;
      case ShapeKind::mapping: {
        int score = node.isMapping() ? 1 : 0;
        for (const Entry& entry : node.entries) {
          score += findKey(*shape.mapping, entry.key->text) != nullptr ? 1 : 0;
        }
        return score;
      }
      case ShapeKind::oneOf: {
        int score = 0;
        for (const Shape* choice : shape.choices) {
          score = std::max(score, likeness(node, *choice));
        }
        return score;
      }
      default:
        return node.isScalar() ? scalarLikeness(node.text, shape) : 0;
    }
  }

  /// 3: just right; 2: a figure where a figure is wanted, a word where words are; 1: a scalar.
  static int scalarLikeness(std::string_view text, const Shape& shape) {
    const bool figure = splitLength(text).has_value();
    switch (shape.kind) {
      case ShapeKind::text:
        return shape.accepts == nullptr || shape.accepts(text) ? 3 : 1;
      case ShapeKind::length:
        return parseLength(text, shape.units) ? 3 : figure ? 2 : 1;
      case ShapeKind::integer:
      case ShapeKind::number:
        return parseDecimal(text) ? 3 : 1;
      case ShapeKind::boolean:
        return text == "true" || text == "false" ? 3 : 1;
      case ShapeKind::words: {
        const bool known = std::any_of(
            shape.words.begin(), shape.words.end(), [&](const Word& w) { return w.word == text; });
        const bool counts = figure || (!text.empty() && text[0] >= '0' && text[0] <= '9');
        return known ? 3 : counts ? 1 : 2;
      }
      default:
        return 0;
    }
  }

  const YamlTree& tree_;
  Diagnostics& diagnostics_;
};

}  // namespace

void checkShape(const YamlTree& tree,
                const Node& node,
                const Shape& shape,
                Diagnostics& diagnostics) {
  ShapeChecker(tree, diagnostics).check(node, shape);
}

}  // namespace paiban
