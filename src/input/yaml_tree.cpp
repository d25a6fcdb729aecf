#include "input/yaml_tree.h"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/utf8.h"
#include "input/messages.h"
#include "input/yaml_outline.h"
#include "input/yaml_traps.h"

namespace paiban {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key->text == key) {
      return entry.value;
    }
  }
  return nullptr;
}

namespace {

/// Leaves yaml-cpp's parser after an error that makes the rest of the file meaningless.
struct Abandon {};

/// Builds the tree from yaml-cpp's events.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceText& source,
              const YamlOutline& outline,
              const YamlOptions& limits,
              Diagnostics& diagnostics)
      : source_(source), outline_(outline), limits_(limits), diagnostics_(diagnostics) {}

  std::deque<Node> takeNodes() { return std::move(nodes_); }
  const Node* root() const { return root_; }
  /// Whether a quoted scalar goes on over the end of its line.
  bool hasLongQuotes() const { return longQuotes_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (root_ != nullptr) {
      fail(messages::kSecondDocument, sourceOffset(mark));
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node& node = newNode(NodeKind::null, mark, anchor);
    node.offset = placeOfNull(node.offset);
    attach(node);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::uint32_t offset = sourceOffset(mark);
    const Node* target = anchor < anchors_.size() ? anchors_[anchor] : nullptr;
    if (target == nullptr || isOpen(target)) {
      fail(messages::kCyclicAlias, offset);
    }
    attach(*target, offset);
  }

  void OnScalar(const YAML::Mark& mark,
                const std::string& tag,
                YAML::anchor_t anchor,
                const std::string& value) override {
    Node& node = newNode(NodeKind::scalar, mark, anchor);
    checkTag(tag, node.offset);
    if (const YamlStandIn* standIn = outline_.standInAt(static_cast<std::uint32_t>(mark.pos))) {
      node.offset = standIn->sourceOffset;
      node.style = standIn->style;
      node.text = outline_.valueOf(*standIn, source_);
    } else {
      node.style = styleAt(node.offset, tag == "!");
      node.text = value;
      noteLongQuote(node);
    }
    attach(node);
  }

  void OnSequenceStart(const YAML::Mark& mark,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(NodeKind::sequence, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(NodeKind::mapping, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    Node* node = nullptr;
    const Node* key = nullptr;  ///< of a mapping: read, its value still to come
    bool keyRefused = false;
    std::unordered_set<std::string_view> seen;
  };

  [[noreturn]] void fail(const Message& message,
                         std::size_t offset,
                         std::vector<std::string> arguments = {}) {
    diagnostics_.error(message, source_.at(offset), std::move(arguments));
    throw Abandon{};
  }

  std::uint32_t sourceOffset(const YAML::Mark& mark) const {
    return outline_.toSource(mark.pos < 0 ? 0 : static_cast<std::uint32_t>(mark.pos));
  }

  Node& newNode(NodeKind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    Node& node = nodes_.emplace_back();
    node.kind = kind;
    node.offset = skipProperties(sourceOffset(mark));
    if (anchor != YAML::NullAnchor) {
      anchors_.resize(std::max<std::size_t>(anchors_.size(), anchor + 1), nullptr);
      anchors_[anchor] = &node;
    }
    return node;
  }

  /// yaml-cpp marks a node at its anchor; the node itself is meant.
  std::uint32_t skipProperties(std::uint32_t offset) const {
    const std::string_view text = source_.text();
    std::size_t at = offset;
    while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
      at = std::min(text.find_first_of(" \t\r\n", at), text.size());
      at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    }
    return static_cast<std::uint32_t>(at);
  }

  /// yaml-cpp marks a missing value at the next token; what stands before it is meant.
  std::uint32_t placeOfNull(std::uint32_t offset) const {
    if (!levels_.empty() && levels_.back().key != nullptr) {
      return levels_.back().key->offset;
    }
    const std::string_view text = source_.text();
    const bool written =
        offset < text.size() && (text[offset] == '~' || text[offset] == 'n' || text[offset] == 'N');
    const std::size_t last =
        offset == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", offset - 1);
    return written || last == std::string_view::npos ? offset : static_cast<std::uint32_t>(last);
  }

  ScalarStyle styleAt(std::uint32_t offset, bool quoted) const {
    const char lead = offset < source_.text().size() ? source_.text()[offset] : '\0';
    if (!quoted) {
      return ScalarStyle::plain;
    }
    switch (lead) {
      case '\'':
        return ScalarStyle::singleQuoted;
      case '"':
        return ScalarStyle::doubleQuoted;
      case '>':
        return ScalarStyle::folded;
      default:
        return ScalarStyle::literal;
    }
  }

  void noteLongQuote(const Node& node) {
    if (node.style == ScalarStyle::singleQuoted || node.style == ScalarStyle::doubleQuoted) {
      const std::string_view text = source_.text();
      const std::size_t quote = text.find(text[node.offset], node.offset + 1);
      longQuotes_ = longQuotes_ || text.substr(node.offset, quote - node.offset).find('\n') !=
                                       std::string_view::npos;
    }
  }

  void checkTag(const std::string& tag, std::uint32_t offset) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      diagnostics_.error(messages::kYamlTag, source_.at(offset), {tag});
    }
  }

  void open(NodeKind kind,
            const YAML::Mark& mark,
            const std::string& tag,
            YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    Node& node = newNode(kind, mark, anchor);
    node.flow = style == YAML::EmitterStyle::Flow;
    checkTag(tag, node.offset);
    if (static_cast<int>(levels_.size()) >= limits_.depth) {
      fail(messages::kTooDeep, node.offset, {std::to_string(limits_.depth)});
    }
    levels_.push_back({&node, nullptr, false, {}});
  }

  void close() {
    const Node& node = *levels_.back().node;
    levels_.pop_back();
    attach(node);
  }

  bool isOpen(const Node* node) const {
    return std::any_of(
        levels_.begin(), levels_.end(), [&](const Level& level) { return level.node == node; });
  }

  void attach(const Node& node) { attach(node, node.offset); }

  /// Gives a finished node to the collection that is open.
  void attach(const Node& node, std::uint32_t offset) {
    if (levels_.empty()) {
      root_ = &node;
      return;
    }
    Level& level = levels_.back();
    level.node->size += node.size;
    // Scalars are counted as they come, collections when they close: the sum of all open levels
    // is what a walk over the tree would visit.
    total_ += node.kind == NodeKind::scalar || node.kind == NodeKind::null || offset != node.offset
                  ? node.size
                  : 1;
    if (total_ > limits_.nodes) {
      fail(messages::kTooManyNodes, offset, {std::to_string(limits_.nodes)});
    }
    if (level.node->kind == NodeKind::sequence) {
      level.node->items.push_back(&node);
    } else if (level.key != nullptr || level.keyRefused) {
      attachValue(level, node);
    } else {
      attachKey(level, node, offset);
    }
  }

  void attachKey(Level& level, const Node& key, std::uint32_t offset) {
    level.keyRefused = true;
    if (!key.isScalar()) {
      diagnostics_.error(messages::kKeyNotText, source_.at(offset));
    } else if (!level.seen.insert(key.text).second) {
      const Node* first = nullptr;
      for (const Entry& entry : level.node->entries) {
        first = entry.key->text == key.text ? entry.key : first;
      }
      const int line = first == nullptr ? 0 : source_.at(first->offset).line;
      diagnostics_.error(
          messages::kDuplicateKey, source_.at(offset), {key.text, std::to_string(line)});
    } else {
      level.key = &key;
      level.keyRefused = false;
    }
  }

  void attachValue(Level& level, const Node& value) {
    if (level.key != nullptr) {
      level.node->entries.push_back({level.key, &value});
    }
    level.key = nullptr;
    level.keyRefused = false;
  }

  const SourceText& source_;
  const YamlOutline& outline_;
  const YamlOptions& limits_;
  Diagnostics& diagnostics_;
  std::deque<Node> nodes_;
  std::vector<Level> levels_;
  std::vector<const Node*> anchors_;
  const Node* root_ = nullptr;
  std::uint64_t total_ = 0;
  bool longQuotes_ = false;
};

