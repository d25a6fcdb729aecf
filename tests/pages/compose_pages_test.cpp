#include "pages/compose_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "display/logical_text.h"
#include "page_fixture.h"

namespace paiban::test {
namespace {

/// Whole documents from models: pages of 20 lines of 20 字 in one column.
class ComposePages : public PageTest {
 protected:
  ComposePages() {
    layout_.name = "small";
    layout_.page.trim = {300, 400};
    layout_.page.area = {40, 50, 200, 295};
    PartSpec& part = layout_.parts.emplace_back();
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
    Story& story = content_.stories.emplace_back();
    story.id = "one";
    story.body = {Paragraph{"", both("文字。", "Words."), false, {}}};
  }

  PartSpec& part() { return layout_.parts.front(); }
  Story& lead() { return content_.stories.front(); }
  /// `count` paragraphs of one line.
  void fill(int count) {
    lead().body.assign(static_cast<std::size_t>(count),
                       Paragraph{"", both("文字。", "Words."), false, {}});
  }
  DisplayList compose(std::vector<Lang> languages = {Lang::zh}, bool draft = false) {
    return composePages({content_, layout_, fonts(), images_, std::move(languages), draft},
                        diagnostics_);
  }
  /// Everything that page `number` (from 1) says.
  static std::string wordsOn(const DisplayList& list, std::size_t number) {
    std::string words;
    for (const Item& item : list.pages[number - 1].items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        words += textOf(*text);
      }
    }
    return words;
  }

  static MarginLine folio() {
    MarginLine line;
    line.foot = true;
    line.distance = {20, Unit::pt};
    line.line.outside = "{page}/{pages}";
    return line;
  }
};

TEST_F(ComposePages, CL_83_TextRunsOnOverAsManyPagesAsItNeeds) {
  fill(50);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 3u);
  EXPECT_EQ(list.pages[2].label, "3");
  EXPECT_EQ(std::count_if(list.pages[2].items.begin(),
                          list.pages[2].items.end(),
                          [](const Item& item) { return std::holds_alternative<TextItem>(item); }),
            10);
}

TEST_F(ComposePages, CL_83_TextThatNoFollowingFrameTakesIsAnError) {
  part().following.clear();
  fill(25);
  compose();
  EXPECT_EQ(codes(), (std::vector<std::string>{"no-continuation", "overset"}));
  EXPECT_EQ(diagnostics_.list()[1].arguments[1], "15") << "five lines of three characters";
}

/// Text of 13 lines on pages of 20, then frames below it: one of nine lines, one of three.
class ClosingFrames : public ComposePages {
 protected:
  ClosingFrames() {
    fill(13);
    for (const auto& [id, words, lines] : {Closing{"long", "长长。", 9}, {"short", "短短。", 3}}) {
      Story& story = content_.stories.emplace_back();
      story.id = id;
      story.body.assign(lines, Paragraph{"", both(words, words), false, {}});
      FrameSpec& frame = part().last.emplace_back();
      frame.name = id;
      frame.from = {{story.id, std::nullopt, {}}};
    }
  }
  struct Closing {
    const char* id;
    const char* words;
    std::size_t lines;
  };
  /// The pages, from 1, on which the words of the two stand.
  std::pair<std::size_t, std::size_t> pages() {
    const DisplayList list = compose();
    std::pair<std::size_t, std::size_t> pages;
    for (std::size_t page = list.pages.size(); page > 0; --page) {
      pages.first = wordsOn(list, page).find("长") != std::string::npos ? page : pages.first;
      pages.second = wordsOn(list, page).find("短") != std::string::npos ? page : pages.second;
    }
    EXPECT_EQ(codes(), std::vector<std::string>{});
    EXPECT_EQ(list.pages.size(), 2u);
    return pages;
  }
};

TEST_F(ClosingFrames, CL_83_NoFrameGoesBeforeOneThatFoundNoRoom) {
  EXPECT_EQ(pages(), (std::pair<std::size_t, std::size_t>{2, 2}));
  fill(5);
  EXPECT_EQ(compose().pages.size(), 1u) << "both have room";
}

TEST_F(ClosingFrames, CL_83_OneAtTheFootKeepsNoOtherWaiting) {
  part().last.front().place = VerticalPlace::foot;
  EXPECT_EQ(pages(), (std::pair<std::size_t, std::size_t>{2, 1})) << "it stands behind all others";
}

