#include "pages/panel_box.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "display/logical_text.h"
#include "page_fixture.h"
#include "pages/compose_pages.h"
#include "pages/page_check.h"

namespace paiban::test {
namespace {

constexpr Pt kNear = 0.01;

/// Where a line of text stands on its page.
struct PanelLine {
  std::size_t page = 0;
  Rect box;
  std::string mark;  ///< its first character
};

/// Pages of 40 lines of 15 pt in columns of 20 字 of 10 pt with a story that anchors panels.
class PanelBox : public PageTest {
 protected:
  PanelBox() {
    layout_.name = "paper";
    layout_.page.trim = {520, 680};
    layout_.page.area = {20, 40, 440, 600};
    BoxSpec& rules = layout_.boxes["rules"];
    rules.top = rules.bottom = RuleSpec{};
    rules.outside = BoxSpec::Outside::none;
    BoxSpec& tint = layout_.boxes["tint"];
    tint.fill = Ink{0, 0, 0.1, 0};
    PartSpec& part = layout_.parts.emplace_back();
    part.grid.character = 10;
    part.grid.line = 15;
    part.grid.columns = {20, 20};
    part.grid.gutter = 2;
    part.grid.lines = 40;
    FrameSpec& body = part.first.emplace_back();
    body.name = "body";
    body.height = HeightRule::fill;
    body.from.push_back({"lead.body", std::nullopt, {}});
    body.panelBoxes = {{PanelKind::quote, "rules"}, {PanelKind::story, "tint"}};
    FrameSpec& following = part.following.emplace_back();
    following.name = "body";
    following.height = HeightRule::fill;
    following.continues = "body";
    Story& story = content_.stories.emplace_back();
    story.id = "lead";
    story.headline = both("题", "Head");
    part.omit.push_back({"lead.headline", std::nullopt, {}});
    part.omit.push_back({"panels.rest", std::nullopt, {}});
    Panel& quote = content_.panels.emplace_back();
    quote.id = "quote";
    quote.kind = PanelKind::quote;
    quote.quote = words("引", "q", 2);
    quote.credit = {words("谁", "w", 1)};
    Panel& side = content_.panels.emplace_back();
    side.id = "side";
    side.kind = PanelKind::story;
    side.title = words("副", "s", 1);
  }

  FrameSpec& body() { return layout_.parts[0].first[0]; }

  /// About so many lines of Chinese, and the same in English; each begins with its mark.
  static BilingualText words(const std::string& zh, const std::string& en, int lines) {
    std::string han;
    std::string latin;
    for (int i = 0; i < lines * 18; ++i) {
      han += zh;
      latin += en + en + (i % 2 == 0 ? " " : "");
    }
    return both(han, latin);
  }
  void text(const std::string& zh, const std::string& en, int lines) {
    content_.stories[0].body.emplace_back(Paragraph{"", words(zh, en, lines), false, {}});
  }
  void panel(const std::string& id) { content_.stories[0].body.emplace_back(PanelAnchor{id, {}}); }
  /// A side story of so many paragraphs of two lines.
  void sideStory(int paragraphs) {
    content_.panels[1].body.clear();
    for (int i = 0; i < paragraphs; ++i) {
      content_.panels[1].body.push_back({"", words("副", "s", 2), false, {}});
    }
  }

  DisplayList compose(std::vector<Lang> languages = {Lang::zh}) {
    diagnostics_ = {};
    languages_ = std::move(languages);
    layout_.parts[0].languages = languages_;
    ComposeInput input{content_, layout_, fonts(), images_, languages_};
    input.trace = true;
    DisplayList list = composePages(input, diagnostics_);
    EXPECT_FALSE(diagnostics_.hasErrors()) << testing::PrintToString(codes());
    for (const PageFinding& finding : checkPages(list)) {
      const std::string code(finding.rule->message->code);
      EXPECT_NE(code, "boxes-collide");
      EXPECT_NE(code, "things-overlap");
      EXPECT_NE(code, "outside-type-area");
    }
    return list;
  }

