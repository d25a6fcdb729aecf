#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "font/font_library.h"
#include "model/page_template.h"

namespace paiban {

/// The measure of adjoining basic columns with the gutters between them: columns `first` to `last`,
/// from 1.
struct SpanMeasure {
  int first = 1;
  int last = 1;
  double zi = 0;  ///< 字
  Pt width = 0;
};

/// The lines of the grid that a role takes for itself (占行, CL-72).
struct Footprint {
  std::string role;
  Lang lang = Lang::zh;
  Pt size = 0;
  int lines = 0;
  Pt height = 0;  ///< of these lines without the gap below the last
};

/// The arithmetic of a part's text grid (CLREQ 2.3.2–5; CL-80, CL-93, CL-95).
struct GridArithmetic {
  std::vector<Lang> languages;  ///< of the part; empty = any
  GridSpec spec;
  double zi = 0;                      ///< columns and gutters, in 字
  Pt width = 0;                       ///< the same at the declared character
  Pt widthLeft = 0;                   ///< of the type area
  Pt pitch = 0;                       ///< 1 字 after any widening
  int lines = 0;                      ///< declared, or as many as fit
  Pt height = 0;                      ///< of these lines without the gap below the last
  Pt heightLeft = 0;                  ///< of the type area
  Pt gap = 0;                         ///< between the characters of two lines
  std::vector<SpanMeasure> spans;     ///< of each number of columns; of unequal columns, each pair
  std::vector<Footprint> footprints;  ///< of the roles that declare lines, in the roles' order
};

/// The sum of each part of `layout`. Errors: those of makeTextGrid.
std::vector<GridArithmetic> gridArithmetic(const PageTemplate& layout, Diagnostics& diagnostics);

/// A page for each part, right-hand, with nothing on it but its grid: type area, columns with their
/// measures, baselines with every fifth line's number, and the frames that stand at fixed lines.
DisplayList drawGrids(const PageTemplate& layout,
                      const FontLibrary& fonts,
                      Diagnostics& diagnostics);

}  // namespace paiban
