#include "pages/arrange.h"

#include <algorithm>
#include <cstring>
#include <list>

#include <gmock/gmock.h>

#include "page_fixture.h"
#include "pages/pairing.h"

namespace paiban::test {
namespace {

using ::testing::ElementsAre;

constexpr const char* kBreak = "\u2028";

/// Texts with forced breaks, so that each has as many lines as it says.
std::string linesOfText(const std::string& word, int count) {
  std::string text = word;
  for (int i = 1; i < count; ++i) {
    text += kBreak + word;
  }
  return text;
}

class Arranging : public PageTest {
 protected:
  Arranging() {
    StylePatch body;
    body.orphans = 1;
    body.widows = 2;
    layout_.styles["body"] = body;
    StylePatch english;
    english.orphans = 2;
    layout_.styles["body/en"] = english;
    StylePatch head;
    head.keepWithNext = true;
    head.blockLines = 2;
    head.size = 14;
    layout_.styles["crosshead"] = head;
    measure_.width = 210;
    measure_.column = 210;
    measure_.pair = {{0, 100}, {110, 100}};
    frame_.arrangement = Arrangement::parallel;
    frame_.height = HeightRule::fill;
  }

  /// A piece of so many lines in each language; 0 = no text in that language.
  Piece text(int zh, int en, std::string_view role = "body") {
    BilingualText& slot = slots_.emplace_back();
    if (zh > 0) {
      slot.zh = plainText(linesOfText("字", zh));
    }
    if (en > 0) {
      slot.en = plainText(linesOfText("word", en));
    }
    Piece piece;
    piece.text = &slot;
    piece.role = role;
    return piece;
  }

  Flow arranged(const std::vector<Piece>& pieces,
                std::vector<Lang> languages = {Lang::zh, Lang::en}) {
    Flow flow = arrange(setting(std::move(languages)), frame_, pieces, measure_);
    EXPECT_TRUE(diagnostics_.empty());
    return flow;
  }

  /// For each atom whether a column may end before it.
  static std::vector<bool> breaks(const Flow& flow) {
    std::vector<bool> breaks;
    for (const Atom& atom : flow) {
      breaks.push_back(atom.breakBefore);
    }
    return breaks;
  }
  static std::vector<std::string> texts(const Flow& flow) {
    std::vector<std::string> texts;
    for (const Atom& atom : flow) {
      std::string& text = texts.emplace_back(textOf(Flow{atom}));
      for (auto at = text.find(kBreak); at != std::string::npos; at = text.find(kBreak)) {
        text.erase(at, std::strlen(kBreak));
      }
    }
    return texts;
  }

