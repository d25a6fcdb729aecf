// Small capitals, figures and initials of the shipped faces (EN-07, EN-08, EN-09).

#include <algorithm>

#include "shaping/initial.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

struct Shaped {
  ShapedText text;
  Diagnostics diagnostics;
};

Shaped shapeEnglish(const RichText& text, const Style& style) {
  Shaped result;
  result.text = shape(text, Lang::en, "en", style, fonts(), result.diagnostics);
  return result;
}

bool hasCode(const Diagnostics& diagnostics, std::string_view code) {
  const auto& list = diagnostics.list();
  return std::any_of(
      list.begin(), list.end(), [&](const Diagnostic& d) { return d.message->code == code; });
}

std::vector<GlyphId> idsOf(const ShapedText& text) {
  std::vector<GlyphId> ids;
  for (const Placed& placed : glyphsOf(text)) {
    ids.push_back(placed.glyph.id);
  }
  return ids;
}

TEST(SmallCaps, EN_08_AreThoseOfTheFaceAndKeepTheirText) {
  RichText text = plain("The NATO treaty");
  text.spans.push_back({Markup::smallCaps, 4, 15, {}});
  const Shaped shaped = shapeEnglish(text, styleOf());
  const std::vector<GlyphId> plainIds = idsOf(en("The NATO treaty"));
  const std::vector<GlyphId> ids = idsOf(shaped.text);
  ASSERT_EQ(ids.size(), plainIds.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    EXPECT_EQ(ids[i] == plainIds[i], i <= 8) << i << ": capitals stay, lower case does not";
  }
  std::string said;
  for (const Placed& placed : glyphsOf(shaped.text)) {
    said += placed.text;
    EXPECT_EQ(placed.run->size, 10) << "no reduced capitals";
  }
  EXPECT_EQ(said, "The NATO treaty");
  EXPECT_FALSE(hasCode(shaped.diagnostics, "small-caps-synthetic"));
}

TEST(SmallCaps, EN_08_AllSmallTakesCapitalsToo) {
  Style style = styleOf();
  style.caps = Caps::allSmall;
  const std::vector<GlyphId> small = idsOf(shapeEnglish(plain("aA"), style).text);
  ASSERT_EQ(small.size(), 2u);
  EXPECT_EQ(small[0], small[1]);
}

TEST(SmallCaps, EN_08_AreReducedCapitalsWithAWarningWhereTheFaceHasNone) {
  Style style = styleOf();
  style.latin = {"latin-serif", 400, true};  // no italic has smcp
  style.caps = Caps::small;
  const Shaped shaped = shapeEnglish(plain("Nato é"), style);
  EXPECT_TRUE(hasCode(shaped.diagnostics, "small-caps-synthetic"));
  std::string said;
  for (const Placed& placed : glyphsOf(shaped.text)) {
    said += placed.text;
    if (placed.text == "a") {
      EXPECT_EQ(placed.glyph.id, placed.run->face->glyphOf(U'A'));
      EXPECT_GT(placed.run->size, 7);
      EXPECT_LT(placed.run->size, 8.5);
      const auto again =
          reshape(shaped.text, *placed.run, placed.glyph.cluster, placed.glyph.cluster + 1);
      EXPECT_EQ(again.front().id, placed.glyph.id) << "so do divided words";
    }
    if (placed.text == "N") {
      EXPECT_EQ(placed.run->size, 10);
    }
  }
  EXPECT_EQ(said, "Nato é");
}

TEST(FigureForms, EN_07_FollowTheStyle) {
  Style style = styleOf();
  const auto widthsOf = [&](Figures figures) {
    style.figures = figures;
    std::vector<Pt> widths;
    for (const Placed& placed : glyphsOf(shapeEnglish(plain("0123456789"), style).text)) {
      widths.push_back(placed.glyph.advance);
    }
    return widths;
  };
  const auto tabular = widthsOf({Figures::Form::oldStyle, Figures::Width::tabular});
  EXPECT_EQ(std::count(tabular.begin(), tabular.end(), tabular[0]), 10);
  const auto proportional = widthsOf({Figures::Form::lining, Figures::Width::proportional});
  EXPECT_NE(std::count(proportional.begin(), proportional.end(), proportional[0]), 10);
  const auto heightOf3 = [&](Figures::Form form) {
    style.figures = {form, Figures::Width::font};
    const Shaped shaped = shapeEnglish(plain("3"), style);
    const auto glyphs = glyphsOf(shaped.text);
    return glyphs[0].run->face->inkOf(glyphs[0].glyph.id)->y;
  };
  EXPECT_LT(heightOf3(Figures::Form::oldStyle), -0.1) << "descends";
  EXPECT_GT(heightOf3(Figures::Form::lining), -0.05);
}

TEST(FigureForms, EN_07_AFaceThatHasThemByDefaultIsNoMatter) {
  Style style = styleOf();
  style.latin = {"latin-sans"};  // has onum and pnum, and its own digits are lining and tabular
  style.figures = {Figures::Form::lining, Figures::Width::tabular};
  EXPECT_FALSE(hasCode(shapeEnglish(plain("12"), style).diagnostics, "figures-missing"));
}

