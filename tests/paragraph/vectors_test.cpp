// The hand-computed vectors of requirements A16, 1–5.

#include <gtest/gtest.h>

#include "paragraph/justify.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

using Step = Adjustment::Step;
constexpr double kExactEm = 1e-6;  // tolerance: 1e-6 em at size 1, a fifth of that at 10 pt

/// Distance from glyph `i` to the next, in em.
double stepAt(const Line& line, std::size_t i, Pt size = 10) {
  const auto glyphs = glyphsOf(line);
  return (glyphs[i + 1].x - glyphs[i].x) / size;
}

TEST(Vectors, A16_1_ClosingQuoteAndCommaTakeOneAndAHalfEm) {
  const Synthetic synthetic{.size = 9};
  const std::string text = "汉”，汉";
  const auto lines = compose(synthetic.shape(text), bodyStyle(9), 13).lines;
  ASSERT_EQ(lines.size(), 1u);
  const auto glyphs = glyphsOf(lines[0]);
  EXPECT_NEAR(glyphs[3].x - glyphs[1].x, 13.5, 9 * kExactEm);
}

TEST(Vectors, A16_2_ALineThatEndsWithAStopStretchesElevenGaps) {
  const Synthetic synthetic{.size = 9};
  const std::string text = repeated("汉", 12) + "。" + repeated("字", 20);
  const auto lines = compose(synthetic.shape(text), bodyStyle(9), 13).lines;
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 12) + "。");
  EXPECT_NEAR(lines[0].natural, 12.5 * 9, 9 * kExactEm);
  const Adjustment* any = adjustmentOf(lines[0], Step::stretchAny);
  ASSERT_NE(any, nullptr);
  EXPECT_EQ(lines[0].adjustments.size(), 1u);
  EXPECT_EQ(any->sites, 11);
  EXPECT_NEAR(any->each, 0.5 / 11, kExactEm);
  EXPECT_NEAR(rightEdge(lines[0]), 117, 9 * kExactEm);
  for (std::size_t i = 0; i < 11; ++i) {
    EXPECT_NEAR(stepAt(lines[0], i, 9), 1 + 0.5 / 11, kExactEm);
  }
  EXPECT_NEAR(stepAt(lines[0], 11, 9), 1, kExactEm) << "none before a pause mark (CL-39)";
}

TEST(Vectors, A16_3_HalfIfNeededSqueezesInExactly) {
  Style style = bodyStyle();
  style.lineEnd = LineEnd::halfIfNeeded;
  const std::string text = repeated("汉", 6) + "、" + repeated("汉", 6) + "，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), style, 13).lines;
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 6) + "、" + repeated("汉", 6) + "，");
  EXPECT_NEAR(lines[0].natural, 140, 10 * kExactEm);
  EXPECT_NEAR(rightEdge(lines[0]), 130, 10 * kExactEm);
  EXPECT_TRUE(lines[0].squeezedIn);
  ASSERT_EQ(lines[0].adjustments.size(), 2u);
  EXPECT_EQ(lines[0].adjustments[0].step, Step::shrinkLineEnd);
  EXPECT_NEAR(lines[0].adjustments[0].each, 0.5, kExactEm);
  EXPECT_EQ(lines[0].adjustments[1].step, Step::shrinkComma);
  EXPECT_NEAR(lines[0].adjustments[1].each, 0.5, kExactEm);
}

TEST(Vectors, A16_3_HalfIfNeededPushesOutWithoutAnInnerMark) {
  Style style = bodyStyle();
  style.lineEnd = LineEnd::halfIfNeeded;
  const std::string text = repeated("汉", 13) + "，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), style, 13).lines;
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 12));
  EXPECT_TRUE(lines[0].pushedOut);
  const Adjustment* any = adjustmentOf(lines[0], Step::stretchAny);
  ASSERT_NE(any, nullptr);
  EXPECT_EQ(any->sites, 11);
  EXPECT_NEAR(any->each, 1.0 / 11, kExactEm);
}

