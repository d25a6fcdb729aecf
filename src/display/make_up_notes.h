#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/source_ref.h"

namespace paiban {

/// A frame of the layout, or the part of it in one column, where it stands on a page.
struct NotedFrame {
  std::string name;
  Rect box;                       ///< its lines of the grid, from the trimmed page's corner
  std::optional<Rect> edge = {};  ///< of its box, if it has one
  SourceRef where = {};           ///< in the layout
};

/// How a page was made up, for who examines it. Back ends ignore it. Lengths count from the trimmed
/// page's top left corner.
struct MakeUpNotes {
  Rect area;         ///< the text grid: columns × lines
  Pt character = 0;  ///< 1 字
  Pt line = 0;       ///< 1 行, baseline to baseline
  int lines = 0;
  int textLines = 1;          ///< of the grid that a line of text takes: 2 on a grid of half lines
  std::vector<Rect> columns;  ///< basic columns, as high as the grid
  Rect typeArea;
  std::vector<NotedFrame> frames;
  bool last = false;  ///< of its part, or of the entry that is set on pages of its own
  int spread = 0;     ///< pages of one number lie side by side
};
using MakeUpNotesPtr = std::shared_ptr<const MakeUpNotes>;

}  // namespace paiban
