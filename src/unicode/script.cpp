#include "unicode/script.h"

#include <unicode/uchar.h>

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

/// Symbols and marks that no alphabet owns. Those of Latin-1 and the signs that go with numbers
/// stand among digits and are drawn for them; others have a full-width form in Chinese faces.
ScriptSide symbolSide(char32_t code, CharClass charClass) {
  constexpr char32_t kLatin1End = 0x100;
  constexpr char32_t kLetterlike = 0x2100;  // ℃ № ℉ and beyond: drawn on the em in Chinese faces
  const bool affix = charClass == CharClass::prefix || charClass == CharClass::suffix;
  const bool drawnForDigits = code < kLatin1End || (affix && code < kLetterlike);
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
  const bool listed = charClass >= CharClass::comma;
  return listed ? ScriptSide::shared : symbolSide(code, charClass);
}

bool extendsCluster(char32_t code) {
  return code >= 0x300 && !isCommonHan(code) &&
         u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_GRAPHEME_EXTEND);
}

bool isInvisible(char32_t code) {
  const CharClass charClass = classOf(code);
  return charClass == CharClass::invisible || charClass == CharClass::lineSeparator;
}

}  // namespace paiban
