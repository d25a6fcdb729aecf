#include "pages/page_make_up.h"

#include <list>

#include "page_fixture.h"
#include "pages/make_up.h"

namespace paiban::test {
namespace {

class PageMakeUp : public PageTest {
 protected:
  PageMakeUp() : PageTest(2, 40) {}

  FrameSpec& frame(const std::string& name, HeightRule height, ColumnRange columns = {1, -1}) {
    FrameSpec& spec = specs_.emplace_back();
    spec.name = name;
    spec.height = height;
    spec.columns = columns;
    return spec;
  }
  FrameSpec& boxed(FrameSpec& spec) {
    layout_.boxes["box"].fill = Ink{0, 0, 0, 0.1};
    spec.box = "box";
    return spec;
  }
  MadeUpPage page(std::vector<FrameJob> jobs) {
    MadeUpPage made = fitPage(setting(), std::move(jobs));
    diagnostics_.append(made.diagnostics);
    return made;
  }

  std::list<FrameSpec> specs_;
};

TEST_F(PageMakeUp, FramesStackFromTheTopDown) {
  auto made = page({job(frame("a", HeightRule::natural), lines("a", 3)),
                    job(frame("b", HeightRule::natural, {1, 1}), lines("b", 4)),
                    job(frame("c", HeightRule::natural, {2, 2}), lines("c", 2)),
                    job(frame("d", HeightRule::natural, {2, 2}), lines("d", 1)),
                    job(frame("e", HeightRule::natural), lines("e", 1))});
  const auto places = placesOf(made.sheet.items());
  EXPECT_EQ(places.at("a1"), (Place{0, 0}));
  EXPECT_EQ(places.at("b1"), (Place{0, 3}));
  EXPECT_EQ(places.at("c1"), (Place{1, 3})) << "beside b, in columns of its own";
  EXPECT_EQ(places.at("d1"), (Place{1, 5}));
  EXPECT_EQ(places.at("e1"), (Place{0, 7})) << "below the lowest of its columns";
  EXPECT_TRUE(made.carried.empty());
}

TEST_F(PageMakeUp, AfterNamesTheFrameAbove) {
  FrameSpec& right = frame("right", HeightRule::natural, {2, 2});
  right.after = "top";
  auto made = page({job(frame("top", HeightRule::natural), lines("t", 2)),
                    job(frame("left", HeightRule::natural, {1, 1}), lines("l", 9)),
                    job(right, lines("r", 1))});
  EXPECT_EQ(placesOf(made.sheet.items()).at("r1"), (Place{1, 2}));
}

TEST_F(PageMakeUp, AfterAFrameThatDoesNotStandIsAnError) {
  FrameSpec& spec = frame("a", HeightRule::natural);
  spec.after = "nowhere";
  page({job(spec, lines("a", 1))});
  EXPECT_EQ(codes(), std::vector<std::string>{"unknown-frame"});
}

TEST_F(PageMakeUp, FootFramesStandAtTheFootTheLaterAboveTheEarlier) {
  FrameSpec& first = frame("first", HeightRule::natural);
  first.place = VerticalPlace::foot;
  FrameSpec& second = frame("second", HeightRule::natural);
  second.place = VerticalPlace::foot;
  auto made = page({job(first, lines("f", 4)),  // two lines in each column
                    job(second, lines("s", 2)),
                    job(frame("body", HeightRule::fill), lines("b", 10))});
  const auto places = placesOf(made.sheet.items());
  EXPECT_EQ(places.at("f4").line, 39);
  EXPECT_LT(places.at("s2").line, places.at("f1").line - 1) << "with a blank line between";
  EXPECT_EQ(places.at("b1"), (Place{0, 0}));
}

TEST_F(PageMakeUp, CL_82_AFillingFrameThatEndsIsLevel) {
  auto made = page({job(frame("body", HeightRule::fill), lines("b", 31))});
  const auto places = placesOf(made.sheet.items());
  EXPECT_EQ(places.at("b16"), (Place{0, 15}));
  EXPECT_EQ(places.at("b17"), (Place{1, 0}));
  EXPECT_EQ(places.at("b31"), (Place{1, 14}));
}

TEST_F(PageMakeUp, CL_83_TextThatDoesNotFitGoesOnFromWhereItStopped) {
  auto made = page({job(frame("body", HeightRule::fill), lines("b", 100))});
  EXPECT_EQ(placesOf(made.sheet.items()).size(), 80u);
  ASSERT_EQ(made.flows.size(), 1u);
  EXPECT_EQ(made.flows[0].position.next, 80u);
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(PageMakeUp, CL_83_OversetInAFixedFrameIsAnErrorWithTheCountAndTheFirstWords) {
  FrameSpec& spec = frame("note", HeightRule::fixed, {1, 1});
  spec.place = VerticalPlace::fixed;
  spec.firstLine = 5;
  spec.lines = 3;
  auto made = page({job(spec, lines("x", 5))});
  EXPECT_EQ(placesOf(made.sheet.items()).at("x1"), (Place{0, 4}));
  ASSERT_EQ(codes(), std::vector<std::string>{"overset"});
  EXPECT_EQ(diagnostics_.list()[0].arguments, (std::vector<std::string>{"note", "4", "x4x5"}));
}

TEST_F(PageMakeUp, ABoxTakesItsLinesAndLiesUnderItsText) {
  FrameSpec& spec = boxed(frame("a", HeightRule::natural));
  auto made = page({job(spec, lines("a", 2)), job(frame("b", HeightRule::natural), lines("b", 1))});
  const auto& items = made.sheet.items();
  ASSERT_TRUE(std::holds_alternative<PathItem>(items.front()));
  const auto places = placesOf(items);
  EXPECT_EQ(places.at("a1").line, 1);
  EXPECT_EQ(places.at("b1").line, 4) << "above, two lines, below";
}

TEST_F(PageMakeUp, WhatFindsNoRoomIsCarriedInOrder) {
  auto made = page({job(frame("a", HeightRule::natural), lines("a", 70)),
                    job(boxed(frame("b", HeightRule::natural)), lines("b", 12))});
  EXPECT_EQ(placesOf(made.sheet.items()).size(), 40u);
  ASSERT_EQ(made.carried.size(), 2u);
  EXPECT_EQ(made.carried[0].spec->name, "a");
  EXPECT_EQ(made.carried[0].position.next, 40u);
  EXPECT_EQ(made.carried[1].position.next, 0u);
}

TEST_F(PageMakeUp, CL_83_NoFrameGoesBeforeOneThatFoundNoRoomInItsColumns) {
  auto made = page({job(frame("head", HeightRule::natural), lines("h", 35)),
                    job(frame("whole", HeightRule::natural), lines("w", 15)),
                    job(frame("behind", HeightRule::natural, {2, 2}), lines("b", 2))});
  EXPECT_EQ(placesOf(made.sheet.items()).size(), 35u);
  ASSERT_EQ(made.carried.size(), 2u);
  EXPECT_EQ(made.carried[0].spec->name, "whole");
  EXPECT_EQ(made.carried[1].spec->name, "behind");
  made = makeUpPage(setting(), {}, std::move(made.carried), {});
  EXPECT_EQ(placesOf(made.sheet.items()).at("b1"), (Place{1, 15}));
  made = page({job(frame("head", HeightRule::natural), lines("h", 35)),
               job(frame("left", HeightRule::natural, {1, 1}), lines("l", 15)),
               job(frame("right", HeightRule::natural, {2, 2}), lines("r", 2))});
  EXPECT_EQ(placesOf(made.sheet.items()).at("r1"), (Place{1, 35})) << "in columns of its own";
}

TEST_F(PageMakeUp, AFrameThatNoPageHoldsKeepsNoOtherWaiting) {
  FrameSpec& tall = frame("tall", HeightRule::natural, {1, 1});
  Atom block = line("t");
  block.lines = 41;
  auto made =
      page({job(tall, {block}), job(frame("other", HeightRule::natural, {1, 1}), lines("o", 2))});
  EXPECT_EQ(placesOf(made.sheet.items()).at("o1"), (Place{0, 0}));
}

TEST_F(PageMakeUp, AFrameOfUpToHalfAPageWaitsWhole) {
  auto made = page({job(frame("a", HeightRule::natural), lines("a", 30)),
                    job(frame("b", HeightRule::natural), lines("b", 20))});
  EXPECT_EQ(placesOf(made.sheet.items()).count("b1"), 0u);
  ASSERT_EQ(made.carried.size(), 1u);
  EXPECT_EQ(made.carried[0].position.next, 0u);
}

TEST_F(PageMakeUp, AHigherFrameMayBeginAndGoOn) {
  auto made = page({job(frame("a", HeightRule::natural), lines("a", 30)),
                    job(frame("b", HeightRule::natural), lines("b", 25))});
  EXPECT_EQ(placesOf(made.sheet.items()).at("b10").line, 39);
  ASSERT_EQ(made.carried.size(), 1u);
  EXPECT_EQ(made.carried[0].position.next, 10u);
}

TEST_F(PageMakeUp, WhatWasCarriedStandsFirst) {
  auto made = page({job(frame("a", HeightRule::natural), lines("a", 30)),
                    job(frame("b", HeightRule::natural), lines("b", 25))});
  auto next = makeUpPage(
      setting(), {job(frame("head", HeightRule::natural), lines("h", 1))}, std::move(made.carried));
  const auto places = placesOf(next.sheet.items());
  EXPECT_EQ(places.at("b11").line, 0);
  EXPECT_EQ(places.at("h1").line, 15);
}

/// A picture above a story on one column of 40 lines, one of which stays blank between them.
class FitPage : public PageMakeUp {
 protected:
  /// The page with a picture of 20 lines, of which `slack` may go, above a story of `text` lines.
  MadeUpPage made(int slack, int text, HeightRule height = HeightRule::natural) {
    FrameSpec& picture = frame("picture", height, {1, 1});
    picture.lines = 20;
    FrameSpec& body = frame("body", HeightRule::fill, {1, 1});
    return page({job(picture, {figure(20, 1, slack)}), job(body, lines("b", text))});
  }
  int pictureLines(MadeUpPage& page) {
    return grid_.linesFor(imagesOf(page.sheet.items()).at(0).box.height);
  }
};

TEST_F(FitPage, APictureKeepsItsHeightWhenAllFits) {
  auto page = made(10, 19);
  EXPECT_EQ(pictureLines(page), 20);
  EXPECT_TRUE(page.flows.empty());
}

TEST_F(FitPage, APictureGivesWayByTheLeastThatIsNeeded) {
  for (int over = 1; over <= 10; ++over) {
    auto page = made(10, 19 + over);
    EXPECT_EQ(pictureLines(page), 20 - over);
    EXPECT_TRUE(page.flows.empty());
    EXPECT_EQ(placesOf(page.sheet.items()).size(), 19u + static_cast<std::size_t>(over));
  }
}

TEST_F(FitPage, WhereEvenThatDoesNotDoItKeepsItsHeight) {
  auto page = made(10, 30);
  EXPECT_EQ(pictureLines(page), 20);
  EXPECT_EQ(page.flows.size(), 1u);
}

TEST_F(FitPage, WithoutSlackNothingGivesWay) {
  auto page = made(0, 20);
  EXPECT_EQ(pictureLines(page), 20);
  EXPECT_EQ(page.flows.size(), 1u);
}

TEST_F(FitPage, APictureInAFrameOfFixedHeightDoesNot) {
  auto page = made(10, 21, HeightRule::fixed);
  EXPECT_EQ(pictureLines(page), 20);
}

TEST_F(FitPage, SeveralPicturesGiveWayAlike) {
  FrameSpec& left = frame("left", HeightRule::natural, {1, 1});
  FrameSpec& right = frame("right", HeightRule::natural, {2, 2});
  FrameSpec& body = frame("body", HeightRule::fill);
  auto made = page({job(left, {figure(20, 1, 10)}),
                    job(right, {figure(20, 1, 4)}),
                    job(body, lines("b", 45))});  // 38 lines are free: 7 more, over two columns
  const auto images = imagesOf(made.sheet.items());
  ASSERT_EQ(images.size(), 2u);
  EXPECT_EQ(grid_.linesFor(images[0].box.height), 16);
  EXPECT_EQ(grid_.linesFor(images[1].box.height), 16);
  EXPECT_TRUE(made.flows.empty());
}

}  // namespace
}  // namespace paiban::test
