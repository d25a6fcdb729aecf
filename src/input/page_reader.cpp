#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

/// The page, its text grid and its margin lines.
namespace paiban {
namespace {

/// Declared lengths may disagree by this much before it counts: what 0.1 mm rounding can hide.
constexpr Pt kTolerance = 0.01;

std::string inPoints(Pt length) {
  return fmt::format("{:.5g}", length);
}
std::string inMillimetres(Pt length) {
  return fmt::format("{:.5g}", length / kPtPerMm);
}

Size readSize(const Node* node, LayoutContext& context) {
  if (node == nullptr) {
    return {};
  }
  if (node->isScalar()) {
    return parsePaper(node->text).value_or(Size{});
  }
  return {context.points(node->find("width")).value_or(0),
          context.points(node->find("height")).value_or(0)};
}

/// Reports a type area that reaches over the page's edge.
void checkArea(const Node& node, const PageGeometry& page, LayoutContext& context) {
  if (page.trim.width <= 0 || page.trim.height <= 0) {
    return;
  }
  const Pt right = page.area.inner + page.area.width;
  const Pt bottom = page.area.top + page.area.height;
  if (right > page.trim.width + kTolerance) {
    context.error(messages::kAreaOutside,
                  node,
                  {inMillimetres(right), inMillimetres(page.trim.width), "wide", "宽"});
  }
  if (bottom > page.trim.height + kTolerance) {
    context.error(messages::kAreaOutside,
                  node,
                  {inMillimetres(bottom), inMillimetres(page.trim.height), "high", "高"});
  }
}

std::vector<double> readGridColumns(const Node* node, LayoutContext& context) {
  std::vector<double> widths;
  if (node == nullptr) {
    return widths;
  }
  if (node->isScalar()) {
    if (const auto equal = parseColumnWidths(node->text)) {
      return *equal;
    }
    if (const auto one = context.count(node, unitBit(Unit::zi))) {
      widths.push_back(*one);
    }
    return widths;
  }
  for (const Node* item : node->items) {
    if (const auto width = context.count(item, unitBit(Unit::zi))) {
      widths.push_back(*width);
    }
  }
  if (node->isSequence() && node->items.empty()) {
    context.error(messages::kEmptyList, *node);
  }
  return widths;
}

bool isHalfStep(double value) {
  return std::abs(value * 2 - std::round(value * 2)) < 1e-9;
}

/// CL-80: columns and gutters in whole or half 字, a grid no wider than the type area; the numbers
/// and what remains.
void checkWidth(const Node& node,
                const GridSpec& grid,
                const PageGeometry& page,
                LayoutContext& context) {
  double sum = grid.gutter * static_cast<double>(grid.columns.size() - 1);
  for (const double width : grid.columns) {
    sum += width;
    if (!isHalfStep(width)) {
      context.error(messages::kHalfCharacter, *node.find("columns"), {fmt::format("{}", width)});
      return;
    }
  }
  if (!isHalfStep(grid.gutter)) {
    context.error(messages::kHalfCharacter, *node.find("gutter"), {fmt::format("{}", grid.gutter)});
  }
  const Pt width = sum * grid.character;
  const Pt rest = page.area.width - width;
  if (rest < -kTolerance) {
    context.error(messages::kGridWide,
                  node,
                  {fmt::format("{}", sum),
                   inPoints(grid.character),
                   inPoints(width),
                   inPoints(page.area.width),
                   fmt::format("{}", std::floor(page.area.width / grid.character))});
  } else if (rest > kTolerance) {
    context.diagnostics().note(
        messages::kGridRemainder,
        context.placeOf(node),
        {fmt::format("{}", sum),
         inPoints(grid.character),
         inPoints(width),
         inPoints(page.area.width),
         inPoints(rest),
         std::string(kRemainderWords[static_cast<std::size_t>(grid.remainder)].word)});
  }
}

/// The last line needs no gap below it (CL-93).
void checkHeight(const Node& node,
                 const GridSpec& grid,
                 const PageGeometry& page,
                 LayoutContext& context) {
  const Pt height = (grid.lines - 1) * grid.line + grid.character;
  if (grid.lines > 0 && height > page.area.height + kTolerance) {
    const double fits = std::floor((page.area.height - grid.character) / grid.line) + 1;
    context.error(messages::kGridHigh,
                  *node.find("lines"),
                  {std::to_string(grid.lines),
                   inPoints(grid.line),
                   inPoints(grid.character),
                   inPoints(height),
                   inPoints(page.area.height),
                   fmt::format("{}", std::max(fits, 0.0))});
  }
}

/// CL-95: the gap between lines against the size, by the width of the columns. On a grid finer
/// than the lines of the text, such as one of half lines, it is that of the body.
void checkLineGap(const Node& node,
                  const GridSpec& grid,
                  const Style& body,
                  LayoutContext& context) {
  const bool finer = body.leading.unit == Unit::line && body.leading.value > 1;
  const Pt size = finer ? body.size : grid.character;
  const Pt line = finer ? body.leading.value * grid.line : grid.line;
  const double widest =
      *std::max_element(grid.columns.begin(), grid.columns.end()) * grid.character / size;
  const auto [least, most] = usualLineGap(widest);
  const double gap = (line - size) / size * 100;
  if (gap < least - 1e-6 || gap > most + 1e-6) {
    context.diagnostics().warning(messages::kLineGap,
                                  context.placeOf(*node.find("line")),
                                  {fmt::format("{:.0f}", gap),
                                   fmt::format("{}", widest),
                                   fmt::format("{}", least),
                                   fmt::format("{}", most)});
  }
}

}  // namespace

PageGeometry readPage(const Node* node, LayoutContext& context) {
  PageGeometry page;
  if (node == nullptr || !node->isMapping()) {
    return page;
  }
  page.trim = readSize(node->find("size"), context);
  page.bleed = context.points(node->find("bleed")).value_or(0);
  page.facing = context.boolean(node->find("facing")).value_or(false);
  page.binding =
      context.word<Binding>(node->find("binding"), kBindingWords).value_or(Binding::left);
  const Node* area = node->find("type-area");
  const Node* margins = node->find("margins");
  const auto value = [&](const Node* map, const char* key) {
    return context.points(map->find(key)).value_or(0);
  };
  if (area != nullptr && margins != nullptr) {
    context.error(messages::kAreaTwice, *margins);
  } else if (area != nullptr && area->isMapping()) {
    page.area = {
        value(area, "top"), value(area, "inner"), value(area, "width"), value(area, "height")};
    checkArea(*area, page, context);
  } else if (margins != nullptr && margins->isMapping()) {
    page.area.top = value(margins, "top");
    page.area.inner = value(margins, "inner");
    page.area.width = page.trim.width - page.area.inner - value(margins, "outer");
    page.area.height = page.trim.height - page.area.top - value(margins, "bottom");
    if (page.trim.width > 0 && (page.area.width <= 0 || page.area.height <= 0)) {
      context.error(messages::kNoRoom, *margins);
    }
  } else if (area == nullptr && margins == nullptr) {
    context.error(messages::kAreaMissing, *node);
  }
  return page;
}

GridSpec readGrid(const Node* node,
                  const PageGeometry& page,
                  const Style& body,
                  LayoutContext& context) {
  GridSpec grid;
  if (node == nullptr || !node->isMapping()) {
    return grid;
  }
  const auto character = context.points(node->find("character"));
  const auto line = context.points(node->find("line"));
  grid.character = character.value_or(grid.character);
  grid.line = line.value_or(grid.line);
  grid.lines = context.integer(node->find("lines")).value_or(0);
  grid.columns = readGridColumns(node->find("columns"), context);
  grid.gutter = context.count(node->find("gutter"), unitBit(Unit::zi)).value_or(grid.gutter);
  grid.remainder =
      context.word<Remainder>(node->find("remainder"), kRemainderWords).value_or(Remainder::outer);
  grid.where = context.placeOf(*node);
  if (character && line && !grid.columns.empty()) {
    checkLineGap(*node, grid, body, context);
    if (page.area.width > 0 && page.area.height > 0) {
      checkWidth(*node, grid, page, context);
      checkHeight(*node, grid, page, context);
    }
  }
  return grid;
}

namespace {

/// Checks the fields in braces of one text; `{{` is a brace.
void checkFields(const Node* node, LayoutContext& context) {
  if (node == nullptr || !node->isScalar()) {
    return;
  }
  const std::string_view text = node->text;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
    if (text.substr(at).starts_with("{{")) {
      at += 2;
      continue;
    }
    const std::size_t end = text.find('}', at);
    const std::string_view field =
        text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    const std::size_t dot = field.find('.');
    const std::string_view language = dot == std::string_view::npos ? "zh" : field.substr(dot + 1);
    const bool known = std::any_of(kFieldWords.begin(), kFieldWords.end(), [&](const Word& word) {
      return word.word == field.substr(0, dot);
    });
    const bool knownLanguage = language == "zh" || language == "en" || language == "second";
    if (!known || !knownLanguage || end == std::string_view::npos) {
      context.error(
          messages::kUnknownFieldName, *node, {std::string(field), joinWords(kFieldWords)});
    }
    at += 1;
  }
}

}  // namespace

FieldLine readFieldLine(const Node& node, LayoutContext& context, std::vector<NameUse>& roles) {
  FieldLine line;
  if (!node.isMapping()) {
    return line;
  }
  const auto part = [&](const char* key) {
    const Node* text = node.find(key);
    checkFields(text, context);
    return context.text(text);
  };
  line.left = part("left");
  line.centre = part("centre");
  line.right = part("right");
  line.inside = part("inside");
  line.outside = part("outside");
  if (const Node* role = node.find("role"); role != nullptr && role->isScalar()) {
    line.role = role->text;
    roles.push_back({role->text, context.placeOf(*role)});
  }
  line.ruleAbove = context.rule(node.find("rule-above"));
  line.ruleBelow = context.rule(node.find("rule-below"));
  return line;
}

}  // namespace paiban
