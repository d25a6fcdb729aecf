#include "pages/overlay.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "font/outline.h"
#include "pages/path.h"

namespace paiban {
namespace {

/// What an overlay draws, from below to above.
enum class Layer : std::uint8_t {
  baselines,
  area,
  columns,
  frames,
  plates,  ///< white under the names, which may stand on a picture
  names,
  lines,
  shrunk,
  stretched
};

/// Process colours alone, apart from each other in print and on the screen.
struct LayerRow {
  Layer layer;
  Ink ink;
  Pt width;  ///< of its lines; 0 = filled
};
constexpr std::array<LayerRow, 9> kLayers{{{Layer::baselines, {0.4, 0, 0, 0}, 0.15},
                                           {Layer::area, {0, 1, 0, 0}, 0.25},
                                           {Layer::columns, {1, 0.2, 0, 0}, 0.25},
                                           {Layer::frames, {0.8, 0, 1, 0}, 0.4},
                                           {Layer::plates, {0, 0, 0, 0}, 0},
                                           {Layer::names, {0.8, 0, 1, 0.2}, 0},
                                           {Layer::lines, {0, 0.35, 0.9, 0}, 0.15},
                                           {Layer::shrunk, {0, 1, 1, 0}, 0},
                                           {Layer::stretched, {1, 0.6, 0, 0}, 0}}};

constexpr Pt kNameSize = 5;
/// Type boxes by the line's own em, as its character boxes stand.
constexpr double kAscent = TextGrid::kHanAscent;
/// Bars of gaps, in em of the line: where they begin below the baseline and how high they are. A
/// gap that was shrunk to nothing keeps a bar as wide as this.
constexpr double kBarTop = 0.08;
constexpr double kBarHeight = 0.08;
constexpr double kLeastBar = 0.03;

class OverlayDrawing {
 public:
  OverlayDrawing(const OverlayPage& overlay, const FontLibrary& fonts) : o_(overlay) {
    if (auto chain = fonts.chain({"latin-sans"})) {
      nameFace_ = chain->front();
    }
  }

  void draw(DisplayPage& page) {
    drawGrid();
    for (const PlacedFrame& frame : o_.frames) {
      drawFrame(frame);
    }
    for (const OverlayLabel& label : o_.labels) {
      drawName(label.text, {o_.origin.x + label.at.x, o_.origin.y + label.at.y});
    }
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextItem>(&item);
      if (text != nullptr && text->line) {
        drawLineBox(*text, *text->line);
      }
    }
    for (const LayerRow& row : kLayers) {
      PathItem item;
      item.steps = std::move(steps(row.layer));
      item.stroked = row.width > 0;
      item.filled = !item.stroked;
      item.fill = item.stroke = row.ink;
      item.strokeWidth = row.width;
      if (!item.steps.empty()) {
        page.items.emplace_back(std::move(item));
      }
    }
  }

 private:
  std::vector<PathStep>& steps(Layer layer) { return steps_[static_cast<std::size_t>(layer)]; }

  void add(Layer layer, const Rect& box) {
    for (PathStep& step : rectanglePath(box)) {
      steps(layer).push_back(step);
    }
  }

  void drawGrid() {
    const TextGrid& grid = o_.grid;
    add(Layer::area, o_.area);
    for (const Extent& column : grid.columns) {
      add(Layer::columns,
          {o_.origin.x + column.x, o_.origin.y, column.width, grid.heightOf(grid.lines)});
      for (int line = 0; line < grid.lines; ++line) {
        const Pt y = o_.origin.y + grid.baseline(line);
        steps(Layer::baselines).push_back(moveTo({o_.origin.x + column.x, y}));
        steps(Layer::baselines).push_back(lineTo({o_.origin.x + column.x + column.width, y}));
      }
    }
  }

  void drawFrame(const PlacedFrame& frame) {
    const Rect box = frame.box.translated(o_.origin.x, o_.origin.y);
    add(Layer::frames, box);
    drawName(frame.name, {box.x + 1, box.y - 1.2});  // in the gap above: type stays readable
  }

  void drawName(const std::string& name, Point at) {
    if (!nameFace_) {
      return;
    }
    const Pt start = at.x;
    for (std::size_t i = 0; i < name.size();) {
      const Utf8Char c = decodeUtf8(name, i);
      i += c.bytes;
      const GlyphId glyph = nameFace_->glyphOf(c.code);
      for (const OutlineStep& step : outlineOf(*nameFace_, glyph, kNameSize)) {
        const auto moved = [&](Point p) { return Point{p.x + at.x, p.y + at.y}; };
        steps(Layer::names)
            .push_back({static_cast<PathStep::Kind>(step.kind),
                        moved(step.control1),
                        moved(step.control2),
                        moved(step.to)});
      }
      at.x += nameFace_->advanceOf(glyph, kNameSize);
    }
    add(Layer::plates, {start - 0.5, at.y - kNameSize + 0.5, at.x - start + 1, kNameSize + 1});
  }

  void drawLineBox(const TextItem& text, const LineTrace& line) {
    const Pt x = text.origin.x + line.lead;
    add(Layer::lines, {x, text.origin.y - kAscent * line.size, line.width, line.size});
    for (const TraceGap& gap : line.gaps) {
      const Pt width = std::max(gap.width, kLeastBar * line.size);
      add(gap.change < 0 ? Layer::shrunk : Layer::stretched,
          {x + gap.x + (gap.width - width) / 2,
           text.origin.y + kBarTop * line.size,
           width,
           kBarHeight * line.size});
    }
  }

  const OverlayPage& o_;
  FacePtr nameFace_;
  std::array<std::vector<PathStep>, kLayers.size()> steps_;
};

static_assert(static_cast<int>(PathStep::Kind::close) ==
              static_cast<int>(OutlineStep::Kind::close));

}  // namespace

void drawOverlay(const OverlayPage& overlay, const FontLibrary& fonts, DisplayPage& page) {
  OverlayDrawing(overlay, fonts).draw(page);
}

}  // namespace paiban
