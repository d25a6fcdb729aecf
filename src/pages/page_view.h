#pragma once

#include <string>
#include <utility>
#include <vector>

#include "display/display_list.h"

namespace paiban {

/// Lines of one text that stand one below the other in one column.
struct SeenBlock {
  enum class Kind {
    headline,   ///< of a story
    headPart,   ///< kicker, deck, byline
    crosshead,  ///< a head inside a story, or of a panel
    text,       ///< paragraphs
    caption,
    furniture,  ///< what the page itself says: running heads, field lines, jump lines
  };
  Kind kind = Kind::text;
  NodeId node = kArtifact;
  NodeId story = kArtifact;    ///< the article that it belongs to
  NodeId panel = kArtifact;    ///< the section, if it stands in a panel or a box of key points
  NodeId figure = kArtifact;   ///< of a caption
  Rect box;                    ///< measure × character boxes
  Rect ink;                    ///< the same as wide as its widest line
  std::vector<Rect> lineInks;  ///< of each line, as wide as it is
  Ink colour;
  int lines = 0;
  Pt size = 0;
  bool vertical = false;
  std::string words;  ///< the first line
  int frame = -1;     ///< index of the frame that it stands in
};

struct SeenPicture {
  NodeId figure = kArtifact;
  NodeId story = kArtifact;
  Rect box;
  int frame = -1;
  std::string name;       ///< of its file
  bool anchored = false;  ///< stands where its story names it
};

/// A page as an editor sees it: heads, texts, pictures and boxes with their places, worked out from
/// the finished drawing. Borrows from the display list.
struct PageView {
  int number = 0;  ///< from 1
  const DisplayPage* page = nullptr;
  const MakeUpNotes* notes = nullptr;
  std::vector<SeenBlock> blocks;  ///< from top to bottom, then from left to right
  std::vector<SeenPicture> pictures;
  /// What stands in each line of each basic column: an index into `blocks`, else one of these.
  enum : int { kNothing = -1, kPicture = -2, kBox = -3 };
  std::vector<std::vector<int>> cells;  ///< [column][line]

  int lineOf(Pt y) const;
  /// Basic columns that `box` reaches into: [first, last]; first > last if none.
  std::pair<int, int> columnsOf(const Rect& box) const;
  std::string frameName(int frame) const;
  SourceRef frameWhere(int frame) const;
};

/// Every page of a list that was composed with a trace; none without.
std::vector<PageView> viewPages(const DisplayList& list);

}  // namespace paiban
