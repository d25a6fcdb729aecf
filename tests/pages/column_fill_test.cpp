#include "pages/column_fill.h"

#include <memory>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace paiban {
namespace {

Atom lineAtom(bool breakBefore = true) {
  Atom atom;
  atom.breakBefore = breakBefore;
  return atom;
}

Atom figureAtom(int lines) {
  Atom atom;
  atom.kind = Atom::Kind::figure;
  atom.lines = lines;
  return atom;
}

/// A paragraph of `lines` lines with at least `orphans` at a foot and `widows` at a head.
Flow paragraph(int lines, int orphans, int widows) {
  Flow flow;
  for (int i = 0; i < lines; ++i) {
    flow.push_back(lineAtom(i == 0 || (i >= orphans && lines - i >= widows)));
  }
  return flow;
}

Flow operator+(Flow a, const Flow& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

constexpr int kPage = 70;  // lines of an empty page

std::vector<Slot> columns(int count, int lines) {
  std::vector<Slot> slots;
  for (int c = 0; c < count; ++c) {
    slots.push_back({c, 0, lines});
  }
  return slots;
}

int atomsIn(const Filling& filling, int slot) {
  int count = 0;
  for (const Placement& p : filling.placements) {
    count += p.slot == slot;
  }
  return count;
}

TEST(FillSlots, EN_02_NoPageEndsInADividedWord) {
  Flow flow = paragraph(12, 2, 2);
  flow[3].divided = true;  // ends the first column: the page goes on
  flow[7].divided = true;  // would end the page
  EXPECT_EQ(fillSlots(flow, {}, columns(2, 4), kPage).rest.next, 7u);
  flow[6].divided = true;
  EXPECT_EQ(fillSlots(flow, {}, columns(2, 4), kPage).rest.next, 6u) << "both of a ladder go";
  EXPECT_EQ(fillSlots(flow, {}, columns(3, 4), kPage).rest.next, 12u) << "all stand: none goes";
}

TEST(FillSlots, EN_02_NorAColumnWhereAStyleWantsIt) {
  Flow flow = paragraph(12, 1, 1);
  for (const std::size_t line : {3u, 6u}) {
    flow[line].divided = flow[line].dividedEverywhere = true;
  }
  const Filling filling = fillSlots(flow, {}, columns(3, 4), kPage);
  EXPECT_EQ(atomsIn(filling, 0), 3) << "the fourth line goes to the next column";
  EXPECT_EQ(atomsIn(filling, 1), 3) << "and so does the one that would end that";
  EXPECT_EQ(atomsIn(filling, 2), 4);
  EXPECT_EQ(filling.rest.next, 10u) << "nothing is lost";
}

TEST(FillSlots, EN_02_ADividedWordStaysWhereNothingElseIsAllowed) {
  Flow flow = paragraph(4, 2, 2) + paragraph(6, 2, 2);
  flow[5].divided = true;  // the second line of a paragraph, which two lines must begin
  EXPECT_EQ(fillSlots(flow, {}, columns(1, 6), kPage).rest.next, 4u) << "both go";
  flow = paragraph(4, 2, 2) + paragraph(6, 4, 2);
  flow[7].divided = true;
  EXPECT_EQ(fillSlots(flow, {}, columns(1, 8), kPage).rest.next, 8u) << "four would be a hole";
  EXPECT_EQ(fillSlots(flow, {4, {}}, columns(1, 4), kPage).rest.next, 8u) << "nothing would stay";
  Flow one = paragraph(3, 1, 1);
  one[0].divided = true;
  EXPECT_EQ(fillSlots(one, {}, columns(1, 1), kPage).rest.next, 1u) << "a page never stays empty";
}

TEST(FillSlots, CL_83_TextRunsThroughItsSlotsInOrder) {
  const Flow flow = paragraph(10, 1, 1);
  const Filling filling = fillSlots(flow, {}, columns(3, 4), kPage);
  EXPECT_EQ(atomsIn(filling, 0), 4);
  EXPECT_EQ(atomsIn(filling, 1), 4);
  EXPECT_EQ(atomsIn(filling, 2), 2);
  EXPECT_TRUE(filling.rest.atEnd(flow));
}

TEST(FillSlots, CL_70_NoWidowAtAColumnsHead) {
  const Flow flow = paragraph(5, 1, 2);
  const Filling filling = fillSlots(flow, {}, columns(2, 4), kPage);
  EXPECT_EQ(atomsIn(filling, 0), 3) << "a single last line may not stand at the head";
  EXPECT_EQ(atomsIn(filling, 1), 2);
}

TEST(FillSlots, CL_70_EN_12_NoOrphanAtAColumnsFoot) {
  const Flow flow = paragraph(3, 1, 1) + paragraph(6, 2, 2);
  EXPECT_EQ(atomsIn(fillSlots(flow, {}, columns(2, 4), kPage), 0), 3);
  EXPECT_EQ(atomsIn(fillSlots(flow, {}, columns(2, 5), kPage), 0), 5);
}

/// Lines that each column but the last leaves empty.
std::vector<int> shortBy(const Flow& flow, int count, int lines) {
  const Filling filling = fillSlots(flow, {}, columns(count, lines), kPage);
  std::vector<int> empty;
  for (int c = 0; c < count; ++c) {
    if (atomsIn(filling, c + 1) > 0) {
      empty.push_back(lines - atomsIn(filling, c));
    }
  }
  return empty;
}

TEST(FillSlots, CL_71_AColumnIsShorterByALineAtMostWhereThatCuresAWidow) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Flow kept;
    Flow level;
    for (int p = 0; p < 20; ++p) {
      const int lines = 4 + static_cast<int>(random() % 9);
      kept = kept + paragraph(lines, 2, 2);    // bulletins and books
      level = level + paragraph(lines, 1, 1);  // newspapers
    }
    const int lines = 8 + static_cast<int>(random() % 30);
    for (const int empty : shortBy(kept, 8, lines)) {
      EXPECT_TRUE(empty == 0 || empty == 1) << empty << " in columns of " << lines;
    }
    for (const int empty : shortBy(level, 8, lines)) {
      EXPECT_EQ(empty, 0) << "newspapers keep their columns level";
    }
  }
}

