#include "unicode/mark_class.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "unicode/script.h"

namespace paiban {
namespace {

using enum CharClass;

// Requirements A0 as data. CLREQ = Requirements for Chinese Text Layout, section numbers of the
// 2024-03-21 text; GB = GB/T 15834-2011.
constexpr std::array kMarks{
    MarkRow{0x002D, connector, "CLREQ 3.1.1.2 connector marks; GB 4.13 短横线"},
    MarkRow{0x002F, solidus, "CLREQ 3.1.1.2 solidi; GB 4.17, 5.1.9"},
    MarkRow{0x00B7, interpunct, "CLREQ 3.1.1.2 interpuncts; GB 4.14, 5.1.7"},
    MarkRow{0x2013, connector, "CLREQ 3.1.1.2 connector marks; GB 4.13 短横线"},
    MarkRow{0x2014, dash, "CLREQ 3.1.5 two-em dash, single: connector; GB 4.10, 4.13, 5.1.4"},
    MarkRow{0x2018, openingQuote, "CLREQ 3.1.1.2 quotation marks; GB 4.8, 5.1.3"},
    MarkRow{0x2019, closingQuote, "CLREQ 3.1.1.2 quotation marks; GB 4.8, 5.1.3"},
    MarkRow{0x201C, openingQuote, "CLREQ 3.1.1.2 quotation marks; GB 4.8, 5.1.3"},
    MarkRow{0x201D, closingQuote, "CLREQ 3.1.1.2 quotation marks; GB 4.8, 5.1.3"},
    MarkRow{0x2026, ellipsis, "CLREQ 3.1.5 ellipsis; GB 4.11, 5.1.5"},
    MarkRow{0x2027, interpunct, "CLREQ 3.1.1.2 interpuncts"},
    MarkRow{0x203C, stop, "CLREQ 3.1.3.3 repeated exclamation marks"},
    MarkRow{0x2047, stop, "CLREQ 3.1.3.3 repeated question marks"},
    MarkRow{0x2048, stop, "CLREQ 3.1.3.3 exclamatory question mark"},
    MarkRow{0x2049, stop, "CLREQ 3.1.3.3 exclamatory question mark"},
    MarkRow{0x22EF, ellipsis, "CLREQ 3.1.5 ellipsis"},
    MarkRow{0x2E3A, dash, "CLREQ 3.1.5 two-em dash"},
    MarkRow{0x3001, comma, "CLREQ 3.1.1.1 secondary comma; GB 4.5, 5.1.1"},
    MarkRow{0x3002, stop, "CLREQ 3.1.1.1 period; GB 4.1, 5.1.1"},
    MarkRow{0x3008, openingBracket, "CLREQ 3.1.1.2 book title marks; GB 4.15, 5.1.3"},
    MarkRow{0x3009, closingBracket, "CLREQ 3.1.1.2 book title marks; GB 4.15, 5.1.3"},
    MarkRow{0x300A, openingBracket, "CLREQ 3.1.1.2 book title marks; GB 4.15, 5.1.3"},
    MarkRow{0x300B, closingBracket, "CLREQ 3.1.1.2 book title marks; GB 4.15, 5.1.3"},
    MarkRow{0x300C, openingQuote, "CLREQ 3.1.1.2 quotation marks"},
    MarkRow{0x300D, closingQuote, "CLREQ 3.1.1.2 quotation marks"},
    MarkRow{0x300E, openingQuote, "CLREQ 3.1.1.2 quotation marks"},
    MarkRow{0x300F, closingQuote, "CLREQ 3.1.1.2 quotation marks"},
    MarkRow{0x3010, openingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0x3011, closingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0x3014, openingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0x3015, closingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0x3016, openingBracket, "CLREQ 3.1.1.2 parentheses"},
    MarkRow{0x3017, closingBracket, "CLREQ 3.1.1.2 parentheses"},
    MarkRow{0x30FB, interpunct, "CLREQ 3.1.1.2 interpuncts"},
    MarkRow{0xFF01, stop, "CLREQ 3.1.1.1 exclamation mark; GB 4.3, 5.1.2"},
    MarkRow{0xFF08, openingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF09, closingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF0C, comma, "CLREQ 3.1.1.1 comma; GB 4.4, 5.1.1"},
    MarkRow{0xFF0E, stop, "CLREQ 3.1.1.1 period in scientific matter"},
    MarkRow{0xFF0F, solidus, "CLREQ 3.1.1.2 solidi; GB 4.17, 5.1.9"},
    MarkRow{0xFF1A, colon, "CLREQ 3.1.1.1 colon; GB 4.7, 5.1.1"},
    MarkRow{0xFF1B, comma, "CLREQ 3.1.1.1 semicolon; GB 4.6, 5.1.1"},
    MarkRow{0xFF1F, stop, "CLREQ 3.1.1.1 question mark; GB 4.2, 5.1.2"},
    MarkRow{0xFF3B, openingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF3D, closingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF5B, openingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF5D, closingBracket, "CLREQ 3.1.1.2 parentheses; GB 4.9, 5.1.3"},
    MarkRow{0xFF5E, connector, "CLREQ 3.1.1.2 connector marks; GB 4.13 浪纹线"},
};
static_assert(std::is_sorted(kMarks.begin(), kMarks.end(), [](const auto& a, const auto& b) {
  return a.code < b.code;
}));

constexpr auto kBasic = KinsokuLevel::basic;
constexpr auto kGb = KinsokuLevel::gb;
constexpr auto kStrict = KinsokuLevel::strict;
constexpr std::array kKinsoku{
    KinsokuRow{comma, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.1"},
    KinsokuRow{colon, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.1"},
    KinsokuRow{stop, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.1, 5.1.2"},
    KinsokuRow{openingBracket, {}, kBasic, "CLREQ 3.1.4 basic; GB 5.1.3"},
    KinsokuRow{closingBracket, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.3"},
    KinsokuRow{openingQuote, {}, kBasic, "CLREQ 3.1.4 basic; GB 5.1.3"},
    KinsokuRow{closingQuote, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.3"},
    KinsokuRow{connector, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.6"},
    KinsokuRow{interpunct, kBasic, {}, "CLREQ 3.1.4 basic; GB 5.1.7"},
    KinsokuRow{solidus, kBasic, kGb, "CLREQ 3.1.4 basic (Chinese text), GB-style; GB 5.1.9"},
    KinsokuRow{dash, kStrict, {}, "CLREQ 3.1.4 strict"},
    KinsokuRow{ellipsis, kStrict, {}, "CLREQ 3.1.4 strict"},
    KinsokuRow{plus, kBasic, {}, "CLREQ 3.2.4; requirement CL-44"},
};

const KinsokuRow* kinsokuRow(CharClass charClass) {
  const auto row = std::find_if(kKinsoku.begin(), kKinsoku.end(), [&](const KinsokuRow& r) {
    return r.charClass == charClass;
  });
  return row == kKinsoku.end() ? nullptr : &*row;
}

constexpr CharClass asciiClass(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
    return latin;
  }
  if (c >= '0' && c <= '9') {
    return digit;
  }
  switch (c) {
    case ' ':
    case '\t':
      return wordSpace;
    case '\n':
    case '\v':
    case '\f':
    case '\r':
      return lineSeparator;
    case '+':
      return plus;
    case '$':
      return prefix;
    case '%':
      return suffix;
    case '-':
      return connector;
    case '/':
      return solidus;
    default:
      return c < ' ' || c == 0x7F ? invisible : latinMark;
  }
}

constexpr std::array<CharClass, 128> kAscii = [] {
  std::array<CharClass, 128> table{};
  for (char32_t c = 0; c < 128; ++c) {
    table[c] = asciiClass(c);
  }
  return table;
}();

bool isWide(char32_t code) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

bool isHanScript(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(code), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
      return true;
    default:
      return false;
  }
}

/// Prefixes and suffixes of numbers (CL-29) are UAX #14's classes PR and PO.
CharClass affixOr(char32_t code, CharClass otherwise) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_LINE_BREAK)) {
    case U_LB_PREFIX_NUMERIC:
      return prefix;
    case U_LB_POSTFIX_NUMERIC:
      return suffix;
    default:
      return otherwise;
  }
}

/// Marks that A0 does not list are classed by their general category, full-width ones like the
/// listed marks of their kind.
CharClass punctuationClass(char32_t code, int category) {
  if (!isWide(code)) {
    return affixOr(code, latinMark);
  }
  switch (category) {
    case U_START_PUNCTUATION:
      return openingBracket;
    case U_END_PUNCTUATION:
      return closingBracket;
    case U_DASH_PUNCTUATION:
      return connector;
    default:
      return affixOr(code, other);
  }
}

CharClass spaceClass(char32_t code) {
  switch (code) {
    case 0x00A0:
    case 0x2007:
    case 0x202F:
      return noBreakSpace;
    case 0x3000:
      return ideographicSpace;
    default:
      return wordSpace;
  }
}

/// ² ½ and their like in Latin-1, the block of superscripts and subscripts, and fractions: they go
/// with letters and digits, unlike ① and ㈠.
bool isSmallNumber(char32_t code) {
  return code < 0x100 || (code >= 0x2070 && code <= 0x209F) || (code >= 0x2150 && code <= 0x215F);
}

CharClass classByProperty(char32_t code) {
  const int category = u_charType(static_cast<UChar32>(code));
  switch (category) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return combining;
    case U_CONTROL_CHAR:
      return code == 0x85 ? lineSeparator : invisible;
    case U_FORMAT_CHAR:
      return invisible;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return lineSeparator;
    case U_SPACE_SEPARATOR:
      return spaceClass(code);
    case U_DECIMAL_DIGIT_NUMBER:
      return isWide(code) ? han : digit;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return isWide(code) || isHanScript(code) ? han : latin;
    case U_OTHER_NUMBER:
      return isSmallNumber(code) ? digit : other;
    case U_LETTER_NUMBER:
      return isHanScript(code) ? han : other;
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
    case U_DASH_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      return punctuationClass(code, category);
    default:
      return affixOr(code, other);
  }
}

constexpr bool isCommonHan(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF);
}

bool isStackable(char32_t code) {
  return code == U'？' || code == U'！';
}

/// More marks in a row than this decide nothing about the unit that starts it.
constexpr std::uint32_t kLongRow = 4;

/// Number of consecutive characters from `at` on that satisfy `accept`, all of `bytes` bytes; at
/// most kLongRow.
template <class Accept>
std::uint32_t countRun(std::string_view text,
                       std::uint32_t at,
                       std::uint32_t bytes,
                       Accept accept) {
  std::uint32_t count = 0;
  while (count < kLongRow && at < text.size() && accept(decodeUtf8(text, at).code)) {
    at += bytes;
    ++count;
  }
  return count;
}

/// ？ and ！ in a row: two take 1 em, three take 2 em (GB 5.1.2); a longer row is cut into pairs,
/// ending in a triple if their number is odd.
MarkUnit stackedUnit(std::string_view text, std::uint32_t at, const Utf8Char& c) {
  const std::uint32_t count = countRun(text, at, c.bytes, isStackable);
  if (count < 2) {
    return {stop, c.bytes, 1, 1, false};
  }
  const std::uint32_t taken = count == 3 ? 3 : 2;
  return {stop, taken * c.bytes, taken, taken == 3 ? 2.0 : 1.0, true};
}

/// Dashes and dots: pairs are rigid units of 2 em; one left over is a connector or half an
/// ellipsis of 1 em.
MarkUnit pairedUnit(std::string_view text,
                    std::uint32_t at,
                    const Utf8Char& c,
                    CharClass charClass) {
  const auto same = [&](char32_t code) { return code == c.code; };
  if (countRun(text, at, c.bytes, same) >= 2) {
    return {charClass, 2 * c.bytes, 2, 2, true};
  }
  return {charClass == dash ? connector : charClass, c.bytes, 1, 1, true};
}

}  // namespace

