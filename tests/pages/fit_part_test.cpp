#include "pages/fit_part.h"

#include <algorithm>
#include <set>

#include "display/logical_text.h"
#include "page_fixture.h"
#include "pages/structure_builder.h"

namespace paiban::test {
namespace {

/// Pages of two columns of 20 lines of 10 字: 40 lines.
class FitPart : public PageTest {
 protected:
  FitPart() {
    layout_.name = "small";
    layout_.page.trim = {300, 400};
    layout_.page.area = {40, 50, 210, 295};
    PartSpec& part = layout_.parts.emplace_back();
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns = {10, 10};
    FrameSpec& body = part.first.emplace_back();
    body.name = "body";
    body.height = HeightRule::fill;
    body.from = {{"lead.body", std::nullopt, {}}};
    FrameSpec& more = part.following.emplace_back();
    more.name = "more";
    more.height = HeightRule::fill;
    more.continues = "body";
    content_.stories.emplace_back().id = "one";
    StylePatch head;
    head.spaceBefore = 1;
    head.keepWithNext = true;
    layout_.styles["crosshead"] = head;
  }

  PartSpec& part() { return layout_.parts.front(); }
  std::vector<BodyItem>& body() { return content_.stories.front().body; }
  void addLines(int count) {
    for (int i = 0; i < count; ++i) {
      body().push_back(Paragraph{"", both("文字。", "Words."), false, {}});
    }
  }
  FitSpec& fit(std::vector<FitLimit> limits, int pages = 1) {
    FitSpec& spec = part().fits.emplace_back();
    spec.pages = pages;
    spec.limits = std::move(limits);
    return spec;
  }
  /// A square picture above the text: 14 lines high over both columns.
  void addPhoto() {
    Photo& photo = content_.photos.emplace_back();
    photo.id = "view";
    images_["view"] = picture(2000, 2000);
    body().insert(body().begin(), PhotoAnchor{"view", {}});
    FrameSpec frame;
    frame.name = "photo";
    frame.from = {{"photos.1", std::nullopt, {}}};
    part().first.insert(part().first.begin(), frame);
    part().first.back().after = "photo";
  }

  FittedPart set() {
    diagnostics_ = {};
    StructureTree tree;
    nodes_ = buildStructure(content_, {Lang::zh}, true, tree);
    return fitPart(
        {content_, layout_, fonts(), images_, {Lang::zh}}, part(), kZh, nodes_, 1, diagnostics_);
  }
  DisplayList compose() {
    diagnostics_ = {};
    return composePages({content_, layout_, fonts(), images_, {Lang::zh}}, diagnostics_);
  }
  static int left(const PartPage& page) { return page.fill.free + page.fill.holes; }
  const std::vector<std::string>& argumentsOf(std::string_view code) const {
    static const std::vector<std::string> none;
    for (const Diagnostic& diagnostic : diagnostics_.list()) {
      if (diagnostic.message->code == code) {
        return diagnostic.arguments;
      }
    }
    return none;
  }
  static std::set<Pt> sizesIn(const std::vector<Item>& items) {
    std::set<Pt> sizes;
    for (const Item& item : items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        sizes.insert(text->size);
      }
    }
    return sizes;
  }

