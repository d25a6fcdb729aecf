#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pages/page_make_up.h"

namespace paiban {

/// Places the open frames of one page on its sheet: those with a place of their own where they
/// belong, the others where planPage finds room. What waits for a later page goes to `page.open`,
/// text that goes on there to `page.flows`.
class RegionPlacer {
 public:
  /// `page` outlives the placer.
  RegionPlacer(const TextGrid& grid, OpenMatter matter, MadeUpPage& page);

  using Bottoms = std::map<std::string, int>;  ///< by frame: the line below it

  void placeFixed(Bottoms& bottoms);
  void placeAtFoot();
  /// Those that stand below a frame or below what is above; `name`: only the one of that name.
  void placeAfter(Bottoms& bottoms);
  void placeNamed(const std::string& name, Bottoms& bottoms);
  /// The rest. `fill` lets the text of `filling` stand level below what is above it; it is called
  /// at most once, and not at all where that text comes last.
  void placeOpen(const std::vector<FrameJob>& filling, const std::function<void()>& fill);

  /// Whether a frame holds the head of a story whose text stands elsewhere, or goes on.
  static bool isHead(const FrameJob& job);
  /// A head has just been placed over `span`.
  void noteHead(ColumnSpan span);

 private:
  PlanPage planPageOf() const;
  PlanBody planBodyOf(const std::vector<FrameJob>& filling) const;
  void placeOne(OpenFrame& frame, int first, Bottoms& bottoms);
  void put(PageRegion& region, int first, int end, int lowered);
  void settle(PageRegion& region);

  const TextGrid& grid_;
  OpenMatter matter_;
  std::vector<bool> placed_;  ///< of matter_.frames
  std::vector<int> heads_;    ///< by column: line below the head that stands there last; -1 = none
  MadeUpPage& page_;
};

}  // namespace paiban
