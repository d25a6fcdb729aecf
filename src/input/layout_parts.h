#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/layout_schema.h"
#include "input/layout_values.h"
#include "input/yaml_tree.h"
#include "model/page_template.h"

/// The readers of a layout's parts. checkShape() has seen the file before: a value of the wrong
/// kind has been reported and is passed over here.
namespace paiban {

/// What every part needs to read its values.
class LayoutContext {
 public:
  LayoutContext(const YamlTree& tree, Diagnostics& diagnostics)
      : tree_(tree), diagnostics_(diagnostics) {}

  void setHao(HaoReading hao) { hao_ = hao; }
  void setColours(const std::map<std::string, Ink>& colours) { colours_ = &colours; }

  SourceRef placeOf(const Node& node) const { return tree_.placeOf(node); }
  Diagnostics& diagnostics() { return diagnostics_; }
  void error(const Message& message, const Node& node, std::vector<std::string> arguments = {}) {
    diagnostics_.error(message, placeOf(node), std::move(arguments));
  }

  // Single values; nothing when `node` is null or not of the kind.
  std::optional<Dimension> length(const Node* node, Units units) const;
  std::optional<Pt> points(const Node* node) const;
  /// A length in one relative unit or several that mean the same there: its number alone.
  std::optional<double> count(const Node* node, Units units) const;
  std::optional<int> integer(const Node* node) const;
  std::optional<double> number(const Node* node) const;
  std::optional<bool> boolean(const Node* node) const;
  std::string text(const Node* node) const;
  std::optional<FontChoice> font(const Node* node) const;
  /// A word of a list whose order is that of the enumerators of `Enum`.
  template <class Enum>
  std::optional<Enum> word(const Node* node, std::span<const Word> words) const {
    for (std::size_t i = 0; node != nullptr && node->isScalar() && i < words.size(); ++i) {
      if (words[i].word == node->text) {
        return static_cast<Enum>(i);
      }
    }
    return std::nullopt;
  }

  /// A colour by name or by its inks; reports unknown names.
  std::optional<Ink> colour(const Node* node);
  /// `[c, m, y, k]` in per cent; reports a wrong number of inks and warns of faint ones.
  std::optional<Ink> inks(const Node& node);
  std::optional<RuleSpec> rule(const Node* node);
  /// Distinct languages in order; reports repetitions.
  std::vector<Lang> languages(const Node* node);

 private:
  const YamlTree& tree_;
  Diagnostics& diagnostics_;
  HaoReading hao_ = HaoReading::gb;
  const std::map<std::string, Ink>* colours_ = nullptr;
};

/// A style, role or box that some part of the layout refers to.
struct NameUse {
  std::string name;
  SourceRef where;
};

/// Reports that a name is none of `known`; `what` says in both languages what is named.
void reportUnknownName(const NameUse& use,
                       const Bilingual& what,
                       const std::vector<std::string_view>& known,
                       Diagnostics& diagnostics);

// Colours, styles and boxes of a layout go over those of the layouts that it extends: into what
// these have left.
void readColours(const Node* node, LayoutContext& context, std::map<std::string, Ink>& colours);
/// `bases` gets what based-on: names, by style.
void readStyles(const Node* node,
                LayoutContext& context,
                StyleSheet& sheet,
                std::map<std::string, NameUse>& bases);
void readBoxes(const Node* node, LayoutContext& context, std::map<std::string, BoxSpec>& boxes);
/// Refuses based-on: that names nothing, that runs in a circle, or that nobody would follow.
void checkBases(const std::map<std::string, NameUse>& bases,
                const StyleSheet& sheet,
                Diagnostics& diagnostics);

/// Warns of a style whose kinsoku is not that of the document (CL-14); refuses marks that hang into
/// a gutter too narrow for them (CL-20) and a strict grid whose marks do not fill their cells
/// (CL-43). All at the style that says so.
void checkMarks(const PageTemplate& layout, Diagnostics& diagnostics);

PageGeometry readPage(const Node* node, LayoutContext& context);
/// `body` is what its running text looks like.
GridSpec readGrid(const Node* node,
                  const PageGeometry& page,
                  const Style& body,
                  LayoutContext& context);
FieldLine readFieldLine(const Node& node, LayoutContext& context, std::vector<NameUse>& roles);

/// The fits of a part whose grid and frames are read already, against its styles.
std::vector<FitSpec> readFits(const Node* node,
                              const StyleSheet& styles,
                              const PartSpec& part,
                              LayoutContext& context,
                              std::vector<NameUse>& roles);

/// Reads the frames of one list and checks what can be checked of each by itself.
class FrameReader {
 public:
  explicit FrameReader(LayoutContext& context) : context_(context) {}

  std::vector<FrameSpec> read(const Node* list, const GridSpec& grid);
  /// One path or a list of them.
  std::vector<FrameSource> readPaths(const Node& node);
  /// Reports frames that refer to frames that are not there.
  void checkReferences(const Node* list,
                       const std::vector<FrameSpec>& frames,
                       const std::vector<FrameSpec>& earlier);

  /// Whether the part is set for each entry of a panel: paths may name the entry.
  bool entries = false;
  /// What the frames refer to, for checks that need the whole layout.
  std::vector<NameUse> roles, boxes;

 private:
  FrameSpec readFrame(const Node& node, const GridSpec& grid);
  void readPlace(const Node& node, const GridSpec& grid, FrameSpec& frame);
  void readOpenPlace(const Node& node, FrameSpec& frame);
  void readHeight(const Node& node, bool placeSaysHeight, FrameSpec& frame);
  void readColumns(const Node& node, const GridSpec& grid, FrameSpec& frame);
  void readSources(const Node& node, FrameSpec& frame);
  void addSource(const Node& node, std::vector<FrameSource>& sources);
  void readArrangement(const Node& node, FrameSpec& frame);
  void readParallel(const Node& parallel, FrameSpec& frame);
  void readWriting(const Node& node, FrameSpec& frame);
  void readPhotos(const Node& photos, PhotoRule& rule);
  void readRules(const Node& node, FrameSpec& frame);
  void readRoles(const Node* map, std::map<std::string, std::string>& into);

  LayoutContext& context_;
};

}  // namespace paiban
