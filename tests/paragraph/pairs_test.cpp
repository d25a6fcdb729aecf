// Every pair of mark classes at a line's start, middle and end (CL-17–26, CL-44, CL-45), held
// against a second statement of the rules: marks as ink with blanks around it.

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

/// A mark as the eye sees it: a blank, ink, a blank, in em.
struct Look {
  std::string text;
  double left = 0;
  double ink = 1;
  double right = 0;
  bool bracket = false;  ///< bracket or quote
  bool dash = false;     ///< 2-em dash or ellipsis
  bool han = false;
  bool latin = false;
  bool unit = false;

  double width() const { return left + ink + right; }
};

const std::vector<Look>& looks() {
  static const std::vector<Look> list{
      {.text = "“", .left = 0.5, .ink = 0.5, .bracket = true},
      {.text = "（", .left = 0.5, .ink = 0.5, .bracket = true},
      {.text = "”", .ink = 0.5, .right = 0.5, .bracket = true},
      {.text = "》", .ink = 0.5, .right = 0.5, .bracket = true},
      {.text = "，", .ink = 0.5, .right = 0.5},
      {.text = "、", .ink = 0.5, .right = 0.5},
      {.text = "；", .ink = 0.5, .right = 0.5},
      {.text = "：", .ink = 0.5, .right = 0.5},
      {.text = "。", .ink = 0.5, .right = 0.5},
      {.text = "？", .ink = 0.5, .right = 0.5},
      {.text = "·", .ink = 0.5},
      {.text = "～"},
      {.text = "／", .ink = 0.5},
      {.text = "——", .ink = 2, .dash = true},
      {.text = "……", .ink = 2, .dash = true},
      {.text = "？！", .unit = true},
      {.text = "汉", .han = true},
      {.text = "a", .ink = 0.5, .latin = true},
      {.text = "5", .ink = 0.5, .latin = true},
  };
  return list;
}

/// Both full-width and neither Han nor Latin.
bool isMarkPair(const Look& a, const Look& b) {
  return !a.han && !a.latin && !b.han && !b.latin;
}

/// What two neighbours take up together, the gap between them included.
double together(const Look& a, const Look& b) {
  const double plain = a.width() + b.width();
  if ((a.han && b.latin) || (a.latin && b.han)) {
    return plain + 0.25;
  }
  if (!isMarkPair(a, b)) {
    return plain;
  }
  if (a.dash || b.dash) {  // the bracket's half that faces it
    const double facing = (a.bracket ? a.right : 0) + (b.bracket ? b.left : 0);
    return plain - facing;
  }
  const auto adjustable = [](const Look& l) { return l.left + l.right > 0 || l.unit; };
  if (plain == 2 && (a.bracket || b.bracket) && adjustable(a) && adjustable(b)) {
    const bool blankBetween = a.right > 0 || b.left > 0;
    return blankBetween || (a.unit && b.right > 0) ? 1.5 : 2;
  }
  return plain;
}

/// Whether the two form one unit or belong to a longer one, so that the pair says nothing.
bool merges(const Look& a, const Look& b) {
  const auto stacks = [](const Look& l) { return l.text == "？" || l.unit; };
  return (stacks(a) && stacks(b)) || (a.latin && b.latin);
}

std::string name(const Look& a, const Look& b) {
  return a.text + b.text;
}

double middle(const Look& a, const Look& b) {
  const std::string text = "汉" + a.text + b.text + "汉";
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 100).lines;
  const auto glyphs = glyphsOf(lines.at(0));
  return (glyphs.back().x - glyphs.front().x) / 10 - 1;
}

TEST(Pairs, CL_21_to_26_InTheMiddleOfALine) {
  for (const Look& a : looks()) {
    for (const Look& b : looks()) {
      if (merges(a, b)) {
        continue;
      }
      const double gaps = (a.latin ? 0.25 : 0) + (b.latin ? 0.25 : 0);
      EXPECT_NEAR(middle(a, b), together(a, b) + gaps, 1e-9) << name(a, b);
    }
  }
}

