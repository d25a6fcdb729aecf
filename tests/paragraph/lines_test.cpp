// Alignment, last lines, forced breaks, spaces, degenerate input, marks drawn under text.

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

using Step = Adjustment::Step;

bool reports(const Diagnostics& diagnostics, std::string_view code) {
  for (const Diagnostic& d : diagnostics.list()) {
    if (d.message->code == code) {
      return true;
    }
  }
  return false;
}

TEST(Lines, CL_42_TheLastLineKeepsItsWidthAndStarts) {
  const std::string text = repeated("汉", 15);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 10.5).lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NEAR(rightEdge(lines[0]), 105, 1e-9);
  EXPECT_NEAR(lines[1].width, 50, 1e-9);
  EXPECT_TRUE(lines[1].last);
  EXPECT_TRUE(lines[1].adjustments.empty());
}

TEST(Lines, CL_65_68_IndentAndHanging) {
  const std::string text = repeated("汉", 25);
  ParagraphSetting setting;
  setting.measure = 100;
  setting.indent = 20;
  setting.hanging = 10;
  Diagnostics diagnostics;
  const auto lines = composeParagraphWith(
      Synthetic{}.shape(text), bodyStyle(), setting, syntheticReshaper(), diagnostics);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 8));
  EXPECT_EQ(lines[0].start, 20);
  EXPECT_EQ(glyphsOf(lines[0])[0].x, 20);
  EXPECT_EQ(textOf(lines[1], text), repeated("汉", 9));
  EXPECT_EQ(glyphsOf(lines[1])[0].x, 10);
}

/// `text` set to `before` em up to line `count`, and from there on to `after` em.
std::vector<Line> setInTwoMeasures(
    const Synthetic& synthetic, const std::string& text, double before, int count, double after) {
  const ShapedText shaped = synthetic.shape(text);
  Style style = bodyStyle();
  style.hyphenate = "en-US";
  Diagnostics diagnostics;
  ParagraphSetting setting;
  setting.measure = before * 10;
  setting.indent = 20;
  auto lines = composeParagraphWith(shaped, style, setting, syntheticReshaper(), diagnostics);
  lines.resize(static_cast<std::size_t>(count));
  setting.measure = after * 10;
  setting.from = lines.back().textEnd;
  const auto rest = composeParagraphWith(shaped, style, setting, syntheticReshaper(), diagnostics);
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

TEST(Lines, CL_83_TextGoesOnAtAnotherMeasureWhereItStopped) {
  const std::string text = repeated("汉字，“排版”好。", 20);
  for (const double after : {7.0, 13.0, 40.0}) {
    const auto lines = setInTwoMeasures({}, text, 10, 4, after);
    expectWholeText(lines, text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_EQ(lines[i].first, i == 0);
      EXPECT_NEAR(lines[i].start, i == 0 ? 20 : 0, 1e-9) << "no indent where it goes on";
      if (!lines[i].last) {
        EXPECT_NEAR(rightEdge(lines[i]), i < 4 ? 100 : after * 10, 5 + 1e-9) << i;
      }
    }
    EXPECT_TRUE(lines.back().last);
  }
}

TEST(Lines, CL_83_TextGoesOnAfterAnyLineEnd) {
  Synthetic english;
  english.lang = Lang::en;
  english.tag = "en";
  const std::string text =
      "International representation characteristically acknowledges hyphenation possibilities, "
      "notwithstanding incomprehensibilities Donaudampfschifffahrtselektrizitaetengesellschaft of "
      "extraordinarily uncomfortable circumstances.";
  bool divided = false;
  for (int count = 1; count < 12; ++count) {
    const auto lines = setInTwoMeasures(english, text, 9, count, 14);
    ASSERT_FALSE(lines[static_cast<std::size_t>(count) - 1].last);
    divided = divided || lines[static_cast<std::size_t>(count) - 1].hyphenated;
    expectWholeText(lines, text);
  }
  EXPECT_TRUE(divided) << "some line goes on within a word";
}

TEST(Lines, CL_90_LinesBesideAPictureAreShorter) {
  const std::string text = repeated("汉", 60);
  ParagraphSetting setting;
  setting.measure = 100;
  setting.indent = 20;
  setting.extents = {{40, 60}, {40, 60}, {0, 50}};
  Diagnostics diagnostics;
  const auto lines = composeParagraphWith(
      Synthetic{}.shape(text), bodyStyle(), setting, syntheticReshaper(), diagnostics);
  expectWholeText(lines, text);
  ASSERT_GE(lines.size(), 5u);
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 4)) << "the indent within the extent";
  EXPECT_EQ(glyphsOf(lines[0])[0].x, 60);
  EXPECT_EQ(textOf(lines[1], text), repeated("汉", 6));
  EXPECT_EQ(glyphsOf(lines[1])[0].x, 40);
  EXPECT_EQ(textOf(lines[2], text), repeated("汉", 5));
  EXPECT_EQ(glyphsOf(lines[2])[0].x, 0);
  EXPECT_EQ(textOf(lines[3], text), repeated("汉", 10)) << "below it they are whole";
}

