#include "pages/page_rules.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "pages/page_check.h"
#include "pages/path.h"
#include "pages/text_grid.h"

namespace paiban::test {
namespace {

constexpr Pt kZi = 10;
constexpr Pt kLine = 15;
constexpr int kLines = 40;
constexpr int kColumns = 4;

/// A page drawn by hand: four columns of 10 字 of 10 pt with gutters of 1 字, 40 lines of 15 pt.
/// Columns and lines count from 0.
class ProofPage {
 public:
  ProofPage() {
    notes_->area = {0, 0, kColumns * 110 - 10, kLines * kLine - 5};
    notes_->typeArea = notes_->area;
    notes_->character = kZi;
    notes_->line = kLine;
    notes_->lines = kLines;
    for (int c = 0; c < kColumns; ++c) {
      notes_->columns.push_back({c * 110.0, 0, 100, notes_->area.height});
    }
    list_.pages.emplace_back().trim = {kColumns * 110, kLines * kLine};
  }

  NodeId story() { return list_.structure.add(0, Tag::article); }
  NodeId in(NodeId parent, Tag tag) { return list_.structure.add(parent, tag); }

  static Rect place(int first, int last, int line, int lines) {
    return {first * 110.0, line * kLine, (last - first) * 110.0 + 100, lines * kLine - 5};
  }

  /// Lines [line, end) of `node` in columns first … last.
  void text(NodeId node,
            int first,
            int last,
            int line,
            int end,
            const std::string& role = "body",
            Pt size = kZi,
            const Ink& ink = kBlack) {
    for (; line < end; ++line) {
      const Rect box = place(first, last, line, 1);
      auto trace = std::make_shared<LineTrace>();
      trace->role = role;
      trace->text = role;
      trace->size = size;
      trace->measure = trace->width = box.width;
      TextItem item;
      item.origin = {box.x, box.y + TextGrid::kHanAscent * size};
      item.size = size;
      item.node = node;
      item.colour = ink;
      item.line = trace;
      list_.pages.back().items.emplace_back(std::move(item));
    }
  }
  void head(NodeId story, int first, int last, int line, Pt size = 20) {
    text(in(story, Tag::heading1), first, last, line, line + 1, "headline", size);
  }
  void body(NodeId story, int first, int last, int line, int end) {
    const NodeId paragraph = in(story, Tag::paragraph);
    for (int c = first; c <= last; ++c) {
      text(paragraph, c, c, line, end);
      frame("body", c, c, line, end);
    }
  }
  /// A picture of `story` with its caption `apart` lines below it.
  void picture(NodeId story, int first, int last, int line, int end, int apart = 0) {
    picture(in(story, Tag::figure), first, last, line, end, apart, false);
  }
  void picture(NodeId figure, int first, int last, int line, int end, int apart, bool anchored) {
    ImageItem item;
    item.anchored = anchored;
    auto image = std::make_shared<Image>();
    image->source = "picture.jpg";
    item.image = image;
    item.box = place(first, last, line, end - line);
    item.node = figure;
    list_.pages.back().items.emplace_back(std::move(item));
    const NodeId caption = in(in(figure, Tag::caption), Tag::paragraph);
    text(caption, first, last, end + apart, end + apart + 1, "caption");
  }
  void frame(const std::string& name, int first, int last, int line, int end, bool boxed = false) {
    NotedFrame& frame = notes_->frames.emplace_back();
    frame.name = name;
    frame.box = place(first, last, line, end - line);
    if (boxed) {
      frame.edge = frame.box;
    }
  }
  void rule(int first, int last, int line) {
    const Rect box = place(first, last, line, 1);
    PathItem path;
    path.steps = {moveTo({box.x, box.y + 5}), lineTo({box.right(), box.y + 5})};
    path.stroked = true;
    list_.pages.back().items.emplace_back(std::move(path));
  }
  void ground(int first, int last, int line, int end, const Ink& ink) {
    list_.pages.back().items.emplace_back(
        filledPath(rectanglePath(place(first, last, line, end - line)), ink));
  }
  MakeUpNotes& notes() { return *notes_; }
  /// What is drawn from now on stands on a page of its own, on the next spread or on this one.
  void turn(bool spread = true) {
    list_.pages.back().makeUp = notes_;
    notes_ = std::make_shared<MakeUpNotes>(*notes_);
    notes_->frames.clear();
    notes_->spread += spread ? 1 : 0;
    const Size trim = list_.pages.front().trim;
    list_.pages.emplace_back().trim = trim;
  }

