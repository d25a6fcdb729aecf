#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

constexpr double kExact = 1e-9;  // points
constexpr double kInk = 2e-3;    // em: rounding of outlines to font units

const std::vector<std::string> kHanRoles{"song", "hei", "kai", "fang"};

/// Runs `check` on every shipped Han role.
template <class Check>
void forEachRole(Check check) {
  for (const std::string& role : kHanRoles) {
    SCOPED_TRACE(role);
    check(styleOf(role));
  }
}

void expectAdvances(const std::string& characters, double em, const Style& style) {
  for (std::size_t at = 0; at < characters.size();) {
    const Utf8Char c = decodeUtf8(characters, at);
    const std::string text = characters.substr(at, c.bytes);
    EXPECT_NEAR(widthOf(zh("中" + text + "国", style)), 2 * kEm + em * kEm, kExact) << text;
    at += c.bytes;
  }
}

TEST(Cells, CL_01_HanAdvancesOneEm) {
  forEachRole([](const Style& style) { expectAdvances("辽阳市委〇一齉国", 1, style); });
  expectAdvances("䶮𫖮", 1, styleOf("kai"));
}

TEST(Cells, CL_01_KerningAndProportionalFormsLeaveHanAlone) {
  EXPECT_NEAR(widthOf(zh("AVE，。「」あア")), widthOf(zh("AVE")) + 6 * kEm, kExact);
}

TEST(Cells, CL_02_FullWidthMarksAdvanceOneEm) {
  forEachRole([](const Style& style) {
    expectAdvances("，、；：。．？！”’」』）》〉】〕］｝“‘「『（《〈【〔［｛～—…⋯", 1, style);
  });
}

TEST(Cells, CL_02_InterpunctSolidusAndShortConnectorAdvanceHalfAnEm) {
  forEachRole([](const Style& style) { expectAdvances("·・‧／/–-", 0.5, style); });
}

TEST(Cells, CL_02_InkOfHalfEmMarksIsCentred) {
  forEachRole([](const Style& style) {
    for (const std::string mark : {"·", "・", "／", "–", "-"}) {
      const ShapedText shaped = zh("中" + mark + "国", style);
      const Rect ink = inkOf(glyphsOf(shaped).at(1));
      EXPECT_NEAR(ink.x + ink.width / 2, 0.25, 0.03) << mark;
      EXPECT_LE(ink.width, 0.6) << mark;
    }
  });
}

TEST(Cells, IdeographicSpaceIsOneEmWithoutInk) {
  forEachRole([](const Style& style) {
    const ShapedText shaped = zh("中\u3000国", style);
    const Placed space = glyphsOf(shaped).at(1);
    EXPECT_NEAR(space.glyph.advance, kEm, kExact);
    EXPECT_FALSE(space.run->face->inkOf(space.glyph.id));
  });
}

/// Leftmost and rightmost ink of glyphs that stand side by side, and the widest gap inside; points.
struct InkSpan {
  double left = 1e9;
  double right = -1e9;
  double gap = 0;
};

InkSpan inkSpan(const std::vector<Placed>& glyphs) {
  InkSpan span;
  double x = 0;
  for (const Placed& placed : glyphs) {
    const Rect ink = inkOf(placed);
    const double left = x + ink.x * placed.run->size;
    if (span.right > -1e9) {
      span.gap = std::max(span.gap, left - span.right);
    }
    span.left = std::min(span.left, left);
    span.right = std::max(span.right, x + ink.right() * placed.run->size);
    x += placed.glyph.advance;
  }
  return span;
}

TEST(Cells, CL_03_DashIsTwoEmWithoutAGap) {
  forEachRole([](const Style& style) {
    for (const std::string dash : {"——", "⸺"}) {
      const ShapedText shaped = zh(dash, style);
      EXPECT_NEAR(widthOf(shaped), 2 * kEm, kExact) << dash;
      const InkSpan ink = inkSpan(glyphsOf(shaped));
      EXPECT_LE(ink.gap, kInk * kEm) << dash;
      EXPECT_NEAR((ink.left + ink.right) / 2, kEm, 2 * kInk * kEm) << dash;
      EXPECT_GT(ink.right - ink.left, 1.8 * kEm) << dash;
    }
  });
}

