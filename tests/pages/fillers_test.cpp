#include "pages/fillers.h"

#include <algorithm>
#include <map>
#include <string>

#include "page_fixture.h"
#include "pages/compose_pages.h"

namespace paiban::test {
namespace {

/// A page of four columns of 10 字 and 40 lines whose story leaves holes, and short pieces.
class Fillers : public PageTest {
 protected:
  Fillers() {
    layout_.name = "paper";
    layout_.page.trim = {480, 680};
    layout_.page.area = {40, 20, 440, 600};
    PartSpec& part = layout_.parts.emplace_back();
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns.assign(4, 10);
    part.grid.gutter = 1;
    part.grid.lines = 40;
    FrameSpec& body = part.first.emplace_back();
    body.name = "body";
    body.height = HeightRule::fill;
    body.from.push_back({"lead.body", std::nullopt, {}});
    body.balance = false;
    FrameSpec& holes = part.first.emplace_back();
    holes.name = "filler";
    holes.place = VerticalPlace::hole;
    holes.leastColumns = holes.mostColumns = 1;
    holes.from.push_back({"panels.filler", std::nullopt, {}});
    Story& story = content_.stories.emplace_back();
    story.id = "lead";
    content_.panels.reserve(8);
  }

  static std::string lines(const std::string& mark, int count) {
    std::string words;
    for (int i = 0; i < count * 10; ++i) {
      words += mark;
    }
    return words;
  }
  /// A story of so many lines.
  void storyOf(int count) {
    content_.stories[0].body = {Paragraph{"", both(lines("文", count), ""), false, {}}};
  }
  /// A filler of so many lines, all of which say `mark`.
  void filler(const std::string& mark, int count) {
    Panel& panel = content_.panels.emplace_back();
    panel.id = mark;
    panel.kind = PanelKind::filler;
    panel.body.push_back({"", both(lines(mark, count), ""), false, {}});
  }
  DisplayList compose() {
    diagnostics_ = {};
    return composePages({content_, layout_, fonts(), images_, {Lang::zh}}, diagnostics_);
  }
  /// By mark: the line of the page at which a filler begins and the column, and its lines.
  struct Stand {
    Place place{99, 99};
    int lines = 0;
  };
  std::map<std::string, Stand> standsOf(const DisplayList& list, std::size_t page = 0) const {
    std::map<std::string, Stand> stands;
    for (const Item& item : list.pages.at(page).items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        Stand& stand = stands[text->glyphs.front().text];
        const Place at = placeAt({text->origin.x - 20, text->origin.y - 40 - grid_.baseline(0)});
        stand.place = stand.lines == 0 ? at : stand.place;
        ++stand.lines;
      }
    }
    return stands;
  }
};

TEST_F(Fillers, TheOneThatFitsItsHoleBestIsSet) {
  storyOf(40 * 4 - 12);  // the last column has twelve lines left
  filler("甲", 4);
  filler("乙", 11);
  filler("丙", 9);
  const DisplayList list = compose();
  const auto stands = standsOf(list);
  ASSERT_EQ(stands.count("乙"), 1u);
  EXPECT_EQ(stands.at("乙").place, (Place{3, 29})) << "at the foot, a line below the text";
  EXPECT_EQ(stands.at("乙").lines, 11);
  EXPECT_EQ(stands.count("甲") + stands.count("丙"), 0u);
  EXPECT_EQ(codes(), (std::vector<std::string>{"filler-unused", "filler-unused"}));
  EXPECT_FALSE(diagnostics_.hasErrors());
}

TEST_F(Fillers, SeveralFillALargeHole) {
  storyOf(40 * 4 - 17);
  filler("甲", 4);
  filler("乙", 11);
  const auto stands = standsOf(compose());
  ASSERT_EQ(stands.count("甲") + stands.count("乙"), 2u);
  EXPECT_EQ(codes(), std::vector<std::string>{});
  EXPECT_EQ(stands.at("乙").lines, 11);
  EXPECT_EQ(stands.at("甲").lines, 4);
  EXPECT_EQ(stands.at("甲").place.column, 3);
  EXPECT_EQ(stands.at("乙").place.column, 3);
  EXPECT_GE(std::min(stands.at("甲").place.line, stands.at("乙").place.line), 40 - 17 + 1);
}

TEST_F(Fillers, AFullPageTakesNone) {
  storyOf(40 * 4);
  filler("甲", 1);
  EXPECT_EQ(standsOf(compose()).count("甲"), 0u);
  ASSERT_EQ(codes(), std::vector<std::string>{"filler-unused"});
  EXPECT_EQ(diagnostics_.list().front().arguments, (std::vector<std::string>{"甲", "zh"}));
}

TEST_F(Fillers, TheyMayCoverSeveralColumns) {
  layout_.parts[0].first[1].mostColumns = 2;
  storyOf(40 * 2 + 30);  // ten lines of the third column, and the fourth
  filler("甲", 16);      // eight in two columns
  const auto stands = standsOf(compose());
  ASSERT_EQ(stands.count("甲"), 1u);
  EXPECT_EQ(stands.at("甲").place.column, 3) << "one column leaves less of its hole";
}

TEST_F(Fillers, NoRestAndNoAnchorTakesThem) {
  FrameSpec& rest = layout_.parts[0].first.emplace_back();
  rest.name = "rest";
  rest.place = VerticalPlace::foot;
  rest.from.push_back({"panels.rest", std::nullopt, {}});
  storyOf(40 * 4);
  filler("甲", 6);
  content_.stories[0].body.emplace_back(PanelAnchor{"甲", {}});
  EXPECT_EQ(standsOf(compose()).count("甲"), 0u);
  EXPECT_EQ(codes(), std::vector<std::string>{"filler-unused"});
}

TEST_F(Fillers, OneIsSetOnceOnAllPages) {
  FrameSpec& more = layout_.parts[0].following.emplace_back();
  more.name = "more";
  more.height = HeightRule::fill;
  more.continues = "body";
  more.balance = false;
  layout_.parts[0].following.push_back(layout_.parts[0].first[1]);
  storyOf(40 * 8 - 12);
  filler("甲", 11);
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 2u);
  EXPECT_EQ(standsOf(list, 0).count("甲"), 0u);
  EXPECT_EQ(standsOf(list, 1).at("甲").lines, 11);
  EXPECT_EQ(codes(), std::vector<std::string>{});
}

}  // namespace
}  // namespace paiban::test
