#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/content.h"

namespace paiban {

/// What a field line may refer to beside the content, and whether it stands.
struct PageFacts {
  int page = 0;        ///< as printed
  int pages = 0;       ///< of the whole document
  bool opens = false;  ///< the document, or a part with a nameplate of its own
};

/// `2025年1月16日`, `16 January 2025` or, for en-US, `January 16, 2025`; empty for no date.
std::string formatDate(const Date& date, Lang lang, const std::string& tag);

/// `pattern` with its {fields} filled in: title, short-title, nameplate, issue, publisher, date,
/// motto, page, pages. The language is the first of `languages`; `.zh` or `.en` behind a name fixes
/// it, `.second` takes the second language and gives nothing where there is none. `{{` is a literal
/// brace. A field that the content leaves empty gives nothing, and blanks at the ends are dropped.
/// Errors: unknown field.
std::string fillFields(std::string_view pattern,
                       const Content& content,
                       const std::vector<Lang>& languages,
                       const PageFacts& facts,
                       const SourceRef& where,
                       Diagnostics& diagnostics);

}  // namespace paiban
