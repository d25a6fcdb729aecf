#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "input/layout_layers.h"
#include "input/layout_messages.h"
#include "input/layout_parts.h"
#include "input/messages.h"
#include "input/read.h"

namespace paiban {
namespace {

constexpr Units kDistanceUnits = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::line);

std::string_view roleOf(std::string_view key) {
  return key.substr(0, key.find('/'));
}

/// Makes one layout of a file and those it extends. Colours, styles and boxes add up; page,
/// margins, parts and single settings come from the last file that has them.
class LayoutReader {
 public:
  LayoutReader(const std::deque<YamlTree>& trees, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const YamlTree& tree : trees) {
      layers_.push_back({&tree.root(), LayoutContext(tree, diagnostics)});
    }
  }

  PageTemplate run() {
    Layer& own = layers_.back();
    layout_.where = own.context.placeOf(*own.root);
    layout_.name = own.context.text(own.root->find("name"));
    readSettings();
    for (Layer& layer : layers_) {
      readColours(layer.root->find("colours"), layer.context, layout_.colours);
    }
    for (Layer& layer : layers_) {
      layer.context.setColours(layout_.colours);
      readStyles(layer.root->find("styles"), layer.context, layout_.styles, bases_);
      readBoxes(layer.root->find("boxes"), layer.context, layout_.boxes);
    }
    if (Layer* layer = lastWith("page", true)) {
      layout_.page = readPage(layer->root->find("page"), layer->context);
    }
    if (Layer* layer = lastWith("margins", false)) {
      readMargins(*layer->root->find("margins"), layer->context);
    }
    if (Layer* layer = lastWith("parts", true)) {
      readParts(*layer->root->find("parts"), layer->context);
    }
    lastWith("styles", true);
    checkBases(bases_, layout_.styles, diagnostics_);
    checkBoxes();
    checkRoles();
    checkBodySize();
    checkMarks(layout_, diagnostics_);
    return std::move(layout_);
  }

 private:
  struct Layer {
    const Node* root;
    LayoutContext context;
  };

