#include "unicode/line_opportunities.h"

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/ubrk.h>

#include "base/utf8.h"

namespace paiban {
namespace {

/// `text` with | at every place where a line may end, and ¶ where it must.
std::string marked(std::string_view text, std::string_view tag) {
  const std::vector<Break> breaks = lineOpportunities(text, tag);
  EXPECT_EQ(breaks.size(), text.size() + 1);
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    out += breaks[i] == Break::allowed ? "|" : breaks[i] == Break::mandatory ? "¶" : "";
    out += text.substr(i, i < text.size() ? 1 : 0);
  }
  return out;
}

TEST(LineOpportunities, WordsAndHyphens) {
  EXPECT_EQ(marked("the well-known fact", "en"), "the |well-|known |fact¶");
}

TEST(LineOpportunities, EmptyTextHasNone) {
  EXPECT_EQ(lineOpportunities("", "en"), std::vector<Break>{Break::prohibited});
}

TEST(LineOpportunities, HanBreaksBetweenCharacters) {
  EXPECT_EQ(marked("辽阳市", "zh-Hans"), "辽|阳|市¶");
}

TEST(LineOpportunities, CL_28_DigitStringsHoldTogether) {
  EXPECT_EQ(marked("约12345和3,000及10.5亿", "zh-Hans"), "约|12345|和|3,000|及|10.5|亿¶");
}

TEST(LineOpportunities, CL_29_AffixesHoldToTheirNumber) {
  for (const std::string_view text : {"5.1%", "30‰", "25℃", "¥300", "$5", "±0.5", "−3", "€9"}) {
    EXPECT_EQ(marked(text, "zh-Hans"), std::string(text) + "¶");
  }
}

TEST(LineOpportunities, SoftHyphenZeroWidthSpaceAndJoiner) {
  EXPECT_EQ(marked("type\u00ADset", "en"), "type\u00AD|set¶");
  EXPECT_EQ(marked("a\u200Bb", "en"), "a\u200B|b¶");
  EXPECT_EQ(marked("中\u2060国", "zh-Hans"), "中\u2060国¶");
  EXPECT_EQ(marked("5\u00A0km", "en"), "5\u00A0km¶");
}

TEST(LineOpportunities, LineSeparatorIsMandatory) {
  EXPECT_EQ(marked("a\u2028b", "en"), "a\u2028¶b¶");
}

/// What ICU says of the whole text at once.
std::vector<Break> asIcuHasIt(const std::string& text) {
  std::u16string units;
  std::vector<std::size_t> byteOf;
  for (std::size_t at = 0; at < text.size(); at += decodeUtf8(text, at).bytes) {
    units += static_cast<char16_t>(decodeUtf8(text, at).code);  // of the basic plane
    byteOf.push_back(at);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(units.size());
  UBreakIterator* iterator = ubrk_open(UBRK_LINE, "en", units.data(), size, &status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::vector<Break> breaks(text.size() + 1, Break::prohibited);
  for (std::int32_t at = ubrk_next(iterator); at < size; at = ubrk_next(iterator)) {
    const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
    breaks[byteOf[static_cast<std::size_t>(at)]] = hard ? Break::mandatory : Break::allowed;
  }
  breaks.back() = Break::mandatory;
  ubrk_close(iterator);
  return breaks;
}

TEST(LineOpportunities, PlainWordsBreakAsIcuHasIt) {
  constexpr const char* kPieces[] = {
      "a",  "word", "Liaoyang", " ",  " ",  " ",  " ",      ",",      ".",      ";",      ":",  "-",
      "—",  "…",    "“",        "”",  "’",  "'",  "\"",     "(",      ")",      "[",      "/",  "!",
      "?",  "5",    "10.5",     "%",  "$",  "¥",  "\u00A0", "\u00AD", "\u200B", "\u2028", "\n", "é",
      "中", "，",   "。",       "《", "》", "、", "א",      "ก",      "\u0301"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int piece = 0; piece < 14; ++piece) {
      text += kPieces[random() % std::size(kPieces)];
    }
    ASSERT_EQ(lineOpportunities(text, "en"), asIcuHasIt(text)) << text;
  }
}

TEST(LineOpportunities, CharactersBeyondTheBasicPlane) {
  EXPECT_EQ(marked("𫖮𬇕ab", "zh-Hans"), "𫖮|𬇕|ab¶");
}

TEST(LineOpportunities, UnknownLanguageFallsBackToTheRootRules) {
  EXPECT_EQ(marked("one two", "xx-Qaaa"), "one |two¶");
  EXPECT_EQ(marked("one two", "not a tag!"), "one |two¶");
}

TEST(LineOpportunities, ThreadsDoNotShareIterators) {
  const std::string expected = marked("one two three", "en");
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (int i = 0; i < 50; ++i) {
        result = marked("one two three", "en");
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& result : results) {
    EXPECT_EQ(result, expected);
  }
}

}  // namespace
}  // namespace paiban
