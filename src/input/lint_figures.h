#pragma once

#include "base/diagnostic.h"
#include "model/text.h"

namespace paiban {

/// Warns, at its own place, of each figure of one language that has none of equal value in the
/// other (CL-34). Figures in digits are held against each other as multisets, with these
/// exceptions: figures in words only answer for others, but for 百分之五 and plain counts
/// (三十五家); English may repeat a figure; Chinese may repeat one of a date, or any beside "both",
/// "each" or "same"; a year may be 今年 or "that year"; what is marked {checked} is not looked for.
/// Units are not converted.
void lintFigures(const RichText& zh, const RichText& en, Diagnostics& diagnostics);

}  // namespace paiban
