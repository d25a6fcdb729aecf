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

/// Newspaper pages of 5 columns of 10 字 and 50 lines: a lead that fills, and a frame for each
/// other story.
class StoryRegions : public PageTest {
 protected:
  StoryRegions() : PageTest(5, 50) {
    layout_.name = "paper";
    layout_.page.trim = {630, 830};
    layout_.page.area = {40, 40, 540, 745};
    const auto style = [&](const char* role, Pt size, int lines, Align align) {
      StylePatch& patch = layout_.styles[role];
      patch.size = size;
      patch.blockLines = lines;
      patch.align = align;
    };
    style("headline", 30, 3, Align::centre);
    style("second", 20, 2, Align::centre);
    style("third", 16, 2, Align::centre);
    style("jump-head", 14, 1, Align::start);
    part().grid.character = 10;
    part().grid.line = 15;
    part().grid.columns.assign(5, 10);
    part().grid.gutter = 1;
    part().grid.lines = 50;
    FrameSpec& head = frame("head", {"lead.headline"});
    head.height = HeightRule::natural;
    FrameSpec& others = frame("others", {"stories.rest"});
    others.place = VerticalPlace::open;
    others.eachStory = true;
    others.headAcross = true;
    others.leastColumns = 2;
    others.mostColumns = 3;
    others.heads = {{2, "third"}, {3, "second"}};
    FrameSpec& body = frame("body", {"lead.body"});
    body.after = "head";
    body.height = HeightRule::fill;
    body.jumps = true;
    FrameSpec& more = part().following.emplace_back();
    more.name = "more";
    more.height = HeightRule::fill;
    more.continues = "body";
  }

  PartSpec& part() {
    if (layout_.parts.empty()) {
      layout_.parts.emplace_back();
      layout_.parts.front().first.reserve(8);
    }
    return layout_.parts.front();
  }
  FrameSpec& frame(const std::string& name, const std::vector<std::string>& paths) {
    FrameSpec& spec = part().first.emplace_back();
    spec.name = name;
    for (const std::string& path : paths) {
      spec.from.push_back({path, std::nullopt, {}});
    }
    return spec;
  }
  /// A story of `paragraphs` of some five lines each.
  void story(const std::string& name, int paragraphs) {
    Story& story = content_.stories.emplace_back();
    story.id = name;
    story.headline = both(name + "标题", name + " headline");
    std::string zh;
    std::string en;
    for (int i = 0; i < 12; ++i) {
      zh += "春茶早五天，";
      en += "early tea ";
    }
    for (int i = 0; i < paragraphs; ++i) {
      story.body.emplace_back(Paragraph{"", both(zh + "。", en + "."), false, {}});
    }
  }
  DisplayList compose(std::vector<Lang> languages = {Lang::zh}) {
    ComposeInput input{content_, layout_, fonts(), images_, std::move(languages)};
    input.trace = true;
    return composePages(input, diagnostics_);
  }
  static std::string wordsOn(const DisplayList& list, std::size_t number) {
    std::string words;
    for (const Item& item : list.pages.at(number - 1).items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        words += textOf(*text);
      }
    }
    return words;
  }
  static std::string allWords(const DisplayList& list) {
    std::string words;
    for (std::size_t page = 1; page <= list.pages.size(); ++page) {
      words += wordsOn(list, page);
    }
    return words;
  }
  static std::string artifactWords(const DisplayList& list) {
    std::string words;
    for (const DisplayPage& page : list.pages) {
      for (const Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        words += text != nullptr && text->node == kArtifact ? textOf(*text) : "";
      }
    }
    return words;
  }
  static std::size_t count(const std::string& words, const std::string& word) {
    std::size_t found = 0;
    for (auto at = words.find(word); at != std::string::npos; at = words.find(word, at + 1)) {
      ++found;
    }
    return found;
  }
  void addDigest(int items) {
    Panel& panel = content_.panels.emplace_back();
    panel.id = "digest";
    panel.kind = PanelKind::digest;
    panel.title = both("回眸", "Looking back");
    for (int i = 0; i < items; ++i) {
      panel.items.push_back({"", both("题", "Title"), both("一座桥", "A bridge"), {}});
    }
  }
  /// A picture of so many pixels in a frame of its own, which make-up places.
  FrameSpec& pictureFrame(int width, int height) {
    Photo& photo = content_.photos.emplace_back();
    photo.id = "view";
    photo.caption = both("图说", "Caption");
    images_["view"] = picture(width, height);
    content_.stories.front().body.emplace_back(PhotoAnchor{"view", {}});
    FrameSpec& spec = frame("view", {"photos.1"});
    spec.place = VerticalPlace::open;
    return spec;
  }
  static std::string hardFindings(const DisplayList& list) {
    std::string found;
    for (const PageFinding& finding : checkPages(list)) {
      if (finding.rule->hard) {
        found +=
            std::string(finding.rule->message->code) + " on page " + std::to_string(finding.page);
        for (const std::string& argument : finding.breach.arguments) {
          found += " " + argument;
        }
        found += "\n";
      }
    }
    return found;
  }
};