TEST(Lines, CL_42_OneLineAlignments) {
  const auto set = [](Align align) {
    Style style = bodyStyle();
    style.align = align;
    return compose(Synthetic{}.shape("刘家伟"), style, 7).lines.at(0);
  };
  EXPECT_EQ(set(Align::start).start, 0);
  EXPECT_EQ(set(Align::justify).start, 0);
  EXPECT_EQ(set(Align::centre).start, 20);
  EXPECT_EQ(set(Align::end).start, 40);
  const Line even = set(Align::even);
  EXPECT_EQ(even.start, 0);
  EXPECT_NEAR(glyphsOf(even)[1].x, 30, 1e-9);
  EXPECT_NEAR(glyphsOf(even)[2].x, 60, 1e-9);
}

TEST(Lines, CL_42_ASingleCharacterSpreadEvenlyIsCentred) {
  Style style = bodyStyle();
  style.align = Align::even;
  EXPECT_EQ(glyphsOf(compose(Synthetic{}.shape("汉"), style, 7).lines.at(0))[0].x, 30);
}

TEST(Lines, ForcedBreaksEndLinesThatAreNotStretched) {
  const std::string text = "汉汉汉\u2028\u2028汉汉\u2028";
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 10).lines;
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines[0].forced);
  EXPECT_NEAR(lines[0].width, 30, 1e-9);
  EXPECT_TRUE(lines[1].forced);
  EXPECT_EQ(lines[1].width, 0);
  EXPECT_NEAR(lines[2].width, 20, 1e-9);
  EXPECT_TRUE(lines[2].last);
  expectWholeText(lines, text);
}

TEST(Lines, TrailingSpacesStayAsGlyphsOutsideTheWidth) {
  Synthetic synthetic;
  synthetic.lang = Lang::en;
  synthetic.tag = "en";
  const std::string text = "aaaa bbbb cccc dddd eeee ffff";
  const auto lines = compose(synthetic.shape(text), bodyStyle(), 5).lines;
  ASSERT_GE(lines.size(), 2u);
  EXPECT_EQ(textOf(lines[0], text), "aaaa bbbb ");
  EXPECT_NEAR(rightEdge(lines[0]), 50, 1e-9);
  EXPECT_NEAR(glyphsOf(lines[0]).back().x, 50, 1e-9);
  expectWholeText(lines, text);
}

TEST(Lines, CL_69_ALoneCharacterIsSqueezedIntoTheLineAbove) {
  const std::string text =
      repeated("汉", 4) + "，" + repeated("汉", 4) + "，" + repeated("汉", 3) + "。";
  // 14 cells of which the last is half: 13.5 em; the commas give 1 em.
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 12.5).lines;
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_NEAR(rightEdge(lines[0]), 125, 1e-9);
  const Adjustment* comma = adjustmentOf(lines[0], Step::shrinkComma);
  ASSERT_NE(comma, nullptr);
  EXPECT_NEAR(comma->each, 0.5, 1e-9);
}

TEST(Lines, CL_69_OrACharacterIsPulledDown) {
  const std::string text = repeated("汉", 11) + "。";
  const Composed composed = compose(Synthetic{}.shape(text), bodyStyle(), 10);
  ASSERT_EQ(composed.lines.size(), 2u);
  EXPECT_EQ(textOf(composed.lines[1], text), "汉汉。");
  EXPECT_NEAR(rightEdge(composed.lines[0]), 100, 1e-9);
  EXPECT_FALSE(composed.lines[1].loneCharacter);
  EXPECT_TRUE(composed.diagnostics.empty());
}

