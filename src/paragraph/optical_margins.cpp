#include "paragraph/optical_margins.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "paragraph/division.h"

namespace paiban {
namespace {

/// Parts of a mark's advance that hang. House values: light marks hang by about half, so that the
/// edge that the eye sees is straight; letters stay.
struct Hanging {
  char32_t code;
  double left;
  double right;
};
constexpr std::array kHangings{
    Hanging{U'-', 0, 0.5},
    Hanging{U'\u2010', 0, 0.5},
    Hanging{U'.', 0, 0.7},
    Hanging{U',', 0, 0.5},
    Hanging{U':', 0, 0.4},
    Hanging{U';', 0, 0.3},
    Hanging{U'!', 0, 0.2},
    Hanging{U'?', 0, 0.2},
    Hanging{U'\u2018', 0.5, 0.5},
    Hanging{U'\u2019', 0.5, 0.5},
    Hanging{U'\u201C', 0.4, 0.4},
    Hanging{U'\u201D', 0.4, 0.4},
    Hanging{U'"', 0.4, 0.4},
    Hanging{U'\'', 0.5, 0.5},
    Hanging{U'\u2013', 0.2, 0.2},
    Hanging{U'\u2014', 0.15, 0.15},
};

const Hanging* hangingOf(char32_t code) {
  const auto row = std::find_if(
      kHangings.begin(), kHangings.end(), [&](const Hanging& h) { return h.code == code; });
  return row != kHangings.end() ? &*row : nullptr;
}

Pt advanceAt(const Cells& cells, std::uint32_t cell, std::uint32_t at) {
  const std::uint32_t run = runAt(cells, cell, at);
  const std::uint32_t glyph = glyphAt(cells, run, at) - cells.glyphBase[run];
  const std::vector<ShapedGlyph>& glyphs = cells.text->runs[run].glyphs;
  return glyph < glyphs.size() && glyphs[glyph].cluster == at ? glyphs[glyph].advance : 0;
}

}  // namespace

double hyphenHang() {
  return hangingOf(U'-')->right;
}

Pt leftHang(const Cells& cells, std::uint32_t cell, std::uint32_t at) {
  const std::string& text = cells.text->text;
  const Hanging* row = at < text.size() ? hangingOf(decodeUtf8(text, at).code) : nullptr;
  return row != nullptr && row->left > 0 ? row->left * advanceAt(cells, cell, at) : 0;
}

Pt rightHang(const Cells& cells, std::uint32_t cell, std::uint32_t end) {
  const std::string& text = cells.text->text;
  std::uint32_t at = end;
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  const Hanging* row = at < end ? hangingOf(decodeUtf8(text, at).code) : nullptr;
  return row != nullptr && row->right > 0 ? row->right * advanceAt(cells, cell, at) : 0;
}

}  // namespace paiban