/// A stream over text that is already in memory, without copying it.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

/// Runs yaml-cpp; its exceptions end here.
bool runParser(const SourceText& source,
               const YamlOutline& outline,
               TreeBuilder& builder,
               Diagnostics& diagnostics) {
  try {
    ViewBuffer buffer(outline.text());
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) {
      parser.HandleNextDocument(builder);
    }
    return true;
  } catch (const Abandon&) {
    return false;
  } catch (const YAML::DeepRecursion& error) {
    diagnostics.error(messages::kTooDeep,
                      source.at(outline.toSource(static_cast<std::uint32_t>(error.mark.pos))),
                      {"64"});
    return false;
  } catch (const YAML::Exception& error) {
    const auto pos = static_cast<std::uint32_t>(std::max(error.mark.pos, 0));
    explainSyntaxError(source, outline.toSource(pos), error.msg, diagnostics);
    return false;
  }
}

/// yaml-cpp drops some control characters without a word. Tabs and line ends are none here.
bool reportControlCharacters(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  const auto control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  };
  const auto found = std::find_if(text.begin(), text.end(), control);
  if (found == text.end()) {
    return false;
  }
  diagnostics.error(messages::kControlCharacter,
                    source.at(static_cast<std::size_t>(found - text.begin())),
                    {fmt::format("{:04X}", static_cast<unsigned char>(*found))});
  return true;
}

}  // namespace

