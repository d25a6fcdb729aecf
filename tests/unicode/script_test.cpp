#include "unicode/script.h"

#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace paiban {
namespace {

void expectSide(std::u32string_view characters, ScriptSide side) {
  for (const char32_t c : characters) {
    EXPECT_EQ(scriptSideOf(c), side)
        << toUtf8(c) << " U+" << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(ScriptSide, CL_07_SharedCodePointsWaitForTheirContext) {
  expectSide(U"“”‘’—–…⋯·‧-/‼⁇⁈⁉⸺", ScriptSide::shared);
}

TEST(ScriptSide, HanAndFullWidthFormsAreAlwaysHan) {
  expectSide(U"中䶮𫖮〇あ가，。（）《》：？！～／％Ａ９\u3000", ScriptSide::han);
}

TEST(ScriptSide, AlphabetsDigitsAndAsciiAreAlwaysLatin) {
  expectSide(U"AzéāαЖ09+%,.;:!?()°±×÷§©‰′″€²₂⁸½‐\u2011", ScriptSide::latin);
}

TEST(ScriptSide, SymbolsOfAmbiguousWidthAreShared) {
  expectSide(U"①Ⅷ■★→℃№※•", ScriptSide::shared);
}

TEST(ScriptSide, MarksSpacesAndFormatCharactersFollow) {
  expectSide(U" \u00A0\u0301\u200B\u2060\u00AD\u2028\uFE00\U000E0100", ScriptSide::inherited);
}

TEST(Script, CodesOfScripts) {
  const auto code = [](const char(&name)[5]) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      value = value << 8 | static_cast<unsigned char>(name[i]);
    }
    return value;
  };
  EXPECT_EQ(scriptOf(U'中'), code("Hani"));
  EXPECT_EQ(scriptOf(U'𫖮'), code("Hani"));
  EXPECT_EQ(scriptOf(U'a'), code("Latn"));
  EXPECT_EQ(scriptOf(U'é'), code("Latn"));
  EXPECT_EQ(scriptOf(U'α'), code("Grek"));
  EXPECT_EQ(scriptOf(U'あ'), code("Hira"));
  for (const char32_t shared : {U'1', U'，', U'“', U'\u0301', U' '}) {
    EXPECT_EQ(scriptOf(shared), 0u) << toUtf8(shared);
  }
}

TEST(Script, RightToLeft) {
  EXPECT_TRUE(isRightToLeft(U'\u05D0'));
  EXPECT_TRUE(isRightToLeft(U'\u0627'));
  for (const char32_t c : {U'a', U'中', U'1', U'，', U'ア', U'\u0E01'}) {
    EXPECT_FALSE(isRightToLeft(c)) << toUtf8(c);
  }
}

}  // namespace
}  // namespace paiban
