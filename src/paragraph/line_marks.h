#pragma once

#include "paragraph/line.h"
#include "paragraph/line_cell.h"

namespace paiban {

/// Appends what is drawn under a placed line: an emphasis dot under every Han character of a dotted
/// span, none under marks (CL-50), and a line under every proper name, unbroken within it, short of
/// its ends so that neighbours show two lines (CL-51). Where both stand, the line is nearer the
/// text (CL-54). Measures come from the character frame, never from font metrics. `em` is the size
/// of the paragraph's body character.
void addMarks(const Cells& cells, const LineContent& content, Pt em, Line& line);

}  // namespace paiban
