#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace paiban {

/// Whether a line may end at a place in the text.
enum class Break : std::uint8_t { prohibited, allowed, mandatory };

/// The line break opportunities of Unicode (UAX #14), tailored to the language `tag` (BCP 47), for
/// a whole paragraph of valid UTF-8. Entry i speaks of a break before byte i; there are
/// text.size() + 1 entries. Entry 0 and places inside a character are prohibited, the last entry
/// is mandatory (prohibited for an empty text). The break stands after trailing spaces and after a
/// soft hyphen. They hold for proportional matter; beside Han characters and full-width marks the
/// kinsoku table (mark_class.h) decides, since UAX #14 glues “ and ” to both their neighbours.
/// A language that ICU does not know gets the rules of the root locale.
std::vector<Break> lineOpportunities(std::string_view text, std::string_view tag);

}  // namespace paiban
