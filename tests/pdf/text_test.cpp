#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "pdf_fixture.h"

namespace paiban {
namespace {

using namespace testing;

TEST(PdfText, CL_99_ExtractionReturnsTheSource) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  auto& items = list.pages[0].items;
  items.push_back(shapedItem(song(), 10.5, {56, 100}, "辽阳市“五一”——2025年𬭎", p));
  items.push_back(shapedItem(kai(), 10.5, {56, 120}, "楷体：长风破浪会有时", p));
  items.push_back(shapedItem(serif(), 10.5, {56, 140}, "Office affluent finance fjord", p));
  const PdfFile file(list);
  const std::string expected =
      "辽阳市“五一”——2025年𬭎楷体：长风破浪会有时Officeaffluentfinancefjo"
      "r"
      "d";
  EXPECT_EQ(squeezed(file.text()), expected);
  EXPECT_EQ(squeezed(file.mutoolText()), expected);
  file.run("qpdf --check {}");
}

/// Codes hold every byte, those that a string has to escape among them.
TEST(PdfText, CL_99_ExtractionKnowsEveryCode) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  std::string all;
  char32_t character = 0x4E00;
  for (int line = 0; line < 20; ++line) {
    std::string text;
    for (int taken = 0; taken < 30; ++character) {
      if (song()->glyphOf(character) != 0) {
        appendUtf8(text, character);
        ++taken;
      }
    }
    list.pages[0].items.push_back(shapedItem(song(), 10, {56, 100.0 + 20 * line}, text, p));
    all += text;
  }
  const PdfFile file(list);
  EXPECT_EQ(squeezed(file.text()), all);
  EXPECT_EQ(squeezed(file.mutoolText()), all);
}

/// The one font object of a face of the shipped set.
nlohmann::json fontNamed(const PdfObjects& pdf, const std::string& name) {
  for (const auto& font : pdf.with("/Subtype", "/Type0")) {
    if (font["/BaseFont"].get<std::string>().find(name) != std::string::npos) {
      return font;
    }
  }
  return {};
}

TEST(PdfText, CL_99_ALigatureStandsForAllItsLetters) {
  DisplayList list = emptyDocument();
  TextItem item = shapedItem(serif(), 12, {56, 100}, "fi");
  // Whatever the font makes of it, here are one glyph and two letters.
  item.glyphs.resize(1);
  item.glyphs[0].text = "fi";
  list.pages[0].items.push_back(item);
  const PdfObjects pdf(list);
  const std::string map = pdf.stream(fontNamed(pdf, "PaibanSerif")["/ToUnicode"]);
  EXPECT_NE(map.find("<0001><0001>[<00660069>]"), std::string::npos) << map;
  EXPECT_EQ(squeezed(pdf.file().mutoolText()), "fi");
}

TEST(PdfText, CL_99_OneGlyphWithTwoTextsKeepsBothInEveryFormat) {
  for (const FacePtr& face : {song(), kai()}) {
    DisplayList list = emptyDocument();
    TextItem ideographs = shapedItem(face, 12, {56, 100}, "一水人");
    TextItem radicals = ideographs;
    radicals.origin.y = 120;
    radicals.glyphs[0].text = "⼀";
    radicals.glyphs[1].text = "⽔";
    TextItem mixed = radicals;
    mixed.origin.y = 140;
    mixed.glyphs[0].text = "一";
    list.pages[0].items = {ideographs, radicals, mixed};
    const PdfObjects pdf(list);
    EXPECT_EQ(squeezed(pdf.file().text()), "一水人⼀⽔人一⽔人");
    EXPECT_EQ(squeezed(pdf.file().mutoolText()), "一水人⼀⽔人一⽔人");
    EXPECT_EQ(pdf.with("/Type", "/FontDescriptor").size(), 1u) << "one program";
    EXPECT_EQ(pdf.with("/Subtype", "/Type0").size(), 2u) << "two readings of it";
  }
}

TEST(PdfText, CL_99_AHyphenOfALineEndIsASoftHyphen) {
  DisplayList list = emptyDocument();
  TextItem typed = shapedItem(serif(), 12, {56, 100}, "co-op");
  TextItem broken = shapedItem(serif(), 12, {56, 120}, "news-");
  broken.glyphs[4].text = "\u00AD";
  list.pages[0].items = {typed, broken};
  const PdfObjects pdf(list);
  const std::string text = pdf.file().run("pdftotext -raw {} -");
  EXPECT_NE(text.find("co-op"), std::string::npos);
  EXPECT_NE(text.find("news\u00AD"), std::string::npos) << text;
}

