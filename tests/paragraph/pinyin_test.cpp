#include "paragraph/pinyin.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

/// The word with hyphens between its syllables; nothing for what is no name in pinyin.
std::optional<std::string> syllables(const std::string& word) {
  std::vector<std::uint32_t> points;
  if (!pinyinSyllables(word, points)) {
    return std::nullopt;
  }
  std::string out = word;
  for (auto at = points.rbegin(); at != points.rend(); ++at) {
    out.insert(*at, 1, '-');
  }
  return out;
}

TEST(Pinyin, EN_01_NamesAreCutIntoSyllables) {
  EXPECT_EQ(syllables("Liaoyang"), "Liao-yang");
  EXPECT_EQ(syllables("Zhongguancun"), "Zhong-guan-cun");
  EXPECT_EQ(syllables("Shuangliu"), "Shuang-liu");
  EXPECT_EQ(syllables("Xiangyu"), "Xiang-yu");
  EXPECT_EQ(syllables("Dengta"), "Deng-ta") << "the longer syllable, for none begins with gt";
  EXPECT_EQ(syllables("Changan"), "Chan-gan") << "the other would be spelled Chang’an";
  EXPECT_EQ(syllables("Erdaojiang"), "Er-dao-jiang");
  EXPECT_EQ(syllables("Li"), "Li");
}

TEST(Pinyin, EN_01_OtherWordsAreNot) {
  for (const char* word : {"", "liaoyang", "London", "Province", "Xylo", "Strong", "LIAOYANG"}) {
    EXPECT_EQ(syllables(word), std::nullopt) << word;
  }
  EXPECT_EQ(syllables("Ba" + std::string(60, 'b')), std::nullopt);
}

/// The parts that `word` is ever divided into, in columns of all widths.
std::vector<std::string> divisions(const std::string& before, const std::string& word) {
  Style style = bodyStyle();
  style.hyphenate = "en-GB";
  Synthetic english;
  english.lang = Lang::en;
  english.tag = "en-GB";
  const std::string text = before + word + " and further words that follow on it";
  std::vector<std::string> found;
  for (double measure = 3; measure < 14; measure += 0.25) {
    for (const Line& line : compose(english.shape(text), style, measure).lines) {
      const bool inside =
          line.textEnd > before.size() && line.textEnd < before.size() + word.size();
      if (line.hyphenated && inside) {
        found.push_back(text.substr(before.size(), line.textEnd - before.size()));
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

TEST(Pinyin, EN_01_NamesDivideBetweenTheirSyllables) {
  using Parts = std::vector<std::string>;
  EXPECT_EQ(divisions("all of ", "Liaoyang"), Parts{"Liao"});
  EXPECT_EQ(divisions("all of ", "Heilongjiang"), (Parts{"Hei", "Heilong"}));
  EXPECT_EQ(divisions("It is so. ", "Liaoyang"), Parts{}) << "may be any word: never Liaoy-ang";
  EXPECT_EQ(divisions("all of ", "manufacturing"), divisions("It is so. ", "manufacturing"));
}

}  // namespace
}  // namespace paiban::testing
