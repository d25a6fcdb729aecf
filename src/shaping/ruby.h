#pragma once

#include "shaping/shape.h"

namespace paiban {

/// The languages of a text and of what is said beside it.
struct Tags {
  Lang lang = Lang::zh;  ///< of the text
  std::string own;       ///< BCP 47, of the text
  std::string other;     ///< of a gloss in the other language (BI-07)
};

/// Shapes the ruby and the glosses of `text` in the faces of `style`: pinyin, Han and glosses at
/// half its size above the base (CL-56, BI-07), zhuyin at three tenths in a column to its right
/// (CL-57). Beside a vertical line all stand to the right: letters turned with the line, zhuyin and
/// Han upright (CLREQ 3.3).
std::vector<ShapedRuby> shapeRuby(const RichText& text,
                                  const Tags& tags,
                                  const Style& style,
                                  const FontLibrary& fonts,
                                  Diagnostics& diagnostics);

}  // namespace paiban
