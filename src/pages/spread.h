#pragma once

#include <utility>
#include <vector>

#include "display/display_list.h"
#include "model/language.h"
#include "pages/sheet.h"

/// Facing pages (BI-06). Both are made up as one wide sheet: the right-hand page is the left-hand
/// one again, moved by a distance that no page reaches, so that lines, columns and pictures of both
/// are the same by construction; at the end the sheet is cut at the fold.
namespace paiban {

/// For each of `languages` where its page begins: the first of the part's languages on the left.
std::vector<Pt> sidesOf(const std::vector<Lang>& languages, const std::vector<Lang>& part);

/// What stands on one page of a spread, in coordinates of its own.
struct SpreadPage {
  std::vector<Item> items;
  std::vector<PlacedFrame> frames;
};

/// The left-hand and the right-hand page of a sheet. No item stands on both.
std::pair<SpreadPage, SpreadPage> cutAtFold(std::vector<Item> items,
                                            std::vector<PlacedFrame> frames);

}  // namespace paiban