TEST_F(StoryRegions, CL_85_OneTwoAndFiveStoriesComeOutWell) {
  for (const int count : {1, 2, 5}) {
    content_.stories.clear();
    story("lead", 9);
    for (int i = 2; i <= count; ++i) {
      story("story" + std::to_string(i), 2 + i % 3);
    }
    const DisplayList list = compose();
    EXPECT_TRUE(codes().empty()) << count;
    EXPECT_EQ(hardFindings(list), "") << count;
    std::string all;
    for (std::size_t page = 1; page <= list.pages.size(); ++page) {
      all += wordsOn(list, page);
    }
    for (const Story& s : content_.stories) {
      EXPECT_NE(all.find(s.headline.zh->text), std::string::npos) << s.id;
    }
  }
}

TEST_F(StoryRegions, CL_85_AHeadStandsOverAllColumnsOfItsText) {
  story("lead", 9);
  story("second", 5);
  const DisplayList list = compose();
  const std::vector<PageView> pages = viewPages(list);
  ASSERT_EQ(pages.size(), 1u);
  const SeenBlock* head = nullptr;
  for (const SeenBlock& block : pages[0].blocks) {
    if (block.kind == SeenBlock::Kind::headline && block.words == "second标题") {
      head = &block;
    }
  }
  ASSERT_NE(head, nullptr);
  std::set<int> columns;
  for (const SeenBlock& block : pages[0].blocks) {
    if (block.kind == SeenBlock::Kind::text && block.story == head->story) {
      EXPECT_GE(block.box.x, head->box.x - 0.1);
      EXPECT_LE(block.box.right(), head->box.right() + 0.1);
      EXPECT_GT(block.box.y, head->box.y);
      columns.insert(pages[0].columnsOf(block.box).first);
    }
  }
  EXPECT_GE(columns.size(), 2u);
  EXPECT_EQ(head->size, columns.size() == 2 ? 16 : 20) << "the head's size goes with its width";
}

TEST_F(StoryRegions, StoriesAreNamedByTheirPlace) {
  story("lead", 2);
  story("second", 1);
  story("third", 1);
  FrameSpec& own = frame("own", {"stories.2"});
  own.place = VerticalPlace::foot;
  own.headAcross = true;
  const DisplayList list = compose();
  EXPECT_EQ(codes(), std::vector<std::string>{});
  const std::vector<PageView> pages = viewPages(list);
  std::map<std::string, Pt> heads;
  for (const SeenBlock& block : pages.at(0).blocks) {
    if (block.kind == SeenBlock::Kind::headline) {
      EXPECT_TRUE(heads.emplace(block.words, block.box.y).second) << "said twice";
    }
  }
  ASSERT_EQ(heads.size(), 3u);
  EXPECT_GT(heads["second标题"], heads["third标题"]) << "at the foot";
}

/// An off-lead 倒头条 at the foot of the page: where its head and its text stand.
struct OffLead {
  Rect head;
  std::map<int, Rect> columns;  ///< by basic column: its text
  Pt leadEnds = 0;              ///< foot of the lead's text in these columns
};
OffLead offLeadOn(const PageView& page) {
  OffLead found;
  NodeId story = kArtifact;
  for (const SeenBlock& block : page.blocks) {
    if (block.kind == SeenBlock::Kind::headline && block.words == "second标题") {
      found.head = block.box;
      story = block.story;
    }
  }
  for (const SeenBlock& block : page.blocks) {
    if (block.kind != SeenBlock::Kind::text) {
      continue;
    }
    if (block.story != story) {
      found.leadEnds = std::max(found.leadEnds, block.box.bottom());
      continue;
    }
    const auto [known, isNew] = found.columns.emplace(page.columnsOf(block.box).first, block.box);
    if (!isNew) {
      known->second.height = block.box.bottom() - known->second.y;
    }
  }
  return found;
}

