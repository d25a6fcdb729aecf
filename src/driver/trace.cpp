#include "driver/trace.h"

namespace paiban {

std::vector<TracedLine> traceOf(const DisplayList& list) {
  std::vector<TracedLine> lines;
  int number = 0;
  for (const DisplayPage& page : list.pages) {
    ++number;
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text == nullptr || !text->line) {
        continue;
      }
      TracedLine& line = lines.emplace_back();
      line.page = number;
      line.vertical = text->orientation != Orientation::horizontal;
      line.at = text->origin;
      (line.vertical ? line.at.y : line.at.x) += text->line->lead;
      line.node = text->node;
      if (text->node != kArtifact) {
        line.element = tagName(list.structure[text->node].tag);
      }
      line.line = text->line;
    }
  }
  return lines;
}

}  // namespace paiban
