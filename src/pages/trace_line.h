#pragma once

#include "display/line_trace.h"
#include "pages/setting.h"
#include "paragraph/line.h"

namespace paiban {

/// What there is to tell of `line`, which must still have its text.
LineTracePtr traceLine(const Line& line, const LineSource& source);

}  // namespace paiban
