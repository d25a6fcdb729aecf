#pragma once

#include "input/text_lint.h"

namespace paiban {

/// Warns of ranges in a Chinese text that are not written as in GB/T 15834-2011, 4.13.3, and
/// GB/T 15835-2011, 5.1.3:
/// – the connector (CL-33): — between dates, times and places, ～ or — between other numbers. A
///   hyphen is taken for a slip only where a unit shows that the two numbers are a range: 12-15岁,
///   but not 2-301室, 0419-2123456, 2025-01-16 or GB/T 9704-2012;
/// – a first number that has lost its % or ‰, or its 万 or 亿 (CL-34): 63～68%, 9～16亿. A number
///   that is not below the second has lost nothing: 8000～1万元.
/// Text marked {checked} and text in another language are passed over. Connectors between numbers
/// and lost signs have a fix; 9～16亿 may mean what it says.
void lintRanges(const TextLint& lint);

}  // namespace paiban
