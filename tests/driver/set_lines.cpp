#include "set_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "display/logical_text.h"

namespace paiban::test {
namespace {

bool isOneOf(const std::string& text, std::u32string_view marks) {
  const std::u32string code = decoded(text);
  return code.size() == 1 && marks.find(code[0]) != std::u32string_view::npos;
}

bool fullWidth(const PlacedGlyph& glyph, Pt size) {
  return glyph.advance > 0.9 * size;
}

bool isVertical(const TextItem& item) {
  return item.orientation != Orientation::horizontal;
}

/// `item` stands on the vertical `line`, whose baseline is an abscissa.
bool goesOnDownwards(const SetLine& line, const TextItem& item, int page) {
  const TextItem& last = *line.items.back();
  return line.page == page && isVertical(last) && std::abs(last.origin.x - item.origin.x) < 1e-6 &&
         item.origin.y >= last.origin.y;
}

std::optional<Rect> inkOf(const FacePtr& face, GlyphId glyph) {
  static std::map<std::pair<FacePtr, GlyphId>, std::optional<Rect>> known;
  const auto [entry, isNew] = known.try_emplace({face, glyph});
  if (isNew) {
    entry->second = face->inkOf(glyph);
  }
  return entry->second;
}

/// A line that begins with an opener begins with its ink (CL-18), which is in the right half.
Pt leftOf(const TextItem& item) {
  const PlacedGlyph& first = item.glyphs.front();
  Pt left = item.origin.x + first.x;
  if (isOneOf(first.text, kOpeners) && fullWidth(first, item.size)) {
    const auto ink = inkOf(item.face, first.id);
    left += std::max(ink ? ink->x : 0, 0.5) * item.size;
  }
  return left;
}

/// What a mark that its face draws in the middle of its em was moved by, to stand in the left half.
Pt movedBy(const TextItem& item, const PlacedGlyph& glyph) {
  const auto ink = inkOf(item.face, glyph.id);
  const bool centred = ink && ink->x + ink->width / 2 > 0.4;
  return centred && !isOneOf(glyph.text, kClosers) ? item.size * (ink->x + ink->width / 2 - 0.25)
                                                   : 0;
}

/// The right edge of the last glyph that is no space; far left when there is none.
Pt rightOf(const TextItem& item) {
  for (auto glyph = item.glyphs.rbegin(); glyph != item.glyphs.rend(); ++glyph) {
    if (glyph->text == " " || glyph->text == "\u3000") {
      continue;
    }
    if (isOneOf(glyph->text, kInterpuncts) && glyph->advance > 0.45 * item.size) {
      // Half a Han character wide, its dot in the middle.
      return item.origin.x + glyph->x + 0.75 * item.size;
    }
    const bool blank = (isOneOf(glyph->text, kStops) || isOneOf(glyph->text, kClosers)) &&
                       fullWidth(*glyph, item.size);
    const Pt cut = blank ? item.size / 2 - movedBy(item, *glyph) : 0;
    return item.origin.x + glyph->x + glyph->advance - cut;
  }
  return -1e6;
}

/// `item` stands on `line` and not in the next column.
/// `gap`: the widest white between two runs of a line, em.
bool goesOn(const SetLine& line, const TextItem& item, int page, double gap) {
  return line.page == page && !line.vertical && std::abs(line.baseline - item.origin.y) < 1e-6 &&
         item.origin.x >= line.items.back()->origin.x &&
         leftOf(item) < line.right + gap * line.size;
}

/// The number of a note stands behind what is on `line`, raised.
bool callsBehind(const SetLine& line, const TextItem& item, int page) {
  return line.page == page && !line.vertical && line.baseline - item.origin.y > -1e-6 &&
         line.baseline - item.origin.y < line.size && leftOf(item) > line.left &&
         leftOf(item) < line.right + 0.95 * line.size;
}

Rect united(const Rect& a, const Rect& b) {
  if (a.width <= 0) {
    return b;
  }
  const Pt x = std::min(a.x, b.x);
  const Pt y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void addInk(SetLine& line, const TextItem& item) {
  for (const PlacedGlyph& glyph : item.glyphs) {
    if (const auto ink = inkOf(item.face, glyph.id)) {
      const Pt size = item.size;
      const Point flat{item.origin.x + glyph.x, item.origin.y + glyph.y};
      const Point down{item.origin.x - glyph.y, item.origin.y + glyph.x};
      const Rect lying{
          down.x + ink->y * size, down.y + ink->x * size, ink->height * size, ink->width * size};
      const Point origin = isVertical(item) ? down : flat;
      const Rect standing{origin.x + ink->x * size * item.condensed,
                          origin.y - ink->bottom() * size,
                          ink->width * size * item.condensed,
                          ink->height * size};
      line.ink = united(line.ink, item.orientation == Orientation::turned ? lying : standing);
    }
  }
}

void extend(SetLine& line, const TextItem& item) {
  line.vertical = isVertical(item);
  line.left = line.items.empty() ? leftOf(item) : line.left;
  const Pt right = rightOf(item);
  line.right = line.items.empty() ? right : std::max(line.right, right);
  line.size = std::max(line.size, item.size);
  line.text += textOf(item);
  line.items.push_back(&item);
  addInk(line, item);
  if (line.vertical) {
    line.left = line.ink.x;
    line.right = line.ink.right();
    line.baseline = line.ink.bottom();
  }
}

}  // namespace

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    out.push_back(c.code);
    at += c.bytes;
  }
  return out;
}

