#include "cli/grid_report.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

/// 74 字 of 9 pt = five columns of 14 and four gutters; a page of whole numbers.
PageTemplate tabloid() {
  PageTemplate layout;
  layout.name = "small";
  layout.page.trim = {720, 1080};
  layout.page.area = {36, 24, 672, 129};
  layout.styles["headline"].size = 28;
  layout.styles["headline"].blockLines = 3;
  PartSpec part;
  part.languages = {Lang::zh};
  part.grid.character = 9;
  part.grid.line = 12;
  part.grid.columns = {14, 14, 14, 14, 14};
  part.grid.gutter = 1;
  part.grid.remainder = Remainder::centre;
  layout.parts.push_back(part);
  return layout;
}

std::string report(const PageTemplate& layout, MessageLanguage language) {
  Diagnostics diagnostics;
  return gridReport(layout, gridArithmetic(layout, diagnostics), language);
}

TEST(GridReport, CL_80_CL_93_CL_94_CL_95_SaysTheSums) {
  EXPECT_EQ(report(tabloid(), MessageLanguage::en), R"(Layout small

  Page       254 × 381 mm
  Margins    head 12.7, foot 322.79, inner 8.47, outer 8.47 mm
  Type area  237.07 × 45.51 mm = 672 × 129 pt

Grid (zh)
  Character  9 pt (小5号)
  Columns    5 × 14 + 4 × 1 = 74 字
  Width      74 字 × 9 pt = 666 pt = 234.95 mm of 237.07 mm; 6 pt = 2.12 mm left: half to each side
  Lines      11: 10 × 12 pt + 9 pt = 129 pt = 45.51 mm of 45.51 mm; 0 pt = 0 mm left
  Line gap   12 − 9 = 3 pt, 33 % of the character (usual: 25–100 %)
  Capacity   11 lines × 70 字 = 770 字 a page
  Span       columns 1: 14 字 = 126 pt = 44.45 mm
  Span       columns 1–2: 2 × 14 + 1 × 1 = 29 字 = 261 pt = 92.07 mm
  Span       columns 1–3: 3 × 14 + 2 × 1 = 44 字 = 396 pt = 139.7 mm
  Span       columns 1–4: 4 × 14 + 3 × 1 = 59 字 = 531 pt = 187.32 mm
  Span       columns 1–5: 5 × 14 + 4 × 1 = 74 字 = 666 pt = 234.95 mm
  Head       headline: 28 pt (1号) in 3 lines: 3 × 12 − 3 = 33 pt = 11.64 mm
)");
}

TEST(GridReport, CL_80_SaysThemInChinese) {
  const std::string text = report(tabloid(), MessageLanguage::zh);
  EXPECT_NE(text.find("  栏         5 × 14 + 4 × 1 = 74 字\n"), std::string::npos) << text;
  EXPECT_NE(text.find("余 6 pt = 2.12 mm：左右各半\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  标题占行   headline：28 pt (1号)，占 3 行"), std::string::npos) << text;
}

TEST(GridReport, CL_80_WideningSaysThePitch) {
  PageTemplate layout = tabloid();
  layout.parts[0].grid.remainder = Remainder::widen;
  EXPECT_NE(report(layout, MessageLanguage::en).find("1 字 widens to 9.0811 pt"),
            std::string::npos);
}

}  // namespace
}  // namespace paiban
