#include "pages/text_grid.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

GridSpec spec(Pt character, Pt line, std::vector<double> columns, double gutter, int lines = 0) {
  GridSpec grid;
  grid.character = character;
  grid.line = line;
  grid.columns = std::move(columns);
  grid.gutter = gutter;
  grid.lines = lines;
  return grid;
}

TypeArea circularArea() {
  return {37 * kPtPerMm, 28 * kPtPerMm, 156 * kPtPerMm, 225 * kPtPerMm};
}

Pt widthOf(const TextGrid& grid) {
  return grid.span(0, grid.columnCount() - 1).width;
}

TEST(TextGrid, CL_80_A16_7_GridsOfTheA4TypeArea) {
  struct Case {
    Pt character;
    Pt line;
    std::vector<double> columns;
    double gutter;
  };
  const Case cases[] = {
      {9, 13.5, {15, 15, 15}, 2}, {10.5, 16, {20, 20}, 2}, {15.75, 29.53, {28}, 1}};
  for (const Case& c : cases) {
    Diagnostics diagnostics;
    const TextGrid grid =
        makeTextGrid(spec(c.character, c.line, c.columns, c.gutter), circularArea(), diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_NEAR(widthOf(grid), 441, 1e-9);
  }
}

TEST(TextGrid, CL_93_LinesOfTheA4TypeArea) {
  Diagnostics diagnostics;
  const TextGrid grid = makeTextGrid(spec(10.5, 16, {20, 20}, 2), circularArea(), diagnostics);
  EXPECT_EQ(grid.lines, 40);
  EXPECT_NEAR(grid.heightOf(40), 634.5, 1e-9);
}

TEST(TextGrid, CL_80_A16_8_BroadsheetOfEightColumns) {
  Diagnostics diagnostics;
  const TypeArea area{0, 0, 352.5 * kPtPerMm, 494 * kPtPerMm};
  const TextGrid grid = makeTextGrid(spec(9, 12, std::vector<double>(8, 13), 1), area, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_NEAR(widthOf(grid), 999, 1e-9);
  EXPECT_NEAR(grid.span(0, 1).width, 27 * 9, 1e-9) << "n merged columns: n·13 + (n−1)";
  EXPECT_NEAR(grid.span(2, 4).width, 41 * 9, 1e-9);
}

TEST(TextGrid, CL_72_A16_6_FootprintOfThreeLines) {
  Diagnostics diagnostics;
  const TextGrid grid = makeTextGrid(spec(9, 15, {20}, 1), {0, 0, 400, 400}, diagnostics);
  EXPECT_NEAR(grid.heightOf(3), 39, 1e-9);
  EXPECT_NEAR(grid.lineTop(4) - (grid.lineTop(0) + 9), 51, 1e-9) << "mid-column";
  EXPECT_EQ(grid.linesFor(39), 3);
  EXPECT_EQ(grid.linesFor(39.2), 4);
  EXPECT_EQ(grid.linesFor(0), 0);
}

TEST(TextGrid, CL_80_TooWideIsAnErrorWithTheNumbers) {
  Diagnostics diagnostics;
  makeTextGrid(spec(10.5, 16, {21, 21}, 2), circularArea(), diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].message->code, "grid-too-wide");
  EXPECT_EQ(diagnostics.list()[0].arguments,
            (std::vector<std::string>{"44", "10.50 pt", "462.00 pt", "442.20 pt"}));
}

TEST(TextGrid, CL_93_TooManyLinesIsAnError) {
  Diagnostics diagnostics;
  const TextGrid grid = makeTextGrid(spec(10.5, 16, {20, 20}, 2, 41), circularArea(), diagnostics);
  ASSERT_TRUE(diagnostics.hasErrors());
  EXPECT_EQ(diagnostics.list()[0].message->code, "grid-too-high");
  EXPECT_EQ(grid.lines, 40);
}

TEST(TextGrid, CL_93_ATypeAreaLowerThanACharacterIsAnError) {
  Diagnostics diagnostics;
  const TextGrid grid = makeTextGrid(spec(30, 12, {5}, 0), {0, 0, 200, 14}, diagnostics);
  ASSERT_TRUE(diagnostics.hasErrors());
  EXPECT_EQ(diagnostics.list()[0].message->code, "grid-too-high");
  EXPECT_EQ(grid.lines, 1) << "what is set all the same has a line to stand on";
}

TEST(TextGrid, CL_80_RemainderIsPlacedByItsRule) {
  Diagnostics diagnostics;
  GridSpec centred = spec(10.5, 16, {20, 20}, 2);
  centred.remainder = Remainder::centre;
  EXPECT_NEAR(makeTextGrid(centred, circularArea(), diagnostics).columns[0].x, 0.60, 0.01);
  GridSpec widened = centred;
  widened.remainder = Remainder::widen;
  const TextGrid grid = makeTextGrid(widened, circularArea(), diagnostics);
  EXPECT_NEAR(widthOf(grid), 156 * kPtPerMm, 1e-9);
  EXPECT_NEAR(grid.character, 156 * kPtPerMm / 42, 1e-9);
}

TEST(TextGrid, ColumnsCountFromEitherEnd) {
  Diagnostics diagnostics;
  const TextGrid grid =
      makeTextGrid(spec(9, 12, std::vector<double>(8, 10), 1), {0, 0, 900, 900}, diagnostics);
  const ColumnSpan last = resolveColumns({-2, -1}, grid, {}, diagnostics);
  EXPECT_EQ(last.first, 6);
  EXPECT_EQ(last.last, 7);
  EXPECT_TRUE(diagnostics.empty());
  resolveColumns({3, 9}, grid, {}, diagnostics);
  EXPECT_TRUE(diagnostics.hasErrors());
}

}  // namespace
}  // namespace paiban