TEST(Cells, CL_03_RowsOfDashesArePairsThatDoNotLigate) {
  for (const std::string row : {"———", "————", "—————"}) {
    const ShapedText shaped = zh(row);
    EXPECT_NEAR(widthOf(shaped), kEm * static_cast<double>(countCodePoints(row)), kExact);
    for (const Placed& placed : glyphsOf(shaped)) {
      EXPECT_EQ(placed.glyph.cluster % 6, 0u) << row;
      EXPECT_LE(placed.glyph.advance, 2 * kEm);
      EXPECT_FALSE(placed.glyph.unsafeToBreak) << row;
    }
  }
}

TEST(Cells, CL_03_EllipsisIsTwoEmAndVerticallyCentred) {
  forEachRole([](const Style& style) {
    for (const std::string dots : {"……", "⋯⋯"}) {
      const ShapedText shaped = zh(dots, style);
      const auto glyphs = glyphsOf(shaped);
      EXPECT_NEAR(widthOf(shaped), 2 * kEm, kExact) << dots;
      for (const Placed& placed : glyphs) {
        const Rect ink = inkOf(placed);
        EXPECT_NEAR(ink.y + ink.height / 2, 0.38, 0.1) << dots;
        EXPECT_NEAR(ink.x + ink.width / 2, 0.5, 0.01) << dots;
      }
    }
  });
}

TEST(Cells, CL_03_DottedRowOnTheBaselineIsRaised) {
  Style style = styleOf("latin-serif");  // its … is Latin: narrow, on the baseline
  const ShapedText shaped = zh("……", style);
  EXPECT_NEAR(widthOf(shaped), 2 * kEm, kExact);
  for (const Placed& placed : glyphsOf(shaped)) {
    const Rect ink = inkOf(placed);
    EXPECT_NEAR(ink.y + ink.height / 2, 0.38, kInk);
    EXPECT_NEAR(ink.x + ink.width / 2, 0.5, kInk);
  }
}

TEST(Cells, CL_03_NarrowDashesAreWidenedToTwoEm) {
  const ShapedText shaped = zh("——", styleOf("latin-serif"));
  EXPECT_NEAR(widthOf(shaped), 2 * kEm, kExact);
  EXPECT_LE(inkSpan(glyphsOf(shaped)).gap, kInk * kEm);
}

TEST(Cells, CL_05_StackedMarksShareOneEmAndTriplesTwo) {
  forEachRole([](const Style& style) {
    for (const std::string pair : {"？！", "！！", "？？", "！？"}) {
      EXPECT_NEAR(widthOf(zh(pair, style)), kEm, kExact) << pair;
    }
    expectAdvances("‼⁇⁈⁉", 1, style);
    EXPECT_NEAR(widthOf(zh("！！！", style)), 2 * kEm, 1e-5);
    EXPECT_NEAR(widthOf(zh("？？？？", style)), 2 * kEm, kExact);
  });
}

TEST(Cells, CL_05_LongRowsTakeLinearTime) {
  std::string row;
  for (int i = 0; i < 50000; ++i) {
    row += "！";
  }
  EXPECT_NEAR(widthOf(zh(row)), 25000 * kEm, 1e-3);
}

TEST(Cells, CL_05_StackedMarksKeepTheirSourceAndDoNotOverlap) {
  forEachRole([](const Style& style) {
    const ShapedText shaped = zh("吗？！", style);
    const auto glyphs = glyphsOf(shaped);
    ASSERT_EQ(glyphs.size(), 3u);
    EXPECT_EQ(glyphs[1].text, "？");
    EXPECT_EQ(glyphs[2].text, "！");
    for (std::size_t i = 1; i < 3; ++i) {
      const Rect ink = inkOf(glyphs[i]);
      EXPECT_GE(ink.x, 0);
      EXPECT_LE(ink.right(), 0.5);
      EXPECT_NEAR(ink.x + ink.width / 2, 0.25, kInk);
    }
  });
}

