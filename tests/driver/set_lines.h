#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"

/// The lines of a display list, put together again from its runs.
namespace paiban::test {

/// One line of one text. `left` and `right` count what belongs to the measure: neither a space at
/// the line's end nor the blank half of a full-width mark at either end.
struct SetLine {
  NodeId node = kArtifact;
  int page = 0;  ///< index
  Pt baseline = 0;
  Pt left = 0;
  Pt right = 0;
  Pt size = 0;            ///< the largest on the line
  bool vertical = false;  ///< `left` and `right` are those of its ink, `baseline` its foot
  std::string text;
  std::vector<const TextItem*> items;

  Rect ink;  ///< round all its glyphs; empty when none leaves a trace
};

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
