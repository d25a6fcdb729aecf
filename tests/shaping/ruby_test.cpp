#include "shaping/ruby.h"

#include <algorithm>

#include "shaping/annotations.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

RichText withRuby(const std::string& text, const std::string& base, const std::string& ruby) {
  RichText rich = plain(text);
  const auto begin = static_cast<std::uint32_t>(text.find(base));
  rich.spans.push_back(
      {Markup::ruby, begin, begin + static_cast<std::uint32_t>(base.size()), ruby});
  return rich;
}

std::vector<std::string> described(const RichText& text) {
  std::vector<std::string> out;
  for (const Annotation& a : annotationsOf(text.text, text.spans)) {
    out.push_back(text.text.substr(a.begin, a.end - a.begin) + "=" + a.text);
  }
  return out;
}

TEST(Ruby, CL_58_AsManyWordsAsCharactersAreOneToACharacter) {
  using Strings = std::vector<std::string>;
  EXPECT_EQ(described(withRuby("在辽阳市", "辽阳", "liáo yáng")), (Strings{"辽=liáo", "阳=yáng"}));
  EXPECT_EQ(described(withRuby("在辽阳市", "辽阳市", "Liáoyáng  Shì")),
            (Strings{"辽阳市=Liáoyáng  Shì"}));
  EXPECT_EQ(described(withRuby("上有，下有", "有，下", "yǒu xià")), (Strings{"有=yǒu", "下=xià"}))
      << "a mark has no syllable";
  EXPECT_EQ(described(withRuby("用NASA的", "NASA", "美国航天局")), (Strings{"NASA=美国航天局"}));
}

TEST(Ruby, CL_58_TheBaseOfAGroupIsNotBroken) {
  const ShapedText shaped = shapeIn(Lang::zh, withRuby("在辽阳市", "辽阳市", "Liáoyáng Shì"));
  ASSERT_EQ(shaped.rubies.size(), 1u);
  ASSERT_EQ(shaped.spans.size(), 2u);
  const auto kept = std::find_if(shaped.spans.begin(), shaped.spans.end(), [](const Span& span) {
    return span.kind == Markup::noBreak;
  });
  ASSERT_NE(kept, shaped.spans.end());
  EXPECT_EQ(kept->begin, 3u);
  EXPECT_EQ(kept->end, 12u);
}

TEST(Ruby, CL_56_PinyinIsHalfAsLargeAndAboveTheFrame) {
  const ShapedText shaped = shapeIn(Lang::zh, withRuby("庄", "庄", "zhuāng"));
  ASSERT_EQ(shaped.rubies.size(), 1u);
  const ShapedRuby& ruby = shaped.rubies[0];
  EXPECT_EQ(ruby.side, RubySide::above);
  EXPECT_DOUBLE_EQ(ruby.size, 5);
  ASSERT_EQ(ruby.runs.size(), 1u);
  EXPECT_EQ(ruby.runs[0].tag, "zh-Latn-pinyin");
  EXPECT_DOUBLE_EQ(ruby.runs[0].size, 5);
  Pt pen = 0;
  for (const ShapedGlyph& glyph : ruby.runs[0].glyphs) {
    EXPECT_NEAR(glyph.dx, pen, 1e-9);
    const auto ink = ruby.runs[0].face->inkOf(glyph.id);
    ASSERT_TRUE(ink);
    EXPECT_GE(glyph.dy + ink->y * ruby.size, 8.5) << "descenders stay off the character";
    pen += glyph.advance;
  }
  EXPECT_NEAR(ruby.width, pen, 1e-9);
}