  std::list<BilingualText> slots_;
  FrameSpec frame_;
  FrameMeasure measure_;
};

TEST_F(Arranging, BI_01_APairIsOneAtomForEachLineOfBoth) {
  const Flow flow = arranged({text(3, 3)});
  EXPECT_THAT(texts(flow), ElementsAre("字word", "字word", "字word"));
  for (const Atom& atom : flow) {
    EXPECT_TRUE(atom.paired);
    EXPECT_EQ(atom.lines, 1);
    const auto& zh = std::get<TextItem>(atom.items[0]);
    const auto& en = std::get<TextItem>(atom.items[1]);
    EXPECT_DOUBLE_EQ(zh.origin.y, en.origin.y);
    EXPECT_DOUBLE_EQ(zh.origin.x, 0);
    EXPECT_DOUBLE_EQ(en.origin.x, 110);
  }
}

TEST_F(Arranging, BI_03_APairBreaksOnlyWhereBothTextsMay) {
  // Chinese may break after 1 line and keeps 2 at a head; English keeps 2 at either end.
  EXPECT_THAT(breaks(arranged({text(4, 4)})), ElementsAre(true, false, true, false));
  EXPECT_THAT(breaks(arranged({text(3, 3)})), ElementsAre(true, false, false));
  EXPECT_THAT(breaks(arranged({text(3, 0)})), ElementsAre(true, true, false));
}

TEST_F(Arranging, BI_01_TheShorterTextLeavesWhiteAndAllowsAnyBreak) {
  const Flow flow = arranged({text(2, 6)});
  EXPECT_THAT(texts(flow), ElementsAre("字word", "字word", "word", "word", "word", "word"));
  EXPECT_THAT(breaks(flow), ElementsAre(true, false, true, true, true, false));
  EXPECT_THAT(breaks(arranged({text(6, 2)})), ElementsAre(true, false, true, true, true, false));
}

TEST_F(Arranging, BI_01_TheNextPairBeginsBelowTheLongerText) {
  const Flow flow = arranged({text(1, 3), text(2, 2)});
  EXPECT_THAT(texts(flow), ElementsAre("字word", "word", "word", "字word", "字word"));
  EXPECT_TRUE(flow[3].breakBefore);
}

TEST_F(Arranging, CL_73_APairedHeadKeepsTwoLinesOfBothTexts) {
  const Flow flow = arranged({text(1, 1, "crosshead"), text(5, 5)});
  // A head of two lines is two rows, the first of which carries its drawing.
  EXPECT_THAT(texts(flow),
              ElementsAre("字word", "", "字word", "字word", "字word", "字word", "字word"));
  EXPECT_THAT(breaks(flow), ElementsAre(true, false, false, false, true, true, false));
}

TEST_F(Arranging, CL_73_AHeadOfOneLanguageOnlyStillKeepsItsText) {
  const Flow flow = arranged({text(1, 0, "crosshead"), text(4, 4)});
  EXPECT_FALSE(flow[2].breakBefore);
  EXPECT_FALSE(flow[3].breakBefore);
}

TEST_F(Arranging, BlankLinesOfAPairAreThoseOfTheSideThatWantsMore) {
  layout_.styles["body/zh"].spaceBefore = 1;
  layout_.styles["body/en"].spaceBefore = 2;
  layout_.styles["body/en"].spaceAfter = 1;
  const Flow flow = arranged({text(1, 1)});
  ASSERT_EQ(flow.size(), 3u);
  EXPECT_EQ(flow[0].kind, Atom::Kind::space);
  EXPECT_EQ(flow[0].lines, 2);
  EXPECT_EQ(flow[2].lines, 1);
}

TEST_F(Arranging, SingleSetsOneLanguageAfterTheOther) {
  frame_.arrangement = Arrangement::single;
  EXPECT_THAT(texts(arranged({text(1, 1), text(1, 1)})), ElementsAre("字", "字", "word", "word"));
  EXPECT_THAT(texts(arranged({text(1, 1), text(1, 1)}, {Lang::en, Lang::zh})),
              ElementsAre("word", "word", "字", "字"));
}

TEST_F(Arranging, BI_05_StackedPairsStayTogetherAtTheirSeam) {
  frame_.arrangement = Arrangement::stacked;
  const Flow flow = arranged({text(2, 2), text(1, 1)});
  EXPECT_THAT(texts(flow), ElementsAre("字", "字", "word", "word", "字", "word"));
  EXPECT_FALSE(flow[2].breakBefore) << "the seam";
  EXPECT_TRUE(flow[4].breakBefore) << "the next pair";
  EXPECT_FALSE(flow[5].breakBefore);
}

TEST_F(Arranging, BI_05_BlankLinesDoNotOpenTheSeam) {
  frame_.arrangement = Arrangement::stacked;
  layout_.styles["body/en"].spaceBefore = 1;
  const Flow flow = arranged({text(1, 1), text(1, 1)});
  EXPECT_THAT(texts(flow), ElementsAre("字", "", "word", "字", "", "word"));
  EXPECT_EQ(breaks(flow), (std::vector<bool>{true, false, false, true, false, false}));
}

TEST_F(Arranging, CL_73_BlankLinesDoNotPartAHeadFromItsText) {
  frame_.arrangement = Arrangement::single;
  layout_.styles["body"].spaceBefore = 1;
  const Flow flow = arranged({text(1, 0, "crosshead"), text(1, 0)}, {Lang::zh});
  EXPECT_EQ(breaks(flow), (std::vector<bool>{true, false, false}));
}

TEST_F(Arranging, OneLanguageOfAParallelFrameIsSetAlone) {
  EXPECT_THAT(texts(arranged({text(2, 2)}, {Lang::en})), ElementsAre("word", "word"));
}

TEST_F(Arranging, CL_65_CL_67_IndentUnlessAParagraphGoesOn) {
  layout_.styles["body"].indent = 2;
  frame_.arrangement = Arrangement::single;
  Piece first = text(1, 0);
  Piece second = text(1, 0);
  second.continues = true;
  const Flow flow = arranged({first, second}, {Lang::zh});
  EXPECT_DOUBLE_EQ(std::get<TextItem>(flow[0].items[0]).origin.x, 20);
  EXPECT_DOUBLE_EQ(std::get<TextItem>(flow[1].items[0]).origin.x, 0);
}

TEST_F(Arranging, EN_14_NoIndentAfterAHead) {
  layout_.styles["body/en"].indent = 1;
  layout_.styles["body/en"].indentAfterHead = 0;
  frame_.arrangement = Arrangement::single;
  const Flow flow = arranged({text(0, 1, "crosshead"), text(0, 1), text(0, 1)}, {Lang::en});
  ASSERT_EQ(flow.size(), 3u);
  EXPECT_DOUBLE_EQ(std::get<TextItem>(flow[1].items[0]).origin.x, 0);
  EXPECT_DOUBLE_EQ(std::get<TextItem>(flow[2].items[0]).origin.x, 10);
}

TEST_F(Arranging, EN_15_ABlockMayBeginOnTheGridWithALeadingOfItsOwn) {
  frame_.arrangement = Arrangement::single;
  layout_.styles["crosshead"].snap = Snap::first;
  const Flow flow = arranged({text(1, 0, "crosshead")}, {Lang::zh});
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_NEAR(std::get<TextItem>(flow[0].items[0]).origin.y, grid_.baseline(0), 1e-9);
}

TEST_F(Arranging, EN_15_SmallTypeThatBeginsOnTheGridStaysAboveTheNextLine) {
  StylePatch& note = layout_.styles["note"];
  note.size = 6;
  note.leading = Dimension{11, Unit::pt};
  note.snap = Snap::first;
  const RichText words = plainText(linesOfText("注", 3));
  const Flow flow = setText(setting({Lang::zh}), TextBlock{words, Lang::zh, "note", 100});
  ASSERT_EQ(flow.size(), 1u);
  const auto& last = std::get<TextItem>(flow[0].items.back());
  const Pt foot = last.origin.y + 0.12 * 6;
  EXPECT_EQ(flow[0].lines, 3) << "28 pt of type, but the last line stands at " << foot;
  EXPECT_LE(foot, grid_.heightOf(flow[0].lines) + grid_.gap() / 2);
}

TEST_F(Arranging, EN_15_OrEndOnIt) {
  frame_.arrangement = Arrangement::single;
  StylePatch& style = layout_.styles["crosshead"];
  style.snap = Snap::last;
  style.leading = Dimension{17, Unit::pt};
  style.blockLines = 3;
  const Flow flow = arranged({text(2, 0, "crosshead")}, {Lang::zh});
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow[0].lines, 3);
  EXPECT_NEAR(std::get<TextItem>(flow[0].items[1]).origin.y, grid_.baseline(2), 1e-9);
  EXPECT_NEAR(std::get<TextItem>(flow[0].items[0]).origin.y, grid_.baseline(2) - 17, 1e-9);
}

TEST_F(Arranging, CL_66_NoSpaceBetweenParagraphsButWholeLines) {
  frame_.arrangement = Arrangement::single;
  const Flow solid = arranged({text(1, 0), text(1, 0)}, {Lang::zh});
  ASSERT_EQ(solid.size(), 2u);
  EXPECT_EQ(solid[0].lines + solid[1].lines, 2) << "solid unless a style says otherwise";
  layout_.styles["body"].spaceBefore = 1;
  int lines = 0;
  for (const Atom& atom : arranged({text(1, 0), text(1, 0)}, {Lang::zh})) {
    lines += atom.lines;
  }
  EXPECT_EQ(lines, 4) << "a line of the grid before each";
}

/// Two lines each, on the grid, in styles that ask to be kept neither together nor with the next.
TEST_F(Arranging, CL_74_KickerHeadAndDeckAreOneUnbreakableGroup) {
  for (const Arrangement arrangement :
       {Arrangement::single, Arrangement::stacked, Arrangement::parallel}) {
    frame_.arrangement = arrangement;
    const Flow flow =
        arranged({text(2, 2, "kicker"), text(2, 2, "headline"), text(2, 2, "deck"), text(1, 1)});
    const std::vector<bool> open = breaks(flow);
    const std::size_t languages = arrangement == Arrangement::single ? 2 : 1;
    const std::size_t one = flow.size() / languages;
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::size_t of = i % one;
      const std::size_t body = arrangement == Arrangement::stacked ? 2 : 1;
      EXPECT_EQ(open[i], of == 0 || of == one - body) << i << " of " << open.size();
    }
  }
}

