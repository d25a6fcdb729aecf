#include "pages/beside.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "page_fixture.h"
#include "pages/arrange.h"
#include "pages/figure.h"
#include "pages/make_up.h"

namespace paiban::test {
namespace {

/// Pictures of 3 : 2 beside text of 10 pt in a column of 30 字.
class BesidePictures : public PageTest {
 protected:
  BesidePictures() {
    photo_.id = "p";
    images_["p"] = picture(3000, 2000);
    rule_.width = Dimension{12, Unit::zi};
    frame_.name = "body";
    frame_.height = HeightRule::fill;
    frame_.photos = rule_;
  }

  std::optional<BesidePicture> beside(Pt column = 300) {
    return setBeside(setting({Lang::zh}), photo_, column, rule_);
  }

  Piece figurePiece() {
    Piece piece;
    piece.kind = Piece::Kind::figure;
    piece.photo = &photo_;
    return piece;
  }
  Piece textPiece(int characters) {
    std::string words;
    for (int i = 0; i < characters; ++i) {
      words += "字";
    }
    texts_.push_back(std::make_unique<BilingualText>(both(words, "")));
    Piece piece;
    piece.text = texts_.back().get();
    piece.role = "body";
    return piece;
  }
  Flow arranged(const std::vector<Piece>& pieces) {
    FrameMeasure measure;
    measure.width = measure.column = 300;
    return arrange(setting({Lang::zh}), frame_, pieces, measure);
  }
  /// The frame's job on pages of one column of 40 lines.
  FrameJob jobOfPages(const std::vector<Piece>& pieces) {
    grid_.columns = {{0, 300}};
    grid_.lines = 40;
    FrameJob job = makeFrameJob(setting({Lang::zh}), frame_, {Lang::zh});
    setMatter(job, {setting({Lang::zh}), pieces});
    return job;
  }
  /// Right edge of an atom's text.
  static Pt textEnd(const Atom& atom) {
    Pt end = 0;
    for (const Item& item : atom.items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        end = std::max(end, text->origin.x + text->glyphs.back().x + text->glyphs.back().advance);
      }
    }
    return end;
  }

  /// The grid line, from 0, of the lowest text.
  int lastLine(const std::vector<Item>& items) const {
    int last = -1;
    for (const Item& item : items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        last = std::max(last, placeAt({0, text->origin.y - grid_.baseline(0)}).line);
      }
    }
    return last;
  }
  static int charactersOf(const std::vector<Item>& items) {
    std::size_t count = 0;
    for (const Item& item : items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        count += text->glyphs.size();
      }
    }
    return static_cast<int>(count);
  }

  Photo photo_;
  PhotoRule rule_;
  FrameSpec frame_;
  std::vector<std::unique_ptr<BilingualText>> texts_;
};

TEST_F(BesidePictures, CL_90_TextKeepsOneCharacterAwayInWholeCharacters) {
  const auto found = beside();  // 120 × 80 pt: 6 lines of 15 pt, and one below
  ASSERT_TRUE(found);
  EXPECT_EQ(found->extents.size(), 7u);
  for (const LineExtent& extent : found->extents) {
    EXPECT_DOUBLE_EQ(extent.x, 0);
    EXPECT_DOUBLE_EQ(extent.width, 170);
  }
  EXPECT_DOUBLE_EQ(imagesOf(found->items).at(0).box.x, 180);
  rule_.side = PhotoRule::Side::left;
  rule_.width = Dimension{12.4, Unit::zi};
  const auto left = beside();
  ASSERT_TRUE(left);
  EXPECT_DOUBLE_EQ(imagesOf(left->items).at(0).box.x, 0);
  EXPECT_DOUBLE_EQ(left->extents[0].width, 160) << "16.6 字 are 16";
  EXPECT_DOUBLE_EQ(left->extents[0].x, 140);
}

TEST_F(BesidePictures, CL_90_ThereIsNoTextBesideWhereTooLittleIsLeft) {
  rule_.width = Dimension{20, Unit::zi};
  EXPECT_TRUE(beside()) << "9 字";
  EXPECT_TRUE(codes().empty());
  rule_.width = Dimension{20.5, Unit::zi};
  EXPECT_FALSE(beside());
  ASSERT_EQ(codes(), std::vector<std::string>{"no-room-beside"});
  EXPECT_EQ(diagnostics_.list()[0].arguments, (std::vector<std::string>{"p", "8", "30", "9"}));
  rule_.width = Dimension{30, Unit::zi};
  EXPECT_FALSE(beside(400)) << "9 字 are less than a quarter of 40";
}

