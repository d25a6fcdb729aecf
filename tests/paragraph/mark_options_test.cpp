// Options of a style that change where marks and gaps stand: hanging (CL-20), the grid (CL-43,
// CL-49), gaps beside digits (CL-47), clusters that kinsoku may part (CL-16), marks of Taiwan and
// Hong Kong (CL-06).

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

Style hanging(Hang hang) {
  Style style = bodyStyle();
  style.hang = hang;
  return style;
}

/// Ten Han, the mark, more Han: in a line of ten the mark would begin the next one.
Line tightLine(const std::string& mark, const Style& style, const std::string& tag = "zh-Hans") {
  Synthetic synthetic;
  synthetic.tag = tag;
  const std::string text = repeated("汉", 10) + mark + repeated("字", 12);
  return compose(synthetic.shape(text), style, 10).lines.at(0);
}

bool isHung(const Line& line, std::size_t characters) {
  const auto glyphs = glyphsOf(line);
  return glyphs.size() == characters && std::abs(glyphs.back().x - 100) < 1e-9 &&
         std::abs(line.width - 100) < 1e-9;
}

TEST(Hang, CL_20_AMarkThatDoesNotFitStandsBeyondTheLine) {
  EXPECT_EQ(glyphsOf(tightLine("，", bodyStyle())).size(), 9u) << "kinsoku pushes a character out";
  const Line line = tightLine("，", hanging(Hang::commaStop));
  EXPECT_TRUE(isHung(line, 11));
  const Adjustment* step = adjustmentOf(line, Adjustment::Step::shrinkLineEnd);
  ASSERT_NE(step, nullptr);
  EXPECT_NEAR(step->each, 0.5, 1e-9) << "always-half has taken the other half";
}

TEST(Hang, CL_20_OnlyWhereItHelps) {
  const std::string text = repeated("汉", 9) + "，" + repeated("字", 12);
  const auto lines = compose(Synthetic{}.shape(text), hanging(Hang::pause), 10).lines;
  EXPECT_NEAR(glyphsOf(lines.at(0)).at(9).x + 5, 100, 1e-9) << "half a mark fits, and stays inside";
}

TEST(Hang, CL_20_WhichMarksHang) {
  for (const std::string mark : {"，", "、", "。"}) {
    EXPECT_TRUE(isHung(tightLine(mark, hanging(Hang::commaStop)), 11)) << mark;
  }
  for (const std::string mark : {"；", "：", "？", "！"}) {
    EXPECT_FALSE(isHung(tightLine(mark, hanging(Hang::commaStop)), 11)) << mark;
    EXPECT_TRUE(isHung(tightLine(mark, hanging(Hang::pause)), 11)) << mark;
  }
  for (const std::string mark : {"”", "）", "·", "——"}) {
    EXPECT_LT(glyphsOf(tightLine(mark, hanging(Hang::pause))).back().x, 100) << mark;
  }
}

TEST(Hang, CL_20_NeverAfterAnotherMark) {
  for (const std::string marks : {"”，", "。，", "》。"}) {
    const Line line = tightLine(marks, hanging(Hang::pause));
    EXPECT_LE(glyphsOf(line).back().x + 5, 100 + 1e-9) << marks;
  }
}

TEST(Hang, CL_20_NotInTaiwanAndHongKong) {
  for (const std::string tag : {"zh-Hant-TW", "zh-Hant-HK"}) {
    EXPECT_EQ(glyphsOf(tightLine("，", hanging(Hang::pause), tag)).size(), 9u) << tag;
  }
}

TEST(Hang, CL_20_HoldsForFirstFitAndWholeMarksToo) {
  Style style = hanging(Hang::commaStop);
  style.breaking = Breaking::firstFit;
  EXPECT_TRUE(isHung(tightLine("，", style), 11));
  style.lineEnd = LineEnd::full;
  EXPECT_TRUE(isHung(tightLine("，", style), 11));
}

