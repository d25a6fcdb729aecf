#include "pdf/sorted_tree.h"

#include <algorithm>
#include <string_view>

#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

constexpr std::size_t kEntriesPerLeaf = 64;

std::string leafEntries(std::string_view arrayKey,
                        const std::vector<TreeEntry>& entries,
                        std::size_t begin,
                        std::size_t end) {
  std::string out(arrayKey);
  for (std::size_t i = begin; i < end; ++i) {
    out += entries[i].key + ' ' + entries[i].value + '\n';
  }
  return out + ']';
}

}  // namespace

ObjectNumber addTree(TreeKind kind, const std::vector<TreeEntry>& entries, ObjectStore& store) {
  const std::string_view arrayKey = kind == TreeKind::names ? "/Names[" : "/Nums[";
  if (entries.size() <= kEntriesPerLeaf) {
    return store.add(leafEntries(arrayKey, entries, 0, entries.size()));
  }
  std::string kids = "/Kids[";
  for (std::size_t begin = 0; begin < entries.size(); begin += kEntriesPerLeaf) {
    const std::size_t end = std::min(begin + kEntriesPerLeaf, entries.size());
    const std::string limits = "/Limits[" + entries[begin].key + ' ' + entries[end - 1].key + ']';
    appendReference(kids, store.add(limits + leafEntries(arrayKey, entries, begin, end)));
    kids += ' ';
  }
  return store.add(kids + ']');
}

}  // namespace paiban::pdf
