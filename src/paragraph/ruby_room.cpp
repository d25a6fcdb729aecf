#include "paragraph/ruby_room.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr double kOverhang = 0.25;     // em of the base
constexpr double kDistance = 0.25;     // em of the ruby: between syllables
constexpr double kWordDistance = 0.5;  // between words
constexpr double kWidest = 1;          // em of the base: between its characters, below a gloss

/// What is sure to part bytes `end` and `begin` of the text on a line, as far as `enough`.
Pt whiteBetween(const Cells& cells, std::uint32_t end, std::uint32_t begin, Pt enough) {
  constexpr double kSmallestSpace = 0.5;  // of its width
  if (end >= begin) {
    return 0;
  }
  const CellRange range = cellsOf(cells, end, begin);
  Pt between = 0;
  for (std::uint32_t i = range.first; i <= range.last && between < enough; ++i) {
    const Cell& cell = cells.list[i];
    between += isSpace(cell.kind) ? kSmallestSpace * cell.width
                                  : cell.width - cell.leading - cell.trailing;
  }
  return between;
}

/// What annotation `i` needs between its edge and that of its base, towards its neighbour
/// `beside`; negative: it may hang over.
Pt needBeside(const Cells& cells, std::size_t i, std::size_t beside, Pt em) {
  const std::vector<ShapedRuby>& rubies = cells.text->rubies;
  const Pt alone = -kOverhang * em;
  if (beside >= rubies.size()) {
    return alone;
  }
  const ShapedRuby& own = rubies[i];
  const ShapedRuby& other = rubies[beside];
  if (own.gloss || other.gloss) {  // words that hang over one mark from both sides would meet
    const Pt distance = kWordDistance * own.size;
    const Pt between = whiteBetween(cells,
                                    std::min(own.end, other.end),
                                    std::max(own.begin, other.begin),
                                    distance - 2 * alone);
    return std::max(alone, (distance - between) / 2);
  }
  const bool adjacent = own.end == other.begin || other.end == own.begin;
  if (!adjacent || other.side != RubySide::above) {
    return alone;
  }
  constexpr std::uint32_t kLongestCharacter = 4;  // bytes
  const bool words = std::max(own.end - own.begin, other.end - other.begin) > kLongestCharacter;
  return (words ? kWordDistance : kDistance) * own.size / 2;
}

/// What the base of a gloss may be spread by and still make a word; letters not at all (BI-07).
Pt mostWithin(const Cells& cells, CellRange range, Pt em) {
  const auto begin = cells.list.begin() + range.first;
  const auto end = cells.list.begin() + range.last + 1;
  const bool fullWidth =
      std::any_of(begin, end, [](const Cell& cell) { return isFullWidth(cell.kind); });
  return fullWidth ? kWidest * em * static_cast<double>(end - begin) : 0;
}

/// White before the first and behind the last.
void surround(Cells& cells, CellRange range, Pt room) {
  cells.list[range.first].before += room / 2;
  cells.list[range.first].width += room / 2;
  cells.list[range.last].width += room / 2;
}

void widen(Cells& cells, CellRange range, Pt room) {
  const Pt each = room / (range.last - range.first + 1);
  for (std::uint32_t i = range.first; i <= range.last; ++i) {
    cells.list[i].width += each;
    cells.list[i].before += each / 2;
  }
}

}  // namespace

CellRange cellsOf(const Cells& cells, std::uint32_t begin, std::uint32_t end) {
  const auto holds = [&](std::uint32_t byte) {
    const auto next = std::upper_bound(
        cells.list.begin(), cells.list.end(), byte, [](std::uint32_t at, const Cell& cell) {
          return at < cell.begin;
        });
    return static_cast<std::uint32_t>(next - cells.list.begin() - 1);
  };
  return {holds(begin), holds(end - 1)};
}

void makeRoomForRuby(Cells& cells, Pt em) {
  const std::vector<ShapedRuby>& rubies = cells.text->rubies;
  for (std::size_t i = 0; i < rubies.size(); ++i) {
    const ShapedRuby& ruby = rubies[i];
    const CellRange range = cellsOf(cells, ruby.begin, ruby.end);
    if (ruby.side == RubySide::right) {
      cells.list[range.last].width += ruby.width;
      continue;
    }
    Pt base = 0;
    for (std::uint32_t c = range.first; c <= range.last; ++c) {
      base += cells.list[c].width;
    }
    const Pt need = std::max(needBeside(cells, i, i - 1, em), needBeside(cells, i, i + 1, em));
    const Pt room = ruby.width - base + 2 * need;
    if (room > 0) {
      const Pt within = ruby.gloss ? mostWithin(cells, range, em) : room;
      widen(cells, range, std::min(room, within));
      surround(cells, range, std::max(room - within, 0.0));
    }
  }
}

}  // namespace paiban