  /// How often `code` is found.
  int count(const std::string& code) {
    list_.pages.back().makeUp = notes_;
    const auto findings = checkPages(list_);
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const auto& f) {
      return f.rule->message->code == code;
    }));
  }
  DisplayList& list() {
    list_.pages.back().makeUp = notes_;
    return list_;
  }

 private:
  DisplayList list_;
  std::shared_ptr<MakeUpNotes> notes_ = std::make_shared<MakeUpNotes>();
};

/// Two stories side by side below each other's level, well made up.
ProofPage goodPage() {
  ProofPage page;
  const NodeId lead = page.story();
  page.head(lead, 0, 3, 0, 30);
  page.body(lead, 0, 3, 3, 20);
  const NodeId second = page.story();
  page.rule(0, 1, 20);
  page.head(second, 0, 1, 21, 20);
  page.body(second, 0, 1, 23, kLines);
  const NodeId third = page.story();
  page.head(third, 2, 3, 21, 16);
  page.picture(third, 2, 3, 23, 30);
  page.body(third, 2, 3, 32, kLines);
  return page;
}

TEST(PageRules, AWellMadePageHasNoFindings) {
  ProofPage page = goodPage();
  for (const PageFinding& finding : checkPages(page.list())) {
    ADD_FAILURE() << finding.rule->message->code;
  }
}

TEST(PageRules, B1_1_HeadsOfOneSizeSideBySide) {
  for (const Pt other : {20.0, 16.0}) {
    ProofPage page;
    const NodeId a = page.story();
    const NodeId b = page.story();
    page.head(a, 0, 1, 0, 20);
    page.head(b, 2, 3, 0, other);
    EXPECT_EQ(page.count("tombstoned-heads"), other == 20 ? 1 : 0) << other;
  }
  ProofPage apart;
  apart.head(apart.story(), 0, 1, 0, 20);
  apart.head(apart.story(), 2, 3, 3, 20);
  EXPECT_EQ(apart.count("tombstoned-heads"), 0) << "their tops are not level";
}

TEST(PageRules, B1_2_AHeadUnderTheHeadOfAnotherStory) {
  for (const bool ruled : {false, true}) {
    ProofPage page;
    const NodeId a = page.story();
    page.head(a, 0, 3, 0, 20);
    page.body(a, 2, 3, 2, 20);
    const NodeId b = page.story();
    if (ruled) {
      page.rule(0, 1, 1);
    }
    page.head(b, 0, 1, 2, 14);
    page.body(b, 0, 1, 4, 20);
    EXPECT_EQ(page.count("head-under-head"), ruled ? 0 : 1);
  }
}

TEST(PageRules, B1_3_TextBeforeItsHead) {
  ProofPage page;
  const NodeId a = page.story();
  page.head(a, 1, 3, 10, 20);
  page.body(a, 1, 3, 12, 30);
  EXPECT_EQ(page.count("text-before-head"), 0);
  page.body(a, 0, 0, 12, 30);
  EXPECT_EQ(page.count("text-before-head"), 1) << "to the left";
  ProofPage above;
  const NodeId b = above.story();
  above.head(b, 0, 3, 10, 20);
  above.body(b, 0, 0, 2, 9);
  EXPECT_EQ(above.count("text-before-head"), 1) << "above";
  ProofPage column;
  const NodeId c = column.story();
  column.head(c, 0, 0, 20, 12);
  column.body(c, 0, 0, 22, kLines);
  column.body(c, 1, 1, 0, kLines);
  EXPECT_EQ(column.count("text-before-head"), 0) << "it goes on at the head of the next column";
  ProofPage paragraph;
  const NodeId d = paragraph.story();
  paragraph.head(d, 0, 0, 36, 12);
  const NodeId only = paragraph.in(d, Tag::paragraph);
  paragraph.text(only, 1, 1, 0, 5);
  paragraph.frame("body", 1, 1, 0, 5);
  paragraph.text(only, 0, 0, 38, kLines);
  paragraph.frame("body", 0, 0, 38, kLines);
  EXPECT_EQ(paragraph.count("text-before-head"), 0) << "with its first paragraph";
}

