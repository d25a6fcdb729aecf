#include "base/utf8.h"

namespace paiban {
namespace {

constexpr Utf8Char kInvalid{0xFFFD, 1};

bool isContinuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

/// Decodes strictly; bytes == 0 means that no valid sequence starts at `at`.
Utf8Char decodeStrict(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) {
    return {0, 0};
  }
  char32_t code = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!isContinuation(byte(i))) {
      return {0, 0};
    }
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kLeast[length] || code > 0x10FFFF || surrogate) {
    return {0, 0};
  }
  return {code, length};
}

}  // namespace

Utf8Char decodeMultibyte(std::string_view text, std::size_t at) {
  const Utf8Char c = decodeStrict(text, at);
  return c.bytes == 0 ? kInvalid : c;
}

void appendUtf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

std::string toUtf8(char32_t code) {
  std::string out;
  appendUtf8(out, code);
  return out;
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeStrict(text, at);
    if (c.bytes == 0) {
      return at;
    }
    at += c.bytes;
  }
  return std::nullopt;
}

std::size_t countCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += !isContinuation(static_cast<unsigned char>(c));
  }
  return count;
}

std::string_view firstCodePoints(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) {
    at += decodeUtf8(text, at).bytes;
  }
  return text.substr(0, at);
}

}  // namespace paiban
