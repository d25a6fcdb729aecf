#include "input/yaml_traps.h"

#include <algorithm>

#include "input/messages.h"
#include "input/trap_finder.h"

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
  const auto end = std::find_if_not(text.begin(), text.end(), isKeyCharacter);
  const auto length = static_cast<std::size_t>(end - text.begin());
  return length > 0 && text.substr(length).starts_with(kWideColonMark) ? text.substr(0, length)
                                                                       : std::string_view();
}

/// What yaml-cpp 0.7 says, and what we say.
struct Complaint {
  std::string_view begins;
  const Message& message;
};
const Complaint kComplaints[] = {
    {"end of map not found", messages::kBadIndent},
    {"end of sequence not found", messages::kBadIndent},
    {"illegal map value", messages::kBadIndent},
    {"illegal block entry", messages::kBadIndent},
    {"illegal map key", messages::kBadIndent},
    {"illegal tab", messages::kTabIndent},
    {"end of map flow", messages::kFlowSyntax},
    {"end of sequence flow", messages::kFlowSyntax},
    {"illegal flow end", messages::kStrayBracket},
    {"unknown escape", messages::kBadEscape},
    {"the referenced anchor", messages::kUndefinedAlias},
    {"alias", messages::kUndefinedAlias},
    {"illegal EOF in scalar", messages::kEndInText},
    {"illegal document indicator", messages::kSecondDocument},
};

/// A line such as `headline 辽阳`, where the colon is missing; nothing for other lines.
std::string_view keyWithoutColon(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" -"), line.size());
  std::size_t end = start;
  while (end < line.size() && isKeyCharacter(line[end])) {
    ++end;
  }
  const bool word = end > start && end < line.size() && line[end] == ' ';
  return word && line.find(':') == std::string_view::npos ? line.substr(start, end - start)
                                                          : std::string_view();
}

/// yaml-cpp notices a missing colon at the colon of the line after.
bool reportMissingColon(const SourceText& source, std::size_t offset, Diagnostics& diagnostics) {
  int line = source.lineOf(offset);
  for (int candidate = line; candidate > 0 && candidate >= line - 1; --candidate) {
    const std::string_view text = source.lineText(candidate);
    if (const std::string_view key = keyWithoutColon(text); !key.empty()) {
      const auto column = static_cast<std::size_t>(key.data() + key.size() - text.data());
      diagnostics.error(messages::kMissingColon,
                        source.at(source.lineStart(candidate) + column),
                        {std::string(key)});
      return true;
    }
  }
  return false;
}

void reportComplaint(const SourceText& source,
                     std::size_t offset,
                     const std::string& complaint,
                     Diagnostics& diagnostics) {
  const SourceRef where = source.at(offset);
  for (const Complaint& known : kComplaints) {
    if (!complaint.starts_with(known.begins)) {
      continue;
    }
    if (&known.message == &messages::kBadIndent &&
        reportMissingColon(source, offset, diagnostics)) {
      return;
    }
    if (&known.message == &messages::kBadEscape) {
      // The complaint comes after the escape and ends with its character.
      const std::size_t backslash = source.text().rfind('\\', offset);
      diagnostics.error(
          known.message, source.at(backslash), {complaint.substr(complaint.size() - 1)});
      return;
    }
    diagnostics.error(known.message, where);
    return;
  }
  diagnostics.error(messages::kSyntax, where, {complaint});
}

}  // namespace

void explainSyntaxError(const SourceText& source,
                        std::size_t offset,
                        const std::string& complaint,
                        Diagnostics& diagnostics) {
  const int line = source.lineOf(offset);
  bool explained = false;
  for (Trap& trap : findTraps(source.text())) {
    explained = explained || source.lineOf(trap.offset) <= line;
    diagnostics.error(*trap.message, source.at(trap.offset), std::move(trap.arguments));
  }
  if (!explained) {
    reportComplaint(source, offset, complaint, diagnostics);
  }
}

bool reportUnclosedQuotes(const SourceText& source, Diagnostics& diagnostics) {
  bool any = false;
  for (Trap& trap : findTraps(source.text())) {
    if (trap.message == &messages::kUnclosedQuote) {
      diagnostics.error(*trap.message, source.at(trap.offset), std::move(trap.arguments));
      any = true;
    }
  }
  return any;
}

bool reportWideColon(const YamlTree& tree, const Node& node, Diagnostics& diagnostics) {
  const std::string_view key = keyBeforeWideColon(node.text);
  if (key.empty() || node.style != ScalarStyle::plain) {
    return false;
  }
  diagnostics.error(
      messages::kWideColon, tree.source().at(node.offset + key.size()), {std::string(key)});
  return true;
}

bool reportHashText(const YamlTree& tree, const Node& null, Diagnostics& diagnostics) {
  const SourceText& source = tree.source();
  const int line = source.lineOf(null.offset);
  const std::string_view text = source.lineText(line).substr(null.offset - source.lineStart(line));
  const std::size_t hash = text.find(" #");
  if (hash == std::string_view::npos || hash + 2 >= text.size() || text[hash + 2] == ' ') {
    return false;
  }
  diagnostics.error(messages::kLeadingMark, source.at(null.offset + hash + 1), {"#"});
  return true;
}

bool reportCutByHash(const YamlTree& tree, const Node& scalar, Diagnostics& diagnostics) {
  const std::string_view source = tree.source().text();
  const std::size_t end = scalar.offset + scalar.text.size();
  if (scalar.style != ScalarStyle::plain || end >= source.size() || source[end] != ' ' ||
      source.substr(scalar.offset, scalar.text.size()) != scalar.text) {
    return false;
  }
  const std::size_t hash = source.find_first_not_of(' ', end);
  if (hash == std::string_view::npos || source[hash] != '#' || hash + 1 >= source.size() ||
      std::string_view(" \r\n#").find(source[hash + 1]) != std::string_view::npos) {
    return false;
  }
  diagnostics.error(messages::kHashInText, tree.source().at(hash));
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
