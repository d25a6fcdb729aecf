#include <algorithm>

#include "paragraph/choose_breaks.h"

namespace paiban {
namespace {

/// Stretch of every gap that a line accepts to cure the line below, in em: what CL-40 begins to
/// complain of.
constexpr double kMostStretch = 0.25;
/// The same in English, as a multiple of the stretch that EN-04 allows: word spaces twice nominal.
constexpr double kMostRatio = 3;
/// A last line should have so many characters (EN-12).
constexpr int kLeastCharacters = 4;

bool isBefore(const Candidate& a, const Candidate& b) {
  return a.cell != b.cell ? a.cell < b.cell : a.split < b.split;
}

/// Characters of a line that stand on it whatever its end, spaces not counted; counting stops at
/// the least that is enough.
int countCharacters(const Cells& cells, const Candidate& from, const Candidate& to) {
  const std::uint32_t begin = from.split != 0 ? from.split : cells.list[from.cell].begin;
  const std::uint32_t end = to.split != 0 ? to.split : cells.list[to.cell].begin;
  int count = 0;
  for (std::uint32_t at = begin; at < end && count < kLeastCharacters; ++at) {
    const auto byte = static_cast<unsigned char>(cells.text->text[at]);
    count += (byte & 0xC0) != 0x80 && byte > ' ' ? 1 : 0;
  }
  return count;
}

class LastLineMender {
 public:
  LastLineMender(const BreakProblem& problem, std::vector<ChosenBreak>& breaks)
      : p_(problem), breaks_(breaks) {}

  /// Looks at line `k`, which ends the paragraph or comes before a forced break; the line above it
  /// may be joined with it, so the caller goes from the end to the start.
  void mend(std::size_t k) {
    if (k == 0 || breaks_[k - 1].at.kind == BreakKind::forced ||
        !isPoorLastLine(p_, breaks_[k - 1].at, breaks_[k].at)) {
      return;
    }
    if (!takeIn(k)) {
      moveDown(k);
    }
  }

 private:
  const Candidate& startOf(std::size_t line) const {
    return line == 0 ? p_.candidates.origin : breaks_[line - 1].at;
  }

  bool takeIn(std::size_t k) {
    const LineFit line = fitOf(startOf(k - 1).start, breaks_[k].at);
    if (!p_.rules.flush() || line.least() > p_.room.of(k - 1) + kPtEpsilon) {
      return false;
    }
    breaks_[k].squeezedIn = true;
    breaks_.erase(breaks_.begin() + static_cast<std::ptrdiff_t>(k) - 1);
    return true;
  }

  void moveDown(std::size_t k) {
    const Candidate& start = startOf(k - 1);
    const std::vector<Candidate>& list = p_.candidates.list;
    auto at = std::lower_bound(list.begin(), list.end(), breaks_[k - 1].at, isBefore);
    while (at != list.begin()) {
      --at;
      if (!isBefore(start, *at) || !isTolerable(fitOf(start.start, *at), p_.room.of(k - 1))) {
        return;
      }
      if (isUsable(*at, k - 1) && !isPoorLastLine(p_, *at, breaks_[k].at)) {
        breaks_[k - 1].at = *at;
        breaks_[k - 1].squeezedIn = false;
        breaks_[k - 1].pushedOut = true;
        return;
      }
    }
  }

  /// Whether line `line` may end at a candidate instead: hyphens within the ladder, no range
  /// broken.
  bool isUsable(const Candidate& candidate, std::size_t line) const {
    int hyphens = 0;
    while (line > 0 && breaks_[--line].at.kind == BreakKind::hyphen) {
      ++hyphens;
    }
    return candidate.kind == BreakKind::normal ||
           (candidate.kind == BreakKind::hyphen && hyphens < p_.ladder);
  }

  bool isTolerable(const LineFit& line, Pt room) const {
    const Pt excess = room - line.natural;
    if (!p_.rules.flush()) {
      return line.natural > room / 2;
    }
    if (p_.rules.lang == Lang::en) {
      return excess <= kMostRatio * line.stretch;
    }
    return excess - line.stretch <= kMostStretch * p_.rules.em * line.sites;
  }

  const BreakProblem& p_;
  std::vector<ChosenBreak>& breaks_;
};

}  // namespace

bool isLoneCharacter(const Cells& cells, const Candidate& from, const Candidate& to) {
  int characters = 0;
  for (std::uint32_t i = from.cell; i < to.cell; ++i) {
    const CellKind kind = cells.list[i].kind;
    if (kind == CellKind::word || isSpace(kind)) {
      return false;
    }
    characters += kind == CellKind::han ? 1 : 0;
    if (characters > 1) {
      return false;
    }
  }
  return characters == 1;
}

bool isPoorLastLine(const BreakProblem& problem, const Candidate& from, const Candidate& to) {
  if (problem.rules.lang == Lang::zh) {
    return isLoneCharacter(problem.cells, from, to);
  }
  return fitOf(from.start, to).natural < problem.leastLast ||
         countCharacters(problem.cells, from, to) < kLeastCharacters;
}

void mendLastLines(const BreakProblem& problem, std::vector<ChosenBreak>& breaks) {
  LastLineMender mender(problem, breaks);
  for (std::size_t k = breaks.size(); k-- > 0;) {
    if (breaks[k].at.kind == BreakKind::forced) {
      mender.mend(k);
    }
  }
}

}  // namespace paiban