  static std::vector<PanelLine> linesOn(const DisplayList& list) {
    std::vector<PanelLine> lines;
    for (std::size_t page = 0; page < list.pages.size(); ++page) {
      for (const Item& item : list.pages[page].items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && textOf(*text).find_first_not_of(' ') != std::string::npos) {
          const auto end = std::find_if(text->glyphs.rbegin(),
                                        text->glyphs.rend(),
                                        [](const PlacedGlyph& glyph) { return glyph.text != " "; });
          const PlacedGlyph& last = *end;
          lines.push_back({page,
                           {text->origin.x, text->origin.y - 8.8, last.x + last.advance, 10},
                           text->glyphs.front().text});
        }
      }
    }
    return lines;
  }
  /// The extents of what is drawn on a page besides text: rules and grounds.
  static std::vector<Rect> pathsOn(const DisplayPage& page) {
    std::vector<Rect> paths;
    for (const Item& item : page.items) {
      if (const auto* path = std::get_if<PathItem>(&item)) {
        Point low = path->steps.front().to;
        Point high = low;
        for (const PathStep& step : path->steps) {
          if (step.kind != PathStep::Kind::close) {
            low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
            high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
          }
        }
        paths.push_back({low.x, low.y, high.x - low.x, high.y - low.y});
      }
    }
    return paths;
  }
  /// Lines of `list` that begin with one of `marks` lie inside one of the grounds on their page,
  /// 1 字 from its sides, and no others do. The number of those inside.
  static int expectInside(const DisplayList& list, const std::string& marks) {
    int inside = 0;
    for (const PanelLine& line : linesOn(list)) {
      bool in = false;
      bool touches = false;
      for (const Rect& ground : pathsOn(list.pages[line.page])) {
        const bool beside =
            line.box.x >= ground.right() - kNear || line.box.right() <= ground.x + kNear;
        const bool above =
            line.box.y >= ground.bottom() - kNear || line.box.bottom() <= ground.y + kNear;
        touches = touches || (!beside && !above);
        in = in || (line.box.x >= ground.x + 10 - kNear &&
                    line.box.right() <= ground.right() - 10 + kNear && line.box.y > ground.y &&
                    line.box.bottom() < ground.bottom());
      }
      const bool own = marks.find(line.mark) != std::string::npos;
      EXPECT_EQ(in, own) << line.mark << " on page " << line.page << " at " << line.box.y;
      EXPECT_EQ(touches, own) << line.mark << " on page " << line.page << " at " << line.box.y;
      inside += in ? 1 : 0;
    }
    return inside;
  }
  /// All lines of text stand on the page's grid.
  static void expectOnGrid(const DisplayList& list) {
    for (const PanelLine& line : linesOn(list)) {
      const double at = (line.box.y - 20) / 15;
      EXPECT_NEAR(at, std::round(at), 0.07) << line.mark;
    }
  }
};

TEST_F(PanelBox, CL_84_RulesStandAboveAndBelowAPullQuote) {
  body().balance = false;
  text("文", "t", 5);
  panel("quote");
  text("文", "t", 5);
  const DisplayList list = compose();
  const std::vector<Rect> paths = pathsOn(list.pages.at(0));
  ASSERT_EQ(paths.size(), 2u) << "two rules, each drawn once, and no sides";
  std::vector<Rect> quote;
  std::vector<Rect> before;
  std::vector<Rect> after;
  for (const PanelLine& line : linesOn(list)) {
    const bool own = line.mark == "引" || line.mark == "谁";
    (own ? quote : quote.empty() ? before : after).push_back(line.box);
  }
  ASSERT_GE(quote.size(), 3u);
  for (const Rect& rule : paths) {
    EXPECT_NEAR(rule.width, 200, kNear) << "over its column";
    EXPECT_NEAR(rule.height, 0, kNear);
  }
  EXPECT_NEAR(quote.front().x, paths[0].x + 10, kNear) << "the text 1 字 from the edge";
  EXPECT_NEAR(quote.front().width, 180, kNear) << "18 whole 字";
  EXPECT_NEAR(quote.front().y - paths[0].y, 15 - 0.25, 0.8) << "one line below the rule";
  EXPECT_NEAR(paths[1].y - quote.back().bottom(), 15 - 0.25, 0.8);
  EXPECT_LT(before.back().bottom(), paths[0].y);
  EXPECT_GT(after.front().y, paths[1].y);
  expectOnGrid(list);
}

TEST_F(PanelBox, CL_84_ASideStoryStandsInItsTintAndNothingElseDoes) {
  text("文", "t", 12);
  panel("side");
  text("文", "t", 20);
  sideStory(3);
  const DisplayList list = compose();
  EXPECT_GE(expectInside(list, "副"), 7);
  EXPECT_EQ(pathsOn(list.pages[0]).size(), 1u);
  expectOnGrid(list);
}

TEST_F(PanelBox, CL_84_OtherFramesAndKindsHaveNone) {
  text("文", "t", 5);
  panel("quote");
  sideStory(2);
  panel("side");
  body().panelBoxes.erase(PanelKind::quote);
  EXPECT_EQ(pathsOn(compose().pages.at(0)).size(), 1u);
  body().panelBoxes.clear();
  EXPECT_EQ(pathsOn(compose().pages.at(0)).size(), 0u);
}

TEST_F(PanelBox, CL_84_ABoxThatFitsAColumnIsNotDivided) {
  body().balance = false;
  for (int before = 20; before <= 44; ++before) {
    SCOPED_TRACE(before);
    content_.stories[0].body.clear();
    text("文", "t", before);
    panel("side");
    text("尾", "e", 3);
    sideStory(5);
    const DisplayList list = compose();
    std::size_t grounds = 0;
    for (const DisplayPage& page : list.pages) {
      grounds += pathsOn(page).size();
    }
    EXPECT_EQ(grounds, 1u);
    EXPECT_GE(expectInside(list, "副"), 11);
  }
}

/// In each column, line by line from the top: p for one of a pull quote, t for one of the text.
std::vector<std::string> columnsOf(const std::vector<PanelLine>& lines) {
  std::map<std::pair<std::size_t, int>, std::map<long, char>> columns;
  for (const PanelLine& line : lines) {
    const bool own = line.mark == "引" || line.mark == "谁" || line.mark == "q" || line.mark == "w";
    columns[{line.page, line.box.x > 230}][std::lround(line.box.y)] = own ? 'p' : 't';
  }
  std::vector<std::string> found;
  for (const auto& [place, marks] : columns) {
    std::string& column = found.emplace_back();
    for (const auto& [y, mark] : marks) {
      column += mark;
    }
  }
  return found;
}

/// A pull quote at every place of a column, in text of long paragraphs and in lines by themselves.
TEST_F(PanelBox, CL_70_NoSingleLineIsStrandedBelowOrAboveAPanel) {
  body().balance = false;
  for (const bool boxed : {true, false}) {
    if (!boxed) {
      body().panelBoxes.clear();
    }
    for (const int paragraph : {1, 5}) {
      for (int before = 28; before <= 45; ++before) {
        SCOPED_TRACE(testing::Message() << boxed << " " << paragraph << " " << before);
        content_.stories[0].body.clear();
        text("文", "t", before - paragraph);
        text("文", "t", paragraph);
        panel("quote");
        for (int i = 0; i < 3; ++i) {
          text("尾", "e", paragraph);
        }
        for (const std::string& column : columnsOf(linesOn(compose()))) {
          EXPECT_FALSE(column.ends_with("pt")) << column;
          EXPECT_FALSE(column.starts_with("tp")) << column;
        }
      }
    }
  }
}

TEST_F(PanelBox, CL_84_ABoxHigherThanAColumnIsDividedAndEachPartHasItsOwnEdge) {
  text("文", "t", 10);
  panel("side");
  text("尾", "e", 3);
  sideStory(40);
  const DisplayList list = compose();
  std::map<std::pair<std::size_t, int>, int> parts;  // by page and column: lines
  for (const PanelLine& line : linesOn(list)) {
    if (line.mark == "副") {
      ++parts[{line.page, static_cast<int>(line.box.x / 200)}];
    }
  }
  std::size_t grounds = 0;
  for (const DisplayPage& page : list.pages) {
    grounds += pathsOn(page).size();
  }
  EXPECT_GE(parts.size(), 3u);
  EXPECT_EQ(grounds, parts.size());
  EXPECT_GE(parts.begin()->second, 8) << "it begins with as much as a frame in a box does";
  EXPECT_GE(expectInside(list, "副"), 80);
  std::string said;
  for (const PanelLine& line : linesOn(list)) {
    said += line.mark == "尾" ? "." : "";
  }
  EXPECT_GE(said.size(), 3u) << "the text goes on behind it";
  expectOnGrid(list);
}

TEST_F(PanelBox, BI_01_SideBySideOneBoxHoldsBothLanguages) {
  layout_.parts[0].grid.columns = {42};
  body().arrangement = Arrangement::parallel;
  body().columnRule = RuleSpec{};
  text("文", "t", 8);
  panel("side");
  text("文", "t", 8);
  sideStory(2);
  const DisplayList list = compose({Lang::zh, Lang::en});
  ASSERT_EQ(list.pages.size(), 1u);
  std::vector<Rect> rules;
  std::optional<Rect> ground;
  for (const Rect& path : pathsOn(list.pages[0])) {
    if (path.width > 100) {
      EXPECT_FALSE(ground) << "one box";
      ground = path;
    } else {
      rules.push_back(path);
    }
  }
  ASSERT_TRUE(ground);
  EXPECT_NEAR(ground->width, 420, kNear);
  for (const PanelLine& line : linesOn(list)) {
    const bool own = line.mark == "副" || line.mark[0] == 's';
    EXPECT_EQ(line.box.y > ground->y && line.box.bottom() < ground->bottom(), own) << line.mark;
    if (own) {
      EXPECT_GE(line.box.x, ground->x + 10 - kNear);
      EXPECT_LE(line.box.right(), ground->right() - 10 + kNear);
    }
  }
  ASSERT_EQ(rules.size(), 3u) << "between the languages: above, inside and below";
  for (const Rect& rule : rules) {
    for (const Pt edge : {ground->y, ground->bottom()}) {
      EXPECT_FALSE(rule.y < edge - kNear && rule.bottom() > edge + kNear) << "cuts the edge";
    }
  }
  expectOnGrid(list);
}

TEST_F(PanelBox, BI_05_StackedPairsStandInOneBox) {
  layout_.parts[0].grid.columns = {42};
  body().arrangement = Arrangement::stacked;
  text("文", "t", 4);
  panel("side");
  text("文", "t", 4);
  sideStory(2);
  const DisplayList list = compose({Lang::zh, Lang::en});
  EXPECT_EQ(pathsOn(list.pages.at(0)).size(), 1u);
  EXPECT_GE(expectInside(list, "副ss"), 6);
}

TEST_F(PanelBox, BI_05_LanguagesOneAfterTheOtherHaveABoxEach) {
  text("文", "t", 4);
  panel("side");
  text("文", "t", 4);
  sideStory(2);
  const DisplayList list = compose({Lang::zh, Lang::en});
  EXPECT_EQ(pathsOn(list.pages.at(0)).size(), 2u);
  EXPECT_GE(expectInside(list, "副ss"), 10);
}

TEST_F(PanelBox, BI_06_FacingPagesHaveABoxEachAtOneHeight) {
  layout_.page.facing = true;
  layout_.parts[0].onFacingPages = true;
  text("文", "t", 6);
  panel("side");
  text("文", "t", 6);
  sideStory(3);
  const DisplayList list = compose({Lang::zh, Lang::en});
  std::vector<Rect> grounds;
  for (const DisplayPage& page : list.pages) {
    for (const Rect& ground : pathsOn(page)) {
      grounds.push_back(ground);
    }
  }
  ASSERT_EQ(grounds.size(), 2u);
  EXPECT_NEAR(grounds[0].y, grounds[1].y, kNear);
  EXPECT_NEAR(grounds[0].bottom(), grounds[1].bottom(), kNear);
  EXPECT_GE(expectInside(list, "副ss"), 10);
}

TEST_F(PanelBox, CL_83_ADividedBoxGoesOnInAColumnOfAnotherWidth) {
  layout_.parts[0].grid.columns = {15, 25};
  text("文", "t", 6);
  panel("side");
  text("尾", "e", 3);
  sideStory(20);
  const DisplayList list = compose();
  std::set<int> widths;
  for (const DisplayPage& page : list.pages) {
    for (const Rect& ground : pathsOn(page)) {
      widths.insert(static_cast<int>(std::lround(ground.width)));
    }
  }
  EXPECT_EQ(widths, (std::set<int>{150, 250}));
  expectInside(list, "副");
}

TEST_F(PanelBox, CL_73_AHeadAboveABoxStaysWithIt) {
  StylePatch head;
  head.keepWithNext = true;
  layout_.styles["crosshead"] = head;
  body().balance = false;
  for (int before = 25; before <= 42; ++before) {
    SCOPED_TRACE(before);
    content_.stories[0].body.clear();
    text("文", "t", before);
    content_.stories[0].body.emplace_back(Crosshead{"", both("小", "h"), {}});
    panel("side");
    sideStory(3);
    const DisplayList list = compose();
    const std::vector<PanelLine> lines = linesOn(list);
    const auto crosshead = std::find_if(
        lines.begin(), lines.end(), [](const PanelLine& line) { return line.mark == "小"; });
    ASSERT_LT(crosshead + 1, lines.end());
    EXPECT_EQ(crosshead[1].mark, "副");
    EXPECT_EQ(crosshead->page, crosshead[1].page);
    EXPECT_LT(std::abs(crosshead->box.x - crosshead[1].box.x), 20) << "in one column";
  }
}

}  // namespace
}  // namespace paiban::test
