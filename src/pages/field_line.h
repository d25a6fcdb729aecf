#pragma once

#include "pages/fields.h"
#include "pages/setting.h"

namespace paiban {

/// Sets a line of fields over `width`: left, centred and right parts on one baseline, rules above
/// and below as the line asks. `mirrored` swaps `inside` and `outside` for left-hand pages.
void setFieldLine(const Setting& setting,
                  const FieldLine& line,
                  const PageFacts& facts,
                  const SourceRef& where,
                  Pt width,
                  NodeId node,
                  Pt baseline,
                  std::vector<Item>& out,
                  bool mirrored = false);

}  // namespace paiban