TEST(Lines, CL_69_WhatRemainsIsReported) {
  const std::string text = "汉汉汉。";
  const Composed composed = compose(Synthetic{}.shape(text), bodyStyle(), 2);
  ASSERT_EQ(composed.lines.size(), 2u);
  EXPECT_TRUE(composed.lines[1].loneCharacter);
  EXPECT_TRUE(reports(composed.diagnostics, "lone-character"));
}

TEST(Lines, CL_40_LooseLinesAreReported) {
  const std::string text = "汉汉汉汉" + std::string("abcdefghijklmnopq") + "汉汉";
  const Composed composed = compose(Synthetic{}.shape(text), bodyStyle(), 10);
  EXPECT_GT(composed.lines[0].stretch, 0.5);
  EXPECT_TRUE(reports(composed.diagnostics, "loose-line"));
}

TEST(Lines, CL_40_ColumnsFromThirteenCharactersOnMayStretchLess) {
  // A word that goes to the next line leaves gaps of so much in a line of `em`.
  const auto loosest = [](double em, int han, const std::string& word) {
    const Composed composed =
        compose(Synthetic{}.shape(repeated("汉", han) + word + "汉"), bodyStyle(), em);
    return std::pair(composed.lines.at(0).stretch, reports(composed.diagnostics, "loose-line"));
  };
  const std::string word = "abcdefgh";  // 4 em and a gap
  const auto [wide, told] = loosest(13, 9, word);
  EXPECT_NEAR(wide, 0.5, 1e-9) << "4 em over eight gaps";
  EXPECT_TRUE(told);
  const auto [narrow, silent] = loosest(12, 9, word);
  EXPECT_NEAR(narrow, 0.375, 1e-9);
  EXPECT_FALSE(silent) << "narrower columns stretch up to half an em";
  const auto [even, none] = loosest(13, 12, "ab");
  EXPECT_LT(even, 0.25);
  EXPECT_FALSE(none);
}

TEST(Lines, CL_40_GapsBeyondTheTablesCountToo) {
  // Only the gap between Han and Latin may open on the first line: 2.25 em that are to be 5.
  const Composed composed = compose(Synthetic{}.shape("ab汉cdefghij字"), bodyStyle(), 5);
  EXPECT_NEAR(composed.lines.at(0).stretch, 2.5, 1e-9) << "beyond its limit of half an em";
  EXPECT_TRUE(reports(composed.diagnostics, "loose-line"));
}

TEST(Lines, EmptyText) {
  EXPECT_TRUE(compose(Synthetic{}.shape(""), bodyStyle(), 10).lines.empty());
}

TEST(Lines, OnlySpaces) {
  const std::string text = "    ";
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 10).lines;
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].width, 0);
  expectWholeText(lines, text);
}

TEST(Lines, OnlyMarks) {
  for (const std::string& text : {repeated("，", 50),
                                  repeated("“", 50),
                                  repeated("”", 50),
                                  repeated("——", 30),
                                  repeated("（）", 30),
                                  repeated("！", 31)}) {
    const Composed composed = compose(Synthetic{}.shape(text), bodyStyle(), 7);
    expectWholeText(composed.lines, text);
    for (const Line& line : composed.lines) {
      EXPECT_LE(rightEdge(line), 70 + 1e-6) << text;
    }
  }
}

TEST(Lines, AHugeWordIsBrokenBetweenItsLettersAndReportedOnce) {
  const std::string text = "汉汉" + std::string(500, 'x') + "汉汉";
  const Composed composed = compose(Synthetic{}.shape(text), bodyStyle(), 7);
  expectWholeText(composed.lines, text);
  for (const Line& line : composed.lines) {
    EXPECT_LE(rightEdge(line), 70 + 1e-6);
  }
  EXPECT_EQ(composed.diagnostics.list().size(), 1u);
  EXPECT_TRUE(reports(composed.diagnostics, "word-too-wide"));
  EXPECT_GT(glyphsOf(composed.lines[0]).size(), 10u) << "it starts on the line of the text before";
}

