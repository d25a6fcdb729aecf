#include "pages/vertical.h"

#include <algorithm>
#include <list>

#include <gtest/gtest.h>

#include "page_fixture.h"
#include "pages/compose_pages.h"

namespace paiban::test {
namespace {

/// Frames on the grid of PageTest: 1 字 of 10 pt, lines of 15 pt, Chinese alone.
class VerticalFrames : public PageTest {
 protected:
  VerticalFrames() {
    frame_.name = "head";
    frame_.writing = Writing::vertical;
    frame_.columns = {1, 1};
  }

  Piece text(const std::string& words, std::string_view role = "body") {
    BilingualText& slot = slots_.emplace_back();
    slot.zh = plainText(words);
    Piece piece;
    piece.text = &slot;
    piece.role = role;
    return piece;
  }

  /// The flow of the frame, which is `lines` high, or with `natural` at least so high.
  Flow arranged(const std::vector<Piece>& pieces, int lines, Pt width, bool natural = false) {
    frame_.height = natural || lines == 0 ? HeightRule::natural : HeightRule::fixed;
    Setting own = setting({Lang::zh});
    const Setting vertical{own.layout,
                           own.content,
                           own.fonts,
                           own.images,
                           own.grid,
                           own.nodes,
                           own.languages,
                           own.partLanguages,
                           own.roles,
                           own.diagnostics,
                           false,
                           Writing::vertical};
    return arrange(vertical, frame_, pieces, {width, width, {}, lines});
  }

  static const TextItem& textAt(const Atom& atom, std::size_t i) {
    return std::get<TextItem>(atom.items.at(i));
  }
  static std::string words(const Atom& atom) { return paiban::textOf(Flow{atom}); }
  /// Left and top edge of the cell of an item's first glyph, which stands.
  static Point cellOf(const TextItem& item) {
    const PlacedGlyph& glyph = item.glyphs.front();
    return {item.origin.x - glyph.y, item.origin.y - 0.88 * item.size};
  }

  FrameSpec frame_;
  std::list<BilingualText> slots_;
};

TEST_F(VerticalFrames, CL_59_LinesRunFromTheRightEdgeToTheLeft) {
  // 4 grid lines: 3 × 15 + 10 = 55 pt, five characters and a half.
  const Flow flow = arranged({text("一二三四五六七八九十百")}, 4, 100);
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow[0].lines, 4);
  ASSERT_EQ(flow[0].items.size(), 3u);
  EXPECT_EQ(paiban::textOf(Flow{flow[0]}), "一二三四五六七八九十百");
  for (std::size_t i = 0; i < 3; ++i) {
    const TextItem& line = textAt(flow[0], i);
    EXPECT_EQ(line.orientation, Orientation::upright);
    EXPECT_NEAR(cellOf(line).x, 100 - 10 - 15.0 * static_cast<double>(i), 1e-6) << "right first";
    EXPECT_NEAR(cellOf(line).y, 0, 1e-6);
    for (std::size_t g = 1; g < line.glyphs.size(); ++g) {
      EXPECT_GT(line.glyphs[g].x, line.glyphs[g - 1].x + 9.9) << "downwards";
    }
  }
}

TEST_F(VerticalFrames, CL_59_BlocksStandBesideEachOtherInTheirLines) {
  StylePatch head;
  head.size = 20;
  head.blockLines = 2;
  layout_.styles["headline"] = head;
  const Flow flow = arranged({text("题目", "headline"), text("字字")}, 4, 100);
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(words(flow[0]), "题目字字");
  // Two grid lines are 25 pt; 20 pt stand in their middle.
  EXPECT_NEAR(cellOf(textAt(flow[0], 0)).x, 100 - 22.5, 1e-6);
  EXPECT_NEAR(cellOf(textAt(flow[0], 1)).x, 100 - 30 - 10, 1e-6);
}

TEST_F(VerticalFrames, CL_59_AlignmentCountsDownTheLine) {
  StylePatch end;
  end.align = Align::end;
  layout_.styles["byline"] = end;
  const Flow flow = arranged({text("署名", "byline")}, 4, 100);
  EXPECT_NEAR(cellOf(textAt(flow.at(0), 0)).y, 55 - 20, 1e-6);
}

TEST_F(VerticalFrames, CL_59_AFrameWithoutHeightIsAsHighAsOneRowNeeds) {
  // 100 pt hold seven lines; 28 characters need four in each: 40 pt, three grid lines.
  std::string long28;
  for (int i = 0; i < 28; ++i) {
    long28 += "字";
  }
  const Flow flow = arranged({text(long28)}, 0, 100);
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow[0].lines, 3);
  EXPECT_EQ(flow[0].items.size(), 7u);
  EXPECT_EQ(arranged({text("字")}, 0, 100).at(0).lines, 1);
}

TEST_F(VerticalFrames, CL_59_AFrameOfALeastHeightGrowsWhereItsTextNeedsIt) {
  std::string long28;
  for (int i = 0; i < 28; ++i) {
    long28 += "字";
  }
  EXPECT_EQ(arranged({text(long28)}, 2, 100, true).at(0).lines, 3) << "as above";
  EXPECT_EQ(arranged({text(long28)}, 5, 100, true).at(0).lines, 5);
  EXPECT_EQ(arranged({text("字")}, 2, 100, true).at(0).lines, 2);
}

