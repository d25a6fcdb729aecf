#include "input/layout_values.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace paiban {
namespace {

struct WeightName {
  std::string_view name;
  int weight;
};
/// The names of OpenType's usWeightClass.
constexpr WeightName kWeights[] = {
    {"thin", 100},
    {"extralight", 200},
    {"light", 300},
    {"regular", 400},
    {"medium", 500},
    {"semibold", 600},
    {"bold", 700},
    {"extrabold", 800},
    {"black", 900},
};

/// Finished sizes in millimetres: ISO 216 (GB/T 148); K sizes of the 787 × 1092 mm sheet (正度) and
/// of the 889 × 1194 mm sheet (大度); the two newspaper sizes; US sizes.
struct Paper {
  std::string_view name;
  double width;
  double height;
};
constexpr Paper kPapers[] = {
    {"A3", 297, 420},
    {"A4", 210, 297},
    {"A5", 148, 210},
    {"A6", 105, 148},
    {"B4", 250, 353},
    {"B5", 176, 250},
    {"B6", 125, 176},
    {"8K", 260, 370},
    {"16K", 185, 260},
    {"32K", 130, 185},
    {"大8K", 285, 420},
    {"大16K", 210, 285},
    {"大32K", 140, 203},
    {"broadsheet", 390, 550},
    {"tabloid", 275, 390},
    {"letter", 215.9, 279.4},
    {"legal", 215.9, 355.6},
};

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

bool isRoleName(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::optional<int> weightNamed(std::string_view text) {
  const auto named = std::find_if(
      std::begin(kWeights), std::end(kWeights), [&](const auto& w) { return w.name == text; });
  if (named != std::end(kWeights)) {
    return named->weight;
  }
  const auto number = parseWhole(text);
  return number && *number >= 1 && *number <= 1000 ? number : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  const std::size_t last = text.find_last_not_of(' ');
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, last - first + 1);
}

/// A whole number that `wholeAt` accepts, or nothing.
std::optional<int> counting(std::string_view text) {
  const auto value = parseWhole(text);
  return value && *value >= 1 && *value <= 100000 ? value : std::nullopt;
}

/// `N` or `-N`, N from 1.
std::optional<int> columnNumber(std::string_view text) {
  const bool fromRight = text.starts_with('-');
  const auto value = counting(text.substr(fromRight ? 1 : 0));
  return value ? std::optional(fromRight ? -*value : *value) : std::nullopt;
}

}  // namespace

std::optional<FontChoice> parseFont(std::string_view text) {
  const auto words = wordsOf(text);
  if (words.empty() || !isRoleName(words[0])) {
    return std::nullopt;
  }
  FontChoice font{std::string(words[0])};
  bool weightSaid = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "italic" && !font.italic) {
      font.italic = true;
    } else if (const auto weight = weightNamed(words[i]); weight && !weightSaid) {
      font.weight = *weight;
      weightSaid = true;
    } else {
      return std::nullopt;
    }
  }
  return font;
}

std::optional<std::vector<double>> parseColumnWidths(std::string_view text) {
  constexpr std::string_view kTimes = "×";
  std::size_t at = text.find(kTimes);
  std::size_t length = kTimes.size();
  if (at == std::string_view::npos) {
    at = text.find('x');
    length = 1;
  }
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto counts = wordsOf(text.substr(0, at));
  const auto count = counts.size() == 1 ? counting(counts[0]) : std::nullopt;
  const auto width = parseLength(text.substr(at + length), unitBit(Unit::zi));
  constexpr int kMostColumns = 100;
  if (!count || *count > kMostColumns || !width || width->value <= 0) {
    return std::nullopt;
  }
  return std::vector<double>(static_cast<std::size_t>(*count), width->value);
}

std::optional<ColumnRange> parseColumnRange(std::string_view text) {
  if (text == "all") {
    return ColumnRange{};
  }
  std::string_view first = text;
  std::string_view last = text;
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    first = text.substr(0, dots);
    last = text.substr(dots + 2);
  } else if (const std::size_t dash = text.find('-', 1); dash != std::string_view::npos) {
    first = text.substr(0, dash);
    last = dash + 1 == text.size() ? "-1" : text.substr(dash + 1);
    if (first.starts_with('-') || (last.starts_with('-') && last != "-1")) {
      return std::nullopt;
    }
  }
  const auto from = columnNumber(first);
  const auto to = columnNumber(last);
  return from && to ? std::optional(ColumnRange{*from, *to}) : std::nullopt;
}

