// English paragraphs: hyphenation within its limits, flush lines, word spaces near nominal
// (EN-01–05, EN-11, EN-12).

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

Style hyphenating() {
  Style style = bodyStyle();
  style.hyphenate = "en-US";
  return style;
}

std::string randomText(unsigned seed, int words) {
  static const std::vector<std::string> kWords{"the",
                                               "city",
                                               "of",
                                               "Liaoyang",
                                               "expects",
                                               "its",
                                               "economy",
                                               "to",
                                               "grow",
                                               "by",
                                               "5%",
                                               "in",
                                               "2025",
                                               "manufacturing",
                                               "investment",
                                               "international",
                                               "cooperation",
                                               "revitalisation",
                                               "and",
                                               "a",
                                               "new",
                                               "well-known",
                                               "industrial",
                                               "agriculture",
                                               "people's",
                                               "government",
                                               "announced",
                                               "on",
                                               "Thursday",
                                               "aluminium",
                                               "“quality",
                                               "development”",
                                               "projects,",
                                               "including",
                                               "roads;",
                                               "(railways)",
                                               "—",
                                               "3,000",
                                               "households",
                                               "UNESCO",
                                               "responsibility"};
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += kWords[random() % kWords.size()] + " ";
  }
  return text + "end.";
}

TEST(English, EN_02_04_RandomTextIsFlushWithinTheLadder) {
  int hyphens = 0;
  int loose = 0;
  int lines = 0;
  for (int measure = 9; measure <= 30; ++measure) {
    for (unsigned seed = 0; seed < 8; ++seed) {
      const std::string text = randomText(seed * 37 + static_cast<unsigned>(measure), 150);
      Style style = hyphenating();
      const Composed composed = compose(english().shape(text), style, measure, 10);
      expectWholeText(composed.lines, text);
      int ladder = 0;
      for (const Line& line : composed.lines) {
        const bool spaced = line.adjustments.size() > 0 ||
                            textOf(line, text).find(' ') + 1 < textOf(line, text).size();
        if (!line.last && spaced) {
          ASSERT_NEAR(rightEdge(line), line.measure, 0.01) << textOf(line, text);
        }
        ladder = line.hyphenated ? ladder + 1 : 0;
        ASSERT_LE(ladder, 2) << textOf(line, text);
        ASSERT_FALSE(!line.first && textOf(line, text).starts_with("—"));
        hyphens += line.hyphenated;
        lines += measure >= 24;
        for (const Adjustment& a : line.adjustments) {
          loose += measure >= 24 && a.step == Adjustment::Step::stretchWordSpace && a.each > 0.25;
        }
      }
    }
  }
  EXPECT_GT(hyphens, lines / 20) << "hyphenation is at work";
  EXPECT_LT(loose, lines / 5) << "word spaces beyond twice nominal are rare";
}

TEST(English, EN_04_WordSpacesShrinkToFourFifthsAtMost) {
  // 3 words of 4 letters and 2 spaces: 6.5 em. 6.4 em is within 0.8 of nominal, 6.3 is not.
  const std::string text = "aaaa bbbb cccc dddd eeee ffff gggg";
  const auto within = compose(english().shape(text), bodyStyle(), 6.4).lines;
  EXPECT_EQ(textOf(within[0], text), "aaaa bbbb cccc ");
  EXPECT_NEAR(rightEdge(within[0]), 64, 1e-9);
  const auto beyond = compose(english().shape(text), bodyStyle(), 6.3).lines;
  EXPECT_EQ(textOf(beyond[0], text), "aaaa bbbb ");
}

TEST(English, EN_01_TheHyphenIsASoftHyphenInTheText) {
  const std::string text = "xx manufacturing and more words of this kind follow here";
  const auto lines = compose(english().shape(text), hyphenating(), 6).lines;
  ASSERT_TRUE(lines[0].hyphenated);
  EXPECT_EQ(glyphText(lines[0]), "xx manufac\u00AD");
  EXPECT_NEAR(rightEdge(lines[0]), 60, 1e-9);
  EXPECT_EQ(textOf(lines[1], text).substr(0, 6), "turing");
}

TEST(English, EN_01_NoneWithoutPatterns) {
  const std::string text = "xx manufacturing and more words of this kind follow here";
  for (const Line& line : compose(english().shape(text), bodyStyle(), 7).lines) {
    EXPECT_FALSE(line.hyphenated);
  }
}

TEST(English, EN_01_SoftHyphensAreHonouredAndNotDoubled) {
  const std::string text = "xx extraordi\u00ADnarily and more words of this kind follow here";
  Style style = bodyStyle();
  const auto lines = compose(english().shape(text), style, 7.2).lines;
  ASSERT_TRUE(lines[0].hyphenated);
  EXPECT_EQ(glyphText(lines[0]), "xx extraordi\u00AD");
  EXPECT_EQ(glyphsOf(lines[0]).back().id, U'‐') << "drawn, in the place of the invisible one";
  expectWholeText(lines, text);
  std::string all;
  for (const Line& line : lines) {
    all += glyphText(line);
  }
  EXPECT_EQ(all, text);
}

TEST(English, EN_02_TheLastWordStaysWhole) {
  const std::string text = "some manufacturing";
  for (double measure = 4; measure < 9; measure += 0.5) {
    for (const Line& line : compose(english().shape(text), hyphenating(), measure).lines) {
      EXPECT_FALSE(line.hyphenated);
    }
  }
}

TEST(English, EN_02_TheLastWordMayBeDividedOnRequest) {
  Style style = hyphenating();
  style.hyphenLastWord = true;
  bool divided = false;
  for (double measure = 4; measure < 9; measure += 0.5) {
    const auto lines = compose(english().shape("some manufacturing"), style, measure).lines;
    divided |=
        std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.hyphenated; });
  }
  EXPECT_TRUE(divided);
}

