#include "paragraph/line_marks.h"

#include <algorithm>
#include <array>

namespace paiban {
namespace {

// In em. The frame of a Han character ends 0.12 below the baseline.
constexpr double kFrameBottom = 0.12;
constexpr double kFrameTop = 0.88;
constexpr double kRuleGap = 0.06;  // frame to rule
constexpr double kRuleWidth = 0.05;
constexpr double kWaveHeight = 0.12;
constexpr double kDotGap = 0.08;  // frame, or rule, to dot
constexpr double kDotSize = 0.18;
constexpr double kShortening = 0.06;  // at each end, at most 1/8 (CL-51)
constexpr double kFrameCentre = -0.38;

/// A line along a span, by the geometry of the character frame.
struct RuleRow {
  Markup markup;
  LineMark::Kind kind;
  double top;  ///< below the baseline
  double height;
  double shortening;  ///< so that neighbours show as two
};
constexpr std::array kRules{
    RuleRow{
        Markup::properName, LineMark::Kind::rule, kFrameBottom + kRuleGap, kRuleWidth, kShortening},
    RuleRow{Markup::titleLine,
            LineMark::Kind::wave,
            kFrameBottom + kRuleGap / 2,
            kWaveHeight,
            kShortening},
    RuleRow{Markup::underline, LineMark::Kind::rule, kFrameBottom + kRuleGap, kRuleWidth, 0},
    RuleRow{Markup::strike, LineMark::Kind::rule, kFrameCentre - kRuleWidth / 2, kRuleWidth, 0},
};

const RuleRow* ruleOf(Markup markup) {
  const auto row = std::find_if(
      kRules.begin(), kRules.end(), [&](const RuleRow& r) { return r.markup == markup; });
  return row == kRules.end() ? nullptr : &*row;
}

/// Where what stands below the character `byte` begins: under its frame, or under its lines.
double bottomAt(const std::vector<Span>& spans, std::uint32_t byte) {
  double bottom = kFrameBottom;
  for (const Span& span : spans) {
    const RuleRow* row = ruleOf(span.kind);
    if (row != nullptr && span.begin <= byte && byte < span.end) {
      bottom = std::max(bottom, row->top + row->height);
    }
  }
  return bottom;
}

void addDots(const Cells& cells, const Span& span, const LineContent& content, Pt em, Line& line) {
  for (const LineCell& part : content.cells) {
    if (part.cell.begin < span.begin || part.cell.begin >= span.end ||
        part.cell.kind != CellKind::han || part.cell.front != CharClass::han) {
      continue;
    }
    const double below = bottomAt(cells.text->spans, part.cell.begin) + kDotGap;
    // Right of a vertical line, whose rules are on its left (CL-50, 51).
    const double top = cells.text->vertical ? -kFrameTop - kDotGap - kDotSize : below;
    const Pt centre = part.x + part.width() / 2;
    const Pt size = kDotSize * em;
    const Ink colour = cells.text->runs[part.cell.run].colour;
    line.marks.push_back({LineMark::Kind::disc, {centre - size / 2, top * em, size, size}, colour});
  }
}

void addRule(const Cells& cells,
             const Span& span,
             const RuleRow& row,
             const LineContent& content,
             Pt em,
             Line& line) {
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
  const Pt shortening = row.shortening * em;
  const Pt begin = first->x + shortening;
  const Pt width = last->x + last->width() - shortening - begin;
  const Ink colour = cells.text->runs[first->cell.run].colour;
  line.marks.push_back({row.kind, {begin, row.top * em, width, row.height * em}, colour});
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
    } else if (const RuleRow* row = ruleOf(span.kind)) {
      addRule(cells, span, *row, content, em, line);
    }
  }
}

}  // namespace paiban