TEST(FillSlots, CL_73_AHeadStaysWithTwoLines) {
  Flow body = paragraph(4, 2, 2);
  body.front().breakBefore = false;  // the head before it keeps it
  Flow head{lineAtom()};
  head.front().lines = 2;
  const Flow flow = paragraph(3, 1, 1) + head + body;
  EXPECT_EQ(atomsIn(fillSlots(flow, {}, columns(2, 6), kPage), 0), 3)
      << "head and one line do not do";
  EXPECT_EQ(atomsIn(fillSlots(flow, {}, columns(2, 7), kPage), 0), 6) << "head and two lines do";
}

TEST(FillSlots, BlankLinesVanishAtHeadAndFoot) {
  const Flow flow = paragraph(2, 1, 1) + Flow{spaceAtom(1)} + paragraph(2, 1, 1);
  const Filling filling = fillSlots(flow, {}, columns(2, 2), kPage);
  EXPECT_EQ(filling.usedUpTo, (std::vector<int>{2, 2}));
  EXPECT_EQ(atomsIn(filling, 0), 2);
  EXPECT_EQ(atomsIn(filling, 1), 2);
}

TEST(FillSlots, BlankLinesOnEndAreAsManyAsTheLargest) {
  const Flow flow = paragraph(2, 1, 1) + Flow{spaceAtom(1), spaceAtom(2)} + paragraph(2, 1, 1);
  EXPECT_EQ(fillSlots(flow, {}, columns(1, 9), kPage).usedUpTo, std::vector<int>{6});
}

TEST(FillSlots, CL_87_AFigureHasBlankLinesOnlyWhereItStands) {
  const Flow flow = paragraph(2, 1, 1) + Flow{figureAtom(3)} + paragraph(2, 1, 1);
  const Filling all = fillSlots(flow, {}, columns(1, 9), kPage);
  EXPECT_EQ(all.placements[2].line, 3);
  EXPECT_EQ(all.placements[3].line, 7);
  const Filling floated = fillSlots(flow, {}, columns(2, 5), kPage);
  EXPECT_EQ(floated.usedUpTo, (std::vector<int>{4, 3})) << "no gap in the text it leaves";
}

