#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "model/page_template.h"
#include "pages/text_grid.h"

namespace paiban {

/// A place in the pieces that a frame sets: where a line of text begins, or a piece that is no
/// text.
struct FlowOrigin {
  std::uint32_t piece = 0;
  std::uint32_t language = 0;  ///< of those of the frame; side by side: 0
  /// Bytes of the piece's text that stand before; side by side, one for each language. Of a piece
  /// that is no text, atoms.
  std::array<std::uint32_t, 2> offset{};
  /// A picture whose place in the story lies before, and that text stands beside from here on: its
  /// piece, counted from 1; 0 = none.
  std::uint32_t beside = 0;
  bool operator==(const FlowOrigin&) const = default;
};

/// The piece of the picture whose first line an atom of `origin` is, if it is one.
inline std::uint32_t pictureOf(const FlowOrigin& origin) {
  return origin.beside > 0 ? origin.beside - 1 : origin.piece;
}

/// A note that an atom calls and takes along to its page (CL-97).
struct NoteRef {
  std::uint32_t note = 0;       ///< index in Content::notes
  std::uint32_t languages = 0;  ///< that are shown: a bit for each, by indexOf(Lang)
  bool operator==(const NoteRef&) const = default;
};

/// Adds `more` to `notes`; the languages of a note that is among them already stand together there.
void addNotes(const std::vector<NoteRef>& more, std::vector<NoteRef>& notes);

/// A box round atoms that follow each other in a column: a panel that its story anchors. Its lines
/// above and below come on top of those of the atoms, in each column that it is divided over.
struct FlowBox {
  BoxSpec spec;
  std::vector<Extent> edges;  ///< from the column's left edge; one for each of facing pages
  int lines() const { return spec.above + spec.below; }
};

/// The smallest thing that a column takes: a text line, a head, a picture with its caption, a row
/// of cards, a pair's line in both languages. Its height is a whole number of grid lines.
struct Atom {
  enum class Kind {
    matter,
    space,   ///< blank lines between blocks; dropped at the head and the foot of a column, and of
             ///< several on end the largest counts
    figure,  ///< may float to the head of the next column when it does not fit; has a blank line
             ///< above and below where it stands, and none where it does not
  };
  Kind kind = Kind::matter;
  int lines = 1;
  bool breakBefore = true;         ///< a column may end before this atom
  bool divided = false;            ///< ends in a divided word with which no page should end (EN-02)
  bool dividedEverywhere = false;  ///< … nor a column
  bool paired = false;         ///< holds two languages side by side: a rule may stand between them
  bool across = false;         ///< stands across all columns of its frame (CL-77)
  bool follows = false;        ///< a line that stands, off the grid, by its leading below another
  Pt drift = 0;                ///< of such a line: how much lower it stands in its lines than it
                               ///< would at the head of a column
  int span = 1;                ///< figure: basic columns it covers; 0 = all of its frame
  int slack = 0;               ///< figure: lines of its picture that a crop may take away
  Point focus{0.5, 0.5};       ///< figure: what such a crop keeps, in fractions of the picture
  FlowOrigin origin;           ///< where it comes from, so that it can be set again; not of a space
  std::vector<NoteRef> notes;  ///< that must stand on its page
  std::shared_ptr<const FlowBox> box;  ///< in which it stands, with its neighbours of the same
  /// Drawing, relative to the column's left edge and the top of the first line's character box.
  std::vector<Item> items;
};

/// A story, or part of one, cut into atoms in reading order.
using Flow = std::vector<Atom>;

/// Blank lines between a picture and text above or below it.
inline constexpr int kFigureGap = 1;

Atom spaceAtom(int lines);

/// Moves `item` by (dx, dy).
void translate(Item& item, Pt dx, Pt dy);
/// Turns `item`, which is drawn for a horizontal line, clockwise by a right angle, so that
/// ordinates count leftwards from the abscissa `right`. Glyphs have their orientation already.
void turn(Item& item, Pt right);
/// Puts `items`, moved by (dx, dy), at the end of `out`.
void place(std::vector<Item> items, Pt dx, Pt dy, std::vector<Item>& out);

/// Lines of flow[from …] if all stood in one endless column, boxes included.
int totalLines(const Flow& flow, std::size_t from = 0);

/// The text of flow[from …] in reading order, as its glyphs say it.
std::string textOf(const Flow& flow, std::size_t from = 0);

}  // namespace paiban
