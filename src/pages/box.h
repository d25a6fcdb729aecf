#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "model/page_template.h"
#include "pages/text_grid.h"

namespace paiban {

/// Draws a rule between two points on one horizontal or vertical line.
void drawRule(const RuleSpec& rule, Point from, Point to, std::vector<Item>& out);

/// Draws fill, then border of `box` on `edge`.
void drawBox(const BoxSpec& box, const Rect& edge, std::vector<Item>& out);

/// What `box` leaves white at each side of its content where it is `width` wide, in points. Error
/// `box-too-narrow`: that would leave no room for text; then as much as leaves some.
Pt insetOf(const BoxSpec& box, const TextGrid& grid, Pt width, Diagnostics& diagnostics);

/// The edge of a box that takes lines [first, end) of the grid, over `extent`. Where
/// BoxSpec::outside says so, half of its outer lines stays white outside, except at the head and
/// foot of the type area, where its edge is the area's.
Rect boxEdge(const BoxSpec& box, const TextGrid& grid, Extent extent, int first, int end);

}  // namespace paiban