TEST(PageRules, B1_4_RegionsAreRectanglesOrLs) {
  const auto stepped = [](int secondBottom, int thirdBottom) {
    ProofPage page;
    const NodeId a = page.story();
    page.head(a, 0, 3, 0, 20);
    page.body(a, 0, 0, 2, 10);
    page.body(a, 1, 1, 2, secondBottom);
    page.body(a, 2, 3, 2, thirdBottom);
    const NodeId b = page.story();
    page.body(b, 0, 0, 10, kLines);
    page.body(b, 1, 1, secondBottom, kLines);
    page.body(b, 2, 3, thirdBottom, kLines);
    return page;
  };
  EXPECT_EQ(stepped(10, 10).count("broken-region"), 0) << "rectangles";
  EXPECT_EQ(stepped(20, 20).count("broken-region"), 0) << "Ls";
  EXPECT_EQ(stepped(20, 30).count("broken-region"), 2) << "stairs";
  ProofPage torn;
  const NodeId a = torn.story();
  const NodeId b = torn.story();
  torn.body(a, 0, 0, 0, 10);
  torn.body(b, 0, 0, 10, 20);
  torn.body(a, 0, 0, 20, 30);
  EXPECT_GE(torn.count("broken-region"), 1) << "in two pieces";
}

TEST(PageRules, B1_4_WhatNoStoryTakesBelongsToARegionOnlyWhereThatMakesItWhole) {
  ProofPage
      page;  // the lead ends in steps above a panel; the story below it has a short last column
  const NodeId lead = page.story();
  page.body(lead, 0, 0, 0, 10);
  page.body(lead, 1, 2, 0, 20);
  page.body(lead, 3, 3, 0, 18);
  const NodeId below = page.story();
  page.head(below, 0, 3, 25, 20);
  page.body(below, 0, 2, 27, kLines);
  page.body(below, 3, 3, 27, 33);
  EXPECT_EQ(page.count("broken-region"), 0);
}

TEST(PageRules, B1_5_CaptionsStandWithTheirPictures) {
  for (const int apart : {0, 1, 5}) {
    ProofPage page;
    page.picture(page.story(), 0, 1, 0, 10, apart);
    EXPECT_EQ(page.count("caption-apart"), apart == 5 ? 1 : 0) << apart;
  }
}

TEST(PageRules, B1_6_BoxesKeepApart) {
  ProofPage page;
  page.frame("one", 0, 1, 0, 10, true);
  page.frame("two", 2, 3, 0, 10, true);
  EXPECT_EQ(page.count("boxes-collide"), 0) << "a gutter apart";
  page.frame("three", 1, 2, 8, 20, true);
  EXPECT_EQ(page.count("boxes-collide"), 2);
  ProofPage cut;
  cut.frame("one", 0, 1, 0, 10, true);
  cut.notes().frames[0].edge->height += 10;
  cut.body(cut.story(), 0, 0, 10, 20);
  EXPECT_EQ(cut.count("boxes-collide"), 1) << "the edge runs through a line";
}

TEST(PageRules, B1_7_NoGutterRunsThroughThePage) {
  ProofPage page;
  const NodeId a = page.story();
  page.body(a, 0, 3, 0, kLines);
  EXPECT_EQ(page.count("through-gutter"), 3);
  ProofPage crossed;
  const NodeId b = crossed.story();
  crossed.head(b, 0, 3, 0);
  crossed.body(b, 0, 3, 2, kLines);
  EXPECT_EQ(crossed.count("through-gutter"), 0);
}

TEST(PageRules, B1_8_ColumnsBeginAndEndLevel) {
  ProofPage page;
  const NodeId a = page.story();
  page.body(a, 0, 2, 0, 30);
  page.body(a, 3, 3, 0, 27);
  EXPECT_EQ(page.count("uneven-columns"), 0) << "the last is short by three lines (CL-82)";
  ProofPage foot;
  const NodeId b = foot.story();
  foot.body(b, 0, 2, 0, 30);
  foot.body(b, 3, 3, 0, 24);
  EXPECT_EQ(foot.count("uneven-columns"), 1);
  foot.picture(b, 3, 3, 24, 29);
  EXPECT_EQ(foot.count("uneven-columns"), 0) << "a picture stands there";
  ProofPage top;
  const NodeId c = top.story();
  top.body(c, 0, 2, 2, 30);
  top.body(c, 3, 3, 6, 30);
  EXPECT_EQ(top.count("uneven-columns"), 1) << "at the head";
}

TEST(PageRules, B1_9_FourLinesAtLeastBelowAPicture) {
  for (const int lines : {3, 4}) {
    ProofPage page;
    const NodeId a = page.story();
    page.picture(a, 0, 1, 0, 10);
    page.body(a, 0, 0, 12, 12 + lines);
    EXPECT_EQ(page.count("short-under-picture"), 0) << "all there is of the story";
    page.body(a, 2, 2, 0, 20);
    EXPECT_EQ(page.count("short-under-picture"), lines == 3 ? 1 : 0) << lines;
  }
}

