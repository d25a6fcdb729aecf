#include "pdf/syntax.h"

#include <charconv>
#include <cmath>
#include <initializer_list>

#include "base/utf8.h"

namespace paiban::pdf {
namespace {

constexpr std::int64_t kPowersOfTen[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
constexpr char kHexDigits[] = "0123456789ABCDEF";
/// Beyond any page; keeps the arithmetic below in range whatever comes in.
constexpr double kLargest = 1e9;

void appendHex8(std::string& out, unsigned value) {
  out += kHexDigits[value >> 4 & 15];
  out += kHexDigits[value & 15];
}

bool isPrintableAscii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) {
      return false;
    }
  }
  return true;
}

}  // namespace

void appendInteger(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void appendNumber(std::string& out, double value, int decimals) {
  if (!(std::fabs(value) <= kLargest)) {
    value = std::isnan(value) ? 0 : std::copysign(kLargest, value);
  }
  const std::int64_t scale = kPowersOfTen[decimals];
  std::int64_t scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  const std::int64_t whole = scaled / scale;
  std::int64_t fraction = scaled % scale;
  if (whole != 0 || fraction == 0) {
    appendInteger(out, whole);
  }
  if (fraction != 0) {
    out += '.';
    for (std::int64_t unit = scale / 10; fraction != 0; unit /= 10) {
      out += static_cast<char>('0' + fraction / unit);
      fraction %= unit;
    }
  }
}

void appendNumbers(std::string& out, std::initializer_list<double> values) {
  for (const double value : values) {
    appendNumber(out, value);
    out += ' ';
  }
}

void appendReference(std::string& out, std::uint32_t object) {
  appendInteger(out, object);
  out += " 0 R";
}

void appendName(std::string& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.' || c == '+';
    if (plain) {
      out += c;
    } else {
      out += '#';
      appendHex8(out, static_cast<unsigned char>(c));
    }
  }
}

void appendLiteral(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') {
      out += '\\';
    }
    if (c == '\r') {
      out += "\\r";  // a bare one would be read as a line feed
    } else {
      out += c;
    }
  }
  out += ')';
}

void appendHex16(std::string& out, std::uint32_t value) {
  appendHex8(out, value >> 8);
  appendHex8(out, value);
}

void appendUtf16Hex(std::string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Char c = decodeUtf8(utf8, at);
    at += c.bytes;
    if (c.code >= 0x10000) {
      appendHex16(out, 0xD800 + ((c.code - 0x10000) >> 10));
      appendHex16(out, 0xDC00 + ((c.code - 0x10000) & 0x3FF));
    } else {
      appendHex16(out, c.code);
    }
  }
}

void appendText(std::string& out, std::string_view utf8) {
  if (isPrintableAscii(utf8)) {
    appendLiteral(out, utf8);
    return;
  }
  out += "<FEFF";
  appendUtf16Hex(out, utf8);
  out += '>';
}

void appendInk(std::string& out, const Ink& ink, char op) {
  appendNumbers(out, {ink.c, ink.m, ink.y, ink.k});
  out += op;
  out += '\n';
}

}  // namespace paiban::pdf