TEST(Cells, CL_06_PauseAndStopMarksStandInTheLeftHalf) {
  forEachRole([](const Style& style) {
    for (const std::string mark : {"、", "，", "。", "；", "：", "？", "！"}) {
      const ShapedText shaped = zh("中" + mark + "国", style);
      const Rect ink = inkOf(glyphsOf(shaped).at(1));
      EXPECT_GE(ink.x, 0) << mark;
      EXPECT_LE(ink.right(), 0.5 + kInk) << mark;
    }
  });
}

TEST(Cells, CL_06_HeightsOfPauseAndStopMarks) {
  forEachRole([](const Style& style) {
    const double foot = -0.12;  // of the em box
    for (const std::string mark : {"、", "，", "。"}) {
      const ShapedText shaped = zh(mark, style);
      const Rect ink = inkOf(glyphsOf(shaped).at(0));
      EXPECT_LT(ink.y + ink.height / 2, foot + 1.0 / 3) << mark;
    }
    for (const std::string mark : {"：", "；"}) {
      const ShapedText shaped = zh(mark, style);
      const Rect ink = inkOf(glyphsOf(shaped).at(0));
      EXPECT_LT(ink.y + ink.height / 2, foot + 0.5) << mark;
    }
  });
}

TEST(Cells, P1_KaiBorrowsItsQuotesFromSong) {
  const ShapedText shaped = zh("他说“好”，‘行’。", styleOf("kai"));
  for (const Placed& placed : glyphsOf(shaped)) {
    const bool quote =
        placed.text == "“" || placed.text == "”" || placed.text == "‘" || placed.text == "’";
    EXPECT_EQ(placed.run->face->postScriptName().starts_with("PaibanSong"), quote) << placed.text;
    EXPECT_FALSE(placed.run->latin);
    EXPECT_NEAR(placed.glyph.advance, kEm, kExact) << placed.text;
  }
}

TEST(Cells, OpenersStandRightAndClosersLeft) {
  forEachRole([](const Style& style) {
    for (const std::string opener : {"“", "‘", "（", "《", "「"}) {
      EXPECT_GE(inkOf(glyphsOf(zh(opener, style)).at(0)).x, 0.4) << opener;
    }
    for (const std::string closer : {"”", "’", "）", "》", "」"}) {
      EXPECT_LE(inkOf(glyphsOf(zh(closer, style)).at(0)).right(), 0.6) << closer;
    }
  });
}

TEST(Cells, CL_06_TraditionalMarksStandInTheMiddle) {
  const std::string path = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
  if (!realFileSystem().exists(path)) {
    GTEST_SKIP() << "needs the Debian package fonts-noto-cjk";
  }
  FontManifest manifest = shippedFonts();
  FontEntry full = entry(path);
  full.face = 3;
  full.sha256 = toHex(sha256(realFileSystem().read(path).value()->view()));
  manifest.roles[0].entries = {full};
  const FontLibrary library(manifest, realFileSystem());
  for (const std::string mark : {"、", "，", "。", "；", "："}) {
    Diagnostics diagnostics;
    const ShapedText shaped =
        shape(plain(mark), Lang::zh, "zh-Hant-TW", styleOf(), library, diagnostics);
    const Placed placed = glyphsOf(shaped).at(0);
    const Rect ink = inkOf(placed);
    EXPECT_NEAR(placed.glyph.advance, kEm, kExact) << mark;
    EXPECT_NEAR(ink.x + ink.width / 2, 0.5, 0.06) << mark;
  }
}

}  // namespace
}  // namespace paiban::testing
