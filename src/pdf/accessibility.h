#pragma once

#include "display/display_list.h"

namespace paiban::pdf {

/// Whether a document may claim PDF/UA-1 (ISO 14289-1). The writer meets most of its clauses for
/// any document; these depend on the content: a title (7.1) and a language (7.2), figures with an
/// alternative text (7.3), heading levels that start at 1 and skip none (7.4.2), lists made of
/// items (7.6 and ISO 32000-1, 14.8.4.3), links that belong to the structure (7.18.5), no missing
/// glyph (7.21.8).
bool meetsPdfUa(const DisplayList& list);

}  // namespace paiban::pdf