TEST_F(ClosingFrames, AFrameWhosePlaceIsOpenFillsTheHole) {
  part().last.back().place = VerticalPlace::open;
  EXPECT_EQ(pages(), (std::pair<std::size_t, std::size_t>{2, 1}));
}

TEST_F(ComposePages, ContentWithoutAFrameIsAnErrorAtItsPlace) {
  part().first.front().from = {{"lead.body", std::nullopt, {}}};
  lead().headline = both("题目", "Head");
  lead().where.line = 7;
  compose();
  ASSERT_EQ(codes(), std::vector<std::string>{"unplaced"});
  EXPECT_EQ(diagnostics_.list()[0].arguments,
            (std::vector<std::string>{"stories.one.headline", "题目", "small"}));
  EXPECT_EQ(diagnostics_.list()[0].where.line, 7);
}

TEST_F(ComposePages, ContentThatTheLayoutOmitsIsMissedByNobody) {
  part().first.front().from = {{"lead.headline", std::nullopt, {}}};
  lead().headline = both("题目", "Head");
  part().omit = {{"lead.body", std::nullopt, {}}};
  const DisplayList list = compose();
  EXPECT_TRUE(diagnostics_.empty());
  ASSERT_EQ(list.pages.size(), 1u);
  EXPECT_EQ(wordsOn(list, 1), "题目");
}

TEST_F(ComposePages, WhatAFrameTakesIsSetThoughItIsOmittedElsewhere) {
  part().omit = {{"stories.rest", std::nullopt, {}}, {"panels.rest", std::nullopt, {}}};
  EXPECT_EQ(wordsOn(compose(), 1), "文字。");
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(ComposePages, CL_20_MarksOfTaiwanDoNotHang) {
  StylePatch& patch = layout_.styles["body"];
  patch.hang = Hang::commaStop;
  patch.where.line = 8;
  compose();
  EXPECT_TRUE(codes().empty()) << "zh-Hans may";
  content_.languages.tags = {"zh-Hant-TW", "en"};
  compose();
  ASSERT_EQ(codes(), std::vector<std::string>{"hang-refused"});
  EXPECT_EQ(diagnostics_.list()[0].where.line, 8);
}

TEST_F(ComposePages, ALanguageWithoutAPartIsAnError) {
  part().languages = {Lang::zh};
  compose({Lang::zh, Lang::en});
  EXPECT_EQ(codes(), std::vector<std::string>{"language-absent"});
}

/// `count` Han characters.
std::string hanText(int count) {
  constexpr std::string_view kWords = "天地玄黄宇宙洪荒日月盈昃辰宿列张";
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += kWords.substr(static_cast<std::size_t>(i * 3) % kWords.size(), 3);
  }
  return text;
}

/// The left edges and right edges of the lines of a page: from first to last.
std::set<std::pair<long, long>> extentsOn(const DisplayPage& page) {
  std::map<double, std::pair<double, double>> lines;
  for (const Item& item : page.items) {
    if (const auto* text = std::get_if<TextItem>(&item)) {
      const double end = text->origin.x + text->glyphs.back().x + text->glyphs.back().advance;
      auto& line = lines.try_emplace(text->origin.y, text->origin.x, end).first->second;
      line = {std::min(line.first, text->origin.x), std::max(line.second, end)};
    }
  }
  std::set<std::pair<long, long>> extents;
  for (const auto& [y, line] : lines) {
    extents.insert({std::lround(line.first), std::lround(line.second)});
  }
  return extents;
}

TEST_F(ComposePages, CL_83_TextGoesOnInAFrameOfAnotherWidth) {
  part().grid.columns = {8, 10};
  part().grid.gutter = 2;
  part().first.front().columns = {1, 1};
  part().following.front().columns = {2, 2};
  layout_.styles["body"].indent = 2;
  const std::string text = hanText(6 + 8 * 19 + 10 * 20 + 48);
  lead().body = {Paragraph{"", both(text, "Words."), false, {}}};
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 3u);
  EXPECT_EQ(wordsOn(list, 1) + wordsOn(list, 2) + wordsOn(list, 3), text);
  using Extents = std::set<std::pair<long, long>>;
  EXPECT_EQ(extentsOn(list.pages[0]), (Extents{{70, 130}, {50, 130}})) << "one indented line";
  EXPECT_EQ(extentsOn(list.pages[1]), (Extents{{150, 250}})) << "no line is short or indented";
  EXPECT_EQ(extentsOn(list.pages[2]), (Extents{{150, 250}, {150, 230}}));
}

