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

/// The make-up report of a content file's pages.
struct PageReport {
  std::optional<Bytes> pdf;  ///< the pages with the findings drawn over them, when asked for
  int pages = 0;
  Diagnostics diagnostics;  ///< all of `check`, each finding as a warning, pictures with notes
};

/// `check`, and the finished pages held against the rules of make-up; errors do not stop it as long
/// as there are pages to look at.
PageReport checkPages(const RenderRequest& request, const Workshop& workshop, bool drawn);

/// Finished pages in a form of output. Errors: those of exportPdf.
Result<Bytes> exported(const DisplayList& list, OutputFormat format);

}  // namespace paiban