TEST(PageRules, CL_73_AHeadDoesNotStandAtTheFoot) {
  ProofPage page;
  const NodeId a = page.story();
  const NodeId crosshead = page.in(a, Tag::heading2);
  page.body(a, 0, 0, 0, 37);
  page.text(crosshead, 0, 0, 38, 39, "crosshead");
  page.body(a, 1, 1, 0, kLines);
  EXPECT_EQ(page.count("stranded-head"), 1);
  ProofPage over;
  const NodeId b = over.story();
  over.text(over.in(b, Tag::heading2), 0, 0, 30, 31, "crosshead");
  over.body(b, 0, 0, 31, kLines);
  EXPECT_EQ(over.count("stranded-head"), 0);
}

TEST(PageRules, NothingLiesOverAnything) {
  ProofPage page;
  const NodeId a = page.story();
  page.body(a, 0, 0, 0, 10);
  page.picture(a, 0, 1, 10, 20);
  EXPECT_EQ(page.count("things-overlap"), 0);
  page.picture(a, 0, 1, 5, 9);
  EXPECT_GT(page.count("things-overlap"), 0);
}

TEST(PageRules, AllStandsInTheTypeArea) {
  ProofPage page;
  page.body(page.story(), 0, 0, 0, kLines);
  EXPECT_EQ(page.count("outside-type-area"), 0);
  page.body(page.story(), 0, 0, kLines, kLines + 1);
  EXPECT_EQ(page.count("outside-type-area"), 1);
}

TEST(PageRules, AColumnHasThreeLinesAtLeast) {
  for (const int lines : {2, 3}) {
    ProofPage page;
    const NodeId a = page.story();
    page.body(a, 0, 2, 0, 20);
    page.frame("box", 3, 3, 0, 10, true);
    page.body(a, 3, 3, 11, 11 + lines);
    page.frame("box", 3, 3, 16, 20, true);
    EXPECT_EQ(page.count("short-column"), lines == 2 ? 1 : 0) << lines;
  }
}

/// Beside its translation a short paragraph leaves white below it.
TEST(PageRules, AShortParagraphBetweenOthersIsNoShortColumn) {
  for (const bool alone : {true, false}) {
    ProofPage page;
    const NodeId a = page.story();
    page.body(a, 0, 2, 0, 30);
    page.body(a, 3, 3, 10, 12);
    if (!alone) {
      page.body(a, 3, 3, 16, 30);
    }
    EXPECT_EQ(page.count("short-column"), alone ? 1 : 0);
  }
}

/// Where a line of text takes two lines of the grid, rules that count lines of text count these.
TEST(PageRules, OnAGridOfHalfLinesRulesCountLinesOfText) {
  for (const int unit : {1, 2}) {
    ProofPage page;
    page.notes().textLines = unit;
    const NodeId a = page.story();
    page.body(a, 0, 2, 0, 30);
    page.body(a, 3, 3, 0, 23);
    EXPECT_EQ(page.count("uneven-columns"), unit == 1 ? 1 : 0) << "seven of the grid";
    ProofPage below;
    below.notes().textLines = unit;
    const NodeId b = below.story();
    below.picture(b, 0, 1, 0, 10);
    below.body(b, 0, 0, 12, 18);
    below.body(b, 2, 2, 0, 30);
    EXPECT_EQ(below.count("short-under-picture"), unit == 1 ? 0 : 1) << "six of the grid";
  }
}

TEST(PageRules, APageIsFilled) {
  ProofPage page;
  const NodeId a = page.story();
  page.body(a, 0, 3, 0, 30);
  EXPECT_EQ(page.count("underfilled-page"), 1) << "more pages follow";
  page.notes().last = true;
  EXPECT_EQ(page.count("underfilled-page"), 0);
  page.frame("colophon", 0, 3, 37, kLines, true);
  EXPECT_EQ(page.count("underfilled-page"), 0) << "an imprint in a box stands at the foot";
  const NodeId b = page.story();
  page.text(page.in(b, Tag::paragraph), 0, 3, 38, 39);
  page.frame("box", 0, 3, 37, kLines, true);
  EXPECT_EQ(page.count("underfilled-page"), 1) << "a hole above a box";
}

TEST(PageRules, TextStandsOutFromItsGround) {
  for (const double k : {0.1, 0.6}) {
    ProofPage page;
    page.ground(0, 0, 0, 10, {0, 0, 0, k});
    page.body(page.story(), 0, 0, 1, 5);
    EXPECT_EQ(page.count("text-on-tint"), k > 0.5 ? 1 : 0) << k;
  }
}

/// The distances that are noted: columns and pages.
std::vector<std::string> distances(ProofPage& page) {
  std::vector<std::string> found;
  const Diagnostics notes = pictureNotes(page.list());
  for (const Diagnostic& note : notes.list()) {
    found.push_back(note.arguments[3] + " " + note.arguments[4]);
  }
  return found;
}

