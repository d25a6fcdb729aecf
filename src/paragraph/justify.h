#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "paragraph/line.h"

namespace paiban {

/// A place on a line that justification may change. Lengths in points.
struct Site {
  enum class Part : std::uint8_t {
    leading,   ///< blank before a cell's ink
    trailing,  ///< blank after it
    gap,       ///< what stands before the cell
    width,     ///< of the cell itself: a word space
  };
  Part part = Part::gap;
  std::uint32_t cell = 0;  ///< on the line
  Adjustment::Step step = Adjustment::Step::stretchAny;
  Pt room = 0;    ///< most that this step may take or add here
  Pt change = 0;  ///< what justification decided: negative when it takes
};

/// Takes `need` (> 0) from the sites of shrink steps in the order of requirements A0: each step is
/// exhausted, equally over its sites, before the next. Step 1 takes its site whole or not at all.
/// Returns what is left: positive when the sites could not give enough, negative when step 1 freed
/// more than was needed.
Pt shrink(std::vector<Site>& sites, Pt need, Pt em, std::vector<Adjustment>& trace);

/// Spreads `excess` (> 0) over the sites of stretch steps in the order of A0, each up to its room.
/// Returns what is left.
Pt stretch(std::vector<Site>& sites, Pt excess, Pt em, std::vector<Adjustment>& trace);

}  // namespace paiban
