#include <algorithm>

#include "base/utf8.h"
#include "paragraph/choose_breaks.h"

namespace paiban {
namespace {

/// Walks from a candidate cluster by cluster and remembers the last place that still fits.
class UnitSplitter {
 public:
  UnitSplitter(const BreakProblem& problem, const Candidate& from, Pt width)
      : cells_(problem.cells), rules_(problem.rules), from_(from), width_(width) {
    at_ = from.start;
  }

  Candidate find() {
    std::uint32_t cell = from_.cell;
    bool fits = true;
    if (from_.split != 0) {
      fits = walkInside(cell, from_.split);
      ++cell;
    } else {
      at_.natural -= startBlank(cells_.list[cell], rules_);
    }
    for (; fits && cell < cells_.count(); ++cell) {
      if (cell > from_.cell) {
        fits = offerBefore(cell);
      }
      if (fits && cells_.list[cell].kind == CellKind::word) {
        fits = walkInside(cell, cells_.list[cell].begin);
      } else {
        at_.add(cells_.list[cell], rules_);
      }
    }
    if (fits) {
      offerEnd();
    }
    return found_;
  }

 private:
  /// Takes a place if it fits, or if there is no other; says whether to go on.
  bool offer(const Candidate& candidate) {
    const bool fits = fitOf(from_.start, candidate).natural <= width_ + kPtEpsilon;
    if (fits || !any_) {
      found_ = candidate;
    }
    any_ = true;
    return fits;
  }

  bool offerBefore(std::uint32_t cell) {
    const Cell& before = cells_.list[cell - 1];
    const Cell& after = cells_.list[cell];
    Candidate candidate;
    candidate.cell = cell;
    candidate.end = at_;
    if (rules_.lineEnd == LineEnd::alwaysHalf) {
      candidate.end.natural -= endBlank(before);
    }
    at_.add(jointBefore(cells_.list, cell, rules_), before, after, rules_);
    candidate.start = at_;
    candidate.start.natural += startBlank(after, rules_);
    if (isSpace(after.kind) || isDiscardable(after.kind)) {
      return true;  // goes with the line whatever its width
    }
    return offer(candidate);
  }

  bool walkInside(std::uint32_t cell, std::uint32_t begin) {
    const std::uint32_t end = cells_.list[cell + 1].begin;
    const std::string_view text = cells_.text->text;
    for (std::uint32_t at = begin; at < end;) {
      std::uint32_t next = at + decodeUtf8(text, at).bytes;
      while (next < end && !startsCluster(cell, next)) {
        next += decodeUtf8(text, next).bytes;
      }
      at_.natural += widthBetween(cells_, cell, at, next, rules_.tracking);
      at = next;
      if (at == end) {
        at_.natural -= rules_.tracking;
        return true;
      }
      Candidate candidate;
      candidate.cell = cell;
      candidate.split = at;
      candidate.end = candidate.start = at_;
      candidate.end.natural -= rules_.tracking;
      if (!offer(candidate)) {
        return false;
      }
    }
    return true;
  }

  bool startsCluster(std::uint32_t cell, std::uint32_t at) const {
    const std::uint32_t run = runAt(cells_, cell, at);
    const std::uint32_t glyph = glyphAt(cells_, run, at);
    return glyph < cells_.glyphBase[run + 1] &&
           cells_.text->runs[run].glyphs[glyph - cells_.glyphBase[run]].cluster == at;
  }

  void offerEnd() {
    Candidate candidate;
    candidate.cell = cells_.count();
    candidate.kind = BreakKind::forced;
    candidate.end = candidate.start = at_;
    offer(candidate);
  }

  const Cells& cells_;
  const Rules& rules_;
  const Candidate& from_;
  Pt width_;
  Sums at_;
  Candidate found_;
  bool any_ = false;
};

}  // namespace

Candidate splitUnit(const BreakProblem& problem, const Candidate& from, Pt width) {
  return UnitSplitter(problem, from, width).find();
}

}  // namespace paiban
