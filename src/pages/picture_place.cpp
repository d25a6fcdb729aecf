#include "pages/picture_place.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "pages/messages.h"

namespace paiban {
namespace {

constexpr Pt kSafety = 3 * kPtPerMm;
constexpr double kExact = 0.01;

}  // namespace

void checkPicturePlaces(const DisplayPage& page,
                        const SourceRef& where,
                        int number,
                        Diagnostics& diagnostics) {
  for (const Item& item : page.items) {
    const auto* picture = std::get_if<ImageItem>(&item);
    if (picture == nullptr) {
      continue;
    }
    const Rect& box = picture->box;
    const std::string& name = picture->image->source;
    Pt beyond = 0;
    Pt nearest = std::numeric_limits<Pt>::max();
    // From the trim inwards, side by side.
    for (const Pt edge :
         {box.x, box.y, page.trim.width - box.right(), page.trim.height - box.bottom()}) {
      beyond = std::max(beyond, -edge);
      const bool bleeds = page.bleed > 0 && edge <= -page.bleed + kExact;
      nearest = std::min(nearest, bleeds ? std::numeric_limits<Pt>::max() : edge);
    }
    const auto millimetres = [](Pt length) { return fmt::format("{:.1f}", length / kPtPerMm); };
    if (beyond > page.bleed + kExact) {
      diagnostics.error(messages::kPictureOffPage,
                        where,
                        {name, std::to_string(number), millimetres(beyond - page.bleed)});
    } else if (nearest < kSafety - kExact) {
      diagnostics.warning(
          messages::kPictureNearTrim, where, {name, std::to_string(number), millimetres(nearest)});
    }
  }
}

}  // namespace paiban
