#include "pages/pairing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <variant>

namespace paiban {
namespace {

/// Takes the space atoms at one end of a language's flow off: the pair has one space for both,
/// which is as high as the highest and kept with what is above it if one is.
void takeSpace(Flow& flow, bool front, Atom& both) {
  int lines = 0;
  while (!flow.empty() && (front ? flow.front() : flow.back()).kind == Atom::Kind::space) {
    const Atom& space = front ? flow.front() : flow.back();
    lines += space.lines;
    both.breakBefore = both.breakBefore && space.breakBefore;
    flow.erase(front ? flow.begin() : flow.end() - 1);
  }
  both.lines = std::max(both.lines, lines);
}

/// One row of a side-by-side pair for each grid line.
struct Side {
  std::vector<bool> breakAt;  ///< per line: the text may be broken above it
  std::vector<Atom*> atomAt;  ///< per line: the atom that begins there
  std::vector<Atom*> under;   ///< per line: the atom that ends there
};

Side sideOf(Flow& flow) {
  Side side;
  for (Atom& atom : flow) {
    for (int i = 0; i < atom.lines; ++i) {
      side.breakAt.push_back(i == 0 && atom.breakBefore);
      side.atomAt.push_back(i == 0 ? &atom : nullptr);
      side.under.push_back(i + 1 == atom.lines ? &atom : nullptr);
    }
  }
  return side;
}

}  // namespace

Flow sideBySide(std::vector<Flow> flows, const std::vector<Extent>& columns) {
  Atom before = spaceAtom(0);
  Atom after = spaceAtom(0);
  std::vector<Side> sides;
  std::size_t rows = 0;
  for (Flow& flow : flows) {
    takeSpace(flow, true, before);
    takeSpace(flow, false, after);
    sides.push_back(sideOf(flow));
    rows = std::max(rows, sides.back().atomAt.size());
  }
  Flow merged;
  if (before.lines > 0) {
    merged.push_back(std::move(before));
  }
  for (std::size_t row = 0; row < rows; ++row) {
    Atom atom;
    atom.paired = true;
    for (std::size_t s = 0; s < sides.size(); ++s) {
      if (row >= sides[s].atomAt.size()) {
        atom.origin.offset[s] = kNothingLeft;
        continue;  // the shorter text leaves white space and allows any break
      }
      atom.breakBefore = atom.breakBefore && sides[s].breakAt[row];
      if (const Atom* ends = sides[s].under[row]) {
        atom.divided = atom.divided || ends->divided;
        atom.dividedEverywhere = atom.dividedEverywhere || ends->dividedEverywhere;
      }
      if (Atom* own = sides[s].atomAt[row]) {
        atom.origin.offset[s] = own->origin.offset[0];
        addNotes(own->notes, atom.notes);
        place(std::move(own->items), columns[s].x, 0, atom.items);
      }
    }
    merged.push_back(std::move(atom));
  }
  if (after.lines > 0) {
    merged.push_back(std::move(after));
  }
  return merged;
}

Flow besideEachOther(std::vector<Flow> flows, const std::vector<Pt>& sides) {
  Flow merged = std::move(flows.front());
  for (Atom& atom : merged) {
    for (Item& item : atom.items) {
      translate(item, sides.front(), 0);
    }
  }
  for (std::size_t s = 1; s < flows.size(); ++s) {
    for (std::size_t i = 0; i < std::min(merged.size(), flows[s].size()); ++i) {
      Atom& other = flows[s][i];
      for (Item& item : other.items) {
        if (auto* image = std::get_if<ImageItem>(&item)) {
          image->node = kArtifact;
        }
      }
      merged[i].lines = std::max(merged[i].lines, other.lines);
      merged[i].slack = std::min(merged[i].slack, other.slack);
      place(std::move(other.items), sides[s], 0, merged[i].items);
    }
  }
  return merged;
}

}  // namespace paiban
