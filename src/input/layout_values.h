#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "input/lengths.h"
#include "model/page_template.h"
#include "model/style.h"

/// Values of the layout dialect that are more than a length or a word.
namespace paiban {

/// `hei`, `hei bold`, `latin-serif semibold italic`, `song 500`.
std::optional<FontChoice> parseFont(std::string_view text);

/// `2 × 20字`, `2 x 20字`: widths of the columns in 字.
std::optional<std::vector<double>> parseColumnWidths(std::string_view text);

/// `all`, `3`, `2-3`, `2-` (to the last), `-1` (the last), `-2..-1`, `2..-1`.
std::optional<ColumnRange> parseColumnRange(std::string_view text);

/// `5-10`, `5-10+` (at least) and `5-` (as high as the content), `auto`, `fill`.
struct LinePlace {
  int first = 0;  ///< 0: not said
  HeightRule height = HeightRule::natural;
  int lines = 0;  ///< for HeightRule::fixed; the least for `5-10+`
  bool operator==(const LinePlace&) const = default;
};
std::optional<LinePlace> parseLinePlace(std::string_view text);

/// `12-18`, `12-` (at least), `15` (exactly): least and most, 0 = no limit.
struct LineLimits {
  int least = 0;
  int most = 0;
  bool operator==(const LineLimits&) const = default;
};
std::optional<LineLimits> parseLineLimits(std::string_view text);

/// `8pt–9pt`, `70%-120%`, or one length for both ends: least and most, both in a unit of `units`.
/// Lengths in points, the others in their own unit.
struct Range {
  double least = 0;
  double most = 0;
};
std::optional<Range> parseRange(std::string_view text, Units units);

/// `1 page`, `3 pages`: the number; `whole pages`: 0; `frame NAME`: the frame.
struct FitTarget {
  int pages = 0;
  std::string_view frame;
};
std::optional<FitTarget> parseFitTarget(std::string_view text);

/// `3:2`: width to height.
std::optional<double> parseAspect(std::string_view text);

/// `A4`, `A3 landscape`, `16K`: width and height in points.
std::optional<Size> parsePaper(std::string_view text);

/// Whether `text` parses as the type in question: for the tables of the schema.
bool isFont(std::string_view text);
bool isColumnWidths(std::string_view text);
bool isColumnRange(std::string_view text);
bool isLinePlace(std::string_view text);
bool isSpanLimits(std::string_view text);
bool isLineLimits(std::string_view text);
bool isAspect(std::string_view text);
bool isPaper(std::string_view text);
bool isPointRange(std::string_view text);
bool isLineRange(std::string_view text);
bool isPercentRange(std::string_view text);
bool isFitTarget(std::string_view text);

}  // namespace paiban