TEST(CharacterGrid, CL_43_LinesWithoutLatinStandInTheirCells) {
  Style style = bodyStyle();
  style.grid = CharacterGrid::strict;
  style.lineEnd = LineEnd::full;
  const std::string text =
      "“汉字，”汉《字》。汉字——汉字……汉·字（汉）：“字！”汉字，汉字汉字汉，汉字汉字、“汉字汉字”汉，"
      "汉";
  for (int measure = 7; measure <= 20; ++measure) {
    for (const Breaking breaking : {Breaking::totalFit, Breaking::firstFit}) {
      style.breaking = breaking;
      const auto lines = compose(Synthetic{}.shape(text), style, measure, 20).lines;
      expectWholeText(lines, text);
      for (const Line& line : lines) {
        double cell = line.start / 10;
        EXPECT_EQ(cell, line.first ? 2 : 0);
        EXPECT_LE(line.width, line.measure - line.start + 1e-9);
        for (const PlacedGlyph& glyph : glyphsOf(line)) {
          const double inCell = glyph.text == "·" ? 2.5 : 0;  // in the middle of its cell
          EXPECT_NEAR(glyph.x, cell * 10 + inCell, 0.01) << glyph.text << " of " << measure;
          ++cell;
        }
      }
    }
  }
}

TEST(CharacterGrid, CL_43_LinesWithLatinAreFlush) {
  Style style = bodyStyle();
  style.grid = CharacterGrid::strict;
  style.lineEnd = LineEnd::full;
  const std::string text = repeated("汉字abc汉字，", 8);
  const auto lines = compose(Synthetic{}.shape(text), style, 12).lines;
  for (const Line& line : lines) {
    if (!line.last && glyphText(line).find_first_of("abc") != std::string::npos) {
      EXPECT_NEAR(rightEdge(line), 120, 0.01);
    }
  }
}

TEST(CharacterGrid, CL_49_HanReturnToTheirCellsAfterLatin) {
  Style style = bodyStyle();
  const std::string text = "汉a汉abc汉 ab c 汉，5汉”x y“汉5";
  const auto places = [&] {
    std::vector<double> list;
    for (const PlacedGlyph& glyph :
         glyphsOf(compose(Synthetic{}.shape(text), style, 90).lines[0])) {
      if (glyph.text == "汉") {
        list.push_back(glyph.x / 10);
      }
    }
    return list;
  };
  const auto inCells = [](double x) { return std::abs(x - std::round(x)) < 1e-3; };
  EXPECT_FALSE(inCells(places().at(3)));
  style.realign = Realign::segment;
  style.adjacent = Adjacent::none;
  const std::vector<double> realigned = places();
  ASSERT_EQ(realigned.size(), 6u);
  for (const double x : realigned) {
    EXPECT_PRED1(inCells, x);
  }
  EXPECT_NEAR(realigned[1], 2, 1e-4) << "a and its gaps take one cell";
  EXPECT_NEAR(realigned[2], 5, 1e-4) << "abc and its gaps, exactly 2 em";
}

TEST(CharacterGrid, CL_45_49_RealigningLeavesMarksWithoutAGap) {
  Style style = bodyStyle();
  style.realign = Realign::segment;
  const auto glyphs =
      glyphsOf(compose(Synthetic{}.shape("汉ab c，汉（a）汉"), style, 90).lines.at(0));
  // 汉 a b _ c ，: the letters, a space of 1/4 and the gap are 2 em, the white is before them.
  EXPECT_NEAR(glyphs.at(5).x, 30, 1e-4);
  EXPECT_NEAR(glyphs[4].x, 25, 1e-4) << "c is close to its comma";
  EXPECT_NEAR(glyphs.back().x - glyphs[7].x, 30, 1e-4) << "a with its brackets";
}

TEST(HanLatinGap, CL_47_DigitsHaveAGapOfTheirOwn) {
  const auto natural = [](const std::string& text, const Style& style) {
    return compose(Synthetic{}.shape(text), style, 100).lines.at(0).natural;
  };
  Style style = bodyStyle();
  EXPECT_NEAR(natural("汉5汉", style), 30, 1e-9);
  style.digitGap = HanLatinGap{0, 0, 0};
  EXPECT_NEAR(natural("汉5汉", style), 25, 1e-9);
  EXPECT_NEAR(natural("汉a汉", style), 30, 1e-9);
  EXPECT_NEAR(natural("汉5a汉", style), 32.5, 1e-9) << "each side by what stands there";
  for (const double gap : {1.0 / 8, 1.0 / 6, 1.0 / 4}) {
    style.gap = {gap, 0.125, 0.5};
    EXPECT_NEAR(natural("汉a汉", style), 25 + 20 * gap, 1e-9);
  }
}

