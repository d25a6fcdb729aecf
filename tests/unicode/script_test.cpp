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

TEST(Script, ClusterExtenders) {
  EXPECT_TRUE(extendsCluster(U'\u0301'));
  EXPECT_TRUE(extendsCluster(U'\U000E0100'));
  EXPECT_TRUE(extendsCluster(U'\uFE00'));
  EXPECT_FALSE(extendsCluster(U'中'));
  EXPECT_FALSE(extendsCluster(U'e'));
}

TEST(Script, InvisibleCharacters) {
  for (const char32_t c : U"\u00AD\u200B\u2060\u2028\uFEFF") {
    if (c != 0) {
      EXPECT_TRUE(isInvisible(c)) << std::hex << static_cast<std::uint32_t>(c);
    }
  }
  EXPECT_FALSE(isInvisible(U' '));
  EXPECT_FALSE(isInvisible(U'\u3000'));
}

}  // namespace
}  // namespace paiban
