#include <gtest/gtest.h>

#include "display/test_images.h"
#include "pdf_fixture.h"

namespace paiban {
namespace {

using namespace testing;
using Json = nlohmann::json;

/// The structure below `reference` as text: tags, and kids as "3" (marked content on the element's
/// page), "p1:3" (on another) and "obj".
std::string outlineOf(const PdfObjects& pdf, const Json& reference) {
  const Json element = pdf.get(reference);
  std::string out = element["/S"].get<std::string>().substr(1) + "[";
  const Json kids = element["/K"];
  for (const Json& kid : kids) {
    out += out.back() == '[' ? "" : " ";
    const Json value = pdf.get(kid);
    if (value.is_number()) {
      out += std::to_string(value.get<int>());
    } else if (value.contains("/MCID")) {
      const auto pages = pdf.pages();
      const auto page = std::find(pages.begin(), pages.end(), value["/Pg"].get<std::string>());
      out += "p" + std::to_string(page - pages.begin()) + ":" +
             std::to_string(value["/MCID"].get<int>());
    } else if (value.contains("/Obj")) {
      out += "obj";
    } else {
      out += outlineOf(pdf, kid);
    }
  }
  return out + "]";
}

std::string outlineOf(const PdfObjects& pdf) {
  return outlineOf(pdf, pdf.structureRoot()["/K"]);
}

TextItem word(const std::string& text, Pt y, NodeId node) {
  return shapedItem(song(), 10, {50, y}, text, node);
}

TEST(PdfStructure, BI_10_TheTreeIsReadInItsOwnOrderNotInThatOfPaint) {
  DisplayList list = emptyDocument();
  const NodeId article = list.structure.add(0, Tag::article);
  const NodeId head = list.structure.add(article, Tag::heading1);
  const NodeId first = list.structure.add(article, Tag::paragraph);
  const NodeId second = list.structure.add(article, Tag::paragraph, "en");
  list.pages[0].items = {word("二", 300, second), word("一", 200, first), word("题", 100, head)};
  const PdfObjects pdf(list);
  EXPECT_EQ(outlineOf(pdf), "Document[Art[H1[2] P[1] P[0]]]");
  const std::string text = pdf.file().run("pdfinfo -struct-text {}");
  EXPECT_LT(text.find("题"), text.find("一"));
  EXPECT_LT(text.find("一"), text.find("二"));
}

TEST(PdfStructure, NeighboursOfANodeShareASequenceAndPathsAreArtifacts) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  PathItem rule;
  rule.stroked = true;
  rule.steps = {{PathStep::Kind::move, {}, {}, {0, 0}}, {PathStep::Kind::line, {}, {}, {9, 9}}};
  list.pages[0].items = {
      word("甲", 100, p), word("乙", 120, p), rule, word("丙", 140, p), word("页", 800, kArtifact)};
  const PdfObjects pdf(list);
  EXPECT_EQ(outlineOf(pdf), "Document[P[0 1]]");
  const std::string content = pdf.content();
  EXPECT_EQ(content.find("/Artifact BMC"), content.rfind("/Artifact BMC", content.find(" m\n")));
  EXPECT_NE(content.find("/P<</MCID 1>>BDC"), std::string::npos) << content;
}

TEST(PdfStructure, ContentRunsOverPagesAndMixesWithChildren) {
  DisplayList list = emptyDocument();
  list.pages.push_back(list.pages[0]);
  const NodeId p = list.structure.add(0, Tag::paragraph);
  const NodeId note = list.structure.add(p, Tag::span);
  list.pages[0].items = {word("甲", 100, p), word("注", 110, note), word("乙", 120, p)};
  list.pages[1].items = {word("丙", 100, p)};
  const PdfObjects pdf(list);
  EXPECT_EQ(outlineOf(pdf), "Document[P[0 Span[1] 2 p1:0]]");
}

TEST(PdfStructure, NodesWithoutContentAreLeftOut) {
  DisplayList list = emptyDocument();
  const NodeId empty = list.structure.add(0, Tag::section);
  list.structure.add(empty, Tag::paragraph);
  const NodeId p = list.structure.add(list.structure.add(0, Tag::section), Tag::paragraph);
  list.pages[0].items = {word("甲", 100, p)};
  EXPECT_EQ(outlineOf(PdfObjects(list)), "Document[Sect[P[0]]]");
}

TEST(PdfStructure, AnEmptyDocumentIsTaggedToo) {
  const PdfObjects pdf(emptyDocument());
  EXPECT_EQ(outlineOf(pdf), "Document[]");
  EXPECT_EQ(pdf.catalog()["/MarkInfo"]["/Marked"], true);
  pdf.file().run("qpdf --check {}");
}

TEST(PdfStructure, BI_10_AttributesOfElements) {
  DisplayList list = emptyDocument();
  const NodeId part = list.structure.add(0, Tag::part, "zh-Hans");
  const NodeId p = list.structure.add(part, Tag::paragraph, "en");
  const NodeId span = list.structure.add(p, Tag::span, "en");
  const NodeId figure = list.structure.add(part, Tag::figure);
  list.structure[figure].alt = "白塔";
  list.structure[p].title = "Lead";
  list.pages[0].items = {word("甲", 100, p), word("乙", 100, span), word("丙", 100, figure)};
  const PdfObjects pdf(list);
  EXPECT_FALSE(pdf.with("/S", "/Part")[0].contains("/Lang")) << "that of the document";
  EXPECT_EQ(pdf.with("/S", "/P")[0]["/Lang"], "u:en");
  EXPECT_EQ(pdf.with("/S", "/P")[0]["/T"], "u:Lead");
  EXPECT_FALSE(pdf.with("/S", "/Span")[0].contains("/Lang")) << "that of the parent";
  EXPECT_EQ(pdf.with("/S", "/Figure")[0]["/Alt"], "u:白塔");
}

TEST(PdfStructure, FiguresSayWhereTheyAre) {
  DisplayList list = emptyDocument();
  list.pages[0].bleed = 10;
  const NodeId figure = list.structure.add(0, Tag::figure);
  const ImagePtr image = probeImage(sharedBytes(makeJpeg({})), "a").value();
  list.pages[0].items = {ImageItem{image, {50, 100, 200, 80}, {0, 0, 1, 1}, figure},
                         ImageItem{image, {150, 150, 200, 80}, {0, 0, 1, 1}, figure}};
  const Json attributes = PdfObjects(list).with("/S", "/Figure").at(0)["/A"];
  EXPECT_EQ(attributes["/O"], "/Layout");
  EXPECT_EQ(attributes["/BBox"], Json::parse("[60, 621.89, 360, 751.89]"));

  list.pages.push_back(list.pages[0]);
  EXPECT_FALSE(PdfObjects(list).with("/S", "/Figure").at(0).contains("/A")) << "on two pages";
}

TEST(PdfStructure, NotesHaveIdentifiersAndAsidesARole) {
  DisplayList list = emptyDocument();
  const NodeId aside = list.structure.add(0, Tag::aside);
  const NodeId note = list.structure.add(aside, Tag::note);
  list.pages[0].items = {word("注", 100, note)};
  const PdfObjects pdf(list);
  const Json root = pdf.structureRoot();
  EXPECT_EQ(root["/RoleMap"]["/Aside"], "/Sect");
  const Json ids = pdf.get(root["/IDTree"])["/Names"];
  ASSERT_EQ(ids.size(), 2u);
  EXPECT_EQ(ids[0], pdf.with("/S", "/Note")[0]["/ID"]);
}

TEST(PdfStructure, LinksAreAnnotationsOfTheirElements) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  const NodeId link = list.structure.add(p, Tag::link);
  list.pages[0].bleed = 10;
  list.pages[0].items = {word("见", 100, p),
                         word("网站", 100, link),
                         LinkItem{{50, 90, 20, 12}, "https://example.org/辽(1)", link},
                         LinkItem{{50, 110, 20, 12}, "https://example.org/2", p},
                         LinkItem{{0, 0, 5, 5}, "https://example.org/3", kArtifact}};
  const PdfObjects pdf(list);
  EXPECT_EQ(outlineOf(pdf), "Document[P[0 Link[1 obj] Link[obj]]]");
  const Json annotations = pdf.page(0)["/Annots"];
  ASSERT_EQ(annotations.size(), 3u);
  const Json first = pdf.get(annotations[0]);
  EXPECT_EQ(first["/A"]["/URI"], "u:https://example.org/%E8%BE%BD(1)");
  EXPECT_EQ(first["/Contents"], "u:https://example.org/辽(1)");
  EXPECT_EQ(first["/Rect"], Json::parse("[60, 749.89, 80, 761.89]"));
  EXPECT_EQ(first["/F"], 4);
  EXPECT_EQ(pdf.page(0)["/Tabs"], "/S");
  EXPECT_FALSE(pdf.get(annotations[2]).contains("/StructParent"));
  // The parent tree leads from each annotation to the element that holds it.
  const Json numbers = pdf.get(pdf.structureRoot()["/ParentTree"])["/Nums"];
  ASSERT_EQ(numbers.size(), 6u);
  EXPECT_EQ(numbers[2], first["/StructParent"]);
  const Json owner = pdf.get(numbers[3]);
  EXPECT_EQ(owner["/S"], "/Link");
  EXPECT_EQ(pdf.get(owner["/K"][1])["/Obj"], annotations[0]);
  EXPECT_EQ(pdf.get(pdf.get(numbers[5])["/K"][0])["/Obj"], annotations[1]);
}

