#pragma once

#include <string>

#include <qpdf/QPDF.hh>

namespace paiban {

/// Adds a top-level bookmark `title` at the end of `host`'s outline that leads to `firstPage`, with
/// the outline of `bulletin` below it. The bulletin's pages have been added to `host`, and its
/// destinations are explicit.
void appendOutline(QPDF& host,
                   QPDF& bulletin,
                   const std::string& title,
                   QPDFObjectHandle firstPage);

}  // namespace paiban
