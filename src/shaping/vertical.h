#pragma once

#include <span>
#include <vector>

#include "model/style.h"
#include "shaping/characters.h"

namespace paiban {

/// Sets the forms of `characters`, those of a vertical text, and what is drawn for its quotes:
/// - Chinese marks as verticalFormOf says (CL-60), the solidus, which stands, in a cell of 1 em; of
/// curly quotes, as `quotes` says, corner
///   brackets: 『 』 for “ ” and 「 」 for ‘ ’, in Traditional Chinese the other way round (CL-61);
/// - in Chinese matter a Latin letter or digit by itself and acronyms of at most four capitals and
///   digits stand, one in a cell; numbers of two or three digits are combined in 1 em, as are the
///   units ？！ of CL-05; all other Latin matter is turned (CL-62).
/// Units (Character::unit) of what is combined are set too.
void setForms(std::vector<Character>& characters,
              const std::vector<AttributeRun>& attributes,
              VerticalQuotes quotes);

}  // namespace paiban