/// The words of the content join those of the style.
TEST_F(Arranging, CL_75_WordsOfContentAndStyleStayWhole) {
  frame_.arrangement = Arrangement::single;
  StylePatch& head = layout_.styles["crosshead"];
  head.align = Align::centre;
  head.balance = true;
  BilingualText slot;
  slot.zh = plainText("全市上下推动高质量发展再上台阶谋全面振兴新局面");
  Piece piece;
  piece.text = &slot;
  piece.role = "crosshead";
  const auto divided = [&](const std::string& word) {
    Pt baseline = 0;
    std::string lines;
    const Flow flow = arranged({piece}, {Lang::zh});
    for (const Item& item : flow.at(0).items) {
      const auto& run = std::get<TextItem>(item);
      lines += run.origin.y > baseline ? "\n" : "";
      baseline = run.origin.y;
      for (const PlacedGlyph& glyph : run.glyphs) {
        lines += glyph.text;
      }
    }
    return lines.find(word) == std::string::npos;
  };
  ASSERT_TRUE(divided("发展再上台"));
  content_.keepWords = {"发展再上台"};
  EXPECT_FALSE(divided("发展再上台"));
  content_.keepWords.clear();
  head.keepWords = {"发展再上台"};
  EXPECT_FALSE(divided("发展再上台"));
  content_.keepWords = {"高质量发展再"};
  head.keepWords = {"发展再上台"};
  EXPECT_FALSE(divided("高质量发展再上台")) << "both at once";
}

