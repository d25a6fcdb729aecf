#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "findings.h"

namespace paiban::test {
namespace {

constexpr char32_t kSoftHyphen = U'\u00AD';

bool isIn(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// Letters of the Latin script, as far as words are made of them.
bool isLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= U'À' && c <= U'ɏ' && c != U'×' && c != U'÷');
}

std::size_t lettersBefore(const std::u32string& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && isLetter(text[begin - 1])) {
    --begin;
  }
  return end - begin;
}

std::size_t lettersFrom(const std::u32string& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && isLetter(text[end])) {
    ++end;
  }
  return end - begin;
}

/// The fragments on both sides of a hyphen that a line's end put in.
void checkFragments(const SetLine& line,
                    const std::u32string& here,
                    const std::u32string& next,
                    Findings& found) {
  const std::size_t before = lettersBefore(here, here.size() - 1);
  const std::size_t after = lettersFrom(next, 0);
  if (before < 2 || after < 3 || before + after < 5) {
    found.push_back(fmt::format("{}-{} letters, {}", before, after, placeOf(line)));
  }
}

void checkHyphens(const std::vector<const SetLine*>& lines, bool head, Findings& found) {
  int ladder = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::u32string here = decoded(lines[i]->text);
    const std::u32string next = decoded(lines[i + 1]->text);
    if (here.empty() || next.empty()) {
      found.push_back("an empty line, " + placeOf(*lines[i]));
      continue;
    }
    const bool hyphenated = here.back() == kSoftHyphen;
    ladder = hyphenated ? ladder + 1 : 0;
    if (ladder > 2) {
      found.push_back(fmt::format("{} hyphens in a row, {}", ladder, placeOf(*lines[i])));
    }
    if (hyphenated && head) {
      found.push_back("a hyphen in a head, " + placeOf(*lines[i]));
    }
    if (hyphenated) {
      checkFragments(*lines[i], here, next, found);
    } else if (isLetter(here.back()) && isLetter(next.front())) {
      found.push_back("a word broken without a hyphen, " + placeOf(*lines[i]));
    }
    if (hyphenated && i + 2 == lines.size() && lettersFrom(next, 0) + 1 >= next.size()) {
      found.push_back("a fragment alone on the last line, " + placeOf(*lines[i + 1]));
    }
  }
}

struct Edge {
  std::tuple<int, std::string, std::string, Lang> group;  ///< page, frame, role, language
  Pt x = 0;
  const SetLine* line = nullptr;
};

/// The frame in which a line stands, if the pages tell of their frames: the smallest of those round
/// it. Columns of two frames may differ by less than those of one would, by a box's inset.
std::string frameOf(const Examined& document, const SetLine& line) {
  static const std::vector<NotedFrame> none;
  const auto& notes = document.proof.list.pages[static_cast<std::size_t>(line.page)].makeUp;
  constexpr Pt kGive = 1;
  const NotedFrame* smallest = nullptr;
  for (const NotedFrame& frame : notes != nullptr ? notes->frames : none) {
    const Rect& box = frame.box;
    const bool round = box.x < line.left + kGive && line.right < box.right() + kGive &&
                       box.y < line.baseline && line.baseline < box.bottom();
    const auto area = [](const Rect& r) { return r.width * r.height; };
    if (round && (smallest == nullptr || area(box) < area(smallest->box))) {
      smallest = &frame;
    }
  }
  return smallest != nullptr ? smallest->name : "";
}

/// The last line of its text, or of the part of it before a forced break.
bool endsParagraph(const Passage& passage,
                   const std::vector<const SetLine*>& lines,
                   std::size_t i) {
  const RichText* text = passage.slot->in(passage.lang);
  const bool forced = text != nullptr && text->text.find("\u2028") != std::string::npos;
  return forced || i + 1 == lines.size();
}

/// `passage` follows `head` in one frame, though a picture may stand between them or a column end,
/// and the style of `head` keeps it there. What a frame of its own sets is no head of another's.
bool followsHead(const Examined& document, const Passage& head, const Passage& passage) {
  const auto& above = document.linesOf(head.node);
  const auto& below = document.linesOf(passage.node);
  return !above.empty() && !below.empty() && document.styleOf(head).keepWithNext &&
         frameOf(document, *above.back()) == frameOf(document, *below.front());
}

/// A picture stands beside `line`, in its frame.
bool besidePicture(const Examined& document, const SetLine& line) {
  const auto& items = document.proof.list.pages[static_cast<std::size_t>(line.page)].items;
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    const auto* image = std::get_if<ImageItem>(&item);
    return image != nullptr && image->anchored && image->box.right() < line.left &&
           image->box.y < line.baseline && line.baseline - line.size < image->box.bottom();
  });
}

}  // namespace

