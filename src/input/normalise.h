#pragma once

#include "base/diagnostic.h"
#include "input/source_text.h"
#include "model/text.h"

namespace paiban {

/// Counts and, when `notes` is given, reports what normaliseMarks did.
struct NormaliseReport {
  Diagnostics* notes = nullptr;  ///< a note for each mark
  bool fixable = false;          ///< the file does not say what it wants
  int count = 0;
  SourceRef first;  ///< place of the first mark
};

/// Writes ASCII , ; : ? ! ( ) of Chinese text as the full-width marks of GB/T 15834 where they
/// stand beside Han characters or full-width marks (CL-09). Marks within numbers and Latin text
/// (`3,000`, `12:30`, `f(x)`) and in stretches marked as another language stay. Parentheses change
/// in pairs. Spans and origins move along. With `apply` false the text stays as it is and the
/// sites are only counted and reported; each note then has its fix, unless the file wants the marks
/// kept.
void normaliseMarks(RichText& text, const SourceText& source, bool apply, NormaliseReport& report);

}  // namespace paiban
