#include "shaping/characters.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "unicode/script.h"

namespace paiban {
namespace {

using Characters = std::vector<Character>;

bool isWord(const Character& c) {
  return c.charClass == CharClass::latin || c.charClass == CharClass::digit;
}

bool isSpace(const Character& c) {
  return c.charClass == CharClass::wordSpace || c.charClass == CharClass::noBreakSpace;
}

/// The classes that may stand beside a Chinese - or / .
bool carriesConnector(CharClass c) {
  return c == CharClass::han || c == CharClass::latin || c == CharClass::digit;
}

/// Whether the shared character text[i] of Chinese matter is proportional after all (CL-07): an
/// apostrophe inside a word, an en dash between two letters, a hyphen or slash that has no Han
/// character on either side, or that opens a number.
bool isProportionalInChinese(const Characters& text, std::size_t i) {
  const Character none{};
  const Character& before = i > 0 ? text[i - 1] : none;
  const Character& after = i + 1 < text.size() ? text[i + 1] : none;
  switch (text[i].code) {
    case U'’':
      return isWord(before) && after.charClass == CharClass::latin;
    case U'–':
      return before.charClass == CharClass::latin && after.charClass == CharClass::latin;
    case U'-':
    case U'/': {
      const bool between = carriesConnector(before.charClass) && carriesConnector(after.charClass);
      const bool minus = text[i].code == U'-' && after.charClass == CharClass::digit;
      const bool beside = before.charClass == CharClass::han || after.charClass == CharClass::han;
      return !between || !beside || minus;
    }
    default:
      return false;
  }
}

/// Sides of all characters but those that follow their neighbours.
void decideSides(Characters& text, const std::vector<AttributeRun>& attributes) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const ScriptSide side = scriptSideOf(text[i].code);
    text[i].latin = side == ScriptSide::latin;
    if (side == ScriptSide::shared) {
      const bool chinese = attributes[text[i].attributes].lang == Lang::zh;
      text[i].latin = !chinese || isProportionalInChinese(text, i);
    }
  }
}

/// What makes a space between it and a Latin word give way to the gap: Han and full-width marks.
bool isHanMatter(const Character& c) {
  return !c.latin && (c.charClass == CharClass::han || isChineseMark(c.charClass));
}

bool isGappedLatin(const Character& c) {
  return c.latin && (isLatinMatter(c.charClass) || c.charClass == CharClass::prefix ||
                     c.charClass == CharClass::suffix);
}

bool isFollower(const Character& c) {
  return isSpace(c) || c.charClass == CharClass::combining || c.charClass == CharClass::invisible ||
         c.charClass == CharClass::lineSeparator;
}

/// Sides of the followers text[begin, end): spaces are proportional unless they stand between Han
/// in Chinese matter; combining marks and format characters go with what they follow.
void decideFollowers(Characters& text,
                     std::size_t begin,
                     std::size_t end,
                     const std::vector<AttributeRun>& attributes,
                     Lang lang) {
  const bool bounded = begin > 0 && end < text.size();
  const Character* before = begin > 0 ? &text[begin - 1] : nullptr;
  const Character* after = end < text.size() ? &text[end] : nullptr;
  const bool absorbs = lang == Lang::zh && bounded &&
                       ((isHanMatter(*before) && isGappedLatin(*after)) ||
                        (isGappedLatin(*before) && isHanMatter(*after)));
  for (std::size_t i = begin; i < end; ++i) {
    const bool chinese = attributes[text[i].attributes].lang == Lang::zh;
    if (isSpace(text[i])) {
      text[i].latin = !chinese || (before && before->latin) || (after && after->latin);
      text[i].absorbed = absorbs && text[i].code == U' ';
    } else if (before) {
      text[i].latin = before->latin;
    } else {
      text[i].latin = after ? after->latin : !chinese;
    }
  }
}

void decideAllFollowers(Characters& text, const std::vector<AttributeRun>& attributes, Lang lang) {
  for (std::size_t i = 0; i < text.size();) {
    if (!isFollower(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && isFollower(text[end])) {
      ++end;
    }
    decideFollowers(text, i, end, attributes, lang);
    i = end;
  }
}

/// Index after the last character that is in the same stretch of Chinese matter as text[begin].
std::size_t endOfHan(const Characters& text, std::size_t begin) {
  const auto latin = [](const Character& c) { return c.latin; };
  return std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), latin) -
         text.begin();
}

/// Units and cells of text[begin, end), Chinese matter that ends where `bytes` end.
void decideUnits(Characters& text, std::size_t begin, std::size_t end, std::string_view bytes) {
  for (std::size_t i = begin; i < end;) {
    Character& c = text[i];
    if (!isChineseMark(c.charClass)) {
      c.cell = c.charClass == CharClass::ideographicSpace ? 1 : 0;
      ++i;
      continue;
    }
    const MarkUnit unit = unitAt(bytes, c.offset);
    for (std::size_t k = 0; k < unit.characters; ++k) {
      text[i + k].unit = 0;
      text[i + k].cell = static_cast<float>(unit.em / unit.characters);
    }
    c.unit = static_cast<std::uint8_t>(unit.characters);
    i += unit.characters;
  }
}

/// Units and cells of the marks of Chinese matter; a unit never reaches into Latin matter.
void decideAllUnits(Characters& text, std::string_view bytes) {
  for (std::size_t i = 0; i < text.size();) {
    if (text[i].latin) {
      ++i;
      continue;
    }
    const std::size_t end = endOfHan(text, i);
    decideUnits(text, i, end, bytes.substr(0, end < text.size() ? text[end].offset : bytes.npos));
    i = end;
  }
}

/// What a font is asked for: line separators and controls count as zero-width spaces, and a tab as
/// a space.
char32_t drawnAs(char32_t code, CharClass charClass) {
  if (charClass == CharClass::lineSeparator || code < U' ') {
    return code == U'\t' ? U' ' : U'\u200B';
  }
  return code;
}

Characters decode(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Characters characters;
  characters.reserve((end - begin) / 2);
  for (std::uint32_t at = begin; at < end;) {
    const Utf8Char c = decodeUtf8(text, at);
    Character& added = characters.emplace_back();
    added.code = c.code;
    added.charClass = classOf(c.code);
    added.drawn = drawnAs(c.code, added.charClass);
    added.offset = at;
    at += c.bytes;
  }
  return characters;
}

}  // namespace

std::vector<Character> analyseCharacters(std::string_view text,
                                         const std::vector<AttributeRun>& attributes,
                                         Lang lang) {
  Characters characters = decode(text, 0, static_cast<std::uint32_t>(text.size()));
  std::uint32_t run = 0;
  for (Character& c : characters) {
    while (c.offset >= attributes[run].end) {
      ++run;
    }
    c.attributes = run;
  }
  decideSides(characters, attributes);
  decideAllFollowers(characters, attributes, lang);
  decideAllUnits(characters, text);
  return characters;
}

std::vector<Character> charactersOfSide(std::string_view text,
                                        std::uint32_t begin,
                                        std::uint32_t end,
                                        bool latin) {
  Characters characters = decode(text, begin, end);
  for (Character& c : characters) {
    c.latin = latin;
  }
  decideAllUnits(characters, text.substr(0, end));
  return characters;
}

std::string codePointName(char32_t code) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
}

}  // namespace paiban
