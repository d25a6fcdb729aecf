#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "pages/page_rules.h"

namespace paiban {
namespace {

using Kind = SeenBlock::Kind;

constexpr std::size_t kWords = 12;   ///< code points of a head that a message quotes
constexpr double kSideBySide = 2.5;  ///< 字 between heads that touch each other's region at most
constexpr int kBlankLines = 2;       ///< that keep a head apart from the story above

std::string words(const SeenBlock& block) {
  return std::string(firstCodePoints(block.words, kWords));
}

bool isHead(const SeenBlock& block) {
  return block.kind == Kind::headline || block.kind == Kind::headPart;
}

bool boxed(const PageView& page, const SeenBlock& block) {
  return block.frame >= 0 && page.notes->frames[static_cast<std::size_t>(block.frame)].edge;
}

/// A straight rule or the edge of a box between two heights, over part of `box`'s width.
bool ruleBetween(const PageView& page, const Rect& box, Pt top, Pt bottom) {
  for (const Item& item : page.page->items) {
    const auto* path = std::get_if<PathItem>(&item);
    if (path == nullptr || path->steps.empty()) {
      continue;
    }
    Rect bounds{path->steps.front().to.x, path->steps.front().to.y, 0, 0};
    Point high = path->steps.front().to;
    for (const PathStep& step : path->steps) {
      if (step.kind != PathStep::Kind::close) {
        bounds.x = std::min(bounds.x, step.to.x);
        bounds.y = std::min(bounds.y, step.to.y);
        high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
      }
    }
    const bool inside =
        (bounds.y >= top && bounds.y <= bottom) || (high.y >= top && high.y <= bottom);
    if (inside && bounds.x < box.right() && high.x > box.x && high.x - bounds.x > box.width / 4) {
      return true;
    }
  }
  return false;
}

/// The head blocks of a story that stand on end from `headline` upwards; its topmost.
const SeenBlock& topOfHead(const PageView& page, const SeenBlock& headline) {
  const SeenBlock* top = &headline;
  for (const SeenBlock& block : page.blocks) {
    if (block.story == headline.story && isHead(block) && block.box.y < top->box.y) {
      top = &block;
    }
  }
  return *top;
}

}  // namespace

void findTombstones(const PageView& page, std::vector<Breach>& breaches) {
  for (const SeenBlock& a : page.blocks) {
    for (const SeenBlock& b : page.blocks) {
      if (a.kind != Kind::headline || b.kind != Kind::headline || a.story == b.story ||
          a.box.x >= b.box.x || a.vertical || b.vertical || boxed(page, a) || boxed(page, b)) {
        continue;
      }
      const Pt apart = b.box.x - a.box.right();
      if (apart > -1 && apart <= kSideBySide * page.notes->character &&
          std::abs(a.box.y - b.box.y) < page.notes->line && std::abs(a.size - b.size) < 0.5) {
        breaches.push_back({a.frame, {words(a), words(b)}, {a.box, b.box}});
      }
    }
  }
}

void findHeadsUnderHeads(const PageView& page, std::vector<Breach>& breaches) {
  for (const SeenBlock& headline : page.blocks) {
    if (headline.kind != Kind::headline || headline.vertical || boxed(page, headline)) {
      continue;
    }
    const SeenBlock& top = topOfHead(page, headline);
    const SeenBlock* above = nullptr;
    for (const SeenBlock& block : page.blocks) {
      const bool over = block.box.bottom() <= top.box.y + 1 && block.box.x < top.box.right() &&
                        top.box.x < block.box.right() && block.kind != Kind::furniture;
      if (over && (above == nullptr || block.box.bottom() > above->box.bottom())) {
        above = &block;
      }
    }
    if (above == nullptr || !isHead(*above) || above->story == top.story || boxed(page, *above)) {
      continue;
    }
    const Pt blank = top.box.y - above->box.bottom();
    const bool picture =
        std::any_of(page.pictures.begin(), page.pictures.end(), [&](const SeenPicture& p) {
          return p.box.y >= above->box.bottom() - 1 && p.box.bottom() <= top.box.y + 1 &&
                 p.box.x < top.box.right() && top.box.x < p.box.right();
        });
    if (!picture && blank < kBlankLines * page.notes->line &&
        !ruleBetween(page, top.box, above->box.bottom() - 1, top.box.y + 1)) {
      breaches.push_back({headline.frame, {words(headline), words(*above)}, {top.box, above->box}});
    }
  }
}

void findTextBeforeHead(const PageView& page, std::vector<Breach>& breaches) {
  for (const SeenBlock& head : page.blocks) {
    if (head.kind != Kind::headline || head.vertical) {
      continue;
    }
    const auto own = [&](const SeenBlock& text) {
      return text.story == head.story && text.panel == kArtifact && !text.vertical &&
             (text.kind == Kind::text || text.kind == Kind::crosshead);
    };
    const SeenBlock* first = nullptr;  // where the story's text begins on this page
    for (const SeenBlock& text : page.blocks) {
      const bool sooner = first == nullptr || text.node < first->node ||
                          (text.node == first->node && text.box.x < first->box.x - 1);
      if (own(text) && sooner) {
        first = &text;
      }
    }
    // Text may go on above the head in columns to its right, but neither begin there nor stand
    // over the head.
    const auto before = [&](const SeenBlock& text) {
      const bool above = text.box.bottom() <= head.box.y + 1;
      const bool over = text.box.x < head.box.right() - 1 && text.box.right() > head.box.x + 1;
      return own(text) &&
             ((above && (&text == first || over)) || text.box.right() <= head.box.x + 1);
    };
    // A head may come in two languages: text is before it only if it is before both.
    const auto found = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const auto& text) {
      return before(text) &&
             std::none_of(page.blocks.begin(), page.blocks.end(), [&](const SeenBlock& other) {
               return other.kind == Kind::headline && other.story == head.story &&
                      other.node != head.node && other.box.y <= text.box.y &&
                      other.box.x < text.box.right();
             });
    });
    if (found != page.blocks.end()) {
      breaches.push_back({found->frame, {words(head), words(*found)}, {head.box, found->box}});
    }
  }
}

void findStrandedHeads(const PageView& page, std::vector<Breach>& breaches) {
  constexpr int kNear = 6;  ///< lines within which what follows a head begins
  for (const SeenBlock& head : page.blocks) {
    if ((head.kind != Kind::headline && head.kind != Kind::crosshead) || head.vertical) {
      continue;
    }
    const auto [first, last] = page.columnsOf(head.box);
    const int below = page.lineOf(head.box.bottom() - 0.5) + 1;
    int most = 0;
    for (int c = first; c <= last; ++c) {
      int lines = 0;
      for (int line = below; line < std::min(page.notes->lines, below + kNear); ++line) {
        lines += page.cells[static_cast<std::size_t>(c)][static_cast<std::size_t>(line)] !=
                         PageView::kNothing
                     ? 1
                     : 0;
      }
      most = std::max(most, lines);
    }
    const bool atFoot = below + 1 >= page.notes->lines;
    // A poster may show a head without its story.
    const bool hasText = std::any_of(page.blocks.begin(), page.blocks.end(), [&](const auto& b) {
      return b.story == head.story && b.kind == Kind::text;
    });
    if (first <= last && (hasText || atFoot) && (most == 0 || (most == 1 && atFoot))) {
      breaches.push_back({head.frame, {words(head)}, {head.box}});
    }
  }
}

}  // namespace paiban
