#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "page_fixture.h"
#include "pages/compose_pages.h"
#include "pages/page_check.h"

namespace paiban::test {
namespace {

/// A page of four columns with a story, a side story in a box, and a list in two inner columns.
class BoxedPanels : public PageTest {
 protected:
  BoxedPanels() {
    layout_.name = "paper";
    layout_.page.trim = {480, 680};
    layout_.page.area = {40, 20, 440, 600};
    BoxSpec& box = layout_.boxes["ruled"];
    box.top = box.right = box.bottom = box.left = RuleSpec{};
    PartSpec& part = layout_.parts.emplace_back();
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns.assign(4, 10);
    part.grid.gutter = 1;
    part.grid.lines = 40;
    part.first.reserve(4);
    frame("side", "panels.story", {1, 2}).box = "ruled";
    FrameSpec& list = frame("list", "panels.list", {3, 4});
    list.innerColumns = 2;
    FrameSpec& body = frame("body", "lead.body", {1, 4});
    body.height = HeightRule::fill;
    content_.stories.emplace_back().id = "lead";
    content_.stories[0].body = {paragraph("文", 130)};
    Panel& side = content_.panels.emplace_back();
    side.id = "side";
    side.kind = PanelKind::story;
    side.title = both("副稿", "Side");
    side.body = {paragraph("副", 12), paragraph("副", 4)};
    Panel& items = content_.panels.emplace_back();
    items.id = "items";
    items.kind = PanelKind::list;
    for (int i = 1; i <= 6; ++i) {
      items.body.push_back(paragraph("项", 1));
      items.body.back().inList = ListPlace{ListMark::bullet, i, 6};
    }
  }

  FrameSpec& frame(const std::string& name, const std::string& path, ColumnRange columns) {
    FrameSpec& spec = layout_.parts[0].first.emplace_back();
    spec.name = name;
    spec.columns = columns;
    spec.from.push_back({path, std::nullopt, {}});
    return spec;
  }
  static Paragraph paragraph(const std::string& mark, int lines) {
    std::string words;
    for (int i = 0; i < lines * 8; ++i) {
      words += mark;
    }
    return {"", both(words, ""), false, {}};
  }
  /// Where each line stands that holds `mark`, from its origin to its end.
  static std::vector<Rect> linesOf(const DisplayPage& page, const std::string& mark) {
    std::vector<Rect> lines;
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && text->glyphs.front().text == mark) {
        const PlacedGlyph& last = text->glyphs.back();
        lines.push_back({text->origin.x, text->origin.y - 8.8, last.x + last.advance, 10});
      }
    }
    return lines;
  }
};

TEST_F(BoxedPanels, ASideStoryStandsInsideItsBoxAndNothingElseDoes) {
  ComposeInput input{content_, layout_, fonts(), images_, {Lang::zh}};
  input.trace = true;
  const DisplayList list = composePages(input, diagnostics_);
  EXPECT_EQ(codes(), std::vector<std::string>{});
  ASSERT_EQ(list.pages.size(), 1u);
  const MakeUpNotes& notes = *list.pages[0].makeUp;
  const auto side = std::find_if(
      notes.frames.begin(), notes.frames.end(), [](const auto& f) { return f.name == "side"; });
  ASSERT_NE(side, notes.frames.end());
  ASSERT_TRUE(side->edge);
  const Rect& edge = *side->edge;
  const std::vector<Rect> inside = linesOf(list.pages[0], "副");
  ASSERT_GT(inside.size(), 7u);
  for (const Rect& line : inside) {
    EXPECT_GE(line.x, edge.x + 10 - 0.01) << "1 字 from the edge";
    EXPECT_LE(line.right(), edge.right() - 10 + 0.01);
    EXPECT_GT(line.y, edge.y);
    EXPECT_LT(line.bottom(), edge.bottom());
  }
  for (const char* other : {"文", "项"}) {
    for (const Rect& line : linesOf(list.pages[0], other)) {
      const bool beside = line.x >= edge.right() || line.right() <= edge.x;
      EXPECT_TRUE(beside || line.y >= edge.bottom() || line.bottom() <= edge.y) << other;
    }
  }
  for (const PageFinding& finding : checkPages(list)) {
    EXPECT_FALSE(finding.rule->hard) << finding.rule->message->code;
  }
}

TEST_F(BoxedPanels, AListInTwoColumnsIsDealtOutLevel) {
  const DisplayList list =
      composePages({content_, layout_, fonts(), images_, {Lang::zh}}, diagnostics_);
  std::map<int, std::set<int>> columns;  // by abscissa: the lines
  for (const Rect& line : linesOf(list.pages.at(0), "项")) {
    columns[static_cast<int>(line.x)].insert(static_cast<int>(line.y));
  }
  ASSERT_EQ(columns.size(), 2u) << "two columns, all items on one edge in each";
  const std::set<int>& left = columns.begin()->second;
  const std::set<int>& right = columns.rbegin()->second;
  EXPECT_EQ(left.size(), 3u);
  EXPECT_EQ(left, right) << "three items each, on the same lines";
}

}  // namespace
}  // namespace paiban::test