TEST(Ruby, CL_57_ZhuyinStandsInAColumnAtThreeTenths) {
  const ShapedText shaped = shapeIn(Lang::zh, withRuby("中", "中", "ㄓㄨㄥˋ"));
  ASSERT_EQ(shaped.rubies.size(), 1u);
  const ShapedRuby& ruby = shaped.rubies[0];
  EXPECT_EQ(ruby.side, RubySide::right);
  EXPECT_DOUBLE_EQ(ruby.size, 3);
  EXPECT_DOUBLE_EQ(ruby.width, 5);
  std::vector<ShapedGlyph> glyphs;
  for (const ShapedRun& run : ruby.runs) {
    glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
  ASSERT_EQ(glyphs.size(), 4u);
  EXPECT_NEAR(glyphs[0].dy - glyphs[1].dy, 3, 1e-9) << "solid, from top to bottom";
  EXPECT_NEAR(glyphs[1].dy - glyphs[2].dy, 3, 1e-9);
  EXPECT_NEAR(glyphs[1].dy + 0.38 * 3, 3.8, 1e-6) << "the middle one in the frame's middle";
  EXPECT_GE(glyphs[3].dx, 3 - 1e-9) << "the tone to the right of the last";
  EXPECT_GT(glyphs[3].dy, glyphs[2].dy);
}

/// Glyphs of the only annotation of a vertical text, with the run of the first.
struct Beside {
  ShapedRuby ruby;
  std::vector<ShapedGlyph> glyphs;
};

Beside besideVertical(const std::string& annotation) {
  Style style = styleOf();
  style.writing = Writing::vertical;
  const ShapedText shaped = shapeIn(Lang::zh, withRuby("中", "中", annotation), style);
  Beside beside{shaped.rubies.at(0), {}};
  for (const ShapedRun& run : beside.ruby.runs) {
    beside.glyphs.insert(beside.glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
  return beside;
}

// In a vertical line dx runs down and dy to the right of the base, whose frame ends at 8.8.
TEST(Ruby, CL_57_60_ZhuyinStandsToTheRightOfAVerticalBase) {
  const auto [ruby, glyphs] = besideVertical("ㄓㄨㄥˋ");
  EXPECT_EQ(ruby.side, RubySide::above) << "it takes no room from the line";
  EXPECT_DOUBLE_EQ(ruby.width, 9) << "three symbols of three tenths";
  ASSERT_EQ(glyphs.size(), 4u);
  for (const ShapedRun& run : ruby.runs) {
    EXPECT_TRUE(run.upright);
  }
  EXPECT_NEAR(glyphs[1].dx - glyphs[0].dx, 3, 1e-9) << "one below the other";
  EXPECT_NEAR(glyphs[2].dx - glyphs[1].dx, 3, 1e-9);
  EXPECT_NEAR(glyphs[1].dx - 0.38 * 3, 4.5, 1e-9) << "the middle one in the middle of the column";
  EXPECT_GE(glyphs[0].dy, 8.8) << "clear of the base";
  EXPECT_GE(glyphs[3].dy, glyphs[2].dy + 3 - 1e-9) << "the tone to the right of the last";
  EXPECT_LT(glyphs[3].dx, glyphs[2].dx);
}

TEST(Ruby, CL_56_BesideAVerticalBaseLettersLieAndHanStand) {
  const auto [pinyin, letters] = besideVertical("zhōng");
  EXPECT_FALSE(pinyin.runs.at(0).upright);
  EXPECT_GE(letters.at(0).dy, 8.8);
  EXPECT_GT(letters.at(1).dx, letters[0].dx) << "letters follow each other down the line";
  const auto [han, characters] = besideVertical("中央");
  EXPECT_TRUE(han.runs.at(0).upright);
  EXPECT_DOUBLE_EQ(han.width, 10);
  ASSERT_EQ(characters.size(), 2u);
  EXPECT_NEAR(characters[1].dx - characters[0].dx, 5, 1e-6);
  EXPECT_GE(characters[0].dy, 8.8) << "to the right of the frame";
  EXPECT_LE(characters[0].dy, 8.8 + 1.5);
}

TEST(Ruby, AMissingCharacterOfAnAnnotationIsAnError) {
  Diagnostics diagnostics;
  shape(withRuby("中", "中", "\U0001F600"), Lang::zh, "zh-Hans", styleOf(), fonts(), diagnostics);
  EXPECT_TRUE(diagnostics.hasErrors());
}

}  // namespace
}  // namespace paiban::testing
