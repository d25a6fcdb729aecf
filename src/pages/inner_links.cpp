#include "pages/inner_links.h"

#include <map>
#include <set>
#include <variant>

namespace paiban {
namespace {

const LinkItem* innerLink(const Item& item) {
  const auto* link = std::get_if<LinkItem>(&item);
  return link != nullptr && link->target != kArtifact ? link : nullptr;
}

/// The first text of each of `wanted`; `y` is its top.
std::map<NodeId, PagePlace> placesOf(const DisplayList& list, const std::set<NodeId>& wanted) {
  std::map<NodeId, PagePlace> places;
  for (std::size_t page = 0; page < list.pages.size(); ++page) {
    for (const Item& item : list.pages[page].items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && wanted.contains(text->node)) {
        places.insert({text->node, {static_cast<int>(page), text->origin.y - text->size}});
      }
    }
  }
  return places;
}

}  // namespace

void placeLinks(DisplayList& list) {
  std::set<NodeId> wanted;
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      if (const LinkItem* link = innerLink(item)) {
        wanted.insert(link->target);
      }
    }
  }
  if (wanted.empty()) {
    return;
  }
  const std::map<NodeId, PagePlace> places = placesOf(list, wanted);
  for (DisplayPage& page : list.pages) {
    std::erase_if(page.items, [&](const Item& item) {
      const LinkItem* link = innerLink(item);
      return link != nullptr && !places.contains(link->target);
    });
    for (Item& item : page.items) {
      if (innerLink(item) != nullptr) {
        auto& link = std::get<LinkItem>(item);
        link.place = places.at(link.target);
      }
    }
  }
}

}  // namespace paiban
