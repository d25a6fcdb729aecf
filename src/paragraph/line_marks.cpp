#include "paragraph/line_marks.h"

#include <algorithm>

namespace paiban {
namespace {

// In em. The frame of a Han character ends 0.12 below the baseline.
constexpr double kFrameBottom = 0.12;
constexpr double kFrameTop = 0.88;
constexpr double kRuleGap = 0.06;  // frame to rule
constexpr double kRuleWidth = 0.05;
constexpr double kRuleShortening = 0.06;  // at each end, at most 1/8 (CL-51)
constexpr double kDotGap = 0.08;          // frame, or rule, to dot
constexpr double kDotSize = 0.18;

bool isUnderRule(const std::vector<Span>& spans, std::uint32_t byte) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.kind == Markup::properName && span.begin <= byte && byte < span.end;
  });
}

void addDots(const Cells& cells, const Span& span, const LineContent& content, Pt em, Line& line) {
  for (const LineCell& part : content.cells) {
    if (part.cell.begin < span.begin || part.cell.begin >= span.end ||
        part.cell.kind != CellKind::han || part.cell.front != CharClass::han) {
      continue;
    }
    const bool ruled = isUnderRule(cells.text->spans, part.cell.begin);
    const double below = kFrameBottom + kDotGap + (ruled ? kRuleGap + kRuleWidth : 0);
    // Right of a vertical line, whose rules are on its left (CL-50, 51).
    const double top = cells.text->vertical ? -kFrameTop - kDotGap - kDotSize : below;
    const Pt centre = part.x + part.width() / 2;
    const Pt size = kDotSize * em;
    const Ink colour = cells.text->runs[part.cell.run].colour;
    line.marks.push_back({LineMark::Kind::disc, {centre - size / 2, top * em, size, size}, colour});
  }
}

void addRule(const Cells& cells, const Span& span, const LineContent& content, Pt em, Line& line) {
  const LineCell* first = nullptr;
  const LineCell* last = nullptr;
  for (std::size_t i = 0; i < content.visible; ++i) {
    const LineCell& part = content.cells[i];
    if (part.cell.begin >= span.begin && part.cell.begin < span.end) {
      first = first ? first : &part;
      last = &part;
    }
  }
  if (!first) {
    return;
  }
  const Pt shortening = kRuleShortening * em;
  const Pt begin = first->x + shortening;
  const Pt width = last->x + last->width() - shortening - begin;
  const Ink colour = cells.text->runs[first->cell.run].colour;
  line.marks.push_back({LineMark::Kind::rule,
                        {begin, (kFrameBottom + kRuleGap) * em, width, kRuleWidth * em},
                        colour});
}

}  // namespace

void addMarks(const Cells& cells, const LineContent& content, Pt em, Line& line) {
  for (const Span& span : cells.text->spans) {
    if (span.begin >= line.textEnd) {
      break;
    }
    if (span.end <= line.textBegin) {
      continue;
    }
    if (span.kind == Markup::dots) {
      addDots(cells, span, content, em, line);
    } else if (span.kind == Markup::properName) {
      addRule(cells, span, content, em, line);
    }
  }
}

}  // namespace paiban