TEST(PdfText, CL_99_AClusterOfSeveralGlyphsLosesAndInventsNothing) {
  DisplayList list = emptyDocument();
  TextItem item = shapedItem(serif(), 12, {56, 100}, "abcd");
  item.glyphs[0].text = "xyz";  // three characters on two glyphs
  item.glyphs[1].text = "";
  item.glyphs[2].text = "é";  // one character on two glyphs
  item.glyphs[3].text = "";
  list.pages[0].items.push_back(item);
  const PdfFile file(list);
  EXPECT_EQ(squeezed(file.text()), "xyzé\u200B") << "nothing more than a space without width";
  EXPECT_EQ(squeezed(file.mutoolText()), "xyzé\u200B");
}

/// x and y of every character, as MuPDF places them.
std::vector<Point> charactersOf(const PdfFile& file) {
  const std::string xml = file.run("mutool draw -q -F stext {}");
  std::vector<Point> out;
  for (std::size_t at = 0; (at = xml.find("<char ", at)) != std::string::npos; ++at) {
    const std::size_t x = xml.find(" x=\"", at) + 4;
    const std::size_t y = xml.find(" y=\"", at) + 4;
    out.push_back({std::atof(xml.c_str() + x), std::atof(xml.c_str() + y)});
  }
  return out;
}

TEST(PdfText, GlyphsStandWhereTheDisplayListPutsThem) {
  for (const FacePtr& face : {song(), kai(), serif()}) {
    for (const Pt size : {5.25, 10.5, 13.0, 72.0}) {
      DisplayList list = emptyDocument();
      list.pages[0].trim = {20000, 900};
      TextItem item = shapedItem(face, size, {56.123, 300.456}, std::string(180, 'n'));
      for (std::size_t i = 0; i < item.glyphs.size(); ++i) {
        item.glyphs[i].x += static_cast<double>(i) * 0.123456;  // justified
      }
      list.pages[0].items.push_back(item);
      const std::vector<Point> placed = charactersOf(PdfFile(list));
      ASSERT_EQ(placed.size(), item.glyphs.size());
      for (std::size_t i = 0; i < placed.size(); ++i) {
        const Pt expected = item.origin.x + item.glyphs[i].x;
        const double printed = expected * 4e-6;  // MuPDF prints six digits
        EXPECT_NEAR(placed[i].x, expected, 0.002 + printed) << size << ' ' << i;
        EXPECT_NEAR(placed[i].y, 300.456, 0.0015);
      }
    }
  }
}

TEST(PdfText, RaisedGlyphsGetTheirOwnLine) {
  DisplayList list = emptyDocument();
  TextItem item = shapedItem(serif(), 10, {50, 100}, "abc");
  item.glyphs[1].y = -3.5;
  list.pages[0].items.push_back(item);
  const std::vector<Point> placed = charactersOf(PdfFile(list));
  ASSERT_EQ(placed.size(), 3u);
  EXPECT_NEAR(placed[0].y, 100, 0.001);
  EXPECT_NEAR(placed[1].y, 96.5, 0.001);
  EXPECT_NEAR(placed[2].y, 100, 0.001);
  EXPECT_NEAR(placed[2].x, 50 + item.glyphs[2].x, 0.001);
}