TEST_F(BesidePictures, CL_90_LinesFollowAnOutline) {
  rule_.wrap = PhotoRule::Wrap::shape;
  photo_.outline = {{0.5, 0}, {1, 1}, {0, 1}};  // a triangle on its base
  const auto found = beside();
  ASSERT_TRUE(found);
  for (std::size_t i = 0; i + 1 < found->extents.size(); ++i) {
    EXPECT_GE(found->extents[i].width, found->extents[i + 1].width) << i;
  }
  EXPECT_GE(found->extents[0].width, 210) << "beside the tip";
  EXPECT_DOUBLE_EQ(found->extents[5].width, 170) << "beside the base";
  for (const LineExtent& extent : found->extents) {
    EXPECT_NEAR(std::remainder(extent.width, 10), 0, 1e-9);
  }
}

TEST_F(BesidePictures, CL_90_AShapeThatNothingTellsIsWarnedAbout) {
  rule_.wrap = PhotoRule::Wrap::shape;
  ASSERT_TRUE(beside());
  EXPECT_EQ(codes(), std::vector<std::string>{"no-shape"});
}

TEST_F(BesidePictures, CL_89_90_TextRunsBesideAndThenBelow) {
  const Flow flow = arranged({textPiece(30), figurePiece(), textPiece(40), textPiece(300)});
  EXPECT_TRUE(codes().empty());
  ASSERT_GT(flow.size(), 10u);
  EXPECT_TRUE(imagesOf(flow[0].items).empty()) << "never before its mention";
  EXPECT_EQ(imagesOf(flow[1].items).size(), 1u);
  EXPECT_TRUE(flow[1].breakBefore);
  for (std::size_t i = 1; i < 8; ++i) {
    EXPECT_LE(textEnd(flow[i]), 170 + 1e-6) << i;
    EXPECT_EQ(flow[i].breakBefore, i == 1) << "no column ends beside it: " << i;
  }
  EXPECT_NEAR(textEnd(flow[8]), 300, 1e-6) << "whole again below it";
  EXPECT_TRUE(flow[8].breakBefore);
  EXPECT_EQ(textOf(flow).size(), 3u * 370);
}

TEST_F(BesidePictures, CL_90_NoSingleLineIsStrandedAboveOrBelow) {
  layout_.styles["body"].orphans = layout_.styles["body"].widows = 1;
  const Flow flow = arranged({textPiece(100), figurePiece(), textPiece(300)});
  const auto first = std::find_if(
      flow.begin(), flow.end(), [](const Atom& atom) { return !imagesOf(atom.items).empty(); });
  ASSERT_GE(first - flow.begin(), 3);
  EXPECT_TRUE(first->breakBefore);
  EXPECT_FALSE((first - 1)->breakBefore) << "a column would begin with one line and the picture";
  EXPECT_TRUE((first - 2)->breakBefore);
  ASSERT_GE(flow.end() - first, 10);
  EXPECT_TRUE((first + 7)->breakBefore) << "a column may begin below the picture";
  EXPECT_FALSE((first + 8)->breakBefore) << "a column would end with it and one line";
  EXPECT_TRUE((first + 9)->breakBefore);
}

TEST_F(BesidePictures, CL_90_InPairsTheLanguageAtItsSideMakesRoom) {
  frame_.arrangement = Arrangement::parallel;
  FrameMeasure measure;
  measure.width = measure.column = 620;
  measure.pair = {{0, 300}, {320, 300}};
  std::string en;
  for (int i = 0; i < 120; ++i) {
    en += "word ";
  }
  BilingualText pair = both("", en);
  for (int i = 0; i < 120; ++i) {
    pair.zh->text += "字";
  }
  Piece text;
  text.text = &pair;
  text.role = "body";
  for (const auto side : {PhotoRule::Side::left, PhotoRule::Side::right}) {
    frame_.photos.side = side;
    const bool left = side == PhotoRule::Side::left;
    const Flow flow =
        arrange(setting({Lang::zh, Lang::en}), frame_, {text, figurePiece(), text}, measure);
    const auto first = std::find_if(
        flow.begin(), flow.end(), [](const Atom& atom) { return !imagesOf(atom.items).empty(); });
    ASSERT_NE(first, flow.end());
    EXPECT_EQ(imagesOf(first->items).at(0).box.x, left ? 0 : 500);
    ASSERT_GT(flow.end() - first, 7);
    for (auto atom = first; atom != first + 7; ++atom) {
      EXPECT_TRUE(atom->paired);
      EXPECT_EQ(atom->breakBefore, atom == first);
      for (const Item& item : atom->items) {
        if (const auto* run = std::get_if<TextItem>(&item)) {
          EXPECT_GE(run->origin.x, left ? 130 - 1e-6 : 0) << "right of the picture";
        }
      }
      EXPECT_LE(textEnd(*atom), left ? 629 : 499) << "a word space may follow";
    }
  }
}

TEST_F(BesidePictures, TextThatEndsBesideLeavesWhite) {
  const Flow flow = arranged({figurePiece(), textPiece(20)});
  EXPECT_EQ(totalLines(flow), 7) << "six lines of picture, and a blank one for what may follow";
  EXPECT_EQ(flow.back().kind, Atom::Kind::space);
}

