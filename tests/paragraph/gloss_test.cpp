// Glosses: what a text means in another language, above it (BI-07; CLREQ 3.3.6).

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace gloss {

/// A gloss over bytes [begin, end), of `units` characters or, for letters, a single glyph; `width`
/// points in all.
ShapedRuby over(std::uint32_t begin, std::uint32_t end, Pt width, int units = 0) {
  ShapedRuby ruby;
  ruby.begin = begin;
  ruby.end = end;
  ruby.gloss = true;
  ruby.tracked = units > 0;
  ruby.size = 5;
  ruby.width = width;
  ShapedRun& run = ruby.runs.emplace_back();
  run.size = ruby.size;
  run.latin = units == 0;
  const int glyphs = std::max(units, 1);
  for (int i = 0; i < glyphs; ++i) {
    ruby.text += units > 0 ? "译" : "x";
    const auto cluster = static_cast<std::uint32_t>(3 * i);
    run.glyphs.push_back({U'x', cluster, width / glyphs, i * width / glyphs, 9.8, false});
  }
  run.end = static_cast<std::uint32_t>(ruby.text.size());
  return ruby;
}

ShapedText with(Synthetic synthetic, const std::string& text, std::vector<ShapedRuby> glosses) {
  for (const ShapedRuby& ruby : glosses) {
    synthetic.spans.push_back({Markup::noBreak, ruby.begin, ruby.end, ""});
  }
  ShapedText shaped = synthetic.shape(text);
  shaped.rubies = std::move(glosses);
  return shaped;
}

Synthetic chinese(Pt size = 10) {
  Synthetic synthetic;
  synthetic.size = size;
  return synthetic;
}

/// Where the glyphs of a line stand: those of its annotations, or the others.
std::vector<Pt> xs(const Line& line, bool annotations) {
  std::vector<Pt> found;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (run.annotation == annotations) {
        found.push_back(glyph.x);
      }
    }
  }
  return found;
}

void expectAt(const std::vector<Pt>& found, const std::vector<Pt>& wanted) {
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    EXPECT_NEAR(found[i], wanted[i], 1e-9) << i;
  }
}

/// Text of the runs that annotation `ruby` stands over.
std::string baseOf(const Line& line, std::uint32_t ruby) {
  std::string text;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      text += run.ruby == ruby && !run.annotation ? glyph.text : std::string();
    }
  }
  return text;
}

// Four Han of 10.5 pt take 42 pt; letters of 30 pt stand (42 − 30) / 2 = 6 pt within.
TEST(GlossLines, BI_07_ShorterLettersStandOverTheMiddle) {
  const auto text = with(chinese(10.5), repeated("汉", 6), {over(3, 15, 30)});
  const auto lines = compose(text, bodyStyle(10.5), 10).lines;
  expectAt(xs(lines.at(0), false), {0, 10.5, 21, 31.5, 42, 52.5});
  expectAt(xs(lines[0], true), {10.5 + 6});
}

// 50 pt over 42, of which 1/4 em of 10.5 pt hangs over the neighbour on each side: 2.75 pt are
// spread 1:2:2:2:1 over the four.
TEST(GlossLines, BI_07_ALongerOneSpreadsTheHanBelow) {
  const auto text = with(chinese(10.5), repeated("汉", 6), {over(3, 15, 50)});
  const auto lines = compose(text, bodyStyle(10.5), 10).lines;
  constexpr Pt kEach = 2.75 / 4;
  std::vector<Pt> wanted{0};
  for (int i = 0; i < 4; ++i) {
    wanted.push_back(10.5 + kEach / 2 + i * (10.5 + kEach));
  }
  wanted.push_back(10.5 + 42 + 2.75);
  expectAt(xs(lines.at(0), false), wanted);
  expectAt(xs(lines[0], true), {10.5 - 2.625});
}

// 85 pt over two Han of 10: 5 hang over, 60 are to be found. The two part by 10 pt, with 5 at both
// ends; 20 more stand before them and 20 behind.
TEST(GlossLines, BI_07_HanBelowAMuchLongerOneStillMakeAWord) {
  const auto text = with(chinese(), repeated("汉", 4), {over(3, 9, 85)});
  const auto lines = compose(text, bodyStyle(), 20).lines;
  expectAt(xs(lines.at(0), false), {0, 10 + 20 + 5, 10 + 20 + 5 + 20, 10 + 80});
}

// "tax" takes 15 pt, two Han of 5 pt 10: 5 pt are spread 1:2:1.
TEST(GlossLines, BI_07_AShorterOneOfHanIsSpread) {
  const auto lines = compose(with(english(), "tax", {over(0, 3, 10, 2)}), bodyStyle(), 10).lines;
  expectAt(xs(lines.at(0), false), {0, 5, 10});
  expectAt(xs(lines[0], true), {1.25, 8.75});
}

