#pragma once

#include <vector>

#include "paragraph/candidates.h"

namespace paiban {

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
  Pt first = 0;
  Pt others = 0;
  Pt of(std::size_t line) const { return line == 0 ? first : others; }
};

/// Everything that a strategy may look at.
struct BreakProblem {
  const Cells& cells;
  Candidates& candidates;  ///< settled on the way
  const Rules& rules;
  const Reshaper& reshaper;
  int ladder = 2;  ///< most hyphenated lines in a row
  LineRoom room;
};

/// The figures of a line between two candidates.
struct LineFit {
  Pt natural = 0;
  Pt shrink = 0;
  Pt stretch = 0;
  double sites = 0;

  Pt least() const { return natural - shrink; }
};
LineFit fitOf(const Candidate& from, const Candidate& to);

/// First-fit: every line takes what is best for itself. Chinese: kinsoku is met by squeezing in
/// first, then by pushing out (CL-15); a line that stays short of the measure shrinks to take the
/// next character in where that needs less than stretching (CL-38). English: the break with the
/// word spaces closest to nominal, hyphens at a price (EN-02, EN-04).
std::vector<ChosenBreak> firstFit(BreakProblem problem);

/// Cures a last line of a single Han character (CL-69), or one that is too short (EN-12): takes it
/// into the line above if that can shrink enough, else moves something down to it. `least` is the
/// width that a last line should have in English.
void mendLastLines(const BreakProblem& problem, Pt least, std::vector<ChosenBreak>& breaks);

/// Whether the line between two candidates has a single Han character, marks aside.
bool isLoneCharacter(const Cells& cells, const Candidate& from, const Candidate& to);

/// A break where no rule allows one, for a unit that is wider than any line: the last boundary
/// between clusters that fits in `width` after `from`, one cluster at least.
Candidate splitUnit(const BreakProblem& problem, const Candidate& from, Pt width);

}  // namespace paiban
