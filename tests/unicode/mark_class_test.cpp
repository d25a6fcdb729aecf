#include "unicode/mark_class.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace paiban {
namespace {

std::vector<char32_t> characters(std::u32string_view text) {
  return {text.begin(), text.end()};
}

struct Expected {
  std::u32string_view characters;
  CharClass charClass;
};

// Requirements A0, typed out a second time by class.
const std::vector<Expected> kA0{
    {U"，、；", CharClass::comma},
    {U"：", CharClass::colon},
    {U"。．！？‼⁇⁈⁉", CharClass::stop},
    {U"”’」』", CharClass::closingQuote},
    {U"）》〉】〗〕］｝", CharClass::closingBracket},
    {U"“‘「『", CharClass::openingQuote},
    {U"（《〈【〖〔［｛", CharClass::openingBracket},
    {U"～–-", CharClass::connector},
    {U"·・‧", CharClass::interpunct},
    {U"/／", CharClass::solidus},
    {U"—⸺", CharClass::dash},
    {U"…⋯", CharClass::ellipsis},
};

TEST(MarkClass, A0_TableHoldsExactlyTheListedCharacters) {
  std::map<char32_t, CharClass> expected;
  for (const Expected& row : kA0) {
    for (const char32_t c : characters(row.characters)) {
      expected[c] = row.charClass;
      EXPECT_EQ(classOf(c), row.charClass) << toUtf8(c);
    }
  }
  std::map<char32_t, CharClass> table;
  for (const MarkRow& row : markTable()) {
    table[row.code] = row.charClass;
    EXPECT_FALSE(row.source.empty()) << toUtf8(row.code);
  }
  EXPECT_EQ(table, expected);
}

/// The prohibitions of A0 at a level, as sets of classes.
struct LevelSets {
  KinsokuLevel level;
  std::set<CharClass> notAtStart;
  std::set<CharClass> notAtEnd;
};

const std::set<CharClass> kStartBasic{CharClass::comma,
                                      CharClass::colon,
                                      CharClass::stop,
                                      CharClass::closingQuote,
                                      CharClass::closingBracket,
                                      CharClass::connector,
                                      CharClass::interpunct,
                                      CharClass::solidus};

TEST(Kinsoku, CL_12_13_EveryCodePointOfA0AtAllFourLevels) {
  std::set<CharClass> startStrict = kStartBasic;
  startStrict.insert({CharClass::dash, CharClass::ellipsis});
  const std::set<CharClass> openers{CharClass::openingQuote, CharClass::openingBracket};
  std::set<CharClass> endGb = openers;
  endGb.insert(CharClass::solidus);
  const std::vector<LevelSets> levels{
      {KinsokuLevel::none, {}, {}},
      {KinsokuLevel::basic, kStartBasic, openers},
      {KinsokuLevel::gb, kStartBasic, endGb},
      {KinsokuLevel::strict, startStrict, endGb},
  };
  for (const LevelSets& sets : levels) {
    for (const MarkRow& row : markTable()) {
      const CharClass c = classOf(row.code);
      EXPECT_EQ(mayStartLine(c, sets.level), !sets.notAtStart.contains(c)) << toUtf8(row.code);
      EXPECT_EQ(mayEndLine(c, sets.level), !sets.notAtEnd.contains(c)) << toUtf8(row.code);
    }
  }
}

TEST(Kinsoku, CL_44_PlusMayNotStartALineAndCountsAsALetter) {
  EXPECT_FALSE(mayStartLine(classOf(U'+'), KinsokuLevel::gb));
  EXPECT_TRUE(mayStartLine(classOf(U'+'), KinsokuLevel::none));
  EXPECT_TRUE(isLatinMatter(classOf(U'+')));
}

TEST(Kinsoku, OrdinaryCharactersMayStandAnywhere) {
  for (const char32_t c : characters(U"中あ가A9% \u3000")) {
    EXPECT_TRUE(mayStartLine(classOf(c), KinsokuLevel::strict)) << toUtf8(c);
    EXPECT_TRUE(mayEndLine(classOf(c), KinsokuLevel::strict)) << toUtf8(c);
  }
}

TEST(CharClass, HanReachesThroughAllExtensions) {
  for (const char32_t c : characters(
           U"一龥䶮㐀𠀀𪜀𫝀𫠠𬺰丽𰀀𱍐〇々〆あンガ가ㄅꀀ豈Ａ９")) {
    EXPECT_EQ(classOf(c), CharClass::han) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(CharClass, ProportionalMatter) {
  const std::vector<Expected> rows{
      {U"AzéāßαЖŁ", CharClass::latin},
      {U"09٣²½₂⁸", CharClass::digit},
      {U"±−¥$€£№", CharClass::prefix},
      {U"%‰°℃′″", CharClass::suffix},
      {U",.;:!?()[]{}\"'&#@«»", CharClass::latinMark},
      {U" \t\u2009\u2003", CharClass::wordSpace},
      {U"\u00A0\u202F\u2007", CharClass::noBreakSpace},
      {U"\u3000", CharClass::ideographicSpace},
      {U"\u2028\u2029\n", CharClass::lineSeparator},
      {U"\u00AD\u200B\u2060\uFEFF", CharClass::invisible},
      {U"\u0301\u3099\uFE00\U000E0100", CharClass::combining},
      {U"①■★→©", CharClass::other},
  };
  for (const Expected& row : rows) {
    for (const char32_t c : characters(row.characters)) {
      EXPECT_EQ(classOf(c), row.charClass) << std::hex << static_cast<std::uint32_t>(c);
    }
  }
}

TEST(CharClass, FullWidthMarksOutsideA0FollowTheirKind) {
  EXPECT_EQ(classOf(U'〘'), CharClass::openingBracket);
  EXPECT_EQ(classOf(U'〙'), CharClass::closingBracket);
  EXPECT_EQ(classOf(U'〜'), CharClass::connector);
  EXPECT_EQ(classOf(U'％'), CharClass::suffix);
  EXPECT_EQ(classOf(U'￥'), CharClass::prefix);
}

/// Widths in em of the units of `text`, in order, and the number of their characters.
std::vector<std::pair<std::uint32_t, double>> units(std::string_view text) {
  std::vector<std::pair<std::uint32_t, double>> out;
  for (std::uint32_t at = 0; at < text.size();) {
    const MarkUnit unit = unitAt(text, at);
    out.emplace_back(unit.characters, unit.em);
    at += unit.bytes;
  }
  return out;
}

using Units = std::vector<std::pair<std::uint32_t, double>>;

TEST(MarkUnit, CL_02_WidthsOfSingleMarks) {
  EXPECT_EQ(units("，（“～—…"), (Units{{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}));
  EXPECT_EQ(units("·／/–-‧"), (Units{{1, .5}, {1, .5}, {1, .5}, {1, .5}, {1, .5}, {1, .5}}));
}

TEST(MarkUnit, CL_03_DashesAndDotsPairUp) {
  EXPECT_EQ(units("——"), (Units{{2, 2}}));
  EXPECT_EQ(units("⸺"), (Units{{1, 2}}));
  EXPECT_EQ(units("……"), (Units{{2, 2}}));
  EXPECT_EQ(units("⋯⋯"), (Units{{2, 2}}));
  EXPECT_EQ(units("…………"), (Units{{2, 2}, {2, 2}}));
  EXPECT_EQ(units("———"), (Units{{2, 2}, {1, 1}}));
  EXPECT_EQ(units("…⋯"), (Units{{1, 1}, {1, 1}}));
  EXPECT_EQ(unitAt("—", 0).charClass, CharClass::connector);
  EXPECT_EQ(unitAt("——", 0).charClass, CharClass::dash);
  EXPECT_TRUE(unitAt("——", 0).rigid);
}

TEST(MarkUnit, CL_05_StackedQuestionAndExclamationMarks) {
  EXPECT_EQ(units("？"), (Units{{1, 1}}));
  EXPECT_EQ(units("？！"), (Units{{2, 1}}));
  EXPECT_EQ(units("！！"), (Units{{2, 1}}));
  EXPECT_EQ(units("？？？"), (Units{{3, 2}}));
  EXPECT_EQ(units("！！！！"), (Units{{2, 1}, {2, 1}}));
  EXPECT_EQ(units("！！！！！"), (Units{{2, 1}, {3, 2}}));
  EXPECT_FALSE(unitAt("？中", 0).rigid);
  EXPECT_TRUE(unitAt("？！", 0).rigid);
}

TEST(MarkUnit, LongRowsTakeLinearTime) {
  for (const char* mark : {"！", "—", "…"}) {
    std::string row;
    for (int i = 0; i < 200001; ++i) {
      row += mark;
    }
    double width = 0;
    std::uint32_t count = 0;
    for (const auto& [characters, em] : units(row)) {
      count += characters;
      width += em;
    }
    EXPECT_EQ(count, 200001u);
    EXPECT_EQ(width, mark == std::string_view("！") ? 100001 : 200001);
  }
}

}  // namespace
}  // namespace paiban