TEST(PageRules, CL_89_APictureBeforeItsMentionIsFound) {
  for (const bool anchored : {true, false}) {
    for (const int column : {1, 2, 3}) {
      ProofPage page;
      const NodeId story = page.story();
      page.body(story, 0, 3, 20, 40);  // its first lines are in the first column
      const NodeId mention = page.in(story, Tag::paragraph);
      page.text(mention, 2, 2, 10, 14);
      page.picture(page.in(story, Tag::figure), column, column, 0, 8, 0, anchored);
      EXPECT_EQ(page.count("picture-before-mention"), anchored && column < 2 ? 1 : 0) << column;
      EXPECT_EQ(distances(page).size(), anchored && column >= 2 ? 1u : 0u);
    }
  }
}

TEST(PageRules, CL_89_ThePictureBeforeMayBeOnAnEarlierPage) {
  ProofPage page;
  const NodeId story = page.story();
  page.body(story, 0, 3, 20, 40);
  const NodeId mention = page.in(story, Tag::paragraph);
  page.picture(page.in(story, Tag::figure), 0, 1, 0, 8, 0, true);
  page.turn();
  page.text(mention, 0, 0, 0, 4);
  EXPECT_EQ(page.count("picture-before-mention"), 1);
  EXPECT_EQ(page.count("picture-far"), 0);
}

TEST(PageRules, CL_89_ItsDistanceIsReportedInColumnsAndPages) {
  ProofPage page;
  const NodeId story = page.story();
  page.text(page.in(story, Tag::paragraph), 0, 0, 10, 14);
  const NodeId here = page.in(story, Tag::figure);
  page.text(page.in(story, Tag::paragraph), 1, 1, 10, 14);
  const NodeId later = page.in(story, Tag::figure);
  page.picture(here, 2, 3, 0, 8, 0, true);
  EXPECT_EQ(distances(page), (std::vector<std::string>{"2 0"})) << "the other stands nowhere yet";
  page.turn(false);
  page.picture(later, 0, 1, 0, 8, 0, true);
  EXPECT_EQ(distances(page), (std::vector<std::string>{"2 0", "0 1"}));
  EXPECT_EQ(page.count("picture-far"), 0) << "the pages lie side by side";
}

TEST(PageRules, CL_89_APictureOnALaterSpreadIsFound) {
  ProofPage page;
  const NodeId story = page.story();
  page.text(page.in(story, Tag::paragraph), 3, 3, 10, 14);
  const NodeId figure = page.in(story, Tag::figure);
  page.turn();
  page.turn();
  page.picture(figure, 0, 1, 0, 8, 0, true);
  EXPECT_EQ(page.count("picture-far"), 1);
  EXPECT_EQ(distances(page), (std::vector<std::string>{"0 2"}));
}

TEST(PageRules, CL_89_APictureThatOpensItsStoryHasNoDistance) {
  ProofPage page;
  const NodeId story = page.story();
  page.head(story, 2, 3, 0);
  page.picture(page.in(story, Tag::figure), 0, 1, 0, 8, 0, true);
  page.text(page.in(story, Tag::paragraph), 2, 2, 4, 14);
  EXPECT_EQ(page.count("picture-before-mention"), 0);
  EXPECT_TRUE(distances(page).empty());
}

TEST(PageRules, CL_89_OfTwoLanguagesThePictureGoesWithTheFirst) {
  ProofPage page;
  const NodeId story = page.story();
  const NodeId zh = page.in(story, Tag::paragraph);
  const NodeId en = page.in(story, Tag::paragraph);
  page.list().structure[en].lang = "en";
  page.picture(page.in(story, Tag::figure), 1, 1, 0, 8, 0, true);
  page.text(zh, 0, 0, 10, 14);
  page.text(en, 3, 3, 10, 14);
  EXPECT_EQ(distances(page), (std::vector<std::string>{"1 0"}));
  EXPECT_EQ(page.count("picture-before-mention"), 0);
}

TEST(PageRules, EveryRuleHasANumberOfItsOwnOrNone) {
  std::set<int> numbers;
  std::set<std::string_view> codes;
  for (const PageRule& rule : pageRules()) {
    EXPECT_TRUE(rule.number == 0 || numbers.insert(rule.number).second) << rule.number;
    EXPECT_TRUE(codes.insert(rule.message->code).second) << rule.message->code;
  }
  EXPECT_EQ(numbers, (std::set{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

}  // namespace
}  // namespace paiban::test
