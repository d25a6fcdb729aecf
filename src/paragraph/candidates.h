#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/style.h"
#include "paragraph/break_rules.h"
#include "paragraph/cell.h"
#include "paragraph/division.h"
#include "paragraph/hyphenation.h"
#include "paragraph/pair_rules.h"
#include "paragraph/rules.h"

namespace paiban {

/// Running totals along a paragraph, points; the figures of any line are a difference of two.
struct Sums {
  Pt natural = 0;
  Pt shrink = 0;     ///< that steps 2–7 of A0 can take
  Pt stretch = 0;    ///< that word spaces and Han–Latin gaps take within their limits
  double sites = 0;  ///< places of stretch step 3

  void add(const Joint& joint, const Cell& before, const Cell& after, const Rules& rules);
  void add(const Cell& cell, const Rules& rules);
};

/// A place where a line may end and the next begin.
struct Candidate {
  std::uint32_t cell = 0;   ///< the next line starts with this cell, or inside it
  std::uint32_t split = 0;  ///< byte at which the cell is divided; 0 = the line ends before it
  BreakKind kind = BreakKind::normal;
  bool settled = true;  ///< else the widths beside a division are an estimate
  Pt endHalf = 0;  ///< of the last mark, to be given up whole or not: its blank (half-if-needed),
                   ///< or all of it (hang)
  Sums end;        ///< totals up to a line's end here, blanks at a line's end cut
  Sums start;      ///< totals before a line's start here, blanks at a line's start cut
};

/// The break opportunities of a paragraph in order; the last is its end. The paragraph's start is
/// a candidate of its own.
struct Candidates {
  Candidate origin;
  std::vector<Candidate> list;
};

/// Where the first line starts, and what is allowed beyond the rules.
struct CandidateLimits {
  bool indented = false;   ///< the first line starts with an indent (CL-19)
  std::uint32_t from = 0;  ///< byte at which it starts; 0 = the paragraph's start
  /// Cells, ascending, before which a line may end in spite of kinsoku (CL-16).
  std::span<const std::uint32_t> relaxed = {};
};
/// Candidates before `from` are left out, and the origin is the one there.
Candidates findCandidates(const Cells& cells,
                          const std::vector<Break>& opportunities,
                          const Rules& rules,
                          const Hyphenation& hyphenation,
                          const Reshaper& reshaper,
                          const CandidateLimits& limits);

/// Replaces the estimated widths of an unsettled candidate by those of reshaped glyphs.
void settle(Candidate& candidate, const Cells& cells, const Rules& rules, const Reshaper& reshaper);

/// What a mark loses of its blanks at a line's end (CL-17), of all sides that are blank.
Pt endBlank(const Cell& cell);
/// What stands before an opener's ink: without it the ink begins at the line's edge (CL-18).
Pt openerBlank(const Cell& cell);
/// What a cell loses at a line's start (CL-18).
Pt startBlank(const Cell& cell, const Rules& rules);

}  // namespace paiban
