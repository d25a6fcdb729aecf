#include "pages/picture_waits.h"

#include <algorithm>
#include <utility>

namespace paiban {
namespace {

/// Fewer lines than this at a page's foot are no hole.
constexpr int kHole = 4;

/// The picture that the first group of atoms left over by `filling` stands beside.
std::optional<std::uint32_t> heldUp(const FrameJob& job, const Filling& filling) {
  std::size_t at = filling.rest.next;
  while (at < job.flow.size() && job.flow[at].kind == Atom::Kind::space) {
    ++at;
  }
  for (std::size_t i = at; i < job.flow.size() && (i == at || !job.flow[i].breakBefore); ++i) {
    const Atom& atom = job.flow[i];
    if (atom.kind == Atom::Kind::matter && atom.origin.beside == 0 && !atom.items.empty() &&
        job.matter->pieces[atom.origin.piece].kind == Piece::Kind::figure) {
      return atom.origin.piece;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> goOnWithoutPicture(FrameJob& job,
                                                NotedFilling& noted,
                                                std::span<const Slot> run,
                                                const NotedFillRule& rule,
                                                const Sheet& sheet) {
  if (job.matter == nullptr || job.columns.size() != 1 || run.size() != 1) {
    return std::nullopt;
  }
  const int used = noted.filling.usedUpTo.front();
  const int foot = run.front().first + run.front().lines - noteLines(noted);
  const std::optional<std::uint32_t> picture = heldUp(job, noted.filling);
  if (!picture || foot - used < kHole) {
    return std::nullopt;
  }
  FrameJob trial = job;
  auto& taken = trial.takenFigures;
  taken.insert(std::lower_bound(taken.begin(), taken.end(), *picture), *picture);
  setRest(trial, trial.measure, 2 * linesOf(run));
  NotedFilling without = fillNoted(trial, run, rule, &sheet);
  FrameJob after = trial;
  after.position = without.filling.rest;
  const std::optional<FlowOrigin> rest = originOfRest(after);
  if (without.filling.usedUpTo.front() <= used || !rest || rest->beside != 0) {
    return std::nullopt;
  }
  taken.erase(std::lower_bound(taken.begin(), taken.end(), *picture));
  job = std::move(trial);
  noted = std::move(without);
  return picture;
}

}  // namespace paiban
