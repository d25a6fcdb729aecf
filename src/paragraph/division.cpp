#include "paragraph/division.h"

#include <algorithm>

namespace paiban {
namespace {

/// First glyph of `run` whose cluster is `at` or later.
std::size_t glyphAt(const ShapedRun& run, std::uint32_t at) {
  const auto found = std::lower_bound(
      run.glyphs.begin(), run.glyphs.end(), at, [](const ShapedGlyph& glyph, std::uint32_t place) {
        return glyph.cluster < place;
      });
  return static_cast<std::size_t>(found - run.glyphs.begin());
}

}  // namespace

std::uint32_t runAt(const Cells& cells, std::uint32_t cell, std::uint32_t at) {
  std::uint32_t run = cells.list[cell].run;
  while (run + 1 < cells.text->runs.size() && cells.text->runs[run].end <= at) {
    ++run;
  }
  return run;
}

std::uint32_t glyphAt(const Cells& cells, std::uint32_t run, std::uint32_t at) {
  return cells.glyphBase[run] + static_cast<std::uint32_t>(glyphAt(cells.text->runs[run], at));
}

Division divide(const Cells& cells,
                std::uint32_t cell,
                std::uint32_t at,
                const Reshaper& reshaper) {
  Division division;
  division.at = at;
  division.run = runAt(cells, cell, at);
  const ShapedRun& run = cells.text->runs[division.run];
  const std::vector<ShapedGlyph>& glyphs = run.glyphs;
  const auto isSafe = [&](std::size_t i) {
    return !glyphs[i].unsafeToBreak && (i == 0 || glyphs[i - 1].cluster != glyphs[i].cluster);
  };
  const std::uint32_t first = std::max(cells.list[cell].begin, run.begin);
  const std::uint32_t last = std::min(cells.list[cell + 1].begin, run.end);
  std::size_t after = glyphAt(run, at);
  while (after < glyphs.size() && glyphs[after].cluster < last && !isSafe(after)) {
    ++after;
  }
  division.safeAfter = after < glyphs.size() ? std::min(glyphs[after].cluster, last) : last;
  if (division.safeAfter == at) {
    division.safeBefore = at;
    return division;
  }
  std::size_t before = glyphAt(run, at);
  while (before > 0 && (before >= glyphs.size() || glyphs[before].cluster > first) &&
         (before >= glyphs.size() || glyphs[before].cluster >= at || !isSafe(before))) {
    --before;
  }
  division.safeBefore = std::max(first, glyphs[before].cluster);
  division.left = reshaper.shape(*cells.text, run, division.safeBefore, at);
  division.right = reshaper.shape(*cells.text, run, at, division.safeAfter);
  return division;
}

Pt widthBetween(
    const Cells& cells, std::uint32_t cell, std::uint32_t begin, std::uint32_t end, Pt tracking) {
  const std::vector<ShapedRun>& runs = cells.text->runs;
  Pt width = 0;
  for (std::uint32_t r = cells.list[cell].run; r < runs.size() && runs[r].begin < end; ++r) {
    const std::vector<ShapedGlyph>& glyphs = runs[r].glyphs;
    for (std::size_t i = glyphAt(runs[r], begin); i < glyphs.size() && glyphs[i].cluster < end;
         ++i) {
      const bool clusterEnds = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
      width += glyphs[i].advance + (clusterEnds ? tracking : 0);
    }
  }
  return width;
}

Pt widthOf(const std::vector<ShapedGlyph>& glyphs, Pt tracking) {
  Pt width = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool clusterEnds = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
    width += glyphs[i].advance + (clusterEnds ? tracking : 0);
  }
  return width;
}

}  // namespace paiban
