#pragma once

#include <string>
#include <vector>

#include "pages/piece.h"

namespace paiban {

/// What `claims` lacks of `content` in `languages`: a name and a place for each.
struct Unplaced {
  std::string what;
  std::string firstWords;
  SourceRef where;
};
std::vector<Unplaced> unplaced(const Content& content,
                               const std::vector<Lang>& languages,
                               const Claims& claims);

}  // namespace paiban
