#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "shaping/shape.h"
#include "unicode/mark_class.h"

namespace paiban {

/// What a cell is to the pair rules.
enum class CellKind : std::uint8_t {
  nothing,       ///< no width and no rule: a dropped space, format characters at the text's start
  word,          ///< proportional matter without a break opportunity inside, hyphenation aside
  space,         ///< a word space: adjustable, dropped at a line's end
  noBreakSpace,  ///< adjustable, but lines never end beside it
  blank,         ///< U+3000
  forcedBreak,   ///< U+2028
  han,           ///< a full-width character that is no mark
  opener,
  closer,
  comma,  ///< ， 、 ；
  colon,
  stop,        ///< 。 ． ？ ！
  unit,        ///< ？！ set in 1 em (CL-05)
  rigid,       ///< —— …… and ！！！ set in 2 em (CL-03, CL-05)
  interpunct,  ///< half-width (CL-02)
  connector,
  solidus,
};
inline constexpr std::size_t kCellKinds = static_cast<std::size_t>(CellKind::solidus) + 1;

/// The smallest piece of a paragraph that line breaking and justification see. Cells follow each
/// other without holes: one ends, in text and glyphs, where the next begins. Lengths in points.
struct Cell {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t glyph = 0;  ///< of the first glyph, counted over all runs
  std::uint32_t run = 0;    ///< of that glyph
  CellKind kind = CellKind::nothing;
  CharClass front = CharClass::invisible;  ///< class of its first character
  CharClass back = CharClass::invisible;   ///< class of its last character
  bool glueBefore = false;                 ///< no break before it (CL-32)
  bool glueAfter = false;                  ///< no break after it: U+2060
  bool breakAfter = false;                 ///< a break after it is allowed: U+200B
  bool softHyphen = false;                 ///< ends with U+00AD
  bool hangs = false;                      ///< ， 、 。: marks that hang in every style (CL-20)
  /// Blank before the ink that the width leaves out, in quarters of the mark's em; negative: white
  /// that the glyph's own frame has not.
  std::int8_t inset = 0;
  float padBefore = 0;  ///< white between it and full-width matter before it (CL-49), points
  float padAfter = 0;   ///< the same after it
  Pt width = 0;         ///< natural, both blanks included
  Pt leading = 0;       ///< adjustable blank before the ink
  Pt trailing = 0;      ///< adjustable blank after the ink
  float bearing = 0;    ///< an opener: from the end of that blank to the ink itself, as drawn
  Pt before = 0;        ///< part of the width before its glyphs: room for ruby
};

/// A paragraph cut into cells. The last cell is a sentinel at the text's end.
struct Cells {
  const ShapedText* text = nullptr;
  std::vector<Cell> list;
  std::vector<std::uint32_t> glyphBase;  ///< a run: number of glyphs before it; one more for all

  std::uint32_t count() const { return static_cast<std::uint32_t>(list.size() - 1); }
};

constexpr bool isSpace(CellKind kind) {
  return kind == CellKind::space || kind == CellKind::noBreakSpace;
}
/// What a line's end swallows.
constexpr bool isDiscardable(CellKind kind) {
  return kind == CellKind::space || kind == CellKind::blank || kind == CellKind::forcedBreak ||
         kind == CellKind::nothing;
}
/// 点号, the units of CL-05 included.
constexpr bool isPoint(CellKind kind) {
  return kind == CellKind::comma || kind == CellKind::colon || kind == CellKind::stop ||
         kind == CellKind::unit;
}
/// A full-width character: Han or mark.
constexpr bool isFullWidth(CellKind kind) {
  return kind >= CellKind::han || kind == CellKind::blank;
}
constexpr bool isMark(CellKind kind) {
  return kind > CellKind::han;
}

/// Neither a mark nor a sign of a number: no rule but that of its neighbours holds for it.
constexpr bool isPlainHan(const Cell& cell) {
  return cell.kind == CellKind::han && cell.front == CharClass::han && cell.back == CharClass::han;
}

}  // namespace paiban