/// Text of two lines and a bit: unbalanced, the third line would hold the bit alone.
TEST_F(Arranging, CL_75_ABalancedHeadHasLinesOfEvenLength) {
  frame_.arrangement = Arrangement::single;
  layout_.styles["crosshead"].align = Align::start;
  const auto lengths = [&](bool balance) {
    layout_.styles["crosshead"].balance = balance;
    std::vector<std::size_t> found;
    const Flow flow = arranged({text(3, 0, "crosshead")}, {Lang::zh});
    for (const Item& item : flow.at(0).items) {
      found.push_back(std::get<TextItem>(item).glyphs.size());
    }
    return found;
  };
  const auto even = lengths(true);
  ASSERT_GT(even.size(), 1u);
  const auto [shortest, longest] = std::minmax_element(even.begin(), even.end());
  EXPECT_LE(*longest - *shortest, 2u);
  EXPECT_EQ(even.size(), lengths(false).size()) << "and no more lines";
}

TEST_F(Arranging, CL_72_EN_15_AHeadStandsCentredInWholeLines) {
  frame_.arrangement = Arrangement::single;
  const Flow flow = arranged({text(1, 0, "crosshead")}, {Lang::zh});
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow[0].lines, 2);
  // Two lines are 25 pt high; 14 pt of type leave 5.5 pt above and below its box.
  EXPECT_NEAR(std::get<TextItem>(flow[0].items[0]).origin.y, 5.5 + 0.88 * 14, 1e-9);
}

/// On a grid of half lines a line of text is an atom of several: a column ends in its last.
TEST_F(Arranging, EN_02_APairKnowsWhereADividedWordEnds) {
  Atom high;
  high.lines = 2;
  high.divided = high.dividedEverywhere = true;
  const Flow pair = sideBySide({{high, high}, {Atom{}}}, measure_.pair);
  ASSERT_EQ(pair.size(), 4u);
  for (std::size_t i = 0; i < pair.size(); ++i) {
    EXPECT_EQ(pair[i].divided, i % 2 == 1) << i;
    EXPECT_EQ(pair[i].dividedEverywhere, i % 2 == 1) << i;
  }
}

/// On a low page a part of it is a hole: what counts as short is a fifth of the page at most.
TEST_F(Arranging, AShortDigestItemIsAFifthOfALowPageAtMost) {
  frame_.arrangement = Arrangement::single;
  grid_.lines = 25;
  for (const int lines : {5, 6}) {
    Piece item = text(lines, 0);
    item.item = true;
    const auto may = breaks(arranged({item}, {Lang::zh}));
    EXPECT_EQ(std::count(may.begin(), may.end(), true) > 1, lines == 6) << lines;
  }
}

TEST_F(Arranging, WhoMadeAPanelStandsWithItsLastLines) {
  frame_.arrangement = Arrangement::single;
  for (const std::string_view role : {"panel-credit", "story-credit", "body"}) {
    const auto may = breaks(arranged({text(4, 0), text(1, 0, role)}, {Lang::zh}));
    ASSERT_EQ(may.size(), 5u);
    EXPECT_EQ(may.back(), role == "body") << role;
  }
}

TEST_F(Arranging, AShortDigestItemIsNotBroken) {
  frame_.arrangement = Arrangement::single;
  Piece item = text(8, 0);
  item.item = true;
  const Flow whole = arranged({item}, {Lang::zh});
  EXPECT_EQ(std::count_if(whole.begin(), whole.end(), [](const Atom& a) { return a.breakBefore; }),
            1);
  Piece longer = text(9, 0);
  longer.item = true;
  const Flow broken = arranged({longer}, {Lang::zh});
  EXPECT_GT(
      std::count_if(broken.begin(), broken.end(), [](const Atom& a) { return a.breakBefore; }), 1);
}

TEST_F(Arranging, LinesOfOneBlockStandClearOfTheNextBlock) {
  StylePatch small;
  small.size = 5;
  small.leading = Dimension{10, Unit::pt};  // two lines are 15 pt, as high as one of the grid
  layout_.styles["colophon"] = small;
  const RichText text = plainText(linesOfText("字", 2));
  const TextBlock block{text, Lang::zh, "colophon", 210};
  const Flow flow = setText(setting(), block);
  ASSERT_EQ(flow.size(), 1u);
  EXPECT_EQ(flow.front().lines, 2);
}

}  // namespace
}  // namespace paiban::test
