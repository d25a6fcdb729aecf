#pragma once

#include "pages/arrange.h"
#include "pages/setting.h"

namespace paiban {

/// The label of the piece's panel with its pinyin beside it; with two languages side by side, each
/// over its own column.
Flow setLabel(const Setting& setting, const Piece& piece, const FrameMeasure& measure);

/// The metrics of the piece's panel, or the one that it names, as rows of equal cards,
/// `frame.cards.columns` in a row over `width`. A card leads with the name, then the value large
/// with its verb before and its bound behind on one baseline; a second language follows in one
/// sentence. One atom for each row.
Flow setCards(const Setting& setting, const FrameSpec& frame, const Piece& piece, Pt width);

}  // namespace paiban
