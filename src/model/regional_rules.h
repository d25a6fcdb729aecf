#pragma once

#include <array>
#include <string_view>

#include "model/language.h"
#include "model/style.h"

namespace paiban {

/// What the printers of a region do where a layout says nothing; CL-06, CL-10, CL-14.
struct RegionalRules {
  Region region;
  Kinsoku kinsoku;
  MarkStyle marks;
  LineEnd lineEnd;
  std::string_view source;
};

/// In the order of the enumerators. Where marks stand in the middle of their em, all are 1 em, at a
/// line's end too unless that needs their blank. Newspapers of Taiwan and Hong Kong that know no
/// prohibitions write `kinsoku: none`.
inline constexpr std::array kRegionalRules{
    RegionalRules{Region::mainland,
                  Kinsoku::gb,
                  MarkStyle::hangmoBanjiao,
                  LineEnd::alwaysHalf,
                  "GB/T 15834-2011 5.1; CL-14"},
    RegionalRules{Region::taiwan,
                  Kinsoku::basic,
                  MarkStyle::quanjiao,
                  LineEnd::halfIfNeeded,
                  "CLREQ 3.1.4, 3.1.6.3; MOE 2008, each mark takes a square"},
    RegionalRules{Region::hongKong,
                  Kinsoku::basic,
                  MarkStyle::quanjiao,
                  LineEnd::halfIfNeeded,
                  "CLREQ 3.1.4, 3.1.6.3"},
};

constexpr const RegionalRules& rulesOfRegion(Region region) {
  return kRegionalRules[static_cast<std::size_t>(region)];
}

}  // namespace paiban
