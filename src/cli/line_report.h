#pragma once

#include <span>
#include <string>

#include "driver/trace.h"

namespace paiban {

/// A JSON object a line for every traced line, in their order. Lengths to 0.001 pt and amounts to
/// 0.0001 em, so that the same pages give the same bytes.
std::string lineReport(std::span<const TracedLine> lines);

}  // namespace paiban
