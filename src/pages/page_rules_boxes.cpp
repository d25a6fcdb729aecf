#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "base/utf8.h"
#include "pages/page_rules.h"

namespace paiban {
namespace {

using Kind = SeenBlock::Kind;

constexpr Pt kTouch = 0.5;  ///< overlaps by less only touch

std::string words(const SeenBlock& block) {
  return std::string(firstCodePoints(block.words, 12));
}

bool overlap(const Rect& a, const Rect& b, Pt by = kTouch) {
  return a.x + by < b.right() && b.x + by < a.right() && a.y + by < b.bottom() &&
         b.y + by < a.bottom();
}

bool contains(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x - kTouch && inner.right() <= outer.right() + kTouch &&
         inner.y >= outer.y - kTouch && inner.bottom() <= outer.bottom() + kTouch;
}

/// `box` with `x` more at its sides and `y` more above and below.
Rect wider(const Rect& box, Pt x, Pt y) {
  return {box.x - x, box.y - y, box.width + 2 * x, box.height + 2 * y};
}

const SeenPicture* pictureOf(const PageView& page, NodeId figure) {
  for (const SeenPicture& picture : page.pictures) {
    if (picture.figure == figure) {
      return &picture;
    }
  }
  return nullptr;
}

/// Something that nothing may cover.
struct Thing {
  Rect box;
  std::string what;
  NodeId node = kArtifact;
  int frame = -1;
  bool picture = false;
  bool head = false;
};

std::vector<Thing> thingsOn(const PageView& page) {
  std::vector<Thing> things;
  for (const SeenBlock& block : page.blocks) {
    const bool head = block.kind == Kind::headline || block.kind == Kind::headPart;
    for (const Rect& ink : block.lineInks) {
      if (ink.width > 0) {
        things.push_back({ink, "“" + words(block) + "”", block.node, block.frame, false, head});
      }
    }
  }
  for (const Item& item : page.page->items) {
    if (const auto* image = std::get_if<ImageItem>(&item)) {
      const std::string name = std::filesystem::path(image->image->source).filename().string();
      things.push_back({image->box, name, image->node, -1, true, false});
    }
  }
  std::stable_sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) {
    return a.box.y < b.box.y;
  });
  return things;
}

