#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "paragraph/candidates.h"

namespace paiban {

/// Widths that are this close to the measure fit; sums of many advances carry rounding. Points.
inline constexpr Pt kFits = 1e-6;
/// Short of the measure by so many em counts like spaces at their limit where lines are not flush.
inline constexpr double kRaggedEm = 3;

/// A line's end as a strategy chose it.
struct ChosenBreak {
  Candidate at;
  bool squeezedIn = false;  ///< kinsoku met by squeezing in
  bool pushedOut = false;   ///< … by pushing out
  bool forcedSplit =
      false;  ///< a unit wider than the measure had to be broken where no rule allows
};

/// Room for text on the lines of a paragraph, points.
struct LineRoom {
  std::vector<Pt> first;  ///< of the first lines, one at least: with an indent, beside an initial
                          ///< (EN-09) or beside a picture (CL-90)
  Pt others = 0;          ///< of those after them
  Pt of(std::size_t line) const { return line < first.size() ? first[line] : others; }
};

/// Everything that a strategy may look at.
struct BreakProblem {
  const Cells& cells;
  Candidates& candidates;  ///< settled on the way
  const Rules& rules;
  const Reshaper& reshaper;
  int ladder = 2;  ///< most hyphenated lines in a row
  LineRoom room;
  Pt leastLast = 0;  ///< width that a last line should have in English (EN-12)
};

/// The figures of a line between two candidates.
struct LineFit {
  Pt natural = 0;
  Pt shrink = 0;
  Pt stretch = 0;
  double sites = 0;

  Pt least() const { return natural - shrink; }
};
/// `start`: the totals before the line. Here, as is exactFit, for total-fit asks for some ten
/// thousand lines a page.
inline LineFit fitOf(const Sums& start, const Candidate& to) {
  LineFit fit;
  fit.natural = std::max(to.end.natural - start.natural, 0.0);
  fit.shrink = std::max(to.end.shrink - start.shrink, 0.0) + to.endHalf;
  fit.stretch = std::max(to.end.stretch - start.stretch, 0.0);
  fit.sites = std::max(to.end.sites - start.sites, 0.0);
  return fit;
}

/// Where a line begins: a candidate, the first one after it, and what the line has to keep to.
struct LineStart {
  Candidate from;
  std::size_t next = 0;
  Pt room = 0;
  int hyphens = 0;  ///< hyphenated lines just above
};

inline constexpr std::size_t kNoCandidate = std::numeric_limits<std::size_t>::max();

/// The ends between which a line that begins at `start` has to choose.
struct LineEnds {
  std::size_t fitting = kNoCandidate;   ///< last candidate that needs no shrinking
  std::size_t overflow = kNoCandidate;  ///< first that does
};
LineEnds lookAhead(const BreakProblem& problem, const LineStart& start);

/// Whether more characters fit than the line may end after: kinsoku, not the measure, decides.
bool isHeldByRule(const BreakProblem& problem, const LineStart& start, const LineEnds& ends);

/// The line from `start` to candidate `i`, exact where it is near `room`.
inline LineFit exactFit(const BreakProblem& problem, const Sums& start, Pt room, std::size_t i) {
  Candidate& end = problem.candidates.list[i];
  const LineFit line = fitOf(start, end);
  if (end.settled || std::abs(line.natural - room) >= 4 * problem.rules.em) {
    return line;
  }
  settle(end, problem.cells, problem.rules, problem.reshaper);
  return fitOf(start, end);
}

/// One line of first-fit; `start.next` goes on to the first candidate after its end.
ChosenBreak firstFitLine(BreakProblem& problem, LineStart& start);

/// First-fit: every line takes what is best for itself. Chinese: kinsoku is met by squeezing in
/// first, then by pushing out (CL-15); a line that stays short of the measure shrinks to take the
/// next character in where that needs less than stretching (CL-38). English: the break with the
/// word spaces closest to nominal, hyphens at a price (EN-02, EN-04).
std::vector<ChosenBreak> firstFit(BreakProblem problem);

/// Total-fit: of all ways to break the paragraph the one whose lines are best in sum (CL-41,
/// EN-03). First no line that breaks a rule or the measure, then as little space between Han
/// characters and as even word spaces as can be, with a price for hyphens, for poor breaks and for
/// a last line of one character (CL-69) or too short (EN-12). Takes time linear in the paragraph.
std::vector<ChosenBreak> totalFit(BreakProblem problem);

/// Balanced, for headlines (CL-75): in as few lines as can be, the way to break whose lines are of
/// the most even length and end the best. No line divides a quoted phrase or one of `words`, has a
/// character alone or ends in a hyphen, though that take a line more, unless there is no other way.
/// Forced breaks stand; what lies between two of them is balanced by itself. For lines that are not
/// flush. A text with a unit wider than a line is left to total-fit. Takes time in proportion to
/// the characters times the lines.
std::vector<ChosenBreak> balancedFit(BreakProblem problem, const std::vector<std::string>& words);

/// Cures a last line of a single Han character (CL-69), or one that is too short (EN-12): takes it
/// into the line above if that can shrink enough, else moves something down to it.
/// For first-fit; total-fit has weighed it.
void mendLastLines(const BreakProblem& problem, std::vector<ChosenBreak>& breaks);

/// Whether a last line is one that CL-69 or EN-12 would rather not see.
bool isPoorLastLine(const BreakProblem& problem, const Candidate& from, const Candidate& to);

/// Whether the line between two candidates has a single Han character, marks aside.
bool isLoneCharacter(const Cells& cells, const Candidate& from, const Candidate& to);

/// A break where no rule allows one, for a unit that is wider than any line: the last boundary
/// between clusters that fits in `width` after `from`, one cluster at least.
Candidate splitUnit(const BreakProblem& problem, const Candidate& from, Pt width);

}  // namespace paiban
