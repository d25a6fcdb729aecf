#pragma once

#include <string_view>
#include <vector>

#include "unicode/line_opportunities.h"

namespace paiban {

/// Sets where the web and mail addresses of `text` may be broken (CL-31): after a solidus, before
/// `?`, `&` and `#`, before `@`; never at a hyphen, which would read as one that the line brought.
/// With `keep` nowhere. `breaks` is what lineOpportunities gave.
void setUrlBreaks(std::string_view text, bool keep, std::vector<Break>& breaks);

}  // namespace paiban
