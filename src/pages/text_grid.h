#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "model/page_template.h"

namespace paiban {

/// A horizontal extent, from the left edge of the type area.
struct Extent {
  Pt x = 0;
  Pt width = 0;
};

/// The text grid 字 × 行 of a page: basic columns across, lines down (CLREQ 2.3, CL-80, CL-93).
/// Line n (from 0) is a character box at lineTop(n), `character` high, and the gap below it. All
/// ordinates count from the top of the type area.
struct TextGrid {
  Pt character = 0;  ///< 1 字, after any widening to fill the type area
  Pt line = 0;       ///< 1 行
  int lines = 0;
  Pt inset = 0;                 ///< what the remainder rule leaves at the left of the columns
  std::vector<Extent> columns;  ///< basic columns
  Pt gutter = 0;

  Pt gap() const { return line - character; }
  Pt lineTop(int n) const { return n * line; }
  /// Baseline of line n: the bottom of the character box less its descent, 0.12 em for Han faces.
  Pt baseline(int n) const { return n * line + kHanAscent * character; }
  /// Height of n lines without the gap below the last.
  Pt heightOf(int n) const { return n <= 0 ? 0 : n * line - gap(); }
  /// Fewest lines whose height is at least `height`.
  int linesFor(Pt height) const;
  int columnCount() const { return static_cast<int>(columns.size()); }
  /// From the left edge of column `first` to the right edge of column `last`, both from 0.
  Extent span(int first, int last) const;

  static constexpr double kHanAscent = 0.88;
};

/// Works the grid out. Errors: columns wider than the type area (CL-80, with the numbers), more
/// lines than the height holds, no columns. Reports the remainder as a note.
TextGrid makeTextGrid(const GridSpec& spec, const TypeArea& area, Diagnostics& diagnostics);

/// Columns of `range` as indices from 0; both ends inside the grid. Errors: outside the grid.
struct ColumnSpan {
  int first = 0;
  int last = 0;
  int count() const { return last - first + 1; }
  /// Whether the two have a column in common.
  bool meets(const ColumnSpan& other) const { return first <= other.last && other.first <= last; }
};
ColumnSpan resolveColumns(const ColumnRange& range,
                          const TextGrid& grid,
                          const SourceRef& where,
                          Diagnostics& diagnostics);

}  // namespace paiban
