#pragma once

#include <map>

namespace paiban {

/// What a fit changes beyond styles and grid.
struct FitState {
  bool fitsPictures = false;  ///< pictures have the heights of the fit and give way to nothing else
  double pictures = 1;        ///< height of pictures, by what the layout makes them
  std::map<const void*, int> extra;  ///< grid lines more: of a Photo's picture, or blank above a
                                     ///< head, by its BilingualText

  int extraOf(const void* content) const {
    const auto found = extra.find(content);
    return found == extra.end() ? 0 : found->second;
  }
};

}  // namespace paiban
