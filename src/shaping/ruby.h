#pragma once

#include "shaping/shape.h"

namespace paiban {

/// Shapes the ruby of `text` in the faces of `style`: pinyin at half its size above the base
/// (CL-56), zhuyin at three tenths in a column to its right (CL-57).
std::vector<ShapedRuby> shapeRuby(const RichText& text,
                                  const Style& style,
                                  const FontLibrary& fonts,
                                  Diagnostics& diagnostics);

}  // namespace paiban
