#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "input/body_blocks.h"
#include "input/text_reader.h"
#include "model/content.h"

namespace paiban {

/// Where each name was first used, to refuse a second use.
using FirstUses = std::unordered_map<std::string, SourceRef>;

/// The mark that `node` names, or `fallback` without a node.
ListMark readListMark(const Node* node, ListMark fallback);

/// Registers `id`, or reports that it is malformed or taken. Empty ids are passed over.
void claimId(const std::string& id, SourceRef where, FirstUses& uses, Diagnostics& diagnostics);

/// Reads bodies in both of their forms: a list of items, or a block of text for each language
/// whose paragraphs are paired up by position (BI-02).
class BodyReader {
 public:
  BodyReader(TextReader& texts, FirstUses& pairIds) : texts_(texts), pairIds_(pairIds) {}

  std::vector<BodyItem> read(const Node* node);
  /// The same where only paragraphs may stand; anything else is an error.
  std::vector<Paragraph> readParagraphs(const Node* node);
  /// The texts of a list with `marks`, a node of its own that may be missing.
  std::vector<Paragraph> readTexts(const Node& list, const Node* marks);

 private:
  std::vector<BodyItem> readItems(const Node* node);
  std::vector<BodyBlock> readBlocks(const Node& text);
  std::vector<BodyItem> readList(const Node& list);
  void readItem(const Node& item, std::vector<BodyItem>& body);
  Paragraph readParagraph(const Node& item);
  std::string readId(const Node& mapping);

  TextReader& texts_;
  FirstUses& pairIds_;
};

}  // namespace paiban
