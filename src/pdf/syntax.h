#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/geometry.h"
#include "base/ink.h"

/// The lexical forms of PDF (ISO 32000-1, 7.2 and 7.3), appended to a buffer. Numbers are formatted
/// here and not by libharu, whose reals are single precision.
namespace paiban::pdf {

/// Decimals of page coordinates: 0.001 pt.
inline constexpr int kCoordinateDecimals = 3;

/// `value` rounded to `decimals` (0 … 6) places, without trailing zeros, exponent or "-0".
void appendNumber(std::string& out, double value, int decimals = kCoordinateDecimals);
/// Numbers with a space after each.
void appendNumbers(std::string& out, std::initializer_list<double> values);
void appendInteger(std::string& out, std::int64_t value);

/// "12 0 R".
void appendReference(std::string& out, std::uint32_t object);

/// `name` with its solidus; anything but letters, digits and a few marks as #XX.
void appendName(std::string& out, std::string_view name);

/// A text string: literal where it is printable ASCII, else UTF-16BE in hexadecimal.
void appendText(std::string& out, std::string_view utf8);

/// A byte string in parentheses.
void appendLiteral(std::string& out, std::string_view bytes);

/// Hexadecimal digits, upper case.
void appendHex16(std::string& out, std::uint32_t value);
void appendUtf16Hex(std::string& out, std::string_view utf8);

/// The four components and `op`: k for filling, K for stroking.
void appendInk(std::string& out, const Ink& ink, char op);

}  // namespace paiban::pdf