TEST(Pairs, CL_18_AtALinesStart) {
  for (const Look& a : looks()) {
    for (const Look& b : looks()) {
      if (merges(a, b)) {
        continue;
      }
      const std::string text = a.text + b.text + "汉";
      const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 100).lines;
      const double gap = b.latin ? 0.25 : 0;
      EXPECT_NEAR(glyphsOf(lines.at(0)).back().x / 10, together(a, b) - a.left + gap, 1e-9)
          << name(a, b);
    }
  }
}

TEST(Pairs, CL_17_AtALinesEnd) {
  for (const Look& a : looks()) {
    for (const Look& b : looks()) {
      if (merges(a, b)) {
        continue;
      }
      const std::string text = "汉" + a.text + b.text;
      const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 100).lines;
      const double gap = a.latin ? 0.25 : 0;
      const bool spent = a.unit && b.bracket && b.right > 0;  // its blank went to the pair
      const double cut = spent ? 0 : b.right;
      EXPECT_NEAR(lines.at(0).width / 10, 1 + together(a, b) - cut + gap, 1e-9) << name(a, b);
    }
  }
}

TEST(Pairs, CL_24_RunsApplyTheRulePairwise) {
  const auto widthOf = [](const std::string& marks) {
    const auto lines = compose(Synthetic{}.shape("汉" + marks + "汉"), bodyStyle(), 100).lines;
    const auto glyphs = glyphsOf(lines.at(0));
    return (glyphs.back().x - glyphs.front().x) / 10 - 1;
  };
  EXPECT_NEAR(widthOf("。”）"), 2, 1e-9);
  EXPECT_NEAR(widthOf("。』」"), 2, 1e-9);
  EXPECT_NEAR(widthOf("”（“"), 2, 1e-9);
  EXPECT_NEAR(widthOf("》、《"), 2, 1e-9);
  EXPECT_NEAR(widthOf("》·《"), 2.5, 1e-9) << "the interpunct keeps its half em";
  EXPECT_NEAR(widthOf("。’”），"), 3, 1e-9);
  EXPECT_NEAR(widthOf("？！”"), 1.5, 1e-9) << "the unit of CL-05 counts as one mark";
  EXPECT_NEAR(widthOf("！！！"), 2, 1e-9);
  EXPECT_NEAR(widthOf("“——”"), 4, 1e-9) << "outer halves stay";
  EXPECT_NEAR(widthOf("”——“"), 3, 1e-9) << "facing halves go";
}

TEST(Pairs, CL_23_TheHalfEmGoesBeforeTheOpener) {
  const auto lines = compose(Synthetic{}.shape("汉，“汉”。汉"), bodyStyle(), 100).lines;
  const auto glyphs = glyphsOf(lines.at(0));
  EXPECT_NEAR(glyphs[2].x, 15, 1e-9) << "“ drawn half an em early: its blank lies over the comma's";
  EXPECT_NEAR(glyphs[3].x, 25, 1e-9) << "tight after the opener";
  EXPECT_NEAR(glyphs[5].x - glyphs[4].x, 5, 1e-9) << "tight after the closer";
}

TEST(Pairs, CL_17_SwitchesAtALinesEnd) {
  Style style = bodyStyle();
  const std::string text = "汉汉。";
  for (const auto& [lineEnd, width] : {std::pair{LineEnd::alwaysHalf, 25.0},
                                       {LineEnd::halfIfNeeded, 30.0},
                                       {LineEnd::full, 30.0}}) {
    style.lineEnd = lineEnd;
    EXPECT_NEAR(compose(Synthetic{}.shape(text), style, 100).lines.at(0).width, width, 1e-9);
  }
}

