#include "pages/page_view.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "pages/text_grid.h"

namespace paiban {
namespace {

constexpr double kAscent = TextGrid::kHanAscent;
/// Lines farther apart than this many grid lines are blocks of their own.
constexpr double kSameBlock = 2.6;
constexpr Pt kTouch = 0.5;

bool endsIn(std::string_view role, std::string_view name) {
  return role == name || (role.size() > name.size() && role.ends_with(name) &&
                          role[role.size() - name.size() - 1] == '-');
}

/// Finds what a text is from its place in the structure tree and from its style.
void classify(const StructureTree& tree, std::string_view role, SeenBlock& block) {
  using Kind = SeenBlock::Kind;
  if (block.node == kArtifact) {
    block.kind = Kind::furniture;
    return;
  }
  bool caption = false;
  for (NodeId at = block.node; at > 0; at = tree[at].parent) {
    switch (tree[at].tag) {
      case Tag::article:
        block.story = at;
        break;
      case Tag::section:
        block.panel = at;
        break;
      case Tag::figure:
        block.figure = at;
        break;
      case Tag::caption:
        caption = true;
        break;
      default:
        break;
    }
  }
  const Tag tag = tree[block.node].tag;
  if (caption) {
    block.kind = Kind::caption;
  } else if (tag == Tag::heading1) {
    block.kind = Kind::headline;
  } else if (tag == Tag::heading2 || tag == Tag::heading3) {
    block.kind = Kind::crosshead;
  } else if (block.panel == kArtifact &&
             (endsIn(role, "kicker") || endsIn(role, "deck") || endsIn(role, "byline"))) {
    block.kind = Kind::headPart;
  }
}

SeenBlock blockOf(const TextItem& item, const StructureTree& tree) {
  const LineTrace& line = *item.line;
  SeenBlock block;
  block.node = item.node;
  block.lines = 1;
  block.size = line.size;
  block.words = line.text;
  block.vertical = item.orientation != Orientation::horizontal;
  if (block.vertical) {
    block.ink = block.box = {
        item.origin.x - line.size / 2, item.origin.y + line.lead, line.size, line.width};
  } else {
    const Pt x = item.origin.x + line.lead;
    const Pt y = item.origin.y - kAscent * line.size;
    block.ink = {x, y, line.width, line.size};
    block.box = {
        x - (line.measure ? line.start : 0), y, line.measure.value_or(line.width), line.size};
  }
  block.lineInks = {block.ink};
  block.colour = item.colour;
  classify(tree, line.role, block);
  return block;
}

Rect around(const Rect& a, const Rect& b) {
  const Pt x = std::min(a.x, b.x);
  const Pt y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Whether `next` goes on below `block`.
bool continues(const SeenBlock& block, const SeenBlock& next, Pt line) {
  if (block.node != next.node || block.node == kArtifact || block.vertical != next.vertical) {
    return false;
  }
  if (block.vertical) {
    return true;
  }
  const Pt apart = next.box.y - block.box.bottom();
  return std::abs(block.box.x - next.box.x) < kTouch && apart > -kTouch &&
         apart < kSameBlock * line;
}

class Viewer {
 public:
  Viewer(const DisplayList& list, int index) : tree_(list.structure) {
    view_.number = index + 1;
    view_.page = &list.pages[static_cast<std::size_t>(index)];
    view_.notes = view_.page->makeUp.get();
  }

  PageView run() {
    collect();
    std::stable_sort(
        view_.blocks.begin(), view_.blocks.end(), [](const SeenBlock& a, const SeenBlock& b) {
          return std::pair(a.box.y, a.box.x) < std::pair(b.box.y, b.box.x);
        });
    for (SeenBlock& block : view_.blocks) {
      block.frame = frameOf(block.box);
    }
    for (SeenPicture& picture : view_.pictures) {
      picture.frame = frameOf(picture.box);
    }
    fillCells();
    return std::move(view_);
  }

 private:
  void collect() {
    for (const Item& item : view_.page->items) {
      if (const auto* text = std::get_if<TextItem>(&item); text != nullptr && text->line) {
        SeenBlock next = blockOf(*text, tree_);
        const auto before =
            std::find_if(view_.blocks.rbegin(), view_.blocks.rend(), [&](const SeenBlock& block) {
              return continues(block, next, view_.notes->line);
            });
        if (before == view_.blocks.rend()) {
          view_.blocks.push_back(std::move(next));
        } else {
          before->box = around(before->box, next.box);
          before->ink = around(before->ink, next.ink);
          before->lineInks.push_back(next.ink);
          ++before->lines;
        }
      } else if (const auto* image = std::get_if<ImageItem>(&item)) {
        SeenPicture& picture = view_.pictures.emplace_back();
        picture.box = image->box;
        picture.figure = image->node;
        picture.name = std::filesystem::path(image->image->source).filename().string();
        picture.anchored = image->anchored;
        for (NodeId at = image->node; at > 0; at = tree_[at].parent) {
          picture.story = tree_[at].tag == Tag::article ? at : picture.story;
        }
      }
    }
  }

  /// The smallest frame that the middle of `box` lies in.
  int frameOf(const Rect& box) const {
    const Point middle{box.x + box.width / 2, box.y + box.height / 2};
    int found = -1;
    Pt least = 0;
    const auto& frames = view_.notes->frames;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      const Rect& r = frames[i].box;
      if (middle.x >= r.x && middle.x <= r.right() && middle.y >= r.y && middle.y <= r.bottom() &&
          (found < 0 || r.width * r.height < least)) {
        found = static_cast<int>(i);
        least = r.width * r.height;
      }
    }
    return found;
  }

  void fillCells() {
    const MakeUpNotes& notes = *view_.notes;
    view_.cells.assign(notes.columns.size(),
                       std::vector<int>(static_cast<std::size_t>(notes.lines), PageView::kNothing));
    for (const NotedFrame& frame : notes.frames) {
      if (frame.edge) {
        mark(*frame.edge, PageView::kBox);
      }
    }
    for (std::size_t i = 0; i < view_.blocks.size(); ++i) {
      mark(view_.blocks[i].box, static_cast<int>(i));
    }
    for (const SeenPicture& picture : view_.pictures) {
      mark(picture.box, PageView::kPicture);
    }
  }

  void mark(const Rect& box, int what) {
    const Rect& area = view_.notes->area;
    if (box.bottom() <= area.y || box.y >= area.bottom()) {
      return;  // in the margin
    }
    const auto [first, last] = view_.columnsOf(box);
    const int end = std::min(view_.lineOf(box.bottom() - kTouch) + 1, view_.notes->lines);
    for (int c = first; c <= last; ++c) {
      for (int line = std::max(0, view_.lineOf(box.y + kTouch)); line < end; ++line) {
        view_.cells[static_cast<std::size_t>(c)][static_cast<std::size_t>(line)] = what;
      }
    }
  }

  const StructureTree& tree_;
  PageView view_;
};

}  // namespace

int PageView::lineOf(Pt y) const {
  return static_cast<int>(std::floor((y - notes->area.y) / notes->line));
}

std::pair<int, int> PageView::columnsOf(const Rect& box) const {
  int first = static_cast<int>(notes->columns.size());
  int last = -1;
  for (int c = 0; c < static_cast<int>(notes->columns.size()); ++c) {
    const Rect& column = notes->columns[static_cast<std::size_t>(c)];
    if (box.x + 2 < column.right() && box.right() > column.x + 2) {
      first = std::min(first, c);
      last = c;
    }
  }
  return {first, last};
}

std::string PageView::frameName(int frame) const {
  return frame < 0 ? "–" : notes->frames[static_cast<std::size_t>(frame)].name;
}

SourceRef PageView::frameWhere(int frame) const {
  return frame < 0 ? SourceRef{} : notes->frames[static_cast<std::size_t>(frame)].where;
}

std::vector<PageView> viewPages(const DisplayList& list) {
  std::vector<PageView> views;
  for (int i = 0; i < static_cast<int>(list.pages.size()); ++i) {
    if (list.pages[static_cast<std::size_t>(i)].makeUp) {
      views.push_back(Viewer(list, i).run());
    }
  }
  return views;
}

}  // namespace paiban
