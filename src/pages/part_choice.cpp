#include "pages/part_choice.h"

namespace paiban {

std::vector<PartGroup> alternativesFrom(const std::vector<PartSpec>& parts, std::size_t first) {
  std::vector<PartGroup> groups;
  std::size_t next = first;
  bool givesWay = true;
  while (givesWay && next < parts.size()) {
    givesWay = parts[next].leastFill > 0;
    PartGroup& group = groups.emplace_back(PartGroup{next++});
    while (next < parts.size() && parts[next].withPrevious) {
      group.push_back(next++);
    }
  }
  return groups;
}

}  // namespace paiban
