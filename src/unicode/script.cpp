#include "unicode/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "unicode/mark_class.h"

namespace paiban {
namespace {

int eastAsianWidth(char32_t code) {
  return u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH);
}

bool isCommonHan(char32_t code) {
  return code >= 0x3400 && code <= 0x9FFF;
}

ScriptSide asciiSide(char32_t code) {
  if (code <= ' ' || code == 0x7F) {
    return ScriptSide::inherited;
  }
  return code == '-' || code == '/' ? ScriptSide::shared : ScriptSide::latin;
}

/// Symbols and marks that no alphabet owns. Those of Latin-1, hyphens and the signs that go with
/// numbers stand among letters and digits and are drawn for them; others have a full-width form in
/// Chinese faces.
ScriptSide symbolSide(char32_t code, CharClass charClass) {
  constexpr char32_t kLatin1End = 0x100;
  constexpr char32_t kLetterlike = 0x2100;  // ℃ № ℉ and beyond: drawn on the em in Chinese faces
  const bool hyphen = code >= 0x2010 && code <= 0x2012;
  const bool affix = charClass == CharClass::prefix || charClass == CharClass::suffix;
  const bool drawnForDigits = code < kLatin1End || hyphen || (affix && code < kLetterlike);
  return drawnForDigits ? ScriptSide::latin : ScriptSide::shared;
}

}  // namespace

ScriptSide scriptSideOf(char32_t code) {
  if (code < 0x80) {
    return asciiSide(code);
  }
  if (isCommonHan(code)) {
    return ScriptSide::han;
  }
  const CharClass charClass = classOf(code);
  switch (charClass) {
    case CharClass::combining:
    case CharClass::invisible:
    case CharClass::lineSeparator:
    case CharClass::wordSpace:
    case CharClass::noBreakSpace:
      return ScriptSide::inherited;
    case CharClass::han:
    case CharClass::ideographicSpace:
      return ScriptSide::han;
    case CharClass::latin:
    case CharClass::digit:
      return ScriptSide::latin;
    default:
      break;
  }
  const int width = eastAsianWidth(code);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) {
    return ScriptSide::han;
  }
  return isChineseMark(charClass) ? ScriptSide::shared : symbolSide(code, charClass);
}

std::uint32_t scriptOf(char32_t code) {
  const auto tag = [](const char* name) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      value = value << 8 | static_cast<unsigned char>(name[i]);
    }
    return value;
  };
  if (isCommonHan(code)) {
    return tag("Hani");
  }
  if (code < 0x80) {
    return classOf(code) == CharClass::latin ? tag("Latn") : 0;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
  if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) {
    return 0;
  }
  return tag(uscript_getShortName(script));
}

bool isRightToLeft(char32_t code) {
  if (code < 0x590 || isCommonHan(code)) {
    return false;
  }
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(code));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

}  // namespace paiban
