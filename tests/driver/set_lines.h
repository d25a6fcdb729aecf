#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"

/// The lines of a display list, put together again from its runs.
namespace paiban::test {

/// One line of one text. `left` and `right` count what belongs to the measure: neither a space at
/// the line's end nor the blank half of a full-width mark at either end. Ruby and glosses are lines
/// of their own; the number of a note counts for `right` and `ink` of its line and is not in its
/// `text`.
struct SetLine {
  NodeId node = kArtifact;
  int page = 0;  ///< index
  Pt baseline = 0;
  Pt left = 0;
  Pt right = 0;
  Pt size = 0;                ///< the largest on the line
  bool annotation = false;    ///< ruby or a gloss
  bool annotatedEnd = false;  ///< what is first or last on it has ruby or a gloss, which moves it
  bool vertical = false;      ///< `left` and `right` are those of its ink, `baseline` its foot
  std::string text;
  std::vector<const TextItem*> items;

  Rect ink;  ///< round all its glyphs; empty when none leaves a trace
};

/// The element whose text an element of its inside goes on: of what ruby or a gloss stands over,
/// and of the number of a note, the text that has it; else the element itself.
NodeId speakerOf(const StructureTree& tree, NodeId node);

/// The text of every structure node as textByNode() gives it, with what its ruby and glosses stand
/// over, without the numbers of notes.
std::vector<std::string> saidByNode(const DisplayList& list);

/// All lines, in the order in which they were painted.
std::vector<SetLine> setLinesOf(const DisplayList& list);

/// Where a line stands and what it says, for messages.
std::string placeOf(const SetLine& line);

/// The code points of `text`.
std::u32string decoded(std::string_view text);
/// `text` without the characters of `drop`.
std::string without(std::string_view text, std::u32string_view drop);

/// Classes of marks, as the requirements list them (A0).
inline constexpr std::u32string_view kStops = U"、，；：。．！？‼⁇⁈⁉";
inline constexpr std::u32string_view kClosers = U"”’」』）》〉】〗〕］｝";
inline constexpr std::u32string_view kOpeners = U"“‘「『（《〈【〖〔［｛";
inline constexpr std::u32string_view kConnectors = U"～–";  // the dash only in that role
inline constexpr std::u32string_view kInterpuncts = U"·・‧";
inline constexpr std::u32string_view kSolidi = U"/／";

}  // namespace paiban::test
