#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source_ref.h"
#include "model/language.h"

namespace paiban {

/// What inline markup can say of a stretch of text.
enum class Markup : std::uint8_t {
  strong,
  emphasis,
  dots,        ///< 着重号: a dot under each character
  properName,  ///< 专名号: a line under the name
  titleLine,   ///< 甲式书名号: a wavy line under the title
  underline,
  strike,
  language,   ///< value = BCP 47 tag
  ruby,       ///< value = the annotation
  link,       ///< value = URI
  noBreak,    ///< no line break inside
  smallCaps,  ///< small capitals for lower-case letters; the text keeps them (EN-08)
  checked,    ///< an editor stands for the figures in it; nothing to be seen
  callMark,   ///< the raised number of a note 注码; value = the note's id (CL-97)
  gloss,      ///< value = what the whole means in another language (BI-07)
};

/// An attribute of the characters text[begin, end), byte offsets on code point boundaries. Spans
/// of different kinds may overlap in any way; they never change the string (CL-11).
struct Span {
  Markup kind = Markup::strong;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string value;
};

/// From byte `offset` of the text on, characters stand at `line`:`column` onwards in the source.
struct TextOrigin {
  std::uint32_t offset = 0;
  int line = 0;
  int column = 0;
};

/// Where a text calls a note (CL-97). The reader leaves `length` at 0; numberNotes() puts the mark
/// into the text.
struct NoteCall {
  std::uint32_t at = 0;      ///< byte of the text before which the mark stands
  std::uint32_t length = 0;  ///< bytes of the mark
  bool first = true;  ///< of the calls of this note in this language: it takes the note along
  std::string note;   ///< id
  SourceRef where;
};

/// One flat logical string with attributes. A forced line break is U+2028 LINE SEPARATOR.
struct RichText {
  std::string text;                 ///< valid UTF-8, markup removed
  std::vector<Span> spans;          ///< ordered by begin, then by end descending
  std::vector<TextOrigin> origins;  ///< ordered by offset; may be empty
  std::vector<NoteCall> calls;      ///< ordered by place
  SourceRef where;                  ///< of the whole text

  /// Where the character at byte `offset` stands in the source, as exactly as is known.
  SourceRef placeOf(std::uint32_t offset) const;
};

/// A text slot: the same matter in one language or two.
struct BilingualText {
  std::optional<RichText> zh;
  std::optional<RichText> en;

  const RichText* in(Lang lang) const {
    const auto& slot = lang == Lang::zh ? zh : en;
    return slot ? &*slot : nullptr;
  }
  bool empty() const { return !zh && !en; }
};

}  // namespace paiban
