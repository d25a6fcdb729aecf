#include "pages/outline.h"

#include <map>
#include <variant>

namespace paiban {
namespace {

int levelOf(Tag tag) {
  switch (tag) {
    case Tag::heading1:
      return 0;
    case Tag::heading2:
      return 1;
    case Tag::heading3:
      return 2;
    default:
      return -1;
  }
}

/// The heading that an element is or lies in, ruby in its text left out; kArtifact if there is
/// none.
NodeId headingOf(const StructureTree& tree, NodeId node) {
  while (node > 0 && levelOf(tree[node].tag) < 0) {
    node = tree[node].tag == Tag::rubyText ? kArtifact : tree[node].parent;
  }
  return node > 0 ? node : kArtifact;
}

/// Where the text of each heading begins, and what it says.
std::map<NodeId, OutlineEntry> findHeadings(const DisplayList& list) {
  std::map<NodeId, OutlineEntry> headings;
  for (std::size_t p = 0; p < list.pages.size(); ++p) {
    for (const Item& item : list.pages[p].items) {
      const auto* text = std::get_if<TextItem>(&item);
      const NodeId heading = text == nullptr ? kArtifact : headingOf(list.structure, text->node);
      if (heading == kArtifact) {
        continue;
      }
      const auto [entry, isNew] = headings.try_emplace(heading);
      if (isNew) {
        entry->second.page = static_cast<int>(p);
        entry->second.y = text->origin.y - text->size;
      }
      for (const PlacedGlyph& glyph : text->glyphs) {
        entry->second.title += glyph.text;
      }
    }
  }
  return headings;
}

/// A soft hyphen that a line's end made visible is no part of the words.
std::string withoutSoftHyphens(std::string text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  for (auto at = text.find(kSoftHyphen); at != std::string::npos; at = text.find(kSoftHyphen)) {
    text.erase(at, kSoftHyphen.size());
  }
  return text;
}

}  // namespace

std::vector<OutlineEntry> makeOutline(const DisplayList& list) {
  std::map<NodeId, OutlineEntry> headings = findHeadings(list);
  std::vector<OutlineEntry> outline;
  for (auto& [node, entry] : headings) {  // nodes are numbered in reading order
    if (!list.structure[node].lang.empty()) {
      continue;
    }
    entry.level = levelOf(list.structure[node].tag);
    entry.title = withoutSoftHyphens(std::move(entry.title));
    if (!outline.empty() && entry.level > outline.back().level + 1) {
      entry.level = outline.back().level + 1;
    }
    outline.push_back(std::move(entry));
  }
  return outline;
}

}  // namespace paiban
