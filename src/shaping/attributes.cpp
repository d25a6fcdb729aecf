#include <algorithm>
#include <array>
#include <set>

#include "shaping/characters.h"

namespace paiban {
namespace {

/// Where a span begins or ends.
struct Edge {
  std::uint32_t at = 0;
  bool begins = false;
  std::size_t span = 0;
};

bool decidesGlyphs(Markup kind) {
  return kind == Markup::strong || kind == Markup::emphasis || kind == Markup::smallCaps ||
         kind == Markup::language || kind == Markup::callMark;
}

std::vector<Edge> edgesOf(const RichText& text) {
  std::vector<Edge> edges;
  const auto size = static_cast<std::uint32_t>(text.text.size());
  for (std::size_t i = 0; i < text.spans.size(); ++i) {
    const Span& span = text.spans[i];
    const std::uint32_t end = std::min(span.end, size);
    if (decidesGlyphs(span.kind) && span.begin < end) {
      edges.push_back({span.begin, true, i});
      edges.push_back({end, false, i});
    }
  }
  std::stable_sort(
      edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

bool sameAttributes(const AttributeRun& a, const AttributeRun& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.smallCaps == b.smallCaps &&
         a.callMark == b.callMark && a.tag == b.tag;
}

}  // namespace

Lang compositionOf(std::string_view tag) {
  constexpr std::array<std::string_view, 11> kHanLanguages{
      "zh", "cmn", "yue", "wuu", "nan", "hak", "lzh", "gan", "hsn", "ja", "ko"};
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const bool isHan =
      std::find(kHanLanguages.begin(), kHanLanguages.end(), primary) != kHanLanguages.end();
  return isHan ? Lang::zh : Lang::en;
}

std::vector<AttributeRun> attributeRuns(const RichText& text, Lang lang, const std::string& tag) {
  const std::vector<Edge> edges = edgesOf(text);
  std::vector<AttributeRun> runs;
  int strong = 0;
  int emphasis = 0;
  int smallCaps = 0;
  bool callMark = false;
  std::set<std::size_t> languages;  // open spans; the one that began last is the innermost
  std::uint32_t at = 0;
  const auto flush = [&](std::uint32_t end) {
    if (at == end) {
      return;
    }
    AttributeRun run{at, end, strong > 0, emphasis > 0, smallCaps > 0, callMark, tag, lang};
    if (!languages.empty()) {
      run.tag = text.spans[*languages.rbegin()].value;
      run.lang = compositionOf(run.tag);
    }
    if (!runs.empty() && sameAttributes(runs.back(), run)) {
      runs.back().end = end;
    } else {
      runs.push_back(std::move(run));
    }
    at = end;
  };
  for (const Edge& edge : edges) {
    flush(edge.at);
    const int step = edge.begins ? 1 : -1;
    switch (text.spans[edge.span].kind) {
      case Markup::strong:
        strong += step;
        break;
      case Markup::emphasis:
        emphasis += step;
        break;
      case Markup::smallCaps:
        smallCaps += step;
        break;
      case Markup::callMark:
        callMark = edge.begins;
        break;
      default:
        edge.begins ? void(languages.insert(edge.span)) : void(languages.erase(edge.span));
    }
  }
  flush(static_cast<std::uint32_t>(text.text.size()));
  return runs;
}

}  // namespace paiban
