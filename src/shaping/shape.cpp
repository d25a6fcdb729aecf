#include "shaping/shape.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "shaping/characters.h"
#include "shaping/face_selector.h"
#include "shaping/latin_features.h"
#include "shaping/messages.h"
#include "shaping/ruby.h"
#include "shaping/segment.h"
#include "shaping/upright.h"
#include "shaping/vertical.h"
#include "unicode/script.h"

namespace paiban {
namespace {

using Features = std::vector<hb_feature_t>;

/// Features of both sides; [1] is the Latin one.
struct SideFeatures {
  Features han;
  Features latin;
  const Features& of(bool isLatin) const { return isLatin ? latin : han; }
};

/// `features` with those of small capitals.
Features withCaps(Features features, Caps caps) {
  for (const hb_feature_t& feature : featuresOf(capsFeatures(caps), true, nullptr)) {
    features.push_back(feature);
  }
  return features;
}

SideFeatures readFeatures(const std::vector<std::string>& wanted,
                          const RichText& text,
                          Diagnostics& diagnostics) {
  std::vector<std::string> refused;
  SideFeatures features{featuresOf(wanted, false, nullptr), featuresOf(wanted, true, &refused)};
  for (std::string& setting : refused) {
    diagnostics.warning(messages::kBadFeature, text.where, {std::move(setting)});
  }
  return features;
}

ItemSetting settingOf(const ShapedRun& run, const Features& features) {
  ItemSetting setting;
  setting.face = run.face.get();
  setting.size = run.size;
  setting.latin = run.latin;
  setting.features = features;
  return withLanguage(setting, run.tag);
}

bool sameItem(const Character& a, const Character& b, const std::vector<AttributeRun>& attributes) {
  return a.face == b.face && a.latin == b.latin && a.form == b.form && a.caps == b.caps &&
         a.reduced == b.reduced &&
         attributes[a.attributes].callMark == attributes[b.attributes].callMark &&
         (b.form != VerticalForm::combined || b.unit == 0) &&
         (a.attributes == b.attributes ||
          attributes[a.attributes].tag == attributes[b.attributes].tag);
}

std::size_t endOfItem(const std::vector<Character>& characters,
                      std::size_t begin,
                      const std::vector<AttributeRun>& attributes) {
  std::size_t end = begin + 1;
  while (end < characters.size() && sameItem(characters[begin], characters[end], attributes)) {
    ++end;
  }
  return end;
}

/// Stand-ins and absorbed spaces of a run that was shaped before, found again for a part of it.
void inheritFromRun(const ShapedRun& run, std::vector<Character>& characters) {
  for (Character& c : characters) {
    const char32_t drawn = drawnBy(*run.face, c);
    c.drawn = run.reduced ? reducedCapital(c.code) : drawn != 0 ? drawn : c.drawn;
    if (c.code != U' ') {
      continue;
    }
    const auto glyph = std::find_if(run.glyphs.begin(),
                                    run.glyphs.end(),
                                    [&](const ShapedGlyph& g) { return g.cluster == c.offset; });
    c.absorbed = glyph != run.glyphs.end() && glyph->advance == 0;
  }
}

/// A base is not split from its annotation (CL-58, BI-07).
void keepTogether(const std::vector<ShapedRuby>& rubies, std::vector<Span>& spans) {
  for (const ShapedRuby& ruby : rubies) {
    const auto place = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
      return span.begin > ruby.begin || (span.begin == ruby.begin && span.end <= ruby.end);
    });
    spans.insert(place, {Markup::noBreak, ruby.begin, ruby.end, {}});
  }
}

bool wantsSmallCaps(const Style& style, const std::vector<AttributeRun>& attributes) {
  return style.caps != Caps::normal ||
         std::any_of(attributes.begin(), attributes.end(), [](const AttributeRun& run) {
           return run.smallCaps;
         });
}

bool hasRuby(const RichText& text) {
  return std::any_of(text.spans.begin(), text.spans.end(), [](const Span& span) {
    return span.kind == Markup::ruby || span.kind == Markup::gloss;
  });
}

/// Brackets for which a face has no glyph in vertical lines are turned.
void settleForms(std::vector<Character>& characters, const FaceSelector& faces) {
  for (Character& c : characters) {
    if (c.form == VerticalForm::either) {
      c.form = hasVerticalGlyph(*faces.face(c.face), c.drawn) ? VerticalForm::vertical
                                                              : VerticalForm::turned;
    }
  }
}

/// A call mark is raised so that its top is level with that of the characters; it is smaller, so
/// the line keeps its pitch (CL-97, JLREQ 4.2.3). A circled number needs more size to be read.
void raiseCallMark(ShapedRun& run, Pt size) {
  constexpr double kFigure = 0.6;
  constexpr double kCircled = 0.75;
  constexpr double kTop = 0.86;        // em above the baseline, of Han
  constexpr double kFigureTop = 0.68;  // em of its own, of a figure
  constexpr double kCircledTop = 0.86;
  const double scale = run.latin ? kFigure : kCircled;
  run.callMark = true;
  run.size = scale * size;
  run.shift = (kTop - scale * (run.latin ? kFigureTop : kCircledTop)) * size;
}