TEST(PdfStructure, CL_86_LinksLeadToPlacesOnOtherPages) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  list.pages[0].bleed = 10;
  list.pages.push_back(list.pages[0]);
  list.pages[0].items = {word("甲", 100, p),
                         LinkItem{{50, 90, 20, 12}, "（下转第2版）", p, PagePlace{1, 40}}};
  list.pages[1].items = {word("乙", 100, p),
                         LinkItem{{50, 90, 20, 12}, "（上接第1版）", p, PagePlace{0, 90}}};
  const PdfObjects pdf(list);
  EXPECT_EQ(outlineOf(pdf), "Document[P[0 Link[obj] p1:0 Link[obj]]]");
  for (const int page : {0, 1}) {
    const Json link = pdf.get(pdf.page(page)["/Annots"].at(0));
    EXPECT_FALSE(link.contains("/A"));
    EXPECT_EQ(link["/Contents"], page == 0 ? "u:（下转第2版）" : "u:（上接第1版）");
    const Json target = link["/Dest"];
    ASSERT_EQ(target.size(), 5u);
    EXPECT_EQ(pdf.get(target[0]), pdf.page(1 - page));
    EXPECT_EQ(target[1], "/XYZ");
    EXPECT_NEAR(
        target[3].get<double>(), list.pages[0].trim.height + 10 - (page == 0 ? 40 : 90), 0.01);
  }
}

