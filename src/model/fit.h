#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_ref.h"

/// Copyfitting 排满: what a layout lets the engine change so that the copy fills its pages.
namespace paiban {

/// What may give.
enum class FitKnob {
  pictures,     ///< heights of pictures, by what the layout makes them
  space,        ///< blank lines above heads, by role
  lines,        ///< grid lines that heads take 占行, by role
  cards,        ///< least height of a panel's cards
  leading,      ///< the grid's line: whole lines more or fewer a page
  size,         ///< type size, by role
  letterSpace,  ///< tracking of the body
};
inline constexpr int kFitKnobCount = 7;
/// What hurts least comes first: a reader sees a lower picture before smaller type, and smaller
/// type before tight letters.
inline constexpr std::array<FitKnob, kFitKnobCount> kFitOrder{FitKnob::pictures,
                                                              FitKnob::space,
                                                              FitKnob::lines,
                                                              FitKnob::cards,
                                                              FitKnob::leading,
                                                              FitKnob::size,
                                                              FitKnob::letterSpace};

/// How far one thing may go. Points for leading and size; grid lines for space, lines and cards;
/// em for letter space; a factor for pictures. What the layout says itself lies between the two.
struct FitLimit {
  FitKnob knob = FitKnob::pictures;
  std::string role;  ///< of space, lines and size
  double least = 0;
  double most = 0;
  SourceRef where;
};

/// Which frames of a part a fit speaks of.
enum class FitOf {
  all,
  text,  ///< those of `first` and `following`
  last,  ///< those of `last`
};

struct FitSpec {
  int pages = 1;      ///< that the copy is to fill; 0: however many, the last one full
  std::string frame;  ///< the frame of fixed height that it is to fill, in the stead of pages
  FitOf of = FitOf::all;
  std::vector<FitLimit> limits;
  std::vector<FitKnob> order{kFitOrder.begin(), kFitOrder.end()};
  bool sizeWithLeading = true;  ///< these two go together, each as far along as the other
  int optional = 0;             ///< paragraphs up to this priority may be left out; 0 = none
  bool runOn = false;           ///< copy that does not fit runs on and is no error
  SourceRef where;
};

}  // namespace paiban
