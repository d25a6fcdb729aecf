#pragma once

#include <vector>

#include "display/display_list.h"

namespace paiban {

/// A line of text where it stands.
struct TracedLine {
  int page = 0;              ///< from 1
  Point at;                  ///< where its first advance begins, on the baseline
  NodeId node = kArtifact;   ///< as the dump numbers them
  std::string_view element;  ///< the node's tag; empty for an artifact
  LineTracePtr line;
  bool vertical = false;  ///< it runs down the page
};

/// The lines of `list` in the order in which they are painted, page by page; none unless the list
/// was composed with a trace.
std::vector<TracedLine> traceOf(const DisplayList& list);

}  // namespace paiban
