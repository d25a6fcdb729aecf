#include "synthetic.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "unicode/mark_class.h"
#include "unicode/script.h"

namespace paiban::testing {
namespace {

struct Character {
  char32_t code = 0;
  std::uint32_t begin = 0;
  CharClass charClass = CharClass::other;
  bool latin = false;
  double em = 0;
};

bool isFollower(const Character& c) {
  return c.charClass == CharClass::wordSpace || c.charClass == CharClass::noBreakSpace ||
         c.charClass == CharClass::invisible || c.charClass == CharClass::lineSeparator;
}

double proportionalWidth(const Character& c) {
  switch (c.charClass) {
    case CharClass::wordSpace:
    case CharClass::noBreakSpace:
      return 0.25;
    case CharClass::invisible:
    case CharClass::lineSeparator:
    case CharClass::combining:
      return 0;
    default:
      return 0.5;
  }
}

std::vector<Character> charactersOf(const std::string& text, Lang lang) {
  std::vector<Character> list;
  for (std::uint32_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    const ScriptSide side = scriptSideOf(c.code);
    Character added{c.code, at, classOf(c.code), false, 0};
    added.latin = side == ScriptSide::latin || (side == ScriptSide::shared && lang == Lang::en);
    list.push_back(added);
    at += c.bytes;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (isFollower(list[i])) {
      list[i].latin = i > 0 ? list[i - 1].latin : lang == Lang::en;
    }
  }
  return list;
}

void setWidths(std::vector<Character>& list, const std::string& text, Lang lang, bool vertical) {
  const auto joins = [](const Character& c) {
    return isLatinMatter(c.charClass) || c.charClass == CharClass::prefix ||
           c.charClass == CharClass::suffix;
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    Character& c = list[i];
    if (c.em > 0) {
      continue;  // set with its unit
    }
    if (c.latin || isFollower(c)) {
      c.em = proportionalWidth(c);
      const bool inside = i > 0 && i + 1 < list.size();
      if (lang == Lang::zh && inside && c.charClass == CharClass::wordSpace &&
          ((!list[i - 1].latin && list[i + 1].latin && joins(list[i + 1])) ||
           (list[i - 1].latin && joins(list[i - 1]) && !list[i + 1].latin))) {
        c.em = 0;
      }
      continue;
    }
    const MarkUnit unit = unitAt(text, c.begin);
    for (std::size_t k = 0; k < unit.characters; ++k) {
      const bool stands = vertical && unit.charClass == CharClass::solidus;
      list[i + k].em = stands ? 1 : unit.em / unit.characters;
    }
  }
}

std::vector<ShapedGlyph> reshapeSynthetic(const ShapedText& text,
                                          const ShapedRun& run,
                                          std::uint32_t begin,
                                          std::uint32_t end) {
  std::vector<ShapedGlyph> glyphs;
  for (std::uint32_t at = begin; at < end;) {
    const Utf8Char c = decodeUtf8(text.text, at);
    glyphs.push_back({c.code, at, 0.5 * run.size, 0, 0, false});
    at += c.bytes;
  }
  return glyphs;
}

ShapedGlyph syntheticHyphen(const ShapedRun& run) {
  return {U'‐', run.begin, 0.3 * run.size, 0, 0, false};
}

}  // namespace

ShapedText Synthetic::shape(std::string text) const {
  ShapedText shaped{text, lang, tag, size, {}, {}, spans, {}, vertical, 0};
  std::vector<Character> list = charactersOf(text, lang);
  setWidths(list, text, lang, vertical);
  for (const Character& c : list) {
    const bool cut = std::find(cuts.begin(), cuts.end(), c.begin) != cuts.end();
    if (shaped.runs.empty() || shaped.runs.back().latin != c.latin || cut) {
      ShapedRun& run = shaped.runs.emplace_back();
      run.size = size;
      run.lang = lang;
      run.tag = tag;
      run.latin = c.latin;
      run.begin = c.begin;
    }
    ShapedRun& run = shaped.runs.back();
    run.glyphs.push_back({c.code, c.begin, c.em * size, 0, 0, false});
    run.end = c.begin + decodeUtf8(text, c.begin).bytes;
  }
  return shaped;
}

Synthetic english() {
  Synthetic synthetic;
  synthetic.lang = Lang::en;
  synthetic.tag = "en";
  return synthetic;
}

Reshaper syntheticReshaper() {
  return {reshapeSynthetic, syntheticHyphen};
}

Style bodyStyle(Pt size) {
  Style style;
  style.size = size;
  return style;
}

Composed compose(const ShapedText& text, const Style& style, double em, Pt indent) {
  Composed composed;
  ParagraphSetting setting;
  setting.measure = em * text.size;
  setting.indent = indent;
  composed.lines =
      composeParagraphWith(text, style, setting, syntheticReshaper(), composed.diagnostics);
  return composed;
}

std::string textOf(const Line& line, const std::string& text) {
  return text.substr(line.textBegin, line.textEnd - line.textBegin);
}

std::vector<PlacedGlyph> glyphsOf(const Line& line) {
  std::vector<PlacedGlyph> glyphs;
  for (const LineRun& run : line.runs) {
    glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
  return glyphs;
}

std::string glyphText(const Line& line) {
  std::string text;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      text += run.annotation ? std::string() : glyph.text;
    }
  }
  return text;
}

Pt rightEdge(const Line& line) {
  return line.start + line.width;
}

const Adjustment* adjustmentOf(const Line& line, Adjustment::Step step) {
  const auto found = std::find_if(line.adjustments.begin(),
                                  line.adjustments.end(),
                                  [&](const Adjustment& a) { return a.step == step; });
  return found == line.adjustments.end() ? nullptr : &*found;
}

void expectWholeText(const std::vector<Line>& lines, const std::string& text) {
  std::uint32_t at = 0;
  for (const Line& line : lines) {
    ASSERT_EQ(line.textBegin, at);
    ASSERT_LE(line.textBegin, line.textEnd);
    at = line.textEnd;
    std::string said = glyphText(line);
    const std::string wanted = textOf(line, text);
    constexpr std::string_view kHyphen = "\u00AD";
    if (line.hyphenated && said.ends_with(kHyphen) && !wanted.ends_with(kHyphen)) {
      said.resize(said.size() - kHyphen.size());
    }
    ASSERT_EQ(said, wanted);
  }
  ASSERT_EQ(at, text.size());
}

std::string repeated(std::string_view what, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += what;
  }
  return text;
}

}  // namespace paiban::testing
