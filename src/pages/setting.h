#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "font/font_library.h"
#include "model/content.h"
#include "model/page_template.h"
#include "pages/fit_state.h"
#include "pages/flow.h"
#include "pages/text_grid.h"
#include "paragraph/compose.h"
#include "paragraph/line.h"

namespace paiban {

/// Structure nodes of everything that a part sets, by the content they stand for.
class StructureIndex {
 public:
  /// Elements of an annotation, numbered on end: Ruby, RB, RT; then those of the text's next.
  static constexpr std::uint32_t kRubyNodes = 3;

  void set(const void* content, NodeId node) { nodes_[content] = node; }
  /// `first` is the Ruby element of the first annotation of `text`.
  void setRuby(const RichText& text, NodeId first) { nodes_[&text.spans] = first; }
  /// The element of the mark before a list's item.
  void setMark(const RichText& text, NodeId node) { nodes_[&text.origins] = node; }
  NodeId mark(const RichText& text) const { return of(&text.origins); }
  NodeId ruby(const RichText& text) const { return of(&text.spans); }
  /// The node of a text, photo or metric; kArtifact if it has none in this part.
  NodeId of(const void* content) const {
    const auto found = nodes_.find(content);
    return found == nodes_.end() ? kArtifact : found->second;
  }

 private:
  std::map<const void*, NodeId> nodes_;
};

class LineMemory;

/// What setting any matter of a part depends on. Cheap to copy with other `roles`.
struct Setting {
  const PageTemplate& layout;
  const Content& content;
  const FontLibrary& fonts;
  const std::map<std::string, ImagePtr>& images;
  const TextGrid& grid;
  const StructureIndex& nodes;
  std::vector<Lang> languages;      ///< of the frame, in order
  std::vector<Lang> partLanguages;  ///< of its part: what field lines may name
  const std::map<std::string, std::string>* roles = nullptr;  ///< of the frame
  Diagnostics& diagnostics;
  bool trace = false;                     ///< lines tell how they came about
  Writing writing = Writing::horizontal;  ///< of the frame
  bool facing = false;                    ///< its part stands on facing pages
  const FitState* fit = nullptr;          ///< what a fit changed; none for margin lines
  LineMemory* memory = nullptr;           ///< lines of the content's texts; null: none are kept

  /// `role`, or what the frame puts in its place.
  std::string_view roleFor(std::string_view role) const;
  /// The style of `role`, or of what the frame puts in its place.
  Style style(std::string_view role, Lang lang) const;
};

/// A text to be set in a column.
struct TextBlock {
  const RichText& text;
  Lang lang = Lang::zh;
  std::string_view role;
  Pt measure = 0;
  NodeId node = kArtifact;
  bool afterHead = false;  ///< the block follows a head: EN-14, and two lines stay with it
  bool continues = false;  ///< goes on after an interruption: no indent (CL-67)
  bool opens = false;      ///< the first paragraph of a story (EN-09)
  bool inList = false;     ///< an item of a list: all lines stand in alike (CL-68)
  bool ofContent = false;  ///< the text is the content's own, so its lines may be kept
  bool callsNotes = true;  ///< its lines take the notes along that they call
  bool besideHan = false;  ///< stands beside its Chinese: margins stay on the grid (EN-06)
  std::uint32_t from = 0;  ///< byte at which a line of an earlier setting began; what is before it
                           ///< stands elsewhere
  std::uint32_t until =
      0;  ///< byte at which it ends, what is behind it standing elsewhere; 0 = all
  std::span<const LineExtent> extents{};  ///< of its first lines, beside a picture (CL-90)
};

/// A link from a call mark to its note.
struct CallLink {
  std::string link;  ///< as the line's run has it
  std::string mark;
  NodeId call = kArtifact;
  NodeId note = kArtifact;
};

/// What the lines of a text have in common where they are drawn.
struct LineSource {
  NodeId node = kArtifact;
  NodeId ruby = kArtifact;  ///< of its first annotation
  std::vector<CallLink> calls{};
  bool trace = false;     ///< what follows is of use for a trace alone
  std::string_view role;  ///< borrowed from the layout or the caller
  std::string_view tag;   ///< BCP 47; borrowed from the content
  Pt size = 0;
};

/// A text broken into lines, not yet placed.
struct SetLines {
  std::vector<Line> lines;
  Style style;
  Pt leading = 0;
  bool onGrid = false;  ///< its leading is a whole number of grid lines
  LineSource source;
  int besideInitial = 0;  ///< lines that an initial holds together (EN-09)
  int raisedBy = 0;       ///< lines by which an initial rises above the first
  Pt left = 0;            ///< of the lines: beside a picture
};
SetLines setLines(const Setting& setting, const TextBlock& block);

/// Draws `line`, whose text it takes, with its start at `x` and its baseline at `baseline`.
void drawLine(Line line, Pt x, Pt baseline, const LineSource& source, std::vector<Item>& out);

/// `block` as atoms: one for each line on the grid, or a single one for a block that stands centred
/// in whole lines 占行 (CL-72). Space before and after come as atoms of their own.
Flow setText(const Setting& setting, const TextBlock& block);

/// The measure of text that is set on one line, wide enough for any.
inline constexpr Pt kEndless = 1e6;

/// `text` on one line without indent and justification, its drawing from (0, 0) on the baseline;
/// `scale` times as large as its role says.
struct InlineText {
  std::vector<Item> items;
  Pt width = 0;
};
InlineText setInline(const Setting& setting,
                     const RichText& text,
                     Lang lang,
                     std::string_view role,
                     NodeId node,
                     double scale = 1);

/// Languages as messages name them: zh, en.
std::string languageWords(const std::vector<Lang>& languages);

/// A RichText of plain `text`, as engine-made matter needs it.
RichText plainText(std::string text);

}  // namespace paiban
