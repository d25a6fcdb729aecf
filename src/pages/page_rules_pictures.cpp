#include "pages/page_rules.h"
#include "pages/picture_distance.h"

namespace paiban {

void findPicturesBefore(const StructureTree& tree,
                        std::span<const PageView> pages,
                        std::vector<std::vector<Breach>>& breaches) {
  for (const PictureDistance& distance : pictureDistances(tree, pages)) {
    if (distance.before()) {
      breaches[static_cast<std::size_t>(distance.view)].push_back(
          {distance.frame,
           {distance.picture->name,
            std::to_string(distance.page),
            std::to_string(distance.column + 1)},
           {distance.picture->box}});
    }
  }
}

void findPicturesFar(const StructureTree& tree,
                     std::span<const PageView> pages,
                     std::vector<std::vector<Breach>>& breaches) {
  for (const PictureDistance& distance : pictureDistances(tree, pages)) {
    if (distance.apart && !distance.before()) {
      breaches[static_cast<std::size_t>(distance.view)].push_back(
          {distance.frame,
           {distance.picture->name,
            std::to_string(distance.pagesLater),
            std::to_string(distance.page)},
           {distance.picture->box}});
    }
  }
}

}  // namespace paiban
