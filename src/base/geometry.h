#pragma once

#include "base/length.h"

namespace paiban {

struct Point {
  Pt x = 0;
  Pt y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  Pt width = 0;
  Pt height = 0;
  bool operator==(const Size&) const = default;
};

/// A rectangle; (x, y) is its top left corner, y grows downwards.
struct Rect {
  Pt x = 0;
  Pt y = 0;
  Pt width = 0;
  Pt height = 0;
  constexpr Pt right() const { return x + width; }
  constexpr Pt bottom() const { return y + height; }
  constexpr Rect translated(Pt dx, Pt dy) const { return {x + dx, y + dy, width, height}; }
  bool operator==(const Rect&) const = default;
};

}  // namespace paiban