Findings kinsokuBroken(const Examined& document) {
  Findings found;
  for (const Passage& passage : document.passages) {
    if (passage.lang != Lang::zh || passage.role == "metric") {
      continue;
    }
    const auto& lines = document.linesOf(passage.node);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::u32string text = decoded(lines[i]->text);
      const bool dash = text.front() == U'—' && (text.size() < 2 || text[1] != U'—');
      if (i > 0 && (dash || isIn(text.front(), kStops) || isIn(text.front(), kClosers) ||
                    isIn(text.front(), kConnectors) || isIn(text.front(), kInterpuncts) ||
                    isIn(text.front(), kSolidi))) {
        found.push_back("forbidden at a line's start, " + placeOf(*lines[i]));
      }
      if (i + 1 < lines.size() && (isIn(text.back(), kOpeners) || isIn(text.back(), kSolidi))) {
        found.push_back("forbidden at a line's end, " + placeOf(*lines[i]));
      }
    }
  }
  return found;
}

Findings hyphensMisplaced(const Examined& document) {
  Findings found;
  for (const Passage& passage : document.passages) {
    if (passage.lang == Lang::en && passage.role != "metric") {
      const Tag tag = document.proof.list.structure[passage.node].tag;
      const bool head = tag == Tag::heading1 || tag == Tag::heading2 || tag == Tag::heading3;
      checkHyphens(document.linesOf(passage.node), head, found);
    }
  }
  return found;
}

Findings pagesEndDivided(const Examined& document) {
  Findings found;
  for (const Passage& passage : document.passages) {
    const auto lines = document.linesOf(passage.node);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i]->page != lines[i + 1]->page && decoded(lines[i]->text).back() == kSoftHyphen) {
        found.push_back("a page ends in a divided word, " + placeOf(*lines[i]));
      }
    }
  }
  return found;
}

Findings notFlush(const Examined& document) {
  constexpr Pt kExact = 0.01;
  constexpr Pt kLeastColumn = 40;
  std::vector<Edge> edges;
  for (const Passage& passage : document.passages) {
    if (passage.role == "metric" || document.styleOf(passage).align != Align::justify) {
      continue;
    }
    const auto& lines = document.linesOf(passage.node);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!endsParagraph(passage, lines, i) && !lines[i]->annotatedEnd) {
        const SetLine& line = *lines[i];
        edges.push_back(
            {{line.page, frameOf(document, line), passage.role, passage.lang}, line.right, &line});
      }
    }
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    return std::tie(a.group, a.x) < std::tie(b.group, b.x);
  });
  Findings found;
  for (std::size_t i = 1; i < edges.size(); ++i) {
    const Pt apart = edges[i].x - edges[i - 1].x;
    if (edges[i].group == edges[i - 1].group && apart > kExact && apart < kLeastColumn) {
      found.push_back(fmt::format("{:.3f} pt beyond or short of “{}”, {}",
                                  apart,
                                  edges[i - 1].line->text,
                                  placeOf(*edges[i].line)));
    }
  }
  return found;
}

Findings indentsWrong(const Examined& document) {
  Findings found;
  std::map<Lang, const Passage*> before;
  for (const Passage& passage : document.passages) {
    if (passage.photo != nullptr) {
      continue;
    }
    const Passage* head = std::exchange(before[passage.lang], &passage);
    const bool afterHead = head != nullptr && followsHead(document, *head, passage);
    const auto& lines = document.linesOf(passage.node);
    if (passage.role != "body" || lines.size() < 2 || lines[1]->page != lines[0]->page ||
        lines[0]->annotatedEnd || lines[1]->annotatedEnd ||
        lines[1]->baseline < lines[0]->baseline || lines[1]->left > lines[0]->right) {
      continue;  // it begins with the last line of a column
    }
    if (besidePicture(document, *lines[0]) != besidePicture(document, *lines[1])) {
      continue;  // its second line goes on below the picture, in the whole column
    }
    const Style style = document.styleOf(passage);
    const double opening = afterHead ? style.indentAfterHead.value_or(style.indent) : style.indent;
    const Pt wanted = passage.continues ? 0 : opening * style.size;
    const Pt indent = lines[0]->left - lines[1]->left;
    if (std::abs(indent - wanted) > 0.01) {
      found.push_back(
          fmt::format("{:.3f} instead of {:.3f} pt, {}", indent, wanted, placeOf(*lines[0])));
    }
  }
  return found;
}

}  // namespace paiban::test
