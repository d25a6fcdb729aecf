#include "input/lint_numerals.h"

#include "lint_support.h"

namespace paiban::numerals_lint {
namespace {

std::string lint(const std::string& text) {
  return test::linted(lintNumerals, text);
}

TEST(Lint, CL_34_OneNumberHasOneKindOfNumerals) {
  EXPECT_EQ(lint("4千元"), "mixed-numerals@1 > 4千");
  EXPECT_EQ(lint("投资3百多万元"), "mixed-numerals@3 > 3百");
  EXPECT_EQ(lint("1千万元"), "mixed-numerals@1 > 1千");
  EXPECT_EQ(lint("1百零8"), "mixed-numerals@1 > 1百零8");
  EXPECT_EQ(lint("一百08"), "mixed-numerals@1 > 一百08");
  for (const char* text : {"4千米",
                           "5千瓦",
                           "3百分点",
                           "4000元",
                           "四千元",
                           "10亿零817万5288人",
                           "1.5万元",
                           "2024十大新闻",
                           "500百强",
                           "12345一号",
                           "5G+",
                           "第三5"}) {
    EXPECT_EQ(lint(text), "") << text;
  }
}

TEST(Lint, CL_34_OneDateHasOneKindOfNumerals) {
  EXPECT_EQ(lint("2024年十二月30日"),
            "mixed-numerals@1 > 2024年十二月; mixed-numerals@6 > 十二月30日");
  EXPECT_EQ(lint("12月三十日"), "mixed-numerals@1 > 12月三十日");
  EXPECT_EQ(lint("二〇二四年12月"), "mixed-numerals@1 > 二〇二四年12月");
  for (const char* text : {"2024年12月30日",
                           "二〇二四年十二月三十日",
                           "2024年八月十五",
                           "2024年三月初三",
                           "5年三项",
                           "1月三次",
                           "2024年一季度"}) {
    EXPECT_EQ(lint(text), "") << text;
  }
}

TEST(Lint, CL_34_ThousandsTakeTheAsciiComma) {
  EXPECT_EQ(lint("3，000元"), "wide-thousands-comma@2 > 3，000");
  EXPECT_EQ(lint("1，234，567人"),
            "wide-thousands-comma@2 > 1，234，567; wide-thousands-comma@6 > 1，234，567");
  for (const char* text : {"3,000元", "完成95，100家", "2024，000", "3，0000", "1，2，3"}) {
    EXPECT_EQ(lint(text), "") << text;
  }
}

TEST(Lint, CL_34_CheckedNumeralsAreLeftAlone) {
  RichText rich;
  rich.text = "4千元";
  rich.spans = {{Markup::checked, 0, static_cast<std::uint32_t>(rich.text.size()), {}}};
  EXPECT_EQ(test::linted(lintNumerals, rich), "");
}

}  // namespace
}  // namespace paiban::numerals_lint
