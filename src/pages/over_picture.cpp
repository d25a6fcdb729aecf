#include "pages/over_picture.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pages/box.h"
#include "pages/messages.h"

namespace paiban {
namespace {

const BoxSpec* boxOf(const Setting& setting, const FrameSpec& frame) {
  const auto found = setting.layout.boxes.find(frame.photos.over->box);
  return found == setting.layout.boxes.end() ? nullptr : &found->second;
}

/// The drawing of all atoms but the picture, one below the other, and the lines they take.
struct Stack {
  std::vector<Item> items;
  int lines = 0;
};
Stack stackOf(const Setting& setting, Flow& flow, const Atom& picture, Pt inset) {
  Stack stack;
  int blank = 0;
  for (Atom& atom : flow) {
    if (&atom == &picture) {
      continue;
    }
    if (atom.kind == Atom::Kind::space) {
      blank = stack.lines == 0 ? 0 : std::max(blank, atom.lines);
      continue;
    }
    stack.lines += std::exchange(blank, 0);
    place(std::move(atom.items), inset, setting.grid.lineTop(stack.lines), stack.items);
    stack.lines += atom.lines;
  }
  return stack;
}

/// The first line of a stack on a picture of `lines` lines.
int firstLine(OverPicture::At at, int stack, int above, int below, int lines) {
  switch (at) {
    case OverPicture::At::head:
      return above;
    case OverPicture::At::centre:
      return (lines - stack) / 2;
    case OverPicture::At::foot:
      break;
  }
  return lines - below - stack;
}

}  // namespace

bool bringPicture(const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == Piece::Kind::figure;
  });
}

std::map<std::string, std::string> rolesOverPicture(const Setting& setting,
                                                    const FrameSpec& frame) {
  std::map<std::string, std::string> roles = frame.photos.over->roles;
  if (setting.roles != nullptr) {
    roles.insert(setting.roles->begin(), setting.roles->end());
  }
  return roles;
}

Pt insetOverPicture(const Setting& setting, const FrameSpec& frame, const FrameMeasure& measure) {
  const Pt em = setting.grid.character;
  const BoxSpec* box = boxOf(setting, frame);
  return box == nullptr ? em : insetOf(*box, setting.grid, measure.width, setting.diagnostics);
}

bool standOverPicture(const Setting& setting, const FrameSpec& frame, Pt inset, Flow& flow) {
  const auto found = std::find_if(flow.begin(), flow.end(), [](const Atom& atom) {
    return atom.kind == Atom::Kind::figure && !atom.items.empty() &&
           std::holds_alternative<ImageItem>(atom.items[0]);
  });
  if (found == flow.end()) {
    return true;  // its file could not be read, which has been told
  }
  const TextGrid& grid = setting.grid;
  const BoxSpec* box = boxOf(setting, frame);
  const int above = box != nullptr ? box->above : 1;
  const int below = box != nullptr ? box->below : 1;
  Atom& picture = *found;
  const Rect image = std::get<ImageItem>(picture.items[0]).box;
  const int lines = grid.linesFor(image.height);
  Stack stack = stackOf(setting, flow, picture, inset);
  const int needed = stack.lines + above + below;
  const OverPicture::At at = frame.photos.over->at;
  // A lower picture takes what stands at its foot along, and nothing else.
  const int slack = at == OverPicture::At::foot ? std::clamp(lines - needed, 0, picture.slack) : 0;
  if (needed > lines || picture.lines - slack > grid.lines) {
    setting.diagnostics.warning(messages::kTooHighOverPicture,
                                frame.where,
                                {frame.name, std::to_string(needed), std::to_string(lines)});
    return false;
  }
  const int first = std::max(0, firstLine(at, stack.lines, above, below, lines));
  if (box != nullptr) {
    const int end = std::min(first + stack.lines + below, lines);
    // Where it reaches an end of the picture nothing of that shows beyond it.
    const Pt top = first > above ? grid.lineTop(first - above) : image.y;
    const Pt bottom = end < lines ? grid.lineTop(end) - grid.gap() : image.bottom();
    drawBox(*box, {image.x, top, image.width, bottom - top}, picture.items);
  }
  place(std::move(stack.items), image.x, grid.lineTop(first), picture.items);
  picture.slack = slack;
  Atom only = std::move(picture);
  flow.assign(1, std::move(only));
  return true;
}

}  // namespace paiban