TEST(HanLatinGap, CL_47_LimitsOfDigitsAreTheirOwn) {
  Style style = bodyStyle();
  style.digitGap = HanLatinGap{0, 0, 0};
  // 8.5 em of 8.75: the letters' gaps take all in step 2; the digits', set solid, none.
  const std::string text = "汉汉5汉汉a汉汉汉汉汉汉汉";
  const Line line = compose(Synthetic{}.shape(text), style, 8.75).lines.at(0);
  const Adjustment* gaps = adjustmentOf(line, Adjustment::Step::stretchHanLatin);
  const Adjustment* any = adjustmentOf(line, Adjustment::Step::stretchAny);
  ASSERT_NE(gaps, nullptr);
  EXPECT_EQ(gaps->sites, 2);
  EXPECT_EQ(any, nullptr);
  const auto glyphs = glyphsOf(line);
  EXPECT_NEAR(glyphs[2].x, 20, 1e-9);
  EXPECT_NEAR(glyphs[3].x, 25, 1e-9);
}

TEST(Kinsoku, CL_16_AClusterPartsOnlyBeyondTheLimit) {
  // Six 字: the line before the cluster has but five of them if 。』」 is kept with its character.
  const std::string text = "汉汉汉汉汉字。』」汉汉汉汉汉汉";
  const auto composed = [&](double limit) {
    Style style = bodyStyle();
    style.clusterLimit = limit;
    return compose(Synthetic{}.shape(text), style, 6.5);
  };
  const auto noted = [](const Composed& c) {
    for (const Diagnostic& d : c.diagnostics.list()) {
      if (d.message->code == "kinsoku-relaxed") {
        return true;
      }
    }
    return false;
  };
  const Composed never = composed(0);
  EXPECT_EQ(textOf(never.lines.at(0), text), "汉汉汉汉汉");
  EXPECT_FALSE(noted(never));
  const Composed high = composed(0.5);
  EXPECT_EQ(textOf(high.lines.at(0), text), "汉汉汉汉汉") << "1.5 em over four gaps is below 0.5";
  EXPECT_FALSE(noted(high));
  const Composed low = composed(0.3);
  EXPECT_EQ(textOf(low.lines.at(0), text), "汉汉汉汉汉字。");
  EXPECT_TRUE(noted(low));
  expectWholeText(low.lines, text);
}

TEST(Kinsoku, CL_16_TwoMarksNeverPart) {
  const std::string text = "汉汉汉汉汉字。”汉汉汉汉汉汉";
  Style style = bodyStyle();
  style.clusterLimit = 0.01;
  const Composed composed = compose(Synthetic{}.shape(text), style, 6.25);
  EXPECT_EQ(textOf(composed.lines.at(0), text), "汉汉汉汉汉");
}

TEST(Traditional, CL_06_CentredMarksKeepTheirCells) {
  for (const std::string tag : {"zh-Hant-TW", "zh-Hant-HK"}) {
    Synthetic synthetic;
    synthetic.tag = tag;
    const auto widthOf = [&](const std::string& text) {
      const auto lines = compose(synthetic.shape("漢" + text + "漢"), bodyStyle(), 100).lines;
      return glyphsOf(lines.at(0)).back().x / 10 - 1;
    };
    for (const std::string mark : {"，", "、", "；", "：", "。", "？", "！"}) {
      EXPECT_NEAR(widthOf(mark), 1, 1e-9) << mark;
      EXPECT_NEAR(widthOf(mark + "漢"), 2, 1e-9) << mark;
    }
    EXPECT_NEAR(widthOf("，』"), 1.5, 1e-9) << "both quarters go (CL-21)";
    EXPECT_NEAR(widthOf("：「"), 1.5, 1e-9);
    EXPECT_NEAR(widthOf("？」"), 2, 1e-9) << "not adjustable, and a closer has no blank there";
  }
}

/// The most that a line of `marks` between Han gives up, in em.
double shrinkable(const std::string& marks, const std::string& tag) {
  Synthetic synthetic;
  synthetic.tag = tag;
  const std::string text = "漢漢漢" + marks + "漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢";
  const double natural = 18 + 1;
  double least = natural;
  for (double measure = natural; measure > natural - 1; measure -= 0.0625) {
    const auto lines = compose(synthetic.shape(text), bodyStyle(), measure).lines;
    if (lines.size() == 1) {
      least = measure;
    }
  }
  return natural - least;
}

TEST(Traditional, CL_36_WhatJustificationMayTakeOfCentredMarks) {
  for (const std::string tag : {"zh-Hant-TW", "zh-Hant-HK"}) {
    EXPECT_NEAR(shrinkable("，", tag), 0.5, 1e-9) << "a quarter on each side";
    EXPECT_NEAR(shrinkable("。", tag), 0.5, 1e-9);
    EXPECT_NEAR(shrinkable("？", tag), 0, 1e-9) << "CLREQ 3.1.6.1: unadjustable";
    EXPECT_NEAR(shrinkable("！", tag), 0, 1e-9);
    EXPECT_NEAR(shrinkable("：", tag), 0, 1e-9) << "A0: named in no step";
  }
  EXPECT_NEAR(shrinkable("？", "zh-Hans"), 0.5, 1e-9);
  EXPECT_NEAR(shrinkable("：", "zh-Hans"), 0, 1e-9);
}

