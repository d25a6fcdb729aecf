#include <gtest/gtest.h>

#include "base/utf8.h"
#include "input/lint_characters.h"
#include "support.h"

namespace paiban::characters_lint {
namespace {

/// The warnings of a text: "code: first argument > second argument @ byte".
std::string lint(const std::string& text) {
  RichText rich;
  rich.text = text;
  rich.origins = {{0, 1, 1}};
  Diagnostics diagnostics;
  lintCharacters({rich, diagnostics});
  EXPECT_TRUE(test::wellWorded(diagnostics));
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    EXPECT_EQ(d.severity, Severity::warning);
    out += (out.empty() ? "" : "; ") + d.arguments[0] + ">" + d.arguments[1] + "@" +
           std::to_string(d.where.column);
  }
  return out;
}

TEST(Characters, DoublesOfHanAreNamedWithTheRightOne) {
  EXPECT_EQ(lint("\u2F00"), "U+2F00>一@1");
  EXPECT_EQ(lint("工\u2F08们"), "U+2F08>人@2");
  EXPECT_EQ(lint("\u2FD5"), "U+2FD5>龠@1");
  EXPECT_EQ(lint("\uF900\uF9F7"), "U+F900>豈@1; U+F9F7>立@2");
  EXPECT_EQ(lint("\uFAD9"), "U+FAD9>龎@1");
  EXPECT_EQ(lint("\uFA0E\uFA11\u2FD6"), "");  // unified ideographs, and no character at all
  EXPECT_EQ(lint("人一立龠 plain, “quoted”—…"), "");
}

TEST(Characters, FullWidthLettersAndDigitsAreNamedOnceARun) {
  EXPECT_EQ(lint("第２０２５年"), "２０２５>2025@2");
  EXPECT_EQ(lint("Ａ座ｚ１"), "Ａ>A@1; ｚ１>z1@3");
  EXPECT_EQ(lint("５，６"), "５>5@1; ６>6@3");
  EXPECT_EQ(lint("（，。％～）"), "");
}

TEST(Characters, BothLanguagesAreLookedThrough) {
  const auto read = test::readContentText(
      "id: t\nlanguages: [zh, en]\nnormalize: none\ntitle: 5\nstories: {a: {headline: {zh: "
      "工\u2F08, "
      "en: \uFF21b}}}\n");
  EXPECT_EQ(test::summary(read.diagnostics, Severity::warning),
            "double-of-han 5:31; full-width-letters 5:38");
}

}  // namespace
}  // namespace paiban::characters_lint
