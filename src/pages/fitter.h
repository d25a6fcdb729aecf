#pragma once

#include <map>
#include <memory>
#include <vector>

#include "pages/fit_template.h"
#include "pages/line_memory.h"
#include "pages/part_composer.h"

namespace paiban {

/// One way of setting the part, and how it came out.
struct FitTrial {
  FitSteps steps{};
  int level = 0;
  std::shared_ptr<const FittedTemplate> fitted;
  TextGrid grid;
  std::vector<PartPage> pages;
  Diagnostics diagnostics;
  int errors = 0;
  int over = 0;   ///< lines of a column beyond the last page that it is to fill
  int free = 0;   ///< lines of a column that it leaves free up to there, holes included
  int reach = 0;  ///< pages that it takes
  int room = 0;   ///< lines of a column on such a page, or in the frame
  std::map<const void*, int> extra;  ///< lines that single pictures and heads have got

  bool fits() const { return over == 0; }
};

/// Looks for the setting that fills `pages` pages. What it is given outlives it.
class Fitter {
 public:
  Fitter(const ComposeInput& input,
         const std::vector<Lang>& languages,
         const StructureIndex& nodes,
         int firstPage,
         const FittedTemplate& base,
         const FitSpec& fit,
         LineMemory& memory)
      : input_(input),
        languages_(languages),
        nodes_(nodes),
        firstPage_(firstPage),
        fit_(fit),
        memory_(memory),
        path_(base, languages, fit) {}

  const FitPath& path() const { return path_; }

  /// The part at `level` of the path, its copy meant for `pages` pages (0: as many as it takes).
  FitTrial at(int level, int pages) { return with(path_.at(level), {}, level, pages); }

  /// The part with these steps taken and `extra` grid lines for single pictures and heads.
  FitTrial with(const FitSteps& steps,
                const std::map<const void*, int>& extra,
                int level,
                int pages);

  /// Lines over and free. A page that is not there is free as a whole.
  void measure(FitTrial& trial, int pages) const;

  /// The level with the least free lines of those that fit: between `low`, which does, and `high`,
  /// which does not. How much room a level makes is nearly even, so the first guesses are by
  /// proportion.
  FitTrial between(FitTrial low, FitTrial high, int pages);

  /// Gives the last free lines to single pictures and heads; where that leaves some, with one of
  /// the pictures a line lower.
  FitTrial fine(FitTrial best, int pages);

 private:
  void measureFrame(FitTrial& trial) const;
  FitTrial fineFrom(FitTrial best, int pages);
  bool mayMove(FitKnob knob) const;
  static bool better(const FitTrial& next, const FitTrial& best);
  void moveOne(const void* content, FitTrial& best, int pages);
  /// Whether another try with single lines is worth its time; counts it.
  bool mayTry(int pages);

  int tries_ = 0;  ///< with single lines
  const ComposeInput& input_;
  const std::vector<Lang>& languages_;
  const StructureIndex& nodes_;
  int firstPage_;
  const FitSpec& fit_;
  LineMemory& memory_;  ///< what the variants have in common
  FitPath path_;
};

}  // namespace paiban
