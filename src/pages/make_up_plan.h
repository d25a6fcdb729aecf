#pragma once

#include <span>
#include <vector>

namespace paiban {

/// One way to set a block: so many basic columns wide, so many lines high.
struct PlanChoice {
  int columns = 1;
  int lines = 0;
  int slack = 0;     ///< lines by which a picture in it may be made lower
  int headSize = 0;  ///< hundredths of a point of a story's headline; 0 = none
};

/// Something for which a page is to find a place: a story, a picture, a panel.
struct PlanBlock {
  int firstColumn = 0;  ///< basic columns, from 0, in which it may stand
  int lastColumn = 0;
  std::vector<PlanChoice> choices;
  bool story = false;  ///< begins with a head of its own
  bool boxed = false;
};

/// The text that fills what the blocks leave.
struct PlanBody {
  int firstColumn = 0;
  int lastColumn = -1;  ///< less than the first: there is none
  int lines = 0;        ///< of one basic column
  bool goesOn = false;  ///< what finds no room goes on on the next page
  bool any() const { return lines > 0 && lastColumn >= firstColumn; }
};

/// A page on which everything stands but the blocks: of each column, free lines [top, foot).
struct PlanPage {
  int lines = 0;
  std::vector<int> tops;
  std::vector<int> feet;
  std::vector<bool> underHead;  ///< the head of the body's story stands right above the column
  std::vector<bool> crossed;    ///< gutters that something crosses already; one less than columns
  bool laterPages = false;      ///< blocks may wait for a later page
};

/// What stands where, in the order in which to place it.
struct PlanStep {
  int block = -1;  ///< -1: the body, level above what comes later
  int choice = 0;
  int column = 0;     ///< its first
  int line = 0;       ///< its first, as planned
  int lines = 0;      ///< less than the choice has where a picture was made lower
  bool foot = false;  ///< stands on what is at the foot, not below what is at the head
};
struct Plan {
  std::vector<PlanStep> steps;
  std::vector<int> waiting;  ///< blocks left to a later page
  double cost = 0;
};

/// Finds places for `blocks`, which come in order of importance, so that the page keeps the make-up
/// rules of newspapers as well as can be and is full. Searches by beam over columns, heights and
/// both ends of the columns; the rules are rows of a table with a weight each. Pure: the same page
/// gives the same plan. Blocks that fit nowhere wait, also where there is no later page.
Plan planPage(const PlanPage& page, std::span<const PlanBlock> blocks, const PlanBody& body);

/// Blank lines between two things that stand one below the other, unless both have boxes.
inline constexpr int kPlanGap = 1;

}  // namespace paiban