TEST_F(ComposePages, CL_83_ColumnsOfTheGridMayHaveDifferentWidths) {
  part().grid.columns = {8, 10};
  part().grid.gutter = 2;
  part().following.front().columns = {2, 2};
  const std::string text = hanText(8 * 20 + 10 * 20 + 10 * 3);
  lead().body = {Paragraph{"", both(text, "Words."), false, {}}};
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 2u);
  EXPECT_EQ(wordsOn(list, 1) + wordsOn(list, 2), text);
  std::set<std::pair<long, long>> edges;
  for (const Item& item : list.pages[0].items) {
    const auto& line = std::get<TextItem>(item);
    edges.insert({std::lround(line.origin.x),
                  std::lround(line.origin.x + line.glyphs.back().x + line.glyphs.back().advance)});
  }
  EXPECT_EQ(edges, (std::set<std::pair<long, long>>{{50, 130}, {150, 250}}));
}

TEST_F(ComposePages, CL_83_BothTextsOfAPairGoOnAtOtherMeasures) {
  FrameSpec& body = part().first.front();
  body.arrangement = Arrangement::parallel;
  body.measures = {{8, Unit::zi}, {10, Unit::zi}};
  body.gutter = Dimension{2, Unit::zi};
  part().following.front().measures = {{10, Unit::zi}, {9, Unit::zi}};
  part().following.front().gutter = Dimension{1, Unit::zi};
  std::string english;
  for (int i = 0; i < 120; ++i) {
    english += (i == 0 ? "w" : " w") + std::to_string(i);
  }
  const std::string chinese = hanText(220);
  lead().body = {Paragraph{"", both(chinese, english), false, {}}};
  const DisplayList list = compose({Lang::zh, Lang::en});
  EXPECT_TRUE(codes().empty());
  ASSERT_GE(list.pages.size(), 2u);
  std::string zh;
  std::string en;
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        (text->tag == "en" ? en : zh) += textOf(*text);
      }
    }
  }
  EXPECT_EQ(zh, chinese);
  EXPECT_EQ(en, english);
  EXPECT_EQ(extentsOn(list.pages[1]).begin()->first, 50);
}

TEST_F(ComposePages, CL_83_AStoryThroughManyWidthsIsWhole) {
  part().grid.columns = {8, 10};
  part().grid.gutter = 2;
  fill(4000);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 100u);
  EXPECT_EQ(wordsOn(list, 99), wordsOn(list, 1));
  EXPECT_EQ(wordsOn(list, 100), wordsOn(list, 1));
}

TEST_F(ComposePages, PartsFollowEachOtherAndCountOn) {
  part().languages = {Lang::zh};
  layout_.parts.push_back(layout_.parts.front());
  layout_.parts.back().languages = {Lang::en};
  layout_.margins = {folio()};
  const DisplayList list = compose({Lang::zh, Lang::en});
  ASSERT_EQ(list.pages.size(), 2u);
  EXPECT_EQ(wordsOn(list, 1), "文字。1/2");
  EXPECT_EQ(wordsOn(list, 2), "Words.2/2");
  EXPECT_EQ(compose({Lang::en}).pages.size(), 1u);
}

/// Two parts of which one stands: the second, with larger type, where the copy is short.
TEST_F(ComposePages, ShortCopyIsSetInThePartThatIsMadeForIt) {
  layout_.parts.push_back(part());
  part().leastFill = 0.5;
  PartSpec& larger = layout_.parts.back();
  larger.styles = layout_.styles;
  (*larger.styles)["default"].size = 14;
  PageTemplate used;
  for (const int lines : {9, 10}) {
    fill(lines);
    diagnostics_ = {};
    ComposeInput input{content_, layout_, fonts(), images_, {Lang::zh}};
    input.setIn = &used;
    const DisplayList list = composePages(input, diagnostics_);
    EXPECT_EQ(list.pages.size(), 1u) << "never both";
    const auto* text = std::get_if<TextItem>(&list.pages.front().items.front());
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->size, lines == 9 ? 14 : 10) << lines << " lines of 20";
    EXPECT_EQ(diagnostics_.list().size(), lines == 9 ? 1u : 0u);
    ASSERT_EQ(used.parts.size(), 1u) << "the one that stands";
    EXPECT_EQ(used.parts.front().leastFill, 0) << "in any case";
    EXPECT_EQ(used.parts.front().styles.has_value(), lines == 9);
    if (lines == 9) {
      const Diagnostic& note = diagnostics_.list().front();
      EXPECT_EQ(note.message->code, std::string_view("short-copy"));
      EXPECT_EQ(note.arguments, (std::vector<std::string>{"zh", "45", "50"}));
    }
  }
}