TEST(English, EN_02_AcronymsAndCompoundsStayWhole) {
  const auto hyphenates = [](const std::string& word) {
    const std::string text = "aa " + word + " and more words of this kind follow here";
    for (double measure = 4; measure < 12; measure += 0.25) {
      for (const Line& line : compose(english().shape(text), hyphenating(), measure).lines) {
        if (line.hyphenated && line.textEnd < 3 + word.size()) {
          return true;
        }
      }
    }
    return false;
  };
  EXPECT_TRUE(hyphenates("manufacturing"));
  EXPECT_TRUE(hyphenates("Manufacturing,"));
  EXPECT_FALSE(hyphenates("MANUFACTURING"));
  EXPECT_FALSE(hyphenates("manufacturing-related"));
}

TEST(English, EN_02_CapitalsOption) {
  Style style = hyphenating();
  style.hyphenateCapitals = false;
  const std::string text = "xx Manufacturing and more words of this kind follow here";
  EXPECT_FALSE(compose(english().shape(text), style, 7).lines[0].hyphenated);
}

TEST(English, EN_01_RunsHaveTheirOwnPatterns) {
  const std::string text = "xx knowledge and more words of this kind follow here";
  Synthetic british = english();
  british.tag = "en-GB";
  EXPECT_EQ(glyphText(compose(british.shape(text), hyphenating(), 5).lines[0]), "xx know\u00AD");
  EXPECT_EQ(glyphText(compose(english().shape(text), hyphenating(), 5).lines[0]), "xx knowl\u00AD");
  Synthetic french = english();
  french.tag = "fr";
  EXPECT_FALSE(compose(french.shape(text), hyphenating(), 5).lines[0].hyphenated);
}

// ---- Reshaping at a division -----------------------------------------------------------------

std::vector<ShapedGlyph> wideParts(const ShapedText&,
                                   const ShapedRun& run,
                                   std::uint32_t begin,
                                   std::uint32_t end) {
  std::vector<ShapedGlyph> glyphs;
  for (std::uint32_t at = begin; at < end; ++at) {
    glyphs.push_back({U'R', at, 0.6 * run.size, 0, 0, false});
  }
  return glyphs;
}

TEST(English, EN_05_ALigatureAtADivisionIsReshaped) {
  const std::string text = "xx difficulties and more words of this kind follow here";
  ShapedText shaped = english().shape(text);
  // One glyph for "ffi": dif-ficulties divides inside it.
  std::vector<ShapedGlyph>& glyphs = shaped.runs[0].glyphs;
  const std::size_t ffi = text.find("ffi");
  glyphs.erase(glyphs.begin() + static_cast<std::ptrdiff_t>(ffi) + 1,
               glyphs.begin() + static_cast<std::ptrdiff_t>(ffi) + 3);
  glyphs[ffi].advance = 12;
  Reshaper reshaper = syntheticReshaper();
  reshaper.shape = wideParts;
  ParagraphSetting setting;
  setting.measure = 35;
  Diagnostics diagnostics;
  Style style = hyphenating();
  const auto lines = composeParagraphWith(shaped, style, setting, reshaper, diagnostics);
  EXPECT_EQ(glyphText(lines[0]), "xx dif\u00AD");
  EXPECT_NEAR(rightEdge(lines[0]), 35, 1e-9);
  EXPECT_EQ(glyphsOf(lines[0])[5].id, U'R');
  EXPECT_EQ(glyphsOf(lines[0])[5].text, "f");
  EXPECT_EQ(glyphText(lines[1]).substr(0, 2), "fi");
  EXPECT_EQ(glyphsOf(lines[1])[0].id, U'R');
  expectWholeText(lines, text);
}

TEST(English, EN_05_KernedLettersAtADivisionAreReshaped) {
  const std::string text = "xx manufacturing and more words of this kind follow here";
  ShapedText shaped = english().shape(text);
  const std::size_t turing = text.find("turing");
  shaped.runs[0].glyphs[turing].unsafeToBreak = true;
  shaped.runs[0].glyphs[turing - 1].advance = 4;  // kerned
  Reshaper reshaper = syntheticReshaper();
  ParagraphSetting setting;
  setting.measure = 60;
  Diagnostics diagnostics;
  const auto lines = composeParagraphWith(shaped, hyphenating(), setting, reshaper, diagnostics);
  ASSERT_EQ(glyphText(lines[0]), "xx manufac\u00AD");
  EXPECT_NEAR(lines[0].natural, 10 + 2.5 + 35 + 3, 1e-9) << "the c has its own width again";
  EXPECT_NEAR(rightEdge(lines[0]), 60, 1e-9);
}

// ---- Last lines -----------------------------------------------------------------------------

TEST(English, EN_12_AShortLastLineIsTakenInOrFilled) {
  for (const Breaking breaking : {Breaking::totalFit, Breaking::firstFit}) {
    Style style = hyphenating();
    style.breaking = breaking;
    int paragraphs = 0;
    int left = 0;
    for (int measure = 12; measure <= 30; ++measure) {
      for (unsigned seed = 0; seed < 10; ++seed) {
        std::string text = randomText(seed + 500, 40);
        text.replace(text.size() - 4, 4, "it.");
        const auto lines = compose(english().shape(text), style, measure, 10).lines;
        const std::string last = textOf(lines.back(), text);
        ++paragraphs;
        left += last == "it.";
        EXPECT_TRUE(last == "it." || lines.back().natural >= 10 - 1e-9) << last;
        expectWholeText(lines, text);
      }
    }
    EXPECT_LT(left, paragraphs / 10) << "only where the line above would gape";
  }
}

}  // namespace
}  // namespace paiban::testing
