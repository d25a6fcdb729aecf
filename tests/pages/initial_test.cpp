// Initials in columns (EN-09): on the grid, kept with the lines beside them, and with room of their
// own where a paragraph is shorter than they are.

#include <cmath>

#include "page_fixture.h"
#include "pages/arrange.h"

namespace paiban::test {
namespace {

constexpr const char* kLong =
    "Here it begins, and it goes on for as many lines as are needed to see what stands beside the "
    "initial and what stands below it.";

class Initials : public PageTest {
 protected:
  Flow set(const std::string& words, const DropCap& cap, bool opens = true, Lang lang = Lang::en) {
    StylePatch body;
    body.dropCap = cap;
    layout_.styles["body"] = body;
    text_ = plainText(words);
    TextBlock block{text_, lang, "body", 210};
    block.opens = opens;
    return setText(setting(), block);
  }

  static const TextItem& textAt(const Atom& atom, std::size_t i) {
    return std::get<TextItem>(atom.items[i]);
  }

  RichText text_;
};

TEST_F(Initials, EN_09_StandOnTheGridWithTheirLines) {
  for (const int lines : {2, 3}) {
    const Flow flow = set(kLong, {.lines = lines});
    ASSERT_GT(flow.size(), static_cast<std::size_t>(lines));
    const TextItem& initial = textAt(flow[0], 0);
    EXPECT_EQ(initial.glyphs[0].text, "H");
    EXPECT_GT(initial.size, 15 * (lines - 1));
    const Pt base = initial.origin.y + initial.glyphs[0].y;
    EXPECT_NEAR(base, grid_.baseline(lines - 1), 0.01) << "on the baseline of the last line";
    const TextItem& rest = textAt(flow[0], 1);
    EXPECT_EQ(rest.size, 10);
    EXPECT_EQ(rest.glyphs[0].text, "e");
    EXPECT_EQ(rest.node, initial.node) << "one word of one element";
    for (int i = 0; i < static_cast<int>(flow.size()); ++i) {
      const Atom& atom = flow[static_cast<std::size_t>(i)];
      EXPECT_EQ(atom.lines, 1);
      const Pt start = textAt(atom, i == 0 ? 1 : 0).origin.x;
      EXPECT_EQ(start > 10, i < lines) << i;
      if (i > 0 && i < lines) {
        EXPECT_FALSE(atom.breakBefore) << "no column ends beside an initial";
        EXPECT_NEAR(start, rest.origin.x, 0.01);
      }
    }
  }
}

TEST_F(Initials, EN_09_TextIsTheSource) {
  const Flow flow = set(kLong, {.lines = 3});
  EXPECT_EQ(textOf(flow), kLong);
}

TEST_F(Initials, EN_09_AShortParagraphKeepsTheRoomOfItsInitial) {
  const Flow flow = set("Here it is.", {.lines = 3});
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow[0].lines, 3);
}

TEST_F(Initials, EN_09_ARaisedCapHasItsRoomAbove) {
  const Flow flow = set(kLong, {.lines = 3, .kind = DropCap::Kind::raised});
  EXPECT_EQ(flow[0].lines, 3);
  EXPECT_NEAR(textAt(flow[0], 0).origin.y, grid_.baseline(2), 1e-9);
  EXPECT_NEAR(textAt(flow[0], 0).glyphs[0].y, 0, 1e-9);
  EXPECT_NEAR(textAt(flow[0], 1).origin.y, grid_.baseline(2), 1e-9);
  EXPECT_NEAR(textAt(flow[1], 0).origin.x, 0, 1e-9) << "the second line has the whole measure";
}

TEST_F(Initials, EN_09_OnlyFirstParagraphsHaveThem) {
  EXPECT_EQ(textAt(set(kLong, {.lines = 2}, false)[0], 0).size, 10);
  EXPECT_GT(textAt(set(kLong, {.lines = 2}, true)[0], 0).size, 10);
  TextBlock block{text_, Lang::en, "body", 210};
  block.afterHead = true;
  EXPECT_EQ(textAt(setText(setting(), block)[0], 0).size, 10) << "where: story";
  layout_.styles["body"].dropCap = DropCap{.lines = 2, .where = DropCap::Where::head};
  EXPECT_GT(textAt(setText(setting(), block)[0], 0).size, 10);
}

TEST_F(Initials, EN_09_ChineseTextBesideThemStaysInItsCells) {
  const std::string words = "国有企业改革是中心环节必须坚定不移地推进下去直到取得成功";
  const Flow flow = set(words, {.lines = 2}, true, Lang::zh);
  EXPECT_EQ(textOf(flow), words);
  EXPECT_NEAR(textAt(flow[0], 0).origin.x, 0, 1e-9);
  EXPECT_NEAR(textAt(flow[0], 1).origin.x, 30, 1e-9);
  EXPECT_NEAR(textAt(flow[1], 0).origin.x, 30, 1e-9);
}

TEST_F(Initials, EN_09_ANarrowColumnHasNone) {
  text_ = plainText(kLong);
  set(kLong, {.lines = 5});
  diagnostics_ = {};
  TextBlock block{text_, Lang::en, "body", 60};
  block.opens = true;
  EXPECT_EQ(textAt(setText(setting(), block)[0], 0).size, 10);
  EXPECT_EQ(codes(), std::vector<std::string>{"initial-too-wide"});
}

}  // namespace
}  // namespace paiban::test
