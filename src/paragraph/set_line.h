#pragma once

#include <vector>

#include "paragraph/candidates.h"
#include "paragraph/emit_glyphs.h"
#include "paragraph/justify.h"
#include "paragraph/line.h"
#include "paragraph/line_cell.h"

namespace paiban {

/// Where a line is set. Lengths in points.
struct LineFrame {
  Pt start = 0;    ///< indent
  Pt measure = 0;  ///< indent included
  bool first = false;
  bool last = false;
  bool trace = false;  ///< the line tells which gaps were changed
};

/// Sets the lines of one paragraph, in order, by the lexicographic tables of A0.
class LineSetter {
 public:
  LineSetter(const Cells& cells, const Rules& rules, const Reshaper& reshaper);

  /// The line between two candidates.
  Line set(const Candidate& from, const Candidate& to, const LineFrame& frame);

 private:
  void cutEdges(const LineFrame& frame);
  void hangOut(LineCell& first, LineCell& last) const;
  void joinCells();
  Pt extent() const;
  const Cell* visibleBefore(std::size_t i) const;
  bool staysInCells() const;
  void collectShrinkSites();
  void collectStretchSites();
  void collectWordSpaces();
  Pt spaceLetters(Pt excess, Line& line);
  Pt wordSpaces() const;
  void collectLastResort();
  void applySites();
  void noteStretch(Line& line, bool beyond) const;
  void justify(Pt width, bool spread, Line& line);
  void place(Pt at);
  void noteSites();
  void tellGaps(Line& line) const;

  const Cells& cells_;
  const Rules& rules_;
  const Reshaper& reshaper_;
  GlyphEmitter emitter_;
  LineContent content_;
  std::vector<Joint> joints_;  ///< before each visible cell of the line
  std::vector<Site> sites_;
  bool trace_ = false;
  std::vector<Site> changed_;  ///< for a trace: all that were changed on the line, each once
};

}  // namespace paiban