TEST_F(StoryRegions, CL_85_AnOffLeadIsARectangleAtTheFootBelowTheLead) {
  FrameSpec& own = frame("off-lead", {"stories.2"});
  own.place = VerticalPlace::foot;
  own.headAcross = true;
  for (const int paragraphs : {4, 8, 12}) {
    content_.stories.clear();
    story("lead", 14);
    story("second", paragraphs);
    const DisplayList list = compose();
    EXPECT_EQ(codes(), std::vector<std::string>{});
    EXPECT_EQ(hardFindings(list), "");
    ASSERT_EQ(list.pages.size(), 1u);
    const PageView page = viewPages(list)[0];
    const OffLead off = offLeadOn(page);
    EXPECT_NEAR(off.head.width, grid_.span(0, 4).width, 0.1)
        << "the head stands across all columns";
    ASSERT_EQ(off.columns.size(), 5u);
    Pt foot = 0;
    for (const auto& [column, text] : off.columns) {
      EXPECT_NEAR(text.y, off.columns.at(0).y, 0.1) << "columns begin level";
      EXPECT_GT(text.y, off.head.y);
      foot = std::max(foot, text.bottom());
    }
    EXPECT_NEAR(foot, 40 + grid_.heightOf(50), 0.1) << "the last line of the page";
    EXPECT_LE(off.leadEnds, off.head.y) << "the lead stands above it";
    EXPECT_EQ(count(allWords(list), "春"), (14 + paragraphs) * 12u);
  }
}

TEST_F(StoryRegions, CL_85_AnOffLeadTooLongForItsPageIsNotLost) {
  FrameSpec& own = frame("off-lead", {"stories.2"});
  own.place = VerticalPlace::foot;
  own.headAcross = true;
  for (const bool jumps : {false, true}) {
    for (const int paragraphs : {20, 45, 80}) {
      SCOPED_TRACE(std::to_string(paragraphs) + (jumps ? ", jumps" : ""));
      part().first.back().jumps = jumps;
      if (jumps) {
        FrameSpec& on = part().following.emplace_back();
        on.name = "off-lead";
        on.height = HeightRule::fill;
        on.continues = "off-lead";
      }
      content_.stories.clear();
      story("lead", 9);
      story("second", paragraphs);
      const DisplayList list = compose();
      EXPECT_EQ(codes(), std::vector<std::string>{});
      EXPECT_EQ(count(allWords(list), "春"), (9 + paragraphs) * 12u);
      EXPECT_EQ(count(wordsOn(list, 1), "lead标题"), 1u) << "the lead opens the page";
    }
  }
}

TEST_F(StoryRegions, CL_85_AShortOffLeadLeavesTheFootItsOwnAndOneOfNoneChangesNothing) {
  story("lead", 4);
  const DisplayList before = compose();
  FrameSpec& own = frame("off-lead", {"stories.2"});
  own.place = VerticalPlace::foot;
  own.headAcross = true;
  const DisplayList none = compose();
  EXPECT_EQ(dump(none), dump(before)) << "no second story";
  story("second", 1);
  const DisplayList list = compose();
  EXPECT_EQ(codes(), std::vector<std::string>{});
  const OffLead off = offLeadOn(viewPages(list).at(0));
  Pt foot = 0;
  for (const auto& [column, text] : off.columns) {
    foot = std::max(foot, text.bottom());
  }
  // A region has four lines below its head, whether its text fills them or not.
  EXPECT_NEAR(off.columns.at(0).y + 4 * grid_.line - grid_.gap(), 40 + grid_.heightOf(50), 0.1);
  EXPECT_LE(foot, 40 + grid_.heightOf(50) + 0.1);
  EXPECT_LE(off.leadEnds, off.head.y);
}

TEST_F(StoryRegions, CL_86_AStoryThatJumpsSaysWhereToAndWhereFrom) {
  story("lead", 80);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  ASSERT_EQ(list.pages.size(), 3u);
  EXPECT_NE(wordsOn(list, 1).find("（下转第2版）"), std::string::npos);
  EXPECT_EQ(wordsOn(list, 1).find("上接"), std::string::npos);
  EXPECT_NE(wordsOn(list, 2).find("lead标题（上接第1版）"), std::string::npos);
  EXPECT_NE(wordsOn(list, 2).find("（下转第3版）"), std::string::npos);
  EXPECT_NE(wordsOn(list, 3).find("（上接第2版）"), std::string::npos);
  EXPECT_EQ(wordsOn(list, 3).find("下转"), std::string::npos) << "it ends there";
  EXPECT_EQ(hardFindings(list), "");
}

