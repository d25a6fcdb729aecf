#include "pages/footnotes.h"

#include <algorithm>

#include "page_fixture.h"
#include "pages/make_up.h"
#include "pages/note_audit.h"
#include "pages/note_fill.h"
#include "pages/number_notes.h"
#include "pages/pairing.h"
#include "pages/structure_builder.h"

namespace paiban::test {
namespace {

RichText calling(const std::string& text, const std::vector<std::string>& notes) {
  RichText rich = plainText(text);
  for (const std::string& note : notes) {
    NoteCall call;
    call.at = static_cast<std::uint32_t>(text.size());
    call.note = note;
    rich.calls.push_back(call);
  }
  return rich;
}

/// Pages of two columns of 20 lines; notes of one line of Chinese each, 0 to 9.
class Footnotes : public PageTest {
 protected:
  Footnotes() : PageTest(2, 20), sheet_(grid_) {
    for (int i = 0; i < 10; ++i) {
      Note& note = content_.notes.emplace_back();
      note.id = "n" + std::to_string(i);
      note.text = both("注", "Note");
      note.marks = {"①", "1"};
    }
    StylePatch& style = layout_.styles["footnote"];
    style.size = 8;
    style.leading = Dimension{12, Unit::pt};
    spec_.name = "body";
    spec_.height = HeightRule::fill;
    spec_.balance = false;
  }

  /// A story of `count` lines; line `at` (from 1) calls each note of `calls`.
  FrameJob story(int count, const std::map<int, std::vector<std::uint32_t>>& calls) {
    Flow flow = lines("a", count);
    for (const auto& [at, notes] : calls) {
      for (const std::uint32_t note : notes) {
        flow[static_cast<std::size_t>(at) - 1].notes.push_back({note, 1});
      }
    }
    FrameJob made = job(spec_, std::move(flow));
    made.matter = std::make_shared<const FrameMatter>(FrameMatter{setting({Lang::zh}), {}});
    return made;
  }
  std::vector<std::uint32_t> notesOf(const NoteArea& area) const {
    std::vector<std::uint32_t> notes;
    for (const NoteRef& ref : area.notes) {
      notes.push_back(ref.note);
    }
    return notes;
  }

