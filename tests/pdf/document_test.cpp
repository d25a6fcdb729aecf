#include <fstream>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

#include "base/version.h"
#include "display/test_images.h"
#include "pdf_fixture.h"

namespace paiban {
namespace {

using namespace testing;
using Json = nlohmann::json;

/// A document with a bit of everything.
DisplayList mixedDocument() {
  DisplayList list = emptyDocument();
  list.info.author = "编辑部";
  list.info.subject = "<&>";
  list.info.keywords = "news, 新闻";
  const NodeId head = list.structure.add(0, Tag::heading1);
  const NodeId p = list.structure.add(0, Tag::paragraph, "en");
  const NodeId figure = list.structure.add(0, Tag::figure);
  list.structure[figure].alt = "塔";
  PathItem rule;
  rule.stroked = true;
  rule.steps = {{PathStep::Kind::move, {}, {}, {0, 0}}, {PathStep::Kind::line, {}, {}, {9, 9}}};
  PngRecipe png;
  png.type = PNG_COLOR_TYPE_RGB_ALPHA;
  list.pages[0].items = {
      shapedItem(song(), 20, {50, 80}, "辽阳", head),
      shapedItem(serif(), 10, {50, 100}, "Office", p),
      rule,
      ImageItem{probeImage(sharedBytes(makeJpeg({})), "a").value(), {50, 200, 90, 60}, {}, figure},
      ImageItem{probeImage(sharedBytes(makePng(png)), "b").value(), {150, 200, 90, 60}, {}, figure},
      LinkItem{{50, 90, 40, 12}, "https://example.org/", p}};
  std::get<ImageItem>(list.pages[0].items[3]).crop = {0, 0, 1, 0.5};
  list.pages.push_back(list.pages[0]);
  list.pages[1].label = "2";
  list.outline = {{"辽阳", 0, 0, 80}, {"Office", 1, 1, 100}};
  return list;
}

TEST(PdfDocument, CL_98_TheSameInputGivesTheSameBytes) {
  const Bytes once = exported(mixedDocument());
  EXPECT_EQ(exported(mixedDocument()), once);
}

TEST(PdfDocument, CL_98_ThreadsDoNotDisturbEachOther) {
  const DisplayList list = mixedDocument();
  const Bytes alone = exported(list);
  std::vector<Bytes> results(8);
  std::vector<std::thread> threads;
  for (Bytes& result : results) {
    threads.emplace_back([&] { result = exportPdf(list).value(); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const Bytes& result : results) {
    EXPECT_EQ(result, alone);
  }
}

TEST(PdfDocument, CL_98_NoClockReachesTheFile) {
  const PdfObjects pdf(mixedDocument());
  const Json info = pdf.get(pdf.trailer()["/Info"]);
  EXPECT_FALSE(info.contains("/CreationDate"));
  EXPECT_FALSE(info.contains("/ModDate"));
}

TEST(PdfDocument, TheIdentifierFollowsTheContent) {
  const PdfObjects one(mixedDocument());
  DisplayList changed = mixedDocument();
  changed.info.subject = "<&!";
  const PdfObjects other(changed);
  const Json id = one.trailer()["/ID"];
  ASSERT_EQ(id.size(), 2u);
  EXPECT_EQ(id[0], id[1]);
  EXPECT_NE(id, other.trailer()["/ID"]);
}

TEST(PdfDocument, QpdfFindsNothingWrong) {
  for (const bool compress : {true, false}) {
    const PdfFile file(exported(mixedDocument(), {compress}));
    const std::string report = file.run("qpdf --check {}");
    EXPECT_NE(report.find("PDF Version: 1.7"), std::string::npos) << report;
    EXPECT_NE(report.find("No syntax or stream encoding errors"), std::string::npos) << report;
  }
}

TEST(PdfDocument, UncompressedStreamsCanBeRead) {
  const Bytes bytes = exported(mixedDocument(), {false});
  EXPECT_NE(asText(bytes).find("/Artifact BMC\n"), std::string_view::npos);
  EXPECT_NE(asText(bytes).find("/S/H1/P "), std::string_view::npos);
}

TEST(PdfDocument, InfoAndXmpSayTheSame) {
  const PdfObjects pdf(mixedDocument());
  const Json info = pdf.get(pdf.trailer()["/Info"]);
  EXPECT_EQ(info["/Title"], "u:辽阳");
  EXPECT_EQ(info["/Author"], "u:编辑部");
  EXPECT_EQ(info["/Subject"], "u:<&>");
  EXPECT_EQ(info["/Keywords"], "u:news, 新闻");
  EXPECT_EQ(info["/Producer"], "u:Paiban " + std::string(kVersion));
  const Json metadata = pdf.catalog()["/Metadata"];
  EXPECT_FALSE(pdf.get(metadata).contains("/Filter")) << "plain, for tools that know no PDF";
  const std::string xmp = pdf.stream(metadata);
  for (const std::string& part :
       {std::string("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">辽阳</rdf:li>"),
        std::string("<dc:creator><rdf:Seq><rdf:li>编辑部</rdf:li>"),
        std::string("&lt;&amp;&gt;"),
        std::string("<dc:language><rdf:Bag><rdf:li>zh-Hans</rdf:li>"),
        "<pdf:Producer>Paiban " + std::string(kVersion)}) {
    EXPECT_NE(xmp.find(part), std::string::npos) << part << '\n' << xmp;
  }
  EXPECT_EQ(pdf.catalog()["/ViewerPreferences"]["/DisplayDocTitle"], true);
  EXPECT_FALSE(pdf.catalog()["/ViewerPreferences"].contains("/Direction"));
}

TEST(PdfDocument, CL_64_ReadersTurnPagesThatAreBoundAtTheRightFromRightToLeft) {
  DisplayList list = mixedDocument();
  list.info.boundRight = true;
  const PdfObjects pdf(list);
  EXPECT_EQ(pdf.catalog()["/ViewerPreferences"]["/Direction"], "/R2L");
}

TEST(PdfDocument, TheVersionIsThatOfTheBuild) {
  std::ifstream in(PAIBAN_SOURCE_DIR "/CMakeLists.txt");
  std::stringstream text;
  text << in.rdbuf();
  EXPECT_NE(text.str().find("project(paiban VERSION " + std::string(kVersion) + " "),
            std::string::npos);
}

TEST(PdfDocument, BoxesHaveTheBleedAroundTheTrim) {
  DisplayList list = emptyDocument();
  list.pages[0].bleed = 8.504;
  const PdfObjects pdf(list);
  const Json page = pdf.page(0);
  EXPECT_EQ(page["/MediaBox"], Json::parse("[0, 0, 612.284, 858.898]"));
  EXPECT_EQ(page["/BleedBox"], page["/MediaBox"]);
  EXPECT_EQ(page["/TrimBox"], Json::parse("[8.504, 8.504, 603.78, 850.394]"));
  const PdfObjects plain(emptyDocument());
  EXPECT_EQ(plain.page(0)["/TrimBox"], plain.page(0)["/MediaBox"]);
}

Json labelsOf(const std::vector<std::string>& labels) {
  DisplayList list = emptyDocument();
  list.pages.resize(labels.size(), list.pages[0]);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    list.pages[i].label = labels[i];
  }
  const Json catalog = PdfObjects(list).catalog();
  return catalog.contains("/PageLabels") ? catalog["/PageLabels"]["/Nums"] : Json();
}

TEST(PdfDocument, PageLabelsCountWhereTheyCan) {
  EXPECT_EQ(labelsOf({"1", "2", "3"}), Json::parse(R"([0, {"/S": "/D"}])"));
  EXPECT_EQ(labelsOf({"", ""}), Json());
  EXPECT_EQ(labelsOf({"A3", "A4", "B1"}), Json::parse(R"([0, {"/S": "/D", "/St": 3, "/P": "u:A"},
                            2, {"/S": "/D", "/P": "u:B"}])"));
  EXPECT_EQ(labelsOf({"版一", "9", "10", "12", "ii"}),
            Json::parse(R"([0, {"/P": "u:版一"}, 1, {"/S": "/D", "/St": 9},
                            3, {"/S": "/D", "/St": 12}, 4, {"/P": "u:ii"}])"));
  EXPECT_EQ(labelsOf({"08", "09", "10", "0"}),
            Json::parse(R"([0, {"/S": "/D", "/St": 8, "/P": "u:0"}, 2, {"/S": "/D", "/St": 10},
                            3, {"/P": "u:0"}])"));
  EXPECT_EQ(labelsOf({"20250101000001"}).size(), 2u) << "more digits than a number holds";
}

TEST(PdfDocument, TheOutlineNestsByLevel) {
  DisplayList list = emptyDocument();
  list.pages.push_back(list.pages[0]);
  list.outline = {
      {"一", 0, 0, 10}, {"1.1", 1, 0, 20}, {"deep", 3, 1, 30}, {"1.2", 1, 1, 40}, {"二", 0, 1, 50}};
  const PdfObjects pdf(list);
  const Json root = pdf.get(pdf.catalog()["/Outlines"]);
  EXPECT_EQ(root["/Count"], 5);
  const Json first = pdf.get(root["/First"]);
  EXPECT_EQ(first["/Title"], "u:一");
  EXPECT_EQ(first["/Count"], 3);
  EXPECT_EQ(first["/Dest"][0], pdf.pages()[0]);
  EXPECT_EQ(first["/Dest"][3], 831.89);
  const Json child = pdf.get(first["/First"]);
  EXPECT_EQ(child["/Title"], "u:1.1");
  EXPECT_EQ(pdf.get(child["/First"])["/Title"], "u:deep");
  EXPECT_EQ(pdf.get(child["/Next"])["/Title"], "u:1.2");
  EXPECT_EQ(first["/Last"], child["/Next"]);
  EXPECT_EQ(pdf.get(root["/Last"])["/Title"], "u:二");
  EXPECT_EQ(first["/Next"], root["/Last"]);
  EXPECT_EQ(pdf.get(root["/Last"])["/Prev"], root["/First"]);
}

TEST(PdfDocument, PathsKeepTheirShapeAndStroke) {
  DisplayList list = emptyDocument();
  PathItem path;
  path.filled = path.stroked = true;
  path.fill = {0.1, 0, 0, 0};
  path.stroke = {0, 0, 0, 0.5};
  path.strokeWidth = 0.25;
  path.dash = {2, 1.5};
  path.roundCaps = true;
  path.steps = {{PathStep::Kind::move, {}, {}, {10, 20}},
                {PathStep::Kind::curve, {11, 21}, {12, 22}, {13, 23}},
                {PathStep::Kind::close, {}, {}, {}}};
  PathItem nothing;
  nothing.steps = path.steps;
  list.pages[0].items = {path, nothing};
  const PdfObjects pdf(list);
  EXPECT_EQ(pdf.content(),
            "/Artifact BMC\n.1 0 0 0 k\n0 0 0 .5 K\n.25 w 1 J 1 j [2 1.5 ]0 d\n"
            "10 821.89 m\n11 820.89 12 819.89 13 818.89 c\nh\nB\nEMC\n");
}

TEST(PdfDocument, WithoutPagesThereIsNothingToWrite) {
  DisplayList list = emptyDocument();
  list.pages.clear();
  const auto pdf = exportPdf(list);
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().message->code, "no-pages");
}

bool claimsPdfUa(const DisplayList& list) {
  return asText(exported(list)).find("<pdfuaid:part>1<") != std::string_view::npos;
}

TEST(PdfDocument, PdfUaIsClaimedOnlyWhereItIsDeserved) {
  DisplayList good = mixedDocument();
  EXPECT_TRUE(claimsPdfUa(good));
  DisplayList list = good;
  list.info.title.clear();
  EXPECT_FALSE(claimsPdfUa(list));
  list = good;
  list.info.language.clear();
  EXPECT_FALSE(claimsPdfUa(list));
  list = good;
  list.structure[3].alt.clear();
  EXPECT_FALSE(claimsPdfUa(list));
  list = good;
  list.structure[1].tag = Tag::heading2;
  EXPECT_FALSE(claimsPdfUa(list)) << "the first heading is no H1";
  list = good;
  std::get<LinkItem>(list.pages[0].items[5]).node = kArtifact;
  EXPECT_FALSE(claimsPdfUa(list)) << "a link outside the structure";
  list = good;
  list.structure.add(0, Tag::listItem);
  EXPECT_FALSE(claimsPdfUa(list)) << "an item without a list";
}

}  // namespace
}  // namespace paiban
