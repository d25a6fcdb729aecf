#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <hb-subset.h>

#include "shaping_fixture.h"

namespace paiban::testing {
namespace {

const std::vector<std::string> kTexts{
    "辽阳市委宣传部把“5G+工业互联网”建设作为主攻方向，全年新增企业706家，同比增长5.1%。",
    "——怎么样？！——好……！！！",
    "卡尔·马克思 wrote office files；a\u00ADb\u2028c\u200Bd\u2060e\u00A0f",
    "é e\u0301 𫖮䶮 ｶ 가 ㄅ",
    "⸺A⸺—…⋯⋯／/-–",
    "\u3000\u3000空格\t制表",
    "葛\U000E0100城 ❤\uFE0F",
};

TEST(Clusters, CL_99_EveryByteBelongsToExactlyOneCluster) {
  for (const std::string& text : kTexts) {
    for (const Lang lang : kLangs) {
      Diagnostics diagnostics;
      const ShapedText shaped = shape(
          plain(text), lang, lang == Lang::zh ? "zh-Hans" : "en", styleOf(), fonts(), diagnostics);
      std::uint32_t at = 0;
      for (const ShapedRun& run : shaped.runs) {
        EXPECT_EQ(run.begin, at) << text;
        ASSERT_FALSE(run.glyphs.empty()) << text;
        EXPECT_EQ(run.glyphs.front().cluster, run.begin) << text;
        for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
          EXPECT_LE(run.glyphs[i - 1].cluster, run.glyphs[i].cluster) << text;
        }
        at = run.end;
      }
      EXPECT_EQ(at, text.size()) << text;
      std::string joined;
      for (const Placed& placed : glyphsOf(shaped)) {
        joined += placed.text;
      }
      EXPECT_EQ(joined, text);
    }
  }
}

TEST(Clusters, EN_05_LigatureIsOneClusterOfItsLetters) {
  const ShapedText shaped = en("office fi");
  std::vector<std::string> texts;
  for (const Placed& placed : glyphsOf(shaped)) {
    texts.push_back(placed.text);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"o", "ffi", "c", "e", " ", "fi"}));
}

TEST(Clusters, EN_05_NoLigatureHidesAJointOfAWord) {
  const auto parts = [](const std::string& word) {
    std::string out;
    for (const Placed& placed : glyphsOf(en(word))) {
      out += (out.empty() ? "" : " ") + placed.text;
    }
    return out;
  };
  EXPECT_EQ(parts("shelfful"), "s h e l f f u l");
  EXPECT_EQ(parts("“Leaflets,"), "“ L e a f l e t s ,");
  EXPECT_EQ(parts("offload"), "o ff l o a d") << "the ligature of one part stays";
  EXPECT_EQ(parts("chiefly"), "c h i e f l y");
  EXPECT_EQ(parts("halfinch"), "h a l f i n c h");
  EXPECT_EQ(parts("butterfly"), "b u t t e r fl y");
  EXPECT_EQ(parts("office"), "o ffi c e");
  EXPECT_EQ(parts("fleet"), "fl e e t");
  EXPECT_EQ(parts("baffling"), "b a ffl i n g");
  EXPECT_EQ(parts("shelf\u200Cfish"), "s h e l f \u200C fi s h") << "an editor parts the rest";
}

TEST(Clusters, EN_05_LetterspacedTextHasNoLigatures) {
  Style style = styleOf();
  style.tracking = 0.05;
  EXPECT_EQ(glyphsOf(en("office", style)).size(), 6u);
  EXPECT_EQ(widthOf(zh("——", style)), 20);
}

TEST(Clusters, EN_05_FeaturesOfTheStyleApply) {
  Style style = styleOf();
  style.features = {"-liga"};
  EXPECT_EQ(glyphsOf(en("office", style)).size(), 6u);
  style.features = {"tnum"};
  const double one = widthOf(en("1", style));
  EXPECT_EQ(one, widthOf(en("8", style)));
}

TEST(Clusters, EN_06_KerningIsOn) {
  EXPECT_LT(widthOf(en("AV")), widthOf(en("A")) + widthOf(en("V")));
}

TEST(Clusters, UnknownFeatureIsReported) {
  Style style = styleOf();
  style.features = {"not a feature"};
  Diagnostics diagnostics;
  shape(plain("a"), Lang::en, "en", style, fonts(), diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].message->code, "bad-font-feature");
}

TEST(Clusters, CombiningMarkSharesTheClusterOfItsBase) {
  const ShapedText shaped = en("q\u0301a");
  const auto glyphs = glyphsOf(shaped);
  EXPECT_EQ(glyphs.front().text, "q\u0301");
  EXPECT_EQ(glyphs.back().text, "a");
}

TEST(Clusters, FormatCharactersHaveNeitherInkNorWidth) {
  for (const char* mark : {"\u00AD", "\u200B", "\u2060", "\u2028", "\uFEFF", "\u200D", "\u0001"}) {
    for (const Lang lang : kLangs) {
      for (const char* base : {"ab", "中国"}) {
        const std::string text(base);
        const std::size_t half = text.size() / 2;
        const ShapedText with =
            shapeIn(lang, plain(text.substr(0, half) + mark + text.substr(half)));
        EXPECT_EQ(widthOf(with), widthOf(shapeIn(lang, plain(text)))) << text;
        for (const Placed& placed : glyphsOf(with)) {
          if (placed.text == mark) {
            EXPECT_FALSE(placed.run->face->inkOf(placed.glyph.id)) << text;
            EXPECT_EQ(placed.glyph.advance, 0);
          }
        }
      }
    }
  }
}