std::string without(std::string_view text, std::u32string_view drop) {
  std::string out;
  for (const char32_t c : decoded(text)) {
    if (drop.find(c) == std::u32string_view::npos) {
      appendUtf8(out, c);
    }
  }
  return out;
}

NodeId speakerOf(const StructureTree& tree, NodeId node) {
  if (node == kArtifact) {
    return node;
  }
  const Tag tag = tree[node].tag;
  const NodeId parent = tree[node].parent;
  return tag == Tag::rubyBase ? tree[parent].parent : tag == Tag::reference ? parent : node;
}

std::vector<std::string> saidByNode(const DisplayList& list) {
  std::vector<std::string> texts(list.structure.nodes.size());
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && text->node != kArtifact) {
        const bool number = list.structure[text->node].tag == Tag::reference;
        const NodeId node = number ? text->node : speakerOf(list.structure, text->node);
        texts[static_cast<std::size_t>(node)] += textOf(*text);
      }
    }
  }
  return texts;
}

namespace {

/// Puts the runs of a page together to lines.
class LineJoiner {
 public:
  explicit LineJoiner(const StructureTree& tree) : tree_(tree) {}

  void add(const TextItem& item, int page) {
    const Tag tag = item.node == kArtifact ? Tag::document : tree_[item.node].tag;
    const NodeId node = speakerOf(tree_, item.node);
    SetLine* line = text_ < lines_.size() && lines_[text_].node == node ? &lines_[text_] : nullptr;
    if (tag == Tag::rubyText) {
      annotate(item, page);
    } else if (tag == Tag::reference && line != nullptr && callsBehind(*line, item, page)) {
      line->right = std::max(line->right, rightOf(item));
      addInk(*line, item);
    } else if (line != nullptr && joins(*line, item, page)) {
      extend(*line, item);
      const bool space = textOf(item) == " ";
      line->annotatedEnd = tag == Tag::rubyBase || isAnnotated(*line->items.front()) ||
                           (space && line->annotatedEnd);
    } else {
      text_ = lines_.size();
      begin(node, item, page);
      lines_.back().annotatedEnd = tag == Tag::rubyBase;
    }
  }
  std::vector<SetLine> take() { return std::move(lines_); }

 private:
  void begin(NodeId node, const TextItem& item, int page) {
    SetLine& line = lines_.emplace_back();
    line.node = node;
    line.page = page;
    line.baseline = item.origin.y;
    extend(line, item);
  }

  /// A long gloss stands in white on both sides of what it explains.
  bool joins(const SetLine& line, const TextItem& item, int page) const {
    const bool glossed = isAnnotated(item) || isAnnotated(*line.items.back());
    return isVertical(item) ? goesOnDownwards(line, item, page)
                            : goesOn(line, item, page, glossed ? 4 : 0.95);
  }
  bool isAnnotated(const TextItem& item) const {
    return item.node != kArtifact && tree_[item.node].tag == Tag::rubyBase;
  }

  void annotate(const TextItem& item, int page) {
    begin(item.node, item, page);
    lines_.back().annotation = true;
  }

  const StructureTree& tree_;
  std::vector<SetLine> lines_;
  std::size_t text_ = 0;  ///< index of the last line that is no annotation
};

}  // namespace

std::vector<SetLine> setLinesOf(const DisplayList& list) {
  LineJoiner joiner(list.structure);
  for (int page = 0; page < static_cast<int>(list.pages.size()); ++page) {
    for (const Item& any : list.pages[static_cast<std::size_t>(page)].items) {
      const auto* item = std::get_if<TextItem>(&any);
      if (item != nullptr && !item->glyphs.empty()) {
        joiner.add(*item, page);
      }
    }
  }
  return joiner.take();
}

std::string placeOf(const SetLine& line) {
  return fmt::format("page {}, y {:.2f}: “{}”", line.page + 1, line.baseline, line.text);
}

}  // namespace paiban::test
