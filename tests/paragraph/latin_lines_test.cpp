// Finer points of English lines: initials, letter space, optical margins, words and gaps that
// repeat from line to line (EN-04, EN-06, EN-09, EN-13).

#include <algorithm>
#include <string_view>

#include <gtest/gtest.h>

#include "paragraph/rivers.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

constexpr const char* kText =
    "Once upon a time there was a city on a river whose people set type by hand and read it aloud "
    "to one another in the evening, and every line of it was as long as the next one was.";

Composed composeBeside(const ShapedText& text, const Style& style, double em, Pt room, int lines) {
  Composed composed;
  ParagraphSetting setting;
  setting.measure = em * text.size;
  setting.indent = room;
  setting.besideInitial = lines;
  setting.trace = true;
  composed.lines =
      composeParagraphWith(text, style, setting, syntheticReshaper(), composed.diagnostics);
  return composed;
}

void expectBeside(const std::vector<Line>& lines, std::size_t count, Pt room, Pt measure) {
  ASSERT_GT(lines.size(), count);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_NEAR(lines[i].start, i < count ? room : 0, 1e-9) << i;
    if (!lines[i].last) {
      EXPECT_NEAR(rightEdge(lines[i]), measure, 1e-6) << i;
    }
  }
}

TEST(LatinLines, EN_09_LinesBesideAnInitialMakeRoomForIt) {
  for (const int count : {2, 3}) {
    const Composed total = composeBeside(english().shape(kText), bodyStyle(), 20, 42, count);
    expectBeside(total.lines, static_cast<std::size_t>(count), 42, 200);
    expectWholeText(total.lines, kText);
    Style byLine = bodyStyle();
    byLine.breaking = Breaking::firstFit;
    const Composed first = composeBeside(english().shape(kText), byLine, 20, 42, count);
    expectBeside(first.lines, static_cast<std::size_t>(count), 42, 200);
  }
}

TEST(LatinLines, EN_09_LinesBesideAnInitialInChinese) {
  const std::string text = repeated("汉字排版工作", 12);
  const Composed composed = composeBeside(Synthetic{}.shape(text), bodyStyle(), 15, 30, 2);
  expectBeside(composed.lines, 2, 30, 150);
  expectWholeText(composed.lines, text);
  EXPECT_EQ(textOf(composed.lines[0], text).size(), 12 * 3u);
  EXPECT_EQ(textOf(composed.lines[2], text).size(), 15 * 3u);
}

/// Word spaces of nominal 2.5 pt, letters of 5 pt: three words of four letters and two spaces are
/// 65 pt wide, and the word after them never fits.
constexpr const char* kWords = "aaaa bbbb cccc dddddddd eeee";

Line firstLine(double em, double letterSpace) {
  Style style = bodyStyle();
  style.letterSpace = letterSpace;
  return compose(english().shape(kWords), style, em).lines[0];
}

TEST(LatinLines, EN_04_LettersMoveOnlyWhereWordSpacesAreAtTheirLimit) {
  const Line within = firstLine(6.6, 0.02);  // 0.5 pt each is within 1.33 of 2.5 pt
  EXPECT_EQ(adjustmentOf(within, Adjustment::Step::stretchLetters), nullptr);
  const Line beyond = firstLine(6.8, 0.02);  // 2 * 0.825 pt, then 1.35 pt over nine places
  const Adjustment* letters = adjustmentOf(beyond, Adjustment::Step::stretchLetters);
  ASSERT_NE(letters, nullptr);
  EXPECT_EQ(letters->sites, 9);
  EXPECT_NEAR(letters->each, (3 - 2 * 0.825) / 9 / 10, 1e-9);
  EXPECT_NEAR(beyond.wordSpace, 1.33, 1e-9);
  EXPECT_NEAR(rightEdge(beyond), 68, 1e-6);
  const std::vector<PlacedGlyph> glyphs = glyphsOf(beyond);
  EXPECT_NEAR(glyphs[1].x - glyphs[0].x, 5 + letters->each * 10, 1e-9);
}

