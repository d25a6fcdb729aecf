#include "shaping/ruby.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "shaping/annotations.h"
#include "unicode/mark_class.h"

namespace paiban {
namespace {

// In em of the base. A Han character's frame reaches from 0.12 below the baseline to 0.88 above.
constexpr double kPinyinSize = 0.5;       // CL-56
constexpr double kPinyinBaseline = 0.98;  // the descenders of letters end where the frame does
// Over letters in English, whose ascenders end lower: a frame of Han stands off them by 0.02, the
// descenders of letters reach down to them. So it keeps off the line above as well, which hangs its
// own descenders into the room that CL-53 asks for.
constexpr double kHanOverLetters = 0.84;
constexpr double kLettersOverLetters = 0.87;
constexpr double kZhuyinSize = 0.3;   // CL-57
constexpr double kZhuyinWidth = 0.5;  // symbols and, beside them, the mark of tone
constexpr double kFrameCentre = 0.38;
constexpr double kFrameTop = 0.88;
// In em of the zhuyin.
constexpr double kSymbolCentre = 0.38;  // above its baseline
constexpr double kToneRaise = 0.35;     // of the mark of tone above the last symbol's baseline
constexpr char32_t kNeutralTone = U'˙';

bool isTone(char32_t c) {
  return c == U'ˊ' || c == U'ˇ' || c == U'ˋ' || c == U'ˉ' || c == kNeutralTone;
}

/// What an annotation is written in decides how it stands: letters lie with a vertical line, Han
/// and zhuyin do not.
enum class Writ { letters, han, zhuyin };

Writ writOf(const Annotation& annotation) {
  if (annotation.gloss) {
    return languageOfGloss(annotation.text) == Lang::zh ? Writ::han : Writ::letters;
  }
  if (isZhuyin(annotation.text)) {
    return Writ::zhuyin;
  }
  const char32_t first = annotation.text.empty() ? U' ' : decodeUtf8(annotation.text, 0).code;
  return classOf(first) == CharClass::han ? Writ::han : Writ::letters;
}

const std::string& tagIn(const Tags& tags, Lang lang) {
  return lang == tags.lang ? tags.own : tags.other;
}

ShapedText shapeAnnotation(const RichText& annotation,
                           Writ writ,
                           bool gloss,
                           const Tags& tags,
                           Style style,
                           const FontLibrary& fonts,
                           Diagnostics& diagnostics) {
  style.size *= writ == Writ::zhuyin ? kZhuyinSize : kPinyinSize;
  style.tracking = 0;
  style.dropCap = {};
  style.writing = writ == Writ::han ? style.writing : Writing::horizontal;
  switch (writ) {
    case Writ::zhuyin:
      return shape(annotation, Lang::zh, "zh-Bopo", style, fonts, diagnostics);
    case Writ::han:
      return shape(annotation, Lang::zh, tagIn(tags, Lang::zh), style, fonts, diagnostics);
    case Writ::letters:
      break;
  }
  const std::string tag = gloss ? tagIn(tags, Lang::en) : "zh-Latn-pinyin";
  return shape(annotation, Lang::en, tag, style, fonts, diagnostics);
}

/// The baseline of what stands above `base`, in em of it and from its own.
double baselineOver(std::string_view base, Lang lang, Writ writ) {
  if (lang == Lang::zh || hasHan(base)) {
    return kPinyinBaseline;
  }
  return writ == Writ::han ? kHanOverLetters : kLettersOverLetters;
}

/// One glyph after the other above the base, or to the right of a vertical one.
void placePinyin(ShapedRuby& ruby, Pt baseline) {
  Pt pen = 0;
  for (ShapedRun& run : ruby.runs) {
    for (ShapedGlyph& glyph : run.glyphs) {
      glyph.dx += pen;
      glyph.dy += baseline;
      pen += glyph.advance;
    }
  }
  ruby.width = pen;
}

int symbolsOf(const ShapedRuby& ruby) {
  int symbols = 0;
  for (const ShapedRun& run : ruby.runs) {
    symbols += static_cast<int>(
        std::count_if(run.glyphs.begin(), run.glyphs.end(), [&](const ShapedGlyph& glyph) {
          return !isTone(decodeUtf8(ruby.text, glyph.cluster).code);
        }));
  }
  return symbols;
}

/// Where a glyph of zhuyin stands in its column: its left edge, and its baseline below the middle
/// of the first symbol's baseline; in em of the zhuyin.
struct ColumnPlace {
  double right = 0;
  double down = 0;
};

/// The symbols from top to bottom; the mark of tone to the right of the last, that of the neutral
/// tone above the first.
ColumnPlace placeInColumn(char32_t code, double width, int passed) {
  if (code == kNeutralTone) {
    return {(1 - width) / 2, -0.5};
  }
  if (isTone(code)) {
    return {1, std::max(passed - 1, 0) - kToneRaise};
  }
  return {(1 - width) / 2, static_cast<double>(passed)};
}

/// A column of symbols to the right of the base, in the middle of its height. In a vertical line
/// its glyphs stand as they do in a horizontal one, and it takes no room from the line.
void placeZhuyin(ShapedRuby& ruby, Pt em, bool vertical) {
  const Pt size = kZhuyinSize * em;
  const int symbols = symbolsOf(ruby);
  const Pt first = kFrameCentre * em + (symbols - 1) * size / 2 - kSymbolCentre * size;
  int passed = 0;
  for (ShapedRun& run : ruby.runs) {
    run.upright = vertical;
    for (ShapedGlyph& glyph : run.glyphs) {
      const char32_t code = decodeUtf8(ruby.text, glyph.cluster).code;
      const ColumnPlace place = placeInColumn(code, glyph.advance / size, passed);
      passed += isTone(code) ? 0 : 1;
      if (vertical) {  // down the line, and to the right of it
        glyph.dx = (0.5 + kSymbolCentre + place.down) * size;
        glyph.dy = (kFrameTop + place.right * kZhuyinSize) * em;
        glyph.advance = isTone(code) ? 0 : size;
      } else {
        glyph.dx += place.right * size;
        glyph.dy += first - place.down * size;
      }
    }
  }
  ruby.width = vertical ? symbols * size : kZhuyinWidth * em;
}

}  // namespace

std::vector<ShapedRuby> shapeRuby(const RichText& text,
                                  const Tags& tags,
                                  const Style& style,
                                  const FontLibrary& fonts,
                                  Diagnostics& diagnostics) {
  const bool vertical = style.writing == Writing::vertical;
  std::vector<ShapedRuby> rubies;
  for (const Annotation& annotation : annotationsOf(text.text, text.spans)) {
    ShapedRuby& ruby = rubies.emplace_back();
    const Writ writ = writOf(annotation);
    RichText rich;
    rich.text = annotation.text;
    rich.where = text.placeOf(annotation.begin);
    ShapedText shaped =
        shapeAnnotation(rich, writ, annotation.gloss, tags, style, fonts, diagnostics);
    ruby.begin = annotation.begin;
    ruby.end = annotation.end;
    ruby.side = writ == Writ::zhuyin && !vertical ? RubySide::right : RubySide::above;
    ruby.gloss = annotation.gloss;
    ruby.tracked = annotation.gloss && writ == Writ::han;
    ruby.size = shaped.size;
    ruby.text = std::move(shaped.text);
    ruby.runs = std::move(shaped.runs);
    if (writ == Writ::zhuyin) {
      placeZhuyin(ruby, style.size, vertical);
    } else {
      const std::string_view base =
          std::string_view(text.text).substr(ruby.begin, ruby.end - ruby.begin);
      placePinyin(ruby, baselineOver(base, tags.lang, writ) * style.size);
    }
  }
  return rubies;
}

}  // namespace paiban