/// A run that begins with `first`, without glyphs.
ShapedRun runFrom(const Character& first,
                  const FacePtr& face,
                  const AttributeRun& attributes,
                  const Style& style,
                  Lang lang) {
  ShapedRun run;
  run.face = face;
  run.latin = first.latin;
  run.size = style.size;
  if (first.latin && lang == Lang::zh) {
    run.size *= style.latinScale;
    run.shift = style.latinShift * style.size;
  }
  if (attributes.callMark) {
    raiseCallMark(run, style.size);
  }
  run.caps = first.caps;
  run.reduced = first.reduced;
  run.size *= first.reduced ? reducedSize(*face) : 1;
  run.lang = attributes.lang;
  run.tag = attributes.tag;
  run.colour = style.colour;
  run.begin = first.offset;
  return run;
}

void shapeRun(ShapedRun& run,
              const Features& features,
              std::span<const Character> characters,
              Pt em) {
  run.glyphs.reserve(characters.size());
  const ItemSetting setting = settingOf(run, features);
  if (characters.front().form == VerticalForm::turned) {
    shapeItem(setting, characters, run.glyphs);
    return;
  }
  run.condensed = shapeUpright(setting, characters, em, run.glyphs);
  run.upright = true;
  run.shift = 0;      // the cell says how high its glyph stands
  run.latin = false;  // letters that stand are composed like Han
}

void reportRightToLeft(const RichText& text,
                       const std::vector<Character>& characters,
                       Diagnostics& diagnostics) {
  const auto found = std::find_if(characters.begin(), characters.end(), [](const Character& c) {
    return isRightToLeft(c.code);
  });
  if (found != characters.end()) {
    diagnostics.warning(messages::kRightToLeft,
                        text.placeOf(found->offset),
                        {toUtf8(found->code), codePointName(found->code)});
  }
}

}  // namespace

ShapedText shape(const RichText& text,
                 Lang lang,
                 const std::string& tag,
                 const Style& style,
                 const FontLibrary& fonts,
                 Diagnostics& diagnostics,
                 const std::string& otherTag) {
  const bool vertical = style.writing == Writing::vertical;
  ShapedText shaped{
      text.text, lang, tag, style.size, {}, wantedFeatures(style), text.spans, {}, vertical, 0};
  const std::vector<AttributeRun> attributes = attributeRuns(text, lang, tag);
  std::vector<Character> characters = analyseCharacters(text.text, attributes, lang);
  reportRightToLeft(text, characters, diagnostics);
  const SideFeatures features = readFeatures(shaped.features, text, diagnostics);
  if (vertical) {
    setForms(characters, attributes, style.verticalQuotes);
  }
  FaceSelector faces(text, attributes, style, fonts, diagnostics);
  if (!faces.assign(characters)) {
    return shaped;
  }
  if (vertical) {
    settleForms(characters, faces);
  }
  if (wantsSmallCaps(style, attributes)) {
    markSmallCaps(text, style, attributes, faces.faces(), characters, diagnostics);
  }
  for (std::size_t begin = 0; begin < characters.size();) {
    const std::size_t end = endOfItem(characters, begin, attributes);
    const Character& first = characters[begin];
    ShapedRun& item = shaped.runs.emplace_back(
        runFrom(first, faces.face(first.face), attributes[first.attributes], style, lang));
    item.end = end < characters.size() ? characters[end].offset
                                       : static_cast<std::uint32_t>(text.text.size());
    const auto own = std::span(characters).subspan(begin, end - begin);
    if (item.caps == Caps::normal) {
      shapeRun(item, features.of(item.latin), own, style.size);
    } else {
      shapeRun(item, withCaps(features.of(item.latin), item.caps), own, style.size);
    }
    begin = end;
  }
  if (style.figures != Figures{}) {
    reportMissingFigures(shaped, style.figures, text, diagnostics);
  }
  if (hasRuby(text)) {
    const char* known = lang == Lang::zh ? "en" : "zh-Hans";
    const Tags tags{lang, tag, otherTag.empty() ? known : otherTag};
    shaped.rubies = shapeRuby(text, tags, style, fonts, diagnostics);
    keepTogether(shaped.rubies, shaped.spans);
  }
  return shaped;
}

void endAt(std::uint32_t end, ShapedText& text) {
  text.text.resize(std::min<std::size_t>(end, text.text.size()));
  const auto begins = [&](const auto& stretch) { return stretch.begin >= end; };
  std::erase_if(text.runs, begins);
  std::erase_if(text.spans, begins);
  std::erase_if(text.rubies, begins);
  for (ShapedRun& run : text.runs) {
    std::erase_if(run.glyphs, [&](const ShapedGlyph& glyph) { return glyph.cluster >= end; });
    run.end = std::min(run.end, end);
  }
  for (Span& span : text.spans) {
    span.end = std::min(span.end, end);
  }
}

std::vector<ShapedGlyph> reshape(const ShapedText& text,
                                 const ShapedRun& run,
                                 std::uint32_t begin,
                                 std::uint32_t end) {
  const Features features = withCaps(featuresOf(text.features, run.latin, nullptr), run.caps);
  std::vector<Character> characters = charactersOfSide(text.text, begin, end, run.latin);
  inheritFromRun(run, characters);
  std::vector<ShapedGlyph> glyphs;
  shapeItem(settingOf(run, features), characters, glyphs);
  return glyphs;
}

ShapedGlyph hyphenFor(const ShapedRun& run) {
  const GlyphId hyphen = run.face->glyphOf(U'‐');
  ShapedGlyph glyph;
  glyph.id = hyphen != 0 ? hyphen : run.face->glyphOf(U'-');
  glyph.cluster = run.begin;
  glyph.advance = run.face->advanceOf(glyph.id, run.size);
  return glyph;
}

}  // namespace paiban
