// The shaper and the paragraph together, on the shipped fonts.

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "shaping/shaping_fixture.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

Composed composeReal(const std::string& text,
                     Lang lang,
                     const Style& style,
                     double em,
                     std::vector<Span> spans = {},
                     Pt indent = 0) {
  RichText rich = plain(text);
  rich.spans = std::move(spans);
  Composed composed;
  const ShapedText shaped =
      shape(rich, lang, lang == Lang::zh ? "zh-Hans" : "en", style, fonts(), composed.diagnostics);
  ParagraphSetting setting;
  setting.measure = em * style.size;
  setting.indent = indent;
  setting.source = &rich;
  composed.lines = composeParagraph(shaped, style, setting, composed.diagnostics);
  return composed;
}

TEST(RealFonts, CL_02_03_CellsAreAsWideAsTheirGlyphs) {
  const std::string text = "汉，。：；？！“‘’”（）《》——……？！！！！·～／汉a5%+汉—汉";
  for (const char* role : {"song", "hei", "kai", "fang"}) {
    const auto lines = composeReal(text, Lang::zh, styleOf(role), 200).lines;
    ASSERT_EQ(lines.size(), 1u);
    expectWholeText(lines, text);
    const auto ruled = compose(Synthetic{}.shape(text), bodyStyle(), 200).lines;
    Pt latin = 0;  // what the letters of the face differ by from the synthetic ones
    for (const LineRun& run : lines[0].runs) {
      for (const PlacedGlyph& glyph : run.glyphs) {
        latin += glyph.text == "a" || glyph.text == "5" || glyph.text == "%" || glyph.text == "+"
                     ? glyph.advance - 5
                     : 0;
      }
    }
    EXPECT_NEAR(lines[0].width - latin, ruled[0].width, 1e-6) << role;
  }
}

/// Where the ink of a line's first glyph begins, em from the column's edge.
double firstInk(const Line& line) {
  const LineRun& run = line.runs.front();
  const PlacedGlyph& glyph = run.glyphs.front();
  return glyph.x / run.size + run.face->inkOf(glyph.id)->x;
}

TEST(RealFonts, CL_18_19_TheInkOfAnOpenerBeginsAtTheEdge) {
  constexpr double kWithin = 0.02;
  for (const char* role : {"song", "hei", "kai", "fang"}) {
    for (const char* opener : {"“", "‘", "（", "《", "〈", "「", "『", "【"}) {
      SCOPED_TRACE(std::string(role) + " " + opener);
      Style style = styleOf(role);
      const std::string text = "汉汉汉汉汉" + std::string(opener) + "汉汉汉";
      const auto lines = composeReal(text, Lang::zh, style, 5).lines;
      ASSERT_EQ(lines.size(), 2u);
      EXPECT_NEAR(firstInk(lines[1]), 0, kWithin);
      const auto indented =
          composeReal(opener + text, Lang::zh, style, 20, {}, 2 * style.size).lines;
      EXPECT_NEAR(firstInk(indented.at(0)), 2, kWithin) << "after the indent (CL-19)";
      style.trimLineStart = false;
      EXPECT_GT(firstInk(composeReal(text, Lang::zh, style, 5).lines.at(1)), 0.5 - kWithin);
    }
  }
}

TEST(RealFonts, CL_47_AGapCanBeAWordSpaceOfTheLatinFace) {
  Style style = styleOf();
  const auto widthOf = [&](const std::string& text) {
    return composeReal(text, Lang::zh, style, 100).lines.at(0).natural;
  };
  const Pt quarter = widthOf("汉a汉");
  const Pt space = widthOf("汉，a b汉") - widthOf("汉，ab汉");
  style.gap.wordSpace = true;
  EXPECT_NEAR(widthOf("汉a汉") - quarter, 2 * (space - style.size / 4), 1e-6);
  EXPECT_GT(std::abs(space - style.size / 4), 0.01) << "else the two styles are one";
}

TEST(RealFonts, EN_05_WordsDivideInsideLigatures) {
  std::string text;
  for (int i = 0; i < 30; ++i) {
    text += "difficult offices afflicted by traffic and conflicting officials suffer waffling ";
  }
  text += "end";
  Style style = styleOf();
  style.hyphenate = "en-US";
  int inside = 0;
  for (double em = 8; em < 16; em += 0.37) {
    const auto lines = composeReal(text, Lang::en, style, em).lines;
    expectWholeText(lines, text);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (textOf(lines[i], text).find(' ') + 1 < textOf(lines[i], text).size()) {
        EXPECT_NEAR(rightEdge(lines[i]), lines[i].measure, 0.01);
      }
      inside += lines[i].hyphenated && textOf(lines[i], text).ends_with("f") &&
                textOf(lines[i + 1], text).starts_with("f");
    }
  }
  EXPECT_GT(inside, 0) << "the case was met";
}

TEST(RealFonts, ReportsSayWhereTheyComeFrom) {
  RichText rich = plain("汉汉" + std::string(60, 'x') + "汉");
  rich.where.line = 7;
  rich.origins = {{0, 7, 12}};
  Diagnostics diagnostics;
  const Style style = styleOf();
  const ShapedText shaped = shape(rich, Lang::zh, "zh-Hans", style, fonts(), diagnostics);
  ParagraphSetting setting;
  setting.measure = 80;
  setting.source = &rich;
  composeParagraph(shaped, style, setting, diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].message->code, "word-too-wide");
  EXPECT_EQ(diagnostics.list()[0].where.line, 7);
  EXPECT_EQ(diagnostics.list()[0].where.column, 14);
}

TEST(RealFonts, CL_35_TheArticleIsFlushInEveryColumn) {
  const std::string text =
      "2024年12月30日，象屿铝业入驻，将致力于全球领先绿色铝基高端制造，以辽阳为中心打造引领行业、集"
      "聚产业、"
      "拉动全链的供应链“链主”新样板；2024年12月31日，平胡楼盛世重现正式全面开放，与千年白塔遥望，与"
      "古朴广佑寺"
      "隔河，成促进文旅融合新地标；今年1月1日，搁置多年的辽阳站西站房和站东交通枢纽投入运营，激发出"
      "高质量发展"
      "全新动能……岁末年初，古城各领域的新气象、新面貌、新作为，凝聚成辽阳市阔步新征程、奋力实现全面"
      "振兴新突破"
      "的磅礴之势。预计增长5%以上（3D打印、“5G+工业互联网”），达到10.5%。";
  for (int em = 8; em <= 42; ++em) {
    const Composed composed = composeReal(text, Lang::zh, styleOf(), em);
    expectWholeText(composed.lines, text);
    for (const Line& line : composed.lines) {
      if (!line.last) {
        EXPECT_NEAR(rightEdge(line), em * 10.0, 0.01) << textOf(line, text);
      }
    }
  }
}

}  // namespace
}  // namespace paiban::testing
