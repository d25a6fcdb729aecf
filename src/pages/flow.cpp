#include "pages/flow.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace paiban {
namespace {

struct Mover {
  Pt dx;
  Pt dy;
  void operator()(TextItem& text) const { shift(text.origin); }
  void operator()(PathItem& path) const {
    for (PathStep& step : path.steps) {
      shift(step.control1);
      shift(step.control2);
      shift(step.to);
    }
  }
  void operator()(ImageItem& image) const { image.box = image.box.translated(dx, dy); }
  void operator()(LinkItem& link) const { link.box = link.box.translated(dx, dy); }

 private:
  void shift(Point& point) const {
    point.x += dx;
    point.y += dy;
  }
};

struct Turner {
  Pt right;
  void operator()(TextItem& text) const { turn(text.origin); }
  void operator()(PathItem& path) const {
    for (PathStep& step : path.steps) {
      turn(step.control1);
      turn(step.control2);
      turn(step.to);
    }
  }
  void operator()(ImageItem& image) const { turn(image.box); }
  void operator()(LinkItem& link) const { turn(link.box); }

 private:
  void turn(Point& point) const { point = {right - point.y, point.x}; }
  void turn(Rect& box) const { box = {right - box.bottom(), box.x, box.height, box.width}; }
};

}  // namespace

void addNotes(const std::vector<NoteRef>& more, std::vector<NoteRef>& notes) {
  for (const NoteRef& ref : more) {
    const auto known = std::find_if(
        notes.begin(), notes.end(), [&](const NoteRef& other) { return other.note == ref.note; });
    if (known == notes.end()) {
      notes.push_back(ref);
    } else {
      known->languages |= ref.languages;
    }
  }
}

Atom spaceAtom(int lines) {
  Atom atom;
  atom.kind = Atom::Kind::space;
  atom.lines = lines;
  return atom;
}

void translate(Item& item, Pt dx, Pt dy) {
  std::visit(Mover{dx, dy}, item);
}

void turn(Item& item, Pt right) {
  std::visit(Turner{right}, item);
}

void place(std::vector<Item> items, Pt dx, Pt dy, std::vector<Item>& out) {
  for (Item& item : items) {
    translate(out.emplace_back(std::move(item)), dx, dy);
  }
}

int totalLines(const Flow& flow, std::size_t from) {
  int lines = 0;
  const FlowBox* in = nullptr;
  for (std::size_t i = from; i < flow.size(); ++i) {
    const FlowBox* box = flow[i].box.get();
    lines += flow[i].lines + (box != nullptr && box != in ? box->lines() : 0);
    in = box;
  }
  return lines;
}

std::string textOf(const Flow& flow, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < flow.size(); ++i) {
    for (const Item& item : flow[i].items) {
      if (const auto* run = std::get_if<TextItem>(&item)) {
        for (const PlacedGlyph& glyph : run->glyphs) {
          text += glyph.text;
        }
      }
    }
  }
  return text;
}

}  // namespace paiban
