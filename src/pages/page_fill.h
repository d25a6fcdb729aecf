#pragma once

#include "pages/sheet.h"

namespace paiban {

/// How full a page is, in lines of single columns.
struct PageFill {
  int used = 0;   ///< down to the last matter of each column, and its feet
  int free = 0;   ///< between the last matter of a column and its feet, or the page's end
  int holes = 0;  ///< lines above the last matter that hold nothing: too few to set text in
};

PageFill fillOf(const Sheet& sheet);

}  // namespace paiban
