#pragma once

#include "shaping/shape.h"

namespace paiban {

/// Shapes the ruby of `text`, whose language is `tag`, in the faces of `style`: pinyin and Han at
/// half its size above the base (CL-56), zhuyin at three tenths in a column to its right (CL-57).
/// Beside a vertical line all stand to the right: letters turned with the line, zhuyin and Han
/// upright (CLREQ 3.3).
std::vector<ShapedRuby> shapeRuby(const RichText& text,
                                  const std::string& tag,
                                  const Style& style,
                                  const FontLibrary& fonts,
                                  Diagnostics& diagnostics);

}  // namespace paiban
