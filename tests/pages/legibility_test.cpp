#include "pages/legibility.h"

#include "gradient.h"
#include "page_fixture.h"
#include "pages/path.h"
#include "pages/picture_place.h"

namespace paiban::test {
namespace {

/// Text on tints and on a picture that goes from black at its left to white at its right.
class Legibility : public PageTest {
 protected:
  Legibility() {
    gradient_ = *probeImage(sharedBytes(gradientPng(400, 200)), "gradient.png");
    page_.trim = {500, 400};
  }

  TextItem text(Pt x, Pt y, int characters, const Ink& colour, Pt size = 10) {
    TextItem item;
    item.origin = {x, y};
    item.size = size;
    item.colour = colour;
    for (int i = 0; i < characters; ++i) {
      item.glyphs.push_back({1, i * size, 0, size, "字"});
    }
    return item;
  }
  void addPicture() {
    ImageItem item;
    item.image = gradient_;
    item.box = {50, 50, 400, 200};
    page_.items.emplace_back(item);
  }
  std::vector<std::string> check() {
    diagnostics_ = {};
    checkLegibility(page_, {}, 1, diagnostics_);
    return codes();
  }
  using Codes = std::vector<std::string>;

  ImagePtr gradient_;
  DisplayPage page_;
  static constexpr Ink kWhiteInk{0, 0, 0, 0};
};

TEST_F(Legibility, TextOnPaperAndTintNeedsContrast) {
  page_.items.emplace_back(text(20, 20, 3, kBlack));
  EXPECT_EQ(check(), Codes{});
  page_.items.emplace_back(text(20, 40, 3, {0, 0, 0, 0.3}));
  EXPECT_EQ(check(), Codes{"poor-contrast"});
  page_.items.emplace_back(text(20, 60, 3, kWhiteInk));
  EXPECT_EQ(check(), Codes{"cannot-be-read"});
  page_.items.clear();
  page_.items.emplace_back(filledPath(rectanglePath({10, 10, 100, 50}), kBlack));
  page_.items.emplace_back(text(20, 30, 3, kWhiteInk));
  EXPECT_EQ(check(), Codes{}) << "white on black";
}

TEST_F(Legibility, TextOnAPictureIsHeldAgainstItsPixels) {
  addPicture();
  page_.items.emplace_back(text(60, 100, 4, kWhiteInk, 20));
  EXPECT_EQ(check(), Codes{}) << "where it is dark";
  page_.items.emplace_back(text(340, 100, 4, kWhiteInk, 20));
  EXPECT_EQ(check(), Codes{"cannot-be-read"}) << "where it is bright";
  page_.items.pop_back();
  page_.items.emplace_back(filledPath(rectanglePath({330, 70, 110, 50}), kBlack));
  page_.items.emplace_back(text(340, 100, 4, kWhiteInk, 20));
  EXPECT_EQ(check(), Codes{}) << "a tint lies between";
}

TEST_F(Legibility, SmallTextOnABusyPictureIsReported) {
  addPicture();
  page_.items.emplace_back(text(190, 100, 25, kBlack, 10));
  EXPECT_EQ(check(), Codes{"busy-ground"});
}

TEST_F(Legibility, PicturesKeepOffTheTrim) {
  const auto place = [&](const Rect& box, Pt bleed) {
    DisplayPage page;
    page.trim = {500, 400};
    page.bleed = bleed;
    ImageItem item;
    item.image = gradient_;
    item.box = box;
    page.items.emplace_back(item);
    diagnostics_ = {};
    checkPicturePlaces(page, {}, 1, diagnostics_);
    return codes();
  };
  EXPECT_EQ(place({10, 10, 300, 200}, 0), Codes{});
  EXPECT_EQ(place({5, 10, 300, 200}, 0), Codes{"picture-near-trim"});
  EXPECT_EQ(place({300, 10, 250, 200}, 0), Codes{"picture-off-page"});
  EXPECT_EQ(place({-9, -9, 300, 200}, 9), Codes{}) << "it fills the bleed";
  EXPECT_EQ(place({-3, 20, 300, 200}, 9), Codes{"picture-near-trim"});
}

}  // namespace
}  // namespace paiban::test
