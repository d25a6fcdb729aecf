#include "pages/box.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

TextGrid gridOf(int lines) {
  GridSpec spec;
  spec.character = 10;
  spec.line = 15;
  spec.columns = {20};
  spec.lines = lines;
  Diagnostics diagnostics;
  return makeTextGrid(spec, {0, 0, 200, 15.0 * lines}, diagnostics);
}

BoxSpec boxOf(BoxSpec::Outside outside, int above = 1, int below = 1) {
  BoxSpec box;
  box.outside = outside;
  box.above = above;
  box.below = below;
  return box;
}

using Outside = BoxSpec::Outside;

TEST(BoxEdge, HalfOfItsOuterLinesStaysWhiteOutside) {
  // Lines 2 to 9 begin at 30 and end at 145; of one line above and its gap half is 5 pt.
  const Rect edge = boxEdge(boxOf(Outside::both), gridOf(20), {7, 100}, 2, 10);
  EXPECT_EQ(edge, (Rect{7, 35, 100, 105}));
}

TEST(BoxEdge, AtTheHeadOrFootOfTheTypeAreaNothingStaysWhite) {
  const TextGrid grid = gridOf(20);
  EXPECT_EQ(boxEdge(boxOf(Outside::both), grid, {0, 100}, 0, 10), (Rect{0, 0, 100, 140}));
  EXPECT_EQ(boxEdge(boxOf(Outside::both), grid, {0, 100}, 2, 20), (Rect{0, 35, 100, 260}));
  EXPECT_EQ(boxEdge(boxOf(Outside::both), grid, {0, 100}, 0, 20), (Rect{0, 0, 100, 295}))
      << "the whole type area, without the gap below its last line";
}

TEST(BoxEdge, WhiteOnlyOnTheSidesThatAskForIt) {
  const TextGrid grid = gridOf(20);
  EXPECT_EQ(boxEdge(boxOf(Outside::none), grid, {0, 100}, 2, 10), (Rect{0, 30, 100, 115}));
  EXPECT_EQ(boxEdge(boxOf(Outside::above), grid, {0, 100}, 2, 10), (Rect{0, 35, 100, 110}));
  EXPECT_EQ(boxEdge(boxOf(Outside::below), grid, {0, 100}, 2, 10), (Rect{0, 30, 100, 110}));
}

TEST(BoxEdge, TheWhiteGrowsWithTheLines) {
  // Two lines less a gap are 25 pt, three are 40.
  EXPECT_EQ(boxEdge(boxOf(Outside::both, 2, 3), gridOf(20), {0, 100}, 2, 12),
            (Rect{0, 42.5, 100, 175 - 42.5 - 20}));
}

const PathItem& pathIn(const std::vector<Item>& items, std::size_t i) {
  return std::get<PathItem>(items[i]);
}

TEST(DrawBox, FillLiesUnderTheBorder) {
  BoxSpec box;
  box.fill = Ink{0, 0, 0, 0.1};
  box.top = RuleSpec{2, kBlack, RuleStyle::solid};
  std::vector<Item> out;
  drawBox(box, {10, 20, 100, 50}, out);
  ASSERT_EQ(out.size(), 2u);
  EXPECT_TRUE(pathIn(out, 0).filled);
  EXPECT_TRUE(pathIn(out, 1).stroked);
  // A rule lies inside its edge, by half its width.
  EXPECT_EQ(pathIn(out, 1).steps.front().to, (Point{10, 21}));
  EXPECT_EQ(pathIn(out, 1).steps.back().to, (Point{110, 21}));
}

TEST(DrawBox, FourSidesAlikeAreOnePath) {
  BoxSpec box;
  box.top = box.right = box.bottom = box.left = RuleSpec{1, kBlack, RuleStyle::solid};
  box.radius = 4;
  std::vector<Item> out;
  drawBox(box, {0, 0, 100, 50}, out);
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(pathIn(out, 0).steps.back().kind, PathStep::Kind::close);
  box.left->width = 2;
  out.clear();
  drawBox(box, {0, 0, 100, 50}, out);
  EXPECT_EQ(out.size(), 4u);
}

TEST(DrawRule, EveryStyleStaysWithinItsEnds) {
  for (const RuleStyle style : {RuleStyle::solid,
                                RuleStyle::doubled,
                                RuleStyle::dashed,
                                RuleStyle::dotted,
                                RuleStyle::wave,
                                RuleStyle::fret}) {
    std::vector<Item> out;
    drawRule({3, kBlack, style}, {10, 50}, {110, 50}, out);
    ASSERT_FALSE(out.empty());
    for (const Item& item : out) {
      for (const PathStep& step : std::get<PathItem>(item).steps) {
        EXPECT_GE(step.to.x, 10 - 1e-9);
        EXPECT_LE(step.to.x, 110 + 1e-9);
        EXPECT_NEAR(step.to.y, 50, 3);
      }
    }
  }
}

TEST(DrawRule, NothingForARuleWithoutLength) {
  std::vector<Item> out;
  drawRule({}, {10, 50}, {10, 50}, out);
  EXPECT_TRUE(out.empty());
}

}  // namespace
}  // namespace paiban
