#pragma once

#include <vector>

#include "base/geometry.h"
#include "display/display_list.h"

namespace paiban {

PathStep moveTo(Point p);
PathStep lineTo(Point p);
PathStep curveTo(Point control1, Point control2, Point p);
PathStep closePath();

/// A rectangle, clockwise from its top left, its corners rounded by `radius` (0 = square).
std::vector<PathStep> rectanglePath(const Rect& r, Pt radius = 0);
/// The ellipse inside `r`.
std::vector<PathStep> ellipsePath(const Rect& r);

/// A wave from the left to the right of `r` that fills its height, some `length` from crest to
/// crest.
std::vector<PathStep> wavePath(const Rect& r, Pt length);

/// `steps` filled with `ink`.
PathItem filledPath(std::vector<PathStep> steps, const Ink& ink);

}  // namespace paiban
