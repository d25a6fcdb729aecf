#include "shaping/ruby.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "shaping/annotations.h"

namespace paiban {
namespace {

// In em of the base. A Han character's frame reaches from 0.12 below the baseline to 0.88 above.
constexpr double kPinyinSize = 0.5;       // CL-56
constexpr double kPinyinBaseline = 0.98;  // the descenders of letters end where the frame does
constexpr double kZhuyinSize = 0.3;       // CL-57
constexpr double kZhuyinWidth = 0.5;      // symbols and, beside them, the mark of tone
constexpr double kFrameCentre = 0.38;
// In em of the zhuyin.
constexpr double kSymbolCentre = 0.38;  // above its baseline
constexpr double kToneRaise = 0.35;     // of the mark of tone above the last symbol's baseline
constexpr char32_t kNeutralTone = U'˙';

bool isTone(char32_t c) {
  return c == U'ˊ' || c == U'ˇ' || c == U'ˋ' || c == U'ˉ' || c == kNeutralTone;
}

ShapedText shapeAnnotation(const std::string& annotation,
                           const RichText& text,
                           std::uint32_t at,
                           bool zhuyin,
                           Style style,
                           const FontLibrary& fonts,
                           Diagnostics& diagnostics) {
  RichText rich;
  rich.text = annotation;
  rich.where = text.placeOf(at);
  style.size *= zhuyin ? kZhuyinSize : kPinyinSize;
  style.tracking = 0;
  style.dropCap = {};
  style.writing = Writing::horizontal;  // beside a vertical line it is turned with it
  return zhuyin ? shape(rich, Lang::zh, "zh-Bopo", style, fonts, diagnostics)
                : shape(rich, Lang::en, "zh-Latn-pinyin", style, fonts, diagnostics);
}

/// One glyph after the other above the base.
void placePinyin(ShapedRuby& ruby, Pt em) {
  Pt pen = 0;
  for (ShapedRun& run : ruby.runs) {
    for (ShapedGlyph& glyph : run.glyphs) {
      glyph.dx += pen;
      glyph.dy += kPinyinBaseline * em;
      pen += glyph.advance;
    }
  }
  ruby.width = pen;
}

/// The symbols from top to bottom, in the middle of the base's height; the mark of tone to the
/// right of the last, that of the neutral tone above the first.
void placeZhuyin(ShapedRuby& ruby, Pt em) {
  const Pt size = kZhuyinSize * em;
  int symbols = 0;
  for (const ShapedRun& run : ruby.runs) {
    symbols += static_cast<int>(
        std::count_if(run.glyphs.begin(), run.glyphs.end(), [&](const ShapedGlyph& glyph) {
          return !isTone(decodeUtf8(ruby.text, glyph.cluster).code);
        }));
  }
  const Pt first = kFrameCentre * em + (symbols - 1) * size / 2 - kSymbolCentre * size;
  int passed = 0;
  for (ShapedRun& run : ruby.runs) {
    for (ShapedGlyph& glyph : run.glyphs) {
      const char32_t code = decodeUtf8(ruby.text, glyph.cluster).code;
      if (code == kNeutralTone) {
        glyph.dx += (size - glyph.advance) / 2;
        glyph.dy += first + size / 2;
      } else if (isTone(code)) {
        glyph.dx += size;
        glyph.dy += first - std::max(passed - 1, 0) * size + kToneRaise * size;
      } else {
        glyph.dx += (size - glyph.advance) / 2;
        glyph.dy += first - passed++ * size;
      }
    }
  }
  ruby.width = kZhuyinWidth * em;
}

}  // namespace

std::vector<ShapedRuby> shapeRuby(const RichText& text,
                                  const Style& style,
                                  const FontLibrary& fonts,
                                  Diagnostics& diagnostics) {
  std::vector<ShapedRuby> rubies;
  for (const Annotation& annotation : annotationsOf(text.text, text.spans)) {
    ShapedRuby& ruby = rubies.emplace_back();
    const bool zhuyin = isZhuyin(annotation.text);
    ShapedText shaped =
        shapeAnnotation(annotation.text, text, annotation.begin, zhuyin, style, fonts, diagnostics);
    ruby.begin = annotation.begin;
    ruby.end = annotation.end;
    ruby.side = zhuyin ? RubySide::right : RubySide::above;
    ruby.size = shaped.size;
    ruby.text = std::move(shaped.text);
    ruby.runs = std::move(shaped.runs);
    if (zhuyin) {
      placeZhuyin(ruby, style.size);
    } else {
      placePinyin(ruby, style.size);
    }
  }
  return rubies;
}

}  // namespace paiban