/// What goes with a part stands where that does, on pages of its own, and does not fill it.
TEST_F(ComposePages, APartGoesWithTheOneBeforeIt) {
  PartSpec with = part();
  with.withPrevious = true;
  with.first.front().from = {{"colophon", std::nullopt, {}}};
  with.omit = {{"lead", std::nullopt, {}}};
  part().omit = {{"colophon", std::nullopt, {}}};
  part().leastFill = 0.5;
  layout_.parts.push_back(with);
  layout_.parts.push_back(part());
  layout_.parts.back().leastFill = 0;
  layout_.parts.back().styles = layout_.styles;
  (*layout_.parts.back().styles)["default"].size = 14;
  Paragraph imprint;
  imprint.text = both("印", "Imprint");
  content_.colophon = {imprint};
  for (const int lines : {9, 10}) {
    fill(lines);
    const DisplayList list = compose({Lang::zh});
    ASSERT_EQ(list.pages.size(), lines == 9 ? 1u : 2u);
    const auto* text = std::get_if<TextItem>(&list.pages.front().items.front());
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->size, lines == 9 ? 14 : 10);
    EXPECT_EQ(wordsOn(list, lines == 9 ? 1 : 2).find("印") != std::string::npos, lines == 10);
  }
}

TEST_F(ComposePages, CL_96_FacingPagesMirrorTheTypeAreaAndTheFolio) {
  layout_.page.facing = true;
  layout_.margins = {folio()};
  fill(25);
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 2u);
  const auto firstX = [&](std::size_t page) {
    return std::get<TextItem>(list.pages[page].items.front()).origin.x;
  };
  EXPECT_DOUBLE_EQ(firstX(0), 50) << "the inner margin is on the left";
  EXPECT_DOUBLE_EQ(firstX(1), 300 - 50 - 200);
  const auto folioX = [&](std::size_t page) {
    return std::get<TextItem>(list.pages[page].items.back()).origin.x;
  };
  EXPECT_GT(folioX(0), 150) << "outside is right on a right-hand page";
  EXPECT_LT(folioX(1), 150);
}

/// From where to where the folio's rule goes on page `page`.
std::pair<long, long> ruleOf(const DisplayPage& page) {
  for (const Item& item : page.items) {
    if (const auto* rule = std::get_if<PathItem>(&item)) {
      return {std::lround(rule->steps.front().to.x), std::lround(rule->steps.back().to.x)};
    }
  }
  return {0, 0};
}

TEST_F(ComposePages, CL_96_RunningHeadsAndFoliosEndWhereTheColumnsEnd) {
  layout_.page.facing = true;
  layout_.margins = {folio()};
  layout_.margins.front().line.ruleAbove = RuleSpec{0.5};
  part().grid.columns = {8, 9};
  part().grid.gutter = 1;
  fill(50);
  using Extent = std::pair<long, long>;
  const auto extents = [&](Remainder remainder) {
    part().grid.remainder = remainder;
    const DisplayList list = compose();
    const auto& items = list.pages.at(0).items;
    const auto& number = std::get<TextItem>(items.at(items.size() - 2));
    const double end = number.origin.x + number.glyphs.back().x + number.glyphs.back().advance;
    EXPECT_NEAR(end, static_cast<double>(ruleOf(list.pages[0]).second), 0.5) << "and its text";
    return std::vector<Extent>{ruleOf(list.pages.at(0)), ruleOf(list.pages.at(1))};
  };
  EXPECT_EQ(extents(Remainder::outer), (std::vector<Extent>{{50, 230}, {70, 250}}))
      << "each page has it on its own outer side";
  EXPECT_EQ(extents(Remainder::centre), (std::vector<Extent>{{60, 240}, {60, 240}}));
  EXPECT_EQ(extents(Remainder::widen), (std::vector<Extent>{{50, 250}, {50, 250}}));
}

