#include "input/body_reader.h"

#include <algorithm>
#include <iterator>

#include "input/body_blocks.h"
#include "input/lengths.h"
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
  constexpr std::string_view kKeys[] = {"photo", "panel", "section", "list", "zh", "en"};
  return std::any_of(std::begin(kKeys), std::end(kKeys), [&](std::string_view key) {
    return text.starts_with(key) && text.substr(key.size()).starts_with("\uFF1A");
  });
}

/// `head` as strong text, 1 em behind it, then `text` (CL-76).
RichText withRunIn(const RichText& head, const RichText& text) {
  RichText whole = head;
  whole.spans.insert(whole.spans.begin(),
                     {Markup::strong, 0, static_cast<std::uint32_t>(head.text.size()), {}});
  whole.text += "\u3000";
  const auto shift = static_cast<std::uint32_t>(whole.text.size());
  whole.text += text.text;
  for (Span span : text.spans) {
    span.begin += shift;
    span.end += shift;
    whole.spans.push_back(std::move(span));
  }
  for (TextOrigin origin : text.origins) {
    origin.offset += shift;
    whole.origins.push_back(origin);
  }
  for (NoteCall call : text.calls) {
    call.at += shift;
    whole.calls.push_back(std::move(call));
  }
  return whole;
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

ListMark readListMark(const Node* node, ListMark fallback) {
  constexpr std::string_view kWords[] = {
      "bullet", "dash", "number", "letter", "circled", "han", "bracketed", "none"};
  const auto found =
      std::find(std::begin(kWords), std::end(kWords), node != nullptr ? node->text : "");
  return found == std::end(kWords) ? fallback : static_cast<ListMark>(found - std::begin(kWords));
}

std::vector<Paragraph> BodyReader::readTexts(const Node& list, const Node* marks) {
  std::vector<Paragraph> texts;
  if (list.isSequence() && list.items.empty()) {
    texts_.error(messages::kNoItems, list);
  }
  const ListMark mark = readListMark(marks, ListMark::bullet);
  const int count = static_cast<int>(list.items.size());
  for (const Node* item : list.items) {
    Paragraph paragraph{{}, texts_.readSlot(item), false, texts_.tree().placeOf(*item)};
    paragraph.inList = ListPlace{mark, static_cast<int>(texts.size()) + 1, count};
    texts.push_back(std::move(paragraph));
  }
  return texts;
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
  } else if (const Node* list = item.find("list")) {
    for (Paragraph& line : readTexts(*list, item.find("marks"))) {
      body.emplace_back(std::move(line));
    }
  } else if (const Node* photo = item.find("photo")) {
    body.emplace_back(PhotoAnchor{texts_.readString(photo), texts_.tree().placeOf(*photo)});
  } else if (const Node* panel = item.find("panel")) {
    body.emplace_back(PanelAnchor{texts_.readString(panel), texts_.tree().placeOf(*panel)});
  } else if (item.isMapping()) {
    body.emplace_back(readParagraph(item));
  }
}

Paragraph BodyReader::readParagraph(const Node& item) {
  const Node* continues = item.find("continues");
  Paragraph paragraph{readId(item), texts_.readPair(item), false, texts_.tree().placeOf(item)};
  paragraph.continues = continues != nullptr && continues->text == "true";
  if (const Node* optional = item.find("optional"); optional != nullptr && optional->isScalar()) {
    paragraph.optional = parseWhole(optional->text).value_or(0);
  }
  if (const Node* head = item.find("run-in")) {
    const BilingualText heads = texts_.readSlot(head);
    for (const Lang lang : kLangs) {
      auto& text = lang == Lang::zh ? paragraph.text.zh : paragraph.text.en;
      if (text && heads.in(lang) != nullptr) {
        *text = withRunIn(*heads.in(lang), *text);
      }
    }
  }
  return paragraph;
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
