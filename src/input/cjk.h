#pragma once

/// The few questions that the readers ask of a character; the rule tables of composition live in
/// unicode/.
namespace paiban {

/// Han ideographs, with the numerals and iteration marks written like them.
constexpr bool isHan(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 ||
         c == 0x3007 || (c >= 0x2E80 && c <= 0x2FDF);
}

/// Full-width marks, kana and other characters that are wide whatever the language.
constexpr bool isWide(char32_t c) {
  return isHan(c) || (c >= 0x3000 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
}

/// Quotes, dashes, ellipses and the interpunct, which Chinese shares with Latin scripts: wide in
/// Chinese text only (CL-07).
constexpr bool isSharedMark(char32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 ||
         c == 0x00B7 || c == 0x2E3A;
}

}  // namespace paiban
