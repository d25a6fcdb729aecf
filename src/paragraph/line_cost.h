#pragma once

#include "paragraph/choose_breaks.h"

namespace paiban {

/// How a line looks among its neighbours: English lines of classes that do not touch, one after the
/// other, catch the eye (Knuth–Plass).
enum class Fitness : std::uint8_t { tight, decent, loose, veryLoose };

/// What a line costs in the sum that total-fit keeps low.
struct LineCost {
  bool fits = true;       ///< not wider than its room, even when it gives all it may
  bool tooShort = false;  ///< looser than the tolerance allows; never where a line has to end
  double demerits = 0;
  Fitness fitness = Fitness::decent;
};

/// Limits of a pass: how loose a line may be.
struct Tolerance {
  double hanStretch = 0;  ///< between characters, em
  double wordRatio = 0;   ///< word spaces: multiple of the stretch that EN-04 allows
};

/// The cost of a line with figures `fit` that ends at `end`; breaks of its own kind included, what
/// its neighbours add is not.
LineCost lineCost(const BreakProblem& problem,
                  const LineFit& fit,
                  const Candidate& end,
                  Pt room,
                  const Tolerance& tolerance);

/// What two lines on end cost beside their own: hyphens on both, fitness classes apart.
double neighbourCost(
    const BreakProblem& problem, bool hyphenAbove, bool hyphenHere, Fitness above, Fitness here);

/// What a poor last line costs (CL-69, EN-12).
double poorLastLineCost(const BreakProblem& problem);

}  // namespace paiban
