#pragma once

#include <cstdint>
#include <string_view>

#include "input/figures.h"

/// The English words that are or can be figures, as tables.
namespace paiban {

enum class Part : std::uint8_t {
  digit,    ///< 1 to 9: may follow tens
  teen,     ///< 0 and 10 to 19
  tens,     ///< 20 … 90
  hundred,  ///< and what else multiplies by a hundred
  scale,    ///< `value` is the power of ten
  ordinal,  ///< closes a number
};

struct NumberWord {
  std::string_view word;
  Part part;
  std::uint64_t value;
};

/// A word that can stand for several values, parted by spaces; % marks hundredths, : a clock.
struct OtherWord {
  std::string_view word;
  std::string_view readings;
  FigureRole role = FigureRole::spelled;
  bool name = false;  ///< only with a capital: March, May
};
/// The row of a word in small letters, or nothing.
const NumberWord* numberWord(std::string_view word);
const OtherWord* otherWord(std::string_view word);

}  // namespace paiban
