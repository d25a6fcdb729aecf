#include <string>

#include <gtest/gtest.h>

#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

TEST(Sides, CL_07_QuotesOfChineseAreChineseEvenBesideLatin) {
  EXPECT_EQ(sides(zh("“5G+工业互联网”")), "H[“]L[5G+]H[工业互联网”]");
  EXPECT_EQ(sides(zh("用“3D”打印")), "H[用“]L[3D]H[”打印]");
  EXPECT_EQ(sides(zh("“Hello World”")), "H[“]L[Hello World]H[”]");
  EXPECT_EQ(sides(zh("‘A’")), "H[‘]L[A]H[’]");
}

TEST(Sides, CL_07_ApostropheInsideALatinWordIsLatin) {
  EXPECT_EQ(sides(zh("唱It’s OK吧")), "H[唱]L[It’s OK]H[吧]");
  EXPECT_EQ(sides(zh("1990’s")), "L[1990’s]");
}

TEST(Sides, CL_07_DashEllipsisAndInterpunctFollowTheLanguage) {
  EXPECT_EQ(sides(zh("A——B")), "L[A]H[——]L[B]");
  EXPECT_EQ(sides(zh("A……B…C")), "L[A]H[……]L[B]H[…]L[C]");
  EXPECT_EQ(sides(zh("卡尔·马克思")), "H[卡尔·马克思]");
  EXPECT_EQ(sides(zh("J·K·罗琳")), "L[J]H[·]L[K]H[·罗琳]");
  EXPECT_EQ(sides(zh("2021—2025年")), "L[2021]H[—]L[2025]H[年]");
  EXPECT_EQ(sides(zh("15～20人")), "L[15]H[～]L[20]H[人]");
}

TEST(Sides, CL_07_EnglishIsAlwaysProportional) {
  EXPECT_EQ(sides(en("“fine” — it’s … a·b")), "L[“fine” — it’s … a·b]");
  EXPECT_EQ(sides(en("the word “福” means")), "L[the word “]H[福]L[” means]");
}

TEST(Sides, CL_07_FullWidthMarksAreHanEverywhere) {
  EXPECT_EQ(sides(en("a，b《c》")), "L[a]H[，]L[b]H[《]L[c]H[》]");
}

RichText withLanguage(std::string text, std::string part, std::string tag) {
  RichText rich = plain(std::move(text));
  const auto at = static_cast<std::uint32_t>(rich.text.find(part));
  rich.spans.push_back(
      {Markup::language, at, at + static_cast<std::uint32_t>(part.size()), std::move(tag)});
  return rich;
}

TEST(Sides, CL_07_LanguageSpansDecideInside) {
  const RichText english = withLanguage("他说“I said “no” — twice”。", "I said “no” — twice", "en");
  EXPECT_EQ(sides(shapeIn(Lang::zh, english)), "H[他说“]L[I said “no” — twice]H[”。]");
  const RichText chinese = withLanguage("He wrote “福——禄” there", "“福——禄”", "zh-Hans");
  EXPECT_EQ(sides(shapeIn(Lang::en, chinese)), "L[He wrote ]H[“福——禄”]L[ there]");
}

TEST(Sides, CL_07_ChineseGlyphsAreFullWidthAndEnglishOnesProportional) {
  EXPECT_NEAR(widthOf(zh("“”‘’—…")), 60, 1e-9);
  EXPECT_NEAR(widthOf(zh("·")), 5, 1e-9);
  for (const std::string mark : {"“", "”", "‘", "’", "…", "·"}) {
    const ShapedText shaped = en("a" + mark + "a");
    EXPECT_EQ(shaped.runs.size(), 1u) << mark;
    EXPECT_LT(glyphsOf(shaped).at(1).glyph.advance, 9) << mark;
  }
}

TEST(Sides, CL_02_HyphenAndSlashAreConnectorsOnlyBesideHan) {
  EXPECT_EQ(sides(zh("沈阳-北京")), "H[沈阳-北京]");
  EXPECT_EQ(sides(zh("A股-B股")), "L[A]H[股-]L[B]H[股]");
  EXPECT_EQ(sides(zh("和/或")), "H[和/或]");
  EXPECT_EQ(sides(zh("元/kg")), "H[元/]L[kg]");
  EXPECT_EQ(sides(zh("km/h")), "L[km/h]");
  EXPECT_EQ(sides(zh("010-12345")), "L[010-12345]");
  EXPECT_EQ(sides(zh("气温-5℃")), "H[气温]L[-5]H[℃]");
  EXPECT_EQ(sides(zh("2021–2025年")), "L[2021]H[–]L[2025]H[年]");
  EXPECT_EQ(sides(zh("Paris–Roubaix")), "L[Paris–Roubaix]");
  EXPECT_EQ(sides(zh("见http://a.cn/b-c。")), "H[见]L[http://a.cn/b-c]H[。]");
}

TEST(Sides, CL_44_PlusCountsAsALatinLetter) {
  EXPECT_EQ(sides(zh("管委会+公司")), "H[管委会]L[+]H[公司]");
  EXPECT_EQ(sides(zh("5G+工业")), "L[5G+]H[工业]");
}

TEST(Sides, CL_44_DigitsAndTheirSignsAreLatin) {
  EXPECT_EQ(sides(zh("增长5.1%，达3,000亿")), "H[增长]L[5.1%]H[，达]L[3,000]H[亿]");
  EXPECT_EQ(sides(zh("约±0.5°和¥300")), "H[约]L[±0.5°]H[和]L[¥300]");
}

TEST(Sides, SymbolsFollowTheLanguage) {
  EXPECT_EQ(sides(zh("①→■")), "H[①→■]");
  EXPECT_EQ(sides(zh("ā é α")), "L[ā é α]");
}

/// Advances of the spaces of `shaped`, in order.
std::vector<double> spaces(const ShapedText& shaped) {
  std::vector<double> out;
  for (const Placed& placed : glyphsOf(shaped)) {
    if (placed.text == " ") {
      out.push_back(placed.glyph.advance);
    }
  }
  return out;
}

TEST(Sides, CL_46_TypedSpaceBetweenHanAndLatinHasNoWidthButStays) {
  EXPECT_EQ(spaces(zh("辽阳 5G 网络")), (std::vector<double>{0, 0}));
  EXPECT_EQ(spaces(zh("增长 5% 的")), (std::vector<double>{0, 0}));
  EXPECT_EQ(spaces(zh("， ABC")), (std::vector<double>{0}));
  EXPECT_EQ(spaces(zh("中  A")), (std::vector<double>{0, 0}));
  EXPECT_EQ(widthOf(zh("辽阳 5G 网络")), widthOf(zh("辽阳5G网络")));
}

TEST(Sides, CL_46_OtherSpacesKeepTheirWidth) {
  EXPECT_GT(spaces(zh("中 国")).at(0), 2);
  EXPECT_GT(spaces(zh("the city")).at(0), 2);
  EXPECT_GT(spaces(zh("中国 (China)")).at(0), 2);
  EXPECT_GT(spaces(en("the 福 sign")).at(0), 2);
  EXPECT_GT(spaces(zh(" A")).at(0), 2);
  const ShapedText noBreak = zh("中\u00A0A");
  EXPECT_GT(glyphsOf(noBreak).at(1).glyph.advance, 2);
}

TEST(Sides, EnglishSpacesAreLatinEvenBesideHan) {
  EXPECT_EQ(sides(en("福 禄")), "H[福]L[ ]H[禄]");
  EXPECT_EQ(sides(zh("福 禄")), "H[福 禄]");
}

}  // namespace
}  // namespace paiban::testing