TEST(PdfText, EveryFontIsEmbeddedSubsetAndMapped) {
  DisplayList list = emptyDocument();
  auto& items = list.pages[0].items;
  for (const char* file : {"PaibanSong-Regular.otf",
                           "PaibanHei-Bold.otf",
                           "PaibanKai-Regular.ttf",
                           "FandolFang-Regular.otf",
                           "PaibanSerif-Italic.ttf"}) {
    const Point origin{50, 100 + 20.0 * static_cast<double>(items.size())};
    items.push_back(shapedItem(openFace(file), 10, origin, "Ab"));
  }
  const PdfObjects pdf(list);
  const std::string fonts = pdf.file().run("pdffonts {}");
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = fonts.find("yes yes yes", at)) != std::string::npos; ++at) {
    ++rows;
  }
  EXPECT_EQ(rows, 5u) << fonts;
  for (const auto& descriptor : pdf.with("/Type", "/FontDescriptor")) {
    const std::string name = descriptor["/FontName"];
    EXPECT_EQ(name.find('+'), 7u) << name;
    EXPECT_EQ(descriptor["/FontBBox"].size(), 4u);
    EXPECT_GT(descriptor["/Ascent"], 500) << name;
    EXPECT_LT(descriptor["/Descent"], 0) << name;
    EXPECT_GT(descriptor["/CapHeight"], 400) << name;
    EXPECT_GT(descriptor["/StemV"], 0) << name;
    const bool italic = name.find("Italic") != std::string::npos;
    EXPECT_EQ(descriptor["/Flags"], italic ? 68 : 4) << name;
    EXPECT_EQ(descriptor["/ItalicAngle"] < 0, italic) << name;
  }
}

TEST(PdfText, WidthsAreThoseOfTheFont) {
  DisplayList list = emptyDocument();
  const TextItem item = shapedItem(serif(), 10, {50, 100}, "mi");
  list.pages[0].items.push_back(item);
  const PdfObjects pdf(list);
  const auto cid = pdf.with("/Subtype", "/CIDFontType2").at(0);
  EXPECT_EQ(cid["/CIDToGIDMap"], "/Identity");
  EXPECT_EQ(cid["/CIDSystemInfo"]["/Ordering"], "u:Identity");
  ASSERT_EQ(cid["/W"].size(), 2u);
  EXPECT_EQ(cid["/W"][0], 1);
  std::vector<double> expected = {serif()->advanceOf(item.glyphs[0].id, 1000),
                                  serif()->advanceOf(item.glyphs[1].id, 1000)};
  std::sort(expected.begin(), expected.end());
  std::vector<double> stated = cid["/W"][1];
  std::sort(stated.begin(), stated.end());
  EXPECT_EQ(stated.size(), 2u);
  EXPECT_NEAR(stated[0], expected[0], 0.001);
  EXPECT_NEAR(stated[1], expected[1], 0.001);
}

TEST(PdfText, ColoursAreProcessInks) {
  DisplayList list = emptyDocument();
  TextItem red = shapedItem(song(), 10, {50, 100}, "红");
  red.colour = {0, 1, 0.9, 0.05};
  list.pages[0].items = {shapedItem(song(), 10, {50, 80}, "黑"), red};
  const PdfObjects pdf(list);
  const std::string content = pdf.content();
  EXPECT_NE(content.find("0 0 0 1 k\n"), std::string::npos) << content;
  EXPECT_NE(content.find("0 1 .9 .05 k\n"), std::string::npos) << content;
  EXPECT_EQ(content.find(" rg"), std::string::npos) << content;
}

TEST(PdfText, BI_10_ARunInAnotherLanguageSaysSo) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph, "zh-Hans");
  TextItem chinese = shapedItem(song(), 10, {50, 100}, "读", p);
  chinese.tag = "zh-Hans";
  TextItem english = shapedItem(serif(), 10, {60, 100}, "People", p);
  english.tag = "en-GB";
  list.pages[0].items = {chinese, english};
  const PdfObjects pdf(list);
  const std::string content = pdf.content();
  EXPECT_NE(content.find("/Span<</Lang(en-GB)>>BDC"), std::string::npos) << content;
  EXPECT_EQ(content.find("/Lang(zh-Hans)"), std::string::npos) << "inherited";
  EXPECT_EQ(pdf.catalog()["/Lang"], "u:zh-Hans");
}

TEST(PdfText, NothingIsWrittenForEmptyItems) {
  DisplayList list = emptyDocument();
  TextItem sizeless = shapedItem(song(), 10, {50, 100}, "零");
  sizeless.size = 0;
  list.pages[0].items = {TextItem{}, sizeless};
  const PdfObjects pdf(list);
  EXPECT_EQ(pdf.content().find("Tj"), std::string::npos);
  pdf.file().run("qpdf --check {}");
}

