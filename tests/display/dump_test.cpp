#include <clocale>

#include <gtest/gtest.h>

#include "display/display_list.h"
#include "display/logical_text.h"

namespace paiban {
namespace {

DisplayList sample() {
  DisplayList list;
  list.info = {"辽阳 \"2025\"", "Editor", "", "", "zh-Hans", "liaoyang", true};
  const NodeId article = list.structure.add(0, Tag::article);
  const NodeId head = list.structure.add(article, Tag::heading1);
  const NodeId paragraph = list.structure.add(article, Tag::paragraph, "en");
  const NodeId figure = list.structure.add(article, Tag::figure);
  list.structure[figure].alt = "A bridge";

  TextItem text;
  text.size = 10.5;
  text.origin = {56.6929133, 100};
  text.tag = "en";
  text.node = paragraph;
  text.glyphs = {{71, 0, 0, 5, "ffi"}, {12, 5.00049, 0, 4, ""}, {9, 9.12351, -1.5, 4, "é"}};
  TextItem headText;
  headText.origin = {10, 20};
  headText.size = 22;
  headText.colour = {0, 1, 0.9, 0.05};
  headText.node = head;
  headText.glyphs = {{3, 0, 0, 22, "辽"}};

  PathItem path;
  path.stroked = true;
  path.strokeWidth = 0.25;
  path.dash = {2, 1.5};
  path.steps = {{PathStep::Kind::move, {}, {}, {0, -0.0001}},
                {PathStep::Kind::curve, {1, 2}, {3, 4}, {5, 6}},
                {PathStep::Kind::line, {}, {}, {7, 8}},
                {PathStep::Kind::close, {}, {}, {}}};
  list.pages.resize(2);
  list.pages[0] = {{595.2756, 841.8898}, 8.504, "A1", {text, path}};
  list.pages[1] = {{595.2756, 841.8898},
                   0,
                   "A2",
                   {headText,
                    ImageItem{nullptr, {10, 20, 30, 40}, {0.1, 0, 0.8, 1}, figure},
                    LinkItem{{1, 2, 3, 4}, "https://example.org/", paragraph},
                    LinkItem{{1, 9, 3, 4}, "（下转第2版）", paragraph, PagePlace{1, 30}}}};
  list.outline = {{"Top", 0, 1, 20}, {"Under", 1, 1, 30.5}};
  return list;
}

constexpr const char* kExpected =
    R"(document "辽阳 \"2025\"" zh-Hans id "liaoyang" author "Editor" draft
page 1 "A1" 595.276x841.89 bleed 8.504
  text 56.693,100 "ffié" no-face 10.5pt 0/0/0/1 en #3 71@0:3 12@5:0 9@9.124,-1.5
  path stroke 0/0/0/1 0.25pt dash 2,1.5 M 0,0 C 1,2 3,4 5,6 L 7,8 Z
page 2 "A2" 595.276x841.89
  text 10,20 "辽" no-face 22pt 0/1/0.9/0.05 - #2 3@0
  image 10,20 30x40 crop 0.1,0 0.8x1 #4
  link 1,2 3x4 "https://example.org/" #3
  link 1,9 3x4 "（下转第2版）" #3 to page 2 at 30
structure
  #0 Document
    #1 Art
      #2 H1 "辽"
      #3 P en "ffié"
      #4 Figure alt "A bridge"
outline
  "Top" page 2 y 20
    "Under" page 2 y 30.5
)";

TEST(Dump, StatesEverythingOneItemALine) {
  EXPECT_EQ(dump(sample()), kExpected);
}

TEST(Dump, CL_98_DoesNotDependOnTheLocale) {
  const char* set = std::setlocale(LC_ALL, "C.UTF-8");
  EXPECT_EQ(dump(sample()), kExpected) << set;
  std::setlocale(LC_ALL, "C");
}

TEST(Dump, KeepsEachItemOnItsLine) {
  DisplayList list;
  list.info.title = "one\ntwo\x7F\\";
  EXPECT_EQ(dump(list), "document \"one\\x0Atwo\\x7F\\\\\" \nstructure\n  #0 Document\n");
}

TEST(Dump, WritesDeepTreesWithoutRecursion) {
  DisplayList list;
  NodeId node = 0;
  for (int depth = 0; depth < 3000; ++depth) {
    node = list.structure.add(node, Tag::division);
  }
  EXPECT_NE(dump(list).find("#3000 Div"), std::string::npos);
}

TEST(LogicalText, BI_10_FollowsTheTreeNotThePaint) {
  const std::vector<std::string> texts = textByNode(sample());
  EXPECT_EQ(texts, (std::vector<std::string>{"", "", "辽", "ffié", ""}));
}

TEST(TagName, IsTheNameInPdf) {
  EXPECT_EQ(tagName(Tag::document), "Document");
  EXPECT_EQ(tagName(Tag::heading4), "H4");
  EXPECT_EQ(tagName(Tag::blockQuote), "BlockQuote");
  EXPECT_EQ(tagName(Tag::link), "Link");
}

TEST(Dump, CL_59_SaysHowGlyphsOfVerticalLinesStand) {
  DisplayList list;
  TextItem item;
  item.size = 10;
  item.origin = {50, 100};
  item.glyphs = {{3, 8.8, -1.2, 10, "辽"}};
  item.orientation = Orientation::upright;
  list.pages.emplace_back().items = {item};
  EXPECT_NE(dump(list).find("artifact upright 3@8.8,-1.2\n"), std::string::npos) << dump(list);
  item.condensed = 0.75;
  list.pages[0].items = {item};
  EXPECT_NE(dump(list).find(" upright condensed 0.75 3@"), std::string::npos) << dump(list);
  item.orientation = Orientation::turned;
  item.condensed = 1;
  list.pages[0].items = {item};
  EXPECT_NE(dump(list).find(" turned 3@"), std::string::npos) << dump(list);
}

}  // namespace
}  // namespace paiban
