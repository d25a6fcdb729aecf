#include "paragraph/rivers.h"

#include <algorithm>

namespace paiban {
namespace {

struct Space {
  Pt begin = 0;
  Pt end = 0;
  int above = 1;  ///< lines of the longest chain that ends here
  int below = 1;  ///< … that begins here
};

/// The word spaces between the words of a line, from left to right.
std::vector<Space> spacesOf(const Line& line) {
  std::vector<const PlacedGlyph*> glyphs;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (!run.annotation) {
        glyphs.push_back(&glyph);
      }
    }
  }
  std::vector<Space> spaces;
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    const bool space = glyphs[i]->text == " " || glyphs[i]->text == "\u00A0";
    if (space && glyphs[i + 1]->x < line.start + line.width) {
      spaces.push_back({glyphs[i]->x, glyphs[i + 1]->x});
    }
  }
  return spaces;
}

bool meets(const Space& a, const Space& b) {
  const Pt common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return common > 0 && common >= std::min(a.end - a.begin, b.end - b.begin) / 2;
}

}  // namespace

int findRivers(std::vector<Line>& lines) {
  std::vector<std::vector<Space>> all;
  for (const Line& line : lines) {
    all.push_back(spacesOf(line));
  }
  for (std::size_t i = 1; i < all.size(); ++i) {
    for (Space& space : all[i]) {
      for (const Space& other : all[i - 1]) {
        space.above = meets(other, space) ? std::max(space.above, other.above + 1) : space.above;
      }
    }
  }
  int longest = 0;
  for (std::size_t i = all.size(); i-- > 0;) {
    int here = 0;
    for (Space& space : all[i]) {
      for (std::size_t k = 0; i + 1 < all.size() && k < all[i + 1].size(); ++k) {
        const Space& other = all[i + 1][k];
        space.below = meets(other, space) ? std::max(space.below, other.below + 1) : space.below;
      }
      here = std::max(here, space.above + space.below - 1);
    }
    lines[i].river = here >= kLeastRiver ? here : 0;
    longest = std::max(longest, lines[i].river);
  }
  return longest;
}

}  // namespace paiban
