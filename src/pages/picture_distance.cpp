#include "pages/picture_distance.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace paiban {
namespace {

/// A place in reading order.
struct Spot {
  int view = 0;
  int column = 0;  ///< basic column, from 0
  Pt y = 0;
  int frame = -1;
  auto order() const { return std::tuple(view, column, y); }
};

/// From the first line of a text to its last.
struct Reach {
  Spot first, last;
};

std::optional<Reach> reachOf(std::span<const PageView> pages, NodeId node) {
  std::optional<Reach> reach;
  for (std::size_t v = 0; v < pages.size(); ++v) {
    for (const SeenBlock& block : pages[v].blocks) {
      const bool head =
          block.kind == SeenBlock::Kind::headline || block.kind == SeenBlock::Kind::headPart;
      if (block.node != node || head) {
        continue;  // a picture that opens a story is named by none of its text
      }
      const Spot spot{
          static_cast<int>(v), pages[v].columnsOf(block.box).first, block.box.y, block.frame};
      if (!reach) {
        reach = Reach{spot, spot};
      }
      reach->first = spot.order() < reach->first.order() ? spot : reach->first;
      reach->last = reach->last.order() < spot.order() ? spot : reach->last;
    }
  }
  return reach;
}

/// `node` itself, or the last text inside it; panels have texts of their own.
NodeId lastText(const StructureTree& tree, NodeId node) {
  while (tree[node].tag == Tag::list || tree[node].tag == Tag::listItem) {
    if (tree[node].children.empty()) {
      return kArtifact;
    }
    node = tree[node].children.back();
  }
  const Tag tag = tree[node].tag;
  const bool text =
      tag == Tag::paragraph || tag == Tag::listBody || tag == Tag::heading1 || tag == Tag::heading2;
  return text ? node : kArtifact;
}

/// The text before the anchor of `figure`. In two languages it has two; the picture goes with the
/// one that is read first.
std::optional<Reach> mentionOf(const StructureTree& tree,
                               std::span<const PageView> pages,
                               NodeId figure) {
  std::optional<Reach> mention;
  std::set<std::string_view> seen;  // languages
  const auto& siblings = tree[tree[figure].parent].children;
  bool before = false;
  for (auto at = siblings.rbegin(); at != siblings.rend(); ++at) {
    if (!before) {
      before = *at == figure;
      continue;
    }
    const NodeId text = lastText(tree, *at);
    if (text == kArtifact || seen.contains(tree[text].lang)) {
      continue;
    }
    if (const auto reach = reachOf(pages, text)) {
      seen.insert(tree[text].lang);
      mention = !mention || reach->last.order() < mention->last.order() ? reach : mention;
    }
  }
  return mention;
}

/// The frame of that page in which the picture stands, or which goes on from the text's.
int frameOf(const PageView& page, const SeenPicture& picture, const std::string& text) {
  const auto& frames = page.notes->frames;
  const auto same = std::find_if(
      frames.begin(), frames.end(), [&](const NotedFrame& frame) { return frame.name == text; });
  return picture.frame >= 0 || same == frames.end() ? picture.frame
                                                    : static_cast<int>(same - frames.begin());
}

PictureDistance distanceOf(std::span<const PageView> pages,
                           int view,
                           const SeenPicture& picture,
                           const Reach& mention) {
  const auto [first, last] = pages[static_cast<std::size_t>(view)].columnsOf(picture.box);
  const bool before =
      view < mention.first.view || (view == mention.first.view && last < mention.first.column);
  const Spot& spot = before ? mention.first : mention.last;
  const PageView& there = pages[static_cast<std::size_t>(spot.view)];
  const PageView& here = pages[static_cast<std::size_t>(view)];
  PictureDistance distance{view, frameOf(here, picture, there.frameName(spot.frame)), &picture};
  distance.page = there.number;
  distance.column = spot.column;
  distance.pagesLater = here.number - there.number;
  distance.apart = here.notes->spread != there.notes->spread;
  if (distance.pagesLater == 0 && before) {
    distance.columnsLater = last - spot.column;
  } else if (distance.pagesLater == 0 && first > spot.column) {
    distance.columnsLater = first - spot.column;
  }
  return distance;
}

}  // namespace

std::vector<PictureDistance> pictureDistances(const StructureTree& tree,
                                              std::span<const PageView> pages) {
  std::vector<PictureDistance> distances;
  std::set<NodeId> known;  // facing pages have a picture twice
  for (std::size_t v = 0; v < pages.size(); ++v) {
    for (const SeenPicture& picture : pages[v].pictures) {
      if (!picture.anchored || picture.figure == kArtifact ||
          !known.insert(picture.figure).second) {
        continue;
      }
      if (const auto mention = mentionOf(tree, pages, picture.figure)) {
        distances.push_back(distanceOf(pages, static_cast<int>(v), picture, *mention));
      }
    }
  }
  return distances;
}

}  // namespace paiban