TEST(FillSlots, CL_87_AFigureThatDoesNotFitWaitsForTheNextHead) {
  const Flow flow = paragraph(3, 1, 1) + Flow{figureAtom(4)} + paragraph(5, 1, 1);
  const Filling filling = fillSlots(flow, {}, columns(2, 6), kPage);
  const auto figure = std::find_if(filling.placements.begin(),
                                   filling.placements.end(),
                                   [](const Placement& p) { return p.atom == 3; });
  ASSERT_NE(figure, filling.placements.end());
  EXPECT_EQ(figure->slot, 1);
  EXPECT_EQ(figure->line, 0);
  EXPECT_EQ(filling.usedUpTo[0], 6) << "text goes on where the figure left room";
  EXPECT_TRUE(fillSlots(flow, filling.rest, columns(1, 6), kPage).rest.atEnd(flow));
}

TEST(FillSlots, CL_90_AHeadAndAPictureLeaveNoHole) {
  Flow flow = paragraph(12, 2, 2);  // then a head, the picture that its section begins with, text
  flow.push_back(lineAtom());
  flow.push_back(figureAtom(10));
  flow.back().breakBefore = false;
  Flow text = paragraph(20, 2, 2);
  text[0].breakBefore = text[1].breakBefore = false;
  flow = flow + text;
  const Filling filling = fillSlots(flow, {}, columns(2, 20), kPage);
  EXPECT_EQ(filling.placements[13].atom, 14u) << "the text goes on below the head";
  EXPECT_EQ(filling.usedUpTo[0], 20);
  const auto figure = std::find_if(filling.placements.begin(),
                                   filling.placements.end(),
                                   [](const Placement& p) { return p.atom == 13; });
  ASSERT_NE(figure, filling.placements.end());
  EXPECT_EQ(figure->slot, 1);
  EXPECT_EQ(figure->line, 0) << "the picture stands at the head of the next column";
}

TEST(FillSlots, AGroupHigherThanAnyColumnIsCutRatherThanLost) {
  Flow flow = paragraph(9, 9, 9);
  const Filling first = fillSlots(flow, {}, columns(1, 4), 8);
  EXPECT_EQ(first.rest.next, 4u);
  EXPECT_EQ(fillSlots(flow, {}, columns(1, 4), 9).rest.next, 0u) << "a whole page would do";
}

TEST(FillBalanced, CL_82_ColumnsEndLevelAndOnlyTheLastIsShort) {
  for (int k = 2; k <= 8; ++k) {
    for (int lines = 1; lines <= 60; ++lines) {
      const Flow flow = paragraph(lines, 1, 1);
      const Filling filling = fillBalanced(flow, {}, columns(k, 70), kPage);
      ASSERT_TRUE(filling.rest.atEnd(flow));
      const int height = (lines + k - 1) / k;
      int sum = 0;
      for (int c = 0; c < k; ++c) {
        const int used = filling.usedUpTo[static_cast<std::size_t>(c)];
        sum += used;
        EXPECT_LE(used, height);
        if (sum < lines) {
          EXPECT_EQ(used, height) << k << " columns, " << lines << " lines";
        }
      }
    }
  }
}

TEST(FillBalanced, WhatDoesNotEndFillsEverything) {
  const Flow flow = paragraph(20, 1, 1);
  const Filling filling = fillBalanced(flow, {}, columns(3, 4), kPage);
  EXPECT_EQ(filling.rest.next, 12u);
}

/// `flow` in a box of one line above and two below.
Flow inBox(Flow flow) {
  auto box = std::make_shared<FlowBox>();
  box->spec.above = 1;
  box->spec.below = 2;
  for (Atom& atom : flow) {
    atom.box = box;
  }
  return flow;
}

TEST(FillSlots, CL_84_ABoxTakesLinesAboveAndBelow) {
  const Flow flow = paragraph(3, 1, 1) + inBox(paragraph(4, 1, 1)) + paragraph(2, 1, 1);
  const Filling filling = fillSlots(flow, {}, columns(1, 30), kPage);
  ASSERT_EQ(filling.placements.size(), 9u);
  EXPECT_EQ(filling.placements[2].line, 2);
  EXPECT_EQ(filling.placements[3].line, 4);
  EXPECT_EQ(filling.placements[6].line, 7);
  EXPECT_EQ(filling.placements[7].line, 10);
  EXPECT_EQ(filling.usedUpTo[0], 12);
  EXPECT_EQ(totalLines(flow), 12);
}

