#include <gtest/gtest.h>

#include "input/yaml_outline.h"
#include "input/yaml_tree.h"
#include "support.h"
#include "tree_text.h"

namespace paiban {
namespace {

using test::describe;
using test::summary;

struct Parsed {
  std::string tree;
  std::string errors;
};

Parsed parse(std::string_view text, bool outline) {
  Diagnostics diagnostics;
  YamlOptions options;
  options.outline = outline;
  const auto tree = parseYaml("t.yaml", text, diagnostics, options);
  return {tree ? describe(*tree, tree->root()) : "", summary(diagnostics, Severity::note)};
}

std::string errorsOf(std::string_view text, const YamlOptions& options = {}) {
  Diagnostics diagnostics;
  const auto tree = parseYaml("t.yaml", text, diagnostics, options);
  EXPECT_EQ(tree.has_value(), !diagnostics.hasErrors());
  return summary(diagnostics);
}

TEST(YamlOutline, LeavesTheTreeAsItIs) {
  const char* texts[] = {
      "a: 太子河奔流不舍昼夜\nb: 1\n",
      "a: 太子河奔流不舍昼夜\n   接着说下去的文字\nb: 1\n",
      "a: 太子河奔流不舍昼夜 # 注\nb: 1\n",
      "a: 太子河奔流不舍昼夜   \n\n\nb: 太子河奔流不舍昼夜",
      "- 太子河奔流不舍昼夜\n- a: 太子河奔流不舍昼夜\n  b: 太子河奔流不舍昼夜\n",
      "- - 太子河奔流不舍昼夜\n  - 太子河奔流不舍昼夜\n-   c: 太子河奔流不舍昼夜\n",
      "a: \"太子河奔流不舍昼夜\"\nb: '太子河奔流不舍昼夜'\nc: 'it''s a long text'\n",
      "a: \"太子河奔流\\u4e0d舍昼夜\"\nb: \"太子河\n  奔流\"\n",
      "a: \"太子河奔流不舍昼夜\"\n  b\n",
      "a: {b: 太子河奔流不舍昼夜, c: \"太子河奔流不舍昼夜\", d: [太子河奔流不舍昼夜, e]}\nf: g\n",
      "a: {b: 太子河奔流不舍昼夜,\n c: 太子河奔流不舍昼夜}\nf: 太子河奔流不舍昼夜\n",
      "a: {b: to grow slowly, by 5%}\nf: 太子河奔流不舍昼夜\n",
      "a: {太子河奔流不舍昼夜: b, long-key-here: value}\n",
      "a: [\"one, two, three\": x, {y: zzzzzzzzzzzzzzz}]\n",
      "a: {\"quoted key of some length\": value of some length}\n",
      "a: |\n  太子河\n  奔流\nb: 1\n",
      "a: |\n\n  太子河\n\n    奔流\n \n\nb: 1\n",
      "a: |-\n  太子河\n\nb: |+\n  奔流\n\n\nc: 太子河奔流不舍昼夜\n",
      "a: |\n  太子河\n奔流\nb: 1\n",
      "a: |\n    太子河\n  奔流\nb: 1\n",
      "a: |\n      \n  太子河\nb: 1\n",
      "a: |\n  太子河",
      "a: |\n  太子河\n   ",
      "a: |\nb: 太子河奔流不舍昼夜\n",
      "a: | # remark\n  太子河\nb: 1\n",
      "a: |2\n   太子河\nb: 1\n",
      "a: >\n  太子河\n  奔流\nb: 太子河奔流不舍昼夜\n",
      "- |\n  太子河\n- >-\n  奔流\n- a: |\n    x\n  b: 太子河奔流不舍昼夜\n",
      "a:\n  太子河奔流不舍昼夜\nb: 太子河奔流不舍昼夜\n",
      "a:\n  太子河奔流不舍昼夜\n  接着说下去的文字\nb: 1\n",
      "a:\n  \"太子河奔流不舍昼夜\"\n  接着说下去的文字\nb: 1\n",
      "a:\n- 太子河奔流不舍昼夜\n- b\nc: 太子河奔流不舍昼夜\n",
      "a: 太子河: 奔流不舍昼夜\n",
      "a: long text that ends in a colon:\nb: c\n",
      "a: &x 太子河奔流不舍昼夜\nb: *x\nc: 太子河奔流不舍昼夜\n",
      "a: !!str 太子河奔流不舍昼夜\n",
      "? 太子河奔流不舍昼夜\n: b\n",
      "# remark\n---\na: 太子河奔流不舍昼夜\n---\nb: 太子河奔流不舍昼夜\n",
      "--- \na: 太子河奔流不舍昼夜\n",
      "a: 太子河奔流不舍昼夜\n...\n",
      "a: 太子河奔流不舍昼夜\r\nb: |\r\n  太子河\r\n  奔流\r\n\r\nc: 太子河奔流不舍昼夜\r\n",
      "a: 太子河\t奔流不舍昼夜\nb: \"太子河\t奔流不舍昼夜\"\n",
      "\"a key in quotes, long enough\": 太子河奔流不舍昼夜\n",
      "太子河奔流不舍昼夜\n",
      "- a: b\n  - 太子河奔流不舍昼夜\n",
      "a: 太子河奔流不舍昼夜\n b: c\n",
      "a: {b: c} d\n",
      "a: {b: c}}\n",
      "a: null\nb: ~\nc: true\nd: nullnullnullnull\n",
      "a: 太子河奔流不舍昼夜\na: 太子河奔流不舍昼夜\n",
  };
  for (const char* text : texts) {
    const Parsed with = parse(text, true);
    const Parsed without = parse(text, false);
    EXPECT_EQ(with.tree, without.tree) << text;
    EXPECT_EQ(with.errors, without.errors) << text;
  }
}

TEST(YamlOutline, TakesRunningTextOut) {
  const auto file = std::make_shared<const std::string>("t.yaml");
  const SourceText source(file,
                          "a: 太子河奔流不舍昼夜\nb:\n  - zh: |\n      太子河\n    en: \"River, "
                          "river\"\nc: {d: 太子河奔流不舍昼夜, e: f}\n");
  const YamlOutline outline(source);
  EXPECT_EQ(outline.text(), "a: x\nb:\n  - zh: x\n    en: \"x\"\nc: {d: x, e: f}\n");
  ASSERT_EQ(outline.standIns().size(), 4u);
  EXPECT_EQ(outline.valueOf(outline.standIns()[1], source), "太子河\n");
  // 'e' of the last line, behind two words.
  const auto e = static_cast<std::uint32_t>(outline.text().find("e: f"));
  EXPECT_EQ(source.text().substr(outline.toSource(e), 4), "e: f");
}

TEST(YamlTree, ColumnsCountCharacters) {
  Diagnostics diagnostics;
  const auto tree = parseYaml("t.yaml", "题: {甲: 乙, 丙: 丁}\n", diagnostics);
  ASSERT_TRUE(tree.has_value());
  const Node* flow = tree->root().find("题");
  ASSERT_NE(flow, nullptr);
  EXPECT_EQ(tree->placeOf(*flow).column, 4);
  EXPECT_EQ(tree->placeOf(*flow->find("丙")).column, 14);
}

TEST(YamlTree, EmptyValuesStandAtTheirKeyOrDash) {
  EXPECT_EQ(parse("a:\nb:\n  -\n  - c\n", true).tree,
            "1:1{1:1'0<a>:1:1~,2:1'0<b>:3:3[3:3~,4:5'0<c>,],}");
}

TEST(YamlLimits, ATooBigFileIsRefusedUnread) {
  EXPECT_EQ(errorsOf(std::string(10u << 20, 'a')), "file-too-big 0:0");
  EXPECT_EQ(errorsOf("a: \"" + std::string(10u << 20, '[') + "\"\n"), "file-too-big 0:0");
}

TEST(YamlLimits, AFileJustBelowTheLimitIsRead) {
  std::string text;
  while (text.size() < (4u << 20) - 64) {
    text += "- 太子河奔流不舍昼夜，见证着古城儿女的奋斗\n";
  }
  YamlOptions roomy;
  roomy.nodes = 1000000;
  EXPECT_EQ(errorsOf(text, roomy), "");
}

TEST(YamlLimits, SixteenThousandKeysAreRead) {
  std::string text;
  for (int i = 0; i < 16000; ++i) {
    text += "key" + std::to_string(i) + ": v\n";
  }
  EXPECT_EQ(errorsOf(text), "");
  const auto read = test::readContentText(text);
  EXPECT_EQ(read.diagnostics.list().size(), 16000u + 4);  // each unknown; four keys missing
}

TEST(YamlLimits, DepthIsCapped) {
  for (const std::string open : {"[", "{a: ", "- ", "? "}) {
    for (const int levels : {100, 10000}) {
      std::string text;
      for (int i = 0; i < levels; ++i) {
        text += open;
      }
      EXPECT_TRUE(errorsOf(text).starts_with("too-deep 1:")) << open << levels;
      EXPECT_NE(errorsOf("a: " + text), "") << open << levels;
    }
  }
  std::string stairs;
  for (int i = 0; i < 1000; ++i) {
    stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  }
  EXPECT_EQ(errorsOf(stairs), "too-deep 65:65");
}

TEST(YamlLimits, SixtyFourLevelsAreRead) {
  EXPECT_EQ(errorsOf(std::string(64, '[') + std::string(64, ']')), "");
  EXPECT_EQ(errorsOf(std::string(65, '[') + std::string(65, ']')), "too-deep 1:65");
}

TEST(YamlLimits, ABombOfAliasesIsRefused) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string below = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below + ", " + below +
            ", " + below + "]\n";
  }
  EXPECT_TRUE(errorsOf(text).starts_with("too-many-nodes"));
}