std::optional<LinePlace> parseLinePlace(std::string_view text) {
  if (text == "auto") {
    return LinePlace{};
  }
  if (text == "fill") {
    return LinePlace{0, HeightRule::fill, 0};
  }
  const std::size_t dash = text.find('-');
  const auto first = counting(text.substr(0, dash));
  if (dash == std::string_view::npos || !first) {
    return std::nullopt;
  }
  if (dash + 1 == text.size()) {
    return LinePlace{*first, HeightRule::natural, 0};
  }
  const bool grows = text.ends_with('+');
  const auto last = counting(text.substr(dash + 1, text.size() - dash - (grows ? 2 : 1)));
  if (!last || *last < *first) {
    return std::nullopt;
  }
  const HeightRule height = grows ? HeightRule::natural : HeightRule::fixed;
  return LinePlace{*first, height, *last - *first + 1};
}

std::optional<LineLimits> parseLineLimits(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto least = counting(text.substr(0, dash));
  if (!least) {
    return std::nullopt;
  }
  if (dash == std::string_view::npos) {
    return LineLimits{*least, *least};
  }
  if (dash + 1 == text.size()) {
    return LineLimits{*least, 0};
  }
  const auto most = counting(text.substr(dash + 1));
  return most && *most >= *least ? std::optional(LineLimits{*least, *most}) : std::nullopt;
}

std::optional<Range> parseRange(std::string_view text, Units units) {
  constexpr std::string_view kDash = "–";
  std::string_view first = text;
  std::string_view last = text;
  std::size_t at = text.find(kDash);
  std::size_t length = kDash.size();
  if (at == std::string_view::npos) {
    at = text.find('-', 1);
    length = 1;
  }
  if (at != std::string_view::npos) {
    first = text.substr(0, at);
    last = text.substr(at + length);
  }
  const auto least = parseLength(trimmed(first), units);
  const auto most = parseLength(trimmed(last), units);
  if (!least || !most) {
    return std::nullopt;
  }
  const auto value = [](const Dimension& d) {
    return d.unit == Unit::line || d.unit == Unit::percent ? d.value : toPt(d);
  };
  const Range range{value(*least), value(*most)};
  return range.least <= range.most && range.least >= 0 ? std::optional(range) : std::nullopt;
}

std::optional<FitTarget> parseFitTarget(std::string_view text) {
  const auto words = wordsOf(text);
  if (words.size() != 2) {
    return std::nullopt;
  }
  if (words[0] == "frame") {
    return isRoleName(words[1]) ? std::optional(FitTarget{0, words[1]}) : std::nullopt;
  }
  if (words[0] == "whole" && words[1] == "pages") {
    return FitTarget{};
  }
  const auto count = counting(words[0]);
  const bool pages = words[1] == "page" || words[1] == "pages";
  return pages && count && *count <= 1000 ? std::optional(FitTarget{*count, {}}) : std::nullopt;
}

std::optional<double> parseAspect(std::string_view text) {
  const auto number = [](std::string_view part) {
    double value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    return error == std::errc() && end == part.data() + part.size() ? value : 0.0;
  };
  constexpr double kMostAspect = 20;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const double width = number(text.substr(0, colon));
  const double height = number(text.substr(colon + 1));
  const bool sound =
      width > 0 && height > 0 && width <= kMostAspect * height && height <= kMostAspect * width;
  return sound ? std::optional(width / height) : std::nullopt;
}

std::optional<Size> parsePaper(std::string_view text) {
  const auto words = wordsOf(text);
  if (words.empty() || words.size() > 2) {
    return std::nullopt;
  }
  const bool landscape = words.size() == 2 && words[1] == "landscape";
  if (words.size() == 2 && !landscape && words[1] != "portrait") {
    return std::nullopt;
  }
  for (const Paper& paper : kPapers) {
    if (paper.name == words[0]) {
      Size size{paper.width * kPtPerMm, paper.height * kPtPerMm};
      if (landscape) {
        std::swap(size.width, size.height);
      }
      return size;
    }
  }
  return std::nullopt;
}

bool isFont(std::string_view text) {
  return parseFont(text).has_value();
}
bool isColumnWidths(std::string_view text) {
  return parseColumnWidths(text).has_value();
}
bool isColumnRange(std::string_view text) {
  return parseColumnRange(text).has_value();
}
bool isLinePlace(std::string_view text) {
  return parseLinePlace(text).has_value();
}
bool isLineLimits(std::string_view text) {
  return parseLineLimits(text).has_value();
}
bool isAspect(std::string_view text) {
  return parseAspect(text).has_value();
}
bool isPaper(std::string_view text) {
  return parsePaper(text).has_value();
}
bool isPointRange(std::string_view text) {
  return parseRange(text, kAbsoluteUnits | kHaoUnit).has_value();
}
bool isLineRange(std::string_view text) {
  return parseRange(text, unitBit(Unit::line)).has_value();
}
bool isPercentRange(std::string_view text) {
  return parseRange(text, unitBit(Unit::percent)).has_value();
}
bool isFitTarget(std::string_view text) {
  return parseFitTarget(text).has_value();
}

}  // namespace paiban
