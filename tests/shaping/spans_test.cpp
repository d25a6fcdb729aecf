#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "shaping/characters.h"
#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

const std::string kChinese =
    "他说“It’s office 5G+工业”——好？！……见《A/B》，和/或·甲-乙 Token AV files。";
const std::string kEnglish = "The “office” AVA fi—fl 福，字 files … it’s so.";

/// Everything about the glyphs that decides a layout.
struct Trace {
  std::vector<GlyphId> ids;
  std::vector<std::uint32_t> clusters;
  std::vector<double> advances;
  std::vector<double> offsets;
  bool operator==(const Trace&) const = default;
};

Trace traceOf(const ShapedText& shaped) {
  Trace trace;
  for (const Placed& placed : glyphsOf(shaped)) {
    trace.ids.push_back(placed.glyph.id);
    trace.clusters.push_back(placed.glyph.cluster);
    trace.advances.push_back(placed.glyph.advance);
    trace.offsets.push_back(placed.glyph.dx);
  }
  return trace;
}

std::vector<std::uint32_t> boundaries(const std::string& text) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t at = 0; at < text.size(); at += decodeUtf8(text, at).bytes) {
    out.push_back(at);
  }
  out.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

/// Wraps every part of one to three characters, and every head and tail, into `kind`.
void expectSpanChangesNothing(
    const std::string& text, Lang lang, Markup kind, const std::string& value, const Style& style) {
  const Trace plainTrace = traceOf(shapeIn(lang, plain(text), style));
  const auto places = boundaries(text);
  const auto check = [&](std::size_t begin, std::size_t end) {
    RichText rich = plain(text);
    rich.spans = {{kind, places[begin], places[end], value}};
    EXPECT_EQ(traceOf(shapeIn(lang, rich, style)), plainTrace)
        << text.substr(places[begin], places[end] - places[begin]);
  };
  const std::size_t last = places.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t length = 1; length <= 3 && i + length <= last; ++length) {
      check(i, i + length);
    }
    check(i, last);
    check(0, i + 1);
  }
}

TEST(Spans, CL_11_LinksDotsRubyAndNamesChangeNoGlyph) {
  for (const Markup kind :
       {Markup::link, Markup::dots, Markup::properName, Markup::ruby, Markup::noBreak}) {
    expectSpanChangesNothing(kChinese, Lang::zh, kind, "x", styleOf());
    expectSpanChangesNothing(kEnglish, Lang::en, kind, "x", styleOf());
  }
}

TEST(Spans, CL_11_SameLanguageChangesNoGlyph) {
  expectSpanChangesNothing(kChinese, Lang::zh, Markup::language, "zh-Hans", styleOf());
  expectSpanChangesNothing(kEnglish, Lang::en, Markup::language, "en", styleOf());
}

TEST(Spans, CL_11_StrongInTheSameFontChangesNoGlyph) {
  for (const std::string role : {"song", "kai"}) {
    Style style = styleOf(role);
    style.strongHan = style.han;
    style.strongLatin = style.latin;
    expectSpanChangesNothing(kChinese, Lang::zh, Markup::strong, "", style);
    expectSpanChangesNothing(kEnglish, Lang::en, Markup::strong, "", style);
  }
}

TEST(Spans, CL_11_StrongInAnotherHanFontKeepsAllWidths) {
  const std::string marks = "他说“工业”——好？！……见《甲》，和/或·甲-乙！！！";
  const auto places = boundaries(marks);
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    RichText rich = plain(marks);
    rich.spans = {{Markup::strong, places[i], places[i + 1], ""}};
    EXPECT_NEAR(widthOf(shapeIn(Lang::zh, rich)), widthOf(zh(marks)), 1e-5) << i;
  }
}

TEST(Attributes, InnerLanguageCounts) {
  RichText text = plain("abcdef");
  text.spans = {{Markup::language, 0, 5, "en-GB"}, {Markup::language, 1, 3, "fr"}};
  const auto runs = attributeRuns(text, Lang::en, "en");
  std::vector<std::string> tags;
  for (const AttributeRun& run : runs) {
    tags.push_back(run.tag + "@" + std::to_string(run.begin));
  }
  EXPECT_EQ(tags, (std::vector<std::string>{"en-GB@0", "fr@1", "en-GB@3", "en@5"}));
}

TEST(Attributes, OverlappingSpansOfAnyOrder) {
  RichText text = plain("abcdef");
  text.spans = {
      {Markup::strong, 0, 4, ""}, {Markup::emphasis, 2, 6, ""}, {Markup::link, 1, 5, "u"}};
  const auto runs = attributeRuns(text, Lang::zh, "zh-Hans");
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_TRUE(runs[0].strong && !runs[0].emphasis);
  EXPECT_TRUE(runs[1].strong && runs[1].emphasis);
  EXPECT_TRUE(!runs[2].strong && runs[2].emphasis);
  EXPECT_EQ(runs[2].end, 6u);
}

TEST(Attributes, SpansPastTheEndAreCut) {
  RichText text = plain("ab");
  text.spans = {{Markup::strong, 1, 99, ""}, {Markup::strong, 50, 60, ""}};
  const auto runs = attributeRuns(text, Lang::en, "en");
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[1].end, 2u);
}

TEST(Attributes, CompositionOfALanguage) {
  for (const char* tag : {"zh", "zh-Hans", "zh-Hant-TW", "ja", "ko-KR", "yue"}) {
    EXPECT_EQ(compositionOf(tag), Lang::zh) << tag;
  }
  for (const char* tag : {"en", "en-GB", "fr", "zhx", ""}) {
    EXPECT_EQ(compositionOf(tag), Lang::en) << tag;
  }
}

}  // namespace
}  // namespace paiban::testing
