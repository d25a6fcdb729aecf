#include "pages/spanning_figures.h"

#include "page_fixture.h"
#include "pages/make_up.h"

namespace paiban::test {
namespace {

/// Pictures over several of four columns of 40 lines.
class SpanningFigures : public PageTest {
 protected:
  SpanningFigures() : sheet_(grid_) {
    spec_.name = "body";
    spec_.height = HeightRule::fill;
    spec_.balance = false;
  }

  /// A story of lines with a picture between `before` and `after` of them.
  FrameJob story(int before, const Atom& picture, int after) {
    Flow flow = lines("a", before);
    flow.push_back(picture);
    const Flow rest = lines("b", after);
    flow.insert(flow.end(), rest.begin(), rest.end());
    return job(spec_, std::move(flow));
  }

  ImageItem onlyImage() {
    const auto images = imagesOf(sheet_.items());
    EXPECT_EQ(images.size(), 1u);
    return images.empty() ? ImageItem{} : images.front();
  }
  Place placeOf(const std::string& label) { return placesOf(sheet_.items()).at(label); }

  FrameSpec spec_;
  Sheet sheet_;
};

TEST_F(SpanningFigures, CL_85_StandAtTheHeadOfTheColumnsThatNameThem) {
  FrameJob job = story(50, figure(10, 2), 60);  // named in the second column
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{1, 0}));
  EXPECT_DOUBLE_EQ(onlyImage().box.width, 210);
  const auto places = placesOf(sheet_.items());
  EXPECT_EQ(places.size(), 110u) << "every line once";
  for (const auto& [label, place] : places) {
    const bool under = place.column == 1 || place.column == 2;
    EXPECT_TRUE(!under || place.line >= 11) << label << " at " << place;
  }
  // Text runs round it in reading order.
  EXPECT_EQ(placeOf("a40"), (Place{0, 39}));
  EXPECT_EQ(placeOf("a41"), (Place{1, 11})) << "one line stays white below the picture";
  EXPECT_EQ(placeOf("a50"), (Place{1, 20}));
  EXPECT_EQ(placeOf("b1"), (Place{1, 21}));
  EXPECT_EQ(placeOf("b20"), (Place{2, 11}));
  EXPECT_EQ(placeOf("b49"), (Place{3, 0}));
}

TEST_F(SpanningFigures, MoveLeftWhereTheFrameEnds) {
  FrameJob job = story(130, figure(5, 2), 5);  // named in the last column
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{2, 0}));
}

TEST_F(SpanningFigures, CL_89_NeverStandLeftOfTheirMention) {
  for (int line = 5; line < 40; line += 6) {
    sheet_.take({2, 3}, line, line + 1);  // between them five lines are free
  }
  FrameJob job = story(82, figure(6, 2), 30);  // named in the third column
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  EXPECT_TRUE(imagesOf(sheet_.items()).empty()) << "it waits rather than stand before";
  Sheet next(grid_);
  EXPECT_EQ(placeFill(job, 0, next), Outcome::placed);
  EXPECT_EQ(imagesOf(next.items()).size(), 1u);
}

TEST_F(SpanningFigures, CL_89_GoAlongWithAMentionThatTheyPushOn) {
  sheet_.take({1, 2}, 14, 40);
  FrameJob job = story(53, figure(12, 2), 10);
  for (std::size_t i = 0; i < 53; ++i) {
    job.flow[i].origin.piece = i < 50 ? 0 : 1;  // the text before it has three lines
  }
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  // At the head of the second column, which names it, it would send those lines into the last.
  EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{2, 0}));
  EXPECT_EQ(placeOf("a51"), (Place{1, 10}));
}

TEST_F(SpanningFigures, CL_89_CountTheNotesThatPushTheirMentionOn) {
  for (const bool noted : {false, true}) {
    Note& note = content_.notes.emplace_back();
    note.text = both("注", "Note");
    note.marks = {"①", "1"};
    FrameJob job = story(57, figure(30, 2), 10);
    for (std::size_t i = 55; i < 57; ++i) {
      job.flow[i].origin.piece = 1;  // the text before it has two lines
    }
    if (noted) {
      job.flow[3].notes = {{0, 1}};
    }
    job.matter = std::make_shared<const FrameMatter>(FrameMatter{setting({Lang::zh}), {}});
    sheet_ = Sheet(grid_);
    EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
    // Below it in the second and third column there is room for 18 lines, or 12 above the note.
    EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{noted ? 2 : 1, 0}));
    EXPECT_EQ(placeOf("a56").column, noted ? 1 : 2);
  }
}

