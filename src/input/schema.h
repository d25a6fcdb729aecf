#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/lengths.h"
#include "input/yaml_tree.h"

/// The dialects as data: every mapping with its keys, their types and what they mean. The readers
/// check files against these tables and the JSON schemas are printed from them.
namespace paiban {

/// The same words in both languages of the user.
struct Bilingual {
  std::string_view en;
  std::string_view zh;
};

/// One word of a closed list.
struct Word {
  std::string_view word;
  Bilingual doc;
};

struct MappingSchema;

enum class ShapeKind {
  text,     ///< a scalar that `accepts` takes; `pattern` says the same to editors
  length,   ///< a number with one of `units`, within minimum … maximum
  words,    ///< a scalar out of `words`
  boolean,  ///< true or false
  integer,  ///< within minimum … maximum
  number,   ///< within minimum … maximum
  mapping,  ///< keys as in `mapping`
  mapOf,    ///< keys of the author's choosing (an id each), values of shape `item`
  listOf,   ///< a sequence of `item`
  oneOf,    ///< any of `choices`
};

/// What may stand as a value.
struct Shape {
  ShapeKind kind = ShapeKind::text;
  Bilingual what;                 ///< how messages call it: "a length", "一个长度"
  std::string_view pattern = {};  ///< regular expression of a text, or of the keys of a mapOf
  bool (*accepts)(std::string_view) = nullptr;  ///< of a text; null takes any
  Units units = 0;                              ///< of a length
  std::span<const Word> words = {};             ///< the list; of a mapOf, keys that have a meaning
  double minimum = 0;
  double maximum = 0;  ///< not above minimum: no limits
  const MappingSchema* mapping = nullptr;
  const Shape* item = nullptr;
  std::span<const Shape* const> choices = {};
  std::string_view example = {};
};

/// One key of a mapping.
struct KeySchema {
  std::string_view key;
  const Shape* shape = nullptr;
  bool required = false;
  Bilingual doc;
};

struct MappingSchema {
  std::string_view name;  ///< of its definition in the JSON schema
  std::span<const KeySchema> keys;
  Bilingual doc;
};

/// Checks `node` against `shape` and reports what does not fit: wrong kinds of value, unknown and
/// missing keys, unknown words, numbers out of range. A reader may then take what it finds at its
/// word and pass over what has the wrong kind, since that was reported here.
void checkShape(const YamlTree& tree,
                const Node& node,
                const Shape& shape,
                Diagnostics& diagnostics);

/// JSON Schema 2020-12 of a mapping, with descriptions in both languages.
std::string jsonSchema(const Shape& shape, const Bilingual& title);

/// Tables of all keys and words below `shape` in Markdown, for the reference in docs/.
std::string markdownReference(const Shape& shape);

/// The one of `words` that `text` most resembles, or an empty string when none is near.
std::string_view nearestWord(std::string_view text, std::span<const std::string_view> words);

/// "a, b, c" of the words of a list.
std::string joinWords(std::span<const Word> words);

}  // namespace paiban
