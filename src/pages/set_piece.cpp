#include "pages/set_piece.h"

#include <algorithm>
#include <vector>

#include "pages/list_setter.h"

namespace paiban {
namespace {

/// An item of at most so many lines is not broken over columns: eight, or a fifth of the page where
/// that is less.
int unbrokenItemLines(const TextGrid& grid) {
  constexpr int kMost = 8;
  return std::min(kMost, grid.lines / 5);
}

/// Closing lines that say who made a story or a panel: they stand with its last lines.
bool closes(std::string_view role) {
  return role == "story-credit" || role == "panel-credit";
}

void keepTogether(Flow& flow) {
  for (std::size_t i = 1; i < flow.size(); ++i) {
    flow[i].breakBefore = false;
  }
}

/// Opens the space above `flow`.
void addSpace(Flow& flow, int lines) {
  if (flow.empty() || flow.front().kind != Atom::Kind::space) {
    flow.insert(flow.begin(), spaceAtom(0));
  }
  flow.front().lines += lines;
}

}  // namespace

bool isOfStack(std::string_view role) {
  return role == "kicker" || role == "headline" || role == "deck";
}

void tieToPrevious(Flow& flow) {
  for (Atom& atom : flow) {
    atom.breakBefore = false;
    if (atom.kind != Atom::Kind::space) {
      return;
    }
  }
}

Flow setPiece(const Setting& setting,
              const Piece& piece,
              Lang lang,
              Pt measure,
              PieceBefore& before,
              std::uint32_t from,
              bool besideHan,
              std::span<const LineExtent> extents,
              std::uint32_t until) {
  const RichText* text = piece.text->in(lang);
  if (text == nullptr) {
    return {};
  }
  const NodeId node = piece.again ? kArtifact : setting.nodes.of(text);
  const ListSetter list(setting, piece, lang);
  TextBlock block{*text, lang, piece.role, measure - list.indent(), node};
  block.inList = list.indent() > 0;
  block.afterHead = before.head;
  block.continues = piece.continues;
  block.opens = piece.opens;
  block.ofContent = true;
  block.besideHan = besideHan;
  block.from = from;
  block.until = until;
  block.callsNotes = !piece.again;
  std::vector<LineExtent> narrowed(extents.begin(), extents.end());
  for (LineExtent& extent : narrowed) {
    extent.width -= list.indent();
  }
  block.extents = narrowed;
  Flow flow = list.marked(setText(setting, block), *text, from == 0);
  if (const int extra = setting.fit != nullptr ? setting.fit->extraOf(piece.text) : 0; extra > 0) {
    addSpace(flow, extra);
  }
  const bool stack = isOfStack(piece.role);
  if (stack || (piece.item && totalLines(flow) <= unbrokenItemLines(setting.grid))) {
    keepTogether(flow);
  }
  if (before.head || (before.stack && stack) || closes(piece.role)) {
    tieToPrevious(flow);
  }
  before.stack = stack;
  before.head = setting.style(piece.role, lang).keepWithNext;
  return flow;
}

}  // namespace paiban
