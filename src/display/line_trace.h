#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace paiban {

/// One step by which a line was brought to its measure.
struct TraceStep {
  std::string_view name;  ///< static: "shrink-comma", "stretch-any"
  int sites = 0;
  double each = 0;  ///< em of the line's size, positive for shrinking too
};

/// A blank that justification changed; x from the line's first advance.
struct TraceGap {
  Pt x = 0;
  Pt width = 0;   ///< what is left of it
  Pt change = 0;  ///< negative where it was shrunk
};

/// How a line of text came about, for who asks why it looks as it does. Back ends ignore it.
struct LineTrace {
  std::string role;           ///< of the style that it was set in
  std::string lang;           ///< BCP 47, of the paragraph
  std::string text;           ///< all of its own, spaces at the end too; U+00AD for an added hyphen
  Pt size = 0;                ///< of its style: what an em is
  std::optional<Pt> measure;  ///< indent included; none for text that is set as long as it comes
  Pt start = 0;               ///< from the measure's left edge to the first advance
  Pt natural = 0;             ///< width before the steps
  Pt width = 0;               ///< … and after them
  std::vector<TraceStep> steps;    ///< in the order in which they were taken
  std::vector<TraceGap> gaps;      ///< from left to right
  std::optional<double> demerits;  ///< what total-fit counts for the line; none: it breaks rules
  double wordSpace = 0;            ///< over nominal, of a spread English line; else 0 (EN-04)
  int river = 0;                   ///< lines of the longest river that passes here (EN-13)
  double stretch = 0;              ///< em that stretch-any gave to each gap (CL-40)
  bool first = false;              ///< of its paragraph
  bool last = false;
  bool forced = false;  ///< ended by a forced break
  bool hyphenated = false;
  bool squeezedIn = false;
  bool pushedOut = false;
  bool overfull = false;
  bool loneCharacter = false;
  /// From the origin of the line's first item to its first advance, along the line: positive when
  /// the blank half of a mark hangs out, negative by what stands above the first baseline of a
  /// vertical line. With it the line is found wherever its items were moved to.
  Pt lead = 0;
};
using LineTracePtr = std::shared_ptr<const LineTrace>;

}  // namespace paiban
