#include "paragraph/ruby_room.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr double kOverhang = 0.25;     // em of the base
constexpr double kDistance = 0.25;     // em of the ruby: between syllables
constexpr double kWordDistance = 0.5;  // between words

/// What annotation `i` needs between its edge and that of its base, towards its neighbour
/// `beside`; negative: it may hang over.
Pt needBeside(const std::vector<ShapedRuby>& rubies, std::size_t i, std::size_t beside, Pt em) {
  if (beside >= rubies.size()) {
    return -kOverhang * em;
  }
  const ShapedRuby& own = rubies[i];
  const ShapedRuby& other = rubies[beside];
  const bool adjacent = own.end == other.begin || other.end == own.begin;
  if (!adjacent || other.side != RubySide::above) {
    return -kOverhang * em;
  }
  constexpr std::uint32_t kLongestCharacter = 4;  // bytes
  const bool words = std::max(own.end - own.begin, other.end - other.begin) > kLongestCharacter;
  return (words ? kWordDistance : kDistance) * own.size / 2;
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
    const Pt need = std::max(needBeside(rubies, i, i - 1, em), needBeside(rubies, i, i + 1, em));
    const Pt room = ruby.width - base + 2 * need;
    if (room > 0) {
      widen(cells, range, room);
    }
  }
}

}  // namespace paiban
