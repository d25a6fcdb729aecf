#pragma once

#include <cstdint>
#include <string>

#include "model/language.h"

namespace paiban {

/// How the items of a list are marked.
enum class ListMark : std::uint8_t {
  bullet,     ///< ● in Chinese, to be set small; • in English
  dash,       ///< — in both
  number,     ///< 1. 2. 3.
  letter,     ///< A. B. C. in Chinese, a. b. c. in English
  circled,    ///< ① ② ③, in English 1. 2. 3.
  han,        ///< 一、 二、 三、, in English 1. 2. 3.
  bracketed,  ///< （一） （二）, in English (1) (2)
  none,
};

/// The mark of item `number` (from 1). Letters go on with AA behind Z; circled figures end at 20,
/// Han numerals at 99, and plain numbers follow.
std::string markOf(ListMark mark, int number, Lang lang);

}  // namespace paiban
