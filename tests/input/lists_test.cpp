#include <gtest/gtest.h>

#include "input/lint_lengths.h"
#include "support.h"

namespace paiban {
namespace {

using test::readContentText;
using test::rendered;
using test::summary;
using test::wellWorded;

/// A content whose lead has the keys of `story` and which ends in `rest`.
std::string listContent(const std::string& story, const std::string& rest = "") {
  return "id: t\n"
         "languages: [zh-Hans, en]\n"
         "title: {zh: 题, en: Title}\n"
         "stories:\n"
         "  lead:\n"
         "    headline: {zh: 题, en: Head}\n" +
         story + rest;
}

const Paragraph& paragraphOf(const std::vector<BodyItem>& body, std::size_t i) {
  return std::get<Paragraph>(body.at(i));
}

TEST(Lists, CL_68_MarksCountInEachLanguage) {
  EXPECT_EQ(markOf(ListMark::number, 12, Lang::zh), "12.");
  EXPECT_EQ(markOf(ListMark::letter, 2, Lang::zh), "B.");
  EXPECT_EQ(markOf(ListMark::letter, 28, Lang::en), "ab.");
  EXPECT_EQ(markOf(ListMark::circled, 20, Lang::zh), "⑳");
  EXPECT_EQ(markOf(ListMark::circled, 21, Lang::zh), "21.");
  EXPECT_EQ(markOf(ListMark::han, 10, Lang::zh), "十、");
  EXPECT_EQ(markOf(ListMark::han, 21, Lang::zh), "二十一、");
  EXPECT_EQ(markOf(ListMark::han, 3, Lang::en), "3.");
  EXPECT_EQ(markOf(ListMark::bracketed, 15, Lang::zh), "（十五）");
  EXPECT_EQ(markOf(ListMark::bracketed, 15, Lang::en), "(15)");
  EXPECT_EQ(markOf(ListMark::none, 1, Lang::zh), "");
}

TEST(Lists, CL_68_StandInABody) {
  const auto read = readContentText(
      listContent("    body:\n"
                  "      - {zh: 文字如下：, en: 'Words follow:'}\n"
                  "      - {list: [{zh: 一事, en: One}, {zh: 二事, en: Two}], marks: han}\n"
                  "      - {zh: 完。, en: The end.}\n"));
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  const auto& body = read.content->stories[0].body;
  ASSERT_EQ(body.size(), 4u);
  EXPECT_FALSE(paragraphOf(body, 0).inList);
  ASSERT_TRUE(paragraphOf(body, 2).inList);
  EXPECT_EQ(paragraphOf(body, 2).inList->mark, ListMark::han);
  EXPECT_EQ(paragraphOf(body, 2).inList->number, 2);
  EXPECT_EQ(paragraphOf(body, 2).inList->count, 2);
  EXPECT_EQ(paragraphOf(body, 2).text.en->text, "Two");
}

TEST(Lists, CL_68_StandInABlockOfText) {
  const auto read = readContentText(
      listContent("    body:\n"
                  "      zh: |\n        如下：\n        - 一事，\n          还在说；\n "
                  "       - 二事。\n\n        完。\n"
                  "      en: |\n        As follows:\n        - one\n          more;\n  "
                  "      - two.\n\n        The end.\n"));
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  const auto& body = read.content->stories[0].body;
  ASSERT_EQ(body.size(), 4u);
  EXPECT_EQ(paragraphOf(body, 1).text.zh->text, "一事，还在说；");
  EXPECT_EQ(paragraphOf(body, 1).text.en->text, "one more;");
  EXPECT_EQ(paragraphOf(body, 2).inList->number, 2);
  EXPECT_EQ(paragraphOf(body, 1).inList->count, 2);
  EXPECT_FALSE(paragraphOf(body, 3).inList);
}

TEST(RunIn, CL_76_IsStrongTextBeforeItsParagraph) {
  const auto read = readContentText(
      listContent("    body:\n"
                  "      - {run-in: {zh: 工业。, en: Industry.}, zh: 增长**很快**。, en: Up.}\n"));
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  const RichText& text = *paragraphOf(read.content->stories[0].body, 0).text.zh;
  EXPECT_EQ(text.text, "工业。　增长很快。");
  ASSERT_EQ(text.spans.size(), 2u);
  EXPECT_EQ(text.text.substr(text.spans[0].begin, text.spans[0].end), "工业。");
  EXPECT_EQ(text.spans[0].kind, Markup::strong);
  EXPECT_EQ(text.text.substr(text.spans[1].begin, text.spans[1].end - text.spans[1].begin), "很快");
}

TEST(Panels, OfEveryKind) {
  const auto read = readContentText(listContent(
      "    body: [{zh: 文。, en: Text.}, {panel: said}]\n",
      "panels:\n"
      "  said: {kind: quote, text: {zh: 说的话, en: Words said}, credit: {zh: 某某, en: "
      "Somebody}}\n"
      "  list: {kind: list, marks: circled, items: [{zh: 一, en: One}, {zh: 二, en: Two}]}\n"
      "  side: {kind: story, title: {zh: 副稿, en: Side}, byline: {zh: 某, en: N}, body: [{zh: "
      "文。, en: "
      "Text.}]}\n"));
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  const auto& panels = read.content->panels;
  ASSERT_EQ(panels.size(), 3u);
  EXPECT_EQ(panels[0].kind, PanelKind::quote);
  EXPECT_EQ(panels[0].quote.zh->text, "说的话");
  ASSERT_EQ(panels[1].body.size(), 2u);
  EXPECT_EQ(panels[1].body[1].inList->mark, ListMark::circled);
  EXPECT_EQ(panels[2].byline.size(), 1u);
  EXPECT_EQ(panels[2].body[0].text.en->text, "Text.");
}

TEST(Panels, SayWhatTheirKindLacksOrDoesNotHave) {
  const auto read = readContentText(listContent(
      "    body: [{zh: 文。, en: Text.}]\n",
      "panels:\n"
      "  a: {kind: quote, items: [{zh: 一, en: One}]}\n"
      "  b: {kind: digest, items: [{zh: 一, en: One}]}\n"
      "  c: {kind: list, items: [{title: {zh: 一, en: One}, text: {zh: 一, en: One}}]}\n"));
  EXPECT_EQ(summary(read.diagnostics),
            "panel-needs 9:6; panel-has-no 9:27; text-in-panel 10:29; no-text-in-list 11:27")
      << rendered(read.diagnostics);
  EXPECT_TRUE(wellWorded(read.diagnostics));
}

RichText rich(const std::string& text) {
  RichText out;
  out.text = text;
  return out;
}

TEST(Lengths, BI_12_CountAsEditorsDo) {
  const PairLength length =
      lengthOf(rich("2025年，GDP增长5.5%。"), rich("GDP rose by 5.5% in 2025 – well."));
  EXPECT_EQ(length.characters, 9) << "2025 年 ， GDP 增 长 5.5 % 。";
  EXPECT_EQ(length.words, 7);
}

TEST(Lengths, BI_12_AMissingSentenceIsNoticed) {
  std::string zh, en;
  for (int i = 0; i < 10; ++i) {
    zh += "今年全县经济继续增长。";
    en += "The county’s economy grew again this year. ";
  }
  Diagnostics none;
  lintLength(rich(zh), rich(en), none);
  EXPECT_TRUE(none.empty()) << rendered(none);
  Diagnostics few, many;
  lintLength(rich(zh), rich(en.substr(0, en.size() / 2)), few);
  EXPECT_EQ(summary(few, Severity::warning), "english-short 0:0");
  lintLength(rich(zh), rich(en + en), many);
  EXPECT_EQ(summary(many, Severity::warning), "english-long 0:0");
  EXPECT_TRUE(wellWorded(few) && wellWorded(many));
}

/// Chinese of `characters` with English of `words`.
std::string lengthWarning(int characters, int words) {
  std::string zh, en;
  for (int i = 0; i < characters; ++i) {
    zh += "字";
  }
  for (int i = 0; i < words; ++i) {
    en += "word ";
  }
  Diagnostics found;
  lintLength(rich(zh), rich(en), found);
  return found.empty() ? "" : std::string(found.list().front().message->code);
}

TEST(Lengths, BI_12_TheLimitsAreHalfAndNineTenths) {
  EXPECT_EQ(lengthWarning(100, 49), "english-short");
  EXPECT_EQ(lengthWarning(100, 50), "");
  EXPECT_EQ(lengthWarning(100, 65), "") << "usual";
  EXPECT_EQ(lengthWarning(100, 103), "") << "15 % over the upper limit";
  EXPECT_EQ(lengthWarning(100, 104), "english-long");
  EXPECT_EQ(lengthWarning(30, 12), "") << "short texts vary more";
  EXPECT_EQ(lengthWarning(30, 11), "english-short");
  EXPECT_EQ(lengthWarning(30, 34), "english-long");
  EXPECT_EQ(lengthWarning(19, 1), "");
}

TEST(Lengths, BI_12_AnEditorMayStandForAPair) {
  std::string zh;
  for (int i = 0; i < 10; ++i) {
    zh += "今年全县经济继续增长。";
  }
  const std::string story =
      "    body:\n      - zh: \"[" + zh + "]{checked}\"\n        en: The same again.\n";
  const auto read = readContentText(listContent(story));
  EXPECT_EQ(summary(read.diagnostics, Severity::warning), "") << rendered(read.diagnostics);
}

TEST(Lengths, BI_12_AreReportedForEachPairOnRequest) {
  ReadContentOptions options;
  options.reportLengths = true;
  const auto read = readContentText(
      listContent(
          "    body:\n"
          "      - zh: 今年全县经济继续增长，居民收入继续增加，物价稳定。\n"
          "        en: The county’s economy and incomes grew again this year, and prices held.\n"),
      options);
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "all-lengths 1:1; pair-length 8:13")
      << rendered(read.diagnostics);
}

}  // namespace
}  // namespace paiban
