#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "paragraph/cell.h"
#include "paragraph/rules.h"
#include "unicode/line_opportunities.h"

namespace paiban {

/// How a line may end at a place.
enum class BreakKind : std::uint8_t {
  none,
  normal,
  poor,     ///< allowed, better avoided: inside a range (CL-33)
  relaxed,  ///< against kinsoku, inside a cluster of marks (CL-16)
  hyphen,   ///< with a hyphen
  forced,
};

/// Answers, for places asked in ascending order, whether a no-break span has `at` inside it.
class NoBreakSpans {
 public:
  explicit NoBreakSpans(const std::vector<Span>& spans) : spans_(&spans) {}
  bool covers(std::uint32_t at);

 private:
  const std::vector<Span>* spans_;
  std::size_t next_ = 0;
  std::uint32_t end_ = 0;
};

/// Whether UAX #14 and the rules of proportional matter allow a line to end before byte `at`, both
/// neighbours being proportional.
bool mayBreakProportional(std::string_view text,
                          std::uint32_t at,
                          const std::vector<Break>& opportunities,
                          const Rules& rules);

/// How a line may end before cell `i` (0 < i < count), kinsoku and unbreakable units considered;
/// no-break spans are the caller's.
BreakKind breakBefore(const Cells& cells,
                      std::uint32_t i,
                      const std::vector<Break>& opportunities,
                      const Rules& rules);

}  // namespace paiban
