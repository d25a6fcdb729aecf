#include <algorithm>
#include <list>

#include <gtest/gtest.h>

#include "shaping/upright.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

constexpr double kTurned = 1e-6;  // points: what turning a cell may lose
constexpr double kAxis = 0.38;    // em above the baseline
constexpr const char* kRoles[] = {"song", "hei", "kai", "fang"};

Style vertical(std::string role = "song") {
  Style style = styleOf(std::move(role));
  style.writing = Writing::vertical;
  return style;
}

/// Runs as the reader sees them: S[…] stand, L[…] lie; each combined unit is a run of its own.
std::string postures(const ShapedText& shaped) {
  std::string out;
  for (const ShapedRun& run : shaped.runs) {
    out += run.upright ? "S[" : "L[";
    out += shaped.text.substr(run.begin, run.end - run.begin) + ']';
  }
  return out;
}

/// Middle of a standing glyph's ink in its cell, em: x to the right of the cell's middle, y from
/// its top down.
Point inkMiddle(const Placed& placed) {
  const Rect ink = placed.run->face->inkOf(placed.glyph.id).value_or(Rect{});
  const double size = placed.run->size;
  return {placed.glyph.dy / size - kAxis + placed.run->condensed * (ink.x + ink.width / 2),
          placed.glyph.dx / size - ink.y - ink.height / 2};
}

/// The glyph of `character` between two Han characters.
Placed between(ShapedText shaped) {
  static std::list<ShapedText> kept;  // what comes out points into it
  return glyphsOf(kept.emplace_back(std::move(shaped))).at(1);
}

TEST(Vertical, CL_59_HanStandInCellsOfOneEmOnTheAxis) {
  for (const char* role : kRoles) {
    const ShapedText shaped = zh("辽阳市委", vertical(role));
    EXPECT_EQ(postures(shaped), "S[辽阳市委]");
    for (const Placed& placed : glyphsOf(shaped)) {
      EXPECT_NEAR(placed.glyph.advance, kEm, kTurned);
      EXPECT_NEAR(inkMiddle(placed).x, 0, 0.08) << role << placed.text;
      EXPECT_NEAR(inkMiddle(placed).y, 0.5, 0.12) << role << placed.text;
    }
  }
}

TEST(Vertical, CL_59_MarksHaveTheGlyphsOfVerticalLines) {
  for (const char* role : kRoles) {
    for (const char* mark : {"，", "。", "、", "（", "」", "《"}) {
      const std::string text = "中" + std::string(mark) + "国";
      const Placed flat = between(zh(text, styleOf(role)));
      const Placed standing = between(zh(text, vertical(role)));
      EXPECT_TRUE(standing.run->upright) << role << mark;
      EXPECT_NE(standing.glyph.id, flat.glyph.id) << role << mark;
    }
  }
}

TEST(Vertical, CL_60_PausesAndStopsStandInTheUpperRight) {
  for (const char* role : kRoles) {
    for (const char* mark : {"、", "，", "。"}) {
      const Placed placed = between(zh("中" + std::string(mark) + "国", vertical(role)));
      EXPECT_NEAR(placed.glyph.advance, kEm, kTurned);
      EXPECT_GT(inkMiddle(placed).x, 0.1) << role << mark;
      EXPECT_LT(inkMiddle(placed).y, 0.4) << role << mark;
    }
  }
}

TEST(Vertical, CL_60_PausesAndStopsOfTaiwanStandInTheMiddle) {
  for (const char* mark : {"、", "，", "。"}) {
    Diagnostics diagnostics;
    const ShapedText shaped = shape(plain("中" + std::string(mark) + "國"),
                                    Lang::zh,
                                    "zh-Hant",
                                    vertical(),
                                    fonts(),
                                    diagnostics);
    EXPECT_NEAR(inkMiddle(between(shaped)).x, 0, 0.16) << mark;
    EXPECT_NEAR(inkMiddle(between(shaped)).y, 0.5, 0.16) << mark;
  }
}

