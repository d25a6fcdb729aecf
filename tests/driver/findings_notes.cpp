#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "display/logical_text.h"
#include "findings.h"
#include "shaping/annotations.h"

namespace paiban::test {
namespace {

/// Pages on which an element has text.
std::set<int> pagesWith(const Examined& document, NodeId node) {
  std::set<int> pages;
  for (const SetLine* line : document.linesOf(node)) {
    pages.insert(line->page);
  }
  return pages;
}

void checkCall(const Examined& document, const LinkItem& link, int page, Findings& found) {
  const std::string place = fmt::format("page {}, call {}", page + 1, link.uri);
  const std::set<int> pages = pagesWith(document, link.target);
  if (pages.size() != 1) {
    found.push_back(fmt::format("{}: its note stands on {} pages", place, pages.size()));
  }
}

/// `line` is the last of the notes that stand one below the other.
bool endsNotes(const std::vector<const SetLine*>& notes, const SetLine& line) {
  return std::none_of(notes.begin(), notes.end(), [&](const SetLine* other) {
    return other->page == line.page && other->baseline > line.baseline + 0.05 &&
           other->baseline < line.baseline + 6 * line.size && other->left < line.right &&
           line.left < other->right;
  });
}

void checkFeet(const Examined& document, Findings& found) {
  std::vector<const SetLine*> notes;
  std::vector<const GridSpec*> grids;
  for (const Passage& passage : document.passages) {
    if (passage.role == "footnote") {
      const auto& lines = document.linesOf(passage.node);
      notes.insert(notes.end(), lines.begin(), lines.end());
      grids.resize(notes.size(), &passage.part->grid);
    }
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const Pt first = document.proof.layout->page.area.top + 0.88 * grids[i]->character;
    const double steps = (notes[i]->baseline - first) / grids[i]->line;
    if (endsNotes(notes, *notes[i]) &&
        std::abs(steps - std::round(steps)) * grids[i]->line > 0.05) {
      found.push_back("the foot of notes is off the grid, " + placeOf(*notes[i]));
    }
  }
}

}  // namespace

Findings notesWrong(const Examined& document) {
  Findings found;
  const DisplayList& list = document.proof.list;
  const std::vector<std::string> said = saidByNode(list);
  for (const SetLine& line : document.lines) {
    if (line.node != kArtifact && list.structure[line.items.front()->node].tag == Tag::reference) {
      found.push_back("a call behind nothing, " + placeOf(line));
    }
  }
  for (std::size_t page = 0; page < list.pages.size(); ++page) {
    for (const Item& item : list.pages[page].items) {
      const auto* link = std::get_if<LinkItem>(&item);
      if (link != nullptr && link->target != kArtifact &&
          list.structure[link->node].tag == Tag::reference) {
        checkCall(document, *link, static_cast<int>(page), found);
      }
    }
  }
  // A note stands behind the text that calls it first, on the page of that call.
  for (std::size_t i = 0; i < document.passages.size(); ++i) {
    const Passage& passage = document.passages[i];
    if (passage.role != "footnote") {
      continue;
    }
    const std::set<int> pages = pagesWith(document, passage.node);
    const bool called = std::any_of(list.pages.begin(), list.pages.end(), [&](const auto& page) {
      const auto index = static_cast<int>(&page - list.pages.data());
      return pages == std::set<int>{index} &&
             std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) {
               const auto* link = std::get_if<LinkItem>(&item);
               return link != nullptr && link->target == passage.node &&
                      list.structure[link->node].tag == Tag::reference;
             });
    });
    if (!called) {
      found.push_back(fmt::format("“{}” is not on the page of a call", passage.text));
    }
  }
  checkFeet(document, found);
  return found;
}

Findings annotationsWrong(const Examined& document) {
  Findings found;
  const StructureTree& tree = document.proof.list.structure;
  const std::vector<std::string> said = saidByNode(document.proof.list);
  for (const Passage& passage : document.passages) {
    const RichText* text = passage.slot->in(passage.lang);
    if (passage.role == "metric" || passage.role == "list-mark" || passage.role == "panel-pinyin" ||
        text == nullptr) {
      continue;
    }
    std::string wanted;
    for (const Annotation& annotation : annotationsOf(text->text, text->spans)) {
      wanted += annotation.text + '/';
    }
    std::string set;
    for (const NodeId child : tree[passage.node].children) {
      if (tree[child].tag == Tag::ruby) {
        set += said[static_cast<std::size_t>(tree[child].children.back())] + '/';
      }
    }
    if (set != wanted) {
      found.push_back(fmt::format("“{}” for “{}” over “{}”", set, wanted, passage.text));
    }
  }
  return found;
}

}  // namespace paiban::test
