// The lexicographic tables of requirements A0 (CL-36–39).

#include "paragraph/justify.h"

#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

using Step = Adjustment::Step;
using Part = Site::Part;
constexpr Pt kUnlimited = std::numeric_limits<Pt>::infinity();

/// One site of every shrink step, in reverse order, each with 2 pt to give.
std::vector<Site> oneOfEach() {
  std::vector<Site> sites;
  for (const Step step : {Step::shrinkStop,
                          Step::shrinkHanLatin,
                          Step::shrinkComma,
                          Step::shrinkBracket,
                          Step::shrinkInterpunct,
                          Step::shrinkWordSpace,
                          Step::shrinkLineEnd}) {
    sites.push_back({Part::gap, 0, step, 2});
  }
  return sites;
}

TEST(Justify, CL_36_StepsAreExhaustedInOrder) {
  const std::vector<Step> order{Step::shrinkLineEnd,
                                Step::shrinkWordSpace,
                                Step::shrinkInterpunct,
                                Step::shrinkBracket,
                                Step::shrinkComma,
                                Step::shrinkHanLatin,
                                Step::shrinkStop};
  for (std::size_t steps = 1; steps <= order.size(); ++steps) {
    auto sites = oneOfEach();
    std::vector<Adjustment> trace;
    const Pt need = 2.0 * static_cast<Pt>(steps) - 0.5;
    const Pt left = shrink(sites, need, 10, trace);
    ASSERT_EQ(trace.size(), steps);
    for (std::size_t i = 0; i < steps; ++i) {
      EXPECT_EQ(trace[i].step, order[i]);
      const bool partly = i + 1 == steps && i > 0;
      EXPECT_NEAR(trace[i].each, partly ? 0.15 : 0.2, 1e-12);
    }
    EXPECT_NEAR(left, steps == 1 ? -0.5 : 0, 1e-12) << "step 1 gives its half em or nothing";
  }
}

TEST(Justify, CL_36_WhatCannotBeGivenIsLeft) {
  auto sites = oneOfEach();
  std::vector<Adjustment> trace;
  EXPECT_NEAR(shrink(sites, 15, 10, trace), 1, 1e-12);
}

TEST(Justify, CL_36_SitesOfAStepGiveEquallyUpToTheirRoom) {
  std::vector<Site> sites{{Part::trailing, 0, Step::shrinkComma, 5},
                          {Part::trailing, 1, Step::shrinkComma, 1},
                          {Part::trailing, 2, Step::shrinkComma, 5},
                          {Part::trailing, 3, Step::shrinkComma, 2}};
  std::vector<Adjustment> trace;
  shrink(sites, 4, 10, trace);
  EXPECT_NEAR(sites[0].change, -1, 1e-12);
  EXPECT_NEAR(sites[1].change, -1, 1e-12);
  EXPECT_NEAR(sites[2].change, -1, 1e-12);
  EXPECT_NEAR(sites[3].change, -1, 1e-12);
  for (Site& site : sites) {
    site.change = 0;
  }
  shrink(sites, 9, 10, trace);
  EXPECT_NEAR(sites[0].change, -3, 1e-12);
  EXPECT_NEAR(sites[1].change, -1, 1e-12);
  EXPECT_NEAR(sites[2].change, -3, 1e-12);
  EXPECT_NEAR(sites[3].change, -2, 1e-12);
  EXPECT_EQ(trace.back().sites, 4);
  EXPECT_NEAR(trace.back().each, 9.0 / 4 / 10, 1e-12) << "the mean";
}

TEST(Justify, CL_37_StretchStepsInOrder) {
  std::vector<Site> sites{{Part::gap, 0, Step::stretchAny, kUnlimited},
                          {Part::gap, 1, Step::stretchHanLatin, 2},
                          {Part::width, 2, Step::stretchWordSpace, 2},
                          {Part::gap, 3, Step::stretchAny, kUnlimited}};
  std::vector<Adjustment> trace;
  EXPECT_NEAR(stretch(sites, 7, 10, trace), 0, 1e-12);
  EXPECT_NEAR(sites[2].change, 2, 1e-12);
  EXPECT_NEAR(sites[1].change, 2, 1e-12);
  EXPECT_NEAR(sites[0].change, 1.5, 1e-12);
  EXPECT_NEAR(sites[3].change, 1.5, 1e-12);
  ASSERT_EQ(trace.size(), 3u);
  EXPECT_EQ(trace[0].step, Step::stretchWordSpace);
  EXPECT_EQ(trace[1].step, Step::stretchHanLatin);
  EXPECT_EQ(trace[2].step, Step::stretchAny);
}