TEST(Vertical, CL_60_ColonSemicolonQuestionAndExclamationStandInTheMiddle) {
  for (const char* role : kRoles) {
    for (const char* mark : {"：", "；", "？", "！"}) {
      const Placed placed = between(zh("中" + std::string(mark) + "国", vertical(role)));
      EXPECT_TRUE(placed.run->upright) << role << mark;
      EXPECT_NEAR(placed.glyph.advance, kEm, kTurned);
      EXPECT_NEAR(inkMiddle(placed).x, 0, 0.16) << role << mark;
      EXPECT_NEAR(inkMiddle(placed).y, 0.5, 0.16) << role << mark;
    }
  }
}

TEST(Vertical, CL_60_DashEllipsisAndConnectorLieWithTheLine) {
  for (const char* role : kRoles) {
    EXPECT_EQ(postures(zh("中——国……约3～5天", vertical(role))),
              "S[中]L[——]S[国]L[……]S[约]S[3]L[～]S[5]S[天]")
        << role;
  }
}

TEST(Vertical, CL_60_InterpunctAndSolidusStandAndAreNotTurned) {
  for (const char* role : kRoles) {
    const ShapedText dot = zh("中·国", vertical(role));
    EXPECT_TRUE(between(dot).run->upright) << role;
    EXPECT_NEAR(between(dot).glyph.advance, kEm / 2, kTurned) << role;
    EXPECT_NEAR(inkMiddle(between(dot)).x, 0, 0.05) << role;
    EXPECT_NEAR(inkMiddle(between(dot)).y, 0.25, 0.05) << role;
    const ShapedText slash = zh("中／国", vertical(role));
    EXPECT_TRUE(between(slash).run->upright) << role;
    EXPECT_NEAR(between(slash).glyph.advance, kEm, kTurned) << role;
    EXPECT_EQ(between(slash).glyph.id, between(zh("中／国", styleOf(role))).glyph.id) << role;
  }
}

TEST(Vertical, CL_60_ABracketWithoutAVerticalGlyphIsTurned) {
  for (const char* role : kRoles) {
    for (const char* mark : {"（", "〖", "｛", "“"}) {
      Style style = vertical(role);
      const Placed bracket = between(zh("中" + std::string(mark) + "国", style));
      const Placed flat = between(zh("中" + std::string(mark) + "国", styleOf(role)));
      EXPECT_EQ(bracket.run->upright, bracket.glyph.id != flat.glyph.id) << role << mark;
      EXPECT_NEAR(bracket.glyph.advance, kEm, kTurned) << role << mark;
    }
  }
  EXPECT_FALSE(hasVerticalGlyph(*zh("中", styleOf("fang")).runs.at(0).face, U'”'));
  EXPECT_TRUE(hasVerticalGlyph(*zh("中", styleOf("fang")).runs.at(0).face, U'（'));
}

TEST(Vertical, CL_61_CurlyQuotesAreDrawnAsCornerBrackets) {
  for (const char* role : kRoles) {
    const ShapedText curly = zh("他说“看‘这’里”。", vertical(role));
    const ShapedText corner = zh("他说『看「这」里』。", vertical(role));
    const auto a = glyphsOf(curly);
    const auto b = glyphsOf(corner);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      EXPECT_EQ(a[i].glyph.id, b[i].glyph.id) << role << a[i].text;
    }
    EXPECT_EQ(a[2].text, "“") << "what is extracted is what was written";
  }
}

TEST(Vertical, CL_61_TraditionalChineseHasSingleCornerBracketsOutside) {
  Diagnostics diagnostics;
  const auto quote = [&](const std::string& text) {
    return between(shape(plain(text), Lang::zh, "zh-Hant", vertical(), fonts(), diagnostics));
  };
  EXPECT_EQ(quote("說“看”").glyph.id, quote("說「看」").glyph.id);
}

