#include "input/lint_ranges.h"

#include "lint_support.h"

namespace paiban::ranges_lint {
namespace {

std::string lint(const std::string& text) {
  return test::linted(lintRanges, text);
}

TEST(Lint, CL_33_DatesAndTimesTakeTheDash) {
  EXPECT_EQ(lint("2021—2025年"), "");
  EXPECT_EQ(lint("2021-2025年"), "range-connector@5 > 2021—2025年");
  EXPECT_EQ(lint("2021～2025年"), "range-connector@5 > 2021—2025年");
  EXPECT_EQ(lint("2021年～2025年"), "range-connector@6 > 2021年—2025年");
  EXPECT_EQ(lint("2021––2025年"), "");  // no connector at all, and no guess
  EXPECT_EQ(lint("2021――2025年"), "");
  EXPECT_EQ(lint("2021——2025年"), "range-connector@5 > 2021—2025年");
  EXPECT_EQ(lint("沈括（1031-1095），宋朝人"), "range-connector@8 > 1031—1095");
  EXPECT_EQ(lint("5月3～10日"), "range-connector@4 > 3—10日");
  EXPECT_EQ(lint("2月3日~10日"), "range-connector@5 > 3日—10日");
  EXPECT_EQ(lint("7～9月"), "range-connector@2 > 7—9月");
  EXPECT_EQ(lint("每天8:00-17:30"), "range-connector@7 > 8:00—17:30");
  EXPECT_EQ(lint("上午8时～10时"), "range-connector@5 > 8时—10时");
  EXPECT_EQ(lint("20世纪80～90年代"), "range-connector@7 > 80—90年");
  EXPECT_EQ(lint("2024-2025学年"), "range-connector@5 > 2024—2025");
  EXPECT_EQ(lint("五月～八月"), "range-connector@3 > 五月—八月");
}

TEST(Lint, CL_33_NumbersTakeEither) {
  EXPECT_EQ(lint("15～20个"), "");
  EXPECT_EQ(lint("400—429页"), "");
  EXPECT_EQ(lint("第五～八课"), "");
  EXPECT_EQ(lint("第五课～第八课"), "");
  EXPECT_EQ(lint("3～5年内、3～5个月"), "");
  EXPECT_EQ(lint("12-15岁"), "range-connector@3 > 12～15岁");
  EXPECT_EQ(lint("10%–20%"), "range-connector@4 > 10%～20%");
  EXPECT_EQ(lint("15~20个"), "range-connector@3 > 15～20个");
  EXPECT_EQ(lint("5万－8万"), "range-connector@3 > 5万～8万");
  EXPECT_EQ(lint("100-150kg"), "range-connector@4 > 100～150");
  EXPECT_EQ(lint("-36～-8℃"), "");
}

TEST(Lint, CL_33_CodesKeepTheHyphen) {
  for (const char* text : {"2-301室",
                           "电话0419-2123456",
                           "400-800-1234",
                           "2025-01-16",
                           "第3-1号",
                           "GB/T 9704-2012",
                           "GB/T 9704-2012年版",
                           "以3-1取胜",
                           "5-3个",
                           "B-52个",
                           "GB9704-2012年",
                           "5-HT3",
                           "http://a/1-5年",
                           "一-二"}) {
    EXPECT_EQ(lint(text), "") << text;
  }
}

TEST(Lint, CL_33_PlacesTakeTheDash) {
  EXPECT_EQ(lint("北京～上海特别快车"), "range-connector@3 > 北京—上海");
  EXPECT_EQ(lint("周一～周五"), "range-connector@3 > 周一—周五");
  EXPECT_EQ(lint("北京—上海"), "");
  EXPECT_EQ(lint("吐鲁番-哈密油气田"), "");  // a compound, GB/T 15834 4.13.3.1
  EXPECT_EQ(lint("你好～"), "");
}

TEST(Lint, CL_34_TheSignOfARangeStandsTwice) {
  EXPECT_EQ(lint("63%～68%"), "");
  EXPECT_EQ(lint("63～68%"), "range-unit-lost@1 > 63%～68%");
  EXPECT_EQ(lint("63—68‰"), "range-unit-lost@1 > 63‰—68‰");
  EXPECT_EQ(lint("63-68%"), "range-connector@3 > 63～68%; range-unit-lost@1 > 63%～68%");
  EXPECT_EQ(lint("9～16亿"), "range-unit-lost@1 > 9亿～16亿");
  EXPECT_EQ(lint("13～17万元"), "range-unit-lost@1 > 13万元～17万元");
  EXPECT_EQ(lint("13万～17万元"), "");
  EXPECT_EQ(lint("8000～1万元"), "");
  EXPECT_EQ(lint("150～200kg"), "");  // a unit may stand once
}

TEST(Lint, CL_33_CL_34_CheckedTextAndOtherLanguagesAreLeftAlone) {
  RichText rich;
  rich.text = "63～68%";
  rich.spans = {{Markup::checked, 0, static_cast<std::uint32_t>(rich.text.size()), {}}};
  EXPECT_EQ(test::linted(lintRanges, rich), "");
  rich.spans[0].kind = Markup::language;
  rich.spans[0].value = "ja";
  EXPECT_EQ(test::linted(lintRanges, rich), "");
  rich.spans[0].value = "zh-Hant";
  EXPECT_NE(test::linted(lintRanges, rich), "");
}

}  // namespace
}  // namespace paiban::ranges_lint