TEST(FillSlots, CL_84_ABoxGoesToTheNextColumnAsAWhole) {
  const Flow flow = paragraph(6, 1, 1) + inBox(paragraph(4, 1, 1));
  const Filling filling = fillSlots(flow, {}, columns(2, 12), kPage);
  ASSERT_TRUE(filling.rest.atEnd(flow));
  EXPECT_EQ(atomsIn(filling, 0), 6);
  EXPECT_EQ(filling.usedUpTo, (std::vector<int>{6, 7}));
  EXPECT_EQ(fillSlots(flow, {}, columns(2, 13), kPage).usedUpTo, (std::vector<int>{13, 0}));
}

TEST(FillSlots, CL_84_ABoxThatNoColumnTakesIsDividedWithEightLinesFirst) {
  for (int before = 0; before < 12; ++before) {
    const Flow flow = paragraph(before, 1, 1) + inBox(paragraph(30, 1, 1));
    const Filling filling = fillSlots(flow, {}, columns(4, 20), kPage);
    ASSERT_TRUE(filling.rest.atEnd(flow));
    const int room = 20 - before - 3;
    EXPECT_EQ(atomsIn(filling, 0), before + (room >= 8 ? room : 0)) << before;
    for (const Placement& p : filling.placements) {
      const bool boxed = flow[p.atom].box != nullptr;
      EXPECT_LE(p.line + p.lines + (boxed ? 2 : 0), 20);
      EXPECT_GE(p.line, boxed ? 1 : 0);
    }
  }
}

TEST(FillSlots, CL_84_ABoxTallerThanEveryColumnThatMayNotBreakIsNotLost) {
  const Flow flow = inBox(paragraph(30, 30, 30));
  FlowPosition at;
  std::size_t placed = 0;
  for (int page = 0; page < 5 && !at.atEnd(flow); ++page) {
    const Filling filling = fillSlots(flow, at, columns(1, 20), 20);
    placed += filling.placements.size();
    at = filling.rest;
  }
  EXPECT_EQ(placed, flow.size());
}

TEST(FillSlots, CL_84_BlankLinesAreDroppedWhereABoxIsDivided) {
  const Flow flow =
      inBox(paragraph(15, 1, 1) + Flow{spaceAtom(2)} + paragraph(15, 1, 1)) + paragraph(1, 1, 1);
  const Filling filling = fillSlots(flow, {}, columns(2, 18), kPage);
  EXPECT_EQ(filling.usedUpTo[0], 18);
  EXPECT_EQ(filling.placements[15].slot, 1);
  EXPECT_EQ(filling.placements[15].line, 1);
}

TEST(FillBalanced, CL_84_LevelColumnsDivideNoBoxThatFitsOne) {
  const Flow flow = paragraph(4, 1, 1) + inBox(paragraph(20, 1, 1));
  const Filling filling = fillBalanced(flow, {}, columns(2, 40), kPage);
  EXPECT_EQ(filling.usedUpTo, (std::vector<int>{4, 23}));
}

TEST(FillSlots, EveryAtomStandsOnceWhateverTheColumns) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Flow flow;
    const int blocks = 1 + static_cast<int>(random() % 12);
    for (int b = 0; b < blocks; ++b) {
      const int kind = static_cast<int>(random() % 5);
      const int size = 1 + static_cast<int>(random() % 9);
      flow = flow + (kind == 0   ? Flow{spaceAtom(1)}
                     : kind == 1 ? Flow{figureAtom(size)}
                     : kind == 2 ? inBox(paragraph(2 * size, 2, 2))
                                 : paragraph(size, 2, 2));
    }
    const int lines = 9 + static_cast<int>(random() % 10);
    const int count = 1 + static_cast<int>(random() % 5);
    std::vector<int> seen(flow.size(), 0);
    FlowPosition at;
    for (int page = 0; page < 50 && !at.atEnd(flow); ++page) {
      const Filling filling = fillBalanced(flow, at, columns(count, lines), kPage);
      for (const Placement& p : filling.placements) {
        ++seen[p.atom];
        const int below = flow[p.atom].box != nullptr ? flow[p.atom].box->spec.below : 0;
        EXPECT_LE(p.line + flow[p.atom].lines + below, lines);
      }
      at = filling.rest;
    }
    ASSERT_TRUE(at.atEnd(flow));
    for (std::size_t i = 0; i < flow.size(); ++i) {
      if (flow[i].kind != Atom::Kind::space) {
        EXPECT_EQ(seen[i], 1);
      }
    }
  }
}

}  // namespace
}  // namespace paiban
