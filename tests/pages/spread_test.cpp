#include "pages/spread.h"

#include "display/logical_text.h"
#include "page_fixture.h"
#include "pages/compose_pages.h"

namespace paiban::test {
namespace {

/// Documents of one part on facing pages: pages of 20 lines of 20 字 in one column.
class Spread : public PageTest {
 protected:
  Spread() {
    layout_.page.trim = {320, 400};
    layout_.page.facing = true;
    layout_.page.area = {40, 50, 200, 295};
    PartSpec& part = layout_.parts.emplace_back();
    part.onFacingPages = true;
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns = {20};
    FrameSpec& body = part.first.emplace_back();
    body.name = "body";
    body.height = HeightRule::fill;
    body.from = {{"lead", std::nullopt, {}}};
    FrameSpec& more = part.following.emplace_back();
    more.name = "more";
    more.height = HeightRule::fill;
    more.continues = "body";
    content_.stories.emplace_back().id = "one";
    MarginLine& folio = layout_.margins.emplace_back();
    folio.foot = true;
    folio.distance = {20, Unit::pt};
    folio.line.left = "{page}{title}";
    content_.title = both("题", "Title");
  }

  /// `count` paragraphs, in English of more lines than in Chinese.
  void fill(int count) {
    for (int i = 0; i < count; ++i) {
      content_.stories[0].body.push_back(
          Paragraph{"",
                    both("文字。", "Words that take two lines of the column, which is narrow."),
                    false,
                    {}});
    }
  }
  DisplayList compose(std::vector<Lang> languages = {Lang::zh, Lang::en}) {
    return composePages({content_, layout_, fonts(), images_, std::move(languages)}, diagnostics_);
  }
  /// Abscissa of the first, and ordinates of all texts of page `number` (from 1) that begin so.
  static std::vector<Point> placesOf(const DisplayList& list,
                                     std::size_t number,
                                     const std::string& beginning) {
    std::vector<Point> places;
    for (const Item& item : list.pages[number - 1].items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && textOf(*text).starts_with(beginning)) {
        places.push_back(text->origin);
      }
    }
    return places;
  }
};

TEST_F(Spread, BI_06_PairsBeginOnOneLineAcrossTheFold) {
  fill(13);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 5u) << "a blank page, then two spreads";
  EXPECT_TRUE(list.pages[0].items.empty()) << "page 1 is a right-hand one";
  EXPECT_EQ(list.pages[0].label, "1");
  EXPECT_TRUE(list.info.spreads);
  for (const std::size_t left : {2u, 4u}) {
    const auto zh = placesOf(list, left, "文字");
    const auto en = placesOf(list, left + 1, "Words");
    ASSERT_EQ(zh.size(), left == 2 ? 10u : 3u);
    ASSERT_EQ(en.size(), zh.size());
    for (std::size_t i = 0; i < zh.size(); ++i) {
      EXPECT_EQ(zh[i].y, en[i].y);
    }
    EXPECT_NEAR(zh[0].x - en[0].x, 320 - 50 - 200 - 50, 1e-9) << "inner margins lie at the fold";
    EXPECT_TRUE(placesOf(list, left, "Words").empty());
    EXPECT_TRUE(placesOf(list, left + 1, "文字").empty());
  }
}

/// Two texts of unequal length keep step on a grid of half lines: one takes three, the other two.
TEST_F(Spread, CL_81_BI_06_OnHalfLinesBothTextsStandOnTheGrid) {
  PartSpec& part = layout_.parts.front();
  part.grid.character = 5;
  part.grid.line = 6;
  part.grid.columns = {40};
  StylePatch body;
  body.leading = Dimension{3, Unit::line};
  layout_.styles["body"] = body;
  body.leading = Dimension{2, Unit::line};
  body.size = 8;
  layout_.styles["body/en"] = body;
  fill(3);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 3u);
  const auto zh = placesOf(list, 2, "文字");
  const auto en = placesOf(list, 3, "Words");
  ASSERT_EQ(zh.size(), 3u);
  ASSERT_EQ(en.size(), 3u);
  for (std::size_t i = 0; i < zh.size(); ++i) {
    EXPECT_NEAR(zh[i].y, en[i].y, 1e-9);
    const double line = (zh[i].y - 40 - TextGrid::kHanAscent * 5) / 6;
    EXPECT_NEAR(line, std::round(line), 1e-9);
  }
  EXPECT_GE(zh[0].y, 40 + TextGrid::kHanAscent * 10) << "no type stands above its column";
}

TEST_F(Spread, BothPagesOfTheLastSpreadAreLast) {
  fill(13);
  const DisplayList list = composePages(
      {content_, layout_, fonts(), images_, {Lang::zh, Lang::en}, false, true}, diagnostics_);
  ASSERT_EQ(list.pages.size(), 5u);
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ(list.pages[i].makeUp->last, i >= 3) << i;
  }
}

TEST_F(Spread, BI_06_EachPageHasFurnitureInItsOwnLanguage) {
  fill(1);
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 3u);
  EXPECT_EQ(placesOf(list, 2, "题").size(), 1u);
  EXPECT_EQ(placesOf(list, 3, "3Title").size(), 1u);
}

TEST_F(Spread, BI_06_TheOtherWayRound) {
  fill(1);
  layout_.parts[0].languages = {Lang::en, Lang::zh};
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 3u);
  EXPECT_EQ(placesOf(list, 2, "Words").size(), 1u);
  EXPECT_EQ(placesOf(list, 3, "文字").size(), 1u);
}

TEST_F(Spread, BI_06_OneLanguageNeedsNoSpread) {
  fill(1);
  const DisplayList list = compose({Lang::zh});
  ASSERT_EQ(list.pages.size(), 1u);
  EXPECT_FALSE(list.info.spreads);
}

TEST_F(Spread, BI_11_APictureStandsOnBothPagesAndIsToldOnce) {
  fill(2);
  Photo photo;
  photo.id = "river";
  photo.alt = both("河", "A river");
  photo.caption = both("图说", "Caption");
  content_.photos.push_back(photo);
  images_["river"] = picture(1000, 500);
  auto& body = content_.stories[0].body;
  body.insert(body.begin() + 1, PhotoAnchor{"river", {}});
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 3u);
  const auto left = imagesOf(list.pages[1].items);
  const auto right = imagesOf(list.pages[2].items);
  ASSERT_EQ(left.size(), 1u);
  ASSERT_EQ(right.size(), 1u);
  EXPECT_EQ(left[0].box.y, right[0].box.y);
  EXPECT_NE(left[0].node, kArtifact);
  EXPECT_EQ(right[0].node, kArtifact);
  EXPECT_EQ(placesOf(list, 2, "图说").size(), 1u);
  EXPECT_EQ(placesOf(list, 3, "Caption").size(), 1u);
  EXPECT_EQ(placesOf(list, 2, "文字").back().y, placesOf(list, 3, "Words").back().y)
      << "the pair below goes on level";
}

}  // namespace
}  // namespace paiban::test
