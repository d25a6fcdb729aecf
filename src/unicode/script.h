#pragma once

#include <cstdint>

namespace paiban {

/// From which kind of face a character's glyph comes.
enum class ScriptSide : std::uint8_t {
  han,    ///< always the Han face: ideographs, kana, hangul, full-width forms and marks
  latin,  ///< always the proportional face: letters, digits, ASCII punctuation
  shared,  ///< by language and neighbours: “ ” ‘ ’ — … · and symbols of ambiguous width (CL-07)
  inherited,  ///< that of the character before: combining marks, variation selectors, format
              ///< characters, spaces
};

ScriptSide scriptSideOf(char32_t code);

/// ISO 15924 code of the script of `code` as four bytes, first letter highest (`Hani`, `Latn`);
/// 0 for characters that several scripts share.
std::uint32_t scriptOf(char32_t code);

/// Whether `code` belongs to a script that is written from right to left.
bool isRightToLeft(char32_t code);

}  // namespace paiban