/// Luminance as WCAG 2 counts it, of ink on white paper.
double luminance(const Ink& ink) {
  const auto linear = [&](double part) {
    const double value = (1 - std::clamp(part, 0.0, 1.0)) * (1 - std::clamp(ink.k, 0.0, 1.0));
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(ink.c) + 0.7152 * linear(ink.m) + 0.0722 * linear(ink.y);
}

double contrast(const Ink& a, const Ink& b) {
  const double x = luminance(a) + 0.05;
  const double y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

/// A filled area large enough to be a ground of text.
struct Ground {
  Rect box;
  Ink ink;
};

std::vector<Ground> groundsOn(const PageView& page) {
  constexpr Pt kLeast = 8;
  std::vector<Ground> grounds;
  for (const Item& item : page.page->items) {
    const auto* path = std::get_if<PathItem>(&item);
    if (path == nullptr || !path->filled || path->steps.empty()) {
      continue;
    }
    Point low = path->steps.front().to;
    Point high = low;
    for (const PathStep& step : path->steps) {
      if (step.kind != PathStep::Kind::close) {
        low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
        high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
      }
    }
    if (high.x - low.x > kLeast && high.y - low.y > kLeast) {
      grounds.push_back({{low.x, low.y, high.x - low.x, high.y - low.y}, path->fill});
    }
  }
  return grounds;
}

}  // namespace

void findCaptionsApart(const PageView& page, std::vector<Breach>& breaches) {
  std::vector<const SeenBlock*> told;  // captions that are with their picture
  for (const SeenBlock& block : page.blocks) {
    if (block.kind != Kind::caption) {
      continue;
    }
    // On facing pages the picture stands on both, but is told on the first alone.
    const SeenPicture* own = pictureOf(page, block.figure);
    const SeenPicture* picture = own != nullptr ? own : pictureOf(page, kArtifact);
    const auto near = [&](const Rect& box) {
      return overlap(wider(box, 2 * page.notes->character, 1.5 * page.notes->line), block.box, 0);
    };
    const bool with =
        picture != nullptr &&
        (near(picture->box) || std::any_of(told.begin(), told.end(), [&](const SeenBlock* other) {
           return other->figure == block.figure && near(other->box);
         }));
    if (with) {
      told.push_back(&block);
    } else {
      breaches.push_back({block.frame, {words(block)}, {block.box}});
    }
  }
}

void findBoxesColliding(const PageView& page, std::vector<Breach>& breaches) {
  const auto& frames = page.notes->frames;
  for (int i = 0; i < static_cast<int>(frames.size()); ++i) {
    const auto& edge = frames[static_cast<std::size_t>(i)].edge;
    if (!edge) {
      continue;
    }
    const Rect near = wider(*edge, page.notes->character / 2 - kTouch, 1);
    for (int k = i + 1; k < static_cast<int>(frames.size()); ++k) {
      const NotedFrame& other = frames[static_cast<std::size_t>(k)];
      if (other.edge && overlap(near, *other.edge) && !contains(*edge, *other.edge) &&
          !contains(*other.edge, *edge)) {
        breaches.push_back({i, {other.name}, {*edge, *other.edge}});
      }
    }
    for (const SeenBlock& block : page.blocks) {
      for (const Rect& ink : block.lineInks) {
        if (overlap(*edge, ink, 1.5) && !contains(wider(*edge, 2, 2), ink) &&
            !contains(ink, *edge)) {
          breaches.push_back({i, {"“" + words(block) + "”"}, {*edge, ink}});
          break;
        }
      }
    }
  }
}

void findOverlaps(const PageView& page, std::vector<Breach>& breaches) {
  const std::vector<Thing> things = thingsOn(page);
  for (std::size_t i = 0; i < things.size(); ++i) {
    for (std::size_t k = i + 1; k < things.size() && things[k].box.y < things[i].box.bottom();
         ++k) {
      const Thing& a = things[i];
      const Thing& b = things[k];
      const bool onPicture = (a.picture && b.head) || (b.picture && a.head);  // 压题照片
      if ((a.node != b.node || a.node == kArtifact) && !onPicture && overlap(a.box, b.box, 1)) {
        breaches.push_back({a.frame, {a.what, b.what}, {a.box, b.box}});
      }
    }
  }
}

void findOutside(const PageView& page, std::vector<Breach>& breaches) {
  // Type larger than a character of the grid may use half of the gaps above and below it.
  const Pt give = (page.notes->line - page.notes->character) / 2 + kTouch;
  const Rect area = wider(page.notes->typeArea, kTouch, give);
  for (const SeenBlock& block : page.blocks) {
    if (block.kind != Kind::furniture && !contains(area, block.ink)) {
      breaches.push_back({block.frame, {"“" + words(block) + "”"}, {block.ink}});
    }
  }
  for (const SeenPicture& picture : page.pictures) {
    if (!contains(area, picture.box)) {
      breaches.push_back({picture.frame, {"▣"}, {picture.box}});
    }
  }
}

void findTextOnTint(const PageView& page, std::vector<Breach>& breaches) {
  constexpr double kLeast = 4.5;
  constexpr double kLeastLarge = 3;
  constexpr Pt kLarge = 14;
  const std::vector<Ground> grounds = groundsOn(page);
  for (const SeenBlock& block : page.blocks) {
    const Point middle{block.ink.x + block.ink.width / 2, block.ink.y + block.ink.height / 2};
    const Ground* under = nullptr;
    for (const Ground& ground : grounds) {
      const Rect& box = ground.box;
      if (middle.x > box.x && middle.x < box.right() && middle.y > box.y &&
          middle.y < box.bottom()) {
        under = &ground;
      }
    }
    if (under == nullptr) {
      continue;
    }
    const double ratio = contrast(block.colour, under->ink);
    const bool large = block.size >= kLarge || block.kind == Kind::headline ||
                       block.kind == Kind::crosshead || block.kind == Kind::headPart;
    if (ratio < (large ? kLeastLarge : kLeast)) {
      breaches.push_back({block.frame, {words(block), fmt::format("{:.1f}", ratio)}, {block.ink}});
    }
  }
}

}  // namespace paiban