TEST(Vertical, CL_61_QuotesStayAsWrittenOnRequest) {
  for (const char* role : kRoles) {
    Style style = vertical(role);
    style.verticalQuotes = VerticalQuotes::asWritten;
    const ShapedText shaped = zh("他说“看”。", style);
    EXPECT_EQ(postures(shaped), "S[他说]L[“]S[看]L[”]S[。]") << role;
    EXPECT_EQ(glyphsOf(shaped).at(2).glyph.id,
              glyphsOf(zh("他说“看”。", styleOf(role))).at(2).glyph.id);
  }
}

TEST(Vertical, CL_62_LettersAndAcronymsStandOneInACell) {
  const ShapedText shaped = zh("甲A级的GDP和G20", vertical());
  EXPECT_EQ(postures(shaped), "S[甲]S[A]S[级的]S[GDP]S[和]S[G20]");
  for (const Placed& placed : glyphsOf(shaped)) {
    EXPECT_NEAR(placed.glyph.advance, kEm, kTurned) << placed.text;
    EXPECT_NEAR(inkMiddle(placed).x, 0, 0.08) << placed.text;
    EXPECT_NEAR(inkMiddle(placed).y, 0.5, 0.08) << placed.text;
  }
}

TEST(Vertical, CL_62_WordsAndLongNumbersLieWithTheLine) {
  EXPECT_EQ(postures(zh("看the New York报", vertical())), "S[看]L[the New York]S[报]");
  EXPECT_EQ(postures(zh("在2025年", vertical())), "S[在]L[2025]S[年]");
  EXPECT_EQ(postures(zh("由17:00至12%", vertical())), "S[由]L[17:00]S[至]L[12%]");
  EXPECT_EQ(postures(zh("读UNESCO的", vertical())), "S[读]L[UNESCO]S[的]");
  EXPECT_EQ(postures(en("A I GDP 12", vertical())), "L[A I GDP 12]") << "English lies as a whole";
  const ShapedText lying = zh("看the报", vertical());
  const ShapedText flat = zh("看the报");
  EXPECT_NEAR(between(lying).glyph.advance, between(flat).glyph.advance, kTurned) << "proportional";
}

TEST(Vertical, CL_62_NumbersOfTwoOrThreeDigitsAreCombinedInOneEm) {
  for (const char* number : {"12", "365"}) {
    const ShapedText shaped = zh("年" + std::string(number) + "天", vertical());
    EXPECT_EQ(postures(shaped), "S[年]S[" + std::string(number) + "]S[天]");
    const ShapedRun& run = shaped.runs.at(1);
    double advance = 0;
    double left = 1;
    double right = -1;
    for (const Placed& placed : glyphsOf(shaped)) {
      if (placed.run != &run) {
        continue;
      }
      const Rect ink = run.face->inkOf(placed.glyph.id).value();
      const double x = placed.glyph.dy / run.size - kAxis;
      left = std::min(left, x + run.condensed * ink.x);
      right = std::max(right, x + run.condensed * ink.right());
      advance += placed.glyph.advance;
      EXPECT_EQ(placed.glyph.cluster, run.begin) << "one cluster";
      EXPECT_NEAR(inkMiddle(placed).y, 0.5, 0.06);
    }
    EXPECT_NEAR(advance, kEm, kTurned) << "solid";
    EXPECT_GE(left, -0.5) << number;
    EXPECT_LE(right, 0.5) << number;
    EXPECT_NEAR(left + right, 0, 0.1) << "centred";
  }
  EXPECT_LT(zh("年365天", vertical()).runs.at(1).condensed, 0.8);
}

TEST(Vertical, CL_62_TwoNumbersAreTwoUnits) {
  EXPECT_EQ(postures(zh("12月15日！？！？", vertical())), "S[12]S[月]S[15]S[日]S[！？]S[！？]");
}

TEST(Vertical, CL_99_EveryByteBelongsToOneCluster) {
  const std::string text =
      "甲 A 级“GDP”增12%，——约 15 天……看the\u2028报！？葛󠄀·é";
  const ShapedText shaped = zh(text, vertical());
  std::string all;
  for (const Placed& placed : glyphsOf(shaped)) {
    all += placed.text;
  }
  EXPECT_EQ(all, text);
}

}  // namespace
}  // namespace paiban::testing