TEST_F(BesidePictures, WithoutTextItTakesTheColumn) {
  const Flow flow = arranged({textPiece(30), figurePiece()});
  ASSERT_EQ(flow.size(), 2u);
  EXPECT_EQ(flow[1].kind, Atom::Kind::figure);
  EXPECT_DOUBLE_EQ(imagesOf(flow[1].items).at(0).box.width, 300);
}

TEST_F(BesidePictures, CL_83_ItIsSetAgainWithItsText) {
  const std::vector<Piece> pieces{textPiece(60), figurePiece(), textPiece(300)};
  const Flow flow = arranged(pieces);
  const auto first = std::find_if(
      flow.begin(), flow.end(), [](const Atom& atom) { return !imagesOf(atom.items).empty(); });
  ASSERT_NE(first, flow.end());
  FrameMeasure measure;
  measure.width = measure.column = 400;
  ArrangeLimits limits;
  limits.from = first->origin;
  const Arranged again = arrangeRest(setting({Lang::zh}), frame_, pieces, measure, limits);
  EXPECT_EQ(imagesOf(again.flow.front().items).size(), 1u);
  EXPECT_EQ(textOf(again.flow).size(), 3u * 300);
}

TEST_F(BesidePictures, CL_87_90_APictureWithoutRoomWaitsAndTextFillsThePage) {
  // A page has 40 lines of 30 字. 36 lines of text, then a picture that needs 7.
  const std::vector<Piece> pieces{textPiece(30 * 36 - 2), figurePiece(), textPiece(500)};
  FrameJob job = jobOfPages(pieces);
  Sheet first(grid_);
  EXPECT_EQ(placeFill(job, 0, first), Outcome::partly);
  EXPECT_TRUE(imagesOf(first.items()).empty());
  EXPECT_EQ(lastLine(first.items()), 39) << "no hole at the foot";
  Sheet second(grid_);
  EXPECT_EQ(placeFill(job, 0, second), Outcome::placed);
  ASSERT_EQ(imagesOf(second.items()).size(), 1u);
  EXPECT_DOUBLE_EQ(imagesOf(second.items())[0].box.y, 0) << "at the head of the next page";
  for (const Item& item : second.items()) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text != nullptr && text->origin.y < grid_.lineTop(6)) {
      EXPECT_LE(text->origin.x + text->glyphs.back().x + text->glyphs.back().advance, 170 + 1e-6);
    }
  }
  EXPECT_EQ(charactersOf(first.items()) + charactersOf(second.items()), 30 * 36 - 2 + 500);
}

TEST_F(BesidePictures, CL_90_APictureWithoutTextForTheNextPageDoesNotWait) {
  // What comes behind the picture would fit the page without it.
  const std::vector<Piece> pieces{textPiece(30 * 35 - 2), figurePiece(), textPiece(100)};
  FrameJob job = jobOfPages(pieces);
  Sheet first(grid_);
  EXPECT_EQ(placeFill(job, 0, first), Outcome::partly);
  EXPECT_EQ(charactersOf(first.items()), 30 * 35 - 2);
  Sheet second(grid_);
  EXPECT_EQ(placeFill(job, 0, second), Outcome::placed);
  EXPECT_EQ(imagesOf(second.items()).size(), 1u);
  EXPECT_EQ(charactersOf(second.items()), 100);
}

TEST_F(BesidePictures, CL_83_APictureThatWaitsIsSetAgainBesideTheTextLeft) {
  const std::vector<Piece> pieces{textPiece(30 * 36 - 2), figurePiece(), textPiece(500)};
  FrameJob job = jobOfPages(pieces);
  Sheet first(grid_);
  placeFill(job, 0, first);
  FrameMeasure wider = job.measure;
  wider.width = wider.column = 400;
  setRest(job, wider, 1000);
  ASSERT_FALSE(job.flow.empty());
  EXPECT_EQ(imagesOf(job.flow.front().items).size(), 1u);
  EXPECT_EQ(charactersOf(first.items()) + static_cast<int>(textOf(job.flow).size() / 3),
            30 * 36 - 2 + 500);
  FrameMeasure narrow = job.measure;  // 9 字 find no room beside it
  narrow.width = narrow.column = 200;
  setRest(job, narrow, 1000);
  EXPECT_EQ(job.flow.front().kind, Atom::Kind::figure);
  EXPECT_EQ(charactersOf(first.items()) + static_cast<int>(textOf(job.flow).size() / 3),
            30 * 36 - 2 + 500);
}

TEST_F(BesidePictures, CL_87_APictureIsCroppedToAnAspect) {
  PhotoRule rule;
  rule.aspect = 1;
  const Atom atom = setFigure(setting({Lang::zh}), photo_, 145, {}, rule);
  const ImageItem& item = std::get<ImageItem>(atom.items[0]);
  EXPECT_DOUBLE_EQ(item.box.height, 145);
  EXPECT_NEAR(item.crop.width, 2.0 / 3, 1e-9);
  EXPECT_NEAR(item.crop.x, 1.0 / 6, 1e-9) << "round the focus";
}

}  // namespace
}  // namespace paiban::test