TEST(YamlLimits, ManyNodesAreRefused) {
  std::string text;
  for (int i = 0; i < 250000; ++i) {
    text += "- a\n";
  }
  EXPECT_EQ(errorsOf(text), "too-many-nodes 200001:3");
}

TEST(YamlLimits, CyclesAreRefused) {
  EXPECT_EQ(errorsOf("&a [*a]\n"), "cyclic-alias 1:5");
  EXPECT_EQ(errorsOf("a: &a {b: [c, *a]}\n"), "cyclic-alias 1:15");
}

TEST(YamlLimits, HostileTextsEnd) {
  for (const char* piece :
       {"[[[[]]]],", "&a ",          "*a ",   "!a ",     "\"", "'", "a: \"\n", "{a: [",
        "| ",        ">\n",          "%",     "? - ",    ": ", "#", "- [\n",   "a: {\n ",
        "\\",        "\xEF\xBB\xBF", "a:\n ", "<<: *a\n"}) {
    std::string text;
    while (text.size() < 100000) {
      text += piece;
    }
    Diagnostics diagnostics;
    const auto tree = parseYaml("t.yaml", text, diagnostics);
    EXPECT_TRUE(tree.has_value() || diagnostics.hasErrors()) << piece;
    EXPECT_LT(diagnostics.list().size(), 100000u) << piece;
  }
}

}  // namespace
}  // namespace paiban