TEST(FigureForms, EN_07_AFaceWithoutThemIsWarnedOf) {
  Style style = styleOf();
  style.latin = {"kai"};  // no figures but its own
  style.figures = {Figures::Form::oldStyle, Figures::Width::font};
  EXPECT_TRUE(hasCode(shapeEnglish(plain("no 12"), style).diagnostics, "figures-missing"));
  EXPECT_FALSE(hasCode(shapeEnglish(plain("none"), style).diagnostics, "figures-missing"));
}

struct Extent {
  Pt left, bottom, top, right;
};

/// Ink of the glyph that stands for `text`, from the first baseline and from where lines begin
/// beside an initial.
Extent extentOf(const ShapedText& shaped, const std::string& text) {
  for (const Placed& placed : glyphsOf(shaped)) {
    if (placed.text == text) {
      const Rect ink = *placed.run->face->inkOf(placed.glyph.id);
      const Pt size = placed.run->size;
      const Pt base = placed.run->shift + placed.glyph.dy;
      const Pt left = placed.glyph.dx + ink.x * size;
      return {
          left, base + ink.y * size, base + (ink.y + ink.height) * size, left + ink.width * size};
    }
  }
  ADD_FAILURE() << text;
  return {};
}

TEST(Initials, EN_09_ACapReachesFromTheCapHeightToTheLastBaseline) {
  for (const int lines : {2, 3}) {
    ShapedText text = en("Here it begins");
    const double capHeight = text.runs[0].face->metrics().capHeight;
    DropCap cap;
    cap.lines = lines;
    const Pt room = setInitial(text, cap, 14);
    const Extent ink = extentOf(text, "H");
    EXPECT_NEAR(ink.bottom, -14 * (lines - 1), 0.1);
    EXPECT_NEAR(ink.top, capHeight * 10, 0.1);
    EXPECT_NEAR(ink.left, -room, 0.01) << "flush with the margin";
    EXPECT_NEAR(ink.right, -cap.gap * 10, 0.01);
    cap.top = DropCap::Top::xHeight;
    ShapedText low = en("Here it begins");
    setInitial(low, cap, 14);
    EXPECT_NEAR(extentOf(low, "H").top, text.runs[0].face->metrics().xHeight * 10, 0.1);
  }
}

TEST(Initials, EN_09_TheRestKeepsItsGlyphsAndTheText) {
  ShapedText text = en("Very fine");
  const std::vector<GlyphId> before = idsOf(text);
  setInitial(text, {.lines = 2}, 14);
  EXPECT_EQ(idsOf(text), before);
  std::string said;
  for (const Placed& placed : glyphsOf(text)) {
    said += placed.text;
  }
  EXPECT_EQ(said, "Very fine");
  EXPECT_EQ(text.initialEnd, 1u);
  EXPECT_EQ(text.runs[0].glyphs[0].advance, 0);
}

TEST(Initials, EN_09_AnOpeningQuoteIsSmallOrHangs) {
  ShapedText small = en("“Here it begins”");
  DropCap cap;
  cap.lines = 2;
  const Pt wide = setInitial(small, cap, 14);
  EXPECT_EQ(small.runs[0].size, 10);
  EXPECT_NEAR(extentOf(small, "“").left, -wide, 0.01);
  EXPECT_GT(extentOf(small, "H").left, extentOf(small, "“").right);
  cap.quote = DropCap::Quote::hang;
  ShapedText hung = en("“Here it begins”");
  const Pt narrow = setInitial(hung, cap, 14);
  EXPECT_LT(narrow, wide);
  EXPECT_NEAR(extentOf(hung, "H").left, -narrow, 0.01);
  EXPECT_LT(extentOf(hung, "“").right, -narrow);
}

TEST(Initials, EN_09_ARaisedCapStandsOnTheFirstBaseline) {
  ShapedText text = en("Here it begins");
  DropCap cap;
  cap.lines = 2;
  cap.kind = DropCap::Kind::raised;
  setInitial(text, cap, 14);
  EXPECT_NEAR(extentOf(text, "H").bottom, 0, 0.1);
  EXPECT_GT(extentOf(text, "H").top, 14);
}

TEST(Initials, EN_09_AHanInitialTakesWholeCharacters) {
  ShapedText text = zh("国有企业改革");
  DropCap cap;
  cap.lines = 2;
  const Pt room = setInitial(text, cap, 15);
  EXPECT_NEAR(room, 30, 1e-9) << "25 pt of the initial and the gap, in whole 字";
  EXPECT_NEAR(text.runs[0].size, 25, 1e-9);
  // Frames: 0.88 above and 0.12 below the baseline.
  EXPECT_NEAR(text.runs[0].shift + 0.88 * 25, 8.8, 1e-9);
  EXPECT_NEAR(text.runs[0].shift - 0.12 * 25, -15 - 1.2, 1e-9);
  EXPECT_EQ(text.runs[0].glyphs[0].dx, -30);
}

TEST(Initials, EN_09_NothingToEnlargeIsLeftAlone) {
  for (const char* words : {"— a dash", "…", "“", " space"}) {
    ShapedText text = en(words);
    EXPECT_EQ(setInitial(text, {.lines = 2}, 14), 0) << words;
    EXPECT_EQ(text.initialEnd, 0u);
  }
}

}  // namespace
}  // namespace paiban::testing
