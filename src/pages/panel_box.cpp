#include "pages/panel_box.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "pages/box.h"

namespace paiban {
namespace {

/// What the box leaves of `measure`. Languages side by side keep their gutter.
FrameMeasure insideOf(const FrameMeasure& measure, Pt inset) {
  FrameMeasure inside = measure;
  inside.across = false;
  inside.width -= 2 * inset;
  inside.column -= 2 * inset;
  if (measure.facing()) {
    for (std::size_t i = 0; i < inside.pair.size(); ++i) {
      inside.pair[i].x += inset;
      inside.pair[i].width -= 2 * inset;
      inside.sides[i] += inset;
    }
  } else if (!inside.pair.empty()) {
    inside.pair.front().width -= inset;
    inside.pair.back().width -= inset;
    for (Extent& extent : inside.pair) {
      extent.x -= extent.x > inside.pair.front().x ? inset : 0;
    }
  }
  return inside;
}

std::vector<Extent> edgesOf(const FrameMeasure& measure) {
  if (measure.facing()) {
    return measure.pair;
  }
  return {{0, measure.pair.empty() ? measure.column : measure.width}};
}

/// The panel's pieces, which stand in no box inside it.
std::vector<Piece> piecesOf(const BoxedPanel& panel, const std::vector<Piece>& pieces) {
  std::vector<Piece> own(pieces.begin() + static_cast<std::ptrdiff_t>(panel.begin),
                         pieces.begin() + static_cast<std::ptrdiff_t>(panel.end));
  for (Piece& piece : own) {
    piece.anchoredIn = nullptr;
  }
  return own;
}

/// Puts all but the white at both ends of `flow` into `box`, `inset` from its edge.
void putInBox(Flow& flow, const std::shared_ptr<const FlowBox>& box, Pt inset) {
  const auto isMatter = [](const Atom& atom) { return atom.kind != Atom::Kind::space; };
  const auto begin = std::find_if(flow.begin(), flow.end(), isMatter);
  const auto end = std::find_if(flow.rbegin(), flow.rend(), isMatter).base();
  for (auto atom = begin; atom < end; ++atom) {
    atom->box = box;
    for (Item& item : atom->items) {
      translate(item, inset, 0);
    }
  }
}

}  // namespace

std::optional<BoxedPanel> boxedPanelAt(const Setting& setting,
                                       const FrameSpec& frame,
                                       const std::vector<Piece>& pieces,
                                       std::size_t at) {
  const Panel* panel = pieces[at].anchoredIn;
  if (panel == nullptr) {
    return std::nullopt;
  }
  const auto name = frame.panelBoxes.find(panel->kind);
  const auto box = name == frame.panelBoxes.end() ? setting.layout.boxes.end()
                                                  : setting.layout.boxes.find(name->second);
  if (box == setting.layout.boxes.end()) {
    return std::nullopt;
  }
  BoxedPanel boxed{at, at + 1, &box->second};
  while (boxed.begin > 0 && pieces[boxed.begin - 1].anchoredIn == panel) {
    --boxed.begin;
  }
  while (boxed.end < pieces.size() && pieces[boxed.end].anchoredIn == panel) {
    ++boxed.end;
  }
  return boxed;
}

std::size_t beforeBoxedPanel(const Setting& setting,
                             const FrameSpec& frame,
                             const std::vector<Piece>& pieces,
                             std::size_t first,
                             std::size_t end) {
  for (std::size_t next = first + 1; next < end; ++next) {
    if (boxedPanelAt(setting, frame, pieces, next)) {
      return next;
    }
  }
  return end;
}

Flow setBoxedPanel(const Setting& setting,
                   const FrameSpec& frame,
                   const std::vector<Piece>& pieces,
                   const FrameMeasure& measure,
                   const PanelText& text,
                   const FlowOrigin& begun) {
  const BoxedPanel& panel = text.panel;
  auto box = std::make_shared<FlowBox>();
  box->spec = *panel.box;
  box->edges = edgesOf(measure);
  const Pt whole = box->edges.front().width;
  const Pt inset = insetOf(*panel.box, setting.grid, whole, setting.diagnostics);
  const auto first = static_cast<std::uint32_t>(panel.begin);
  const bool here =
      text.from == begun.piece && begun.language == text.language.value_or(begun.language);
  ArrangeLimits limits;
  limits.from.offset = here ? begun.offset : limits.from.offset;
  limits.from.language = here && !text.language ? begun.language : 0;
  limits.from.piece = static_cast<std::uint32_t>(text.from) - first;
  Setting own = setting;
  if (text.language) {
    own.languages = {setting.languages[*text.language]};
  }
  Flow flow =
      arrangeRest(own, frame, piecesOf(panel, pieces), insideOf(measure, inset), limits).flow;
  putInBox(flow, box, measure.facing() ? 0 : inset);
  for (Atom& atom : flow) {
    atom.origin.piece += first;
    atom.origin.language =
        text.language ? static_cast<std::uint32_t>(*text.language) : atom.origin.language;
  }
  return flow;
}

void keepLinesAtPanels(const std::vector<Piece>& pieces,
                       const FlowOrigin& begun,
                       Arranged& arranged) {
  const auto inPanel = [&](std::size_t piece) { return pieces[piece].anchoredIn != nullptr; };
  const bool atHead = begun.offset == FlowOrigin{}.offset;
  Atom* line = nullptr;                                                // the last one so far
  bool panel = atHead && begun.piece > 0 && inPanel(begun.piece - 1);  // it is of a panel …
  bool panelAbove = false;                                             // … and the one above it
  const auto keepAbove = [&] {
    if (line != nullptr && !panel && !panelAbove) {
      line->breakBefore = false;
    }
  };
  for (Atom& atom : arranged.flow) {
    const bool own = inPanel(atom.origin.piece);
    if (atom.kind == Atom::Kind::space || (atom.kind == Atom::Kind::figure && !own)) {
      continue;  // a picture may float away
    }
    if (own && atom.breakBefore) {  // else it stands below its head
      keepAbove();
    } else if (!own && line != nullptr && !panel && panelAbove) {
      atom.breakBefore = false;
    }
    panelAbove = std::exchange(panel, own);
    line = &atom;
  }
  if (arranged.unset && inPanel(arranged.unset->piece)) {
    keepAbove();
  }
}

}  // namespace paiban