TEST_F(SpanningFigures, OfMoreColumnsThanThereAreTakeTheWholeFrame) {
  for (const int span : {0, 9}) {
    FrameJob job = story(10, figure(5, span), 10);
    Sheet sheet(grid_);
    EXPECT_EQ(placeFill(job, 0, sheet), Outcome::placed);
    const auto images = imagesOf(sheet.items());
    ASSERT_EQ(images.size(), 1u);
    EXPECT_EQ(images.front().box.x, 0);
    EXPECT_EQ(images.front().box.y, 0);
    for (const auto& [label, place] : placesOf(sheet.items())) {
      EXPECT_GE(place.line, 6) << label << " stands below it in every column";
    }
  }
}

TEST_F(SpanningFigures, StandBelowWhatTakesTheHead) {
  sheet_.take({1, 1}, 0, 8);  // a frame above the second column
  FrameJob job = story(50, figure(10, 2), 20);
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{1, 8}));
}

TEST_F(SpanningFigures, CL_87_OneThatPushesItsMentionOffThePageWaits) {
  FrameJob job = story(150, figure(20, 2), 30);  // with it, only 118 lines are left
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  EXPECT_TRUE(imagesOf(sheet_.items()).empty());
  EXPECT_EQ(job.waitingPictures.size(), 1u);
  EXPECT_FALSE(job.done());
  Sheet next(grid_);
  EXPECT_EQ(placeFill(job, 0, next), Outcome::placed);
  EXPECT_EQ(imagesOf(next.items()).front().box.y, 0) << "on the next page it stands first";
  EXPECT_EQ(placesOf(sheet_.items()).size() + placesOf(next.items()).size(), 180u);
}

TEST_F(SpanningFigures, TheLastPictureOfAStoryHasAPageToItself) {
  FrameJob job = story(155, figure(40, 4), 0);
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  Sheet next(grid_);
  EXPECT_EQ(placeFill(job, 0, next), Outcome::placed) << "though no text is left";
  EXPECT_EQ(imagesOf(next.items()).size(), 1u);
}

TEST_F(SpanningFigures, OneHigherThanThePageIsNeverPlaced) {
  FrameJob job = story(10, figure(41, 2), 10);
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  EXPECT_EQ(placesOf(sheet_.items()).size(), 20u) << "the text goes on without it";
  Sheet next(grid_);
  EXPECT_EQ(placeFill(job, 0, next), Outcome::nothing);
}

TEST_F(SpanningFigures, SeveralStandWithoutTouching) {
  Flow flow = lines("a", 10);
  for (int i = 0; i < 3; ++i) {
    flow.push_back(figure(8, 2));
    const Flow text = lines(std::string(1, static_cast<char>('b' + i)), 15);
    flow.insert(flow.end(), text.begin(), text.end());
  }
  FrameJob job = this->job(spec_, std::move(flow));
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  const auto images = imagesOf(sheet_.items());
  ASSERT_EQ(images.size(), 3u);
  for (std::size_t i = 0; i < images.size(); ++i) {
    for (std::size_t k = i + 1; k < images.size(); ++k) {
      const Rect& a = images[i].box;
      const Rect& b = images[k].box;
      EXPECT_TRUE(a.right() <= b.x || b.right() <= a.x || a.bottom() < b.y || b.bottom() < a.y);
    }
  }
  EXPECT_EQ(placesOf(sheet_.items()).size(), 55u);
}

TEST_F(SpanningFigures, OfOneColumnRunWithTheText) {
  FrameJob job = story(10, figure(5, 1), 10);
  placeFill(job, 0, sheet_);
  EXPECT_EQ(placeAt({onlyImage().box.x, onlyImage().box.y}), (Place{0, 11}));
  EXPECT_EQ(placeOf("b1"), (Place{0, 17})) << "with a blank line above and below";
}

}  // namespace
}  // namespace paiban::test
