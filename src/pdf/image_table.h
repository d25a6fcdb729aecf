#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "display/display_list.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// The pictures of a document, each embedded once however often it is shown.
class ImageTable {
 public:
  /// Embeds every picture of `list`, which must outlive `store`. Errors: one cannot be decoded.
  Result<void> write(const DisplayList& list, ObjectStore& store);

  /// Its number in the resources ("/I3"), and its object.
  std::uint32_t indexOf(const Image& image) const { return index_.at(&image); }
  ObjectNumber object(std::uint32_t index) const { return objects_[index]; }

 private:
  std::unordered_map<const Image*, std::uint32_t> index_;
  std::vector<ObjectNumber> objects_;  // in order of appearance
};

}  // namespace paiban::pdf
