#include "pages/figure.h"

#include "page_fixture.h"
#include "pages/arrange.h"

namespace paiban::test {
namespace {

class Figures : public PageTest {
 protected:
  Figures() {
    photo_.id = "p";
    images_["p"] = picture(3000, 2000);
  }
  Atom set(Pt width, const PhotoRule& rule = {}, const PairMeasure& captions = {}) {
    return setFigure(setting(), photo_, width, captions, rule);
  }
  static PhotoRule within(int least, int most) {
    PhotoRule rule;
    rule.minLines = least;
    rule.maxLines = most;
    return rule;
  }
  static const ImageItem& imageOf(const Atom& atom) { return std::get<ImageItem>(atom.items[0]); }

  /// Nothing is stretched: the part shown has the shape of its box.
  static void expectUndistorted(const Atom& atom) {
    const ImageItem& item = imageOf(atom);
    const double shown =
        item.crop.width * item.image->shownWidth() / (item.crop.height * item.image->shownHeight());
    EXPECT_NEAR(shown, item.box.width / item.box.height, 1e-9);
    EXPECT_GE(item.crop.x, 0);
    EXPECT_GE(item.crop.y, 0);
    EXPECT_LE(item.crop.right(), 1 + 1e-12);
    EXPECT_LE(item.crop.bottom(), 1 + 1e-12);
  }

