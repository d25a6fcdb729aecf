#pragma once

#include "base/diagnostic.h"
#include "display/display_list.h"

namespace paiban {

/// Reports text of `page` that cannot be read on what is painted below it, a tint or a picture:
/// where the contrast of a tenth of its ground is below 3 to 1 (WCAG 2: large type) a warning,
/// below 1.5 to 1 an error; and small text on a ground that changes from place to place (warning).
/// Pictures are looked into only where text stands on them. `number`: as messages name the page.
void checkLegibility(const DisplayPage& page,
                     const SourceRef& where,
                     int number,
                     Diagnostics& diagnostics);

/// Contrast of two luminances, 1 … 21 (WCAG 2.2, 1.4.3).
double contrastOf(double a, double b);
/// Relative luminance, 0 … 1, of an ink as it prints, roughly.
double luminanceOf(const Ink& ink);

}  // namespace paiban
