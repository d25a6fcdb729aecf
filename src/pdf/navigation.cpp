#include "pdf/navigation.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

/// A label in two parts: what stays, and the number it ends in, if there is one.
struct Label {
  std::string_view prefix;
  std::optional<int> number;
};

Label splitLabel(std::string_view label) {
  constexpr std::size_t kMostDigits = 9;
  std::size_t start = label.size();
  while (start > 0 && label[start - 1] >= '0' && label[start - 1] <= '9' &&
         label.size() - start < kMostDigits) {
    --start;
  }
  while (start < label.size() && label[start] == '0') {
    ++start;  // a number of the format has no leading zeros, and is not zero
  }
  if (start == label.size()) {
    return {label, std::nullopt};
  }
  int number = 0;
  std::from_chars(label.data() + start, label.data() + label.size(), number);
  return {label.substr(0, start), number};
}

std::string labelRange(const Label& label) {
  std::string out = "<<";
  if (label.number) {
    out += "/S/D";
    if (*label.number != 1) {
      out += "/St ";
      appendInteger(out, *label.number);
    }
  }
  if (!label.prefix.empty()) {
    out += "/P";
    appendText(out, label.prefix);
  }
  return out + ">>";
}

/// Links of an outline item, as indices of entries.
struct OutlineNode {
  std::optional<std::size_t> parent, previous, next, first, last;
  int descendants = 0;
};

std::vector<OutlineNode> outlineTree(const std::vector<OutlineEntry>& entries) {
  std::vector<OutlineNode> nodes(entries.size());
  std::vector<std::size_t> open;  // the entry before and those it lies in
  std::optional<std::size_t> lastAtTop;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    while (!open.empty() && entries[open.back()].level >= entries[i].level) {
      open.pop_back();
    }
    std::optional<std::size_t>& before = open.empty() ? lastAtTop : nodes[open.back()].last;
    nodes[i].previous = before;
    if (before) {
      nodes[*before].next = i;
    } else if (!open.empty()) {
      nodes[open.back()].first = i;
    }
    before = i;
    if (!open.empty()) {
      nodes[i].parent = open.back();
    }
    for (const std::size_t ancestor : open) {
      ++nodes[ancestor].descendants;
    }
    open.push_back(i);
  }
  return nodes;
}

}  // namespace

std::string pageLabels(const std::vector<DisplayPage>& pages) {
  if (std::ranges::all_of(pages, [](const DisplayPage& p) { return p.label.empty(); })) {
    return {};
  }
  std::string out = "/PageLabels<</Nums[";
  Label previous;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Label label = splitLabel(pages[i].label);
    const bool counts = i > 0 && label.number && previous.number &&
                        label.prefix == previous.prefix && *label.number == *previous.number + 1;
    if (!counts) {
      appendInteger(out, static_cast<std::int64_t>(i));
      out += labelRange(label);
    }
    previous = label;
  }
  return out + "]>>\n";
}

ObjectNumber addOutline(const DisplayList& list,
                        const std::vector<ObjectNumber>& pages,
                        ObjectStore& store) {
  const std::vector<OutlineEntry>& entries = list.outline;
  if (entries.empty()) {
    return 0;
  }
  const std::vector<OutlineNode> nodes = outlineTree(entries);
  const ObjectNumber root = store.reserve();
  std::vector<ObjectNumber> objects;
  std::size_t lastAtTop = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    objects.push_back(store.reserve());
    lastAtTop = nodes[i].parent ? lastAtTop : i;
  }
  const auto reference =
      [&](std::string& out, std::string_view key, std::optional<std::size_t> to) {
        if (to) {
          out += key;
          appendReference(out, objects[*to]);
        }
      };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const OutlineNode& node = nodes[i];
    std::string out = "/Title";
    appendText(out, entries[i].title);
    out += "/Parent ";
    appendReference(out, node.parent ? objects[*node.parent] : root);
    reference(out, "/Prev ", node.previous);
    reference(out, "/Next ", node.next);
    reference(out, "/First ", node.first);
    reference(out, "/Last ", node.last);
    if (node.descendants > 0) {
      out += "/Count ";
      appendInteger(out, node.descendants);
    }
    const auto index = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(entries[i].page, 0)), 0, pages.size() - 1);
    const DisplayPage& page = list.pages[index];
    out += "/Dest[";
    appendReference(out, pages[index]);
    out += "/XYZ null ";
    appendNumber(out, page.trim.height + page.bleed - entries[i].y);
    store.fill(objects[i], out + " null]");
  }
  std::string out = "/Type/Outlines/Count ";
  appendInteger(out, static_cast<std::int64_t>(entries.size()));
  reference(out, "/First ", 0);
  reference(out, "/Last ", lastAtTop);
  store.fill(root, std::move(out));
  return root;
}

}  // namespace paiban::pdf
