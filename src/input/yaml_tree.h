#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "input/source_text.h"

namespace paiban {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, singleQuoted, doubleQuoted, literal, folded };

struct Node;

/// A key of a mapping and what it says.
struct Entry {
  const Node* key = nullptr;  ///< always a scalar
  const Node* value = nullptr;
};

/// One node of a YAML tree.
struct Node {
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
  bool flow = false;               ///< a collection written with [] or {}
  std::uint32_t offset = 0;        ///< of its first byte in the source
  std::uint32_t size = 1;          ///< nodes in it, aliases expanded
  std::string text;                ///< scalar
  std::vector<const Node*> items;  ///< sequence
  std::vector<Entry> entries;      ///< mapping, in order, keys distinct

  bool isScalar() const { return kind == NodeKind::scalar; }
  bool isMapping() const { return kind == NodeKind::mapping; }
  bool isSequence() const { return kind == NodeKind::sequence; }
  /// The value of `key` in a mapping, else null.
  const Node* find(std::string_view key) const;
};

/// What one input file may hold at most; far beyond any bulletin, far below what hurts.
struct YamlOptions {
  std::size_t bytes = 4u << 20;
  std::uint32_t nodes = 200000;  ///< aliases expanded
  int depth = 64;
  bool outline = true;  ///< false: yaml-cpp gets the file as it is (see YamlOutline)
};

/// A YAML document as an immutable tree. Aliases share the node of their anchor.
class YamlTree {
 public:
  YamlTree(std::shared_ptr<const SourceText> source, std::deque<Node> nodes, const Node* root)
      : source_(std::move(source)), nodes_(std::move(nodes)), root_(root) {}
  YamlTree(const YamlTree&) = delete;
  YamlTree(YamlTree&&) = default;

  const Node& root() const { return *root_; }
  const SourceText& source() const { return *source_; }
  SourceRef placeOf(const Node& node) const { return source_->at(node.offset); }

 private:
  std::shared_ptr<const SourceText> source_;
  std::deque<Node> nodes_;
  const Node* root_ = nullptr;
};

/// Parses `bytes`, which messages call `name`. UTF-8 with or without a byte order mark, any line
/// ends, one document. Errors: not UTF-8, control characters, too big, too deep, syntax (with the
/// likely cause at its own line), duplicate or composite keys, undefined and cyclic aliases, tags,
/// further documents.
std::optional<YamlTree> parseYaml(const std::string& name,
                                  std::string_view bytes,
                                  Diagnostics& diagnostics,
                                  const YamlOptions& options = {});

/// Reads a file and parses it.
std::optional<YamlTree> readYaml(const std::filesystem::path& path,
                                 const FileSystem& files,
                                 Diagnostics& diagnostics);

}  // namespace paiban
