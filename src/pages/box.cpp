#include "pages/box.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "pages/messages.h"
#include "pages/path.h"

namespace paiban {
namespace {

PathItem strokedPath(const RuleSpec& rule, Pt width) {
  PathItem path;
  path.stroked = true;
  path.stroke = rule.colour;
  path.strokeWidth = width;
  return path;
}

/// A rule's own axes: `along` from its start, `across` to its right-hand side.
struct Axes {
  Point from;
  Point unit;
  Pt length;
  Point at(Pt along, Pt across) const {
    return {from.x + unit.x * along - unit.y * across, from.y + unit.y * along + unit.x * across};
  }
};

Axes axesOf(Point from, Point to) {
  const Pt dx = to.x - from.x;
  const Pt dy = to.y - from.y;
  const Pt length = std::hypot(dx, dy);
  return {from, length > 0 ? Point{dx / length, dy / length} : Point{1, 0}, length};
}

/// A motif repeated along the rule as often as fits, stretched to end exactly.
struct Repeat {
  int count;
  Pt step;
};
Repeat repeats(Pt length, Pt wanted) {
  const int count = std::max(1, static_cast<int>(std::lround(length / wanted)));
  return {count, length / count};
}

/// 波纹线: a sine-like wave of cubic arcs.
std::vector<PathStep> wave(const Axes& axes, Pt height) {
  const auto [count, step] = repeats(axes.length, height * 3);
  std::vector<PathStep> steps{moveTo(axes.at(0, 0))};
  for (int i = 0; i < count; ++i) {
    const Pt side = i % 2 == 0 ? height : -height;
    const Pt start = i * step;
    steps.push_back(curveTo(axes.at(start + step * 0.36, side),
                            axes.at(start + step * 0.64, side),
                            axes.at(start + step, 0)));
  }
  return steps;
}

/// 回纹: the key fret, one spiral a step.
std::vector<PathStep> fret(const Axes& axes, Pt height) {
  const auto [count, step] = repeats(axes.length, height * 1.25);
  // One motif in units of a step across and of the height up, joined to the next along the base.
  constexpr std::pair<double, double> kMotif[] = {
      {0, -0.5}, {0, 0.5}, {0.75, 0.5}, {0.75, -0.25}, {0.28, -0.25}, {0.28, 0.12}, {0.5, 0.12}};
  std::vector<PathStep> steps;
  for (int i = 0; i < count; ++i) {
    const Pt start = i * step;
    steps.push_back(moveTo(axes.at(start + step, -0.5 * height)));
    for (const auto& [along, across] : kMotif) {
      steps.push_back(lineTo(axes.at(start + along * step, across * height)));
    }
  }
  return steps;
}

void drawDoubled(const RuleSpec& rule, const Axes& axes, std::vector<Item>& out) {
  const Pt each = rule.width / 3;
  for (const Pt across : {-each, each}) {
    PathItem path = strokedPath(rule, each);
    path.steps = {moveTo(axes.at(0, across)), lineTo(axes.at(axes.length, across))};
    out.emplace_back(std::move(path));
  }
}

bool isPlain(const RuleSpec& rule) {
  return rule.style != RuleStyle::doubled && rule.style != RuleStyle::wave &&
         rule.style != RuleStyle::fret;
}

std::vector<Pt> dashes(const RuleSpec& rule) {
  if (rule.style == RuleStyle::dashed) {
    return {rule.width * 4, rule.width * 3};
  }
  if (rule.style == RuleStyle::dotted) {
    return {0, rule.width * 2};
  }
  return {};
}

bool sameRule(const std::optional<RuleSpec>& a, const std::optional<RuleSpec>& b) {
  return a && b && a->width == b->width && a->colour == b->colour && a->style == b->style;
}

/// All four sides alike: one closed path, so that corners join.
bool drawWholeBorder(const BoxSpec& box, const Rect& edge, std::vector<Item>& out) {
  const bool alike =
      sameRule(box.top, box.right) && sameRule(box.top, box.bottom) && sameRule(box.top, box.left);
  if (!alike || (!isPlain(*box.top) && box.top->style != RuleStyle::doubled)) {
    return false;
  }
  const auto stroke = [&](Pt inset, Pt width) {
    PathItem path = strokedPath(*box.top, width);
    path.steps = rectanglePath(
        {edge.x + inset, edge.y + inset, edge.width - 2 * inset, edge.height - 2 * inset},
        std::max(0.0, box.radius - inset));
    path.dash = dashes(*box.top);
    path.roundCaps = box.top->style == RuleStyle::dotted;
    out.emplace_back(std::move(path));
  };
  const Pt width = box.top->width;
  if (box.top->style == RuleStyle::doubled) {
    stroke(width / 6, width / 3);
    stroke(width / 6 + width, width / 3);
  } else {
    stroke(width / 2, width);
  }
  return true;
}

}  // namespace

void drawRule(const RuleSpec& rule, Point from, Point to, std::vector<Item>& out) {
  const Axes axes = axesOf(from, to);
  if (axes.length <= 0) {
    return;
  }
  if (rule.style == RuleStyle::doubled) {
    drawDoubled(rule, axes, out);
    return;
  }
  const bool ornament = !isPlain(rule);
  // An ornamental rule's width is the height of its pattern; its stroke is a sixth of that.
  PathItem path = strokedPath(rule, ornament ? rule.width / 6 : rule.width);
  if (rule.style == RuleStyle::wave) {
    path.steps = wave(axes, rule.width / 2);
  } else if (rule.style == RuleStyle::fret) {
    path.steps = fret(axes, rule.width);
  } else {
    path.steps = {moveTo(from), lineTo(to)};
    path.dash = dashes(rule);
    path.roundCaps = rule.style == RuleStyle::dotted;
  }
  out.emplace_back(std::move(path));
}

void drawBox(const BoxSpec& box, const Rect& edge, std::vector<Item>& out) {
  if (box.fill) {
    out.emplace_back(filledPath(rectanglePath(edge, box.radius), *box.fill));
  }
  if (drawWholeBorder(box, edge, out)) {
    return;
  }
  const auto side = [&](const std::optional<RuleSpec>& rule, Point from, Point to, Point inward) {
    if (rule) {
      const Pt half = rule->width / 2;
      drawRule(*rule,
               {from.x + inward.x * half, from.y + inward.y * half},
               {to.x + inward.x * half, to.y + inward.y * half},
               out);
    }
  };
  side(box.top, {edge.x, edge.y}, {edge.right(), edge.y}, {0, 1});
  side(box.bottom, {edge.x, edge.bottom()}, {edge.right(), edge.bottom()}, {0, -1});
  side(box.left, {edge.x, edge.y}, {edge.x, edge.bottom()}, {1, 0});
  side(box.right, {edge.right(), edge.y}, {edge.right(), edge.bottom()}, {-1, 0});
}

Pt insetOf(const BoxSpec& box, const TextGrid& grid, Pt width, Diagnostics& diagnostics) {
  constexpr double kLeast = 2;  // 字 of text
  const Pt inset = toPt(box.inset, {grid.character, grid.line, grid.character, width});
  const Pt least = std::min(width, kLeast * grid.character);
  if (width - 2 * inset >= least - kPtEpsilon) {
    return inset;
  }
  const auto shown = [&](Pt length) { return fmt::format("{:.3g}", length / grid.character); };
  diagnostics.error(messages::kBoxTooNarrow,
                    box.where,
                    {shown(width), shown(inset), fmt::format("{:g}", kLeast)});
  return (width - least) / 2;
}

Rect boxEdge(const BoxSpec& box, const TextGrid& grid, Extent extent, int first, int end) {
  Pt top = grid.lineTop(first);
  Pt bottom = grid.lineTop(end) - grid.gap();
  using Outside = BoxSpec::Outside;
  const bool whiteAbove = box.outside == Outside::both || box.outside == Outside::above;
  const bool whiteBelow = box.outside == Outside::both || box.outside == Outside::below;
  if (whiteAbove && first > 0) {
    top += (box.above * grid.line - grid.gap()) / 2;
  }
  if (whiteBelow && end < grid.lines) {
    bottom -= (box.below * grid.line - grid.gap()) / 2;
  }
  return {extent.x, top, extent.width, bottom - top};
}

}  // namespace paiban
