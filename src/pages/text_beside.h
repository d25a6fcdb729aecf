#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "pages/arrange.h"
#include "pages/beside.h"
#include "pages/piece.h"

namespace paiban {

/// Lets a flow's text stand beside a picture 串文: holds the picture from where the content has it
/// until as many lines of text stand beside it as it is high. All borrowed.
class TextBeside {
 public:
  TextBeside(const Setting& setting, const FrameSpec& frame, const FrameMeasure& measure)
      : setting_(setting), frame_(frame), measure_(measure) {}

  /// Whether text is to stand beside the photo of `piece`, the content's piece of that `index`;
  /// then the photo waits for it.
  bool begin(const Piece& piece, std::uint32_t index) { return begin(piece, index, false); }
  /// The same for a picture whose place in the story lies before the text that comes now.
  bool resume(const Piece& piece, std::uint32_t index) { return begin(piece, index, true); }
  /// Whether a picture still has room beside it.
  bool stands() const { return picture_.has_value(); }
  /// The column of languages side by side in which pictures stand.
  std::size_t column() const;
  /// The extents of the lines of a text that `space` blank lines come before.
  std::span<const LineExtent> room(int space) const;
  /// Lets the atoms of `flow` from `first` on stand beside the picture: the first line of matter
  /// takes its drawing along, and none that is beside it may be parted from it.
  void stand(Flow& flow, std::size_t first);
  /// No more text comes. What the picture is higher stays blank; where no text came at all, nothing
  /// of the picture stands yet: the index of its piece.
  std::optional<std::uint32_t> close(Flow& flow);

 private:
  bool begin(const Piece& piece, std::uint32_t index, bool late);
  void count(const Atom& atom);
  void tieBelow(Atom& atom);

  const Setting& setting_;
  const FrameSpec& frame_;
  const FrameMeasure& measure_;
  std::optional<BesidePicture> picture_;
  std::size_t line_ = 0;  ///< of the picture's lines, the next
  int gap_ = 0;           ///< blank lines just above that
  std::uint32_t piece_ = 0;
  bool late_ = false;  ///< its place in the story lies before
  int below_ = 2;      ///< lines of text since the last picture, up to two
};

/// Lets the pictures among `items` know that they stand where their story names them.
void markAnchored(std::vector<Item>& items);

}  // namespace paiban
