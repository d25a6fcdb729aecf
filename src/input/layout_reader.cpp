#include <algorithm>
#include <set>

#include "input/layout_messages.h"
#include "input/layout_parts.h"
#include "input/read.h"

namespace paiban {
namespace {

constexpr Units kDistanceUnits = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::line);

class LayoutReader {
 public:
  LayoutReader(const YamlTree& tree, Diagnostics& diagnostics)
      : root_(tree.root()), context_(tree, diagnostics), frames_(context_) {}

  PageTemplate run() {
    layout_.where = context_.placeOf(root_);
    layout_.name = context_.text(root_.find("name"));
    if (const Node* hao = root_.find("hao")) {
      context_.setHao(hao->text == "traditional" ? HaoReading::traditional : HaoReading::gb);
    }
    if (const Node* order = root_.find("order")) {
      layout_.readPairwise = order->text != "story";
    }
    layout_.page = readPage(root_.find("page"), context_);
    layout_.colours = readColours(root_.find("colours"), context_);
    context_.setColours(layout_.colours);
    layout_.styles = readStyles(root_.find("styles"), context_);
    layout_.boxes = readBoxes(root_.find("boxes"), context_);
    readMargins();
    readParts();
    checkBoxes();
    checkRoles();
    checkBodySize();
    return std::move(layout_);
  }

 private:
  void readMargins() {
    const Node* list = root_.find("margins");
    for (const Node* item : list != nullptr ? list->items : std::vector<const Node*>()) {
      if (!item->isMapping()) {
        continue;
      }
      MarginLine margin;
      margin.pages =
          context_.word<PageSet>(item->find("pages"), kPageSetWords).value_or(PageSet::all);
      margin.foot = context_.text(item->find("at")) == "foot";
      margin.distance =
          context_.length(item->find("distance"), kDistanceUnits).value_or(Dimension{});
      margin.line = readFieldLine(*item, context_, frames_.roles);
      margin.where = context_.placeOf(*item);
      layout_.margins.push_back(std::move(margin));
    }
  }

  void readParts() {
    const Node* list = root_.find("parts");
    if (list == nullptr || !list->isSequence()) {
      return;
    }
    if (list->items.empty()) {
      context_.error(messages::kNoParts, *list);
    }
    for (const Node* item : list->items) {
      if (item->isMapping()) {
        readPart(*item);
      }
    }
  }

  void readPart(const Node& node) {
    PartSpec part;
    part.where = context_.placeOf(node);
    part.languages = context_.languages(node.find("languages"));
    part.grid = readGrid(node.find("grid"), layout_.page, context_);
    const auto read = [&](const char* key) { return frames_.read(node.find(key), part.grid); };
    part.first = read("first");
    part.following = read("following");
    part.last = read("last");
    if (const Node* first = node.find("first");
        first != nullptr && first->isSequence() && first->items.empty()) {
      context_.error(messages::kPartWithoutFrames, *first);
    }
    frames_.checkReferences(node.find("first"), part.first, {});
    frames_.checkReferences(node.find("following"), part.following, part.first);
    frames_.checkReferences(node.find("last"), part.last, part.first);
    layout_.parts.push_back(std::move(part));
  }

  void checkBoxes() {
    std::vector<std::string_view> known;
    for (const auto& [name, box] : layout_.boxes) {
      known.push_back(name);
    }
    for (const NameUse& use : frames_.boxes) {
      if (layout_.boxes.count(use.name) == 0) {
        context_.unknownName(*use.node, {"box", "围框"}, use.name, known);
      }
    }
  }

  static std::string_view roleOf(std::string_view key) { return key.substr(0, key.find('/')); }

  /// A role that is referred to must have a style or be one that every bulletin knows; a style must
  /// be one of these or be referred to: else one of the two is misspelt.
  void checkRoles() {
    std::set<std::string_view> styled, wanted;
    std::vector<std::string_view> builtin, known;
    for (const Word& role : kRoles) {
      builtin.push_back(role.word);
      wanted.insert(role.word);
    }
    known = builtin;
    for (const auto& [key, patch] : layout_.styles) {
      styled.insert(roleOf(key));
      known.push_back(roleOf(key));
      if (!patch.basedOn.empty()) {
        wanted.insert(patch.basedOn);
      }
    }
    for (const NameUse& use : frames_.roles) {
      if (std::find(known.begin(), known.end(), use.name) == known.end()) {
        context_.unknownName(*use.node, {"role", "角色"}, use.name, known);
      }
      wanted.insert(use.name);
    }
    const Node* styles = root_.find("styles");
    for (const Entry& entry : styles != nullptr ? styles->entries : std::vector<Entry>()) {
      const std::string_view role = roleOf(entry.key->text);
      if (wanted.count(role) == 0) {
        const std::string_view near = nearestWord(role, builtin);
        context_.error(near.empty() ? messages::kUnusedStyle : messages::kUnusedStyleNear,
                       *entry.key,
                       {std::string(role), std::string(near)});
      }
    }
  }

  void checkBodySize() {
    constexpr Pt kHao6 = 7.875;
    for (const Lang lang : kLangs) {
      const Style body = resolveStyle(layout_.styles, "body", lang);
      const Node* styles = root_.find("styles");
      if (body.size < kHao6 - kPtEpsilon && styles != nullptr) {
        const auto patch = layout_.styles.find("body");
        const SourceRef where =
            patch != layout_.styles.end() ? patch->second.where : context_.placeOf(*styles);
        context_.diagnostics().warning(
            messages::kSmallBody, where, {std::to_string(body.size).substr(0, 5)});
        return;
      }
    }
  }

  const Node& root_;
  LayoutContext context_;
  FrameReader frames_;
  PageTemplate layout_;
};

}  // namespace

std::optional<PageTemplate> readLayout(const std::filesystem::path& path,
                                       const FileSystem& files,
                                       Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<PageTemplate> layout;
  if (const auto tree = readYaml(path, files, own)) {
    checkShape(*tree, tree->root(), kLayoutShape, own);
    if (tree->root().isMapping()) {
      layout = LayoutReader(*tree, own).run();
    }
  }
  own.sortByPlace();
  diagnostics.append(own);
  return own.hasErrors() ? std::nullopt : std::move(layout);
}

}  // namespace paiban
