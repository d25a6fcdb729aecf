#include "pdf/text_writer.h"

#include <array>
#include <cmath>

#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

/// How far a glyph may stand from its place before it is moved; the text matrix of its line adds
/// what the rounding of coordinates loses.
constexpr Pt kTolerance = 0.001;
constexpr int kSpacingDecimals = 5;

/// Decimals of an adjustment, in thousandths of `size`, that bring a glyph within the tolerance.
int adjustmentDecimals(Pt size) {
  constexpr int kMostDecimals = 6;
  int decimals = 0;
  for (Pt step = size / 1000; step > 2 * kTolerance && decimals < kMostDecimals; step /= 10) {
    ++decimals;
  }
  return decimals;
}

/// A byte of a literal string (ISO 32000-1, 7.3.4.2), which takes half the room of a hexadecimal
/// one. Gives the end of what was written: one or two characters.
char* putByte(char* out, std::uint32_t value) {
  const char byte = static_cast<char>(value & 0xFF);
  if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r') {
    *out++ = '\\';
  }
  *out++ = byte == '\r' ? 'r' : byte;  // a bare one would be read as a line feed
  return out;
}

}  // namespace

void TextWriter::startLine(const TextItem& item, Pt x, Pt y) {
  flush();
  const Point origin{bleed_ + item.origin.x, height_ - bleed_ - item.origin.y};
  switch (item.orientation) {
    case Orientation::horizontal:
      out_ += "1 0 0 1 ";
      appendNumbers(out_, {origin.x + x, origin.y - y});
      break;
    case Orientation::upright:
      appendNumber(out_, item.condensed, kSpacingDecimals);
      out_ += " 0 0 1 ";
      appendNumbers(out_, {origin.x - y, origin.y - x});
      break;
    case Orientation::turned:
      out_ += "0 -1 1 0 ";
      appendNumbers(out_, {origin.x - y, origin.y - x});
      break;
  }
  out_ += "Tm\n";
}

void TextWriter::changeFont(std::uint32_t font, Pt size) {
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
    pending_ += ')';
    inString_ = false;
  }
  appendNumber(pending_, -thousandths, decimals);
  adjusted_ = true;
}

void TextWriter::show(std::uint32_t code) {
  std::array<char, 5> bytes;
  char* end = bytes.data();
  if (!inString_) {
    *end++ = '(';
    inString_ = true;
  }
  end = putByte(putByte(end, code >> 8), code);
  pending_.append(bytes.data(), end);
}

void TextWriter::flush() {
  if (pending_.empty()) {
    return;
  }
  if (inString_) {
    pending_ += ')';
  }
  out_ += adjusted_ ? "[" : "";
  out_ += pending_;
  out_ += adjusted_ ? "]TJ\n" : "Tj\n";
  pending_.clear();
  inString_ = false;
  adjusted_ = false;
}

void TextWriter::setSpacing(Pt spacing) {
  if (spacing == spacing_) {
    return;
  }
  spacing_ = spacing;
  appendNumber(out_, spacing, kSpacingDecimals);
  out_ += " Tc\n";
}

/// What lies between most glyphs of `item` beyond their widths: a line that is justified between
/// its characters has the same there everywhere. (If no value has a majority, any will do.)
Pt TextWriter::commonGap(const TextItem& item) const {
  const double scale = std::pow(10, kSpacingDecimals);
  double candidate = 0;
  int votes = 0;
  for (std::size_t i = 0; i + 1 < item.glyphs.size(); ++i) {
    const Pt width = codes_[i].width * item.size / 1000;
    const double gap = std::round((item.glyphs[i + 1].x - item.glyphs[i].x - width) * scale);
    if (votes == 0) {
      candidate = gap;
    }
    votes += gap == candidate ? 1 : -1;
  }
  return candidate / scale;
}

/// Glyphs that stand, in a font of vertical mode: its pen hangs each from the middle of its top.
void TextWriter::writeUpright(const TextItem& item) {
  setSpacing(0);
  const double unit = item.size / 1000;
  Point pen;  // where the reader's pen stands, in the line's own system
  for (std::size_t i = 0; i < item.glyphs.size(); ++i) {
    const PlacedGlyph& glyph = item.glyphs[i];
    const Point wanted{glyph.x - kVerticalOrigin * unit,
                       glyph.y - item.condensed * codes_[i].width / 2 * unit};
    setFont(codes_[i].font, item.size);
    if (i == 0 || std::fabs(wanted.x - pen.x) > kTolerance ||
        std::fabs(wanted.y - pen.y) > kTolerance) {
      startLine(item, wanted.x, wanted.y);
      pen = wanted;
    }
    show(codes_[i].code);
    pen.x += item.size;
  }
  flush();
}

void TextWriter::write(const TextItem& item) {
  if (item.face == nullptr || item.glyphs.empty() || !(item.size > 0)) {
    return;
  }
  fonts_.codesOf(item, codes_);
  if (item.orientation == Orientation::upright) {
    writeUpright(item);
    return;
  }
  setSpacing(commonGap(item));
  const double unit = item.size / 1000;
  const int decimals = adjustmentDecimals(item.size);
  const double scale = std::pow(10, decimals);
  Pt pen = 0;   // where the reader's pen stands, from the item's origin
  Pt line = 0;  // offset of the current line
  for (std::size_t i = 0; i < item.glyphs.size(); ++i) {
    const PlacedGlyph& glyph = item.glyphs[i];
    setFont(codes_[i].font, item.size);
    if (i == 0 || glyph.y != line) {
      startLine(item, glyph.x, glyph.y);
      pen = glyph.x;
      line = glyph.y;
    }
    if (std::fabs(glyph.x - pen) > kTolerance) {
      const double move = std::round((glyph.x - pen) / unit * scale) / scale;
      adjust(move, decimals);
      pen += move * unit;
    }
    show(codes_[i].code);
    pen += codes_[i].width * unit + spacing_;
  }
  flush();
}

}  // namespace paiban::pdf
