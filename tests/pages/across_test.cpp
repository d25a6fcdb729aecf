#include "page_fixture.h"
#include "pages/make_up.h"

namespace paiban::test {
namespace {

/// Heads across the columns of a story: four columns of 40 lines.
class HeadsAcross : public PageTest {
 protected:
  HeadsAcross() : sheet_(grid_) {
    spec_.name = "body";
    spec_.height = HeightRule::fill;
  }

  Atom head(const std::string& label, int lines) const {
    Atom atom = line(label);
    atom.lines = lines;
    atom.across = true;
    return atom;
  }
  static void add(Flow& flow, Flow more) { flow.insert(flow.end(), more.begin(), more.end()); }
  Place placeOf(const std::string& label) { return placesOf(sheet_.items()).at(label); }
  /// First line and the one below the last of each rule on the sheet.
  std::vector<std::pair<long, long>> rules() {
    std::vector<std::pair<long, long>> rules;
    for (const Item& item : sheet_.items()) {
      if (const auto* path = std::get_if<PathItem>(&item)) {
        rules.push_back({std::lround(path->steps.front().to.y / 15),
                         std::lround((path->steps.back().to.y + 5) / 15)});
      }
    }
    return rules;
  }

  FrameSpec spec_;
  Sheet sheet_;
};

TEST_F(HeadsAcross, CL_77_TheTextAboveIsLevelAndTheColumnsBeginAnewBelow) {
  Flow flow = lines("a", 38);
  flow.push_back(spaceAtom(1));
  flow.push_back(head("H", 2));
  add(flow, lines("b", 20));
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  EXPECT_EQ(placeOf("a10"), (Place{0, 9})) << "38 lines in four columns are ten, ten, ten, eight";
  EXPECT_EQ(placeOf("a11"), (Place{1, 0}));
  EXPECT_EQ(placeOf("a38"), (Place{3, 7}));
  EXPECT_EQ(placeOf("H"), (Place{0, 11})) << "a blank line above it";
  EXPECT_EQ(placeOf("b1"), (Place{0, 13}));
  EXPECT_EQ(placeOf("b6"), (Place{1, 13}));
  EXPECT_EQ(placeOf("b20"), (Place{3, 17}));
  EXPECT_EQ(placesOf(sheet_.items()).size(), 59u);
}

TEST_F(HeadsAcross, CL_73_77_AHeadWithoutRoomForTextGoesToTheNextPage) {
  for (const int above : {34 * 4, 33 * 4}) {
    Flow flow = lines("a", above);
    flow.push_back(head("H", 3));
    add(flow, lines("b", 30));
    FrameJob job = this->job(spec_, std::move(flow));
    Sheet sheet(grid_);
    EXPECT_EQ(placeFill(job, 0, sheet), Outcome::partly);
    const auto first = placesOf(sheet.items());
    EXPECT_EQ(first.contains("H"), above == 33 * 4) << above;
    Sheet next(grid_);
    EXPECT_EQ(placeFill(job, 0, next), Outcome::placed);
    const auto second = placesOf(next.items());
    EXPECT_EQ(first.size() + second.size(), static_cast<std::size_t>(above) + 31);
    if (above == 34 * 4) {
      EXPECT_EQ(second.at("H"), (Place{0, 0}));
      EXPECT_EQ(second.at("b1"), (Place{0, 3}));
    } else {
      EXPECT_EQ(first.at("b16"), (Place{3, 39}));
      EXPECT_EQ(second.at("b17"), (Place{0, 0}));
    }
  }
}

TEST_F(HeadsAcross, TextThatFillsThePageGoesOnBeforeItsHead) {
  Flow flow = lines("a", 170);
  flow.push_back(head("H", 2));
  add(flow, lines("b", 10));
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  EXPECT_EQ(placeOf("a160"), (Place{3, 39}));
  Sheet next(grid_);
  EXPECT_EQ(placeFill(job, 0, next), Outcome::placed);
  EXPECT_EQ(placesOf(next.items()).at("H"), (Place{0, 3})) << "ten lines in four columns are three";
}

TEST_F(HeadsAcross, PicturesStayInTheirSection) {
  Flow flow = lines("a", 10);
  flow.push_back(figure(5, 2));
  add(flow, lines("b", 30));
  flow.push_back(head("H", 2));
  add(flow, lines("c", 12));
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  const auto images = imagesOf(sheet_.items());
  ASSERT_EQ(images.size(), 1u);
  const int bottom = placeAt({images[0].box.x, images[0].box.bottom()}).line;
  EXPECT_GT(placeOf("H").line, bottom);
  EXPECT_EQ(placesOf(sheet_.items()).size(), 53u);
}

TEST_F(HeadsAcross, CL_84_RulesAreAsHighAsTheTextBesideThem) {
  spec_.columnRule = RuleSpec{};
  Flow flow = lines("a", 18);
  flow.push_back(spaceAtom(1));
  add(flow, lines("x", 1));
  flow.push_back(head("H", 2));
  add(flow, lines("b", 10));
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  // Three gutters above the head and three below; none goes through it.
  EXPECT_EQ(
      rules(),
      (std::vector<std::pair<long, long>>{{0, 5}, {0, 5}, {0, 5}, {7, 10}, {7, 10}, {7, 10}}));
}

TEST_F(HeadsAcross, CL_84_RulesStopAtPicturesAndBoxes) {
  spec_.columnRule = RuleSpec{};
  sheet_.take({1, 2}, 10, 20);
  FrameJob job = this->job(spec_, lines("a", 140));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  for (const Item& item : sheet_.items()) {
    if (const auto* path = std::get_if<PathItem>(&item)) {
      const Pt top = path->steps.front().to.y;
      const Pt bottom = path->steps.back().to.y;
      EXPECT_TRUE(bottom <= 150 || top >= 300) << top << " … " << bottom;
    }
  }
}

TEST_F(HeadsAcross, CL_84_RulesInABoxAreAsLongAsItsTallestColumn) {
  spec_.columnRule = RuleSpec{};
  spec_.height = HeightRule::natural;
  spec_.innerColumns = 4;
  spec_.box = "plain";
  layout_.boxes["plain"].above = layout_.boxes["plain"].below = 1;
  // Groups of 4, 6, 4 and 3 lines that may not be divided: one for each column.
  Flow flow;
  for (const int lines : {4, 6, 4, 3}) {
    for (int i = 1; i <= lines; ++i) {
      const std::string label = std::to_string(flow.size());
      flow.push_back(line(label, i == 1));
    }
  }
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeNatural(job, 0, sheet_), Outcome::placed);
  EXPECT_EQ(rules(), (std::vector<std::pair<long, long>>{{1, 7}, {1, 7}, {1, 7}}))
      << "also between the two columns that are shorter";
}

TEST_F(HeadsAcross, CL_84_ARuleOfLessThanThreeLinesIsLeftOut) {
  spec_.columnRule = RuleSpec{};
  spec_.columns = {1, 2};
  for (const int beside : {2, 3}) {  // lines of the second column beside the first's upper part
    sheet_ = Sheet(grid_);
    sheet_.take({0, 0}, 10, 20);
    sheet_.take({1, 1}, 0, 10 - beside);
    FrameJob job = this->job(spec_, lines("a", 70));
    EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
    using Rules = std::vector<std::pair<long, long>>;
    EXPECT_EQ(rules(), beside == 2 ? (Rules{{20, 40}}) : (Rules{{7, 10}, {20, 40}}));
  }
}

TEST_F(HeadsAcross, CL_80_InnerColumnsDivideTheFrameAndSayWhatIsLeft) {
  spec_.innerColumns = 3;  // of 43 字: (43 − 2) / 3 = 13 and 2 left
  spec_.columnRest = FrameSpec::ColumnRest::last;
  FrameJob job = this->job(spec_, {});
  ASSERT_EQ(job.columns.size(), 3u);
  EXPECT_DOUBLE_EQ(job.columns[0].width, 130);
  EXPECT_DOUBLE_EQ(job.columns[1].x, 140);
  EXPECT_DOUBLE_EQ(job.columns[2].width, 150);
  ASSERT_EQ(codes(), std::vector<std::string>{"column-rest"});
  EXPECT_EQ(diagnostics_.list()[0].arguments,
            (std::vector<std::string>{"body", "43", "3", "13", "2", "1", "2", "last"}));
  diagnostics_ = {};
  spec_.columnRest = FrameSpec::ColumnRest::gutters;
  job = this->job(spec_, {});
  EXPECT_DOUBLE_EQ(job.columns[0].width, 135) << "half 字 are whole enough";
  EXPECT_DOUBLE_EQ(job.columns[2].x + job.columns[2].width, 430);
  EXPECT_TRUE(codes().empty());
  spec_.innerColumns = 9;
  this->job(spec_, {});
  EXPECT_EQ(codes(), std::vector<std::string>{"columns-too-narrow"});
}

}  // namespace
}  // namespace paiban::test
