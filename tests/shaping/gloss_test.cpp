#include <algorithm>

#include "shaping/annotations.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace gloss {

RichText glossed(const std::string& text, const std::string& base, const std::string& gloss) {
  RichText rich = plain(text);
  const auto begin = static_cast<std::uint32_t>(text.find(base));
  rich.spans.push_back(
      {Markup::gloss, begin, begin + static_cast<std::uint32_t>(base.size()), gloss});
  return rich;
}

/// The only annotation of a text, its glyphs in order and the extent of their ink over the base's
/// baseline, in em of the base.
struct Glossed {
  ShapedRuby ruby;
  std::vector<ShapedGlyph> glyphs;
  double low = 1e9;
  double high = -1e9;
};

Glossed glossOf(Lang lang, const RichText& text, const Style& style = styleOf()) {
  Glossed found{shapeIn(lang, text, style).rubies.at(0), {}};
  for (const ShapedRun& run : found.ruby.runs) {
    for (const ShapedGlyph& glyph : run.glyphs) {
      found.glyphs.push_back(glyph);
      if (const auto ink = run.face->inkOf(glyph.id)) {
        found.low = std::min(found.low, (glyph.dy + ink->y * run.size) / kEm);
        found.high = std::max(found.high, (glyph.dy + (ink->y + ink->height) * run.size) / kEm);
      }
    }
  }
  return found;
}

TEST(Gloss, BI_07_BelongsToTheWhole) {
  const RichText text = glossed("在辽阳市", "辽阳", "Old City");
  const auto found = annotationsOf(text.text, text.spans);
  ASSERT_EQ(found.size(), 1u) << "two words and two characters, but no pinyin";
  EXPECT_TRUE(found[0].gloss);
  EXPECT_EQ(found[0].end - found[0].begin, 6u);
}

TEST(Gloss, BI_07_IsShapedInItsOwnLanguageAtHalfTheSize) {
  const auto letters = glossOf(Lang::zh, glossed("对外贸易增长", "对外贸易", "foreign trade"));
  ASSERT_EQ(letters.ruby.runs.size(), 1u);
  EXPECT_EQ(letters.ruby.runs[0].tag, "en");
  EXPECT_EQ(letters.ruby.runs[0].lang, Lang::en);
  EXPECT_DOUBLE_EQ(letters.ruby.runs[0].size, 5);
  EXPECT_FALSE(letters.ruby.tracked);
  const auto han = glossOf(Lang::en, glossed("on foreign trade", "foreign trade", "对外贸易"));
  EXPECT_EQ(han.ruby.runs.at(0).tag, "zh-Hans");
  EXPECT_EQ(han.ruby.runs[0].lang, Lang::zh);
  EXPECT_DOUBLE_EQ(han.ruby.width, 20);
  EXPECT_TRUE(han.ruby.tracked);
}

TEST(Gloss, BI_07_HasTheTagOfTheDocumentsOtherLanguageOrOfItsText) {
  const auto tagOf = [](Lang lang, const char* tag, const RichText& text, const char* other) {
    Diagnostics diagnostics;
    const ShapedText shaped = shape(text, lang, tag, styleOf(), fonts(), diagnostics, other);
    return shaped.rubies.at(0).runs.at(0).tag;
  };
  const RichText trade = glossed("on trade", "trade", "贸易");
  EXPECT_EQ(tagOf(Lang::en, "en-GB", trade, "zh-Hant-TW"), "zh-Hant-TW");
  EXPECT_EQ(tagOf(Lang::zh, "zh-Hans", glossed("在贸易", "贸易", "trade"), "en-GB"), "en-GB");
  const RichText acronym = glossed("GDP增长", "GDP", "国内生产总值");
  EXPECT_EQ(tagOf(Lang::zh, "zh-Hant-HK", acronym, "en-GB"), "zh-Hant-HK")
      << "Chinese over letters in Chinese";
}

TEST(Gloss, BI_07_TheBaseIsNotBroken) {
  const ShapedText shaped = shapeIn(Lang::en, glossed("on foreign trade", "foreign trade", "外贸"));
  const bool kept = std::any_of(shaped.spans.begin(), shaped.spans.end(), [](const Span& span) {
    return span.kind == Markup::noBreak && span.begin == 3 && span.end == 16;
  });
  EXPECT_TRUE(kept);
}

// Between lines of 1½ em, which is what CL-53 asks for: off the base below and off the line above,
// whose Han reach 0.12 em below its baseline and whose letters 0.22.
TEST(Gloss, BI_07_CL_53_StandsClearOfBothLines) {
  const auto letters = glossOf(Lang::zh, glossed("国庆", "国庆", "gjpqyA"));
  EXPECT_GE(letters.low, 0.85);
  EXPECT_LE(letters.high, 1.5 - 0.12);
  const auto han = glossOf(Lang::en, glossed("holidays", "holidays", "国庆节"));
  EXPECT_GE(han.low, 0.76) << "above the ascenders";
  EXPECT_LE(han.high, 1.5 - 0.22) << "below the descenders";
  const auto both = glossOf(Lang::en, glossed("holidays", "holidays", "gjpqyA"));
  EXPECT_GE(both.low, 0.74);
  EXPECT_LE(both.high, 1.5 - 0.22);
}

// In a vertical line dx runs down and dy to the right of the base, whose frame ends at 8.8.
TEST(Gloss, BI_07_StandsToTheRightOfAVerticalBase) {
  Style style = styleOf();
  style.writing = Writing::vertical;
  const auto letters = glossOf(Lang::zh, glossed("贸易", "贸易", "trade"), style);
  EXPECT_FALSE(letters.ruby.runs.at(0).upright) << "turned with the line";
  EXPECT_GE(letters.glyphs.at(0).dy, 8.8);
  EXPECT_GT(letters.glyphs.at(1).dx, letters.glyphs[0].dx);
  const auto han = glossOf(Lang::zh, glossed("GDP", "GDP", "总值"), style);
  EXPECT_TRUE(han.ruby.runs.at(0).upright);
  EXPECT_NEAR(han.glyphs.at(1).dx - han.glyphs[0].dx, 5, 1e-6);
}

}  // namespace gloss
}  // namespace paiban::testing