TEST(Pairs, CL_18_19_SwitchesAtALinesStart) {
  const auto firstX = [](bool lineStart, bool indent, Pt room) {
    Style style = bodyStyle();
    style.trimLineStart = lineStart;
    style.trimIndent = indent;
    const auto lines = compose(Synthetic{}.shape("“汉”"), style, 100, room).lines;
    return glyphsOf(lines.at(0))[0].x;
  };
  EXPECT_NEAR(firstX(true, true, 0), -5, 1e-9);
  EXPECT_NEAR(firstX(false, true, 0), 0, 1e-9);
  EXPECT_NEAR(firstX(true, true, 20), 15, 1e-9);
  EXPECT_NEAR(firstX(true, false, 20), 20, 1e-9);
}

TEST(Pairs, CL_06_MarksOfTaiwanLoseBothBlanksAtALinesEnd) {
  Synthetic synthetic;
  synthetic.tag = "zh-Hant-TW";
  const auto lines = compose(synthetic.shape("漢，"), bodyStyle(), 100).lines;
  EXPECT_NEAR(lines.at(0).width, 15, 1e-9);
  EXPECT_NEAR(glyphsOf(lines[0])[1].x, 7.5, 1e-9);
  const auto question = compose(synthetic.shape("漢？"), bodyStyle(), 100).lines;
  EXPECT_NEAR(question.at(0).width, 20, 1e-9) << "not adjustable there";
}

TEST(Pairs, CL_45_NoGapAtLineEdgesOrBesideMarks) {
  const auto lines = compose(Synthetic{}.shape("a汉a"), bodyStyle(), 2).lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NEAR(lines[0].natural, 17.5, 1e-9);
  EXPECT_NEAR(lines[1].natural, 5, 1e-9);
}

TEST(Pairs, CL_46_ATypedSpaceGivesWayToTheGap) {
  const std::string text = "汉 a 汉，5 汉";
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 100).lines;
  EXPECT_NEAR(lines.at(0).natural, 10 + 2.5 + 5 + 2.5 + 10 + 10 + 5 + 2.5 + 10, 1e-9);
  expectWholeText(lines, text);
}

TEST(Pairs, CL_04_TwoEllipsesTakeFourEm) {
  EXPECT_NEAR(compose(Synthetic{}.shape("…………"), bodyStyle(), 20).lines.at(0).width, 40, 1e-9);
}

TEST(Pairs, CL_25_TheBordersOfSpansAndFontsChangeNoPair) {
  for (const Look& a : looks()) {
    for (const Look& b : looks()) {
      const std::string text = "汉" + a.text + b.text + "汉";
      Synthetic cut;
      cut.cuts = {3, static_cast<std::uint32_t>(3 + a.text.size())};
      cut.spans.push_back({Markup::strong, 3, static_cast<std::uint32_t>(3 + a.text.size()), ""});
      const auto whole = compose(Synthetic{}.shape(text), bodyStyle(), 20).lines;
      const auto parted = compose(cut.shape(text), bodyStyle(), 20).lines;
      EXPECT_NEAR(whole.at(0).width, parted.at(0).width, 1e-9) << text;
    }
  }
}

TEST(Pairs, CL_25_32_ACallMarkStandsCloseToItsMarkAndChangesNoPair) {
  const auto width = [](const std::string& text) {
    return compose(Synthetic{}.shape(text), bodyStyle(), 20).lines.at(0).width / 10;
  };
  EXPECT_NEAR(width("汉。¹汉"), 1 + 0.5 + 0.5 + 0.25 + 1, 1e-9) << "the blank of 。 is gone";
  EXPECT_NEAR(width("汉¹汉"), 1 + 0.5 + 0.25 + 1, 1e-9) << "no gap before the call mark";
  for (const std::string pair : {"。”", "”，", "》。"}) {
    const std::string marked = pair.substr(0, 3) + "¹" + pair.substr(3);
    EXPECT_NEAR(width("汉" + marked + "汉"), width("汉" + pair + "汉") + 0.5, 1e-9)
        << marked << ": as wide as without, and the call mark";
  }
}

}  // namespace
}  // namespace paiban::testing