  FrameSpec spec_;
  Sheet sheet_;
};

using Indices = std::vector<std::uint32_t>;

TEST_F(Footnotes, CL_97_StandAtTheFootOfThePageOverAllColumns) {
  FrameJob job = story(60, {{3, {0}}, {25, {1}}});
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::partly);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  const NoteArea& area = sheet_.notes().front();
  EXPECT_EQ(notesOf(area), (Indices{0, 1}));
  EXPECT_EQ(area.lines, 3) << "two lines of 12 pt and room for the rule: 33 of 45 pt";
  EXPECT_EQ(area.first, 17);
  EXPECT_DOUBLE_EQ(area.extent.width, 210);
  const auto places = placesOf(sheet_.items());
  EXPECT_EQ(places.at("a17"), (Place{0, 16}));
  EXPECT_EQ(places.at("a18"), (Place{1, 0}));
  EXPECT_EQ(places.size(), 34u);
}

TEST_F(Footnotes, CL_97_ALineWhoseNoteDoesNotFitMovesOnWithIt) {
  FrameJob job = story(60, {{39, {0}}});
  placeFill(job, 0, sheet_);
  EXPECT_TRUE(sheet_.notes().empty()) << "room for the note would push its line off the page";
  EXPECT_EQ(placesOf(sheet_.items()).count("a39"), 0u);
  sheet_ = Sheet(grid_);
  placeFill(job, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  EXPECT_EQ(notesOf(sheet_.notes().front()), (Indices{0}));
  EXPECT_EQ(placesOf(sheet_.items()).count("a39"), 1u);
}

TEST_F(Footnotes, CL_97_StandAtTheFootOfTheColumnThatCallsThem) {
  layout_.notes.place = NoteRule::Place::column;
  FrameJob job = story(60, {{3, {0}}, {25, {1, 2}}});
  placeFill(job, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 2u);
  EXPECT_EQ(notesOf(sheet_.notes()[0]), (Indices{0}));
  EXPECT_EQ(notesOf(sheet_.notes()[1]), (Indices{1, 2}));
  EXPECT_DOUBLE_EQ(sheet_.notes()[1].extent.x, 110);
  EXPECT_DOUBLE_EQ(sheet_.notes()[1].extent.width, 100);
  const auto places = placesOf(sheet_.items());
  EXPECT_EQ(places.at("a18"), (Place{0, 17}));
  EXPECT_EQ(places.at("a19"), (Place{1, 0}));
  EXPECT_EQ(places.size(), 18u + 17u);
}

TEST_F(Footnotes, CL_97_UnderColumnsThatEndAtDifferentLinesStandInTheirOwn) {
  sheet_.take({1, 1}, 12, 20);  // a panel at the foot of the second column
  FrameJob job = story(60, {{3, {0}}, {25, {1}}});
  placeFill(job, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 2u);
  EXPECT_EQ(sheet_.notes()[0].first + sheet_.notes()[0].lines, 20);
  EXPECT_EQ(sheet_.notes()[1].first + sheet_.notes()[1].lines, 12);
  const auto places = placesOf(sheet_.items());
  EXPECT_EQ(places.at("a18"), (Place{0, 17})) << "no hole beside the panel";
  EXPECT_EQ(places.size(), 18u + 10u);
}

TEST_F(Footnotes, CL_97_AJumpLineInTheLastColumnStandsBelowThem) {
  sheet_.take({1, 1}, 19, 20);
  FrameJob job = story(60, {{3, {0}}});
  placeFill(job, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  EXPECT_DOUBLE_EQ(sheet_.notes()[0].extent.width, 210);
  EXPECT_EQ(sheet_.notes()[0].first + sheet_.notes()[0].lines, 19);
}

TEST_F(Footnotes, CL_97_SectionsOfOnePageShareOneFoot) {
  spec_.balance = true;
  FrameJob job = story(30, {{1, {0}}, {30, {1}}});
  Atom head = line("head");
  head.across = true;
  job.flow.insert(job.flow.begin() + 12, head);
  EXPECT_EQ(placeFill(job, 0, sheet_), Outcome::placed);
  ASSERT_EQ(sheet_.notes().size(), 1u) << "one rule for the page";
  EXPECT_EQ(notesOf(sheet_.notes().front()), (Indices{0, 1}));
  EXPECT_EQ(sheet_.notes().front().first + sheet_.notes().front().lines, 20);
}

TEST_F(Footnotes, CL_97_OfAFrameAsHighAsItsContentStandBelowItsText) {
  spec_.height = HeightRule::natural;
  FrameJob job = story(5, {{2, {0}}});
  const int natural = naturalLines(job, 20);
  EXPECT_EQ(placeNatural(job, 3, sheet_), Outcome::placed);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  EXPECT_EQ(sheet_.notes().front().first, 8);
  EXPECT_EQ(natural, 5 + sheet_.notes().front().lines);
  EXPECT_EQ(sheet_.bottomOf({0, 1}), 3 + natural);
}

TEST_F(Footnotes, CL_97_HaveARuleOfAThirdAndTheirLastBaselineOnTheGrid) {
  NoteArea area;
  area.extent = {0, 210};
  area.first = 17;
  area.lines = 3;
  area.notes = {{0, 1}, {1, 1}};
  area.matter = std::make_shared<const FrameMatter>(FrameMatter{setting({Lang::zh}), {}});
  std::vector<Item> items;
  drawNotes(area, diagnostics_, items);
  EXPECT_TRUE(codes().empty());
  const auto& rule = std::get<PathItem>(items.front());
  EXPECT_NEAR(rule.steps[1].to.x - rule.steps[0].to.x, 70, 0.01);
  EXPECT_GT(rule.steps[0].to.y, grid_.lineTop(17) - grid_.gap());
  std::vector<TextItem> texts;
  for (const Item& item : items) {
    if (const auto* text = std::get_if<TextItem>(&item)) {
      texts.push_back(*text);
    }
  }
  ASSERT_EQ(texts.size(), 4u);
  EXPECT_EQ(texts[2].glyphs.front().text, "①");
  EXPECT_NEAR(texts[3].origin.y, grid_.baseline(19), 1e-9);
  EXPECT_NEAR(texts[1].origin.y, grid_.baseline(19) - 12, 1e-9);
  EXPECT_NEAR(texts[3].origin.x, 8 + 8, 1e-9) << "1 em after the number";
  EXPECT_GT(texts[0].origin.y - texts[0].size, rule.steps[0].to.y);
}

TEST_F(Footnotes, BI_11_OneNumberServesBothLanguages) {
  content_.notes.resize(2);
  Story& story = content_.stories.emplace_back();
  BilingualText first;
  first.zh = calling("甲", {"n1"});
  first.en = calling("A", {"n1"});
  BilingualText second;
  second.zh = calling("乙", {"n0", "n1"});
  second.en = calling("B", {"n0", "n1"});
  story.body = {Paragraph{"", first, false, {}}, Paragraph{"", second, false, {}}};
  const auto numbered = numberNotes(content_, {});
  ASSERT_TRUE(numbered);
  const auto& one = std::get<Paragraph>(numbered->stories[0].body[0]).text;
  const auto& two = std::get<Paragraph>(numbered->stories[0].body[1]).text;
  EXPECT_EQ(one.zh->text, "甲①");
  EXPECT_EQ(one.en->text, "A1");
  EXPECT_EQ(two.zh->text, "乙②①");
  EXPECT_EQ(two.en->text, "B21");
  EXPECT_TRUE(one.zh->calls[0].first);
  EXPECT_TRUE(two.en->calls[0].first);
  EXPECT_FALSE(two.en->calls[1].first) << "the note stands once";
  ASSERT_EQ(two.zh->spans.size(), 2u);
  EXPECT_EQ(two.zh->spans[1].kind, Markup::callMark);
  EXPECT_EQ(two.zh->spans[1].begin, 6u);
  EXPECT_EQ(two.zh->spans[1].end, 9u);
  NoteRule rule;
  rule.marks = NoteRule::Marks::figures;
  const auto figures = numberNotes(content_, rule);
  EXPECT_EQ(std::get<Paragraph>(figures->stories[0].body[0]).text.zh->text, "甲1");
}

TEST_F(Footnotes, BI_11_EachTextOfANoteStandsOnThePageThatCallsIt) {
  const auto calledAt = [&](std::size_t english) {
    std::vector<Flow> sides{lines("a", 60), lines("b", 60)};
    sides[0][2].notes = {{0, 1}};
    sides[1][english].notes = {{0, 2}};
    FrameJob made = job(spec_, sideBySide(std::move(sides), {{0, 50}, {50, 50}}));
    made.matter = std::make_shared<const FrameMatter>(FrameMatter{setting(), {}});
    return made;
  };
  FrameJob together = calledAt(8);
  placeFill(together, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  EXPECT_EQ(sheet_.notes().front().notes, (std::vector<NoteRef>{{0, 3}}));
  FrameJob apart = calledAt(50);
  sheet_ = Sheet(grid_);
  placeFill(apart, 0, sheet_);
  ASSERT_EQ(sheet_.notes().size(), 1u);
  EXPECT_EQ(sheet_.notes().front().notes, (std::vector<NoteRef>{{0, 1}}));
  Sheet next(grid_);
  placeFill(apart, 0, next);
  ASSERT_EQ(next.notes().size(), 1u);
  EXPECT_EQ(next.notes().front().notes, (std::vector<NoteRef>{{0, 2}}));
}

TEST_F(Footnotes, CL_97_CallMarksStayWithTheirWordAndKeepThePitch) {
  content_.notes.resize(1);
  Story& story = content_.stories.emplace_back();
  BilingualText slot;
  slot.zh = calling("一二三四五六七八九十", {"n0"});
  slot.zh->text += "甲乙丙";
  story.body = {Paragraph{"", slot, false, {}}};
  content_ = *numberNotes(content_, {});
  const RichText& text = *std::get<Paragraph>(content_.stories[0].body[0]).text.zh;
  TextBlock block{text, Lang::zh, "body", 100};
  const Flow flow = setText(setting({Lang::zh}), block);
  ASSERT_EQ(flow.size(), 2u);
  EXPECT_TRUE(flow[0].notes.empty()) << "ten characters fill the line, but the mark may not part";
  ASSERT_EQ(flow[1].notes.size(), 1u);
  EXPECT_EQ(textOf(flow, 1), "十①甲乙丙");
  EXPECT_EQ(flow[1].lines, 1);
  const auto mark = std::find_if(flow[1].items.begin(), flow[1].items.end(), [](const Item& item) {
    const auto* run = std::get_if<TextItem>(&item);
    return run != nullptr && run->glyphs.front().text == "①";
  });
  ASSERT_NE(mark, flow[1].items.end());
  const auto& run = std::get<TextItem>(*mark);
  EXPECT_LT(run.size, 10);
  EXPECT_LT(run.glyphs.front().y, 0) << "raised";
  EXPECT_GE(run.glyphs.front().y - 0.88 * run.size, -10) << "within the line's box";
}

TEST_F(Footnotes, CL_97_AreNotesInTheStructureWithLinksThereAndBack) {
  content_.notes.resize(1);
  Story& story = content_.stories.emplace_back();
  BilingualText slot;
  slot.zh = calling("文", {"n0"});
  slot.en = calling("Text", {"n0"});
  story.body = {Paragraph{"", slot, false, {}}};
  content_ = *numberNotes(content_, {});
  StructureTree tree;
  tree[0].lang = "zh";
  const std::vector<Lang> languages{Lang::zh, Lang::en};
  nodes_ = buildStructure(content_, languages, true, tree);
  std::string tags;
  for (const StructureNode& node : tree.nodes) {
    tags += std::string(tagName(node.tag)) + " ";
  }
  EXPECT_EQ(tags, "Document Part Art P Reference P Reference Note Lbl P Lbl P ");
  const BilingualText& text = std::get<Paragraph>(content_.stories[0].body[0]).text;
  TextBlock block{*text.zh, Lang::zh, "body", 100, nodes_.of(&*text.zh)};
  Flow flow = setText(setting(), block);
  std::vector<LinkItem> links;
  for (const Item& item : flow.front().items) {
    if (const auto* link = std::get_if<LinkItem>(&item)) {
      links.push_back(*link);
    }
  }
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(tree[links[0].node].tag, Tag::reference);
  EXPECT_EQ(links[0].target, nodes_.of(&*content_.notes[0].text.zh));
  EXPECT_EQ(nodes_.of(&content_.notes[0].marks[0]), links[0].node) << "where the number leads back";
}

TEST_F(Footnotes, CL_97_ANoteThatStandsNowhereIsAnError) {
  BilingualText slot;
  slot.zh = calling("文", {"n0", "n1"});
  Piece piece;
  piece.text = &slot;
  NoteAudit audit(content_);
  audit.addCalls({piece}, {Lang::zh});
  NoteArea area;
  area.notes = {{0, 1}};
  audit.addStanding(area);
  audit.report(diagnostics_);
  EXPECT_EQ(codes(), (std::vector<std::string>{"note-lost"}));
  EXPECT_EQ(diagnostics_.list().front().arguments, (std::vector<std::string>{"n1"}));
}

}  // namespace
}  // namespace paiban::test
