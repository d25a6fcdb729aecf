#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/page_template.h"
#include "pages/fit_state.h"

namespace paiban {

/// How far each of what may give stands from what the layout says, in steps; below 0 takes less
/// room, above 0 more. By FitKnob.
using FitSteps = std::array<int, kFitKnobCount>;

/// A layout and a part of it as a fit changed them.
struct FittedTemplate {
  PageTemplate layout;
  PartSpec part;
  FitState state;
};

/// The ways from what a layout says to its limits, one step after the other: first all of what
/// gives first, then what comes next. Level 0 is the layout; levels below it take less and less
/// room, those above it more and more.
class FitPath {
 public:
  FitPath(const FittedTemplate& base, const std::vector<Lang>& languages, const FitSpec& fit);

  int tightest() const { return -sum(down_); }
  int loosest() const { return sum(up_); }
  FitSteps at(int level) const;
  /// Whether `knob` has steps left towards more room.
  bool mayOpen(FitKnob knob, const FitSteps& steps) const;
  /// Whether it has steps left towards less.
  bool mayClose(FitKnob knob, const FitSteps& steps) const;

  /// The layout with so many steps taken.
  FittedTemplate take(const FitSteps& steps) const;

  /// What the steps change, in words for an editor: in English and in Chinese; empty if nothing.
  struct Words {
    std::string en, zh;
  };
  Words describe(const FitSteps& steps) const;

 private:
  struct Reach {
    int down = 0;
    int up = 0;
  };
  void describe(const FitLimit& limit, int step, Words& words) const;
  std::string roleOf(const FitLimit& limit) const;
  std::string roleIn(FittedTemplate& fitted, const FitLimit& limit) const;
  static int sum(const FitSteps& steps);
  Reach reachOf(const FitLimit& limit) const;
  Reach reachOfLeading(const FitLimit& limit) const;
  double valueAt(const FitLimit& limit, Lang lang, int step) const;
  double normalOf(const FitLimit& limit, Lang lang) const;
  Pt lineFor(int lines) const;
  int cardLines(const FitLimit& limit, int normal, int step) const;

  const FittedTemplate& base_;
  const std::vector<Lang>& languages_;
  const FitSpec& fit_;
  int lines_ = 0;  ///< of the grid
  FitSteps down_{}, up_{};
};

}  // namespace paiban
