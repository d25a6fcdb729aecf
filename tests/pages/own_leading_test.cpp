#include <cmath>

#include "page_fixture.h"
#include "pages/make_up.h"

namespace paiban::test {
namespace {

/// Text of 10 pt with a leading of 22 pt in columns of 10 字 of a grid of 15 pt.
class OwnLeading : public PageTest {
 protected:
  OwnLeading() : PageTest(2, 20) {
    StylePatch& body = layout_.styles["body"];
    body.leading = Dimension{22, Unit::pt};
    body.snap = Snap::centre;
    body.orphans = body.widows = 2;
    content_.languages.order = {Lang::zh};
    frame_.name = "body";
    frame_.innerColumns = 2;
  }

  const RichText& words(int characters) {
    std::string all;
    for (int i = 0; i < characters; ++i) {
      all += "字";
    }
    text_ = plainText(all);
    return text_;
  }
  Flow flow(int characters) {
    const TextBlock block{words(characters), Lang::zh, "body", 100};
    return setText(setting({Lang::zh}), block);
  }
  /// Baselines of the lines of `items` by column.
  std::map<int, std::vector<Pt>> baselines(const std::vector<Item>& items) const {
    std::map<int, std::vector<Pt>> found;
    for (const Item& item : items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        auto& column = found[placeAt({text->origin.x, 0}).column];
        if (column.empty() || std::abs(column.back() - text->origin.y) > 1e-6) {
          column.push_back(text->origin.y);
        }
      }
    }
    return found;
  }

  RichText text_;
  FrameSpec frame_;
};

// 10 lines: 9 × 22 + 10 = 208 pt, 14 lines of the grid (13 × 15 + 10 = 205) are too few: 15, whose
// box is 220 pt high, so the first line begins 6 pt down; line i begins at 6 + 22 i and ends at 16
// + 22 i.
TEST_F(OwnLeading, CL_72_83_AColumnMayEndWhereALineEndsOnTheGrid) {
  const Flow lines = flow(100);
  ASSERT_EQ(lines.size(), 10u);
  int all = 0;
  for (const Atom& atom : lines) {
    EXPECT_GE(atom.lines, 1);
    all += atom.lines;
  }
  EXPECT_EQ(all, 14);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Pt ends = 8.5 + 22.0 * static_cast<Pt>(i - 1);
    const Pt begins = 22.0 * static_cast<Pt>(i) - 1.5;
    const Pt gridLine = 15 * std::ceil(ends / 15);
    const bool between = gridLine <= begins + 2.5;  // half of the gap of 5 pt
    const bool kept = i < 2 || i > 8;               // orphans and widows
    EXPECT_EQ(lines[i].breakBefore, between && !kept) << i;
    EXPECT_EQ(lines[i].origin.offset[0], 30 * i) << i;
  }
}

TEST_F(OwnLeading, CL_82_83_ColumnsBeginLevelAndKeepTheLeading) {
  FrameJob frame = job(frame_, flow(200));
  Sheet sheet(grid_);
  EXPECT_EQ(placeNatural(frame, 0, sheet), Outcome::placed);
  const auto columns = baselines(sheet.items());
  ASSERT_EQ(columns.size(), 2u);
  EXPECT_EQ(columns.at(0).size() + columns.at(1).size(), 20u);
  EXPECT_GE(columns.at(1).size(), 8u) << "the text is divided, and evenly";
  for (const auto& [column, lines] : columns) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      EXPECT_NEAR(lines[i] - lines[i - 1], 22, 1e-6) << column << ", " << i;
    }
  }
  EXPECT_NEAR(columns.at(1).front(), grid_.baseline(0), 1e-6) << "at the head of its column";
}

TEST_F(OwnLeading, CL_83_TextOfMoreThanAPageGoesOn) {
  FrameJob frame = job(frame_, flow(600));  // 60 lines of 22 pt: 4.4 columns of 300 pt
  Sheet first(grid_);
  EXPECT_EQ(placeNatural(frame, 0, first), Outcome::partly);
  Sheet second(grid_);
  EXPECT_EQ(placeNatural(frame, 0, second), Outcome::partly);
  Sheet third(grid_);
  EXPECT_EQ(placeNatural(frame, 0, third), Outcome::placed);
  std::size_t lines = 0;
  for (Sheet* sheet : {&first, &second, &third}) {
    for (const auto& [column, own] : baselines(sheet->items())) {
      lines += own.size();
      EXPECT_LE(own.back(), 300) << column;
    }
  }
  EXPECT_EQ(lines, 60u);
}

TEST_F(OwnLeading, CL_72_HeadsAreNotDivided) {
  for (auto change : {+[](StylePatch& style) { style.blockLines = 2; },
                      +[](StylePatch& style) { style.keepTogether = true; },
                      +[](StylePatch& style) { style.keepWithNext = true; }}) {
    const StylePatch before = layout_.styles["body"];
    change(layout_.styles["body"]);
    const Flow head = flow(100);
    ASSERT_EQ(head.size(), 1u);
    EXPECT_EQ(head[0].lines, 14);
    layout_.styles["body"] = before;
  }
}

}  // namespace
}  // namespace paiban::test
