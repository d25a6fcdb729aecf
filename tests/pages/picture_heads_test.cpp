#include <algorithm>

#include "gradient.h"
#include "page_fixture.h"
#include "pages/arrange.h"
#include "pages/compose_pages.h"
#include "pages/over_picture.h"

namespace paiban::test {
namespace {

/// Picture heads 压题照片, on a picture that goes from black at its left to white at its right.
class PictureHeads : public PageTest {
 protected:
  PictureHeads() {
    layout_.name = "paper";
    layout_.page.trim = {520, 680};
    layout_.page.area = {20, 40, 440, 600};
    StylePatch& white = layout_.styles["photo-headline"];
    white.size = 20;
    white.blockLines = 2;
    white.colour = Ink{0, 0, 0, 0};
    layout_.styles["headline"].size = 20;
    layout_.styles["headline"].blockLines = 2;
    layout_.styles["headline"].colour = kBlack;
    layout_.boxes["shade"].fill = Ink{0, 0, 0, 1};
    PartSpec& part = layout_.parts.emplace_back();
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns = {44};
    part.grid.lines = 40;
    FrameSpec& head = part.first.emplace_back();
    head.name = "head";
    head.from.push_back({"photos.1", std::nullopt, {}});
    head.from.push_back({"lead.headline", std::nullopt, {}});
    head.photos.minLines = head.photos.maxLines = 12;
    head.photos.over.emplace().roles = {{"headline", "photo-headline"}};
    FrameSpec& body = part.first.emplace_back();
    body.name = "body";
    body.height = HeightRule::fill;
    body.from.push_back({"lead.body", std::nullopt, {}});
    Story& story = content_.stories.emplace_back();
    story.id = "lead";
    story.headline = both("大题", "Headline");
    story.body.emplace_back(Paragraph{"", both("正文。", "Text."), false, {}});
    Photo& photo = content_.photos.emplace_back();
    photo.id = "view";
  }

  FrameSpec& head() { return layout_.parts[0].first[0]; }
  void anchorPhoto() {
    content_.stories[0].body.emplace_back(PhotoAnchor{"view", {}});
    images_["view"] = *probeImage(sharedBytes(gradientPng(2000, 900)), "gradient.png");
  }
  DisplayList compose(std::vector<Lang> languages = {Lang::zh}) {
    diagnostics_ = {};
    return composePages({content_, layout_, fonts(), images_, std::move(languages)}, diagnostics_);
  }
  static const TextItem* lineOf(const DisplayList& list, const std::string& mark) {
    for (const Item& item : list.pages.at(0).items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && text->glyphs.front().text == mark) {
        return text;
      }
    }
    return nullptr;
  }
  using Codes = std::vector<std::string>;
};

TEST_F(PictureHeads, TheyAreLiveTextOnThePicture) {
  Photo photo;
  photo.id = "p";
  images_["p"] = picture(3000, 2000);
  const BilingualText words = both("大题", "");
  FrameSpec frame;
  frame.name = "head";
  frame.photos.minLines = frame.photos.maxLines = 12;
  frame.photos.over.emplace();
  Piece figure;
  figure.kind = Piece::Kind::figure;
  figure.photo = &photo;
  Piece text;
  text.text = &words;
  text.role = "headline";
  layout_.styles.erase("headline");
  FrameMeasure measure;
  measure.width = measure.column = 300;
  const auto lineOfText = [&](OverPicture::At at) {
    frame.photos.over->at = at;
    const Flow flow = arrange(setting({Lang::zh}), frame, {figure, text}, measure);
    EXPECT_EQ(flow.size(), 1u);
    EXPECT_EQ(flow[0].lines, 12);
    EXPECT_EQ(textOf(flow), "大题");
    const auto& line = std::get<TextItem>(flow[0].items.back());
    EXPECT_DOUBLE_EQ(line.origin.x, 10) << "1 字 from the edge";
    return std::lround((line.origin.y - grid_.baseline(0)) / grid_.line);
  };
  EXPECT_EQ(lineOfText(OverPicture::At::head), 1);
  EXPECT_EQ(lineOfText(OverPicture::At::centre), 5);
  EXPECT_EQ(lineOfText(OverPicture::At::foot), 10);
  EXPECT_TRUE(codes().empty());
  frame.photos.minLines = frame.photos.maxLines = 2;
  const Flow apart = arrange(setting({Lang::zh}), frame, {figure, text}, measure);
  EXPECT_EQ(codes(), Codes{"too-high-over-picture"});
  ASSERT_EQ(apart.size(), 2u) << "the text stands below the picture";
  EXPECT_EQ(imagesOf(apart[0].items).size(), 1u);
  EXPECT_EQ(textOf(apart), "大题");
  EXPECT_DOUBLE_EQ(std::get<TextItem>(apart[1].items.back()).origin.x, 0);
}

TEST_F(PictureHeads, APictureTooHighForThePageWithItsCaptionHasNoTextOnIt) {
  std::string words;
  for (int i = 0; i < 30 * grid_.lines; ++i) {
    words += "说";
  }
  Photo photo;
  photo.id = "p";
  images_["p"] = picture(3000, 2000);
  photo.caption = both(words, "");
  FrameSpec frame;
  frame.photos.over = OverPicture{};
  frame.photos.minLines = frame.photos.maxLines = 12;
  Piece figure;
  figure.kind = Piece::Kind::figure;
  figure.photo = &photo;
  const BilingualText head = both("大题", "");
  Piece text;
  text.text = &head;
  text.role = "headline";
  FrameMeasure measure;
  measure.width = measure.column = 300;
  EXPECT_GT(arrange(setting({Lang::zh}), frame, {figure, text}, measure).size(), 1u);
  EXPECT_EQ(codes(), Codes{"too-high-over-picture"});
}

TEST_F(PictureHeads, RolesForThePictureHoldWhereThereIsOne) {
  anchorPhoto();
  const DisplayList list = compose();
  EXPECT_EQ(codes(), Codes{}) << "white on the dark side of the picture";
  const TextItem* line = lineOf(list, "大");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->colour, (Ink{0, 0, 0, 0}));
  const std::vector<ImageItem> pictures = imagesOf(list.pages[0].items);
  ASSERT_EQ(pictures.size(), 1u);
  EXPECT_LT(line->origin.y, pictures[0].box.bottom());
  EXPECT_GT(line->origin.y, pictures[0].box.y);
  EXPECT_NEAR(lineOf(list, "正")->origin.y, pictures[0].box.bottom() + 5 + 15 + 8.8, 0.3)
      << "the body below the picture and a blank line";
}