TEST_F(VerticalFrames, CL_59_WhereNoHeightMakesOneRowTheFrameHasTwo) {
  // 40 pt hold three lines: four paragraphs never stand in one row.
  const std::vector<Piece> four{text("一"), text("二"), text("三"), text("四四四四")};
  const Flow flow = arranged(four, 0, 40);
  ASSERT_EQ(flow.size(), 2u);
  EXPECT_EQ(words(flow[0]), "一二三");
  EXPECT_EQ(words(flow[1]), "四四四四");
  EXPECT_EQ(flow[0].lines, 2) << "two characters are 20 pt";
  EXPECT_EQ(arranged(four, 8, 40, true).at(0).lines, 4) << "half of the least height for each";
}

TEST_F(VerticalFrames, CL_59_WhatDoesNotFitOneRowIsAnotherAtom) {
  const Flow flow = arranged({text("一二三四五六七八九十")}, 1, 40);  // three lines of one
  ASSERT_EQ(flow.size(), 4u);
  EXPECT_EQ(words(flow[0]), "一二三");
  EXPECT_EQ(words(flow[3]), "九十") << "the last two stay together (CL-70)";
}

TEST_F(VerticalFrames, CL_59_ABlockWiderThanTheFrameIsAnErrorAndNotLost) {
  StylePatch head;
  head.size = 20;
  head.blockLines = 4;
  layout_.styles["headline"] = head;
  const Flow flow = arranged({text("题目", "headline"), text("字")}, 4, 30);
  std::string all;
  for (const Atom& atom : flow) {
    all += words(atom);
  }
  EXPECT_EQ(all, "题目字");
  EXPECT_EQ(codes(), std::vector<std::string>{"vertical-too-narrow"});
}

TEST_F(VerticalFrames, CL_59_OnlyTextIsSetVertically) {
  Photo photo;
  photo.id = "bridge";
  Piece picture;
  picture.kind = Piece::Kind::figure;
  picture.photo = &photo;
  const Flow flow = arranged({picture, text("字")}, 4, 100);
  EXPECT_EQ(codes(), std::vector<std::string>{"vertical-text-only"});
  EXPECT_EQ(diagnostics_.list().at(0).arguments.at(1), "photos.bridge");
  EXPECT_EQ(flow.size(), 1u);
}

TEST_F(VerticalFrames, CL_50_51_MarksAndLinksTurnWithTheLine) {
  Piece piece = text("汉字");
  auto& rich = *const_cast<BilingualText*>(piece.text)->zh;
  rich.spans = {{Markup::dots, 0, 6, ""}, {Markup::link, 0, 6, "https://example.org/"}};
  const Flow flow = arranged({piece}, 4, 100);
  int dots = 0;
  for (const Item& item : flow.at(0).items) {
    if (const auto* path = std::get_if<PathItem>(&item)) {
      ++dots;
      EXPECT_GT(path->steps.front().to.x, 100) << "right of the first line";
    }
    if (const auto* link = std::get_if<LinkItem>(&item)) {
      EXPECT_NEAR(link->box.x, 90, 1e-6);
      EXPECT_NEAR(link->box.y, 0, 1e-6);
      EXPECT_NEAR(link->box.width, 10, 1e-6);
      EXPECT_NEAR(link->box.height, 20, 1e-6);
    }
  }
  EXPECT_EQ(dots, 2);
}

TEST_F(VerticalFrames, CL_59_StandsBesideHorizontalTextOnAPage) {
  Story story;
  story.id = "lead";
  story.headline.zh = plainText("竖排标题");
  story.body.emplace_back(Paragraph{"", both("横排正文。", "Words."), false, {}});
  content_.stories.push_back(story);
  PartSpec part;
  part.grid = {10, 15, {10, 10}, 1, 40, Remainder::outer, {}};
  frame_.columns = {2, 2};
  frame_.height = HeightRule::fixed;
  frame_.lines = 6;
  frame_.place = VerticalPlace::fixed;
  frame_.firstLine = 1;
  frame_.from = {{"lead.headline", std::nullopt, {}}};
  FrameSpec body;
  body.name = "body";
  body.columns = {1, 1};
  body.from = {{"lead.body", std::nullopt, {}}};
  part.first = {frame_, body};
  layout_.parts = {part};
  layout_.page.trim = {250, 620};
  layout_.page.area = {0, 0, 210, 600};
  const DisplayList list =
      composePages({content_, layout_, fonts(), images_, {Lang::zh}, false}, diagnostics_);
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 1u);
  ASSERT_EQ(list.pages[0].items.size(), 2u);
  const auto& head = std::get<TextItem>(list.pages[0].items[0]);
  EXPECT_EQ(head.orientation, Orientation::upright);
  EXPECT_NEAR(cellOf(head).x, 200, 1e-6) << "at the right edge of column 2";
  EXPECT_EQ(std::get<TextItem>(list.pages[0].items[1]).orientation, Orientation::horizontal);
}

}  // namespace
}  // namespace paiban::test
