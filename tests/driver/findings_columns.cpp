#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "findings.h"

namespace paiban::test {
namespace {

constexpr Pt kSameLine = 0.05;
constexpr int kMostLinesApart = 4;  ///< of a head and what it stands over

/// Roles whose text runs through columns line by line.
bool runsOn(const Passage& passage) {
  return passage.role == "body" || passage.role == "tips" || passage.role == "digest-text";
}

/// Every line of a text with this style stands on the grid.
bool onGrid(const Style& style, Pt line) {
  const Pt leading = toPt(style.leading, {style.size, line, style.size, line});
  const double steps = leading / line;
  return style.snap == Snap::grid && style.blockLines == 0 && steps > 0.99 &&
         std::abs(steps - std::round(steps)) < 1e-6;
}

/// The lines of a text as they stand in columns, one below the other without a gap.
std::vector<std::vector<const SetLine*>> stretchesOf(const std::vector<const SetLine*>& lines,
                                                     Pt pitch) {
  std::vector<std::vector<const SetLine*>> stretches;
  const SetLine* before = nullptr;
  for (const SetLine* line : lines) {
    if (before == nullptr || before->page != line->page ||
        std::abs(line->baseline - before->baseline - pitch) > kSameLine) {
      stretches.emplace_back();
    }
    stretches.back().push_back(line);
    before = line;
  }
  return stretches;
}

bool overlapAcross(const SetLine& a, const SetLine& b) {
  return a.left < b.right && b.left < a.right;
}

bool standOnFacingPages(const Examined& document, const Passage& passage) {
  return passage.part->onFacingPages && document.proof.languages.size() > 1;
}

/// Calls `look` with each two passages that say one thing side by side in two languages, and with
/// how many pages the second stands after the first.
template <class Look>
void forEachPair(const Examined& document, Look look) {
  const auto& passages = document.passages;
  for (std::size_t i = 0; i + 1 < passages.size(); ++i) {
    const Passage& a = passages[i];
    const Passage& b = passages[i + 1];
    if (a.slot != b.slot || a.part != b.part || a.role != b.role || a.lang == b.lang ||
        !runsOn(a)) {
      continue;
    }
    const auto& first = document.linesOf(a.node);
    const auto& second = document.linesOf(b.node);
    const bool facing = standOnFacingPages(document, a);
    // Texts one below the other have a column in common, wherever a column ends between them.
    const bool stacked = std::any_of(first.begin(), first.end(), [&](const SetLine* line) {
      return std::any_of(second.begin(), second.end(), [&](const SetLine* other) {
        return overlapAcross(*line, *other);
      });
    });
    if (!first.empty() && !second.empty() && (facing || !stacked)) {
      look(first, second, facing ? 1 : 0);
    }
  }
}

/// Of the lines `below` a head the first two stand under it, one below the other.
bool standsOver(const SetLine& head, const std::vector<const SetLine*>& below, Pt pitch) {
  const std::size_t count = std::min<std::size_t>(below.size(), 2);
  const SetLine* above = &head;
  for (std::size_t i = 0; i < count; ++i) {
    const SetLine& line = *below[i];
    if (line.page != above->page || line.baseline <= above->baseline ||
        line.baseline > above->baseline + kMostLinesApart * pitch || !overlapAcross(head, line)) {
      return false;
    }
    above = &line;
  }
  return true;
}

/// A picture begins below a head, in its column.
bool standsOverPicture(const Examined& document, const SetLine& head, Pt pitch) {
  for (const Item& item : document.proof.list.pages[static_cast<std::size_t>(head.page)].items) {
    const auto* image = std::get_if<ImageItem>(&item);
    if (image != nullptr && image->box.y > head.baseline &&
        image->box.y < head.baseline + kMostLinesApart * pitch && image->box.x < head.right &&
        head.left < image->box.right()) {
      return true;
    }
  }
  return false;
}

}  // namespace

Findings offGrid(const Examined& document) {
  Findings found;
  for (const Passage& passage : document.passages) {
    const GridSpec& grid = passage.part->grid;
    if (passage.role == "metric" || passage.role == "panel-label" || passage.role == "list-mark" ||
        passage.role == "panel-pinyin" || passage.role == "caption" || passage.role == "credit" ||
        !onGrid(document.styleOf(passage), grid.line)) {
      continue;
    }
    const Pt first = document.proof.layout->page.area.top + 0.88 * grid.character;
    for (const SetLine* line : document.linesOf(passage.node)) {
      if (line->vertical) {
        continue;  // its grid counts leftwards
      }
      const double steps = (line->baseline - first) / grid.line;
      if (std::abs(steps - std::round(steps)) * grid.line > kSameLine) {
        found.push_back(fmt::format("{} {}", passage.role, placeOf(*line)));
      }
    }
  }
  return found;
}

namespace {

/// The heads of both languages stand one below the other, `upper` above `lower`.
bool headsStacked(const Examined& document, const Passage& upper, const Passage& lower) {
  if (upper.slot != lower.slot || upper.lang == lower.lang) {
    return false;
  }
  const SetLine& above = *document.linesOf(upper.node).back();
  const SetLine& below = *document.linesOf(lower.node).front();
  return above.page == below.page && above.baseline < below.baseline &&
         std::abs(above.left - below.left) < 1;
}

}  // namespace

Findings headsAlone(const Examined& document) {
  Findings found;
  const auto& passages = document.passages;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& head = passages[i];
    if (head.role != "crosshead" && head.role != "digest-title" && head.role != "tips-title") {
      continue;
    }
    if (i + 1 < passages.size() && headsStacked(document, head, passages[i + 1])) {
      continue;  // the lower one stands over the text
    }
    const bool stacked = i > 0 && headsStacked(document, passages[i - 1], head);
    std::size_t next = i + 1;
    const Photo* photo = nullptr;
    for (; next < passages.size(); ++next) {
      photo = photo != nullptr ? photo : passages[next].photo;
      if ((stacked || passages[next].lang == head.lang) && passages[next].photo == nullptr) {
        break;
      }
    }
    const SetLine& last = *document.linesOf(head.node).back();
    const Pt pitch = document.pitchOf(head);
    if (next < passages.size() && passages[next].part == head.part && runsOn(passages[next]) &&
        !standsOver(last, document.linesOf(passages[next].node), pitch) &&
        !(photo != nullptr && standsOverPicture(document, last, pitch))) {
      found.push_back(placeOf(last));
    }
  }
  return found;
}

