#include "input/fixes.h"

#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

/// A content file whose Chinese and English titles are the two scalars.
std::string content(const std::string& zh, const std::string& en = "T") {
  return "id: t # 标识\nlanguages: [zh, en-US]\nnormalize: none\ntitle:\n  zh: " + zh +
         "\n  en: " + en + "\nstories: {a: {headline: {zh: 题, en: T}}}\n";
}

struct Outcome {
  std::string bytes;
  Diagnostics applied;
};

Outcome fixed(const std::string& bytes, bool notes = false) {
  ReadContentOptions options;
  options.reportNormalised = notes;
  options.proofread = true;
  const auto read = test::readContentText(bytes, options);
  FixedFile file = applyFixes("/c/content.yaml", bytes, read.diagnostics);
  EXPECT_EQ(file.applied.empty(), file.bytes == bytes) << test::rendered(file.applied);
  // What is fixed once has nothing left to fix.
  const auto again = test::readContentText(file.bytes, options);
  EXPECT_EQ(applyFixes("/c/content.yaml", file.bytes, again.diagnostics).bytes, file.bytes);
  return {std::move(file.bytes), std::move(file.applied)};
}

void expectFix(const std::string& before, const std::string& after) {
  EXPECT_EQ(fixed(content(before)).bytes, content(after));
}
void expectEnglishFix(const std::string& before, const std::string& after) {
  EXPECT_EQ(fixed(content("题", before)).bytes, content("题", after));
}

TEST(Fixes, CL_33_CL_34_ConnectorsAndSigns) {
  expectFix("增长63-68%左右", "增长63%～68%左右");
  expectFix("增长63～68%左右 # 注", "增长63%～68%左右 # 注");
  expectFix("'2021-2025年'", "'2021—2025年'");
  expectFix("自[2021-2025年]{strong}以来", "自[2021—2025年]{strong}以来");
  expectFix("共3，000人", "共3,000人");
  expectFix("9～16亿元", "9～16亿元");  // may mean what it says
}

TEST(Fixes, CL_08_StraightQuotesOfChinese) {
  expectFix("他说\"好\"了", "他说“好”了");
  expectFix("他说\"好了", "他说\"好了");
  expectFix("“他说\"好\"了”", "“他说\"好\"了”");
  expectFix("24\"显示器", "24\"显示器");
}

TEST(Fixes, LookAlikesAndFullWidthCharacters) {
  expectFix("工\u2F08们２０２５年", "工人们2025年");
  expectFix("|\n    工\u2F08们\n    ２０２５年", "|\n    工人们\n    2025年");
}

TEST(Fixes, EN_10_EN_11_EnglishMarks) {
  expectEnglishFix("say \"yes\" -- it's so ,or", "say “yes” – it’s so ,or");
  expectEnglishFix("it is so , he said", "it is so, he said");
  expectEnglishFix("yes，he said。", "yes, he said.");
  expectEnglishFix("so “yes“ he said", "so “yes” he said");
  expectEnglishFix("the firms' way in the '90s", "the firms’ way in the ’90s");
  expectEnglishFix("it 'is' so, isn't it", "it 'is' so, isn’t it");  // no half of a pair
}

TEST(Fixes, WhatIsNotInTheFileAsItStandsStays) {
  expectEnglishFix("\"say \\\"yes\\\" now\"", "\"say \\\"yes\\\" now\"");
  expectEnglishFix("'it''s so'", "'it''s so'");
  expectEnglishFix("\"it\\x27s so\"", "\"it\\x27s so\"");
  expectEnglishFix(">-\n    it is so\n    , he said", ">-\n    it is so\n    , he said");
  expectFix("\"工\\u2F08们\"", "\"工\\u2F08们\"");
}

TEST(Fixes, WhatYamlWouldReadOtherwiseStays) {
  const std::string flow =
      "id: t\nlanguages: [zh, en]\nnormalize: none\ntitle: {zh: 题, en: yes，he said；so}\n"
      "stories: {a: {headline: {zh: 题, en: T}}}\n";
  std::string expected = flow;
  expected.replace(expected.find("；"), 3, "; ");
  EXPECT_EQ(fixed(flow).bytes, expected) << "a comma would cut the text in two";
}

TEST(Fixes, AllOtherBytesStay) {
  std::string before = "\xEF\xBB\xBF" + content("增长63～68%  # 注", "T");
  std::string crlf;
  for (const char c : before) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
  }
  std::string expected = crlf;
  expected.insert(expected.find("～"), "%");
  const Outcome outcome = fixed(crlf);
  EXPECT_EQ(outcome.bytes, expected);
  ASSERT_EQ(outcome.applied.list().size(), 1u);
  EXPECT_EQ(outcome.applied.list()[0].where.line, 5);
}

TEST(Fixes, CL_09_AsciiMarksWhereTheFileDoesNotSay) {
  const std::string open =
      "id: t\nlanguages: [zh]\ntitle: 甲,乙(丙)\nstories: {a: {headline: 题}}\n";
  std::string wide = open;
  wide.replace(wide.find("甲,乙(丙)"), std::string("甲,乙(丙)").size(), "甲，乙（丙）");
  EXPECT_EQ(fixed(open, true).bytes, wide);
  for (const char* stated : {"normalize: none\n", "normalize: gb15834\n"}) {
    EXPECT_EQ(fixed(stated + open, true).bytes, stated + open) << "the file says what it wants";
  }
}

TEST(Fixes, ATextOfBothLanguagesKeepsItsMarks) {
  const std::string shared =
      "id: t\nlanguages: [zh, en]\nnormalize: none\ntitle: 10-20%\n"
      "stories: {a: {headline: {zh: 题, en: T}}}\n";
  EXPECT_EQ(fixed(shared).bytes, shared);
}

TEST(Fixes, OfOneAnchorAreMadeOnce) {
  const std::string twice =
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: &a 共63～68%\nshort-title: *a\n"
      "stories: {a: {headline: 题}}\n";
  std::string expected = twice;
  expected.insert(expected.find("～"), "%");
  EXPECT_EQ(fixed(twice).bytes, expected);
}

TEST(Fixes, OnesThatDoNotBelongToTheFileAreIgnored) {
  const std::string bytes = content("题");
  Diagnostics findings;
  const auto add = [&](const char* file, Fix fix) {
    Diagnostic d{Severity::warning, &messages::kFileMissing, {""}, {}};
    d.where = {std::make_shared<const std::string>(file), 1, 1};
    d.fix = std::move(fix);
    findings.add(std::move(d));
  };
  add("/c/other.yaml", {0, 2, "x"});
  add("/c/content.yaml", {0, bytes.size() + 1, "x"});
  add("/c/content.yaml", {0, 2, "no"});  // a key is not a text
  EXPECT_EQ(applyFixes("/c/content.yaml", bytes, findings).bytes, bytes);
}

}  // namespace
}  // namespace paiban
