#pragma once

#include <optional>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "pages/footnotes.h"
#include "pages/frame_job.h"
#include "pages/text_grid.h"

namespace paiban {

/// A frame, or the part of it in one column, where it stands on a page.
struct PlacedFrame {
  std::string name;
  Rect box;                       ///< from the top left corner of the grid
  std::optional<Rect> edge = {};  ///< of the box round it
  SourceRef where = {};           ///< in the layout
};

/// How a frame of fixed height took its text.
struct FrameFill {
  std::string frame;     ///< its name
  SourceRef where;       ///< in the layout
  bool ofStory = false;  ///< it holds running text: a head may stand in more lines than it needs
  int over = 0;          ///< lines that found no room
  int free = 0;          ///< lines of its columns that stayed free
  int lines = 0;         ///< of its columns in all
};

/// One page while it is being made up: which lines of which basic columns are taken, and the
/// drawing so far, from the top left corner of the grid.
class Sheet {
 public:
  explicit Sheet(const TextGrid& grid);

  const TextGrid& grid() const { return *grid_; }
  /// Lines [first, end) of the columns of `span` are taken.
  void take(ColumnSpan span, int first, int end);
  bool isFree(ColumnSpan span, int line) const;
  /// First line at or below `from` that is free over the whole of `span`; grid lines if none.
  int firstFree(ColumnSpan span, int from) const;
  /// End of the free stretch that begins at `from`.
  int freeUntil(ColumnSpan span, int from) const;
  /// Below the lowest line taken in `span` above the feet; 0 on an empty page.
  int bottomOf(ColumnSpan span) const;
  /// Marks that lines from `line` on belong to foot frames in `span`.
  void setFoot(ColumnSpan span, int line);
  int footOf(ColumnSpan span) const;
  bool empty() const { return items_.empty(); }

  std::vector<Item>& items() { return items_; }

  /// Notes that `frame` has lines [first, end) over `extent`: for an overlay.
  void note(const FrameSpec& frame,
            const Extent& extent,
            int first,
            int end,
            std::optional<Rect> edge = {});
  std::vector<PlacedFrame>& frames() { return frames_; }
  std::vector<FrameFill>& fills() { return fills_; }
  /// Notes on the page, which are drawn when it is finished.
  std::vector<NoteArea>& notes() { return notes_; }
  const std::vector<NoteArea>& notes() const { return notes_; }

 private:
  const TextGrid* grid_;
  std::vector<std::vector<bool>> taken_;  ///< [column][line]
  std::vector<int> foot_;                 ///< per column: first line of its foot frames
  std::vector<Item> items_;
  std::vector<PlacedFrame> frames_;
  std::vector<FrameFill> fills_;
  std::vector<NoteArea> notes_;
};

/// Draws what `filling` placed of the job's flow: the atoms, whose drawing it takes, rules between
/// its columns and between languages side by side.
void drawFilling(FrameJob& job, const Filling& filling, Sheet& sheet);

/// Draws the job's box round the lines [first, end), on both of facing pages, and takes them.
void takeLines(const FrameJob& job, int first, int end, Sheet& sheet);

}  // namespace paiban
