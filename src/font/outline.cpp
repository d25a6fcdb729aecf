#include "font/outline.h"

#include <memory>

#include <hb.h>

namespace paiban {
namespace {

/// What HarfBuzz's callbacks write to.
struct Pen {
  double scale = 1;
  std::vector<OutlineStep> steps;

  Point at(float x, float y) const { return {x * scale, -y * scale}; }
};

Pen& penOf(void* data) {
  return *static_cast<Pen*>(data);
}

void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  Pen& pen = penOf(data);
  pen.steps.push_back({OutlineStep::Kind::move, {}, {}, pen.at(x, y)});
}

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  Pen& pen = penOf(data);
  pen.steps.push_back({OutlineStep::Kind::line, {}, {}, pen.at(x, y)});
}

void curveTo(hb_draw_funcs_t*,
             void* data,
             hb_draw_state_t*,
             float x1,
             float y1,
             float x2,
             float y2,
             float x,
             float y,
             void*) {
  Pen& pen = penOf(data);
  pen.steps.push_back({OutlineStep::Kind::curve, pen.at(x1, y1), pen.at(x2, y2), pen.at(x, y)});
}

void closePath(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  penOf(data).steps.push_back({OutlineStep::Kind::close, {}, {}, {}});
}

struct DrawDelete {
  void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};

}  // namespace

std::vector<OutlineStep> outlineOf(const Face& face, GlyphId glyph, Pt size) {
  // Quadratic curves come as cubic ones where no function takes them.
  const std::unique_ptr<hb_draw_funcs_t, DrawDelete> functions(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions.get(), curveTo, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions.get(), closePath, nullptr, nullptr);
  Pen pen;
  pen.scale = size / face.unitsPerEm();
  hb_font_get_glyph_shape(face.hbFont(), glyph, functions.get(), &pen);
  return std::move(pen.steps);
}

}  // namespace paiban