Findings widowsAndOrphans(const Examined& document) {
  Findings found;
  for (const Passage& passage : document.passages) {
    if (!runsOn(passage)) {
      continue;
    }
    const auto& lines = document.linesOf(passage.node);
    const auto stretches = stretchesOf(lines, document.pitchOf(passage));
    const Style style = document.styleOf(passage);
    if (stretches.size() < 2 || style.snap == Snap::centre) {
      continue;  // a block that stands centred in whole lines is not broken
    }
    if (static_cast<int>(stretches.front().size()) < style.orphans) {
      found.push_back("alone at a foot, " + placeOf(*lines.front()));
    }
    if (static_cast<int>(stretches.back().size()) < style.widows) {
      found.push_back("alone at a head, " + placeOf(*lines.back()));
    }
  }
  return found;
}

namespace {

/// Baseline to baseline of a paragraph; nothing for a single line.
std::optional<Pt> stepOf(const std::vector<const SetLine*>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i]->page == lines[i - 1]->page && lines[i]->baseline > lines[i - 1]->baseline) {
      return lines[i]->baseline - lines[i - 1]->baseline;
    }
  }
  return std::nullopt;
}

}  // namespace

/// Texts with a leading of their own each begin together; others run line by line.
Findings pairsApart(const Examined& document) {
  Findings found;
  forEachPair(document, [&](const auto& first, const auto& second, int pages) {
    const auto step = stepOf(first);
    const auto other = stepOf(second);
    const bool apart = step && other && std::abs(*step - *other) > kSameLine;
    const std::size_t together = apart ? 1 : std::min(first.size(), second.size());
    for (std::size_t i = 0; i < together; ++i) {
      if (first[i]->page + pages != second[i]->page ||
          std::abs(first[i]->baseline - second[i]->baseline) > kSameLine) {
        found.push_back(
            fmt::format("line {} of {} and {}", i + 1, placeOf(*first[i]), placeOf(*second[i])));
        return;
      }
    }
  });
  return found;
}

int pairsSideBySide(const Examined& document) {
  int count = 0;
  forEachPair(document, [&](const auto&, const auto&, int) { ++count; });
  return count;
}

}  // namespace paiban::test
