#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/ink.h"
#include "display/image.h"
#include "display/line_trace.h"
#include "display/make_up_notes.h"
#include "display/structure.h"
#include "font/face.h"

/// Finished pages: what every back end sees, and all that it sees. Lengths in points, y down from
/// the top left corner of the trimmed page.
namespace paiban {

/// Glyphs on one line in one face, size, colour and orientation. Those of a vertical line have
/// their places in the line's own system: x down the page, y to the left of the baseline.
struct TextItem {
  FacePtr face;
  Pt size = 0;
  Orientation orientation = Orientation::horizontal;
  double condensed = 1;  ///< factor of the glyphs' width
  Point origin;          ///< on the baseline, of the page
  Ink colour = kBlack;
  std::string tag;  ///< BCP 47 language
  NodeId node = kArtifact;
  std::vector<PlacedGlyph> glyphs;
  LineTracePtr line;  ///< on the first item of each line, when a trace was asked for
};

/// A path segment; `move` and `line` use `to` alone, `curve` is a cubic Bézier.
struct PathStep {
  enum class Kind { move, line, curve, close } kind = Kind::move;
  Point control1, control2, to;
};

/// A filled and/or stroked path; always an artifact.
struct PathItem {
  std::vector<PathStep> steps;
  bool filled = false;
  bool stroked = false;
  Ink fill = kBlack;
  Ink stroke = kBlack;
  Pt strokeWidth = 0.5;
  std::vector<Pt> dash;  ///< on, off, …; empty = solid
  bool roundCaps = false;
};

/// The part `crop` of a picture (0 … 1 of its shown width and height), scaled to fill `box`;
/// nothing is drawn outside `box`.
struct ImageItem {
  ImagePtr image;
  Rect box;
  Rect crop{0, 0, 1, 1};
  NodeId node = kArtifact;
  bool anchored = false;  ///< stands where its story names it, not in a frame of its own
};

/// Somewhere on a page of the document.
struct PagePlace {
  int page = 0;  ///< index
  Pt y = 0;
};

/// A link's active area: to an address, or to a place in the document.
struct LinkItem {
  Rect box;
  std::string uri;  ///< of a link within the document, what it says
  NodeId node = kArtifact;
  std::optional<PagePlace> place = {};
  NodeId target = kArtifact;  ///< the element that stands there; pages only: see placeLinks()
};

using Item = std::variant<TextItem, PathItem, ImageItem, LinkItem>;

struct DisplayPage {
  Size trim;
  Pt bleed = 0;
  std::string label;           ///< as printed in the folio
  std::vector<Item> items;     ///< in paint order
  MakeUpNotesPtr makeUp = {};  ///< when a trace was asked for
};

/// An entry of the outline (bookmarks).
struct OutlineEntry {
  std::string title;
  int level = 0;  ///< 0 = top
  int page = 0;   ///< index
  Pt y = 0;       ///< on that page
};

struct DocumentInfo {
  std::string title, author, subject, keywords;
  std::string language;  ///< BCP 47 of the document
  std::string id;        ///< of the content, for names
  bool draft = false;
  bool boundRight = false;  ///< pages follow each other from right to left (CL-64)
  bool spreads = false;     ///< facing pages belong together: readers open at two pages
};

/// A finished document.
struct DisplayList {
  DocumentInfo info;
  StructureTree structure;
  std::vector<OutlineEntry> outline;
  std::vector<DisplayPage> pages;
};

/// A readable, exact, line-by-line statement of the display list, for tests and for the eye:
/// pages, items in paint order with coordinates to 0.001 pt, then the structure tree.
std::string dump(const DisplayList& list);

}  // namespace paiban