TEST(Clusters, TextOfFormatCharactersAlone) {
  for (const char* text : {"\u2028", "\u2028\u2028", "\u00AD", " ", "\u0301", "\u3000", ""}) {
    for (const Lang lang : kLangs) {
      const ShapedText shaped = shapeIn(lang, plain(text));
      EXPECT_EQ(shaped.runs.empty(), std::string_view(text).empty());
    }
  }
}

TEST(Clusters, NoBreakSpaceIsASpaceGlyph) {
  const ShapedText shaped = en("5\u00A0km");
  const Placed space = glyphsOf(shaped).at(1);
  EXPECT_FALSE(space.run->face->inkOf(space.glyph.id));
  EXPECT_EQ(space.glyph.advance, glyphsOf(en("5 km")).at(1).glyph.advance);
}

TEST(Reshape, PartOfALigature) {
  const ShapedText shaped = en("office");
  const ShapedRun& run = shaped.runs.at(0);
  const auto head = reshape(shaped, run, 0, 2);
  const auto tail = reshape(shaped, run, 2, 6);
  ASSERT_EQ(head.size(), 2u);
  EXPECT_EQ(head[1].cluster, 1u);
  ASSERT_FALSE(tail.empty());
  EXPECT_EQ(tail[0].cluster, 2u);
  EXPECT_EQ(tail[0].id, glyphsOf(en("fice")).at(0).glyph.id);
}

TEST(Reshape, WholeRunsComeOutAsTheyWere) {
  for (const std::string& text : kTexts) {
    for (const std::string role : {"song", "kai"}) {
      Diagnostics diagnostics;
      const ShapedText shaped =
          shape(plain(text), Lang::zh, "zh-Hans", styleOf(role), fonts(), diagnostics);
      for (const ShapedRun& run : shaped.runs) {
        const auto again = reshape(shaped, run, run.begin, run.end);
        ASSERT_EQ(again.size(), run.glyphs.size()) << text;
        for (std::size_t i = 0; i < again.size(); ++i) {
          EXPECT_EQ(again[i].id, run.glyphs[i].id) << text;
          EXPECT_EQ(again[i].cluster, run.glyphs[i].cluster) << text;
          EXPECT_EQ(again[i].advance, run.glyphs[i].advance) << text;
          EXPECT_EQ(again[i].dx, run.glyphs[i].dx) << text;
        }
      }
    }
  }
}

TEST(Reshape, PartsBetweenSafeGlyphsComeOutAsTheyWere) {
  const ShapedText shaped = en("The AVA office, “Tokyo” fjord");
  const ShapedRun& run = shaped.runs.at(0);
  for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
    if (run.glyphs[i].unsafeToBreak) {
      continue;
    }
    const auto tail = reshape(shaped, run, run.glyphs[i].cluster, run.end);
    ASSERT_EQ(tail.size(), run.glyphs.size() - i);
    for (std::size_t k = 0; k < tail.size(); ++k) {
      EXPECT_EQ(tail[k].advance, run.glyphs[i + k].advance);
    }
  }
}

TEST(Hyphen, ComesFromTheFaceOfTheRun) {
  const ShapedText shaped = en("word");
  const ShapedGlyph hyphen = hyphenFor(shaped.runs.at(0));
  EXPECT_EQ(hyphen.id, shaped.runs[0].face->glyphOf(U'‐'));
  EXPECT_GT(hyphen.advance, 2);
  EXPECT_LT(hyphen.advance, 5);
}

/// The shipped Latin face with nothing but ASCII.
FacePtr asciiFace() {
  const auto full = fonts().chain({"latin-serif"}).value().front();
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  hb_set_add_range(hb_subset_input_unicode_set(input), 0x20, 0x7E);
  hb_face_t* subset = hb_subset_or_fail(full->hbFace(), input);
  hb_blob_t* blob = hb_face_reference_blob(subset);
  unsigned length = 0;
  const auto* data = reinterpret_cast<const std::uint8_t*>(hb_blob_get_data(blob, &length));
  const auto face = Face::open(sharedBytes(Bytes(data, data + length)), FontEntry{});
  hb_blob_destroy(blob);
  hb_face_destroy(subset);
  hb_subset_input_destroy(input);
  return face.value();
}

TEST(Hyphen, FallsBackToHyphenMinus) {
  ShapedRun run;
  run.face = asciiFace();
  run.size = 10;
  ASSERT_EQ(run.face->glyphOf(U'‐'), 0u);
  const ShapedGlyph hyphen = hyphenFor(run);
  EXPECT_EQ(hyphen.id, run.face->glyphOf(U'-'));
  EXPECT_DOUBLE_EQ(hyphen.advance, run.face->advanceOf(hyphen.id, 10));
}

TEST(Threads, ShapeAlikeAtTheSameTime) {
  const FontLibrary library(shippedFonts(), realFileSystem());
  const auto shapeAll = [&] {
    std::vector<double> widths;
    for (const std::string& text : kTexts) {
      for (const std::string role : {"song", "kai", "fang"}) {
        Diagnostics diagnostics;
        widths.push_back(
            widthOf(shape(plain(text), Lang::zh, "zh-Hans", styleOf(role), library, diagnostics)));
      }
    }
    return widths;
  };
  std::vector<std::vector<double>> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&] { result = shapeAll(); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const auto& result : results) {
    EXPECT_EQ(result, shapeAll());
  }
}

}  // namespace
}  // namespace paiban::testing