TEST_F(StoryRegions, CL_86_JumpLinesAreLinksToWhereTheStoryGoesOnAndBack) {
  story("lead", 80);
  const DisplayList list = compose();
  ASSERT_EQ(list.pages.size(), 3u);
  std::vector<std::vector<LinkItem>> links;
  for (const DisplayPage& page : list.pages) {
    links.emplace_back();
    for (const Item& item : page.items) {
      if (const auto* link = std::get_if<LinkItem>(&item)) {
        links.back().push_back(*link);
      }
    }
  }
  ASSERT_EQ(links[0].size(), 1u);
  ASSERT_EQ(links[1].size(), 2u) << "it comes from one page and goes on on another";
  ASSERT_EQ(links[2].size(), 1u);
  const LinkItem& on = links[0][0];
  const LinkItem& back = links[1][0];
  ASSERT_TRUE(on.place && back.place);
  EXPECT_EQ(on.uri, "（下转第2版）");
  EXPECT_EQ(back.uri, "（上接第1版）");
  EXPECT_EQ(on.place->page, 1);
  EXPECT_EQ(back.place->page, 0);
  EXPECT_NEAR(on.place->y, back.box.y, 0.01);
  EXPECT_NEAR(back.place->y, on.box.y, 0.01);
  EXPECT_EQ(links[1][1].place->page, 2);
  for (const LinkItem& link : {on, back}) {
    ASSERT_NE(link.node, kArtifact) << "PDF/UA wants links in the structure";
    EXPECT_EQ(list.structure[link.node].tag, Tag::paragraph);
  }
  // The first line of the last page's head lies within its link's area.
  for (const Item& item : list.pages[2].items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text != nullptr && text->line && text->line->role == "jump-head") {
      EXPECT_GT(text->origin.y, links[2][0].box.y);
      EXPECT_LT(text->origin.y, links[2][0].box.bottom());
    }
  }
}

TEST_F(StoryRegions, CL_86_TheLineStandsAtTheEndOfTheLastColumnOnItsOwn) {
  story("lead", 40);
  const DisplayList list = compose();
  std::string last;  // what stands on the last line of the last column
  for (const Item& item : list.pages.at(0).items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text != nullptr && std::abs(text->origin.y - (40 + grid_.baseline(49))) < 0.1 &&
        text->origin.x > 40 + grid_.columns[4].x - 0.1) {
      last += textOf(*text);
    }
  }
  EXPECT_EQ(last, "（下转第2版）");
}

TEST_F(StoryRegions, CL_86_TheLineStandsWhereTheTextEndsThoughAPictureTakesTheLastColumns) {
  FrameSpec& body = part().first.back();
  body.photos.columns = 2;
  content_.photos.emplace_back().id = "view";
  int alone = 0;  // pages whose last columns hold the picture alone
  for (const int at : {14, 20}) {
    for (const int height : {300, 595, 610, 625, 640, 655, 670, 685, 700}) {
      SCOPED_TRACE(std::to_string(at) + ", " + std::to_string(height));
      content_.stories.clear();
      story("lead", 45);
      auto& items = content_.stories.front().body;
      items.insert(items.begin() + at, PhotoAnchor{"view", {}});
      images_["view"] = picture(2 * 1090, 10 * height);
      const DisplayList list = compose();
      EXPECT_EQ(codes(), std::vector<std::string>{});
      std::pair<int, Pt> last;  // column and baseline of the last line of text
      std::pair<int, Pt> jump;
      for (const Item& item : list.pages.at(0).items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr || text->origin.y > 40 + grid_.heightOf(50)) {
          continue;
        }
        int column = 4;
        while (column > 0 && text->origin.x < 40 + grid_.columns[column].x - 0.1) {
          --column;
        }
        const std::string words = textOf(*text);
        if (words.find("下转") != std::string::npos) {
          jump = {column, text->origin.y};
        } else if (count(words, "春") + count(words, "茶") > 0) {
          last = std::max(last, {column, text->origin.y});
        }
      }
      EXPECT_EQ(jump.first, last.first);
      EXPECT_GT(jump.second, last.second);
      alone += last.first < 4 ? 1 : 0;
    }
  }
  EXPECT_GT(alone, 0) << "else nothing has been tried";
}

