#include <gtest/gtest.h>

#include "support.h"

namespace paiban::texts {
namespace {

using test::readContentText;
using test::rendered;
using test::summary;

/// The headline of a document in Chinese alone, written as `value` after `headline:`.
RichText headline(const std::string& value, const std::string& normalise = "none") {
  auto read = readContentText("id: t\nlanguages: [zh-Hans]\nnormalize: " + normalise +
                              "\ntitle: 题\nstories:\n  lead:\n    headline: " + value + "\n");
  EXPECT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  return read.content ? *read.content->stories[0].headline.zh : RichText{};
}

std::string describe(const RichText& rich) {
  constexpr const char* kNames[] = {"strong",
                                    "emphasis",
                                    "dots",
                                    "name",
                                    "title",
                                    "underline",
                                    "strike",
                                    "lang",
                                    "ruby",
                                    "link",
                                    "nobreak",
                                    "smallcaps",
                                    "checked",
                                    "call",
                                    "gloss"};
  std::string out = rich.text;
  for (const Span& span : rich.spans) {
    out += " | " + std::string(kNames[static_cast<int>(span.kind)]) +
           (span.value.empty() ? "" : "=" + span.value) + ":" +
           rich.text.substr(span.begin, span.end - span.begin);
  }
  return out;
}

struct MarkupCase {
  const char* written;
  const char* read;
};

TEST(Markup, CL_11_MarksAreTakenOutAndBecomeSpans) {
  const MarkupCase cases[] = {
      {"普通文字", "普通文字"},
      {"\"**粗**\"", "粗 | strong:粗"},
      {"甲**乙**丙", "甲乙丙 | strong:乙"},
      {"这是**“粗体”**文字", "这是“粗体”文字 | strong:“粗体”"},
      {"甲__乙__丙", "甲乙丙 | emphasis:乙"},
      {"甲[乙]{dots}丙", "甲乙丙 | dots:乙"},
      {"甲[乙]{name}丙", "甲乙丙 | name:乙"},
      {"甲[hello]{lang=en}丙", "甲hello丙 | lang=en:hello"},
      {"甲[汉字]{ruby=hànzì}丙", "甲汉字丙 | ruby=hànzì:汉字"},
      {"读[红楼梦]{title}", "读红楼梦 | title:红楼梦"},
      {"已[改]{underline}[删]{strike}", "已改删 | underline:改 | strike:删"},
      {"甲[汉字]{ruby='hàn zì'}丙", "甲汉字丙 | ruby=hàn zì:汉字"},
      {"甲[网]{link=https://a.cn/b?c=d}丙", "甲网丙 | link=https://a.cn/b?c=d:网"},
      {"甲[乙丙]{nobreak}", "甲乙丙 | nobreak:乙丙"},
      {"甲[15亩]{checked}", "甲15亩 | checked:15亩"},
      {"甲[乙]{strong dots lang=zh-Hant}", "甲乙 | strong:乙 | dots:乙 | lang=zh-Hant:乙"},
      {"甲[乙**丙**丁]{dots}", "甲乙丙丁 | dots:乙丙丁 | strong:丙"},
      {"甲[乙[丙]{name}丁]{dots}", "甲乙丙丁 | dots:乙丙丁 | name:丙"},
      {"甲**乙__丙__丁**", "甲乙丙丁 | strong:乙丙丁 | emphasis:丙"},
      {"甲[乙]丙", "甲[乙]丙"},
      {"甲[乙]{ruby=[}丙[丁]{dots}", "甲乙丙丁 | ruby=[:乙 | dots:丁"},
      {"甲[乙丙", "甲[乙丙"},
      {"甲]乙", "甲]乙"},
      {"[1] 甲[乙]{dots}", nullptr},
      {"甲*乙_丙", "甲*乙_丙"},
      {"甲\\*\\*乙\\[丙\\]\\{丁\\}\\\\", "甲**乙[丙]{丁}\\"},
      {"甲\\乙", "甲\\乙"},
      {"甲{br}乙", "甲\u2028乙"},
      {"甲{nbsp}乙{-}丙{wj}丁", "甲\u00A0乙\u00AD丙\u2060丁"},
      {"甲}乙", "甲}乙"},
  };
  for (const MarkupCase& c : cases) {
    if (c.read != nullptr) {
      EXPECT_EQ(describe(headline(c.written)), c.read) << c.written;
    }
  }
}

TEST(Markup, BI_07_AGlossIsWhatTheWholeMeans) {
  const MarkupCase cases[] = {
      {"甲[对外贸易]{gloss='foreign trade'}", "甲对外贸易 | gloss=foreign trade:对外贸易"},
      {"甲[外贸]{gloss=' trade '}丙", "甲外贸丙 | gloss=trade:外贸"},
      {"甲[外贸]{strong gloss=trade}", "甲外贸 | strong:外贸 | gloss=trade:外贸"},
      {"甲[外贸]{gloss=trade}[增长]{ruby=zēngzhǎng}",
       "甲外贸增长 | gloss=trade:外贸 | ruby=zēngzhǎng:增长"},
      {"甲[外**贸**]{gloss=trade}", "甲外贸 | gloss=trade:外贸 | strong:贸"},
  };
  for (const MarkupCase& c : cases) {
    EXPECT_EQ(describe(headline(c.written)), c.read) << c.written;
  }
}

TEST(Markup, AnUnmatchedBracketBeforeASpanIsText) {
  EXPECT_EQ(describe(headline("\"[1] 甲[乙]{dots}\"")), "[1] 甲乙 | dots:乙");
  EXPECT_EQ(describe(headline("\"甲[[乙]{dots}\"")), "甲[乙 | dots:乙");
}

TEST(Origins, AreExactAroundMarkup) {
  const RichText rich = headline("甲**乙**丙[丁]{dots}戊");  // value at 7:15
  ASSERT_EQ(rich.text, "甲乙丙丁戊");
  const int columns[] = {15, 18, 21, 23, 31};
  for (int i = 0; i < 5; ++i) {
    const SourceRef place = rich.placeOf(static_cast<std::uint32_t>(i * 3));
    EXPECT_EQ(place.line, 7);
    EXPECT_EQ(place.column, columns[i]) << i;
  }
}

TEST(Origins, AreExactInEveryStyleOfScalar) {
  struct Case {
    const char* value;
    int line, column;  ///< of 河 in 太子河
  };
  const Case cases[] = {
      {"太子河", 7, 17},
      {"'太子河'", 7, 18},
      {"\"太子河\"", 7, 18},
      {"\"\\u592a子河\"", 7, 23},
      {"'太''子河'", 7, 20},
      {"|\n      太子河", 8, 9},
      {">\n      太子河", 8, 9},
      {"|\n      太子\n      河", 9, 7},
      {">-\n      太子\n      河", 9, 7},
      {"太子\n      河", 8, 7},
      {"\"太子\n      河\"", 8, 7},
      {"'太子  \n        河'", 8, 9},
      {"\"太\\\n      子河\"", 8, 8},
  };
  for (const Case& c : cases) {
    const RichText rich = headline(c.value);
    const auto at = rich.text.find("河");
    ASSERT_NE(at, std::string::npos) << c.value;
    const SourceRef place = rich.placeOf(static_cast<std::uint32_t>(at));
    EXPECT_EQ(place.line, c.line) << c.value;
    EXPECT_EQ(place.column, c.column) << c.value;
  }
}

TEST(Origins, AreExactInBlocksOfParagraphs) {
  const auto read = readContentText(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: 题\nstories:\n  lead:\n    headline: 题\n"
      "    body: |\n      第一段，\n      接着。\n\n      ## 头\n      第二段\n");
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  const auto& body = read.content->stories[0].body;
  const RichText& first = *std::get<Paragraph>(body.at(0)).text.zh;
  EXPECT_EQ(first.text, "第一段，接着。");
  EXPECT_EQ(first.placeOf(12).line, 10);
  EXPECT_EQ(first.placeOf(12).column, 7);
  const RichText& head = *std::get<Crosshead>(body.at(1)).text.zh;
  EXPECT_EQ(head.where.line, 12);
  EXPECT_EQ(head.where.column, 10);
}

std::string normalised(const std::string& text) {
  return headline("'" + text + "'", "gb15834").text;
}

TEST(Normalise, CL_09_MarksBetweenHanBecomeFullWidth) {
  EXPECT_EQ(normalised("实干,难中求成;奋力:赶超?是!"), "实干，难中求成；奋力：赶超？是！");
  EXPECT_EQ(normalised("开(复)工"), "开（复）工");
  EXPECT_EQ(normalised("(一)攻坚"), "（一）攻坚");
  EXPECT_EQ(normalised("“强”,“大”"), "“强”，“大”");
  EXPECT_EQ(normalised("《报》:“好”"), "《报》：“好”");
  EXPECT_EQ(normalised("增长5.1%,比上年"), "增长5.1%，比上年");
  EXPECT_EQ(normalised("增长5%!"), "增长5%！");
  EXPECT_EQ(normalised("国内生产总值(GDP)增长"), "国内生产总值（GDP）增长");
  EXPECT_EQ(normalised("(3D)打印"), "（3D）打印");
  EXPECT_EQ(normalised("时间:12:30"), "时间：12:30");
  EXPECT_EQ(normalised("好(很好(真的)),对"), "好（很好（真的）），对");
}

TEST(Normalise, CL_09_NumbersAndLatinStay) {
  for (const char* text : {"3,000元",
                           "约1,234,567人",
                           "上午12:30开",
                           "比例3:2",
                           "f(x)是",
                           "见https://a.cn/?b=1",
                           "A, B",
                           "5.1%",
                           "1)项目"}) {
    EXPECT_EQ(normalised(text), text);
  }
}

TEST(Normalise, CL_09_OtherLanguagesStay) {
  EXPECT_EQ(normalised("他说[好,好]{lang=en}了,"), "他说好,好了，");
}

TEST(Normalise, CL_11_SpansAndOriginsMoveAlong) {
  const RichText rich = headline("'甲,**乙,丙**,丁'", "gb15834");
  EXPECT_EQ(describe(rich), "甲，乙，丙，丁 | strong:乙，丙");
  EXPECT_EQ(rich.placeOf(6).column, 20);   // 乙
  EXPECT_EQ(rich.placeOf(18).column, 26);  // 丁
}

TEST(Normalise, EachSiteIsANoteWhenAsked) {
  ReadContentOptions options;
  options.reportNormalised = true;
  const auto read = readContentText(
      "id: t\nlanguages: [zh]\nnormalize: gb15834\ntitle: 甲,乙(丙)丁\nstories: {a: {headline: "
      "题}}\n",
      options);
  ASSERT_TRUE(read.content.has_value());
  EXPECT_EQ(summary(read.diagnostics, Severity::note),
            "normalised 4:9; normalised 4:11; normalised 4:13");
}

TEST(Normalise, SitesAreReportedOnceWhenTheFileDoesNotSay) {
  const std::string text =
      "id: t\nlanguages: [zh]\ntitle: 甲,乙,丙\nstories: {a: {headline: 题}}\n";
  const auto read = readContentText(text);
  ASSERT_TRUE(read.content.has_value());
  EXPECT_EQ(read.content->title.zh->text, "甲,乙,丙");
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "ascii-marks 3:9");
  ReadContentOptions options;
  options.reportNormalised = true;
  EXPECT_EQ(summary(readContentText(text, options).diagnostics, Severity::note),
            "ascii-mark 3:9; ascii-mark 3:11");
}

TEST(Normalise, EnglishIsLeftAlone) {
  const auto read = readContentText(
      "id: t\nlanguages: [zh, en]\nnormalize: gb15834\ntitle: {zh: 题, en: \"“A”, (b): c!\"}\n"
      "stories: {a: {headline: {zh: 题, en: x}}}\n");
  ASSERT_TRUE(read.content.has_value());
  EXPECT_EQ(read.content->title.en->text, "“A”, (b): c!");
}

/// The warnings for a Chinese headline, as columns of the text.
std::string lint(const std::string& text, const std::string& tag = "zh") {
  const auto read = readContentText("id: t\nlanguages: [" + tag +
                                    "]\nnormalize: none\ntitle: 题\nstories: "
                                    "{a: {headline: 题}}\nauthor: x\nshort-title: '" +
                                    text + "'\n");
  EXPECT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  std::string out;
  for (const Diagnostic& d : read.diagnostics.list()) {
    out += (out.empty() ? "" : " ") + std::string(d.message->code) + ":" +
           std::to_string(d.where.column - 14);
  }
  return out;
}

TEST(Lint, CL_08_QuotesPairAndNest) {
  EXPECT_EQ(lint("“强”和“大”"), "");
  EXPECT_EQ(lint("“他说‘好’了”"), "");
  EXPECT_EQ(lint("‘他说“好”了’"), "mark-nesting:1");
  EXPECT_EQ(lint("“他说“好”了”"), "mark-nesting:4");
  EXPECT_EQ(lint("他说“好了"), "unpaired-mark:3");
  EXPECT_EQ(lint("“他说好了"), "");  // goes on in the next paragraph
  EXPECT_EQ(lint("他说好”了"), "unpaired-mark:4");
  EXPECT_EQ(lint("用it’s一词"), "");
  EXPECT_EQ(lint("他说[好”]{lang=en}了"), "");
}

TEST(Lint, CL_08_CornerBracketsNestInTraditionalChinese) {
  EXPECT_EQ(lint("「他說『好』了」", "zh-Hant-TW"), "");
  EXPECT_EQ(lint("『他說「好」了』", "zh-Hant-TW"), "mark-nesting:1");
  EXPECT_EQ(lint("「他說「好」了」", "zh-HK"), "mark-nesting:4");
  EXPECT_EQ(lint("他說「好了", "zh-TW"), "unpaired-mark:3");
  EXPECT_EQ(lint("『他说「好」了』和「其他」"), "") << "double outside, as the mainland has it";
  EXPECT_EQ(lint("他说「好了"), "unpaired-mark:3");
}

TEST(Lint, CL_52_BookTitleMarksNest) {
  EXPECT_EQ(lint("《读〈论语〉》"), "");
  EXPECT_EQ(lint("《读《论语》》"), "mark-nesting:3");
  EXPECT_EQ(lint("读〈论语〉"), "mark-nesting:2");
}

TEST(Lint, CL_04_ADoubledEllipsisStandsAlone) {
  EXPECT_EQ(lint("…………"), "");
  EXPECT_EQ(lint("他说……"), "");
  EXPECT_EQ(lint("他说…………"), "doubled-ellipsis:3");
}

TEST(Lint, CL_46_SpacesBetweenHan) {
  EXPECT_EQ(lint("攻坚 阔步"), "space-in-han:3");
  EXPECT_EQ(lint("攻坚　阔步"), "");
  EXPECT_EQ(lint("增长 5% 以上"), "");
}

}  // namespace
}  // namespace paiban::texts
