#include "driver/layout_grid.h"

#include <gtest/gtest.h>

#include "driver/render.h"
#include "proof.h"

namespace paiban::test {
namespace {

std::shared_ptr<const PageTemplate> shipped(const std::string& name) {
  Diagnostics diagnostics;
  const auto layout = layoutOf(kSource / "layouts" / (name + ".yaml"), diagnostics);
  EXPECT_EQ(complaints(diagnostics), "");
  return layout;
}

std::vector<double> measures(const GridArithmetic& sum) {
  std::vector<double> zi;
  for (const SpanMeasure& span : sum.spans) {
    zi.push_back(span.zi);
  }
  return zi;
}

TEST(LayoutGrid, CL_80_SpansOfTheBroadsheetAreWholeCharacters) {
  Diagnostics diagnostics;
  const auto grids = gridArithmetic(*shipped("broadsheet"), diagnostics);
  ASSERT_EQ(grids.size(), 7u) << "with those for short copy and for the panels";
  EXPECT_EQ(measures(grids[0]), (std::vector<double>{13, 27, 41, 55, 69, 83, 97, 111}));
  EXPECT_DOUBLE_EQ(grids[0].spans[2].width, 41 * 9);
  EXPECT_DOUBLE_EQ(grids[0].width, 999);
  EXPECT_NEAR(grids[0].widthLeft, 352.5 * kPtPerMm - 999, 1e-9);
  EXPECT_EQ(measures(grids[3]), (std::vector<double>{18, 37.5, 57, 76.5, 96, 115.5}));
  EXPECT_EQ(measures(grids[4]), (std::vector<double>{20, 42, 64, 86}));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(LayoutGrid, CL_93_LinesNeedNoGapBelowTheLast) {
  Diagnostics diagnostics;
  const GridArithmetic sum = gridArithmetic(*shipped("bulletin-a4"), diagnostics).at(0);
  EXPECT_EQ(sum.lines, 40);
  EXPECT_DOUBLE_EQ(sum.height, 39 * 16 + 10.5);
  EXPECT_NEAR(sum.heightLeft, 225 * kPtPerMm - sum.height, 1e-9);
  EXPECT_DOUBLE_EQ(sum.gap, 5.5);
}

TEST(LayoutGrid, CL_80_UnequalColumnsHaveAllTheirSpans) {
  PageTemplate layout;
  layout.page.area = {0, 0, 420, 300};
  layout.parts.emplace_back();
  layout.parts[0].grid.character = 10;
  layout.parts[0].grid.columns = {10, 12, 18};
  Diagnostics diagnostics;
  const GridArithmetic sum = gridArithmetic(layout, diagnostics).at(0);
  EXPECT_EQ(measures(sum), (std::vector<double>{10, 23, 42, 12, 31, 18}));
  EXPECT_EQ(sum.spans[4].first, 2);
  EXPECT_EQ(sum.spans[4].last, 3);
  EXPECT_DOUBLE_EQ(sum.spans[4].width, 310);
}

TEST(LayoutGrid, CL_72_HeadsAreWholeLines) {
  Diagnostics diagnostics;
  const auto grids = gridArithmetic(*shipped("broadsheet"), diagnostics);
  bool found = false;
  for (const Footprint& head : grids[0].footprints) {
    EXPECT_DOUBLE_EQ(head.height, head.lines * 12 - 3) << head.role;
    found = found || (head.role == "headline" && head.size == 56 && head.lines == 6);
  }
  EXPECT_TRUE(found);
}

TEST(LayoutGrid, CL_81_TheDrawingHasAPageForEachPartAndABaselineForEachLine) {
  const auto layout = shipped("broadsheet");
  Diagnostics diagnostics;
  const DisplayList list = drawGrids(*layout, shippedFonts(), diagnostics);
  ASSERT_EQ(list.pages.size(), layout->parts.size());
  const auto& baselines = std::get<PathItem>(list.pages[0].items.front());
  const GridArithmetic sum = gridArithmetic(*layout, diagnostics).at(0);
  EXPECT_EQ(baselines.steps.size(), static_cast<std::size_t>(sum.lines) * 8 * 2);
  EXPECT_NEAR(baselines.steps[0].to.x, layout->page.area.inner + sum.widthLeft / 2, 1e-9)
      << "the grid stands in the middle";
  for (const Item& item : list.pages[0].items) {
    EXPECT_TRUE(std::holds_alternative<PathItem>(item));
  }
}

TEST(LayoutGrid, CL_98_TheSameDrawingByteForByte) {
  Diagnostics diagnostics;
  const auto draw = [&] {
    return exported(drawGrids(*shipped("bulletin-a4"), shippedFonts(), diagnostics),
                    OutputFormat::pdf)
        .value();
  };
  EXPECT_TRUE(draw() == draw());
  EXPECT_TRUE(diagnostics.empty());
}

}  // namespace
}  // namespace paiban::test
