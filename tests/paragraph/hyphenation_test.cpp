#include "paragraph/hyphenation.h"

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <hyphen.h>

namespace paiban::testing {
namespace {

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using DictionaryPtr = std::unique_ptr<HyphenDict, FreeDictionary>;

/// Division points as libhyphen finds them, with the dictionary's own limits.
std::vector<std::uint32_t> byLibrary(HyphenDict* dictionary, const std::string& word) {
  std::vector<char> hyphens(word.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate2(dictionary,
                        word.c_str(),
                        static_cast<int>(word.size()),
                        hyphens.data(),
                        nullptr,
                        &replacements,
                        &positions,
                        &cuts);
  std::vector<std::uint32_t> points;
  for (std::uint32_t i = 0; i + 1 < word.size(); ++i) {
    if ((hyphens[i] & 1) != 0) {
      points.push_back(i + 1);
    }
  }
  EXPECT_EQ(replacements, nullptr) << "English has no replacements";
  return points;
}

std::string marked(const std::string& word, const std::vector<std::uint32_t>& points) {
  std::string out;
  for (std::uint32_t i = 0; i < word.size(); ++i) {
    out += std::find(points.begin(), points.end(), i) != points.end() ? "-" : "";
    out += word[i];
  }
  return out;
}

/// Words of newspaper English, and every pairing of the parts below: 6,000 letter sequences that
/// look like English and visit all of the trie.
std::vector<std::string> manyWords() {
  std::vector<std::string> words{
      "manufacturing", "international",  "hyphenation",  "revitalisation", "infrastructure",
      "aluminium",     "transportation", "announcement", "project",        "present",
      "record",        "typesetting",    "algorithm",    "associate",      "declination",
      "table",         "government",     "development",  "responsibility", "photosynthesis"};
  const std::vector<std::string> heads{"inter",
                                       "over",
                                       "un",
                                       "re",
                                       "con",
                                       "dis",
                                       "trans",
                                       "pre",
                                       "sub",
                                       "electro",
                                       "photo",
                                       "mis",
                                       "anti",
                                       "counter",
                                       "para"};
  const std::vector<std::string> bodies{
      "form", "act",  "port", "struct", "graph",  "press", "vent", "duct",  "spect", "mand",
      "cept", "pose", "cede", "quire",  "scribe", "tract", "sign", "volve", "fact",  "gress"};
  const std::vector<std::string> tails{"ation", "ing",   "ment", "able", "ity",  "ness", "ively",
                                       "ology", "ful",   "less", "ship", "hood", "ist",  "ism",
                                       "ial",   "ially", "er",   "ers",  "ed",   "ance"};
  for (const auto& head : heads) {
    for (const auto& body : bodies) {
      for (const auto& tail : tails) {
        words.push_back(head + body + tail);
      }
    }
  }
  return words;
}

void expectSameAsLibrary(const char* name, const char* file) {
  const DictionaryPtr dictionary(hnj_hyphen_load(file));
  ASSERT_TRUE(dictionary) << file;
  const HyphenPatterns* patterns = hyphenPatterns(name);
  ASSERT_NE(patterns, nullptr);
  std::vector<std::uint32_t> points;
  std::size_t divided = 0;
  for (const std::string& word : manyWords()) {
    hyphenate(*patterns, word, {2, 1, 1}, points);
    EXPECT_EQ(marked(word, points), marked(word, byLibrary(dictionary.get(), word)));
    divided += points.size();
  }
  EXPECT_GT(divided, 6000u);
}

TEST(Hyphenation, EN_01_AmericanPatternsAgreeWithLibhyphen) {
  expectSameAsLibrary("en-US", "/usr/share/hyphen/hyph_en_US.dic");
}

TEST(Hyphenation, EN_01_BritishPatternsAgreeWithLibhyphen) {
  expectSameAsLibrary("en-GB", "/usr/share/hyphen/hyph_en_GB.dic");
}

TEST(Hyphenation, EN_01_LanguagesDiffer) {
  std::vector<std::uint32_t> points;
  hyphenate(*hyphenPatterns("en-US"), "knowledge", {}, points);
  EXPECT_EQ(marked("knowledge", points), "knowl-edge");
  hyphenate(*hyphenPatterns("en-GB"), "knowledge", {}, points);
  EXPECT_EQ(marked("knowledge", points), "know-ledge");
  EXPECT_EQ(hyphenPatterns("fr"), nullptr);
  EXPECT_EQ(hyphenPatterns("en"), hyphenPatterns("en-US"));
  EXPECT_EQ(hyphenPatterns("en-AU"), hyphenPatterns("en-GB"));
}

TEST(Hyphenation, EN_02_LimitsHoldInLetters) {
  std::vector<std::uint32_t> points;
  const HyphenPatterns& patterns = *hyphenPatterns("en-US");
  hyphenate(patterns, "manufacturing", {}, points);
  EXPECT_EQ(marked("manufacturing", points), "man-u-fac-tur-ing");
  hyphenate(patterns, "manufacturing", {6, 4, 5}, points);
  EXPECT_EQ(marked("manufacturing", points), "manu-fac-turing");
  hyphenate(patterns, "manufacturing", {14, 2, 3}, points);
  EXPECT_TRUE(points.empty());
}

TEST(Hyphenation, EN_01_CaseDoesNotMatter) {
  std::vector<std::uint32_t> points;
  hyphenate(*hyphenPatterns("en-US"), "Manufacturing", {}, points);
  EXPECT_EQ(marked("Manufacturing", points), "Man-u-fac-tur-ing");
}

TEST(Hyphenation, EN_01_CountsLettersNotBytesAndSurvivesAnything) {
  std::vector<std::uint32_t> points;
  const HyphenPatterns& patterns = *hyphenPatterns("en-GB");
  hyphenate(patterns, "naïveté", {8, 2, 3}, points);
  EXPECT_TRUE(points.empty()) << "seven letters";
  hyphenate(patterns, "", {}, points);
  EXPECT_TRUE(points.empty());
  hyphenate(patterns, std::string(5000, 'a'), {}, points);
  EXPECT_TRUE(points.empty());
  hyphenate(patterns, "辽阳辽阳辽阳辽阳", {}, points);
  EXPECT_TRUE(points.empty());
}

}  // namespace
}  // namespace paiban::testing
