#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/figures.h"

/// What the readers of Chinese and English figures share.
namespace paiban {

/// A text as code points. Full-width digits, points and percent signs have become ASCII, blanks of
/// all widths U+0020, all hyphens U+002D; soft hyphens and joiners are gone.
struct FigureText {
  std::vector<char32_t> codes;
  std::vector<std::uint32_t> offsets;  ///< byte of each, and the size of the text

  std::size_t size() const { return codes.size(); }
  /// U+0000 beyond the end.
  char32_t at(std::size_t i) const { return i < codes.size() ? codes[i] : U'\0'; }
  bool has(std::size_t i, std::u32string_view words) const;
};

FigureText figureText(std::string_view text);

constexpr bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
constexpr bool isAsciiLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// What scales a figure: `kind`, and ten to the power `shift`.
struct Form {
  FigureKind kind = FigureKind::number;
  int shift = 0;

  bool operator==(const Form&) const = default;
};

/// A figure in the making.
struct Draft {
  std::string digits;           ///< a decimal; may be empty if `others` is not
  std::vector<Form> forms;      ///< what `digits` may mean
  std::vector<Reading> others;  ///< further readings
  std::size_t begin = 0;        ///< code points
  std::size_t end = 0;
  FigureRole role = FigureRole::demanded;
  bool year = false;
  bool date = false;
};

/// A number in digits that starts at code point `at`: "3,000", "2.5"; "2024.12.30" is three.
struct DigitRun {
  std::string digits;
  std::size_t end = 0;
};
DigitRun readDigitRun(const FigureText& text, std::size_t at);

/// `digits` times ten to the power `shift` (which may be below 0), as in Reading::value.
std::string decimal(std::string_view digits, int shift = 0);

/// hh:mm from `at` on, as the draft of a clock; both colons. Nothing if it can be no time of day.
std::optional<Draft> readClock(const FigureText& text, std::size_t at);
/// Readings of `hour` (0 to 24) and `minute`; an hour up to 12 is that of the afternoon too.
std::vector<Reading> clockReadings(int hour, int minute);

/// End of the address of the web or of mail that starts at `at`, or `at`.
std::size_t skipAddress(const FigureText& text, std::size_t at);

std::vector<Draft> readChinese(const FigureText& text);
std::vector<Draft> readEnglish(const FigureText& text);

}  // namespace paiban