  /// The last file that has `key`; reports a required key that none has.
  Layer* lastWith(std::string_view key, bool required) {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      if (layer->root->find(key) != nullptr) {
        return &*layer;
      }
    }
    if (required) {
      for (const KeySchema& schema : kLayoutShape.mapping->keys) {
        if (schema.key == key) {
          diagnostics_.error(
              messages::kMissingKey,
              layout_.where,
              {std::string(key), std::string(schema.doc.en), std::string(schema.doc.zh)});
        }
      }
    }
    return nullptr;
  }

  void readSettings() {
    if (Layer* layer = lastWith("hao", false)) {
      const bool traditional = layer->root->find("hao")->text == "traditional";
      for (Layer& each : layers_) {
        each.context.setHao(traditional ? HaoReading::traditional : HaoReading::gb);
      }
    }
    if (Layer* layer = lastWith("order", false)) {
      layout_.readPairwise = layer->root->find("order")->text != "story";
    }
    if (Layer* layer = lastWith("notes", false)) {
      const Node& notes = *layer->root->find("notes");
      const LayoutContext& context = layer->context;
      layout_.notes.place = context.text(notes.find("place")) == "column" ? NoteRule::Place::column
                                                                          : NoteRule::Place::frame;
      layout_.notes.marks = context.text(notes.find("marks")) == "figures"
                                ? NoteRule::Marks::figures
                                : NoteRule::Marks::circled;
    }
  }

  void readMargins(const Node& list, LayoutContext& context) {
    for (const Node* item : list.items) {
      if (!item->isMapping()) {
        continue;
      }
      MarginLine margin;
      margin.pages =
          context.word<PageSet>(item->find("pages"), kPageSetWords).value_or(PageSet::all);
      margin.foot = context.text(item->find("at")) == "foot";
      margin.distance =
          context.length(item->find("distance"), kDistanceUnits).value_or(Dimension{});
      margin.line = readFieldLine(*item, context, roles_);
      margin.where = context.placeOf(*item);
      layout_.margins.push_back(std::move(margin));
    }
  }

  void readParts(const Node& list, LayoutContext& context) {
    if (list.isSequence() && list.items.empty()) {
      context.error(messages::kNoParts, list);
    }
    FrameReader frames(context);
    for (const Node* item : list.items) {
      if (item->isMapping()) {
        readPart(*item, context, frames);
      }
    }
    checkAlternatives(list, context);
    roles_.insert(roles_.end(), frames.roles.begin(), frames.roles.end());
    boxes_ = std::move(frames.boxes);
  }

  void readPart(const Node& node, LayoutContext& context, FrameReader& frames) {
    PartSpec part;
    part.where = context.placeOf(node);
    part.languages = context.languages(node.find("languages"));
    readPartStyles(node.find("styles"), part, context);
    part.leastFill =
        context.count(node.find("least-fill"), unitBit(Unit::percent)).value_or(0) / 100;
    part.withPrevious = context.boolean(node.find("with-previous")).value_or(false);
    const Lang lang = part.languages.empty() ? Lang::zh : part.languages.front();
    part.grid = readGrid(node.find("grid"),
                         layout_.page,
                         resolveStyle(part.styles.value_or(layout_.styles), "body", lang),
                         context);
    if (const Node* each = node.find("each")) {
      part.each = frames.readPaths(*each);
      for (const FrameSource& source : part.each) {
        if (!source.path.starts_with("panels.")) {
          diagnostics_.error(messages::kEachOfPanels, source.where, {source.path});
        }
      }
    }
    frames.entries = !part.each.empty();
    const auto read = [&](const char* key) { return frames.read(node.find(key), part.grid); };
    part.first = read("first");
    part.following = read("following");
    part.last = read("last");
    if (const Node* omit = node.find("omit")) {
      part.omit = frames.readPaths(*omit);
    }
    readFacing(node, part, context);
    if (const Node* first = node.find("first");
        first != nullptr && first->isSequence() && first->items.empty()) {
      context.error(messages::kPartWithoutFrames, *first);
    }
    part.fits =
        readFits(node.find("fit"), part.styles.value_or(layout_.styles), part, context, roles_);
    frames.checkReferences(node.find("first"), part.first, {});
    frames.checkReferences(node.find("following"), part.following, part.first);
    frames.checkReferences(node.find("last"), part.last, part.first);
    layout_.parts.push_back(std::move(part));
  }

  /// What a part changes goes over the styles of the layout, key by key.
  void readPartStyles(const Node* styles, PartSpec& part, LayoutContext& context) {
    if (styles == nullptr || !styles->isMapping()) {
      return;
    }
    part.styles = layout_.styles;
    auto bases = bases_;
    readStyles(styles, context, *part.styles, bases);
    checkBases(bases, *part.styles, diagnostics_);
    stylesOfParts_.emplace_back(styles, &context);
  }

  /// A part that gives way to the next one needs one, of the same languages; so does one that goes
  /// with the one before it.
  void checkAlternatives(const Node& list, LayoutContext& context) {
    const auto& parts = layout_.parts;
    for (std::size_t i = 0; i < std::min(parts.size(), list.items.size()); ++i) {
      std::size_t next = i + 1;
      while (next < parts.size() && parts[next].withPrevious) {
        ++next;
      }
      const bool followed = next < parts.size() && parts[next].languages == parts[i].languages;
      if (parts[i].leastFill > 0 && !followed) {
        context.error(messages::kNoAlternative, *list.items[i]->find("least-fill"));
      }
      const bool led = i > 0 && parts[i - 1].languages == parts[i].languages;
      if (parts[i].withPrevious && !led) {
        context.error(messages::kNoPrevious, *list.items[i]->find("with-previous"));
      }
    }
  }

  /// A part on facing pages says for all its frames how the languages stand to each other.
  void readFacing(const Node& node, PartSpec& part, LayoutContext& context) {
    const Node* arrange = node.find("arrange");
    part.onFacingPages = context.text(arrange) == "facing";
    if (!part.onFacingPages) {
      return;
    }
    if (!layout_.page.facing) {
      context.error(messages::kFacingPages, *arrange);
    }
    for (const char* list : {"first", "following", "last"}) {
      const Node* frames = node.find(list);
      for (const Node* frame : frames != nullptr ? frames->items : std::vector<const Node*>()) {
        if (const Node* own = frame->find("arrange")) {
          context.error(messages::kArrangeOnFacing, *own);
        }
        if (const Node* writing = frame->find("writing"); context.text(writing) == "vertical") {
          context.error(messages::kVerticalOnFacing, *writing);
        }
      }
    }
  }

  void checkBoxes() {
    std::vector<std::string_view> known;
    for (const auto& [name, box] : layout_.boxes) {
      known.push_back(name);
    }
    for (const NameUse& use : boxes_) {
      if (layout_.boxes.count(use.name) == 0) {
        reportUnknownName(use, {"box", "围框"}, known, diagnostics_);
      }
    }
  }

  /// A role that is referred to must have a style or be one that every bulletin knows; a style of
  /// the file itself must be one of these or be referred to: else one of the two is misspelt.
  void checkRoles() {
    std::vector<std::string_view> builtin;
    for (const Word& role : kRoles) {
      builtin.push_back(role.word);
    }
    std::vector<std::string_view> known = builtin;
    for (const auto& [key, patch] : layout_.styles) {
      known.push_back(roleOf(key));
    }
    for (const PartSpec& part : layout_.parts) {
      for (const auto& [key, patch] : part.styles.value_or(StyleSheet())) {
        known.push_back(roleOf(key));
      }
    }
    std::vector<std::string_view> wanted = builtin;
    for (const auto& [key, base] : bases_) {
      wanted.push_back(base.name);
    }
    const auto isIn = [](const auto& list, std::string_view name) {
      return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (const NameUse& use : roles_) {
      wanted.push_back(use.name);
      if (!isIn(known, use.name)) {
        reportUnknownName(use, {"role", "角色"}, known, diagnostics_);
      }
    }
    Layer& own = layers_.back();
    std::vector<std::pair<const Node*, LayoutContext*>> sheets = stylesOfParts_;
    sheets.emplace_back(own.root->find("styles"), &own.context);
    for (const auto& [styles, context] : sheets) {
      for (const Entry& entry : styles != nullptr ? styles->entries : std::vector<Entry>()) {
        const std::string_view role = roleOf(entry.key->text);
        if (!isIn(wanted, role)) {
          const std::string_view near = nearestWord(role, builtin);
          context->error(near.empty() ? messages::kUnusedStyle : messages::kUnusedStyleNear,
                         *entry.key,
                         {std::string(role), std::string(near)});
        }
      }
    }
  }

  /// CL-95: body text smaller than 6号.
  void checkBodySize() {
    constexpr Pt kHao6 = 7.875;
    for (const Lang lang : kLangs) {
      const Style body = resolveStyle(layout_.styles, "body", lang);
      if (body.size < kHao6 - kPtEpsilon) {
        const auto patch = layout_.styles.find("body");
        diagnostics_.warning(messages::kSmallBody,
                             patch != layout_.styles.end() ? patch->second.where : layout_.where,
                             {fmt::format("{:.4g}", body.size)});
        return;
      }
    }
  }

  Diagnostics& diagnostics_;
  std::vector<Layer> layers_;  ///< the file itself last
  PageTemplate layout_;
  std::map<std::string, NameUse> bases_;
  std::vector<NameUse> roles_, boxes_;
  std::vector<std::pair<const Node*, LayoutContext*>> stylesOfParts_;
};

}  // namespace

std::optional<PageTemplate> readLayout(const std::filesystem::path& path,
                                       const FileSystem& files,
                                       Diagnostics& diagnostics,
                                       const std::vector<std::filesystem::path>& folders) {
  Diagnostics own;
  std::optional<PageTemplate> layout;
  const std::deque<YamlTree> trees = readLayers(path, files, folders, own);
  const bool mappings = std::all_of(
      trees.begin(), trees.end(), [](const YamlTree& tree) { return tree.root().isMapping(); });
  if (!trees.empty() && mappings) {
    layout = LayoutReader(trees, own).run();
  }
  own.sortByPlace();
  diagnostics.append(own);
  return own.hasErrors() ? std::nullopt : std::move(layout);
}

}  // namespace paiban
