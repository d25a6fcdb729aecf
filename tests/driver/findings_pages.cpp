#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "display/logical_text.h"
#include "findings.h"

namespace paiban::test {
namespace {

constexpr Pt kTouch = 0.05;  ///< boxes that overlap by less only touch

std::string say(const Rect& r) {
  return fmt::format("[{:.2f},{:.2f} {:.2f}×{:.2f}]", r.x, r.y, r.width, r.height);
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x + kTouch < b.right() && b.x + kTouch < a.right() && a.y + kTouch < b.bottom() &&
         b.y + kTouch < a.bottom();
}

bool contains(const Rect& outer, const Rect& inner, Pt by = kTouch) {
  return inner.x >= outer.x - by && inner.right() <= outer.right() + by &&
         inner.y >= outer.y - by && inner.bottom() <= outer.bottom() + by;
}

/// Something on a page that nothing may cover.
struct Thing {
  Rect box;
  std::string what;
  bool picture = false;
};

std::vector<Thing> thingsOn(const Examined& document, int page) {
  std::vector<Thing> things;
  for (const SetLine& line : document.lines) {
    if (line.page == page && line.ink.width > 0) {
      // Letters and accents of ruby are higher than the half em that CL-53 leaves between lines.
      const Pt give = line.annotation ? 0.15 * line.size : 0;
      const Rect& ink = line.ink;
      things.push_back({{ink.x, ink.y + give, ink.width, std::max(0.0, ink.height - 2 * give)},
                        "“" + line.text + "”"});
    }
  }
  for (const Item& item : document.proof.list.pages[static_cast<std::size_t>(page)].items) {
    if (const auto* image = std::get_if<ImageItem>(&item)) {
      things.push_back({image->box, image->image->source, true});
    }
  }
  return things;
}

Rect boundsOf(const PathItem& path) {
  Point low{1e9, 1e9};
  Point high{-1e9, -1e9};
  for (const PathStep& step : path.steps) {
    if (step.kind != PathStep::Kind::close) {
      low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
      high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
    }
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

/// A path big enough to be a box or a rule rather than a mark under text.
bool isFurniture(const PathItem& path, const Rect& bounds) {
  constexpr Pt kLeast = 20;
  return path.filled ? std::min(bounds.width, bounds.height) > kLeast
                     : std::max(bounds.width, bounds.height) > kLeast;
}

/// Whether the layout lets texts stand over pictures 压题照片.
bool hasPictureHeads(const PageTemplate& layout) {
  return std::any_of(layout.parts.begin(), layout.parts.end(), [](const PartSpec& part) {
    return std::any_of(part.first.begin(), part.first.end(), [](const FrameSpec& frame) {
      return frame.photos.over.has_value();
    });
  });
}

void checkFurniture(const std::vector<Thing>& things,
                    const PathItem& path,
                    bool pictureHeads,
                    const std::string& place,
                    Findings& found) {
  const Rect bounds = boundsOf(path);
  if (!isFurniture(path, bounds)) {
    return;
  }
  for (const Thing& thing : things) {
    if (pictureHeads && thing.picture && contains(thing.box, bounds)) {
      continue;  // the ground of its texts
    }
    if (overlap(bounds, thing.box) && !contains(bounds, thing.box)) {
      found.push_back(fmt::format("{}: a box or rule {} cuts {}", place, say(bounds), thing.what));
    } else if (!path.filled && bounds.width * bounds.height == 0 &&
               overlap({bounds.x - 0.1, bounds.y - 0.1, bounds.width + 0.2, bounds.height + 0.2},
                       thing.box)) {
      found.push_back(fmt::format("{}: a rule {} cuts {}", place, say(bounds), thing.what));
    }
  }
}

Rect typeArea(const Proof& proof, std::size_t page) {
  const PageGeometry& geometry = proof.layout->page;
  const TypeArea& area = geometry.area;
  const bool left = geometry.facing && page % 2 == 1;
  const Pt x = left ? geometry.trim.width - area.inner - area.width : area.inner;
  return {x, area.top, area.width, area.height};
}

/// Half of the widest gap between lines of the layout.
Pt halfGap(const Examined& document) {
  Pt gap = 0;
  for (const PartSpec& part : document.proof.layout->parts) {
    gap = std::max(gap, part.grid.line - part.grid.character);
  }
  return gap / 2;
}

/// What an item covers, if it covers anything.
struct Extents {
  std::optional<Rect> operator()(const TextItem&) const { return std::nullopt; }
  std::optional<Rect> operator()(const PathItem& path) const { return boundsOf(path); }
  std::optional<Rect> operator()(const ImageItem& image) const { return image.box; }
  std::optional<Rect> operator()(const LinkItem& link) const { return link.box; }
};

struct Shown {
  const ImageItem* item = nullptr;
  int page = 0;
};

std::vector<Shown> imagesOf(const DisplayList& list) {
  std::vector<Shown> images;
  for (int page = 0; page < static_cast<int>(list.pages.size()); ++page) {
    for (const Item& item : list.pages[static_cast<std::size_t>(page)].items) {
      if (const auto* image = std::get_if<ImageItem>(&item)) {
        images.push_back({image, page});
      }
    }
  }
  return images;
}

void checkPicture(const Examined& document,
                  const Shown& shown,
                  const GridSpec& grid,
                  Findings& found) {
  const ImageItem& item = *shown.item;
  const std::string place = fmt::format("page {} {}", shown.page + 1, item.image->source);
  const Pt top = document.proof.layout->page.area.top;
  const double lines = (item.box.height + grid.line - grid.character) / grid.line;
  const double first = (item.box.y - top) / grid.line;
  if (std::abs(lines - std::round(lines)) > 1e-3 || std::abs(first - std::round(first)) > 1e-3) {
    found.push_back(fmt::format("{} off the grid: {}", place, say(item.box)));
  }
  const double shownAspect =
      item.crop.width * item.image->shownWidth() / (item.crop.height * item.image->shownHeight());
  if (std::abs(shownAspect / (item.box.width / item.box.height) - 1) > 1e-6) {
    found.push_back(fmt::format("{} distorted: {} from {}", place, say(item.box), say(item.crop)));
  }
  if (!contains({0, 0, 1, 1}, item.crop, 1e-9)) {
    found.push_back(fmt::format("{} cropped outside itself: {}", place, say(item.crop)));
  }
  if (item.node == kArtifact || document.proof.list.structure[item.node].tag != Tag::figure ||
      document.proof.list.structure[item.node].alt.empty()) {
    found.push_back(place + " without alternative text");
  }
}

/// Captions and credits of one picture: below, inside its width and reaching both its sides.
void checkCaption(const Examined& document, const Shown& shown, Findings& found) {
  const Rect& box = shown.item->box;
  const std::string place = fmt::format("page {} {}", shown.page + 1, shown.item->image->source);
  Pt left = box.right();
  Pt right = box.x;
  bool credited = false;
  const auto& pages = document.proof.list.pages;
  // On facing pages the picture stands on both, above the caption in the language of its page.
  const auto isAgainOn = [&](int page) {
    const auto& items = pages[static_cast<std::size_t>(page)].items;
    return page != shown.page && std::any_of(items.begin(), items.end(), [&](const Item& item) {
             const auto* image = std::get_if<ImageItem>(&item);
             return image != nullptr && image->image == shown.item->image;
           });
  };
  for (const Passage& passage : document.passages) {
    const StructureTree& tree = document.proof.list.structure;
    if (passage.photo == nullptr || tree[tree[passage.node].parent].parent != shown.item->node) {
      continue;
    }
    credited = credited || passage.role == "credit";
    for (const SetLine* line : document.linesOf(passage.node)) {
      if (isAgainOn(line->page)) {
        continue;
      }
      left = std::min(left, line->left);
      right = std::max(right, line->right);
      if (line->page != shown.page || line->ink.y < box.bottom() - kTouch ||
          line->left < box.x - kTouch || line->right > box.right() + kTouch) {
        found.push_back(fmt::format("{}: “{}” is not below it", place, line->text));
      }
    }
  }
  if (left < right && std::abs(left - box.x) > kTouch) {
    found.push_back(fmt::format("{}: the caption begins {:.2f} pt inside", place, left - box.x));
  }
  if (credited && std::abs(right - box.right()) > kTouch) {
    found.push_back(
        fmt::format("{}: the credit ends {:.2f} pt inside", place, box.right() - right));
  }
}

const PartSpec* partOf(const Examined& document, NodeId figure) {
  const StructureTree& tree = document.proof.list.structure;
  for (const Passage& passage : document.passages) {
    NodeId at = passage.node;
    while (at > 0 && at != figure) {
      at = tree[at].parent;
    }
    if (at == figure) {
      return passage.part;
    }
  }
  return nullptr;
}

/// A text that stands within a picture, and is meant to.
bool isPictureHead(const Thing& a, const Thing& b) {
  return a.picture != b.picture && (a.picture ? contains(a.box, b.box) : contains(b.box, a.box));
}

}  // namespace

Findings collisions(const Examined& document) {
  Findings found;
  const bool pictureHeads = hasPictureHeads(*document.proof.layout);
  for (int page = 0; page < static_cast<int>(document.proof.list.pages.size()); ++page) {
    const std::string place = fmt::format("page {}", page + 1);
    std::vector<Thing> things = thingsOn(document, page);
    std::sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) {
      return a.box.y < b.box.y;
    });
    for (std::size_t i = 0; i < things.size(); ++i) {
      for (std::size_t k = i + 1; k < things.size() && things[k].box.y < things[i].box.bottom();
           ++k) {
        if (overlap(things[i].box, things[k].box) &&
            !(pictureHeads && isPictureHead(things[i], things[k]))) {
          found.push_back(fmt::format("{}: {} over {}", place, things[i].what, things[k].what));
        }
      }
    }
  }
  return found;
}

Findings cutThrough(const Examined& document) {
  Findings found;
  const bool pictureHeads = hasPictureHeads(*document.proof.layout);
  for (int page = 0; page < static_cast<int>(document.proof.list.pages.size()); ++page) {
    const std::vector<Thing> things = thingsOn(document, page);
    for (const Item& item : document.proof.list.pages[static_cast<std::size_t>(page)].items) {
      if (const auto* path = std::get_if<PathItem>(&item)) {
        checkFurniture(things, *path, pictureHeads, fmt::format("page {}", page + 1), found);
      }
    }
  }
  return found;
}

Findings outsideTypeArea(const Examined& document) {
  Findings found;
  const auto& pages = document.proof.list.pages;
  for (const SetLine& line : document.lines) {
    const std::size_t page = static_cast<std::size_t>(line.page);
    const Size trim = pages[page].trim;
    const Rect area = line.node == kArtifact ? Rect{0, 0, trim.width, trim.height}
                                             : typeArea(document.proof, page);
    // Type higher than a character box may use half of the gaps above and below it.
    // Ruby over a first line stands on the margin.
    const Pt give = line.annotation          ? 1.25 * line.size + line.ink.height
                    : line.node == kArtifact ? 0
                                             : halfGap(document);
    const Pt foot = line.annotation ? -give : give;
    if (!contains(area, {line.left, line.ink.y + give, line.right - line.left, 0}) ||
        !contains(area, {line.left, line.ink.bottom() - foot, line.right - line.left, 0})) {
      found.push_back(fmt::format("page {}: “{}” {}", page + 1, line.text, say(line.ink)));
    }
  }
  for (std::size_t page = 0; page < pages.size(); ++page) {
    // Rules and boxes may lie a little outside, but on the paper.
    const Rect paper{0, 0, pages[page].trim.width, pages[page].trim.height};
    for (const Item& item : pages[page].items) {
      const auto covered = std::visit(Extents{}, item);
      const bool picture = std::holds_alternative<ImageItem>(item);
      if (covered && !contains(picture ? typeArea(document.proof, page) : paper, *covered)) {
        found.push_back(fmt::format("page {}: {}", page + 1, say(*covered)));
      }
    }
  }
  return found;
}

Findings furnitureTooNear(const Examined& document) {
  Findings found;
  for (const SetLine& line : document.lines) {
    const Rect area = typeArea(document.proof, static_cast<std::size_t>(line.page));
    const Pt apart = std::max({area.y - line.ink.bottom(),
                               line.ink.y - area.bottom(),
                               area.x - line.ink.right(),
                               line.ink.x - area.right()});
    // What stands in the area is a frame that is repeated, not furniture of the margins.
    if (line.node == kArtifact && apart > 0 && apart < line.size) {
      found.push_back(fmt::format("page {}: “{}” {:.1f} pt", line.page + 1, line.text, apart));
    }
  }
  return found;
}

Findings figuresWrong(const Examined& document) {
  Findings found;
  for (const Shown& shown : imagesOf(document.proof.list)) {
    if (const PartSpec* part = partOf(document, shown.item->node)) {
      checkPicture(document, shown, part->grid, found);
      checkCaption(document, shown, found);
    }
  }
  return found;
}

namespace {

/// The page number in a folio, without the dashes on both sides (GB/T 9704-2012, 7.5).
std::string numberIn(const std::string& folio) {
  std::string number = folio.substr(0, folio.find('/'));
  for (const std::string_view mark : {"—", " "}) {
    for (auto at = number.find(mark); at != std::string::npos; at = number.find(mark)) {
      number.erase(at, mark.size());
    }
  }
  return number;
}

}  // namespace

namespace {

/// Whether the margins of the layout have a line with the number of the page; a poster has none.
bool numbersPages(const PageTemplate& layout) {
  return std::any_of(layout.margins.begin(), layout.margins.end(), [](const MarginLine& margin) {
    const FieldLine& line = margin.line;
    const std::string all = line.left + line.centre + line.right + line.inside + line.outside;
    return all.find("{page}") != std::string::npos;
  });
}

}  // namespace

Findings labelsWrong(const Examined& document) {
  Findings found;
  const bool numbered = numbersPages(*document.proof.layout);
  const auto& pages = document.proof.list.pages;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    // A blank page, before one that must be a left one, has no furniture either.
    const bool printed =
        !numbered || pages[page].items.empty() ||
        std::any_of(document.lines.begin(), document.lines.end(), [&](const SetLine& line) {
          return line.page == static_cast<int>(page) && line.node == kArtifact &&
                 numberIn(line.text) == pages[page].label;
        });
    if (pages[page].label.empty() || !printed) {
      found.push_back(fmt::format("page {} with label “{}”", page + 1, pages[page].label));
    }
  }
  return found;
}

Findings languagesWrong(const Examined& document) {
  Findings found;
  const DisplayList& list = document.proof.list;
  for (const Passage& passage : document.passages) {
    const std::string& tag = document.proof.content->languages.tag(passage.lang);
    if (passage.role == "panel-pinyin") {
      continue;  // Latin letters that spell Chinese
    }
    if (languageOf(list.structure, passage.node) != tag) {
      found.push_back(fmt::format(
          "“{}” is in an element of {}", passage.text, languageOf(list.structure, passage.node)));
    }
    const RichText* text = passage.slot->in(passage.lang);
    const bool mixed = text != nullptr &&
                       std::any_of(text->spans.begin(), text->spans.end(), [](const Span& span) {
                         return span.kind == Markup::language;
                       });
    for (const SetLine* line : document.linesOf(passage.node)) {
      for (const TextItem* item : line->items) {
        if (item->tag != tag && !mixed) {
          found.push_back(fmt::format("the run “{}” is tagged {}", textOf(*item), item->tag));
        }
      }
    }
  }
  return found;
}

}  // namespace paiban::test
