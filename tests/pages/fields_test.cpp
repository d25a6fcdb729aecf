#include "pages/fields.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

BilingualText both(const std::string& zh, const std::string& en) {
  BilingualText text;
  text.zh.emplace().text = zh;
  text.en.emplace().text = en;
  return text;
}

Content edition() {
  Content content;
  content.title = both("辽阳简报", "Liaoyang bulletin");
  content.date = {2025, 1, 6};
  content.nameplate.emplace().issue = both("第1期", "Issue 1");
  content.languages.tags = {"zh-Hans", "en-GB"};
  return content;
}

TEST(Dates, GB_T_9704_DatesHaveNoPaddedZero) {
  EXPECT_EQ(formatDate({2025, 1, 6}, Lang::zh, "zh-Hans"), "2025年1月6日");
  EXPECT_EQ(formatDate({2025, 1, 6}, Lang::en, "en-GB"), "6 January 2025");
  EXPECT_EQ(formatDate({2025, 12, 31}, Lang::en, "en-US"), "December 31, 2025");
  EXPECT_EQ(formatDate({}, Lang::en, "en"), "");
}

TEST(Fields, TakeTheLanguageOfTheLineOrTheirOwn) {
  const Content content = edition();
  Diagnostics diagnostics;
  const auto fill = [&](std::string_view pattern, Lang lang) {
    return fillFields(pattern, content, {lang}, {3, 12}, {}, diagnostics);
  };
  EXPECT_EQ(fill("{title} · {issue}", Lang::zh), "辽阳简报 · 第1期");
  EXPECT_EQ(fill("{title.zh} {title.en}", Lang::en), "辽阳简报 Liaoyang bulletin");
  EXPECT_EQ(fill("{page}/{pages} {{x}}", Lang::en), "3/12 {x}");
  EXPECT_EQ(fill("{short-title}", Lang::en), "Liaoyang bulletin") << "falls back to the title";
  EXPECT_EQ(fill("{motto}{publisher}", Lang::zh), "") << "empty fields give nothing";
  EXPECT_EQ(fill("{date}", Lang::zh), "2025年1月6日");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(Fields, TheSecondLanguageVanishesWhereThereIsNone) {
  const Content content = edition();
  Diagnostics diagnostics;
  const auto fill = [&](const std::vector<Lang>& languages) {
    return fillFields("{issue}\u3000{issue.second}", content, languages, {}, {}, diagnostics);
  };
  EXPECT_EQ(fill({Lang::zh, Lang::en}), "第1期\u3000Issue 1");
  EXPECT_EQ(fill({Lang::en, Lang::zh}), "Issue 1\u3000第1期");
  EXPECT_EQ(fill({Lang::en}), "Issue 1");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(Fields, AnUnknownOneIsAnErrorThatNamesThoseThatExist) {
  Diagnostics diagnostics;
  fillFields("{pgae}", edition(), {Lang::zh}, {}, {}, diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(messageText(diagnostics.list()[0], MessageLanguage::en), "there is no field {pgae}");
  EXPECT_NE(hintText(diagnostics.list()[0], MessageLanguage::en).find("page, pages"),
            std::string::npos);
}

}  // namespace
}  // namespace paiban