TEST(Lines, MeasuresThatHoldNothingDoNotLoop) {
  const std::string text = "汉“字”——abc 12%。";
  for (const double measure : {0.0, -5.0, 0.3, 0.9, 1.0, 1.5}) {
    for (const Lang lang : {Lang::zh, Lang::en}) {
      Synthetic synthetic;
      synthetic.lang = lang;
      synthetic.tag = lang == Lang::zh ? "zh" : "en";
      const Composed composed = compose(synthetic.shape(text), bodyStyle(), measure, 20);
      expectWholeText(composed.lines, text);
      EXPECT_FALSE(composed.diagnostics.empty());
    }
  }
}

TEST(Lines, AnyTextAtAnyMeasureInAnyStyle) {
  static const std::u32string kOdd =
      U"汉字，。“”（）——……？！·～／a1 5%+-,.()\"'\u00A0\u00AD\u2060\u200B\u2028\u3000\u0301\u200D"
      U"‼⁉℃±¥́́👍🏽🇨🇳ａ１カがاب†²–—…⸺⋯\t\nﬁé𬭎 \uFE0F";
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned i = random() % 60; i > 0; --i) {
      text += toUtf8(kOdd[random() % kOdd.size()]);
    }
    Synthetic synthetic;
    synthetic.lang = static_cast<Lang>(random() % 2);
    synthetic.tag = synthetic.lang == Lang::zh ? "zh-Hant-TW" : "en-GB";
    Style style = bodyStyle();
    style.align = static_cast<Align>(random() % 5);
    style.kinsoku = static_cast<Kinsoku>(random() % 4);
    style.lineEnd = static_cast<LineEnd>(random() % 3);
    style.tracking = random() % 4 == 0 ? 0.1 : 0;
    style.hyphenate = random() % 2 ? "en-GB" : "";
    style.hyphenMinWord = 2;
    const double measure = static_cast<double>(random() % 120) / 8;
    const ShapedText shaped = synthetic.shape(text);
    const auto lines = compose(shaped, style, measure, random() % 3 ? 0 : 20).lines;
    expectWholeText(lines, text);
    for (const Line& line : lines) {
      for (const PlacedGlyph& glyph : glyphsOf(line)) {
        ASSERT_TRUE(std::isfinite(glyph.x)) << text;
      }
      if (!line.overfull) {
        ASSERT_LE(rightEdge(line), std::max(line.measure, line.start) + 0.01) << text;
      }
    }
    ASSERT_FALSE(HasFatalFailure()) << text << "\nround " << round << ", " << measure << " 字";
  }
}

TEST(Lines, AMillionCharacters) {
  const std::string text = repeated("辽阳市5G+工业，“发展”一新。ab ", 50000);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 20).lines;
  EXPECT_GT(lines.size(), 30000u);
  EXPECT_EQ(lines.back().textEnd, text.size());
}

TEST(Lines, LettersSpacedByTracking) {
  Style style = bodyStyle();
  style.tracking = 0.1;
  const auto lines = compose(Synthetic{}.shape("汉汉ab"), style, 20).lines;
  const auto glyphs = glyphsOf(lines.at(0));
  EXPECT_NEAR(glyphs[1].x, 11, 1e-9);
  EXPECT_NEAR(glyphs[2].x, 11 + 11 + 2.5, 1e-9);
  EXPECT_NEAR(glyphs[3].x, 24.5 + 6, 1e-9);
  EXPECT_NEAR(lines[0].width, 35.5, 1e-9) << "none after the last";
}

TEST(Lines, LinksMakeRunsOfTheirOwn) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::link, 3, 9, "https://example.org"});
  const auto lines = compose(synthetic.shape("汉汉汉汉"), bodyStyle(), 20).lines;
  ASSERT_EQ(lines.at(0).runs.size(), 3u);
  EXPECT_EQ(lines[0].runs[1].link, "https://example.org");
  EXPECT_EQ(lines[0].runs[1].glyphs.size(), 2u);
  EXPECT_TRUE(lines[0].runs[2].link.empty());
}

