#include "pdf/syntax.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
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
  const auto scale = static_cast<double>(kPowersOfTen[decimals]);
  const std::int64_t scaled = std::llround(value * scale);
  std::uint64_t rest = static_cast<std::uint64_t>(std::abs(scaled));
  while (decimals > 0 && rest % 10 == 0) {
    rest /= 10;
    --decimals;
  }
  char text[24];  // filled from its end
  char* const end = text + sizeof text;
  char* begin = end;
  const bool whole = decimals == 0;
  for (; decimals > 0; --decimals) {
    *--begin = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (!whole) {
    *--begin = '.';
  }
  for (bool any = whole; any || rest != 0; any = false) {  // .5 has no digit before its point
    *--begin = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (scaled < 0) {
    *--begin = '-';
  }
  out.append(begin, end);
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
