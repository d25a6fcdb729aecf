#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "pages/page_rules.h"

namespace paiban {
namespace {

using Kind = SeenBlock::Kind;

// Lines of text.
constexpr int kLeastUnderPicture = 4;
constexpr int kLeastInColumn = 3;
constexpr int kGapToPicture = 2;      ///< blank, at most between a picture and "its" text
constexpr int kNewspaperColumns = 4;  ///< from so many on a page counts as a newspaper's

int cell(const PageView& page, int column, int line) {
  return page.cells[static_cast<std::size_t>(column)][static_cast<std::size_t>(line)];
}

const SeenBlock* blockAt(const PageView& page, int column, int line) {
  const int what = cell(page, column, line);
  return what < 0 ? nullptr : &page.blocks[static_cast<std::size_t>(what)];
}

int columnsOf(const PageView& page) {
  return static_cast<int>(page.cells.size());
}

/// Text of a story that runs in columns.
bool runs(const SeenBlock* block) {
  return block != nullptr && block->panel == kArtifact && !block->vertical &&
         (block->kind == Kind::text || block->kind == Kind::crosshead);
}

/// The story whose region a cell belongs to; kArtifact for what may lie in any.
NodeId storyAt(const PageView& page, int column, int line) {
  const SeenBlock* block = blockAt(page, column, line);
  return block == nullptr || block->panel != kArtifact || block->kind == Kind::caption ||
                 block->kind == Kind::furniture
             ? kArtifact
             : block->story;
}

Rect cellsRect(const PageView& page, int column, int first, int end) {
  const Rect& area = page.notes->columns[static_cast<std::size_t>(column)];
  return {area.x,
          area.y + first * page.notes->line,
          area.width,
          (end - first) * page.notes->line - (page.notes->line - page.notes->character)};
}

/// What a story takes of one column.
struct Stretch {
  int first = 0;
  int end = 0;
  bool any() const { return end > first; }
};

/// What a story takes of a column, and how far it may be said to reach: over what may lie in any
/// region.
struct Reach {
  Stretch own;
  Stretch most;
};

/// A story's stretch of each column. Broken by matter of another story: `whole` is false.
std::vector<Reach> reachOf(const PageView& page, NodeId story, bool& whole) {
  std::vector<Reach> reaches;
  for (int c = 0; c < columnsOf(page); ++c) {
    Stretch s;
    for (int line = 0; line < page.notes->lines; ++line) {
      if (storyAt(page, c, line) == story) {
        s = s.any() ? Stretch{s.first, line + 1} : Stretch{line, line + 1};
      }
    }
    const auto foreign = [&](int line) {
      const NodeId at = storyAt(page, c, line);
      return at != kArtifact && at != story;
    };
    for (int line = s.first; line < s.end; ++line) {
      whole = whole && !foreign(line);
    }
    Stretch most = s;
    while (s.any() && most.first > 0 && !foreign(most.first - 1)) {
      --most.first;
    }
    while (s.any() && most.end < page.notes->lines && !foreign(most.end)) {
      ++most.end;
    }
    reaches.push_back({s, most});
  }
  return reaches;
}

/// The fewest steps in an edge that has a place within each of `ranges`, in order.
int fewestSteps(const std::vector<std::pair<int, int>>& ranges) {
  constexpr int kNoStep = 1;  // lines by which an edge may differ all the same
  int steps = 0;
  std::pair<int, int> common{0, std::numeric_limits<int>::max()};
  for (const auto& [low, high] : ranges) {
    const std::pair<int, int> both{std::max(common.first, low),
                                   std::min(common.second, high + kNoStep)};
    const bool fits = both.first <= both.second;
    steps += fits ? 0 : 1;
    common = fits ? both : std::pair{low, high + kNoStep};
  }
  return steps;
}

/// Corners of the region beyond those of a rectangle, in pairs; an L has one. Columns that do not
/// adjoin count as two more.
int extraCorners(const std::vector<Reach>& reaches) {
  std::vector<std::pair<int, int>> heads;
  std::vector<std::pair<int, int>> feet;
  int gaps = 0;
  bool gap = false;
  for (const Reach& reach : reaches) {
    if (!reach.own.any()) {
      gap = !heads.empty();
      continue;
    }
    gaps += gap ? 1 : 0;
    gap = false;
    heads.emplace_back(reach.most.first, reach.own.first);
    feet.emplace_back(reach.own.end, reach.most.end);
  }
  return fewestSteps(heads) + fewestSteps(feet) + 2 * gaps;
}

/// Where the text of a frame stands in one column: from the head of its first stretch to the foot
/// of its last.
struct FrameColumn {
  int column = 0;
  Stretch lines;
  int frame = 0;
};

std::map<std::string, std::vector<FrameColumn>> frameColumns(const PageView& page) {
  std::map<std::string, std::vector<FrameColumn>> groups;
  const auto& frames = page.notes->frames;
  for (int i = 0; i < static_cast<int>(frames.size()); ++i) {
    const NotedFrame& frame = frames[static_cast<std::size_t>(i)];
    const auto [first, last] = page.columnsOf(frame.box);
    if (first != last || frame.edge) {
      continue;
    }
    const Stretch lines{page.lineOf(frame.box.y + 0.5), page.lineOf(frame.box.bottom() - 0.5) + 1};
    auto& group = groups[frame.name];
    const auto known = std::find_if(
        group.begin(), group.end(), [&, c = first](const auto& f) { return f.column == c; });
    if (known == group.end()) {
      group.push_back({first, lines, i});
    } else {
      known->lines = {std::min(known->lines.first, lines.first),
                      std::max(known->lines.end, lines.end)};
    }
  }
  return groups;
}

/// Blank lines of `column` from `line` on, upwards or downwards.
int blankFrom(const PageView& page, int column, int line, int step) {
  int blank = 0;
  for (; line >= 0 && line < page.notes->lines && cell(page, column, line) == PageView::kNothing;
       line += step) {
    ++blank;
  }
  return blank;
}

/// Calls `look(column, first, end, above)` for each stretch of running text: up to one blank line
/// of text does not end it. `above` is the line of the matter above it, -1 for none.
template <class Look>
void forEachStretch(const PageView& page, Look look) {
  for (int c = 0; c < columnsOf(page); ++c) {
    int above = -1;
    for (int line = 0; line < page.notes->lines;) {
      if (!runs(blockAt(page, c, line))) {
        above = cell(page, c, line) != PageView::kNothing ? line : above;
        ++line;
        continue;
      }
      int end = line + 1;
      for (int at = end; at < page.notes->lines && at <= end + page.notes->textLines; ++at) {
        end = runs(blockAt(page, c, at)) ? at + 1 : end;
      }
      look(c, line, end, above);
      above = end - 1;
      line = end;
    }
  }
}

bool isPicture(const PageView& page, int column, int line) {
  const SeenBlock* block = blockAt(page, column, line);
  return cell(page, column, line) == PageView::kPicture ||
         (block != nullptr && block->kind == Kind::caption);
}

/// Whether the edge of a box there has nothing but an imprint inside.
bool boxesImprint(const PageView& page, int column, int line) {
  const Rect at = cellsRect(page, column, line, line + 1);
  const auto& frames = page.notes->frames;
  return std::none_of(page.blocks.begin(), page.blocks.end(), [&](const SeenBlock& block) {
    const bool content = block.story != kArtifact || block.panel != kArtifact;
    if (!content || block.frame < 0) {
      return false;
    }
    const auto& edge = frames[static_cast<std::size_t>(block.frame)].edge;
    return edge && edge->y < at.bottom() && at.y < edge->bottom();
  });
}

/// Whether something of the content stands in the column from `line` on; an imprint does not count.
bool hasRunningBelow(const PageView& page, int column, int line) {
  for (; line < page.notes->lines; ++line) {
    const SeenBlock* block = blockAt(page, column, line);
    const int at = cell(page, column, line);
    if (at == PageView::kPicture || (at == PageView::kBox && !boxesImprint(page, column, line)) ||
        (block != nullptr && (block->story != kArtifact || block->panel != kArtifact))) {
      return true;
    }
  }
  return false;
}

}  // namespace

void findBrokenRegions(const PageView& page, std::vector<Breach>& breaches) {
  std::map<NodeId, const SeenBlock*> stories;  // with what names them best
  for (const SeenBlock& block : page.blocks) {
    if (block.story != kArtifact && block.panel == kArtifact && block.kind != Kind::caption &&
        !block.vertical) {
      const SeenBlock*& name = stories[block.story];
      name = name == nullptr || block.kind == Kind::headline ? &block : name;
    }
  }
  if (stories.size() < 2) {
    return;
  }
  for (const auto& [story, name] : stories) {
    bool whole = true;
    const std::vector<Reach> reaches = reachOf(page, story, whole);
    if (whole && extraCorners(reaches) <= 1) {
      continue;
    }
    Breach breach{name->frame, {std::string(firstCodePoints(name->words, 12))}, {}};
    for (int c = 0; c < columnsOf(page); ++c) {
      const Stretch& s = reaches[static_cast<std::size_t>(c)].most;
      if (s.any()) {
        breach.marks.push_back(cellsRect(page, c, s.first, s.end));
      }
    }
    breaches.push_back(std::move(breach));
  }
}

void findThroughGutters(const PageView& page, std::vector<Breach>& breaches) {
  if (columnsOf(page) < kNewspaperColumns) {
    return;
  }
  const auto& columns = page.notes->columns;
  for (int c = 0; c + 1 < columnsOf(page); ++c) {
    const Pt left = columns[static_cast<std::size_t>(c)].right();
    const Pt right = columns[static_cast<std::size_t>(c) + 1].x;
    const auto crosses = [&](const Rect& box) {
      return box.x < left - 1 && box.right() > right + 1 && box.bottom() > page.notes->area.y &&
             box.y < page.notes->area.bottom();
    };
    const bool crossed =
        std::any_of(page.blocks.begin(),
                    page.blocks.end(),
                    [&](const SeenBlock& block) { return crosses(block.box); }) ||
        std::any_of(page.pictures.begin(),
                    page.pictures.end(),
                    [&](const SeenPicture& picture) { return crosses(picture.box); }) ||
        std::any_of(page.notes->frames.begin(),
                    page.notes->frames.end(),
                    [&](const NotedFrame& frame) { return frame.edge && crosses(*frame.edge); });
    if (!crossed) {
      breaches.push_back({-1,
                          {std::to_string(c + 1), std::to_string(c + 2)},
                          {{left, page.notes->area.y, right - left, page.notes->area.height}}});
    }
  }
}

void findUnevenColumns(const PageView& page, std::vector<Breach>& breaches) {
  for (const auto& [name, group] : frameColumns(page)) {
    // A head that keeps two lines of its text with it (CL-73) may leave four lines of any column.
    // CL-82 lets the last be short by the number of columns less one; widows and orphans (CL-70)
    // may take two lines more from it.
    constexpr int kAny = 4;
    const int unit = page.notes->textLines;
    const int last = std::max(kAny, static_cast<int>(group.size()) + 1);
    const int lastColumn =
        std::max_element(group.begin(), group.end(), [](const auto& a, const auto& b) {
          return a.column < b.column;
        })->column;
    int top = page.notes->lines;
    int bottom = 0;
    for (const FrameColumn& column : group) {
      top = std::min(top, column.lines.first);
      bottom = std::max(bottom, column.lines.end);
    }
    for (const FrameColumn& column : group) {
      const int below =
          std::min(blankFrom(page, column.column, column.lines.end, 1), bottom - column.lines.end);
      const int above = std::min(blankFrom(page, column.column, column.lines.first - 1, -1),
                                 column.lines.first - top);
      const auto report = [&](int first, int end) {
        breaches.push_back({column.frame,
                            {std::to_string(column.column + 1), std::to_string(end - first)},
                            {cellsRect(page, column.column, first, end)}});
      };
      if (below > unit * (column.column == lastColumn ? last : kAny)) {
        report(column.lines.end, column.lines.end + below);
      }
      if (above > unit) {
        report(column.lines.first - above, column.lines.first);
      }
    }
  }
}

namespace {

/// The longest stretch of text of each frame.
std::map<std::string, int> longestStretches(const PageView& page) {
  std::map<std::string, int> longest;
  forEachStretch(page, [&](int column, int first, int end, int) {
    int& most = longest[page.frameName(blockAt(page, column, first)->frame)];
    most = std::max(most, end - first);
  });
  return longest;
}

}  // namespace

void findShortUnderPictures(const PageView& page, std::vector<Breach>& breaches) {
  // The last lines of a story that has no more on the page stand where they can.
  std::map<std::string, int> longest = longestStretches(page);
  const int unit = page.notes->textLines;
  // From the first of so many lines of text to the last.
  const auto linesFor = [&](int lines) { return (lines - 1) * unit + 1; };
  forEachStretch(page, [&](int column, int first, int end, int above) {
    if (above >= 0 && first - above <= kGapToPicture * unit + 1 && isPicture(page, column, above) &&
        end - first < linesFor(kLeastUnderPicture) &&
        longest[page.frameName(blockAt(page, column, first)->frame)] >=
            linesFor(kLeastUnderPicture)) {
      breaches.push_back({blockAt(page, column, first)->frame,
                          {std::to_string(end - first), std::to_string(column + 1)},
                          {cellsRect(page, column, first, end)}});
    }
  });
}

void findShortColumns(const PageView& page, std::vector<Breach>& breaches) {
  std::map<std::string, int> longest = longestStretches(page);
  const int unit = page.notes->textLines;
  // From the first of so many lines of text to the last.
  const auto linesFor = [&](int lines) { return (lines - 1) * unit + 1; };
  const auto isHead = [](const SeenBlock* block) {
    return block != nullptr && block->panel == kArtifact &&
           (block->kind == Kind::headline || block->kind == Kind::headPart);
  };
  forEachStretch(page, [&](int column, int first, int end, int above) {
    const int frame = blockAt(page, column, first)->frame;
    const bool underHead = above >= 0 && isHead(blockAt(page, column, above));
    const int below = end + blankFrom(page, column, end, 1);
    const bool overHead = below < page.notes->lines && isHead(blockAt(page, column, below));
    // Beside its translation a short paragraph may stand alone between others of its column.
    const auto goesOn = [&](int line) {
      const SeenBlock* block =
          line >= 0 && line < page.notes->lines ? blockAt(page, column, line) : nullptr;
      return runs(block) && page.frameName(block->frame) == page.frameName(frame);
    };
    if (end - first < linesFor(kLeastInColumn) && !underHead && !overHead && !goesOn(above) &&
        !goesOn(below) && longest[page.frameName(frame)] > 3 * linesFor(kLeastInColumn) &&
        !(above >= 0 && isPicture(page, column, above))) {
      breaches.push_back({frame,
                          {std::to_string(column + 1), std::to_string(end - first)},
                          {cellsRect(page, column, first, end)}});
    }
  });
}

void findEmptyPages(const PageView& page, std::vector<Breach>& breaches) {
  constexpr int kHole = 4;            ///< lines of text: less is space between things
  constexpr int kMostBlank = 15;      ///< per cent of a page before the last
  constexpr int kMostBlankLast = 80;  ///< … and of the last, whose foot may be blank
  constexpr int kMostHoles = 10;      ///< per cent of a page, above something
  int blank = 0;
  int above = 0;  // something else
  Breach breach;
  for (int c = 0; c < columnsOf(page); ++c) {
    for (int line = 0; line < page.notes->lines;) {
      const int hole = blankFrom(page, c, line, 1);
      if (hole >= kHole * page.notes->textLines) {
        blank += hole;
        above += hasRunningBelow(page, c, line + hole) ? hole : 0;
        breach.marks.push_back(cellsRect(page, c, line, line + hole));
      }
      line += std::max(1, hole);
    }
  }
  const int all = std::max(1, columnsOf(page) * page.notes->lines);
  const int share = 100 * blank / all;
  if (share > (page.notes->last ? kMostBlankLast : kMostBlank) || 100 * above / all > kMostHoles) {
    breach.arguments = {std::to_string(share)};
    breaches.push_back(std::move(breach));
  }
}

}  // namespace paiban
