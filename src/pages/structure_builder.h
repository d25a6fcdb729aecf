#pragma once

#include <vector>

#include "display/structure.h"
#include "model/content.h"
#include "pages/setting.h"

namespace paiban {

/// Adds to `tree` the elements of all `content` in `languages`, in the order of the content, never
/// of the page: pair by pair, or (`pairwise` false) all of one language, then all of the other
/// (BI-10). Language is stated where it differs from the element above. Elements that no page
/// shows stay empty and are dropped by the back ends.
StructureIndex buildStructure(const Content& content,
                              const std::vector<Lang>& languages,
                              bool pairwise,
                              StructureTree& tree);

}  // namespace paiban
