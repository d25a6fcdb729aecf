#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "display/display_list.h"

namespace paiban {

struct PdfOptions {
  bool compress = true;  ///< false: readable streams, for tests
};

/// Writes `list` as PDF 1.7, tagged, with embedded subset fonts. Deterministic. Errors: a font
/// cannot be subset, an image cannot be decoded, a limit of the format is exceeded.
Result<Bytes> exportPdf(const DisplayList& list, const PdfOptions& options = {});

}  // namespace paiban