TEST(LatinLines, EN_04_LettersNeverMoveFurtherThanTheStyleSays) {
  const Line line = firstLine(7.5, 0.02);
  EXPECT_NEAR(adjustmentOf(line, Adjustment::Step::stretchLetters)->each, 0.02, 1e-12);
  EXPECT_GT(line.wordSpace, 1.33) << "the rest goes to the word spaces";
  EXPECT_NEAR(rightEdge(line), 75, 1e-6);
  EXPECT_EQ(adjustmentOf(firstLine(7.5, 0), Adjustment::Step::stretchLetters), nullptr);
}

TEST(LatinLines, EN_04_LettersMoveTogetherToo) {
  const Line line = firstLine(6.3, 0.02);  // word spaces give 1 pt of 2, nine places the other
  const Adjustment* letters = adjustmentOf(line, Adjustment::Step::shrinkLetters);
  ASSERT_NE(letters, nullptr);
  EXPECT_NEAR(letters->each, 1.0 / 9 / 10, 1e-9);
  EXPECT_NEAR(rightEdge(line), 63, 1e-6);
  EXPECT_NEAR(line.wordSpace, 0.8, 1e-9);
}

TEST(LatinLines, EN_04_LinesStayFlushWithLetterSpace) {
  Style style = bodyStyle();
  style.hyphenate = "en-US";
  style.letterSpace = 0.02;
  for (int em = 10; em < 30; ++em) {
    const auto lines = compose(english().shape(kText), style, em).lines;
    expectWholeText(lines, kText);
    for (const Line& line : lines) {
      EXPECT_FALSE(line.overfull);
      if (!line.last) {
        EXPECT_NEAR(rightEdge(line), line.measure, 0.01) << em;
      }
    }
  }
}

TEST(LatinLines, EN_04_WideWordSpacesAreNotedWithATrace) {
  const Composed composed = composeBeside(english().shape(kWords), bodyStyle(), 7.5, 0, 0);
  ASSERT_GT(composed.lines[0].wordSpace, 1.33);
  const auto& list = composed.diagnostics.list();
  EXPECT_TRUE(std::any_of(list.begin(), list.end(), [](const Diagnostic& d) {
    return std::string_view(d.message->code) == "wide-word-spaces";
  }));
}

TEST(LatinLines, EN_06_LightMarksHangAtTheEdges) {
  const std::string text = "“aaa bbb, cccc ddd. eeee";
  Style style = bodyStyle();
  style.opticalMargins = true;
  const Line line = compose(english().shape(text), style, 4.5).lines[0];
  ASSERT_EQ(textOf(line, text), "“aaa bbb, ");
  const std::vector<PlacedGlyph> glyphs = glyphsOf(line);
  EXPECT_NEAR(glyphs[0].x, -2, 1e-9) << "0.4 of the quote";
  EXPECT_NEAR(glyphs[8].x + 5, 45 + 2.5, 1e-9) << "half of the comma";
  style.opticalMargins = false;
  EXPECT_NEAR(glyphsOf(compose(english().shape(text), style, 4.5).lines[0])[0].x, 0, 1e-9);
}

TEST(LatinLines, EN_06_HyphensHangAndChineseDoesNot) {
  const std::string text = "xx manufacturing and more words of this kind follow here";
  Style style = bodyStyle();
  style.hyphenate = "en-US";
  style.opticalMargins = true;
  const auto lines = compose(english().shape(text), style, 6).lines;
  ASSERT_TRUE(lines[0].hyphenated);
  EXPECT_NEAR(glyphsOf(lines[0]).back().x + 3, 60 + 1.5, 1e-6);
  const std::string han = "“汉字”汉字汉字abc. 汉字汉字汉字汉字";
  Style plain = bodyStyle();
  plain.opticalMargins = true;
  const auto with = compose(Synthetic{}.shape(han), plain, 8).lines;
  const auto without = compose(Synthetic{}.shape(han), bodyStyle(), 8).lines;
  ASSERT_EQ(with.size(), without.size());
  for (std::size_t i = 0; i < with.size(); ++i) {
    EXPECT_EQ(glyphsOf(with[i]).front().x, glyphsOf(without[i]).front().x);
    EXPECT_EQ(rightEdge(with[i]), rightEdge(without[i]));
  }
}

