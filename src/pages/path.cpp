#include "pages/path.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace paiban {
namespace {

constexpr double kArc = 0.5522847498;  // control length of a quarter circle, 4(√2−1)/3

}  // namespace

PathStep moveTo(Point p) {
  return {PathStep::Kind::move, {}, {}, p};
}
PathStep lineTo(Point p) {
  return {PathStep::Kind::line, {}, {}, p};
}
PathStep curveTo(Point control1, Point control2, Point p) {
  return {PathStep::Kind::curve, control1, control2, p};
}
PathStep closePath() {
  return {PathStep::Kind::close, {}, {}, {}};
}

std::vector<PathStep> rectanglePath(const Rect& r, Pt radius) {
  const Pt q = std::min({radius, r.width / 2, r.height / 2});
  const Pt x0 = r.x;
  const Pt x1 = r.right();
  const Pt y0 = r.y;
  const Pt y1 = r.bottom();
  if (q <= 0) {
    return {moveTo({x0, y0}), lineTo({x1, y0}), lineTo({x1, y1}), lineTo({x0, y1}), closePath()};
  }
  const Pt c = q * (1 - kArc);
  return {moveTo({x0 + q, y0}),
          lineTo({x1 - q, y0}),
          curveTo({x1 - c, y0}, {x1, y0 + c}, {x1, y0 + q}),
          lineTo({x1, y1 - q}),
          curveTo({x1, y1 - c}, {x1 - c, y1}, {x1 - q, y1}),
          lineTo({x0 + q, y1}),
          curveTo({x0 + c, y1}, {x0, y1 - c}, {x0, y1 - q}),
          lineTo({x0, y0 + q}),
          curveTo({x0, y0 + c}, {x0 + c, y0}, {x0 + q, y0}),
          closePath()};
}

std::vector<PathStep> ellipsePath(const Rect& r) {
  const Pt rx = r.width / 2;
  const Pt ry = r.height / 2;
  const auto at = [&](double x, double y) { return Point{r.x + rx + x * rx, r.y + ry + y * ry}; };
  return {moveTo(at(1, 0)),
          curveTo(at(1, kArc), at(kArc, 1), at(0, 1)),
          curveTo(at(-kArc, 1), at(-1, kArc), at(-1, 0)),
          curveTo(at(-1, -kArc), at(-kArc, -1), at(0, -1)),
          curveTo(at(kArc, -1), at(1, -kArc), at(1, 0)),
          closePath()};
}

std::vector<PathStep> wavePath(const Rect& r, Pt length) {
  // A cubic whose control points lie over its ends' thirds, so high that its crest touches the
  // edge.
  constexpr double kCrest = 4.0 / 3;
  const int halves = std::max(2, static_cast<int>(std::lround(2 * r.width / length)));
  const Pt step = r.width / halves;
  const Pt middle = r.y + r.height / 2;
  std::vector<PathStep> steps{moveTo({r.x, middle})};
  for (int i = 0; i < halves; ++i) {
    const Pt x = r.x + i * step;
    const Pt y = middle + (i % 2 == 0 ? -1 : 1) * kCrest * r.height / 2;
    steps.push_back(curveTo({x + step / 3, y}, {x + 2 * step / 3, y}, {x + step, middle}));
  }
  return steps;
}

PathItem filledPath(std::vector<PathStep> steps, const Ink& ink) {
  PathItem path;
  path.steps = std::move(steps);
  path.filled = true;
  path.fill = ink;
  return path;
}

}  // namespace paiban
