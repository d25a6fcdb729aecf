#include "base/utf8.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

TEST(Utf8, DecodesEveryLength) {
  EXPECT_EQ(decodeUtf8("a", 0).code, U'a');
  EXPECT_EQ(decodeUtf8("é", 0).code, U'é');
  EXPECT_EQ(decodeUtf8("辽", 0).code, U'辽');
  EXPECT_EQ(decodeUtf8("𬭎", 0).code, U'𬭎');
  EXPECT_EQ(decodeUtf8("𬭎", 0).bytes, 4u);
}

TEST(Utf8, RoundTrips) {
  for (const char32_t c :
       {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    EXPECT_EQ(decodeUtf8(toUtf8(c), 0).code, c);
  }
}

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_FALSE(firstInvalidUtf8("辽阳 𬭎 ok"));
  EXPECT_EQ(firstInvalidUtf8("ab\xFF"), 2u);
  EXPECT_EQ(firstInvalidUtf8("\xC0\xAF"), 0u) << "overlong";
  EXPECT_EQ(firstInvalidUtf8("x\xED\xA0\x80"), 1u) << "surrogate";
  EXPECT_EQ(firstInvalidUtf8("辽\xE9\x98"), 3u) << "truncated";
  EXPECT_EQ(firstInvalidUtf8("\xF4\x90\x80\x80"), 0u) << "beyond U+10FFFF";
}

TEST(Utf8, CountsAndCutsCharactersNotBytes) {
  EXPECT_EQ(countCodePoints("辽阳5%"), 4u);
  EXPECT_EQ(firstCodePoints("辽阳5%", 3), "辽阳5");
  EXPECT_EQ(firstCodePoints("辽", 9), "辽");
}

}  // namespace
}  // namespace paiban
