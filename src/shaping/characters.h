#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.h"
#include "model/style.h"
#include "model/text.h"
#include "unicode/mark_class.h"
#include "unicode/vertical_form.h"

namespace paiban {

/// What markup says of the bytes [begin, end) that matters to the choice of glyphs.
struct AttributeRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool strong = false;
  bool emphasis = false;
  bool smallCaps = false;
  bool callMark = false;  ///< the raised number of a note (CL-97)
  std::string tag;        ///< BCP 47
  Lang lang = Lang::zh;   ///< whether `tag` is composed like Chinese or like English
};

/// The composition that a language gets: Chinese for languages written with Han characters, English
/// for all others.
Lang compositionOf(std::string_view tag);

/// Runs that cover [0, text.size()) in order; neighbours differ. Of nested language spans the inner
/// one counts.
std::vector<AttributeRun> attributeRuns(const RichText& text, Lang lang, const std::string& tag);

/// One code point of a text with everything that decides its glyph.
struct Character {
  char32_t code = 0;
  char32_t drawn = 0;  ///< what the font is asked for; mostly `code`
  std::uint32_t offset = 0;
  std::uint32_t attributes = 0;  ///< index of its AttributeRun
  std::uint32_t face = 0;        ///< index in the FaceSelector's faces
  CharClass charClass = CharClass::other;
  bool latin = false;    ///< set with proportional glyphs
  bool reduced = false;  ///< drawn as a capital of smaller size (EN-08)
  Caps caps = Caps::normal;
  bool absorbed = false;  ///< a typed space that the gap between Han and Latin replaces (CL-46)
  /// Characters of the unit (unitAt) that starts here; 0 inside one.
  std::uint8_t unit = 1;
  VerticalForm form = VerticalForm::turned;  ///< in vertical text
  float cell = 0;  ///< width in em that the character gets in Chinese matter; 0 = the font's own
};

/// The characters of `text`, their sides decided by language and neighbours (CL-07), their units
/// and cells set (CL-02, 03, 05). `lang` is the paragraph's.
std::vector<Character> analyseCharacters(std::string_view text,
                                         const std::vector<AttributeRun>& attributes,
                                         Lang lang);

/// The characters of text[begin, end) when their side is already known.
std::vector<Character> charactersOfSide(std::string_view text,
                                        std::uint32_t begin,
                                        std::uint32_t end,
                                        bool latin);

/// `U+4E2D`.
std::string codePointName(char32_t code);

}  // namespace paiban