std::span<const MarkRow> markTable() {
  return kMarks;
}

std::span<const KinsokuRow> kinsokuTable() {
  return kKinsoku;
}

CharClass classOf(char32_t code) {
  if (code < kAscii.size()) {
    return kAscii[code];
  }
  if (isCommonHan(code)) {
    return han;
  }
  const auto row = std::lower_bound(
      kMarks.begin(), kMarks.end(), code, [](const MarkRow& r, char32_t c) { return r.code < c; });
  if (row != kMarks.end() && row->code == code) {
    return row->charClass;
  }
  return classByProperty(code);
}

bool mayStartLine(CharClass charClass, KinsokuLevel level) {
  const KinsokuRow* row = kinsokuRow(charClass);
  return !row || !row->notAtStart || level < *row->notAtStart;
}

bool mayEndLine(CharClass charClass, KinsokuLevel level) {
  const KinsokuRow* row = kinsokuRow(charClass);
  return !row || !row->notAtEnd || level < *row->notAtEnd;
}

MarkUnit unitAt(std::string_view text, std::uint32_t at) {
  const Utf8Char c = decodeUtf8(text, at);
  const CharClass charClass = classOf(c.code);
  switch (charClass) {
    case dash:
      return c.code == U'⸺' ? MarkUnit{dash, c.bytes, 1, 2, true}
                            : pairedUnit(text, at, c, charClass);
    case ellipsis:
      return pairedUnit(text, at, c, charClass);
    case stop:
      return isStackable(c.code) ? stackedUnit(text, at, c) : MarkUnit{stop, c.bytes, 1, 1, false};
    case interpunct:
    case solidus:
      return {charClass, c.bytes, 1, 0.5, true};
    case connector:
      return {charClass, c.bytes, 1, isWide(c.code) ? 1.0 : 0.5, true};
    default:
      return {charClass, c.bytes, 1, 1, false};
  }
}

}  // namespace paiban
