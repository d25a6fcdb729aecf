#include "display/logical_text.h"

namespace paiban {

std::string textOf(const TextItem& item) {
  std::string text;
  for (const PlacedGlyph& glyph : item.glyphs) {
    text += glyph.text;
  }
  return text;
}

std::vector<std::string> textByNode(const DisplayList& list) {
  std::vector<std::string> texts(list.structure.nodes.size());
  for (const DisplayPage& page : list.pages) {
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && text->node != kArtifact) {
        texts[static_cast<std::size_t>(text->node)] += textOf(*text);
      }
    }
  }
  return texts;
}

}  // namespace paiban