TEST_F(PictureHeads, WithoutAPictureTheTextsStandOnThePaperInTheirOwnRoles) {
  content_.photos.clear();
  for (const std::vector<Lang>& languages : {std::vector{Lang::zh}, {Lang::zh, Lang::en}}) {
    const DisplayList list = compose(languages);
    EXPECT_EQ(codes(), Codes{});
    const TextItem* line = lineOf(list, "大");
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->colour, kBlack);
    EXPECT_NEAR(line->origin.x, 40, 1e-6) << "as wide as its frame";
    EXPECT_LT(line->origin.y, 20 + 2 * 15) << "at the head of the page";
  }
}

TEST_F(PictureHeads, ABoxForThemIsDrawnWithThePictureAlone) {
  head().photos.over->box = "shade";
  const auto grounds = [&] {
    const DisplayList list = compose();
    const auto& items = list.pages[0].items;
    return std::count_if(items.begin(), items.end(), [](const Item& item) {
      return std::holds_alternative<PathItem>(item);
    });
  };
  EXPECT_EQ(grounds(), 0);
  anchorPhoto();
  EXPECT_EQ(grounds(), 1);
  EXPECT_EQ(codes(), Codes{});
  const DisplayList list = compose();
  const ImageItem picture = imagesOf(list.pages[0].items).at(0);
  for (const Item& item : list.pages[0].items) {
    if (const auto* path = std::get_if<PathItem>(&item)) {
      Pt bottom = 0;
      for (const PathStep& step : path->steps) {
        bottom = std::max(bottom, step.kind == PathStep::Kind::close ? 0 : step.to.y);
      }
      EXPECT_NEAR(bottom, picture.box.bottom(), 1e-6) << "nothing of the picture shows below it";
    }
  }
}

TEST_F(PictureHeads, TheirContrastIsMeasuredInThePixelsBelowThem) {
  anchorPhoto();
  layout_.styles["photo-headline"].align = Align::end;
  compose();
  EXPECT_EQ(codes(), Codes{"cannot-be-read"}) << "white on the bright side";
  layout_.styles["photo-headline"].align = Align::centre;
  compose();
  EXPECT_EQ(codes(), Codes{}) << "white on middle grey";
  layout_.styles["photo-headline"].colour = Ink{0, 0, 0, 0.3};
  compose();
  EXPECT_EQ(codes(), Codes{"poor-contrast"}) << "grey on middle grey";
  head().photos.over->box = "shade";
  compose();
  EXPECT_EQ(codes(), Codes{}) << "a shade lies between";
  head().photos.over->box.clear();
  head().photos.over->roles.clear();
  layout_.styles["headline"].align = Align::end;
  compose();
  EXPECT_EQ(codes(), Codes{}) << "black on the bright side";
}

TEST_F(PictureHeads, SmallTypeOnABusyPictureIsReported) {
  anchorPhoto();
  StylePatch& small = layout_.styles["photo-headline"];
  small.size = 10;
  small.colour = Ink{0, 0, 0, 1};
  small.align = Align::end;
  content_.stories[0].headline = both(std::string("大题大题大题大题大题大题大题大题大题大题大题"
                                                  "大题大题大题大题大题"),
                                      "Headline");
  compose();
  EXPECT_TRUE(codes() == Codes{"busy-ground"} || codes() == Codes{"poor-contrast"}) << codes()[0];
}

}  // namespace
}  // namespace paiban::test