// ---- Which places of a line belong to which step ---------------------------------------------

/// Steps between the glyphs of the first line of `text`, in em, less what they are unjustified.
std::vector<double> added(const std::string& text, double measure, const Style& style) {
  const ShapedText shaped = Synthetic{}.shape(text);
  const auto tight = glyphsOf(compose(shaped, style, measure).lines.at(0));
  Style ragged = style;
  ragged.align = Align::start;
  const auto loose = glyphsOf(compose(shaped, ragged, measure).lines.at(0));
  std::vector<double> out;
  for (std::size_t i = 1; i < tight.size() && i < loose.size(); ++i) {
    out.push_back((tight[i].x - tight[i - 1].x - loose[i].x + loose[i - 1].x) / 10);
  }
  return out;
}

TEST(Justify, CL_39_NoStretchAfterOpenersBeforeClosersAndPoints) {
  // 8.5 em for 8.7, as first-fit breaks it; total-fit would squeeze one more in.
  Style style = bodyStyle();
  style.breaking = Breaking::firstFit;
  const auto gaps = added("汉“汉汉”，汉。汉" + repeated("字", 20), 8.7, style);
  ASSERT_EQ(gaps.size(), 8u);
  EXPECT_GT(gaps[0], 0) << "before an opener";
  EXPECT_EQ(gaps[1], 0) << "after an opener";
  EXPECT_GT(gaps[2], 0);
  EXPECT_NEAR(gaps[3], 0, 1e-12) << "before a closer";
  EXPECT_NEAR(gaps[4], 0, 1e-12) << "before a pause mark";
  EXPECT_GT(gaps[5], 0) << "after a pause mark";
  EXPECT_NEAR(gaps[6], 0, 1e-12) << "before a stop";
  EXPECT_GT(gaps[7], 0);
}

TEST(Justify, CL_27_39_NoStretchInsideUnitsWordsAndNumbers) {
  Style style = bodyStyle();
  style.gap.max = 0.25;
  const auto gaps = added("汉——汉10.5%汉" + repeated("字", 20), 8.2, style);
  ASSERT_EQ(gaps.size(), 9u) << "dash, dash, Han, five glyphs of the number, Han, and one more";
  EXPECT_GT(gaps[0], 0);
  EXPECT_NEAR(gaps[1], 0, 1e-12) << "inside the dash";
  EXPECT_GT(gaps[2], 0);
  EXPECT_NEAR(gaps[3], 0, 1e-12) << "the gap between Han and Latin is at its limit";
  for (std::size_t i = 4; i < 8; ++i) {
    EXPECT_NEAR(gaps[i], 0, 1e-12) << "inside the number";
  }
  EXPECT_GT(gaps[8], 0) << "between % and Han";
}

TEST(Justify, A0_ConnectorsAndSolidiAreLeftAloneWhereThereIsAnotherPlace) {
  const auto gaps = added("汉汉～汉／汉" + repeated("字", 20), 5.8, bodyStyle());
  ASSERT_EQ(gaps.size(), 5u);
  EXPECT_GT(gaps[0], 0);
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_NEAR(gaps[i], 0, 1e-12) << i;
  }
  const auto alone = added("汉～汉" + repeated("字", 20), 3.4, bodyStyle());
  EXPECT_NEAR(alone.at(0), 0.2, 1e-9) << "there is no other";
}

TEST(Justify, A0_TheColonShrinksAtNoStep) {
  // 10.5 em for 10: the comma gives all, the colon nothing.
  const std::string text = "汉：汉汉，汉汉汉汉汉。" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 10).lines;
  ASSERT_EQ(lines[0].adjustments.size(), 1u);
  EXPECT_EQ(lines[0].adjustments[0].step, Step::shrinkComma);
  const std::string colon = "汉：汉汉汉汉汉汉汉汉。" + repeated("字", 20);
  EXPECT_TRUE(compose(Synthetic{}.shape(colon), bodyStyle(), 10).lines[0].pushedOut);
}