  Photo photo_;
};

TEST_F(Figures, CL_87_AsHighAsTheGridAllowsNearItsOwnShape) {
  const Atom atom = set(210);  // 140 pt high; 10 lines are 145, 9 are 130
  EXPECT_EQ(atom.kind, Atom::Kind::figure);
  EXPECT_EQ(atom.lines, 10);
  EXPECT_EQ(imageOf(atom).box, (Rect{0, 0, 210, 145}));
  expectUndistorted(atom);
  EXPECT_NEAR(imageOf(atom).crop.width, 210.0 / 145 / 1.5, 1e-9) << "a little is cut at the sides";
}

TEST_F(Figures, CL_87_WithinTheLinesOfItsRule) {
  EXPECT_EQ(set(210, within(12, 0)).lines, 12);
  EXPECT_EQ(set(210, within(0, 6)).lines, 6);
  EXPECT_EQ(set(210, within(4, 8)).slack, 4) << "what it may still give way";
  EXPECT_EQ(set(210, within(0, 8)).slack, 0) << "no least height, no slack";
  expectUndistorted(set(210, within(0, 3)));
  expectUndistorted(set(210, within(30, 0)));
}

TEST_F(Figures, CL_85_InAFramesOwnColumnsStandInOneOfThem) {
  FrameSpec frame;
  frame.height = HeightRule::fill;
  frame.photos.columns = 2;
  Piece piece;
  piece.kind = Piece::Kind::figure;
  piece.photo = &photo_;
  const FrameMeasure measure{210, 100, {}, 0};
  const auto widthIn = [&](const FrameSpec& spec) {
    return imageOf(arrange(setting(), spec, {piece}, measure).front()).box.width;
  };
  EXPECT_DOUBLE_EQ(widthIn(frame), 210) << "those of the grid";
  frame.innerColumns = 2;
  EXPECT_DOUBLE_EQ(widthIn(frame), 100);
  frame.photos.columns = 0;
  EXPECT_DOUBLE_EQ(widthIn(frame), 100);
  frame.innerColumns = 0;
  frame.box = "ruled";
  EXPECT_DOUBLE_EQ(widthIn(frame), 100);
}

TEST_F(Figures, NeverHigherThanAPage) {
  images_["p"] = picture(100, 9000);
  EXPECT_EQ(set(210).lines, grid_.lines);
}

TEST_F(Figures, ACropKeepsTheFocus) {
  for (const double x : {0.0, 0.3, 0.5, 1.0}) {
    for (const double y : {0.0, 0.7, 1.0}) {
      photo_.focusX = x;
      photo_.focusY = y;
      for (const int lines : {3, 10, 30}) {
        const Atom atom = set(210, within(lines, lines));
        expectUndistorted(atom);
        const Rect crop = imageOf(atom).crop;
        EXPECT_LE(crop.x, x + 1e-12);
        EXPECT_GE(crop.right(), x - 1e-12);
        EXPECT_LE(crop.y, y + 1e-12);
        EXPECT_GE(crop.bottom(), y - 1e-12);
      }
    }
  }
}

TEST_F(Figures, MadeLowerItKeepsShapeFocusAndCaption) {
  photo_.focusY = 0.8;
  photo_.caption = both("图说", "Caption");
  const Atom full = set(210, within(4, 0));
  const Atom low = lowered(full, 3, grid_);
  EXPECT_EQ(low.lines, full.lines - 3);
  EXPECT_EQ(low.slack, full.slack - 3);
  EXPECT_DOUBLE_EQ(imageOf(low).box.height, imageOf(full).box.height - 45);
  expectUndistorted(low);
  EXPECT_GE(imageOf(low).crop.bottom(), 0.8);
  const auto& before = std::get<TextItem>(full.items[1]);
  const auto& after = std::get<TextItem>(low.items[1]);
  EXPECT_DOUBLE_EQ(after.origin.y, before.origin.y - 45);
}

TEST_F(Figures, CL_88_CaptionAndCreditStandBelowAndCountAsLines) {
  photo_.caption = both("图说", "Caption");
  photo_.credit = both("摄", "Photo");
  const Atom bare = [&] {
    Photo none;
    none.id = "p";
    return setFigure(setting(), none, 210, {}, {});
  }();
  const Atom atom = set(210);
  EXPECT_EQ(atom.lines, bare.lines + 2) << "one line a language, credits run on";
  for (std::size_t i = 1; i < atom.items.size(); ++i) {
    EXPECT_GT(std::get<TextItem>(atom.items[i]).origin.y, imageOf(atom).box.bottom());
  }
}

TEST_F(Figures, CL_88_CaptionsStayClearOfThePictureOnAFineGrid) {
  photo_.caption = both("图说", "Caption");
  const PhotoRule six = within(6, 6);
  EXPECT_EQ(set(210, six).lines, 6 + 2);
  grid_.line = 10.5;  // half a point between lines
  EXPECT_EQ(set(210, six).lines, 6 + 1 + 2);
  photo_.caption = {};
  EXPECT_EQ(set(210, six).lines, 6) << "nothing to be kept clear";
}

TEST_F(Figures, BI_08_CaptionsSideBySideStandInTheirColumns) {
  photo_.caption = both("图说", "Caption");
  const Atom atom = set(210, {}, {{{0, 100}, {110, 100}}});
  ASSERT_EQ(atom.items.size(), 3u);
  const auto& zh = std::get<TextItem>(atom.items[1]);
  const auto& en = std::get<TextItem>(atom.items[2]);
  EXPECT_DOUBLE_EQ(zh.origin.x, 0);
  EXPECT_DOUBLE_EQ(en.origin.x, 110);
  EXPECT_DOUBLE_EQ(zh.origin.y, en.origin.y);
  EXPECT_EQ(atom.lines, 11);
}

TEST_F(Figures, ACreditThatDoesNotFitHasALineOfItsOwn) {
  photo_.caption.zh = plainText("八个字的图片说明");
  photo_.credit.zh = plainText("某某摄");
  EXPECT_EQ(set(120).lines, 6 + 1) << "8 字, 1 between, 3: as wide as the picture";
  EXPECT_EQ(set(119.9).lines, 6 + 2);
}

TEST_F(Figures, ACreditStaysClearOfACaptionThatIsBalancedToTheEnd) {
  layout_.styles["caption"].align = Align::end;
  layout_.styles["caption"].balance = true;
  photo_.caption.zh = plainText("一二三四五六七八九十百千万亿");  // two lines of 7, to the right
  photo_.credit.zh = plainText("某某摄");
  EXPECT_EQ(set(120).lines, 6 + 3) << "no room behind the second line";
}

TEST_F(Figures, CL_91_TooFewPixelsAreReportedWithTheirNumber) {
  images_["p"] = picture(400, 300);
  set(200);  // 2.78 inches
  ASSERT_EQ(codes(), std::vector<std::string>{"low-resolution"});
  EXPECT_EQ(diagnostics_.list()[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics_.list()[0].arguments[0], "p");
  EXPECT_EQ(diagnostics_.list()[0].arguments[1], "144");
}

TEST_F(Figures, CL_91_WhatACropTakesAwayCountsAsPixelsToo) {
  images_["p"] = picture(800, 400);
  set(200, within(14, 14));  // 205 pt high: half of the width is cut away
  EXPECT_EQ(codes(), std::vector<std::string>{"low-resolution"});
}

TEST_F(Figures, APictureThatCouldNotBeReadLeavesItsCaption) {
  images_.clear();
  photo_.caption = both("图说", "Caption");
  const Atom atom = set(210);
  EXPECT_EQ(atom.lines, 2);
  EXPECT_EQ(textOf(Flow{atom}), "图说Caption");
}

}  // namespace
}  // namespace paiban::test