/// Two Han–Latin gaps of 1/4 em and a deficit of 0.6 em: 8 Han, a word of 1.8 em, 10.9 in all.
Line twoGaps(double gapMax) {
  Style style = bodyStyle();
  style.gap.max = gapMax;
  ShapedText text = Synthetic{}.shape("汉汉汉汉ab汉汉汉汉和" + repeated("字", 20));
  text.runs[1].glyphs[0].advance = text.runs[1].glyphs[1].advance = 4.5;
  const auto lines = compose(text, style, 11).lines;
  return lines[0];
}

TEST(Vectors, A16_4_HanLatinGapsStretchToHalfAnEmBeforeHanGaps) {
  const Line line = twoGaps(0.5);
  ASSERT_NEAR(line.natural, 104, 10 * kExactEm)
      << "8 Han and 和, 0.9 em, two gaps: a deficit of 0.6";
  ASSERT_EQ(line.adjustments.size(), 2u);
  EXPECT_EQ(line.adjustments[0].step, Step::stretchHanLatin);
  EXPECT_EQ(line.adjustments[0].sites, 2);
  EXPECT_NEAR(line.adjustments[0].each, 0.25, kExactEm);
  EXPECT_EQ(line.adjustments[1].step, Step::stretchAny);
  EXPECT_NEAR(line.adjustments[1].each * line.adjustments[1].sites, 0.1, kExactEm);
  EXPECT_NEAR(rightEdge(line), 110, 10 * kExactEm);
}

TEST(Vectors, A16_4_AHouseCapOfAThirdLeavesMoreToHanGaps) {
  const Line line = twoGaps(1.0 / 3);
  ASSERT_EQ(line.adjustments.size(), 2u);
  EXPECT_NEAR(line.adjustments[0].each * 2, 1.0 / 6, kExactEm);
  EXPECT_NEAR(line.adjustments[1].each * line.adjustments[1].sites, 0.6 - 1.0 / 6, kExactEm);
}

TEST(Vectors, A16_5_TheBracketGivesAllBeforeTheCommaGivesAny) {
  std::vector<Site> sites{{Site::Part::trailing, 3, Step::shrinkBracket, 5},
                          {Site::Part::trailing, 7, Step::shrinkComma, 5}};
  std::vector<Adjustment> trace;
  EXPECT_NEAR(shrink(sites, 3, 10, trace), 0, kExactEm);
  EXPECT_NEAR(sites[0].change, -3, kExactEm);
  EXPECT_EQ(sites[1].change, 0);
  ASSERT_EQ(trace.size(), 1u);
  EXPECT_EQ(trace[0].step, Step::shrinkBracket);
  EXPECT_NEAR(trace[0].each, 0.3, kExactEm);
}

TEST(Vectors, A16_5_InAWholeLine) {
  ShapedText text = Synthetic{}.shape("汉》汉汉，汉a汉汉汉" + repeated("字", 20));
  // Natural width of the first ten cells: 8 full-width characters, two gaps, a letter.
  text.runs[1].glyphs[0].advance = 8;
  const auto lines = compose(text, bodyStyle(), 10).lines;
  ASSERT_NEAR(lines[0].natural, 103, 10 * kExactEm);
  EXPECT_EQ(glyphsOf(lines[0]).size(), 10u);
  ASSERT_EQ(lines[0].adjustments.size(), 1u);
  EXPECT_EQ(lines[0].adjustments[0].step, Step::shrinkBracket);
  EXPECT_NEAR(lines[0].adjustments[0].each, 0.3, kExactEm);
  EXPECT_NEAR(stepAt(lines[0], 1), 0.7, kExactEm);
  EXPECT_NEAR(stepAt(lines[0], 4), 1, kExactEm) << "the comma is untouched";
}

}  // namespace
}  // namespace paiban::testing