std::optional<YamlTree> parseYaml(const std::string& name,
                                  std::string_view bytes,
                                  Diagnostics& diagnostics,
                                  const YamlOptions& limits) {
  const auto file = std::make_shared<const std::string>(name);
  if (bytes.size() > limits.bytes) {
    diagnostics.error(messages::kFileTooBig,
                      {file, 0, 0},
                      {std::to_string(bytes.size()), std::to_string(limits.bytes)});
    return std::nullopt;
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  bytes.remove_prefix(mark);
  const std::size_t invalid = firstInvalidUtf8(bytes).value_or(bytes.size());
  auto source = std::make_shared<const SourceText>(file, bytes.substr(0, invalid), mark);
  if (invalid < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[invalid]);
    diagnostics.error(messages::kInvalidUtf8, source->at(invalid), {fmt::format("{:02X}", byte)});
    return std::nullopt;
  }
  if (reportControlCharacters(*source, diagnostics)) {
    return std::nullopt;
  }
  const std::size_t errorsBefore = diagnostics.list().size();
  const YamlOutline outline =
      limits.outline ? YamlOutline(*source) : YamlOutline::verbatim(*source);
  TreeBuilder builder(*source, outline, limits, diagnostics);
  if (!runParser(*source, outline, builder, diagnostics)) {
    return std::nullopt;
  }
  if (builder.hasLongQuotes() && reportUnclosedQuotes(*source, diagnostics)) {
    return std::nullopt;
  }
  if (builder.root() == nullptr || builder.root()->kind == NodeKind::null) {
    if (diagnostics.list().size() == errorsBefore) {
      diagnostics.error(messages::kEmptyFile, source->whole());
    }
    return std::nullopt;
  }
  const Node* root = builder.root();
  return YamlTree(std::move(source), builder.takeNodes(), root);
}

std::optional<YamlTree> readYaml(const std::filesystem::path& path,
                                 const FileSystem& files,
                                 Diagnostics& diagnostics) {
  const Result<SharedBytes> bytes = files.read(path);
  if (!bytes) {
    diagnostics.add(bytes.error());
    return std::nullopt;
  }
  return parseYaml(path.string(), asText((*bytes)->view()), diagnostics);
}

}  // namespace paiban
