#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// The /PageLabels entry of the catalog (12.4.2), or nothing if no page has a label. Labels that
/// end in a number and count on are one range.
std::string pageLabels(const std::vector<DisplayPage>& pages);

/// The outline (12.3.3), all of it open. Returns its root, or 0 if it is empty. An entry belongs to
/// the nearest one before it of a higher rank.
ObjectNumber addOutline(const DisplayList& list,
                        const std::vector<ObjectNumber>& pages,
                        ObjectStore& store);

}  // namespace paiban::pdf
