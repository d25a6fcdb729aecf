#include "input/figures.h"

#include <random>

#include <gtest/gtest.h>

#include "input/figure_text.h"
#include "input/lint_figures.h"
#include "support.h"

namespace paiban {
namespace {

using test::readContentText;
using test::rendered;
using test::summary;

RichText plainText(std::string text) {
  RichText rich;
  rich.text = std::move(text);
  return rich;
}

/// The warnings of a pair: what is missing as it is written, "zh 1.1万; en 1,100".
std::string missing(const RichText& zh, const RichText& en) {
  Diagnostics diagnostics;
  lintFigures(zh, en, diagnostics);
  EXPECT_TRUE(test::wellWorded(diagnostics)) << rendered(diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    EXPECT_EQ(d.severity, Severity::warning);
    const bool zhFigure = d.message->code == "figure-not-in-english";
    out += std::string(out.empty() ? "" : "; ") + (zhFigure ? "zh " : "en ") + d.arguments.at(2);
  }
  return out;
}

struct PairCase {
  const char* zh;
  const char* en;
  const char* missing;
};

void expectCases(std::span<const PairCase> cases) {
  for (const PairCase& c : cases) {
    EXPECT_EQ(missing(plainText(c.zh), plainText(c.en)), c.missing) << c.zh << " | " << c.en;
  }
}

TEST(Figures, CL_34_AgreeInEveryForm) {
  const PairCase cases[] = {
      {"新增20项", "20 new projects", ""},
      {"新增20项", "twenty new projects", ""},
      {"6家企业", "six firms", ""},
      {"21天", "twenty-one days", ""},
      {"120个", "one hundred and twenty", ""},
      {"1.1万人", "11,000 people", ""},
      {"1.5万亩", "15,000 mu", ""},
      {"12万吨装置", "the 120,000-tonne unit", ""},
      {"3000万元", "30 million yuan", ""},
      {"1.3亿元", "130 million yuan", ""},
      {"13.4亿元", "1.34 billion yuan", ""},
      {"9亿元", "900 million yuan", ""},
      {"1.2万亿元", "1.2 trillion yuan", ""},
      {"5千元", "5,000 yuan", ""},
      {"5千米", "5 kilometres", ""},
      {"5千米", "5,000 metres", ""},
      {"3亿5000万元", "350 million yuan", ""},
      {"1万2千人", "12,000 people", ""},
      {"１．５万人", "15,000 people", ""},
      {"50亿元", "5bn yuan", ""},
      {"12.5亿立方米", "1.25 bn cubic metres", ""},
      {"60万千瓦机组", "the 600 MW unit", ""},
      {"60万千瓦机组", "the 600,000-kilowatt unit", ""},
      {"10千伏", "10 kV", ""},
      {"500万元", "5m yuan", ""},
      {"5m长", "5m long", ""},
      {"千亿元大关", "the 100-billion-yuan mark", ""},
      {"百亿级", "worth 10 billion yuan", ""},
      {"亿元以上", "100 million yuan or more", ""},
      {"万亿元", "1 trillion yuan", ""},
      {"仅用百天", "in only 100 days", ""},
      {"十亿零三百万", "1.003 billion", ""},
      {"二十四节气", "24 solar terms", ""},
      {"“十四五”规划", "the 14th Five-Year Plan", ""},
      {"二〇二四年", "in 2024", ""},
      {"三年行动，四年来", "a three-year campaign; in four years", ""},
      {"第一，第2位", "first, and second", ""},
      {"第1期", "No. 1", ""},
      {"增长5.1%", "rose by 5.1%", ""},
      {"增长5.1%", "rose by 5.1 per cent", ""},
      {"增长5%", "grew five percent", ""},
      {"增长5％", "grew 5%", ""},
      {"百分之五", "5%", ""},
      {"百分之三点五", "3.5 per cent", ""},
      {"百分之12.5", "12.5%", ""},
      {"0.3‰", "0.03%", ""},
      {"提高6.5个百分点", "6.5 percentage points higher", ""},
      {"提高6.5个百分点", "a 6.5-percentage-point rise", ""},
      {"2.3%和8%", "2.3 and 8 per cent", ""},
      {"8成以上", "more than 80%", ""},
      {"八成", "80%", ""},
      {"0.5公里", "half a kilometre", ""},
      {"50%以上", "over half", ""},
      {"50万元", "half a million yuan", ""},
      {"试行6个月", "on trial for half a year", ""},
      {"增长2倍", "tripled", ""},
      {"是上年的2倍", "twice that of the year before", ""},
      {"增长3.5倍", "4.5 times as much", ""},
      {"7.5折", "25% off", ""},
      {"8折", "at 80% of the price", ""},
      {"“双一流”", "2 firsts", ""},
      {"12个", "a dozen", ""},
      {"三分之二", "2/3", ""},
      {"1个项目", "a project", ""},
      {"0起事故", "no accidents", ""},
      {"5G基站、3D打印、尼龙66", "5G stations, 3D printing, nylon 66", ""},
      {"PM2.5", "PM2.5", ""},
      {"100平方米", "100 m2", ""},
  };
  expectCases(cases);
}

TEST(Figures, CL_34_DatesAndTimesAgree) {
  const PairCase cases[] = {
      {"2024年12月30日", "30 December 2024", ""},
      {"2024年12月30日", "December 30th, 2024", ""},
      {"2024.12.30", "30.12.2024", ""},
      {"2024-01-05", "5 Jan 2024", ""},
      {"3月起，3个月", "from March, three months", ""},
      {"元旦", "1 January", ""},
      {"1月1日", "New Year’s Day", ""},
      {"今年增长5%", "growth of 5% in 2025", ""},
      {"2025年增长5%", "growth of 5% this year", ""},
      {"2025年增长5%", "growth of 5% in 2024 and this year", "zh 2025; en 2024"},
      {"2024年12月30日至2024年12月31日", "30 to 31 December 2024", ""},
      {"2021—2025年", "2021–2025", ""},
      {"2021—2025年", "2021–25", ""},
      {"2024—2025学年", "the 2024/25 school year", ""},
      {"24年", "in 2024", ""},
      {"20世纪90年代", "the 1990s", ""},
      {"17:00", "5 pm", ""},
      {"17:00", "5.00 p.m.", ""},
      {"下午5:30", "17:30", ""},
      {"下午5时30分", "5:30 pm", ""},
      {"8点半", "8:30 am", ""},
      {"17：00", "17:00", ""},
      {"9:00", "10:00", "zh 9:00; en 10:00"},
      {"9:00", "at nine", "zh 9:00"},
      {"2023年", "2024", "zh 2023; en 2024"},
      {"12月30日", "30 November", "zh 12"},
  };
  expectCases(cases);
}

TEST(Figures, CL_34_ApproximationsAndRangesAgree) {
  const PairCase cases[] = {
      {"20余名", "more than 20", ""},
      {"20余万人", "more than 200,000 people", ""},
      {"近60名", "nearly sixty", ""},
      {"15～20项", "15 to 20 projects", ""},
      {"15～20万人", "150,000 to 200,000 people", ""},
      {"15万～20万人", "15 to 20 ten-thousands, or 150,000–200,000", "en 15; en 20"},
      {"1000万至2000万元", "10 to 20 million yuan", ""},
      {"63%～68%", "63% to 68%", ""},
      {"63%～68%", "63–68%", ""},
      {"63～68%", "63% to 68%", ""},
      {"2、3、5%", "2, 3 and 5%", ""},
      {"63%～68%", "63% to 69%", "zh 68%; en 69%"},
  };
  expectCases(cases);
}

TEST(Figures, CL_34_DisagreementsAreReported) {
  const PairCase cases[] = {
      {"1.1万人", "1,100 people", "zh 1.1万; en 1,100"},
      {"1.1万人", "110,000 people", "zh 1.1万; en 110,000"},
      {"1.3亿元", "13 million yuan", "zh 1.3亿; en 13 million"},
      {"千亿元", "10 billion yuan", "en 10 billion"},
      {"增长5.1%", "rose by 5.7%", "zh 5.1%; en 5.7%"},
      {"提高6.5个百分点", "rose by 6.5%", "zh 6.5个百分点; en 6.5%"},
      {"增长5%", "rose by 5", "zh 5%; en 5"},
      {"百分之五", "6%", "zh 百分之五; en 6%"},
      {"6家", "seven firms", "zh 6"},
      {"三十五家企业", "36 firms", "zh 三十五; en 36"},
      {"“十四五”", "the 15th Five-Year Plan", "en 15"},
      {"5%、6%", "5% and 5%", "zh 6%"},
      {"甲5%，乙5%", "A 5%, B grew", "zh 5%"},
      {"甲5%，乙5%", "both by 5%", ""},
      {"增长5%", "5% (again: 5%)", ""},
      {"15亩", "1 hectare", "zh 15; en 1"},
      {"15亩", "one hectare", "zh 15"},
      {"新增12项", "new projects", "zh 12"},
      {"新项目", "12 new projects", "en 12"},
      {"尼龙66", "nylon 6", "zh 66; en 6"},
      {"100元", "100.0 yuan", ""},
      {"0.50", ".5 0.5", "en 5"},
  };
  expectCases(cases);
}

TEST(Figures, CL_34_WordsAloneAreNotLookedFor) {
  const PairCase cases[] = {
      {"一个个突破", "breakthroughs", ""},
      {"两大健康", "health", ""},
      {"百家争鸣，千家万户", "many voices", ""},
      {"十几个，三五个，第三个", "some", ""},
      {"三驾马车", "the troika", ""},
      {"两个市场", "markets", ""},
      {"甲、乙、丙三个厂", "plants A, B and C", ""},
      {"一楼、二楼", "the ground and upper floors", ""},
      {"万达", "Wanda", ""},
      {"亿", "", ""},
      {"好", "one of the first two", ""},
      {"网址https://a.cn/2024/5", "see https://b.org/77", ""},
      {"", "", ""},
  };
  expectCases(cases);
}

TEST(Figures, NumbersOfAnyLengthAreExact) {
  const std::string digits(5000, '7');
  EXPECT_EQ(missing(plainText(digits + "亿"), plainText(digits + "00000000")), "");
  EXPECT_EQ(missing(plainText(digits), plainText(digits)), "");
  EXPECT_NE(missing(plainText(digits + "7"), plainText(digits + "8")), "");
  EXPECT_EQ(missing(plainText("0.1000000000000000000001"), plainText("0.1")),
            "zh 0.1000000000000000000001; en 0.1");
  std::string numerals;
  for (int i = 0; i < 2000; ++i) {
    numerals += "亿万九千零十百";
  }
  EXPECT_EQ(missing(plainText(numerals), plainText("")), "");
  std::string words;
  for (int i = 0; i < 2000; ++i) {
    words += "million hundred nine trillion ";
  }
  EXPECT_EQ(missing(plainText(""), plainText(words)), "");
  EXPECT_EQ(missing(plainText("5:30世纪90年代"), plainText("")), "zh 5:30; zh 90");
  EXPECT_EQ(missing(plainText("百分之"), plainText("%")), "");
  EXPECT_EQ(missing(plainText("0亿5000万"), plainText("50 million")), "zh 0亿");
}

TEST(Figures, DecimalsAreShiftedExactly) {
  EXPECT_EQ(decimal("1.1", 4), "11000");
  EXPECT_EQ(decimal("007"), "7");
  EXPECT_EQ(decimal("0.50"), "0.5");
  EXPECT_EQ(decimal("0.0"), "0");
  EXPECT_EQ(decimal("0", 8), "0");
  EXPECT_EQ(decimal("3", -1), "0.3");
  EXPECT_EQ(decimal("0.3", -3), "0.0003");
  EXPECT_EQ(decimal("1.23456", 2), "123.456");
}

TEST(Figures, AnyJumbleEndsInAReport) {
  const char* const zh[] = {
      "0",    "9",    "20",   "2024", ".",    ",",        "、",     "万",   "亿",      "千",
      "百",   "十",   "二",   "五",   "两",   "〇",       "零",     "年",   "月",      "时",
      "点",   "半",   "分",   "%",    "‰",    "倍",       "折",     "成",   "～",      "—",
      "-",    ":",    "/",    "家",   "第",   "米",       " ",      "余",   "兆瓦",    "千瓦",
      "世纪", "年代", "元旦", "双",   "今年", "个百分点", "百分之", "翻番", "https://"};
  const char* const en[] = {"0",        "9",       "20",       "2024",     ".",        ",",
                            " ",        "-",       "–",        " to ",     " and ",    "hundred",
                            "thousand", "million", "trillion", "one",      "ninety",   "fifth",
                            "half",     " a ",     "dozen",    "per cent", "%",        "s",
                            "th",       " am",     " p.m.",    ":",        "/",        "New Year",
                            "May",      "march",   "twofold",  "zerofold", "k",        "bn",
                            "MW",       "www.",    "'",        "both",     "this year"};
  std::mt19937 random(34);
  for (int round = 0; round < 4000; ++round) {
    RichText a, b;
    for (auto parts = random() % 25; parts > 0; --parts) {
      a.text += zh[random() % std::size(zh)];
      b.text += en[random() % std::size(en)];
    }
    missing(a, b);
    missing(b, a);
  }
}

TEST(Figures, ManyFiguresTakeNoLongTime) {
  std::string zh, en;
  for (int i = 0; i < 20000; ++i) {
    zh += "5%，" + std::to_string(i) + "项；";
    en += "5%, " + std::to_string(i) + " items; ";
  }
  EXPECT_EQ(missing(plainText(zh), plainText(en)), "");
}

test::ContentRead readPair(const std::string& zh, const std::string& en) {
  return readContentText(
      "id: t\nlanguages: [zh-Hans, en-GB]\nnormalize: none\ntitle: 5\nstories:\n  lead:\n"
      "    headline:\n      zh: " +
      zh + "\n      en: " + en + "\n");
}

TEST(Figures, AreReportedAtTheirPlaceWithTheirValue) {
  const auto read = readPair("新增**就业1.1万**人", "New jobs, 1,100");
  ASSERT_EQ(summary(read.diagnostics, Severity::warning),
            "figure-not-in-english 8:17; figure-not-in-chinese 9:21");
  EXPECT_EQ(messageText(read.diagnostics.list()[0], MessageLanguage::en),
            "1.1万 = 11,000 is not in the English, which has 1,100");
  EXPECT_NE(hintText(read.diagnostics.list()[0], MessageLanguage::en).find("[1.1万]{checked}"),
            std::string::npos);
  EXPECT_EQ(messageText(read.diagnostics.list()[1], MessageLanguage::zh),
            "中文里没有 1,100，却有 1.1万 = 11,000");
}

TEST(Figures, AreComparedInBlocksPairByPair) {
  const auto read = readContentText(
      "id: t\nlanguages: [zh, en]\nnormalize: none\ntitle: 5\nstories:\n  lead:\n"
      "    headline: {zh: 题, en: Head}\n    body:\n      zh: |\n        有5项。\n\n        "
      "有6项。\n"
      "      en: |\n        There are six.\n\n        There are 6.\n");
  EXPECT_EQ(summary(read.diagnostics, Severity::warning), "figure-not-in-english 10:10")
      << rendered(read.diagnostics);
}

TEST(Figures, CheckedOnesAreNotLookedFor) {
  EXPECT_EQ(summary(readPair("\"[15亩]{checked}\"", "\"[1 hectare]{checked}\"").diagnostics,
                    Severity::warning),
            "");
  EXPECT_EQ(summary(readPair("甲[15]{checked}亩和7家", "1 hectare").diagnostics, Severity::warning),
            "figure-not-in-english 8:27; figure-not-in-chinese 9:11");
  // A figure inside may still answer for one of the other language.
  EXPECT_EQ(summary(readPair("甲[15]{checked}亩", "15 mu").diagnostics, Severity::warning), "");
}

TEST(Figures, MarkupRoundAFigureChangesNothing) {
  const char* const wraps[][2] = {{"**", "**"},
                                  {"__", "__"},
                                  {"[", "]{dots}"},
                                  {"[", "]{nobreak}"},
                                  {"[", "]{lang=en}"},
                                  {"[**", "**]{name}"},
                                  {"{wj}", "{wj}"}};
  const char* const figures[][2] = {
      {"1.1万", "11,000"}, {"1.1万", "1,100"}, {"5%", "5 per cent"}, {"20余", "21"}};
  for (const auto& figure : figures) {
    const std::string zh = figure[0];
    const std::string en = figure[1];
    const auto count = [&](const std::string& a, const std::string& b) {
      return readPair("甲" + a + "人", "some " + b + " people").diagnostics.list().size();
    };
    const std::size_t bare = count(zh, en);
    for (const auto& wrap : wraps) {
      EXPECT_EQ(count(wrap[0] + zh + wrap[1], wrap[0] + en + wrap[1]), bare) << wrap[0] << zh;
      // Inside the figure too.
      EXPECT_EQ(count(wrap[0] + zh.substr(0, 1) + wrap[1] + zh.substr(1), en), bare) << wrap[0];
    }
  }
}

TEST(Figures, OneLanguageAloneIsNotCompared) {
  const auto read = readContentText(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: 5\nstories: {a: {headline: {zh: 5项, en: "
      "none}}}\n");
  EXPECT_EQ(summary(read.diagnostics, Severity::warning), "language-not-used 5:38");
}

}  // namespace
}  // namespace paiban
