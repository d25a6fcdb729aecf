#pragma once

#include "base/diagnostic.h"
#include "display/display_list.h"

namespace paiban {

/// Reports pictures of `page` that lie beyond the trimmed page and its bleed (error), and those
/// whose edge is so near the trim that cutting, which is true to 3 mm, may cut into it or leave a
/// white sliver (warning); one that fills the bleed is meant to be cut. `number`: as messages name
/// the page.
void checkPicturePlaces(const DisplayPage& page,
                        const SourceRef& where,
                        int number,
                        Diagnostics& diagnostics);

}  // namespace paiban