TEST(PdfText, AGlyphThatTheFontLacksIsAnErrorNotACrash) {
  DisplayList list = emptyDocument();
  TextItem item = shapedItem(song(), 10, {50, 100}, "字");
  item.glyphs[0].id = 0x00FFFFFF;
  list.pages[0].items.push_back(item);
  EXPECT_FALSE(exportPdf(list));
}

/// `text` in a vertical line from `origin`: Han that stand, one below the other.
TextItem standing(Point origin, const std::string& text, NodeId node = kArtifact) {
  TextItem item = shapedItem(song(), 20, origin, text, node);
  item.orientation = Orientation::upright;
  for (PlacedGlyph& glyph : item.glyphs) {
    glyph.x += 0.88 * item.size;
    glyph.y = 0.12 * item.size;
  }
  return item;
}

/// Where Poppler finds the words of a page: text, then left and top edge.
std::string wordBoxes(const PdfFile& file) {
  return file.run("pdftotext -bbox {} - | grep '<word' || true");
}

TEST(PdfText, CL_63_VerticalTextExtractsInLogicalOrder) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  TextItem lying = shapedItem(serif(), 20, {300, 160}, "word", p);
  lying.orientation = Orientation::turned;
  list.pages[0].items = {standing({300, 100}, "竖排字", p),
                         lying,
                         standing({300, 220}, "后", p),
                         standing({260, 100}, "第二行", p)};
  const PdfFile file(list);
  EXPECT_EQ(squeezed(file.text()), "竖排字word后第二行");
  EXPECT_EQ(squeezed(file.mutoolText()), "竖排字word后第二行");
  EXPECT_NE(file.run("pdfinfo -struct-text {}").find("\"竖排字word后第二行\""), std::string::npos)
      << "one paragraph without breaks";
}

TEST(PdfText, CL_63_ReadersKnowThatStandingGlyphsMakeALine) {
  DisplayList list = emptyDocument();
  list.pages[0].items = {standing({300, 100}, "县图书馆延长开放时间")};
  const PdfFile file(list);
  EXPECT_NE(file.run("pdftotext {} -").find("县图书馆延长开放时间"), std::string::npos)
      << file.run("pdftotext {} -");
  const std::string boxes = wordBoxes(file);
  EXPECT_NE(boxes.find("县图书馆延长开放时间"), std::string::npos) << boxes;
}

TEST(PdfText, CL_59_GlyphsAreDrawnWhereTheListSays) {
  // The same glyphs drawn as vertical lines and one by one as horizontal ones look alike.
  DisplayList vertical = emptyDocument();
  DisplayList horizontal = emptyDocument();
  const TextItem column = standing({300, 100}, "竖，排");
  vertical.pages[0].items = {column};
  for (const PlacedGlyph& glyph : column.glyphs) {
    TextItem single = column;
    single.orientation = Orientation::horizontal;
    single.origin = {column.origin.x - glyph.y, column.origin.y + glyph.x};
    single.glyphs = {{glyph.id, 0, 0, glyph.advance, glyph.text}};
    horizontal.pages[0].items.emplace_back(single);
  }
  const char* const kPixels = "pdftoppm -r 144 {} | md5sum";
  EXPECT_EQ(PdfFile(vertical).run(kPixels), PdfFile(horizontal).run(kPixels));
  EXPECT_NE(PdfFile(vertical).run(kPixels), PdfFile(emptyDocument()).run(kPixels));
}

TEST(PdfText, CL_62_LyingTextIsTurnedClockwise) {
  DisplayList list = emptyDocument();
  TextItem item = shapedItem(serif(), 20, {300, 100}, "word");
  item.orientation = Orientation::turned;
  list.pages[0].items = {item};
  const std::string content =
      PdfObjects(list).file().run("qpdf --qdf --object-streams=disable {} -");
  EXPECT_NE(content.find("0 -1 1 0 300 741.89 Tm"), std::string::npos) << "down from (300, 100)";
}

TEST(PdfText, CL_62_WhatIsCombinedIsCondensed) {
  DisplayList list = emptyDocument();
  TextItem item = standing({300, 100}, "中");
  item.condensed = 0.625;
  list.pages[0].items = {item};
  const std::string content =
      PdfObjects(list).file().run("qpdf --qdf --object-streams=disable {} -");
  EXPECT_NE(content.find("\n.625 0 0 1 "), std::string::npos) << content;
}

}  // namespace
}  // namespace paiban