// Over "foreign trade", 62.5 pt, four Han of 5 pt part by 1 em at most and stand in the middle:
// (62.5 − 4 × 10) / 2 + 2.5.
TEST(GlossLines, BI_07_ItsCharactersStayWithinAnEmOfEachOther) {
  const auto text = with(english(), "foreign trade", {over(0, 13, 20, 4)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  expectAt(xs(lines.at(0), true), {13.75, 23.75, 33.75, 43.75});
}

// 24 pt over the 15 of "tax": 5 hang over its neighbours, 2 pt stand before the word and behind it,
// none in it.
TEST(GlossLines, BI_07_LettersUnderALongerOneStandInItsMiddle) {
  const auto text = with(english(), "the tax rate", {over(4, 7, 24, 4)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  expectAt(xs(lines.at(0), false), {0, 5, 10, 15, 19.5, 24.5, 29.5, 36.5, 39, 44, 49, 54});
  expectAt(xs(lines[0], true), {15, 21, 27, 33});
}

// Two words, 32.5 pt, under 40: 2.5 pt are missing. Their space stays what spaces of the line are.
TEST(GlossLines, BI_07_WordsUnderALongerOneStayTogether) {
  const auto text = with(english(), "tax and", {over(0, 7, 40, 8)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  expectAt(xs(lines.at(0), false), {1.25, 6.25, 11.25, 16.25, 18.75, 23.75, 28.75});
  EXPECT_NEAR(xs(lines[0], true).at(0), 0, 1e-9) << "not beyond the line's edge";
}

TEST(GlossLines, BI_07_NeighboursKeepHalfOfTheirSizeApart) {
  const auto text = with(chinese(), repeated("汉", 4), {over(3, 6, 14), over(6, 9, 14)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  const auto found = xs(lines.at(0), true);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_NEAR(found[1] - (found[0] + 14), 2.5, 1e-9);
}

// 、 may be squeezed to 5 pt, so only 1.25 pt may hang over it from both sides.
TEST(GlossLines, BI_07_NeighboursBesideAMarkStayApartHoweverItIsSqueezed) {
  const auto text = with(chinese(), "汉、汉汉", {over(0, 3, 15), over(6, 9, 15)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  expectAt(xs(lines.at(0), false), {1.25, 12.5, 23.75, 35});
}

TEST(GlossLines, BI_07_TheMarkBehindABaseIsNoPartOfIt) {
  const auto text = with(english(), "a “tax”, then", {over(5, 8, 15, 3)});
  for (double em = 3.25; em < 7; em += 0.25) {
    const auto lines = compose(text, bodyStyle(), em).lines;
    expectWholeText(lines, text.text);
    for (const Line& line : lines) {
      const std::string said = glyphText(line);
      EXPECT_EQ(said.find("“"), said.find("tax") == said.npos ? said.npos : said.find("tax") - 3);
      EXPECT_EQ(said.find("tax") == said.npos, said.find("tax”,") == said.npos) << em;
    }
  }
  const auto lines = compose(text, bodyStyle(), 20).lines;
  EXPECT_EQ(baseOf(lines.at(0), 0), "tax");
  expectAt(xs(lines[0], true), {12.5, 17.5, 22.5});
}

TEST(GlossLines, BI_07_ThePairStaysOnOneLine) {
  const std::string words = "all of the foreign trade zones in the province and the city";
  Style style = bodyStyle();
  style.hyphenate = "en";
  for (double em = 8; em < 14; em += 0.25) {
    const auto text = with(english(), words, {over(11, 24, 20, 4)});
    int holding = 0;
    for (const Line& line : compose(text, style, em).lines) {
      holding += line.textBegin <= 11 && line.textEnd >= 24;
      EXPECT_TRUE(line.textEnd <= 11 || line.textEnd >= 24 || line.textBegin >= 24) << em;
    }
    EXPECT_EQ(holding, 1) << em;
  }
}

TEST(GlossLines, BI_07_OneWiderThanItsLineIsAnError) {
  const auto codesOf = [](Pt width) {
    std::vector<std::string> codes;
    const auto text = with(chinese(), repeated("汉", 8), {over(3, 6, width)});
    const Composed composed = compose(text, bodyStyle(), 6);
    for (const Diagnostic& d : composed.diagnostics.list()) {
      if (d.severity == Severity::error) {
        codes.emplace_back(d.message->code);
      }
    }
    return codes;
  };
  EXPECT_EQ(codesOf(60), std::vector<std::string>{});
  EXPECT_EQ(codesOf(61), std::vector<std::string>{"annotation-too-wide"});
}

// The second sentence of a pair is set by itself: what stands over the first is not its own.
TEST(GlossLines, BI_07_CL_58_WhatIsSetFromAPlaceOnHasItsOwnAnnotations) {
  const auto text = with(chinese(), repeated("汉", 12), {over(3, 6, 8), over(24, 27, 8)});
  ParagraphSetting setting;
  setting.measure = 100;
  setting.from = 18;
  Diagnostics diagnostics;
  const auto lines =
      composeParagraphWith(text, bodyStyle(), setting, syntheticReshaper(), diagnostics);
  ASSERT_EQ(lines.size(), 1u);
  expectAt(xs(lines[0], true), {21});
  EXPECT_EQ(baseOf(lines[0], 0), "");
  EXPECT_EQ(baseOf(lines[0], 1), "汉");
}

}  // namespace gloss
}  // namespace paiban::testing
