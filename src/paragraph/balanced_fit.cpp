#include <algorithm>
#include <limits>
#include <optional>

#include "paragraph/choose_breaks.h"
#include "paragraph/headline_cost.h"

namespace paiban {
namespace {

/// A headline, or what stands of it between two forced breaks.
struct Segment {
  const Candidate* start = nullptr;
  std::size_t begin = 0;  ///< its first candidate
  std::size_t end = 0;    ///< its last, which is forced
  bool first = false;     ///< it begins the paragraph
};

/// The best way to a candidate in a given number of lines.
struct Way {
  HeadlineCost cost;
  std::size_t previous = kNoCandidate;  ///< where the line above ends; none on the first line
};

class SegmentFit {
 public:
  SegmentFit(BreakProblem& problem, const HeadlineRules& headline, const Segment& segment)
      : p_(problem), list_(problem.candidates.list), headline_(headline), segment_(segment) {}

  /// The candidates at which the lines end; nothing when some unit is wider than a line.
  std::optional<std::vector<std::size_t>> run() {
    const std::size_t end = segment_.end;
    if (widthOf(*segment_.start, end, roomOf(0)) <= roomOf(0) + kFits) {
      return std::vector<std::size_t>{end};
    }
    const auto least = fewestLines();
    if (!least) {
      return std::nullopt;
    }
    even_ = fitOf(segment_.start->start, list_[end]).natural / least->lines;
    const auto lines = static_cast<std::size_t>(least->lines);
    for (std::size_t k = 0; k < lines; ++k) {
      addLine(k);
    }
    std::vector<std::size_t> ends(lines);
    for (std::size_t k = lines, at = end; k-- > 0; at = rows_[k][at - segment_.begin]->previous) {
      ends[k] = at;
    }
    return ends;
  }

 private:
  using Row = std::vector<std::optional<Way>>;  // by candidate, from the segment's first

  Pt roomOf(std::size_t line) const { return segment_.first ? p_.room.of(line) : p_.room.others; }

  Pt widthOf(const Candidate& from, std::size_t to, Pt room) const {
    return exactFit(p_, from.start, room, to).natural;
  }

  /// Offers the lines that begin at `from`, whose end is number `above`, to `row`.
  void extend(
      const Candidate& from, std::size_t above, const HeadlineCost& cost, Pt room, Row& row) const {
    const std::size_t next = above == kNoCandidate ? segment_.begin : above + 1;
    for (std::size_t j = next; j <= segment_.end; ++j) {
      const Pt width = widthOf(from, j, room);
      if (width > room + 8 * p_.rules.em) {
        return;  // a mark that hangs takes nothing near as much back
      }
      if (width > room + kFits) {
        continue;
      }
      Way way{cost, above};
      way.cost += headline_.lineCost(from, list_[j]);
      way.cost.demerits += even_ > 0 ? HeadlineRules::unevenness(width, even_) : 0;
      std::optional<Way>& best = row[j - segment_.begin];
      if (!best || way.cost < best->cost) {
        best = way;
      }
    }
  }

  /// The least that is broken, and the fewest lines that do.
  std::optional<HeadlineCost> fewestLines() const {
    Row row(segment_.end - segment_.begin + 1);
    extend(*segment_.start, kNoCandidate, {}, roomOf(0), row);
    for (std::size_t j = segment_.begin; j < segment_.end; ++j) {
      if (const std::optional<Way>& way = row[j - segment_.begin]) {
        extend(list_[j], j, {way->cost.broken, way->cost.lines, 0}, roomOf(1), row);
      }
    }
    return row.back() ? std::optional(row.back()->cost) : std::nullopt;
  }

  /// Line number `k` below all ways that have k lines.
  void addLine(std::size_t k) {
    Row row(segment_.end - segment_.begin + 1);
    if (k == 0) {
      extend(*segment_.start, kNoCandidate, {}, roomOf(0), row);
    } else {
      for (std::size_t j = segment_.begin; j < segment_.end; ++j) {
        if (const std::optional<Way>& way = rows_[k - 1][j - segment_.begin]) {
          extend(list_[j], j, way->cost, roomOf(k), row);
        }
      }
    }
    rows_.push_back(std::move(row));
  }

  BreakProblem& p_;
  const std::vector<Candidate>& list_;
  const HeadlineRules& headline_;
  const Segment& segment_;
  Pt even_ = 0;            ///< length that all lines would have were they alike; 0 = not yet known
  std::vector<Row> rows_;  ///< by line
};

}  // namespace

std::vector<ChosenBreak> balancedFit(BreakProblem problem, const std::vector<std::string>& words) {
  const std::vector<Candidate>& list = problem.candidates.list;
  const HeadlineRules headline(problem, words);
  std::vector<ChosenBreak> breaks;
  Segment segment{&problem.candidates.origin, 0, 0, true};
  for (std::size_t j = 0; j < list.size(); ++j) {
    if (list[j].kind != BreakKind::forced) {
      continue;
    }
    segment.end = j;
    const auto ends = SegmentFit(problem, headline, segment).run();
    if (!ends) {
      return totalFit(problem);
    }
    for (const std::size_t end : *ends) {
      breaks.push_back({list[end]});
    }
    segment = {&list[j], j + 1, 0, false};
  }
  return breaks;
}

}  // namespace paiban
