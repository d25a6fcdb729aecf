#include "findings.h"

#include <fmt/format.h>

namespace paiban::test {

Examined::Examined(const Proof& set)
    : proof(set), passages(matchReading(set, readingProblem)), lines(setLinesOf(set.list)) {
  for (const SetLine& line : lines) {
    byNode[line.node].push_back(&line);
  }
}

const std::vector<const SetLine*>& Examined::linesOf(NodeId node) const {
  static const std::vector<const SetLine*> none;
  const auto found = byNode.find(node);
  return found == byNode.end() ? none : found->second;
}

const StyleSheet& Examined::stylesOf(const Passage& passage) const {
  const bool own = passage.part != nullptr && passage.part->styles;
  return own ? *passage.part->styles : proof.layout->styles;
}

Style Examined::styleOf(const Passage& passage) const {
  return resolveStyle(stylesOf(passage), passage.style, passage.lang);
}

Pt Examined::pitchOf(const Passage& passage) const {
  const Dimension leading = resolveStyle(stylesOf(passage), "body", passage.lang).leading;
  return (leading.unit == Unit::line ? leading.value : 1) * passage.part->grid.line;
}

Findings allFindings(const Examined& document) {
  Findings all;
  if (!document.readingProblem.empty()) {
    all.push_back("reading: " + document.readingProblem);
  }
  const std::pair<const char*, Findings (*)(const Examined&)> rules[] = {
      {"kinsoku", kinsokuBroken},
      {"hyphens", hyphensMisplaced},
      {"flush", notFlush},
      {"indents", indentsWrong},
      {"grid", offGrid},
      {"heads", headsAlone},
      {"widows", widowsAndOrphans},
      {"pairs", pairsApart},
      {"collisions", collisions},
      {"cuts", cutThrough},
      {"type area", outsideTypeArea},
      {"furniture", furnitureTooNear},
      {"figures", figuresWrong},
      {"labels", labelsWrong},
      {"languages", languagesWrong},
      {"notes", notesWrong},
      {"annotations", annotationsWrong}};
  for (const auto& [name, rule] : rules) {
    for (const std::string& finding : rule(document)) {
      all.push_back(fmt::format("{}: {}", name, finding));
    }
  }
  return all;
}

std::string joined(const Findings& findings, std::size_t limit) {
  std::string out;
  for (std::size_t i = 0; i < findings.size() && i < limit; ++i) {
    out += findings[i] + '\n';
  }
  if (findings.size() > limit) {
    out += fmt::format("… and {} more\n", findings.size() - limit);
  }
  return out;
}

}  // namespace paiban::test
