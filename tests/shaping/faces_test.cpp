#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

struct Outcome {
  ShapedText shaped;
  Diagnostics diagnostics;
};

Outcome run(const RichText& text,
            Lang lang,
            const Style& style,
            const FontLibrary& library = fonts()) {
  Outcome outcome;
  outcome.shaped =
      shape(text, lang, lang == Lang::zh ? "zh-Hans" : "en", style, library, outcome.diagnostics);
  return outcome;
}

std::vector<std::string> codesOf(const Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& d : diagnostics.list()) {
    codes.emplace_back(d.message->code);
  }
  return codes;
}

TEST(Faces, CL_48_LatinOfChineseHasItsOwnFaceSizeAndShift) {
  Style style = styleOf();
  style.latinScale = 1.05;
  style.latinShift = -0.02;
  const ShapedText shaped = zh("辽阳5G网", style);
  ASSERT_EQ(shaped.runs.size(), 3u);
  EXPECT_TRUE(shaped.runs[1].face->postScriptName().starts_with("PaibanSerif"));
  EXPECT_DOUBLE_EQ(shaped.runs[1].size, 10.5);
  EXPECT_DOUBLE_EQ(shaped.runs[1].shift, -0.2);
  EXPECT_DOUBLE_EQ(shaped.runs[0].size, 10);
  EXPECT_DOUBLE_EQ(shaped.runs[0].shift, 0);
  EXPECT_DOUBLE_EQ(shaped.size, 10);
}

TEST(Faces, CL_48_EnglishIsSetAtFullSizeAndItsHanInTheHanFace) {
  Style style = styleOf("hei");
  style.latinScale = 1.05;
  style.latinShift = -0.02;
  const ShapedText shaped = en("a 福", style);
  ASSERT_EQ(shaped.runs.size(), 2u);
  EXPECT_DOUBLE_EQ(shaped.runs[0].size, 10);
  EXPECT_DOUBLE_EQ(shaped.runs[0].shift, 0);
  EXPECT_TRUE(shaped.runs[1].face->postScriptName().starts_with("PaibanHei"));
}

TEST(Faces, CL_06_TraditionalChineseHasFacesOfItsOwn) {
  FontManifest manifest = shippedFonts();
  manifest.roles.push_back({"song-hant", {entry("PaibanHei-Regular.otf")}, {}, {}, {}});
  manifest.roles.front().traditional = "song-hant";
  const FontLibrary library(manifest, realFileSystem());
  const auto faceOf = [&](const char* tag, std::vector<Span> spans = {}) {
    RichText text = plain("文字");
    text.spans = std::move(spans);
    Diagnostics diagnostics;
    const ShapedText shaped = shape(text, Lang::zh, tag, styleOf(), library, diagnostics);
    return shaped.runs.back().face->postScriptName();
  };
  EXPECT_EQ(faceOf("zh-Hans"), "PaibanSong-Regular");
  EXPECT_EQ(faceOf("zh-HK-x-y").substr(0, 9), "PaibanHei");
  for (const char* tag : {"zh-Hant", "zh-Hant-TW", "zh-TW", "zh-HK", "zh-MO"}) {
    EXPECT_EQ(faceOf(tag), "PaibanHei-Regular") << tag;
  }
  EXPECT_EQ(faceOf("zh-Hans", {{Markup::language, 3, 6, "zh-Hant-HK"}}), "PaibanHei-Regular")
      << "the run decides";
  EXPECT_EQ(faceOf("zh-TW", {{Markup::language, 3, 6, "zh-Hans"}}), "PaibanSong-Regular");
}

TEST(Faces, CL_48_FallbackIsNotedOncePerCharacter) {
  RichText text = plain("王啰李啰张");
  text.where = {std::make_shared<const std::string>("a.yaml"), 3, 5};
  text.origins = {{0, 3, 5}};
  const Outcome outcome = run(text, Lang::zh, styleOf("fang"));
  ASSERT_EQ(codesOf(outcome.diagnostics), (std::vector<std::string>{"fallback-font"}));
  const Diagnostic& note = outcome.diagnostics.list()[0];
  EXPECT_EQ(note.severity, Severity::note);
  EXPECT_EQ(note.where.line, 3);
  EXPECT_EQ(note.where.column, 6);
  EXPECT_EQ(note.arguments[1], "U+5570");
  EXPECT_NE(note.arguments[2].find("fang"), std::string::npos);
  const auto glyphs = glyphsOf(outcome.shaped);
  EXPECT_TRUE(glyphs[0].run->face->postScriptName().starts_with("Fandol"));
  EXPECT_TRUE(glyphs[1].run->face->postScriptName().starts_with("PaibanSong"));
  EXPECT_NE(glyphs[1].glyph.id, 0u);
}

TEST(Faces, CL_48_MissingGlyphIsAnErrorWithItsPlace) {
  RichText text = plain("甲乙\U0001F600丙\U0001F600");
  text.where = {std::make_shared<const std::string>("a.yaml"), 7, 3};
  text.origins = {{0, 7, 3}};
  const Outcome outcome = run(text, Lang::zh, styleOf("kai"));
  ASSERT_EQ(codesOf(outcome.diagnostics), (std::vector<std::string>{"missing-glyph"}));
  const Diagnostic& error = outcome.diagnostics.list()[0];
  EXPECT_EQ(error.severity, Severity::error);
  EXPECT_EQ(error.where.line, 7);
  EXPECT_EQ(error.where.column, 5);
  EXPECT_EQ(error.arguments[1], "U+1F600");
  EXPECT_NE(error.arguments[2].find("kai (PaibanKai"), std::string::npos);
}