  const std::vector<Lang> kZh{Lang::zh};
  static inline const FitLimit kLeading{FitKnob::leading, {}, 12, 18, {}};
  static inline const FitLimit kPictures{FitKnob::pictures, {}, 0.5, 1, {}};
};

TEST_F(FitPart, CopyThatFillsItsPageStaysAsItIs) {
  fit({kLeading});
  addLines(40);
  const FittedPart fitted = set();
  EXPECT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(fitted.grid.lines, 20);
  EXPECT_EQ(left(fitted.pages[0]), 0);
  EXPECT_TRUE(codes().empty());
}

TEST_F(FitPart, TooMuchCopyGetsMoreLinesAPageAndNoneIsFree) {
  fit({kLeading});
  addLines(44);
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(fitted.grid.lines, 22);
  EXPECT_NEAR(fitted.grid.heightOf(22), 295, 1e-9) << "the last line stands where it stood";
  EXPECT_EQ(left(fitted.pages[0]), 0);
  EXPECT_EQ(codes(), std::vector<std::string>{"fitted"});
  EXPECT_EQ(argumentsOf("fitted")[3], "leading 13.57 pt instead of 15");
}

TEST_F(FitPart, TheFittedPageIsWhatItsLayoutGivesWhenItIsSetAfresh) {
  fit({kLeading, kPictures, {FitKnob::size, "body", 8, 10, {}}});
  addPhoto();
  for (int i = 0; i < 14; ++i) {
    body().push_back(
        Paragraph{"", both("这里有好几行文字，字号一变行就变。", "Words."), false, {}});
  }
  const FittedPart fitted = set();
  ASSERT_NE(fitted.changed, nullptr);
  EXPECT_EQ(codes(), std::vector<std::string>{"fitted"});
  ComposeInput again{content_, fitted.changed->layout, fonts(), images_, {Lang::zh}};
  again.fit = &fitted.changed->state;
  Diagnostics reported;
  DisplayList afresh;
  buildStructure(content_, kZh, true, afresh.structure);
  DisplayList found;
  found.structure = afresh.structure;
  for (PartPage& page :
       composePart(again, fitted.changed->part, kZh, fitted.grid, nodes_, 1, reported)) {
    afresh.pages.emplace_back().items = std::move(page.items);
  }
  for (const PartPage& page : fitted.pages) {
    found.pages.emplace_back().items = page.items;
  }
  EXPECT_EQ(dump(found), dump(afresh));
}

TEST_F(FitPart, TooLittleCopyGetsFewerLinesAPage) {
  fit({kLeading});
  addLines(36);
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(fitted.grid.lines, 18);
  EXPECT_EQ(left(fitted.pages[0]), 0);
  EXPECT_EQ(codes(), std::vector<std::string>{"fitted"});
}

TEST_F(FitPart, WhatNoLimitTakesIsAnErrorThatCountsTheLines) {
  fit({{FitKnob::leading, {}, 14.25, 15, {}}});
  addLines(60);
  const FittedPart fitted = set();
  EXPECT_EQ(codes(), std::vector<std::string>{"fit-over"});
  EXPECT_TRUE(diagnostics_.hasErrors());
  EXPECT_EQ(argumentsOf("fit-over")[3], "18") << "21 lines in two columns take 42 of 60";
  EXPECT_EQ(fitted.grid.lines, 20) << "squeezing in vain helps nobody";
}

TEST_F(FitPart, WhereTheLayoutSaysSoItRunsOnWithAWarning) {
  fit({{FitKnob::leading, {}, 14.25, 15, {}}}).runOn = true;
  addLines(60);
  const FittedPart fitted = set();
  EXPECT_EQ(codes(), std::vector<std::string>{"fit-over"});
  EXPECT_FALSE(diagnostics_.hasErrors());
  EXPECT_EQ(argumentsOf("fit-over")[3], "18");
  EXPECT_EQ(argumentsOf("fit-over")[4], "2");
  EXPECT_EQ(fitted.pages.size(), 2u);
}

TEST_F(FitPart, APageThatStaysShortIsToldWithItsLines) {
  fit({{FitKnob::leading, {}, 15, 15.9, {}}});
  addLines(30);
  const FittedPart fitted = set();
  ASSERT_EQ(codes(), std::vector<std::string>{"fit-under"});
  EXPECT_EQ(diagnostics_.list()[0].severity, Severity::warning);
  EXPECT_EQ(argumentsOf("fit-under")[3], "8") << "38 lines at the widest";
  EXPECT_EQ(fitted.grid.lines, 20);
}

TEST_F(FitPart, AShortTextIsNoPageGoneWrong) {
  fit({kLeading});
  addLines(10);
  set();
  ASSERT_EQ(codes(), std::vector<std::string>{"fit-under"});
  EXPECT_EQ(diagnostics_.list()[0].severity, Severity::note);
}

TEST_F(FitPart, PicturesGiveByAsManyLinesAsAreNeeded) {
  addPhoto();
  fit({kPictures});
  addLines(20);
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(left(fitted.pages[0]), 0);
  const auto pictures = imagesOf(fitted.pages[0].items);
  ASSERT_EQ(pictures.size(), 1u);
  EXPECT_NEAR(pictures[0].box.height, grid_.heightOf(9), 1e-9)
      << "9 lines, a blank one, and 10 of text";
}

TEST_F(FitPart, WhatHurtsLeastGivesFirstAndTheLayoutMaySayWhatThatIs) {
  addPhoto();
  FitSpec& spec = fit({kPictures, kLeading});
  addLines(14);
  EXPECT_EQ(set().grid.lines, 20) << "the picture alone gives three lines";
  spec.order = {FitKnob::leading, FitKnob::pictures};
  const FittedPart fitted = set();
  EXPECT_GT(fitted.grid.lines, 20);
  EXPECT_EQ(fitted.pages.size(), 1u);
}

TEST_F(FitPart, HeadsTakeTheLastFreeLinesOneByOne) {
  fit({{FitKnob::space, "crosshead", 1, 2, {}}});
  addLines(10);
  for (int i = 0; i < 2; ++i) {
    body().push_back(Crosshead{"", both("小标题", "Head"), {}});
    addLines(12);
  }
  // 34 lines of text, two heads with a blank line each: 38 of 40.
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(left(fitted.pages[0]), 0);
  EXPECT_FALSE(argumentsOf("fitted").empty());
}

TEST_F(FitPart, WholePagesDropALastPageThatIsNearlyEmpty) {
  fit({kLeading}, 0);
  addLines(46);
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 1u);
  EXPECT_EQ(fitted.grid.lines, 23);
}

TEST_F(FitPart, WholePagesOpenALastPageThatIsNearlyFull) {
  fit({kLeading}, 0);
  addLines(72);
  const FittedPart fitted = set();
  ASSERT_EQ(fitted.pages.size(), 2u);
  EXPECT_EQ(fitted.grid.lines, 18);
  EXPECT_EQ(left(fitted.pages[1]), 0);
}