TEST(LatinLines, EN_06_LinesStayFlushToTheHangingMarks) {
  Style style = bodyStyle();
  style.hyphenate = "en-US";
  style.opticalMargins = true;
  for (int em = 10; em < 30; ++em) {
    for (const Line& line : compose(english().shape(kText), style, em).lines) {
      EXPECT_FALSE(line.overfull) << em;
      if (!line.last) {
        EXPECT_NEAR(line.start + line.width, line.measure, 0.01) << em;
      }
    }
  }
}

/// Most lines on end that end in one word.
int repeats(const std::vector<Line>& lines, const std::string& text) {
  int most = 0;
  int here = 0;
  std::string before;
  for (const Line& line : lines) {
    std::string words = textOf(line, text);
    words.erase(words.find_last_not_of(' ') + 1);
    const std::string last = words.substr(words.rfind(' ') + 1);
    here = last == before ? here + 1 : 1;
    most = std::max(most, here);
    before = last;
  }
  return most;
}

TEST(LatinLines, EN_13_NoThreeLinesEndInTheSameWord) {
  std::string text;
  for (int i = 0; i < 80; ++i) {
    text += std::string{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
    text += i % 20 == 19 ? " of " : " ";
  }
  text += "zz zy zx zw zv";
  const double em = 21 + 20 * 0.25;  // twenty-one words, the last one `of`
  Style byLine = bodyStyle();
  byLine.breaking = Breaking::firstFit;
  EXPECT_EQ(repeats(compose(english().shape(text), byLine, em).lines, text), 4)
      << "the text is such that every line would like to end so";
  const auto lines = compose(english().shape(text), bodyStyle(), em).lines;
  EXPECT_LE(repeats(lines, text), 2);
  expectWholeText(lines, text);
}

TEST(LatinLines, EN_13_NorBeginWithIt) {
  std::string text;
  for (int i = 0; i < 80; ++i) {
    text += i % 20 == 0 ? "of " : "";
    text += std::string{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)} + " ";
  }
  text += "zz zy zx zw zv";
  const auto starts = [&](const std::vector<Line>& lines) {
    int most = 0;
    int here = 0;
    for (const Line& line : lines) {
      here = textOf(line, text).starts_with("of ") ? here + 1 : 0;
      most = std::max(most, here);
    }
    return most;
  };
  const double em = 21 + 20 * 0.25;  // twenty-one words, the first one `of`
  Style byLine = bodyStyle();
  byLine.breaking = Breaking::firstFit;
  EXPECT_EQ(starts(compose(english().shape(text), byLine, em).lines), 4);
  const auto lines = compose(english().shape(text), bodyStyle(), em).lines;
  EXPECT_LE(starts(lines), 2);
  expectWholeText(lines, text);
}

TEST(LatinLines, EN_13_RiversAreFoundAndNoted) {
  std::string text;
  for (int i = 0; i < 5; ++i) {
    text += "aaaa bbbb cccc ";
  }
  text += "dd";
  const Composed composed = composeBeside(english().shape(text), bodyStyle(), 6.5, 0, 0);
  ASSERT_EQ(composed.lines.size(), 6u);
  EXPECT_EQ(composed.lines[0].river, 5);
  EXPECT_EQ(composed.lines[5].river, 0);
  const auto& list = composed.diagnostics.list();
  EXPECT_TRUE(std::any_of(list.begin(), list.end(), [](const Diagnostic& d) {
    return std::string_view(d.message->code) == "river";
  }));
  const std::string staggered = "aaaa bbbb cccc aaaaaa bbb ccc aa bbbbbbbb cc aaaa bbbb cccc dd";
  for (const Line& line : composeBeside(english().shape(staggered), bodyStyle(), 6.5, 0, 0).lines) {
    EXPECT_EQ(line.river, 0) << textOf(line, staggered);
  }
}

}  // namespace
}  // namespace paiban::testing
