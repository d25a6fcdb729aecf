#include "pages/page_rules.h"

#include <array>

#include "pages/page_messages.h"

namespace paiban {
namespace {

constexpr std::array kRules{
    PageRule{1, true, &messages::kTombstonedHeads, findTombstones},
    PageRule{2, true, &messages::kHeadUnderHead, findHeadsUnderHeads},
    PageRule{3, true, &messages::kTextBeforeHead, findTextBeforeHead},
    PageRule{4, true, &messages::kBrokenRegion, findBrokenRegions},
    PageRule{5, true, &messages::kCaptionApart, findCaptionsApart},
    PageRule{6, true, &messages::kBoxesCollide, findBoxesColliding},
    PageRule{7, false, &messages::kThroughGutter, findThroughGutters},
    PageRule{8, true, &messages::kUnevenColumns, findUnevenColumns},
    PageRule{9, true, &messages::kShortUnderPicture, findShortUnderPictures},
    PageRule{0, true, &messages::kStrandedHead, findStrandedHeads},
    PageRule{0, true, &messages::kThingsOverlap, findOverlaps},
    PageRule{0, true, &messages::kOutsideArea, findOutside},
    PageRule{0, true, &messages::kShortColumn, findShortColumns},
    PageRule{0, false, &messages::kUnderfilledPage, findEmptyPages},
    PageRule{0, true, &messages::kTextOnTint, findTextOnTint},
    PageRule{0, true, &messages::kPictureBefore, nullptr, findPicturesBefore},
    PageRule{0, false, &messages::kPictureFar, nullptr, findPicturesFar},
};

}  // namespace

std::span<const PageRule> pageRules() {
  return kRules;
}

}  // namespace paiban
