#pragma once

#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "driver/manuscript.h"
#include "driver/trace.h"

namespace paiban {

struct RenderResult {
  std::optional<Bytes> bytes;  ///< none when there were errors and no draft was asked for
  int pages = 0;
  std::vector<TracedLine> trace;  ///< when one was asked for and there are bytes
  Diagnostics diagnostics;        ///< in the order of their places
};

/// readLayout → loadImages → composePages → dump / exportPdf.
RenderResult render(const Manuscript& manuscript, const Workshop& workshop);

/// The same from the content file on.
RenderResult render(const RenderRequest& request, const Workshop& workshop);

/// The same without an output: all that can be known about a content file.
Diagnostics check(const RenderRequest& request, const Workshop& workshop);

/// Finished pages in a form of output. Errors: those of exportPdf.
Result<Bytes> exported(const DisplayList& list, OutputFormat format);

}  // namespace paiban
