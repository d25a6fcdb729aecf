#include "display/structure.h"

#include <array>

namespace paiban {
namespace {

/// In the order of `Tag`.
constexpr std::array<std::string_view, 25> kTagNames = {
    "Document",   "Part", "Art",       "Sect",   "Div",     "Aside", "H1", "H2",  "H3",
    "H4",         "P",    "Span",      "Figure", "Caption", "L",     "LI", "Lbl", "LBody",
    "BlockQuote", "Note", "Reference", "Link",   "Ruby",    "RB",    "RT"};
static_assert(kTagNames.size() == static_cast<std::size_t>(Tag::rubyText) + 1);

}  // namespace

std::string_view tagName(Tag tag) {
  return kTagNames[static_cast<std::size_t>(tag)];
}

}  // namespace paiban