TEST_F(StoryRegions, CL_86_AStoryWithItsHeadAcrossMayJump) {
  for (const int paragraphs : {20, 40, 60, 80}) {
    content_.stories.clear();
    story("lead", paragraphs);
    part().first.clear();
    FrameSpec& body = frame("body", {"lead.headline", "lead.body"});
    body.headAcross = true;
    body.jumps = true;
    const DisplayList list = compose();
    EXPECT_EQ(codes(), std::vector<std::string>{}) << paragraphs;
    EXPECT_EQ(count(allWords(list), "春"), paragraphs * 12u) << paragraphs;
    EXPECT_EQ(hardFindings(list), "") << paragraphs;
    for (std::size_t page = 1; page < list.pages.size(); ++page) {
      const std::string words = wordsOn(list, page);
      EXPECT_NE(words.find("（下转第" + std::to_string(page + 1) + "版）"), std::string::npos)
          << paragraphs;
    }
    const std::vector<PageView> pages = viewPages(list);
    for (const PageView& page : pages) {
      std::set<std::pair<int, int>> taken;  // column and line of each line of text
      for (const SeenBlock& block : page.blocks) {
        for (const Rect& line : block.lineInks) {
          if (line.y < page.notes->area.bottom() && block.size == 10) {
            const auto at = std::pair(page.columnsOf(line).first, page.lineOf(line.y + 1));
            EXPECT_TRUE(taken.insert(at).second) << block.words << " on page " << page.number;
          }
        }
      }
    }
  }
}

TEST_F(StoryRegions, CL_86_TheLineStandsWithinTheBoxOfItsStory) {
  story("lead", 60);
  BoxSpec& box = layout_.boxes["ruled"];
  box.inset = {2, Unit::zi};
  box.top = box.right = box.bottom = box.left = RuleSpec{};
  part().first.clear();
  FrameSpec& body = frame("body", {"lead.headline", "lead.body"});
  body.headAcross = true;
  body.jumps = true;
  body.box = "ruled";
  const DisplayList list = compose();
  EXPECT_EQ(codes(), std::vector<std::string>{});
  EXPECT_EQ(count(allWords(list), "春"), 60u * 12);
  int links = 0;
  for (const Item& item : list.pages[0].items) {
    if (const auto* link = std::get_if<LinkItem>(&item)) {
      ++links;
      EXPECT_NEAR(link->box.right(), 40 + 540 - 20, 0.5) << "at the end of the last column";
    }
  }
  EXPECT_EQ(links, 1);
}

TEST_F(StoryRegions, CL_86_NumbersCountThePagesOfEarlierParts) {
  story("lead", 45);
  layout_.parts.push_back(layout_.parts.front());
  layout_.parts[0].languages = {Lang::zh};
  layout_.parts[1].languages = {Lang::en};
  const DisplayList list = compose({Lang::zh, Lang::en});
  ASSERT_GE(list.pages.size(), 4u);
  EXPECT_NE(wordsOn(list, 1).find("（下转第2版）"), std::string::npos);
  EXPECT_NE(wordsOn(list, 3).find("Continued on page 4"), std::string::npos);
  EXPECT_NE(wordsOn(list, 4).find("Continued from page 3"), std::string::npos);
}

TEST_F(StoryRegions, AStoryThatNoPageHoldsIsBrokenNotLost) {
  story("lead", 2);
  story("long", 90);
  const DisplayList list = compose();
  EXPECT_TRUE(codes().empty());
  EXPECT_GT(list.pages.size(), 2u);
  for (std::size_t page = 1; page <= list.pages.size(); ++page) {
    EXPECT_NE(wordsOn(list, page), "") << "page " << page << " is blank";
  }
}

TEST_F(StoryRegions, CL_85_TheHeadOfABrokenStoryStandsAcrossAndItsPicturesInItsColumns) {
  story("lead", 2);
  story("long", 70);
  content_.photos.emplace_back().id = "view";
  images_["view"] = picture(2000, 2000);
  auto& body = content_.stories[1].body;
  body.insert(body.begin() + 3, PhotoAnchor{"view", {}});
  const DisplayList list = compose();
  EXPECT_EQ(codes(), std::vector<std::string>{});
  const std::vector<PageView> pages = viewPages(list);
  ASSERT_GT(pages.size(), 1u);
  const Pt left = 40 + grid_.columns[0].x;
  const Pt right = 40 + grid_.columns[2].x + grid_.columns[2].width;
  bool seen = false;
  for (const SeenBlock& block : pages[1].blocks) {
    if (block.kind == SeenBlock::Kind::headline) {
      EXPECT_NEAR(block.box.x + block.box.width / 2, (left + right) / 2, 1) << "centred over three";
      seen = true;
    }
  }
  EXPECT_TRUE(seen);
  std::size_t pictures = 0;
  for (const DisplayPage& page : list.pages) {
    for (const ImageItem& image : imagesOf(page.items)) {
      EXPECT_NEAR(image.box.width, grid_.columns[0].width, 1) << "no wider than its column";
      ++pictures;
    }
  }
  EXPECT_EQ(pictures, 1u);
}