TEST(Faces, MissingCombiningMarkIsReportedForItself) {
  const Outcome outcome = run(plain("a\u0E31"), Lang::en, styleOf());
  ASSERT_EQ(codesOf(outcome.diagnostics), (std::vector<std::string>{"missing-glyph"}));
  EXPECT_EQ(outcome.diagnostics.list()[0].arguments[1], "U+0E31");
}

TEST(Faces, OptionalFontServesRareCharacters) {
  FontManifest manifest = shippedFonts();
  FontEntry rare = entry("PaibanKai-Regular.ttf");
  rare.optional = true;
  manifest.roles[3].fallback = {};
  manifest.roles[3].entries.push_back(rare);
  const FontLibrary library(manifest, realFileSystem());
  Style style = styleOf("fang");
  style.latin = {"fang"};
  const Outcome outcome = run(plain("王啰"), Lang::zh, style, library);
  EXPECT_EQ(codesOf(outcome.diagnostics), (std::vector<std::string>{"fallback-font"}));
  EXPECT_TRUE(outcome.shaped.runs.back().face->postScriptName().starts_with("PaibanKai"));
}

TEST(Faces, AbsentOptionalFontIsAnErrorAtTheCharacter) {
  FontManifest manifest = shippedFonts();
  FontEntry rare = entry("/nowhere/Rare.ttf");
  rare.optional = true;
  rare.package = "fonts-rare";
  manifest.roles[0].entries.push_back(rare);
  const FontLibrary library(manifest, realFileSystem());
  RichText text = plain("王\U0002A6D6");
  text.where = {nullptr, 4, 1};
  text.origins = {{0, 4, 1}};
  const Outcome outcome = run(text, Lang::zh, styleOf(), library);
  ASSERT_EQ(outcome.diagnostics.list().size(), 1u);
  EXPECT_EQ(outcome.diagnostics.list()[0].severity, Severity::error);
  EXPECT_EQ(outcome.diagnostics.list()[0].where.line, 4);
  EXPECT_EQ(outcome.diagnostics.list()[0].where.column, 2);
}

TEST(Faces, UnknownRoleIsAnErrorAndGivesNoRuns) {
  const Outcome outcome = run(plain("中国"), Lang::zh, styleOf("no-such-role"));
  EXPECT_TRUE(outcome.diagnostics.hasErrors());
  EXPECT_TRUE(outcome.shaped.runs.empty());
  EXPECT_EQ(outcome.shaped.text, "中国");
}

TEST(Faces, SymbolThatNoHanFaceHasComesFromTheLatinOne) {
  const Outcome outcome = run(plain("真的☑"), Lang::zh, styleOf());
  EXPECT_EQ(codesOf(outcome.diagnostics), (std::vector<std::string>{"fallback-font"}));
  EXPECT_TRUE(outcome.shaped.runs.back().face->postScriptName().starts_with("PaibanSerif"));
  EXPECT_NE(outcome.shaped.runs.back().glyphs.at(0).id, 0u);
}

TEST(Faces, ComposedLetterServesADecomposedOne) {
  const Outcome outcome = run(plain("e\u0301"), Lang::en, styleOf());
  EXPECT_TRUE(outcome.diagnostics.empty());
  EXPECT_NE(outcome.shaped.runs.at(0).glyphs.at(0).id, 0u);
}

TEST(Faces, RightToLeftTextIsReported) {
  const Outcome outcome = run(plain("abc \u05D0\u05D1"), Lang::en, styleOf());
  const auto codes = codesOf(outcome.diagnostics);
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "right-to-left-text"), 1);
}

TEST(Faces, StrongAndEmphasisTakeTheFacesOfTheStyle) {
  RichText text = plain("甲乙丙AB");
  text.spans = {
      {Markup::strong, 0, 3, ""}, {Markup::emphasis, 3, 6, ""}, {Markup::strong, 9, 10, ""}};
  const ShapedText shaped = shapeIn(Lang::zh, text);
  std::vector<std::string> names;
  for (const ShapedRun& r : shaped.runs) {
    names.push_back(r.face->postScriptName());
  }
  ASSERT_EQ(names.size(), 5u);
  EXPECT_TRUE(names[0].starts_with("PaibanHei-Bold"));
  EXPECT_TRUE(names[1].starts_with("PaibanKai"));
  EXPECT_TRUE(names[2].starts_with("PaibanSong"));
  EXPECT_TRUE(names[3].starts_with("PaibanSerif-Bold"));
  EXPECT_TRUE(names[4].starts_with("PaibanSerif-Regular"));
}

TEST(Faces, ColourOfTheStyleReachesTheRuns) {
  Style style = styleOf();
  style.colour = {0, 1, 1, 0};
  EXPECT_EQ(zh("中a", style).runs.at(1).colour, style.colour);
}

}  // namespace
}  // namespace paiban::testing