TEST_F(FitPart, WholePagesOfALongTextAreLeftAlone) {
  for (const int pages : {16, 17}) {
    body().clear();
    part().fits.clear();
    fit({kLeading}, 0);
    addLines(40 * pages - 8);
    EXPECT_EQ(set().pages.size(), static_cast<std::size_t>(pages));
    EXPECT_EQ(argumentsOf("fit-long").size(), pages > 16 ? 3u : 0u) << pages;
  }
}

TEST_F(FitPart, SameCopySamePage) {
  addPhoto();
  fit({kPictures, kLeading});
  addLines(25);
  const FittedPart one = set();
  const auto first = argumentsOf("fitted");
  const FittedPart two = set();
  EXPECT_EQ(first, argumentsOf("fitted"));
  EXPECT_EQ(one.grid.line, two.grid.line);
  EXPECT_EQ(one.pages[0].items.size(), two.pages[0].items.size());
}

TEST_F(FitPart, OneFrameFitsByItselfAndNoOtherChanges) {
  FrameSpec side = part().first.front();
  side.name = "side";
  side.height = HeightRule::fixed;
  side.place = VerticalPlace::fixed;
  side.firstLine = 1;
  side.lines = 10;
  side.innerColumns = 2;
  side.from = {{"one.body", std::nullopt, {}}};
  part().first.insert(part().first.begin(), side);
  part().first.back().from = {{"two.body", std::nullopt, {}}};
  content_.stories.emplace_back().id = "two";
  std::string text;
  for (int i = 0; i < 230; ++i) {
    text += "字";
  }
  body().push_back(Paragraph{"", both(text, "Words."), false, {}});
  content_.stories[1].body.push_back(Paragraph{"", both("别文。", "Words."), false, {}});
  FitSpec& spec = fit({{FitKnob::size, "body", 8, 10, {}}}, 0);
  spec.frame = "side";
  const FittedPart fitted = set();
  EXPECT_EQ(codes(), std::vector<std::string>{"fitted"});
  const std::set<Pt> sizes = sizesIn(fitted.pages[0].items);
  ASSERT_EQ(sizes.size(), 2u) << "12 字 a line take 8.3 pt; the other frame keeps its 10 pt";
  EXPECT_EQ(*sizes.rbegin(), 10);
  EXPECT_LE(*sizes.begin(), 100.0 / 12);
  EXPECT_GE(*sizes.begin(), 8);
}

TEST_F(FitPart, AFixedFrameOfTextThatEndsEarlyIsReported) {
  FrameSpec& frame = part().first.front();
  frame.height = HeightRule::fixed;
  frame.place = VerticalPlace::fixed;
  frame.firstLine = 1;
  frame.lines = 20;
  addLines(12);
  set();
  ASSERT_EQ(codes(), std::vector<std::string>{"frame-short"});
  EXPECT_EQ(diagnostics_.list()[0].arguments, (std::vector<std::string>{"body", "8", "20"}));
}

// --- optional paragraphs ---

class OptionalText : public FitPart {
 protected:
  OptionalText() {
    addLines(38);
    add("甲。", 2);
    add("乙。", 1);
    add("丙。", 1);
    addLines(1);
  }
  void add(const std::string& text, int priority) {
    Paragraph paragraph{"", both(text, "Words."), false, {}};
    paragraph.optional = priority;
    body().push_back(paragraph);
  }
  static std::string wordsOf(const DisplayList& list) {
    std::string words;
    for (const DisplayPage& page : list.pages) {
      for (const Item& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
          words += textOf(*text);
        }
      }
    }
    return words;
  }
};

TEST_F(OptionalText, TheFewestGoByPriorityTheLastFirstAndEachIsReported) {
  fit({}).optional = 9;
  const std::string words = wordsOf(compose());
  EXPECT_EQ(words.find("丙"), std::string::npos);
  EXPECT_EQ(words.find("乙"), std::string::npos);
  EXPECT_NE(words.find("甲"), std::string::npos);
  EXPECT_EQ(codes(), (std::vector<std::string>{"left-out", "left-out"}));
  EXPECT_FALSE(diagnostics_.hasErrors());
}

TEST_F(OptionalText, NoneGoesThatTheLayoutDoesNotAllow) {
  fit({});
  const std::string words = wordsOf(compose());
  EXPECT_NE(words.find("丙"), std::string::npos);
  EXPECT_EQ(codes(), std::vector<std::string>{"fit-over"});
}

TEST_F(OptionalText, NoneGoesWhereAllFits) {
  fit({kLeading}).optional = 9;
  const std::string words = wordsOf(compose());
  EXPECT_NE(words.find("丙"), std::string::npos);
  EXPECT_EQ(codes(), std::vector<std::string>{"fitted"}) << "leading first, words last";
}

TEST_F(OptionalText, AHeadGoesWithItsLastParagraph) {
  body().push_back(Crosshead{"", both("小标题", "Head"), {}});
  add("丁。", 1);
  fit({}).optional = 9;
  const std::string words = wordsOf(compose());
  EXPECT_EQ(words.find("小标题"), std::string::npos);
  EXPECT_EQ(words.find("丁"), std::string::npos);
}

}  // namespace
}  // namespace paiban::test
