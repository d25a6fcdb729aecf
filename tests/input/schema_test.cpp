#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "input/content_schema.h"
#include "input/layout_schema.h"
#include "input/read.h"
#include "support.h"

namespace paiban {
namespace {

using nlohmann::json;

/// Calls `visit` for every shape below `shape` once.
void walk(const Shape& shape, std::set<const Shape*>& seen, void (*visit)(const Shape&)) {
  if (!seen.insert(&shape).second) {
    return;
  }
  visit(shape);
  if (shape.mapping != nullptr) {
    for (const KeySchema& key : shape.mapping->keys) {
      EXPECT_FALSE(key.doc.en.empty() || key.doc.zh.empty()) << key.key;
      walk(*key.shape, seen, visit);
    }
  }
  if (shape.item != nullptr) {
    walk(*shape.item, seen, visit);
  }
  for (const Shape* choice : shape.choices) {
    walk(*choice, seen, visit);
  }
}

TEST(Schema, EveryKeyAndValueIsExplainedInBothLanguages) {
  std::set<const Shape*> seen;
  const auto visit = [](const Shape& shape) {
    EXPECT_FALSE(shape.what.en.empty() || shape.what.zh.empty());
    for (const Word& word : shape.words) {
      EXPECT_FALSE(word.doc.en.empty() || word.doc.zh.empty()) << word.word;
    }
    if (shape.kind == ShapeKind::mapping) {
      EXPECT_FALSE(shape.mapping->doc.en.empty() || shape.mapping->doc.zh.empty());
    }
  };
  walk(kContentShape, seen, visit);
  walk(kLayoutShape, seen, visit);
  EXPECT_GT(seen.size(), 100u);
}

TEST(Schema, ExamplesFitTheirPatternsAndTheirReaders) {
  std::set<const Shape*> seen;
  const auto visit = [](const Shape& shape) {
    const std::string example(shape.example);
    if (example.empty()) {
      return;
    }
    const std::string pattern =
        shape.kind == ShapeKind::length ? lengthPattern(shape.units) : std::string(shape.pattern);
    if (!pattern.empty()) {
      EXPECT_TRUE(std::regex_match(example, std::regex(pattern))) << example << " " << pattern;
    }
    if (shape.kind == ShapeKind::length) {
      EXPECT_TRUE(parseLength(example, shape.units).has_value()) << example;
    }
    EXPECT_TRUE(shape.accepts == nullptr || shape.accepts(example)) << example;
  };
  walk(kContentShape, seen, visit);
  walk(kLayoutShape, seen, visit);
}

/// All references of a schema lead to a definition, and all definitions are used.
void expectClosed(const json& schema) {
  std::set<std::string> used, defined;
  for (const auto& [name, definition] : schema.at("$defs").items()) {
    defined.insert(name);
  }
  const std::string text = schema.dump();
  const std::regex reference("\"#/\\$defs/([a-z-]+)\"");
  for (auto at = std::sregex_iterator(text.begin(), text.end(), reference);
       at != std::sregex_iterator();
       ++at) {
    used.insert((*at)[1]);
  }
  EXPECT_EQ(used, defined);
}

TEST(Schema, IsClosedAndOfTheRightDraft) {
  for (const std::string& text : {contentSchema(), layoutSchema()}) {
    const json schema = json::parse(text);
    EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema.at("additionalProperties"), false);
    expectClosed(schema);
  }
  EXPECT_TRUE(json::parse(layoutSchema()).at("properties").contains("parts"));
}

// The schemas in docs/schema and the tables in docs/content.md and docs/layout.md are made from the
// tables of the readers. To write them anew, run these tests with PAIBAN_WRITE_DOCS=1.

const std::filesystem::path kDocs = std::filesystem::path(PAIBAN_SOURCE_DIR) / "docs";

std::string contentsOf(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

bool writesDocs() {
  return std::getenv("PAIBAN_WRITE_DOCS") != nullptr;
}

TEST(Docs, TheSchemasAreUpToDate) {
  const std::pair<const char*, std::string> schemas[] = {{"content.json", contentSchema()},
                                                         {"layout.json", layoutSchema()}};
  for (const auto& [name, schema] : schemas) {
    if (writesDocs()) {
      std::ofstream(kDocs / "schema" / name) << schema;
    }
    EXPECT_TRUE(contentsOf(kDocs / "schema" / name) == schema)
        << name << " differs: run input_tests with PAIBAN_WRITE_DOCS=1 and commit it";
  }
}

TEST(Docs, TheReferenceTablesAreUpToDate) {
  constexpr std::string_view kBegin = "<!-- tables: made by input_tests -->\n";
  const std::pair<const char*, const Shape*> references[] = {{"content.md", &kContentShape},
                                                             {"layout.md", &kLayoutShape}};
  for (const auto& [name, shape] : references) {
    std::string text = contentsOf(kDocs / name);
    const auto at = text.find(kBegin);
    ASSERT_NE(at, std::string::npos) << name;
    const std::string tables = markdownReference(*shape);
    if (writesDocs()) {
      text = text.substr(0, at) + std::string(kBegin) + tables;
      std::ofstream(kDocs / name) << text;
    }
    EXPECT_TRUE(text.substr(at + kBegin.size()) == tables)
        << name << " differs: run input_tests with PAIBAN_WRITE_DOCS=1 and commit it";
  }
}

}  // namespace
}  // namespace paiban
