#include "input/body_reader.h"

#include <algorithm>
#include <iterator>

#include "input/body_blocks.h"
#include "input/lint_paragraphs.h"
#include "input/messages.h"
#include "input/yaml_traps.h"

namespace paiban {
namespace {

bool isIdCharacter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

/// `photo：river` is no paragraph.
bool beginsWithKey(std::string_view text) {
  constexpr std::string_view kKeys[] = {"photo", "panel", "section", "zh", "en"};
  return std::any_of(std::begin(kKeys), std::end(kKeys), [&](std::string_view key) {
    return text.starts_with(key) && text.substr(key.size()).starts_with("\uFF1A");
  });
}

}  // namespace

void claimId(const std::string& id, SourceRef where, FirstUses& uses, Diagnostics& diagnostics) {
  if (id.empty()) {
    return;
  }
  if (!std::all_of(id.begin(), id.end(), isIdCharacter)) {
    diagnostics.error(messages::kBadId, where, {id});
    return;
  }
  const auto [first, fresh] = uses.emplace(id, where);
  if (!fresh) {
    diagnostics.error(messages::kIdTwice, where, {id, std::to_string(first->second.line)});
  }
}

std::string BodyReader::readId(const Node& mapping) {
  const Node* node = mapping.find("id");
  const std::string id = texts_.readString(node);
  if (!id.empty()) {
    claimId(id, texts_.tree().placeOf(*node), pairIds_, texts_.diagnostics());
  }
  return id;
}

std::vector<BodyItem> BodyReader::read(const Node* node) {
  std::vector<BodyItem> body = readItems(node);
  if (texts_.proofreads()) {
    lintParagraphs(body, texts_.diagnostics());
  }
  return body;
}

std::vector<BodyItem> BodyReader::readItems(const Node* node) {
  if (node == nullptr || node->kind == NodeKind::null) {
    return {};
  }
  if (node->isSequence()) {
    return readList(*node);
  }
  const Languages& languages = texts_.languages();
  const auto& file = texts_.tree().source().whole().file;
  if (node->isScalar()) {
    if (languages.order.size() > 1) {
      texts_.error(messages::kOneLanguageOnly, *node);
      return {};
    }
    return singleBlocks(splitBlocks(scalarText(texts_.tree(), *node), file, texts_.diagnostics()),
                        languages.order.front(),
                        texts_);
  }
  std::vector<BodyBlock> blocks[2];
  for (const Lang lang : languages.order) {
    const Node* text = node->find(slotName(lang));
    if (text == nullptr) {
      texts_.readPair(*node);  // reports the missing language
      return {};
    }
    if (text->isScalar()) {
      blocks[indexOf(lang)] = readBlocks(*text);
    }
  }
  return languages.order.size() == 1
             ? singleBlocks(blocks[indexOf(languages.order[0])], languages.order[0], texts_)
             : pairBlocks(blocks[indexOf(Lang::zh)], blocks[indexOf(Lang::en)], texts_);
}

std::vector<BodyBlock> BodyReader::readBlocks(const Node& text) {
  const auto& file = texts_.tree().source().whole().file;
  auto blocks = splitBlocks(scalarText(texts_.tree(), text), file, texts_.diagnostics());
  if (blocks.empty()) {
    texts_.error(messages::kEmptyText, text);
  }
  return blocks;
}

std::vector<BodyItem> BodyReader::readList(const Node& list) {
  std::vector<BodyItem> body;
  body.reserve(list.items.size());
  for (const Node* item : list.items) {
    readItem(*item, body);
  }
  return body;
}

void BodyReader::readItem(const Node& item, std::vector<BodyItem>& body) {
  const SourceRef where = texts_.tree().placeOf(item);
  if (item.isScalar() && beginsWithKey(item.text)) {
    reportWideColon(texts_.tree(), item, texts_.diagnostics());
  } else if (item.isScalar()) {
    body.emplace_back(Paragraph{{}, texts_.readSlot(&item), false, where});
  } else if (const Node* section = item.find("section")) {
    body.emplace_back(Crosshead{readId(item), texts_.readSlot(section), where});
  } else if (const Node* photo = item.find("photo")) {
    body.emplace_back(PhotoAnchor{texts_.readString(photo), texts_.tree().placeOf(*photo)});
  } else if (const Node* panel = item.find("panel")) {
    body.emplace_back(PanelAnchor{texts_.readString(panel), texts_.tree().placeOf(*panel)});
  } else if (item.isMapping()) {
    const Node* continues = item.find("continues");
    Paragraph paragraph{readId(item), texts_.readPair(item), false, where};
    paragraph.continues = continues != nullptr && continues->text == "true";
    body.emplace_back(std::move(paragraph));
  }
}

std::vector<Paragraph> BodyReader::readParagraphs(const Node* node) {
  std::vector<Paragraph> paragraphs;
  for (BodyItem& item : read(node)) {
    if (auto* paragraph = std::get_if<Paragraph>(&item)) {
      paragraphs.push_back(std::move(*paragraph));
    } else {
      const SourceRef where = std::visit([](const auto& any) { return any.where; }, item);
      texts_.diagnostics().error(messages::kOnlyParagraphs, where);
    }
  }
  return paragraphs;
}

}  // namespace paiban
