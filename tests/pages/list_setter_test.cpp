#include "pages/list_setter.h"

#include "display/logical_text.h"
#include "page_fixture.h"
#include "pages/arrange.h"

namespace paiban::test {
namespace {

/// Lists in columns of 10 字.
class Lists : public PageTest {
 protected:
  Piece item(const BilingualText& text, ListMark mark, int number, int count) {
    Piece piece;
    piece.text = &text;
    piece.role = "list-item";
    piece.inList = ListPlace{mark, number, count};
    return piece;
  }
  Flow set(const std::vector<Piece>& pieces, std::vector<Lang> languages) {
    FrameSpec frame;
    FrameMeasure measure;
    measure.width = measure.column = 100;
    return arrange(setting(std::move(languages)), frame, pieces, measure);
  }
  /// Where the texts of an atom begin, with what they say.
  static std::map<std::string, Pt> startsOf(const Atom& atom) {
    std::map<std::string, Pt> starts;
    for (const Item& item : atom.items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        starts[textOf(*text)] = text->origin.x;
      }
    }
    return starts;
  }
};

TEST_F(Lists, CL_68_AllLinesOfAnItemStandInAlike) {
  const BilingualText text = both("一二三四五六七八九十一二三四五六", "Words");
  const Flow flow = set({item(text, ListMark::han, 1, 3)}, {Lang::zh});
  ASSERT_EQ(flow.size(), 2u);
  const auto first = startsOf(flow[0]);
  const auto second = startsOf(flow[1]);
  EXPECT_EQ(first.at("一、"), 0);
  EXPECT_EQ(first.at("一二三四五六七八"), 20) << "2 字, so 8 of 10 字 are left";
  EXPECT_EQ(second.at("九十一二三四五六"), 20);
}

TEST_F(Lists, CL_68_TheStyleSaysHowFar) {
  layout_.styles["list-item"].hanging = 3;
  const BilingualText text = both("一二三四五六七八九十", "Words");
  const Flow flow = set({item(text, ListMark::number, 1, 3)}, {Lang::zh});
  EXPECT_EQ(startsOf(flow[0]).at("一二三四五六七"), 30);
}

TEST_F(Lists, CL_68_AWideMarkMakesRoomForAllItems) {
  const BilingualText text = both("文字", "Words");
  const Flow one = set({item(text, ListMark::bracketed, 1, 12)}, {Lang::zh});
  const Flow last = set({item(text, ListMark::bracketed, 12, 12)}, {Lang::zh});
  EXPECT_GT(startsOf(one[0]).at("文字"), 20);
  EXPECT_EQ(startsOf(one[0]).at("文字"), startsOf(last[0]).at("文字"));
}

TEST_F(Lists, CL_68_EnglishHasItsOwnMarks) {
  const BilingualText text = both("文字", "Words");
  const Flow flow = set({item(text, ListMark::letter, 2, 3)}, {Lang::en});
  EXPECT_EQ(startsOf(flow[0]).count("b."), 1u);
}

}  // namespace
}  // namespace paiban::test
