#pragma once

#include <vector>

#include "display/display_list.h"

namespace paiban {

/// Bookmarks of all headings in reading order, each where its text first stands. In a pair, the
/// second language's heading says the same again and is left out.
std::vector<OutlineEntry> makeOutline(const DisplayList& list);

}  // namespace paiban
