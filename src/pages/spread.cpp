#include "pages/spread.h"

#include <algorithm>
#include <variant>

#include "pages/flow.h"

namespace paiban {
namespace {

/// Wider than any page (PDF allows 14,400 pt), and a power of two, so that moving by it keeps the
/// last digits of a place.
constexpr Pt kFold = 32768;

struct Abscissa {
  Pt operator()(const TextItem& text) const { return text.origin.x; }
  Pt operator()(const PathItem& path) const {
    return path.steps.empty() ? 0 : path.steps.front().to.x;
  }
  Pt operator()(const ImageItem& image) const { return image.box.x; }
  Pt operator()(const LinkItem& link) const { return link.box.x; }
};

bool isRight(Pt x) {
  return x > kFold / 2;
}

}  // namespace

std::vector<Pt> sidesOf(const std::vector<Lang>& languages, const std::vector<Lang>& part) {
  std::vector<Pt> sides;
  for (const Lang lang : languages) {
    const auto at = std::find(part.begin(), part.end(), lang) - part.begin();
    sides.push_back(static_cast<double>(at) * kFold);
  }
  return sides;
}

std::pair<SpreadPage, SpreadPage> cutAtFold(std::vector<Item> items,
                                            std::vector<PlacedFrame> frames) {
  SpreadPage left;
  SpreadPage right;
  for (Item& item : items) {
    const bool moved = isRight(std::visit(Abscissa{}, item));
    if (moved) {
      translate(item, -kFold, 0);
    }
    (moved ? right : left).items.push_back(std::move(item));
  }
  for (PlacedFrame& frame : frames) {
    const bool moved = isRight(frame.box.x);
    frame.box.x -= moved ? kFold : 0;
    if (frame.edge && moved) {
      frame.edge->x -= kFold;
    }
    (moved ? right : left).frames.push_back(std::move(frame));
  }
  return {std::move(left), std::move(right)};
}

}  // namespace paiban
