// Vertical lines: the rules that differ, on the shipped fonts.

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "shaping/shaping_fixture.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

Style vertical() {
  Style style = styleOf();
  style.writing = Writing::vertical;
  return style;
}

std::vector<Line> composed(const std::string& text,
                           double em,
                           Style style = vertical(),
                           std::vector<Span> spans = {}) {
  RichText rich = plain(text);
  rich.spans = std::move(spans);
  Diagnostics diagnostics;
  const ShapedText shaped = shape(rich, Lang::zh, "zh-Hans", style, fonts(), diagnostics);
  ParagraphSetting setting;
  setting.measure = em * style.size;
  std::vector<Line> lines = composeParagraph(shaped, style, setting, diagnostics);
  expectWholeText(lines, text);
  return lines;
}

TEST(VerticalLines, CL_59_RunsSayWhetherTheyStandOrLie) {
  const Line line = composed("看the报12天", 40).at(0);
  ASSERT_EQ(line.runs.size(), 5u);
  EXPECT_EQ(line.runs[0].orientation, Orientation::upright);
  EXPECT_EQ(line.runs[1].orientation, Orientation::turned);
  EXPECT_EQ(line.runs[3].orientation, Orientation::upright);
  EXPECT_EQ(line.runs[3].glyphs.size(), 2u);
  EXPECT_EQ(line.runs[3].glyphs[0].text, "12") << "one cluster";
}

TEST(VerticalLines, CL_60_ColonSemicolonQuestionAndExclamationAreNeverTrimmed) {
  for (const char* mark : {"：", "；", "？", "！"}) {
    const std::string text = "汉" + std::string(mark) + "汉";
    EXPECT_NEAR(composed(text + mark, 40)[0].width, 40, 1e-6) << mark << " at the line's end";
    EXPECT_NEAR(composed("汉" + std::string(mark) + "（汉", 40)[0].width, 35, 1e-6)
        << "the bracket gives up its own half (CL-21)";
  }
  EXPECT_NEAR(composed("汉，汉，", 40)[0].width, 35, 1e-6) << "a comma is, at the line's end";
}

TEST(VerticalLines, CL_60_TheSolidusTakesOneEm) {
  EXPECT_NEAR(composed("汉／汉", 40)[0].width, 30, 1e-6);
  EXPECT_NEAR(composed("汉·汉", 40)[0].width, 25, 1e-6);
}

TEST(VerticalLines, CL_62_WhatStandsHasNoGapBesideHanAndWhatLiesHas) {
  EXPECT_NEAR(composed("甲A级", 40)[0].width, 30, 1e-6);
  EXPECT_NEAR(composed("年12天", 40)[0].width, 30, 1e-6);
  EXPECT_NEAR(composed("年 12 天", 40)[0].width, 30, 1e-6) << "spaces are absorbed (CL-46)";
  Style solid = vertical();
  solid.gap = {0, 0, 0, false};
  EXPECT_NEAR(composed("看the报", 40)[0].width, composed("看the报", 40, solid)[0].width + 5, 1e-6);
}

TEST(VerticalLines, CL_62_AcronymsAndNumbersAreNotBroken) {
  for (const char* text : {"汉汉汉GDP汉汉", "汉汉汉365汉汉", "汉汉汉！？汉汉"}) {
    for (double em = 3; em < 7; em += 0.5) {
      for (const Line& line : composed(text, em)) {
        const std::string own = glyphText(line);
        EXPECT_EQ(own.find("GD") != own.npos, own.find("P") != own.npos) << own;
        EXPECT_EQ(own.find("3") != own.npos, own.find("65") != own.npos) << own;
      }
    }
  }
}

TEST(VerticalLines, CL_50_51_DotsAreOnTheRightAndLinesOnTheLeft) {
  const auto span = [](Markup kind) { return Span{kind, 0, 6, ""}; };
  const Line dotted = composed("汉字", 40, vertical(), {span(Markup::dots)}).at(0);
  ASSERT_EQ(dotted.marks.size(), 2u);
  EXPECT_LT(dotted.marks[0].box.bottom(), -0.88 * 10) << "beyond the frame, away from the baseline";
  EXPECT_NEAR(dotted.marks[0].box.x + dotted.marks[0].box.width / 2, 5, 1e-6);
  const Line ruled = composed("汉字", 40, vertical(), {span(Markup::properName)}).at(0);
  ASSERT_EQ(ruled.marks.size(), 1u);
  EXPECT_GT(ruled.marks[0].box.y, 0.12 * 10);
}

TEST(VerticalLines, CL_56_57_RubyStandsOrLiesToTheRight) {
  const auto annotation = [](const std::string& ruby) {
    const auto lines = composed("汉字", 40, vertical(), {Span{Markup::ruby, 0, 3, ruby}});
    for (const LineRun& run : lines.at(0).runs) {
      if (run.annotation) {
        return run;
      }
    }
    ADD_FAILURE() << ruby;
    return LineRun{};
  };
  EXPECT_EQ(annotation("hàn").orientation, Orientation::turned);
  EXPECT_EQ(annotation("ㄏㄢ").orientation, Orientation::upright);
  EXPECT_EQ(annotation("漢").orientation, Orientation::upright);
  for (const char* ruby : {"hàn", "ㄏㄢ", "漢"}) {
    EXPECT_LE(annotation(ruby).glyphs.front().y, -8.8 + 1e-6) << "beyond the frame, on the right";
  }
  EXPECT_NEAR(
      composed("汉字", 40, vertical(), {Span{Markup::ruby, 0, 3, "ㄏㄢˋ"}})[0].width, 20, 1e-6)
      << "the line is as long as without";
}

TEST(VerticalLines, CL_21_24_60_RealFontsHaveTheWidthsOfTheTable) {
  // Blank before and after the ink of a mark, in em; ink takes the rest of its em.
  struct WideMark {
    const char* text;
    double before, after;
    bool bracket, point;
  };
  const WideMark marks[] = {{"“", 0.5, 0, true, false},
                            {"（", 0.5, 0, true, false},
                            {"”", 0, 0.5, true, false},
                            {"》", 0, 0.5, true, false},
                            {"，", 0, 0.5, false, true},
                            {"。", 0, 0.5, false, true},
                            {"：", 0, 0, false, true},
                            {"？", 0, 0, false, true}};
  const std::string kHan = "汉";
  for (const WideMark& a : marks) {
    for (const WideMark& b : marks) {
      if (std::string(a.text) == "？" && std::string(b.text) == "？") {
        continue;  // one mark together (CL-05)
      }
      // A bracket gives up the blank that faces a mark, and a mark the blank that faces a bracket;
      // once for the two of them.
      const bool meets = (a.bracket || b.bracket) && !(a.before > 0 && b.before == 0);
      const double lost = !meets ? 0 : b.before > 0 ? b.before : a.after;
      const std::string text = kHan + a.text + b.text + kHan;
      EXPECT_NEAR(composed(text, 40)[0].width, 40 - 10 * lost, 1e-6) << text;
    }
  }
}

}  // namespace
}  // namespace paiban::testing