/// The value of `key` in a number tree.
Json lookUp(const PdfObjects& pdf, const Json& tree, int key) {
  const Json node = pdf.get(tree);
  if (node.contains("/Kids")) {
    const Json kids = node["/Kids"];
    for (const Json& kid : kids) {
      const Json limits = pdf.get(kid)["/Limits"];
      if (limits[0] <= key && key <= limits[1]) {
        return lookUp(pdf, kid, key);
      }
    }
    return {};
  }
  const Json numbers = node["/Nums"];
  for (std::size_t i = 0; i < numbers.size(); i += 2) {
    if (numbers[i] == key) {
      return numbers[i + 1];
    }
  }
  return {};
}

TEST(PdfStructure, LongDocumentsKeepEveryLink) {
  DisplayList list = emptyDocument();
  list.pages.resize(300, list.pages[0]);
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < list.pages.size(); ++i) {
    nodes.push_back(list.structure.add(0, Tag::paragraph));
    list.pages[i].items = {word("页", 100, nodes.back())};
  }
  const PdfObjects pdf(list);
  const std::vector<std::string> pages = pdf.pages();
  ASSERT_EQ(pages.size(), 300u);
  const Json tree = pdf.structureRoot()["/ParentTree"];
  for (const std::size_t page : {0, 63, 64, 150, 299}) {
    const int key = pdf.get(pages[page])["/StructParents"];
    const Json owners = lookUp(pdf, tree, key);
    ASSERT_EQ(owners.size(), 1u) << page;
    EXPECT_EQ(pdf.get(owners[0])["/Pg"], pages[page]);
  }
  pdf.file().run("qpdf --check {}");
}

TEST(PdfStructure, LargeTreesFitAndAreSmall) {
  DisplayList list = emptyDocument();
  const NodeId article = list.structure.add(0, Tag::article);
  for (int i = 0; i < 40000; ++i) {  // more than an array of libharu may hold
    TextItem item = word("字", 100, list.structure.add(article, Tag::paragraph));
    list.pages[0].items.push_back(item);
  }
  const Bytes bytes = exported(list);
  EXPECT_LT(bytes.size(), 40000u * 30) << "object streams keep the tree small";
  const PdfFile file(bytes);
  file.run("qpdf --check {}");
}

TEST(PdfStructure, DeepTreesNeedNoStack) {
  DisplayList list = emptyDocument();
  NodeId node = 0;
  for (int depth = 0; depth < 50000; ++depth) {
    node = list.structure.add(node, Tag::division);
  }
  list.pages[0].items = {word("底", 100, node)};
  EXPECT_TRUE(exportPdf(list));
}

}  // namespace
}  // namespace paiban
