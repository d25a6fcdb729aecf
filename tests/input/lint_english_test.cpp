#include "input/lint_english.h"

#include "lint_support.h"

namespace paiban::english_lint {
namespace {

std::string lint(const std::string& text, const char* tag = "en-GB") {
  return test::linted([&](const TextLint& t) { lintEnglish(t, tag); }, text);
}

TEST(Lint, EN_10_StraightQuotes) {
  EXPECT_EQ(lint("say \"yes\" now"), "straight-quote@5 > “; straight-quote@9 > ”");
  EXPECT_EQ(lint("say \"yes now"), "straight-quote@5 > “ ”");
  EXPECT_EQ(lint("it's the firms' own, in the 1990's"),
            "straight-quote@3 > ’; straight-quote@15 > ’; straight-quote@33 > ’");
  EXPECT_EQ(lint("a 6\" pipe of 5' length"), "");
}

TEST(Lint, EN_10_CurlyQuotesPairAndLookTheRightWay) {
  EXPECT_EQ(lint("“Yes”, it’s the firms’ ‘own’ way of the ’90s."), "");
  EXPECT_EQ(lint("so “yes he said"), "unpaired-mark@4 > “");
  EXPECT_EQ(lint("“Yes, he said"), "");  // goes on in the next paragraph
  EXPECT_EQ(lint("so yes” he said"), "unpaired-mark@7 > ”");
  EXPECT_EQ(lint("so “yes“ he said"), "wrong-way-quote@8 > ”");
  EXPECT_EQ(lint("so ”yes” he said"), "wrong-way-quote@4 > “");
  EXPECT_EQ(lint("‘tis so"), "wrong-way-quote@1 > ’");
}

TEST(Lint, EN_10_QuotesNest) {
  EXPECT_EQ(lint("so “he said ‘yes’ now”"), "");
  EXPECT_EQ(lint("so ‘he said “yes” now’"), "");
  EXPECT_EQ(lint("so “he said “yes” now”"), "mark-nesting@13 > ‘ ’");
  EXPECT_EQ(lint("so ‘he said “yes” now’", "en-US"), "mark-nesting@4 > “ ”");
}

TEST(Lint, EN_10_AmericanMarksStandInsideTheQuote) {
  EXPECT_EQ(lint("so “yes”, he said.", "en-US"), "mark-behind-quote@9 > ,”");
  EXPECT_EQ(lint("so “yes,” he said “no.”", "en-US"), "");
  EXPECT_EQ(lint("so “yes”, he said."), "");
}

TEST(Lint, EN_11_HyphensForADash) {
  EXPECT_EQ(lint("so -- he said"), "double-hyphen@4 > –");
  EXPECT_EQ(lint("so--he said"), "double-hyphen@3 > —");
  EXPECT_EQ(lint("so---he said"), "double-hyphen@3 > —");
  EXPECT_EQ(lint("run it with --fix, well-known"), "");
  EXPECT_EQ(lint("a ---- b"), "");
}

TEST(Lint, EN_10_ChineseMarksAndSpaces) {
  EXPECT_EQ(lint("yes，he said。"), "wide-mark-in-english@4 > ,; wide-mark-in-english@12 > .");
  EXPECT_EQ(lint("so（yes）"), "wide-mark-in-english@3 > (; wide-mark-in-english@7 > )");
  EXPECT_EQ(lint("the words 攻坚，突破 said"), "");
  EXPECT_EQ(lint("yes , he said ."), "space-before-mark@4 > ,; space-before-mark@14 > .");
  EXPECT_EQ(lint("on .NET at .5 and … so ... on :)"), "");
}

TEST(Lint, EN_10_OtherLanguagesAreLeftAlone) {
  RichText rich;
  const std::string all = "so ”oui” ,";
  rich.text = all;
  rich.spans = {{Markup::language, 0, static_cast<std::uint32_t>(all.size()), "fr"}};
  EXPECT_EQ(test::linted([](const TextLint& t) { lintEnglish(t, "en"); }, rich), "");
}

}  // namespace
}  // namespace paiban::english_lint
