#pragma once

#include <cstddef>
#include <vector>

#include <qpdf/QPDF.hh>

namespace paiban {

/// A document within the joined one.
struct PageRange {
  QPDF* pdf = nullptr;
  std::size_t pages = 0;
};

/// Writes the page labels (ISO 32000-1, 12.4.2) of the joined document to `host`: every document
/// keeps its own; one without labels shows its places in the whole. Nothing is written when none
/// has labels.
void joinPageLabels(QPDF& host, const std::vector<PageRange>& documents);

}  // namespace paiban
