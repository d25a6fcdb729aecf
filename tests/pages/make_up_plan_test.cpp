#include "pages/make_up_plan.h"

#include <algorithm>
#include <chrono>
#include <map>

#include <gtest/gtest.h>

namespace paiban::test {
namespace {

/// Five columns of 60 lines, of which a head takes the first ten.
PlanPage headedPage() {
  PlanPage page;
  page.lines = 60;
  page.tops.assign(5, 10);
  page.feet.assign(5, 60);
  page.underHead.assign(5, true);
  page.crossed.assign(4, false);
  page.laterPages = true;
  return page;
}

PlanBody bodyOf(int lines, bool goesOn = false) {
  return {0, 4, lines, goesOn};
}

PlanBlock blockOf(std::vector<PlanChoice> choices, bool story = false, bool boxed = false) {
  PlanBlock block;
  block.lastColumn = 4;
  block.choices = std::move(choices);
  block.story = story;
  block.boxed = boxed;
  return block;
}

PlanBlock storyOf(std::vector<PlanChoice> choices) {
  return blockOf(std::move(choices), true);
}

/// Which block stands in each cell; -1 for none. A cell that two want is a failure.
std::vector<std::vector<int>> cellsOf(const PlanPage& page,
                                      const std::vector<PlanBlock>& blocks,
                                      const Plan& plan) {
  std::vector<std::vector<int>> cells(page.tops.size(),
                                      std::vector<int>(static_cast<std::size_t>(page.lines), -1));
  for (const PlanStep& step : plan.steps) {
    if (step.block < 0) {
      continue;
    }
    const PlanBlock& block = blocks[static_cast<std::size_t>(step.block)];
    const int columns = block.choices[static_cast<std::size_t>(step.choice)].columns;
    for (int c = step.column; c < step.column + columns; ++c) {
      for (int line = step.line; line < step.line + step.lines; ++line) {
        EXPECT_GE(line, page.tops[static_cast<std::size_t>(c)]);
        EXPECT_LT(line, page.feet[static_cast<std::size_t>(c)]);
        int& cell = cells[static_cast<std::size_t>(c)][static_cast<std::size_t>(line)];
        EXPECT_EQ(cell, -1) << "column " << c << " line " << line;
        cell = step.block;
      }
    }
  }
  return cells;
}

const PlanStep& stepOf(const Plan& plan, int block) {
  const auto step = std::find_if(
      plan.steps.begin(), plan.steps.end(), [&](const PlanStep& s) { return s.block == block; });
  EXPECT_NE(step, plan.steps.end());
  return *step;
}

TEST(MakeUpPlan, NothingLiesOverAnythingAndAllIsPlaced) {
  const PlanPage page = headedPage();
  const std::vector<PlanBlock> blocks{
      blockOf({{3, 20, 6, 0}}),
      blockOf({{3, 16, 0, 0}, {5, 9, 0, 0}}, false, true),
      storyOf({{2, 24, 0, 2000}, {3, 18, 0, 2600}}),
  };
  const Plan plan = planPage(page, blocks, bodyOf(60));
  cellsOf(page, blocks, plan);
  EXPECT_TRUE(plan.waiting.empty());
  EXPECT_EQ(plan.steps.size(), 4u) << "three blocks and the body";
}

TEST(MakeUpPlan, B1_1_HeadsOfOneSizeDoNotStandSideBySide) {
  PlanPage page = headedPage();
  page.underHead.assign(5, false);
  const std::vector<PlanBlock> blocks{
      storyOf({{2, 30, 0, 2000}, {3, 20, 0, 2600}}),
      storyOf({{2, 30, 0, 2000}, {3, 20, 0, 2600}}),
  };
  const Plan plan = planPage(page, blocks, {});
  const PlanStep& a = stepOf(plan, 0);
  const PlanStep& b = stepOf(plan, 1);
  EXPECT_TRUE(a.choice != b.choice || a.line != b.line);
}

TEST(MakeUpPlan, B1_2_AStoryDoesNotStandUnderTheHeadOfAnother) {
  const std::vector<PlanBlock> blocks{storyOf({{2, 20, 0, 2000}})};
  const Plan plan = planPage(headedPage(), blocks, bodyOf(150));
  EXPECT_GT(stepOf(plan, 0).line, 11);
}

TEST(MakeUpPlan, B1_3_TextBeginsUnderItsHead) {
  const std::vector<PlanBlock> blocks{blockOf({{5, 12, 0, 0}}, false, true)};
  const Plan plan = planPage(headedPage(), blocks, bodyOf(150));
  EXPECT_GT(stepOf(plan, 0).line, 11) << "no box comes between";
}

TEST(MakeUpPlan, B1_7_SomethingCrossesEveryGutter) {
  PlanPage page = headedPage();
  page.underHead.assign(5, false);
  const std::vector<PlanBlock> blocks{blockOf({{2, 15, 0, 0}, {3, 15, 0, 0}, {5, 15, 0, 0}})};
  const Plan plan = planPage(page, blocks, bodyOf(500, true));
  EXPECT_EQ(stepOf(plan, 0).choice, 2);
}

TEST(MakeUpPlan, B1_8_APictureGivesLinesSoThatColumnsEndLevel) {
  PlanPage page = headedPage();
  page.crossed.assign(4, true);
  page.underHead.assign(5, false);
  const std::vector<PlanBlock> blocks{
      blockOf({{2, 20, 0, 0}}, false, true),
      blockOf({{3, 24, 8, 0}}),
  };
  const Plan plan = planPage(page, blocks, {});
  EXPECT_EQ(stepOf(plan, 1).lines, 20);
}

TEST(MakeUpPlan, WhatHasNoRoomWaitsAndTheImportantStands) {
  const std::vector<PlanBlock> blocks{
      storyOf({{5, 30, 0, 0}}),
      storyOf({{5, 30, 0, 0}}),
  };
  const Plan plan = planPage(headedPage(), blocks, {});
  EXPECT_EQ(plan.waiting, std::vector<int>{1});
  const std::vector<PlanBlock> tooTall{storyOf({{5, 70, 0, 0}})};
  EXPECT_EQ(planPage(headedPage(), tooTall, {}).waiting, std::vector<int>{0});
}

TEST(MakeUpPlan, ALeadIsNotCrowdedOut) {
  const std::vector<PlanBlock> blocks{
      blockOf({{5, 20, 0, 0}}, false, true),
      blockOf({{5, 28, 0, 0}}, false, true),
  };
  const Plan plan = planPage(headedPage(), blocks, bodyOf(400, true));
  EXPECT_EQ(plan.waiting.size(), 1u);
}

TEST(MakeUpPlan, WhiteStaysAtTheFoot) {
  const std::vector<PlanBlock> blocks{blockOf({{5, 10, 0, 0}}, false, true)};
  const Plan plan = planPage(headedPage(), blocks, bodyOf(100));
  ASSERT_EQ(plan.steps.size(), 2u);
  EXPECT_EQ(plan.steps[0].block, -1) << "the text, then the box below it";
  EXPECT_EQ(stepOf(plan, 0).line, 10 + 20 + kPlanGap);
}

TEST(MakeUpPlan, TheSamePageGivesTheSamePlanInTime) {
  std::vector<PlanBlock> blocks;
  for (int i = 0; i < 8; ++i) {
    blocks.push_back(storyOf({{1, 30 + i, 0, 1600}, {2, 16 + i, 0, 2000}, {3, 12 + i, 2, 2600}}));
  }
  const auto start = std::chrono::steady_clock::now();
  const Plan a = planPage(headedPage(), blocks, bodyOf(60));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << "unoptimised";
  const Plan b = planPage(headedPage(), blocks, bodyOf(60));
  ASSERT_EQ(a.steps.size(), b.steps.size());
  EXPECT_EQ(a.cost, b.cost);
  for (std::size_t i = 0; i < a.steps.size(); ++i) {
    EXPECT_EQ(a.steps[i].block, b.steps[i].block);
    EXPECT_EQ(a.steps[i].line, b.steps[i].line);
    EXPECT_EQ(a.steps[i].column, b.steps[i].column);
  }
}

}  // namespace
}  // namespace paiban::test