TEST(Lines, CL_50_ADotUnderEachHanAndNoneUnderMarks) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::dots, 3, 15, ""});
  const auto lines = compose(synthetic.shape("汉汉，汉汉汉"), bodyStyle(), 20).lines;
  ASSERT_EQ(lines.at(0).marks.size(), 3u);
  for (const LineMark& mark : lines[0].marks) {
    EXPECT_EQ(mark.kind, LineMark::Kind::disc);
    EXPECT_GT(mark.box.y, 1.2) << "below the character frame";
    EXPECT_EQ(mark.box.width, mark.box.height);
  }
  EXPECT_NEAR(lines[0].marks[0].box.x + lines[0].marks[0].box.width / 2, 15, 1e-9);
  EXPECT_NEAR(lines[0].marks[1].box.x + lines[0].marks[1].box.width / 2, 35, 1e-9);
}

TEST(Lines, CL_55_DotsFollowStretchedCharacters) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::dots, 0, 90, ""});
  const std::string text = repeated("汉", 30);
  const auto lines = compose(synthetic.shape(text), bodyStyle(), 10.5).lines;
  const auto glyphs = glyphsOf(lines.at(0));
  ASSERT_EQ(lines[0].marks.size(), glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Rect& box = lines[0].marks[i].box;
    EXPECT_NEAR(box.x + box.width / 2, glyphs[i].x + 5, 1e-9);
  }
}

TEST(Lines, CL_51_NeighbouringNamesHaveTwoLines) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::properName, 0, 6, ""});
  synthetic.spans.push_back({Markup::properName, 6, 15, ""});
  const auto lines = compose(synthetic.shape("太子辽阳市汉"), bodyStyle(), 20).lines;
  ASSERT_EQ(lines.at(0).marks.size(), 2u);
  const Rect& first = lines[0].marks[0].box;
  const Rect& second = lines[0].marks[1].box;
  EXPECT_GT(first.x, 0);
  EXPECT_LE(first.x, 10.0 / 8);
  EXPECT_GT(second.x, first.right());
  EXPECT_NEAR(second.right(), 50 - first.x, 1e-9);
}

TEST(Lines, CL_51_ANameOnTwoLinesHasALineOnEach) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::properName, 3, 24, ""});
  const auto lines = compose(synthetic.shape(repeated("汉", 9)), bodyStyle(), 5).lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].marks.size(), 1u);
  EXPECT_EQ(lines[1].marks.size(), 1u);
}

TEST(Lines, CL_54_TheLineIsNearerTheTextThanTheDots) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::properName, 0, 6, ""});
  synthetic.spans.push_back({Markup::dots, 0, 6, ""});
  const auto lines = compose(synthetic.shape("汉汉"), bodyStyle(), 5).lines;
  ASSERT_EQ(lines.at(0).marks.size(), 3u);
  EXPECT_GE(lines[0].marks[1].box.y, lines[0].marks[0].box.bottom());
}

TEST(Lines, CL_52_TitlesHaveAWavyLineOfTheSameGeometry) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::titleLine, 0, 6, ""});
  synthetic.spans.push_back({Markup::titleLine, 6, 15, ""});
  const auto lines = compose(synthetic.shape("红楼水浒传汉"), bodyStyle(), 20).lines;
  ASSERT_EQ(lines.at(0).marks.size(), 2u);
  EXPECT_EQ(lines[0].marks[0].kind, LineMark::Kind::wave);
  EXPECT_GT(lines[0].marks[0].box.y, 1.2) << "below the character frame";
  EXPECT_GT(lines[0].marks[1].box.x, lines[0].marks[0].box.right()) << "two titles, two lines";
}

TEST(Lines, UnderlineAndStrikeFollowTheCharacterFrame) {
  Synthetic synthetic;
  synthetic.spans.push_back({Markup::underline, 0, 9, ""});
  synthetic.spans.push_back({Markup::strike, 9, 12, ""});
  const auto lines = compose(synthetic.shape("汉汉a汉汉"), bodyStyle(), 20).lines;
  ASSERT_EQ(lines.at(0).marks.size(), 2u);
  const Rect& under = lines[0].marks[0].box;
  EXPECT_NEAR(under.x, 0, 1e-9);
  EXPECT_GT(under.y, 1.2);
  const Rect& strike = lines[0].marks[1].box;
  EXPECT_NEAR(strike.y + strike.height / 2, -3.8, 1e-9) << "the middle of the frame";
}

}  // namespace
}  // namespace paiban::testing