TEST(Justify, A0_WordSpacesAmongHanStayBetweenAQuarterAndAHalf) {
  // 汉汉 ab ab ab 汉 with spaces of 0.4 em.
  ShapedText shaped = Synthetic{}.shape("汉汉ab ab ab汉" + repeated("字", 20));
  for (ShapedGlyph& glyph : shaped.runs[1].glyphs) {
    glyph.advance = glyph.id == U' ' ? 4 : glyph.advance;
  }
  Style style = bodyStyle();
  style.gap.min = style.gap.max = style.gap.normal;
  // Natural: 2 + 0.25 + 3 + 0.8 + 0.25 + 1 = 7.3 em.
  const auto tight = compose(shaped, style, 7.1).lines;
  ASSERT_EQ(tight[0].adjustments.size(), 1u);
  EXPECT_EQ(tight[0].adjustments[0].step, Step::shrinkWordSpace);
  EXPECT_NEAR(tight[0].adjustments[0].each, 0.1, 1e-9);
  const auto loose = compose(shaped, style, 7.6).lines;
  ASSERT_EQ(loose[0].adjustments.size(), 2u);
  EXPECT_EQ(loose[0].adjustments[0].step, Step::stretchWordSpace);
  EXPECT_NEAR(loose[0].adjustments[0].each, 0.1, 1e-9) << "to half an em, no further";
}

TEST(Justify, CL_44_TheGapShrinksToItsLeastOnly) {
  // 9 Han, a letter, two gaps: 10 em; with the tenth Han 11.
  const std::string text = "汉汉汉汉a汉汉汉汉汉，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 10.3).lines;
  const Adjustment* gap = adjustmentOf(lines[0], Step::shrinkHanLatin);
  ASSERT_NE(gap, nullptr) << "10.5 em with the comma halved at the line's end";
  EXPECT_NEAR(gap->each, 0.1, 1e-9);
  Style frozen = bodyStyle();
  frozen.gap.min = frozen.gap.normal;
  EXPECT_TRUE(compose(Synthetic{}.shape(text), frozen, 10.3).lines[0].pushedOut);
}

TEST(Justify, CL_36_ALineEndMarkFreesItsHalfAndTheRestIsStretched) {
  Style style = bodyStyle();
  style.lineEnd = LineEnd::halfIfNeeded;
  // 10 em offered for 9.7: the mark gives 0.5, 0.2 go to the eight gaps.
  const std::string text = repeated("汉", 9) + "，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), style, 9.7).lines;
  ASSERT_EQ(lines[0].adjustments.size(), 2u);
  EXPECT_EQ(lines[0].adjustments[0].step, Step::shrinkLineEnd);
  EXPECT_NEAR(lines[0].adjustments[0].each, 0.5, 1e-12);
  EXPECT_EQ(lines[0].adjustments[1].step, Step::stretchAny);
  EXPECT_EQ(lines[0].adjustments[1].sites, 8);
  EXPECT_NEAR(lines[0].adjustments[1].each, 0.2 / 8, 1e-9);
  EXPECT_NEAR(rightEdge(lines[0]), 97, 1e-9);
}

std::vector<Line> traced(const std::string& text, bool trace) {
  ParagraphSetting setting;
  setting.measure = 130;
  setting.trace = trace;
  Diagnostics unused;
  return composeParagraphWith(
      Synthetic{}.shape(text), bodyStyle(), setting, syntheticReshaper(), unused);
}

TEST(Justify, CL_38_ATraceTellsTheGapsThatWereStretched) {
  const Line line = traced("一二三四五六七八九十百千。万千百", true).front();
  ASSERT_EQ(line.gaps.size(), 11u);
  for (std::size_t i = 0; i < line.gaps.size(); ++i) {
    const Pt change = 5.0 / 11;
    EXPECT_NEAR(line.gaps[i].change, change, 1e-9);
    EXPECT_NEAR(line.gaps[i].width, change, 1e-9);
    EXPECT_NEAR(
        line.gaps[i].x, 10 * static_cast<double>(i + 1) + change * static_cast<double>(i), 1e-9);
  }
}

TEST(Justify, CL_38_ATraceTellsTheBlanksThatWereShrunk) {
  const Line line = traced("一二三四五六、七八九十百千，一二三四", true).front();
  ASSERT_EQ(line.gaps.size(), 1u);
  EXPECT_NEAR(line.gaps[0].x, 65, 1e-9);
  EXPECT_NEAR(line.gaps[0].width, 0, 1e-9);
  EXPECT_NEAR(line.gaps[0].change, -5, 1e-9);
}

TEST(Justify, WithoutATraceNothingIsNoted) {
  const Line line = traced("一二三四五六七八九十百千。万千百", false).front();
  EXPECT_TRUE(line.gaps.empty());
  EXPECT_FALSE(line.demerits);
}

}  // namespace
}  // namespace paiban::testing
