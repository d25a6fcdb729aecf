#include "input/yaml_traps.h"

#include <algorithm>

#include "input/messages.h"

namespace paiban {
namespace {

constexpr std::string_view kWideColonMark = "\uFF1A";
constexpr std::string_view kWideSpace = "\u3000";

bool isKeyCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '/';
}

/// The word before a full-width colon at the start of `text`, or nothing.
std::string_view keyBeforeWideColon(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && isKeyCharacter(text[end])) {
    ++end;
  }
  return end > 0 && text.substr(end).starts_with(kWideColonMark) ? text.substr(0, end)
                                                                 : std::string_view();
}

}  // namespace

void explainSyntaxError(const SourceText& source,
                        std::size_t offset,
                        const std::string& complaint,
                        Diagnostics& diagnostics) {
  diagnostics.error(messages::kSyntax, source.at(offset), {complaint});
}

void reportQuietTraps(const YamlTree&, Diagnostics&) {}

bool reportWideColon(const YamlTree& tree, const Node& node, Diagnostics& diagnostics) {
  const std::string_view key = keyBeforeWideColon(node.text);
  if (key.empty() || node.style != ScalarStyle::plain) {
    return false;
  }
  diagnostics.error(
      messages::kWideColon, tree.source().at(node.offset + key.size()), {std::string(key)});
  return true;
}

bool reportKeyTrap(const YamlTree& tree,
                   const Node& mapping,
                   const Entry& entry,
                   Diagnostics& diagnostics) {
  const Node& key = *entry.key;
  if (reportWideColon(tree, key, diagnostics)) {
    return true;
  }
  const SourceRef where = tree.placeOf(key);
  if (key.text == "<<") {
    diagnostics.error(messages::kMergeKey, where);
    return true;
  }
  if (key.text.starts_with(kWideSpace)) {
    diagnostics.error(messages::kWideIndent, where);
    return true;
  }
  if (mapping.flow && entry.value->kind == NodeKind::null) {
    diagnostics.error(messages::kCommaInBraces, where, {key.text});
    return true;
  }
  return false;
}

}  // namespace paiban
