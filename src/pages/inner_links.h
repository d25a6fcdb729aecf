#pragma once

#include "display/display_list.h"

namespace paiban {

/// Says of links to elements, such as notes, at which place of the finished pages these begin.
/// Links to what stands on no page are taken out.
void placeLinks(DisplayList& list);

}  // namespace paiban