TEST_F(StoryRegions, CL_85_StoriesOfOneFrameThatNoPageHoldsAreBrokenNotLost) {
  story("lead", 2);
  story("long", 50);
  story("longer", 50);
  part().first[1].eachStory = false;
  for (const bool across : {true, false}) {
    part().first[1].headAcross = across;
    const DisplayList list = compose();
    EXPECT_EQ(codes(), std::vector<std::string>{});
    const std::string all = allWords(list);
    for (const Story& s : content_.stories) {
      EXPECT_NE(all.find(s.headline.zh->text), std::string::npos) << s.id;
    }
    EXPECT_EQ(count(all, "春"), (2u + 50 + 50) * 12) << across;
  }
}

TEST_F(StoryRegions, CL_85_APanelThatNoPageHoldsIsBrokenNotLost) {
  story("lead", 2);
  addDigest(150);
  for (const char* path : {"panels.rest", "panels.digest"}) {
    FrameSpec& panels = part().first[1];
    panels.from = {{path, std::nullopt, {}}};
    panels.eachStory = panels.headAcross = false;
    const DisplayList list = compose();
    EXPECT_EQ(codes(), std::vector<std::string>{}) << path;
    EXPECT_EQ(count(allWords(list), "桥"), 150u) << path;
    EXPECT_EQ(artifactWords(list).find("桥"), std::string::npos) << "it is content, not furniture";
  }
}

TEST_F(StoryRegions, CL_85_APictureThatNoPageHoldsIsAnErrorWithItsHeight) {
  story("lead", 2);
  FrameSpec& view = pictureFrame(2000, 3000);
  view.columns = {1, 5};
  view.leastColumns = view.mostColumns = 5;
  compose();
  ASSERT_EQ(codes(), (std::vector<std::string>{"too-tall", "overset"})) << "of its caption";
  const std::vector<std::string>& arguments = diagnostics_.list().front().arguments;
  EXPECT_EQ(arguments, (std::vector<std::string>{"view", "51", "50"})) << "with its caption";
}

TEST_F(StoryRegions, CL_85_APictureThatMayBeLowerIsMadeLower) {
  story("lead", 2);
  FrameSpec& view = pictureFrame(2000, 3000);
  view.leastColumns = view.mostColumns = 5;
  view.photos.minLines = 40;
  const DisplayList list = compose();
  EXPECT_EQ(codes(), std::vector<std::string>{});
  std::size_t pictures = 0;
  for (const DisplayPage& page : list.pages) {
    pictures += imagesOf(page.items).size();
  }
  EXPECT_EQ(pictures, 1u);
}

TEST_F(StoryRegions, CL_85_AHeadWithoutRoomIsNotLostWhereItsTextGoesOn) {
  story("lead", 2);
  story("second", 40);
  content_.stories[1].headline =
      both("长标题长标题长标题长标题长标题长标题长标题长标题长标题", "A long headline");
  layout_.styles["second"].blockLines = 10;
  part().first.resize(1);
  part().first[0].height = HeightRule::fixed;
  part().first[0].lines = 41;  // leaves nine: fewer than the head takes
  FrameSpec& own = frame("own", {"second"});
  own.headAcross = true;
  own.roles["headline"] = "second";
  own.columns = {1, 2};
  FrameSpec& body = frame("body", {"lead.body"});
  body.columns = {3, 5};
  body.height = HeightRule::fill;
  FrameSpec& more = part().following.emplace_back();
  more.name = "own-more";
  more.height = HeightRule::fill;
  more.continues = "own";
  const DisplayList list = compose();
  EXPECT_EQ(count(allWords(list), "长标题"), 9u);
  EXPECT_EQ(count(allWords(list), "春"), (2u + 40) * 12);
}

}  // namespace
}  // namespace paiban::test
