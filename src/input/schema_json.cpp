#include <set>

#include <nlohmann/json.hpp>

#include "input/content_schema.h"
#include "input/layout_schema.h"
#include "input/read.h"
#include "input/schema.h"

namespace paiban {
namespace {

using Json = nlohmann::ordered_json;

/// Editors show one description on hovering: both languages in it, English first.
std::string description(const Bilingual& text) {
  return std::string(text.en) + "\n\n" + std::string(text.zh);
}

class SchemaPrinter {
 public:
  Json print(const Shape& shape, const Bilingual& title) {
    Json schema;
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = std::string(title.en) + " " + std::string(title.zh);
    schema.update(ofMapping(*shape.mapping));
    schema["$defs"] = std::move(definitions_);
    return schema;
  }

 private:
  Json ofShape(const Shape& shape) {
    Json json;
    switch (shape.kind) {
      case ShapeKind::text:
        // YAML takes an unquoted 5 or 2025 for a number; a pattern applies to strings alone.
        json["type"] = shape.pattern.empty() ? Json{"string", "number"} : Json("string");
        if (shape.accepts != nullptr) {
          json["type"] = {"string", "integer"};
        }
        if (!shape.pattern.empty()) {
          json["pattern"] = shape.pattern;
        }
        break;
      case ShapeKind::length:
        json["type"] = "string";
        json["pattern"] = lengthPattern(shape.units);
        break;
      case ShapeKind::words:
        json = ofWords(shape);
        break;
      case ShapeKind::boolean:
        json["type"] = "boolean";
        break;
      case ShapeKind::integer:
      case ShapeKind::number:
        json["type"] = shape.kind == ShapeKind::integer ? "integer" : "number";
        if (shape.minimum < shape.maximum) {
          json["minimum"] = shape.minimum;
          json["maximum"] = shape.maximum;
        }
        break;
      case ShapeKind::mapping:
        json["$ref"] = "#/$defs/" + define(*shape.mapping);
        break;
      case ShapeKind::mapOf:
        json = ofMap(shape);
        break;
      case ShapeKind::listOf:
        json["type"] = "array";
        json["items"] = ofShape(*shape.item);
        break;
      case ShapeKind::oneOf:
        for (const Shape* choice : shape.choices) {
          json["anyOf"].push_back(ofShape(*choice));
        }
        break;
    }
    if (!shape.example.empty()) {
      json["examples"] = {shape.example};
    }
    return json;
  }

  /// One `const` a word, so that editors can explain each.
  static Json ofWords(const Shape& shape) {
    Json json;
    for (const Word& word : shape.words) {
      json["oneOf"].push_back({{"const", word.word}, {"description", description(word.doc)}});
    }
    return json;
  }

  Json ofMap(const Shape& shape) {
    Json json = {{"type", "object"}};
    if (!shape.pattern.empty()) {
      json["propertyNames"] = {{"pattern", shape.pattern}};
    }
    for (const Word& word : shape.words) {
      Json property = {{"description", description(word.doc)}};
      property.update(ofShape(*shape.item));
      json["properties"][std::string(word.word)] = std::move(property);
    }
    json["additionalProperties"] = ofShape(*shape.item);
    return json;
  }

  std::string define(const MappingSchema& mapping) {
    std::string name(mapping.name);
    if (defined_.insert(name).second) {
      Json schema = ofMapping(mapping);
      definitions_[name] = std::move(schema);
    }
    return name;
  }

  Json ofMapping(const MappingSchema& mapping) {
    Json json;
    json["type"] = "object";
    json["description"] = description(mapping.doc);
    Json required = Json::array();
    for (const KeySchema& key : mapping.keys) {
      Json property = {{"description", description(key.doc)}};
      property.update(ofShape(*key.shape));
      json["properties"][std::string(key.key)] = std::move(property);
      if (key.required) {
        required.push_back(key.key);
      }
    }
    if (!required.empty()) {
      json["required"] = std::move(required);
    }
    json["additionalProperties"] = false;
    return json;
  }

  Json definitions_ = Json::object();
  std::set<std::string> defined_;
};

}  // namespace

std::string jsonSchema(const Shape& shape, const Bilingual& title) {
  return SchemaPrinter().print(shape, title).dump(2) + "\n";
}

std::string contentSchema() {
  return jsonSchema(kContentShape, {"Paiban content", "排版内容"});
}

std::string layoutSchema() {
  return jsonSchema(kLayoutShape, {"Paiban layout", "排版版式"});
}

}  // namespace paiban
