#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pages/arrange.h"

namespace paiban {

/// A panel that its story anchors and for whose kind the frame has a box: its pieces
/// [begin, end) among those of the frame.
struct BoxedPanel {
  std::size_t begin = 0;
  std::size_t end = 0;
  const BoxSpec* box = nullptr;
};

/// The boxed panel that pieces[at] belongs to; nothing if it stands in none.
std::optional<BoxedPanel> boxedPanelAt(const Setting& setting,
                                       const FrameSpec& frame,
                                       const std::vector<Piece>& pieces,
                                       std::size_t at);

/// Where the first boxed panel of pieces [first + 1, end) begins; `end` if there is none.
std::size_t beforeBoxedPanel(const Setting& setting,
                             const FrameSpec& frame,
                             const std::vector<Piece>& pieces,
                             std::size_t first,
                             std::size_t end);

/// What is set of a panel: from a piece on, all languages or one of them.
struct PanelText {
  BoxedPanel panel;
  std::size_t from = 0;
  std::optional<std::size_t> language;
};

/// Sets `text` to what its box leaves of `measure`: its inset on both sides, of languages side by
/// side at the outer edges, on facing pages on each. White that the panel asks for above and below
/// it stands outside the box. Text before `begun` stands elsewhere already. Origins of the atoms
/// count as in `pieces`.
Flow setBoxedPanel(const Setting& setting,
                   const FrameSpec& frame,
                   const std::vector<Piece>& pieces,
                   const FrameMeasure& measure,
                   const PanelText& text,
                   const FlowOrigin& begun);

/// Lets no column end with an anchored panel and a single line below it, nor begin with a single
/// line above one (CL-70). `arranged` is set from `pieces`, from `begun` on.
void keepLinesAtPanels(const std::vector<Piece>& pieces,
                       const FlowOrigin& begun,
                       Arranged& arranged);

}  // namespace paiban
