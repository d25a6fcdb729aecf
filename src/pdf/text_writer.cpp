#include "pdf/text_writer.h"

#include <cmath>

#include "pdf/glyph_text.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

/// Decimals of an adjustment, in thousandths of `size`, that keep its error below 0.0005 pt.
int adjustmentDecimals(Pt size) {
  int decimals = 0;
  for (double step = size / 1000; step > 0.001 && decimals < 6; step /= 10) {
    ++decimals;
  }
  return decimals;
}

double roundTo(double value, int decimals) {
  const double scale = std::pow(10, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace

void TextWriter::startLine(const TextItem& item, Pt x, Pt y) {
  flush();
  out_ += "1 0 0 1 ";
  appendNumbers(out_, {bleed_ + item.origin.x + x, height_ - bleed_ - item.origin.y - y});
  out_ += "Tm\n";
}

void TextWriter::setFont(std::uint32_t font, Pt size) {
  if (font == font_ && size == size_) {
    return;
  }
  flush();
  used_.insert(font);
  font_ = font;
  size_ = size;
  out_ += "/F";
  appendInteger(out_, font);
  out_ += ' ';
  appendNumber(out_, size, 6);
  out_ += " Tf\n";
}

void TextWriter::adjust(double thousandths, int decimals) {
  if (inString_) {
    pending_ += '>';
    inString_ = false;
  }
  appendNumber(pending_, -thousandths, decimals);
  adjusted_ = true;
}

void TextWriter::show(std::uint32_t code) {
  if (!inString_) {
    pending_ += '<';
    inString_ = true;
  }
  appendHex16(pending_, code);
}

void TextWriter::flush() {
  if (pending_.empty()) {
    return;
  }
  if (inString_) {
    pending_ += '>';
  }
  out_ += adjusted_ ? "[" : "";
  out_ += pending_;
  out_ += adjusted_ ? "]TJ\n" : "Tj\n";
  pending_.clear();
  inString_ = false;
  adjusted_ = false;
}

void TextWriter::write(const TextItem& item) {
  if (item.face == nullptr || item.glyphs.empty() || !(item.size > 0)) {
    return;
  }
  dealText(item, dealt_);
  const int decimals = adjustmentDecimals(item.size);
  const FaceUse& face = fonts_.face(*item.face);
  const double unit = item.size / 1000;
  Pt pen = 0;   // where the reader's pen stands, from the item's origin
  Pt line = 0;  // offset of the current line
  for (std::size_t i = 0; i < item.glyphs.size(); ++i) {
    const TextGlyph& glyph = item.glyphs[i];
    const GlyphCode code = face.codeOf(glyph.id, dealt_[i]);
    setFont(code.font, item.size);
    if (i == 0 || glyph.y != line) {
      startLine(item, glyph.x, glyph.y);
      pen = glyph.x;
      line = glyph.y;
    }
    const double move = roundTo((glyph.x - pen) / unit, decimals);
    if (move != 0) {
      adjust(move, decimals);
      pen += move * unit;
    }
    show(code.code);
    pen += code.width * unit;
  }
  flush();
}

}  // namespace paiban::pdf
