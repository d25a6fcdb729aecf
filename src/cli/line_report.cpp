#include "cli/line_report.h"

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

namespace paiban {
namespace {

using Json = nlohmann::ordered_json;

/// `value` to `parts` of a unit; a zero has no sign.
double rounded(double value, double parts) {
  const double whole = std::round(value * parts);
  return whole == 0 ? 0 : whole / parts;
}

double points(Pt length) {
  return rounded(length, 1e3);
}

double ems(double amount) {
  return rounded(amount, 1e4);
}

Json stepsOf(const LineTrace& line) {
  Json steps = Json::array();
  for (const TraceStep& step : line.steps) {
    steps.push_back({{"step", step.name}, {"sites", step.sites}, {"each", ems(step.each)}});
  }
  return steps;
}

Json toJson(const TracedLine& traced) {
  const LineTrace& line = *traced.line;
  const bool artifact = traced.element.empty();
  return {{"page", traced.page},
          {"x", points(traced.at.x)},
          {"y", points(traced.at.y)},
          {"vertical", traced.vertical},
          {"node", artifact ? Json() : Json(traced.node)},
          {"element", artifact ? Json() : Json(traced.element)},
          {"role", line.role},
          {"lang", line.lang},
          {"text", line.text},
          {"size", points(line.size)},
          {"measure", line.measure ? Json(points(*line.measure)) : Json()},
          {"start", points(line.start)},
          {"natural", points(line.natural)},
          {"width", points(line.width)},
          {"steps", stepsOf(line)},
          {"stretch", ems(line.stretch)},
          {"wordSpace", line.wordSpace > 0 ? Json(ems(line.wordSpace)) : Json()},
          {"river", line.river},
          {"demerits", line.demerits ? Json(rounded(*line.demerits, 1e3)) : Json()},
          {"squeezedIn", line.squeezedIn},
          {"pushedOut", line.pushedOut},
          {"hyphenated", line.hyphenated},
          {"forced", line.forced},
          {"first", line.first},
          {"last", line.last},
          {"overfull", line.overfull},
          {"loneCharacter", line.loneCharacter}};
}

}  // namespace

std::string lineReport(std::span<const TracedLine> lines) {
  std::string report;
  for (const TracedLine& line : lines) {
    report += toJson(line).dump(-1, ' ', false, Json::error_handler_t::replace);
    report += '\n';
  }
  return report;
}

}  // namespace paiban
