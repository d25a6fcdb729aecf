#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace paiban {

/// What a character is to the rules of Chinese composition. The class says nothing about the glyph:
/// characters shared by Chinese and Latin (“ ” ‘ ’ — … · - /) have the class of their Chinese role
/// and are full-width or proportional by context (CL-07; shaping decides).
enum class CharClass : std::uint8_t {
  other,         ///< symbols that no rule names
  han,           ///< ideographs, 〇, kana, hangul, bopomofo, full-width letters and digits
  latin,         ///< letters of alphabetic scripts
  digit,         ///< proportional digits; ² ₂ ½ and their like too
  plus,          ///< ASCII +: a Latin letter that may not start a line (CL-44)
  prefix,        ///< ± − ¥ $ € and their like, held to the number after them (CL-29)
  suffix,        ///< % ‰ ° ℃ ′ ″ and their like, held to the number before them (CL-29)
  latinMark,     ///< proportional punctuation: ASCII and its like
  wordSpace,     ///< U+0020 and the typographic spaces a line may end at
  noBreakSpace,  ///< U+00A0, U+2007, U+202F
  ideographicSpace,  ///< U+3000
  lineSeparator,     ///< U+2028: a forced line break
  invisible,         ///< soft hyphen, word joiner, zero-width space and other format characters
  combining,         ///< belongs to the character before it
  // From here on the marks of A0 and their kin: isChineseMark.
  // Pause and stop marks, split as the shrink table needs them.
  comma,  ///< ， 、 ；
  colon,  ///< ：
  stop,   ///< 。 ． ？ ！ ‼ ⁇ ⁈ ⁉
  // Openers and closers.
  openingBracket,
  closingBracket,
  openingQuote,
  closingQuote,
  // The rest.
  connector,   ///< ～ – - ; a single — is one too: see unitAt
  interpunct,  ///< · ・ ‧
  solidus,     ///< / ／
  dash,        ///< — (⸺ and —— are rigid)
  ellipsis,    ///< … ⋯
};

/// One character of A0 and the clause that puts it into its class.
struct MarkRow {
  char32_t code;
  CharClass charClass;
  std::string_view source;
};

/// Every character that requirements A0 lists, ascending by code point.
std::span<const MarkRow> markTable();

/// The class of any character. Rows of markTable first, then Unicode properties.
CharClass classOf(char32_t code);

/// Which characters may not begin or end a line; each level includes those before it. Same order
/// as `Kinsoku` in model/style.h.
enum class KinsokuLevel : std::uint8_t { none, basic, gb, strict };

/// From which level on a class is kept from a line's start and end; nothing: never.
struct KinsokuRow {
  CharClass charClass;
  std::optional<KinsokuLevel> notAtStart;
  std::optional<KinsokuLevel> notAtEnd;
  std::string_view source;
};

/// The kinsoku table of A0; classes without a row may stand anywhere.
std::span<const KinsokuRow> kinsokuTable();

/// Prohibitions for Chinese matter; proportional marks are UAX #14's (line_opportunities.h).
bool mayStartLine(CharClass charClass, KinsokuLevel level);
bool mayEndLine(CharClass charClass, KinsokuLevel level);

/// Letters, digits and + : what gets a gap beside Han (CL-44).
constexpr bool isLatinMatter(CharClass c) {
  return c == CharClass::latin || c == CharClass::digit || c == CharClass::plus;
}
/// The marks that have cells, kinsoku and compression in Chinese matter.
constexpr bool isChineseMark(CharClass c) {
  return c >= CharClass::comma;
}
constexpr bool isOpener(CharClass c) {
  return c == CharClass::openingBracket || c == CharClass::openingQuote;
}
constexpr bool isCloser(CharClass c) {
  return c == CharClass::closingBracket || c == CharClass::closingQuote;
}
/// 点号: pause and stop marks.
constexpr bool isPauseOrStop(CharClass c) {
  return c == CharClass::comma || c == CharClass::colon || c == CharClass::stop;
}

/// One mark of Chinese composition as it is set: usually one character, but —— …… and ？！ are
/// single rigid units.
struct MarkUnit {
  CharClass charClass = CharClass::other;  ///< connector for a single —
  std::uint32_t bytes = 0;                 ///< of the text
  std::uint32_t characters = 0;            ///< code points
  double em = 1;  ///< width in Chinese matter before any adjustment (CL-01–05)
  /// Neither broken, stretched nor shrunk inside, nor trimmed: unlike a single ？, the pair ？！
  /// has no blank half.
  bool rigid = false;
};

/// The unit that starts at byte `at` of valid UTF-8 `text` (at < size), read as Chinese:
/// —— ⸺ …… ⋯⋯ = 2 em (CL-03); two of ？ ！ = 1 em, three = 2 em (CL-05); a single — or ～ = 1 em;
/// interpunct, solidus and short connector = 1/2 em (CL-02); any other character 1 em. Longer runs
/// of dashes and dots are pairs; of ？ and ！ pairs and at most one triple at the end.
MarkUnit unitAt(std::string_view text, std::uint32_t at);

}  // namespace paiban
