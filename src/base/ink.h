#pragma once

namespace paiban {

/// A process colour; each component 0 (none) … 1 (solid).
struct Ink {
  double c = 0;
  double m = 0;
  double y = 0;
  double k = 0;
  bool operator==(const Ink&) const = default;
};

/// K100: all text unless a style says otherwise.
inline constexpr Ink kBlack{0, 0, 0, 1};

}  // namespace paiban