TEST_F(ComposePages, CL_64_PagesBoundAtTheRightMirror) {
  layout_.page.facing = true;
  layout_.page.binding = Binding::right;
  layout_.margins = {folio()};
  fill(25);
  const DisplayList list = compose();
  EXPECT_TRUE(list.info.boundRight);
  ASSERT_EQ(list.pages.size(), 2u);
  const auto x = [&](std::size_t page, bool last) {
    const auto& items = list.pages[page].items;
    return std::get<TextItem>(last ? items.back() : items.front()).origin.x;
  };
  EXPECT_DOUBLE_EQ(x(0, false), 300 - 50 - 200) << "the inner margin is on the right";
  EXPECT_DOUBLE_EQ(x(1, false), 50);
  EXPECT_LT(x(0, true), 150) << "the folio is at the fore-edge, on the left";
  EXPECT_GT(x(1, true), 150);
  layout_.margins.front().pages = PageSet::left;
  EXPECT_NE(wordsOn(compose(), 1).find("1/2"), std::string::npos) << "the first is a left page";
  layout_.page.facing = false;
  const DisplayList single = compose();
  for (const DisplayPage& page : single.pages) {
    EXPECT_DOUBLE_EQ(std::get<TextItem>(page.items.front()).origin.x, 50) << "bound at the right";
  }
}

TEST_F(ComposePages, CL_53_LinesWithMarksBetweenThemNeedRoom) {
  const std::string text = "行间有着重号专名号和注音的文字排成两行以上才算数。";
  lead().body = {Paragraph{"", both(text, "Words."), false, {}}};
  std::vector<Span>& spans = std::get<Paragraph>(lead().body.front()).text.zh->spans;
  const auto complaints = [&](std::vector<Span> own, Pt leading) {
    spans = std::move(own);
    layout_.styles["body"].leading = Dimension{leading, Unit::pt};
    diagnostics_ = {};
    compose();
    EXPECT_EQ(diagnostics_.hasErrors(), !codes().empty()) << "it is an error";
    return codes();
  };
  using Codes = std::vector<std::string>;
  const Span dots{Markup::dots, 0, 6, ""};
  const Span name{Markup::properName, 12, 18, ""};
  const Span wave{Markup::titleLine, 12, 18, ""};
  const Span pinyin{Markup::ruby, 24, 30, "xíng jiān"};
  const Span zhuyin{Markup::ruby, 24, 27, "ㄒㄧㄥ"};
  const Span gloss{Markup::gloss, 24, 30, "all the way"};
  for (const Span& single : {dots, name, wave, pinyin, gloss}) {
    EXPECT_EQ(complaints({single}, 14.9), Codes{"lines-too-close"});
    EXPECT_EQ(complaints({single}, 15), Codes{}) << "half of the size";
  }
  EXPECT_EQ(complaints({dots, name}, 15), Codes{}) << "both below the line";
  EXPECT_EQ(complaints({dots, pinyin}, 16.2), Codes{"lines-too-close"}) << "marks on both sides";
  EXPECT_EQ(complaints({dots, pinyin}, 16.25), Codes{}) << "five eighths";
  EXPECT_EQ(complaints({dots, gloss}, 16.2), Codes{"lines-too-close"});
  EXPECT_EQ(complaints({zhuyin}, 12), Codes{}) << "zhuyin stands on the line";
  EXPECT_EQ(complaints({}, 12), Codes{});
}

TEST_F(ComposePages, CL_10_14_RulesFollowTheRegionOfTheLanguage) {
  const std::string text = "一二三四五六七八九十一二三四五六七八九。完全不同的文字。";
  lead().body = {Paragraph{"", both(text, "Words."), false, {}}};
  const auto placeOf = [&](const char* tag) {
    content_.languages.tags = {tag, "en"};
    const DisplayList list = compose();
    const auto& first = std::get<TextItem>(list.pages.front().items.front());
    return first.glyphs.at(18).x;
  };
  const Pt mainland = placeOf("zh-Hans");
  EXPECT_GT(mainland, 180.4) << "the stop takes half of its em at the line's end";
  EXPECT_DOUBLE_EQ(placeOf("zh-CN"), mainland);
  for (const char* tag : {"zh-Hant-TW", "zh-TW", "zh-Hant-HK", "zh-MO", "zh-Hant"}) {
    EXPECT_NEAR(placeOf(tag), 180, 1e-6) << tag << ": a whole em at the line's end too";
  }
  layout_.styles["default"].lineEnd = LineEnd::alwaysHalf;
  EXPECT_NEAR(placeOf("zh-Hant-TW"), mainland, 1e-6) << "a layout has the last word";
}

