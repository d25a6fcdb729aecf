#pragma once

#include <algorithm>
#include <string>
#include <variant>

#include "model/content.h"

namespace paiban {

/// Calls `visit` for each text of `content` that may call notes, in reading order: paragraphs and
/// lists of stories with their tips, and panels where a story anchors them, else after the stories.
/// `begins` is called before each story. `Bulletin` is Content or const Content.
template <class Bulletin, class Visit, class Begins>
void forEachRunningText(Bulletin& content, Visit visit, Begins begins) {
  const auto visitPanel = [&](auto& panel) {
    for (auto& item : panel.items) {
      visit(item.text);
    }
    for (auto& paragraph : panel.body) {
      visit(paragraph.text);
    }
  };
  for (auto& story : content.stories) {
    begins();
    if (story.tips) {
      for (auto& paragraph : story.tips->body) {
        visit(paragraph.text);
      }
    }
    for (auto& item : story.body) {
      if (auto* paragraph = std::get_if<Paragraph>(&item)) {
        visit(paragraph->text);
      } else if (const auto* anchor = std::get_if<PanelAnchor>(&item)) {
        const auto panel =
            std::find_if(content.panels.begin(), content.panels.end(), [&](const Panel& other) {
              return other.id == anchor->panel;
            });
        if (panel != content.panels.end()) {
          visitPanel(*panel);
        }
      }
    }
  }
  for (auto& panel : content.panels) {
    if (!content.anchors(panel.id)) {
      visitPanel(panel);
    }
  }
}

}  // namespace paiban
