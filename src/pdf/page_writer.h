#pragma once

#include <optional>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/font_table.h"
#include "pdf/image_table.h"
#include "pdf/marked_content.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// What all pages of a document share.
struct PageContext {
  const DisplayList& list;
  const FontTable& fonts;
  const ImageTable& images;
  MarkedContent& content;
};

/// Writes page `index`: content stream, resources, link annotations; notes in `context.content`
/// what belongs to the structure. The page object must be there already.
void writePage(std::size_t index, const PageContext& context, ObjectStore& store);

}  // namespace paiban::pdf