TEST_F(ComposePages, MarginLinesStandOnThePagesTheyAreFor) {
  const std::pair<PageSet, std::string> cases[] = {{PageSet::all, "1234"},
                                                   {PageSet::first, "1"},
                                                   {PageSet::following, "234"},
                                                   {PageSet::left, "24"},
                                                   {PageSet::right, "13"}};
  layout_.page.facing = true;
  fill(75);
  for (const auto& [pages, expected] : cases) {
    layout_.margins = {folio()};
    layout_.margins.front().pages = pages;
    layout_.margins.front().line.outside = "#{page}";
    const DisplayList list = compose();
    std::string found;
    for (std::size_t page = 1; page <= list.pages.size(); ++page) {
      if (wordsOn(list, page).find('#') != std::string::npos) {
        found += std::to_string(page);
      }
    }
    EXPECT_EQ(found, expected);
  }
}

TEST_F(ComposePages, CL_96_ThePageWithAPartsOwnNameplateIsAFirstPage) {
  part().languages = {Lang::zh};
  layout_.parts.push_back(layout_.parts.front());
  layout_.parts.back().languages = {Lang::en};
  fill(25);
  content_.nameplate = Nameplate{};
  content_.nameplate->title = both("报名", "Title");
  const auto pagesWith = [&](PageSet pages) {
    layout_.margins = {folio()};
    layout_.margins.front().pages = pages;
    layout_.margins.front().line.outside = "#{page}";
    const DisplayList list = compose({Lang::zh, Lang::en});
    std::string found;
    for (std::size_t page = 1; page <= list.pages.size(); ++page) {
      if (wordsOn(list, page).find('#') != std::string::npos) {
        found += std::to_string(page);
      }
    }
    return found;
  };
  EXPECT_EQ(pagesWith(PageSet::following), "234") << "the English text just goes on";
  EXPECT_EQ(pagesWith(PageSet::first), "1");
  for (const char* path : {"nameplate", "nameplate.title"}) {
    layout_.parts.back().first.front().from = {{path, std::nullopt, {}},
                                               {"lead", std::nullopt, {}}};
    EXPECT_EQ(pagesWith(PageSet::following), "24") << path;
    EXPECT_EQ(pagesWith(PageSet::first), "13") << path;
  }
}

TEST_F(ComposePages, ADraftWithErrorsSaysSoOnEveryPage) {
  fill(25);
  EXPECT_EQ(wordsOn(compose({Lang::zh}, true), 1).find("草稿"), std::string::npos)
      << "without errors it is an ordinary document";
  lead().kicker = both("引题", "Kicker");
  part().first.front().from = {{"lead.body", std::nullopt, {}}};
  const DisplayList draft = compose({Lang::zh}, true);
  EXPECT_TRUE(draft.info.draft);
  ASSERT_EQ(draft.pages.size(), 2u);
  EXPECT_NE(wordsOn(draft, 1).find("草稿"), std::string::npos);
  EXPECT_NE(wordsOn(draft, 2).find("草稿"), std::string::npos);
}

TEST_F(ComposePages, TheOutlineListsHeadsWhereTheyStand) {
  lead().headline = both("大题", "Head");
  fill(24);
  lead().body.emplace_back(Crosshead{"", both("小题", "Section"), {}});
  lead().body.emplace_back(Paragraph{"", both("文字。", "Words."), false, {}});
  const DisplayList list = compose();
  ASSERT_EQ(list.outline.size(), 2u);
  EXPECT_EQ(list.outline[0].title, "大题");
  EXPECT_EQ(list.outline[0].page, 0);
  EXPECT_EQ(list.outline[1].title, "小题");
  EXPECT_EQ(list.outline[1].page, 1);
  EXPECT_EQ(list.outline[1].level, 1);
}

TEST_F(ComposePages, CL_80_MeasuresWiderThanTheirFrameAreAnErrorWithTheNumbers) {
  FrameSpec& body = part().first.front();
  body.arrangement = Arrangement::parallel;
  body.measures = {{12, Unit::zi}, {8, Unit::zi}};
  body.gutter = Dimension{1, Unit::zi};
  compose({Lang::zh, Lang::en});
  ASSERT_FALSE(codes().empty());
  EXPECT_EQ(codes().front(), "measures-too-wide");
  EXPECT_EQ(diagnostics_.list()[0].arguments,
            (std::vector<std::string>{"body", "210.00 pt", "200.00 pt", "20"}));
}

TEST_F(ComposePages, CL_98_TheSameInputGivesTheSamePages) {
  fill(60);
  EXPECT_EQ(dump(compose({Lang::zh, Lang::en})), dump(compose({Lang::zh, Lang::en})));
}

}  // namespace
}  // namespace paiban::test