TEST(Traditional, CL_06_17_HalfIfNeededTakesBothBlanksOfACentredMark) {
  Style style = bodyStyle();
  style.lineEnd = LineEnd::halfIfNeeded;
  for (const Breaking breaking : {Breaking::totalFit, Breaking::firstFit}) {
    style.breaking = breaking;
    Synthetic synthetic;
    synthetic.tag = "zh-Hant-TW";
    const std::string text = repeated("漢", 10) + "，" + repeated("字", 9);
    const Line line = compose(synthetic.shape(text), style, 10.5).lines.at(0);
    const auto glyphs = glyphsOf(line);
    ASSERT_EQ(glyphs.size(), 11u);
    EXPECT_NEAR(line.width, 105, 1e-9);
    EXPECT_NEAR(glyphs.back().x + 2.5, 100, 1e-9) << "its ink begins where the last Han ends";
    const Adjustment* step = adjustmentOf(line, Adjustment::Step::shrinkLineEnd);
    ASSERT_NE(step, nullptr);
    EXPECT_NEAR(step->sites * step->each, 0.5, 1e-9);
  }
}

/// A line of eleven characters that needs half an em more than ten.
Line lineThatGivesHalf(const std::string& mark, const Style& style) {
  const std::string text = repeated("汉", 4) + mark + repeated("汉", 5) + "，" + repeated("字", 9);
  return compose(Synthetic{}.shape(text), style, 10).lines.at(0);
}

TEST(Colon, CL_36_KeepsItsWidthWithinALineUnlessAStyleSaysOtherwise) {
  Style style = bodyStyle();
  EXPECT_EQ(glyphsOf(lineThatGivesHalf("，", style)).size(), 11u) << "the comma gives its half";
  EXPECT_LT(glyphsOf(lineThatGivesHalf("：", style)).size(), 11u) << "A0 names no step for ：";
  style.shrinkColon = true;
  const Line line = lineThatGivesHalf("：", style);
  EXPECT_EQ(glyphsOf(line).size(), 11u);
  const Adjustment* step = adjustmentOf(line, Adjustment::Step::shrinkComma);
  ASSERT_NE(step, nullptr) << "together with the commas";
  EXPECT_NEAR(step->each, 0.5, 1e-9);
  style.breaking = Breaking::firstFit;
  EXPECT_EQ(glyphsOf(lineThatGivesHalf("：", style)).size(), 11u);
}

TEST(Colon, CL_36_SharesItsStepEquallyWithTheCommas) {
  Style style = bodyStyle();
  style.shrinkColon = true;
  // 12 em of text with two blanks at a step of 5, the closing mark half: 0.5 em to give.
  const std::string text = "汉：汉，汉汉汉汉汉汉。" + repeated("字", 9);
  const Line line = compose(Synthetic{}.shape(text), style, 10).lines.at(0);
  ASSERT_EQ(glyphsOf(line).size(), 11u);
  const Adjustment* step = adjustmentOf(line, Adjustment::Step::shrinkComma);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->sites, 2);
  EXPECT_NEAR(step->each, 0.25, 1e-9);
}

TEST(BesideDash, CL_26_ABracketKeepsItsHalvesWhereAStyleWantsIt) {
  const auto width = [](const std::string& text, bool trims) {
    Style style = bodyStyle();
    style.trimBesideDash = trims;
    return compose(Synthetic{}.shape("汉" + text + "汉"), style, 40).lines.at(0).width / 10 - 2;
  };
  for (const std::string pair : {"——“", "”——", "……《", "》……"}) {
    EXPECT_NEAR(width(pair, true), 2.5, 1e-9) << pair;
    EXPECT_NEAR(width(pair, false), 3, 1e-9) << pair << " as JLREQ 3.1.10 has it";
  }
  for (const std::string pair : {"——，", "。——"}) {
    EXPECT_NEAR(width(pair, true), 3, 1e-9) << pair << ": points keep their em";
    EXPECT_NEAR(width(pair, false), 3, 1e-9) << pair;
  }
  EXPECT_NEAR(width("”，", false), 1.5, 1e-9) << "other pairs are as they were (CL-21)";
}

}  // namespace
}  // namespace paiban::testing
