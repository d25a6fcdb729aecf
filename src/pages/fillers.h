#pragma once

#include <memory>
#include <vector>

#include "model/content.h"
#include "pages/open_frame.h"
#include "pages/piece.h"
#include "pages/sheet.h"

namespace paiban {

/// A short piece that is set only where it fills a hole 补白.
struct Filler {
  const Panel* panel = nullptr;
  OpenFrame frame;  ///< with a region for each number of columns that it may cover
};

/// Sets fillers into what stays free at the feet of a finished page's columns: again and again the
/// one that leaves least of its hole blank, of several the largest, of these the leftmost, then the
/// first of the list. It stands at the foot of its hole where that is nearly full, else right below
/// what is above it, a line apart. What is set leaves `fillers` and is returned; its parts go to
/// `kept`, what is to be said of its text to `diagnostics`.
std::vector<Filler> fillHoles(std::vector<Filler>& fillers,
                              Sheet& sheet,
                              std::vector<std::shared_ptr<RegionParts>>& kept,
                              Diagnostics& diagnostics);

/// A note for each filler of `content` that the part which sets `languages` has not taken.
void noteUnusedFillers(const Content& content,
                       const std::vector<Lang>& languages,
                       const Claims& claims,
                       Diagnostics& diagnostics);

}  // namespace paiban
