#include "assembly/attach.h"

#include <gtest/gtest.h>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include "base/file_system.h"
#include "sample_pdf.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Handle = QPDFObjectHandle;

Bytes join(const fs::path& circular,
           const std::vector<fs::path>& bulletins,
           Diagnostics* diagnostics = nullptr) {
  Diagnostics own;
  const auto joined = attach(circular, bulletins, diagnostics ? *diagnostics : own);
  EXPECT_TRUE(joined) << render(joined.error(), MessageLanguage::en);
  return joined.value_or(Bytes{});
}

TEST(Attach, AppendsEveryPageInOrder) {
  const Bytes bytes = join(SamplePdf("host", 2).save(),
                           {SamplePdf("first", 1).save(), SamplePdf("second", 2).save()});
  ReadBack joined(bytes);
  ASSERT_EQ(joined.pageCount(), 5);
  const char* expected[] = {"host 0", "host 1", "first 0", "second 0", "second 1"};
  for (int i = 0; i < 5; ++i) {
    EXPECT_NE(joined.pageContent(i).find(expected[i]), std::string::npos) << i;
  }
  EXPECT_FALSE(joined.pdf().anyWarnings());
  EXPECT_FALSE(joined.root().hasKey("/AcroForm")) << "no form is invented";
}

TEST(Attach, GivesTheSameBytesEveryTime) {
  SamplePdf host("host", 2);
  host.addOutline({0, 1});
  const fs::path circular = host.save();
  const fs::path bulletin = SamplePdf("bulletin", 3).save();
  EXPECT_EQ(join(circular, {bulletin}), join(circular, {bulletin}));
}

TEST(Attach, TakesTheSameBulletinTwice) {
  const fs::path bulletin = SamplePdf("bulletin", 2).save();
  ReadBack joined(join(SamplePdf("host", 1).save(), {bulletin, bulletin}));
  EXPECT_EQ(joined.pageCount(), 5);
}

TEST(Attach, PagesKeepWhatTheyInherit) {
  SamplePdf bulletin("bulletin", 1);
  bulletin.root().getKey("/Pages").replaceKey("/Rotate", Handle::newInteger(90));
  ReadBack joined(join(SamplePdf("host", 1).save(), {bulletin.save()}));
  EXPECT_EQ(joined.page(1).getKey("/Rotate").getIntValue(), 90);
}

TEST(AttachOutline, EntriesOfEveryBulletinStandBelowOneOfItsOwn) {
  SamplePdf host("host", 2);
  host.addOutline({0, 1});
  SamplePdf first("first", 2);
  first.addOutline({1});
  first.pdf().getTrailer().replaceKey("/Info", first.indirect("<< /Title (Issue one) >>"));
  SamplePdf second("second", 1);
  ReadBack joined(join(host.save(), {first.save(), second.save()}));
  EXPECT_EQ(joined.outline(),
            "host 0 -> 0\n"
            "host 1 -> 1\n"
            "Issue one -> 2\n"
            "  first 1 -> 3\n"
            "second -> 4\n");
  Handle outline = joined.root().getKey("/Outlines");
  EXPECT_EQ(outline.getKey("/Count").getIntValue(), 5);
  EXPECT_EQ(outline.getKey("/Last").getKey("/Title").getUTF8Value(), "second");
  EXPECT_EQ(outline.getKey("/Last").getKey("/Prev").getKey("/Title").getUTF8Value(), "Issue one");
}

TEST(AttachOutline, ClosedEntriesStayClosedAndNestedOnesNested) {
  SamplePdf bulletin("bulletin", 2);
  bulletin.addOutline({0});
  Handle top = bulletin.root().getKey("/Outlines").getKey("/First");
  Handle below = bulletin.indirect("<< /Title (below) /Dest [@1 /Fit] >>");
  below.replaceKey("/Parent", top);
  top.replaceKey("/First", below);
  top.replaceKey("/Last", below);
  top.replaceKey("/Count", Handle::newInteger(-1));
  ReadBack joined(join(SamplePdf("host", 1).save(), {bulletin.save()}));
  EXPECT_EQ(joined.outline(),
            "bulletin -> 1\n"
            "  bulletin 0 -> 1\n"
            "    below -> 2\n");
  Handle entry = joined.root().getKey("/Outlines").getKey("/First");
  EXPECT_EQ(entry.getKey("/Count").getIntValue(), 1) << "the closed entry hides what is below it";
  EXPECT_EQ(entry.getKey("/First").getKey("/Count").getIntValue(), -1);
}

TEST(AttachOutline, ACircleOfEntriesEnds) {
  SamplePdf bulletin("bulletin", 1);
  bulletin.addOutline({0});
  Handle item = bulletin.root().getKey("/Outlines").getKey("/First");
  item.replaceKey("/Next", item);
  item.replaceKey("/First", item);
  ReadBack joined(join(SamplePdf("host", 1).save(), {bulletin.save()}));
  EXPECT_EQ(joined.outline(), "bulletin -> 1\n  bulletin 0 -> 1\n");
}

TEST(AttachDestinations, NamesBecomePlacesInTheJoinedFile) {
  SamplePdf host("host", 3);
  host.root().replaceKey("/Names", host.parse("<< /Dests << /Names [(same) [@2 /Fit]] >> >>"));
  SamplePdf bulletin("bulletin", 3);
  bulletin.root().replaceKey(
      "/Names", bulletin.parse("<< /Dests << /Names [(same) << /D [@2 /FitH 700] >>] >> >>"));
  bulletin.root().replaceKey("/Dests", bulletin.parse("<< /Old [@1 /Fit] >>"));
  bulletin.page(0).replaceKey(
      "/Annots",
      bulletin.parse(
          "[ << /Subtype /Link /Rect [0 0 9 9] /Dest (same) >>"
          "  << /Subtype /Link /Rect [0 0 9 9] /Dest /Old >>"
          "  << /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D (same) >> >>"
          "  << /Subtype /Link /Rect [0 0 9 9] /Dest [@1 /Fit] >>"
          "  << /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.cn) >> >> ]"));
  ReadBack joined(join(host.save(), {bulletin.save()}));
  Handle links = joined.page(3).getKey("/Annots");
  const auto target = [&](int link, const char* holder) {
    Handle annotation = links.getArrayItem(link);
    Handle place =
        *holder == 'A' ? annotation.getKey("/A").getKey("/D") : annotation.getKey("/Dest");
    return place.isArray() ? joined.indexOf(place.getArrayItem(0)) : -1;
  };
  EXPECT_EQ(target(0, "Dest"), 5);
  EXPECT_EQ(target(1, "Dest"), 4);
  EXPECT_EQ(target(2, "A"), 5);
  EXPECT_EQ(target(3, "Dest"), 4);
  EXPECT_EQ(links.getArrayItem(4).getKey("/A").getKey("/URI").getStringValue(), "http://a.cn");
  Handle kept = joined.root().getKey("/Names").getKey("/Dests").getKey("/Names");
  EXPECT_EQ(joined.indexOf(kept.getArrayItem(1).getArrayItem(0)), 2) << "the host's own name";
}

TEST(AttachLabels, EveryFileKeepsItsOwn) {
  SamplePdf host("host", 3);
  host.root().replaceKey("/PageLabels",
                         host.parse("<< /Nums [0 << /S /r >> 2 << /S /D /St 7 /P (A-) >>] >>"));
  SamplePdf bulletin("bulletin", 2);
  bulletin.root().replaceKey("/PageLabels", bulletin.parse("<< /Nums [0 << /S /D /St 3 >>] >>"));
  ReadBack joined(join(host.save(), {bulletin.save(), SamplePdf("plain", 1).save()}));
  EXPECT_EQ(joined.label(1), "/r2");
  EXPECT_EQ(joined.label(2), "A-/D7");
  EXPECT_EQ(joined.label(3), "/D3");
  EXPECT_EQ(joined.label(4), "/D4");
  EXPECT_EQ(joined.label(5), "/D6") << "without labels: its place in the whole";
}

TEST(AttachLabels, AHostWithoutLabelsCountsItsPages) {
  SamplePdf bulletin("bulletin", 1);
  bulletin.root().replaceKey("/PageLabels", bulletin.parse("<< /Nums [0 << /S /R >>] >>"));
  ReadBack joined(join(SamplePdf("host", 2).save(), {bulletin.save()}));
  EXPECT_EQ(joined.label(0), "/D1");
  EXPECT_EQ(joined.label(1), "/D2");
  EXPECT_EQ(joined.label(2), "/R1");
}

TEST(AttachLabels, NoneAreInvented) {
  ReadBack joined(join(SamplePdf("host", 1).save(), {SamplePdf("bulletin", 1).save()}));
  EXPECT_FALSE(joined.root().hasKey("/PageLabels"));
}

void tag(SamplePdf& file) {
  file.root().replaceKey("/MarkInfo", file.parse("<< /Marked true >>"));
  Handle tree = file.indirect("<< /Type /StructTreeRoot /ParentTree << /Nums [] >> >>");
  file.root().replaceKey("/StructTreeRoot", tree);
  file.page(0).replaceKey("/StructParents", Handle::newInteger(0));
  file.page(0).replaceKey("/Tabs", Handle::newName("/S"));
  file.page(0).replaceKey("/Annots",
                          file.parse("[ << /Subtype /Link /Rect [0 0 9 9] /StructParent 1 >> ]"));
  Handle form = Handle::newStream(&file.pdf(), "0 0 1 1 re f");
  form.replaceDict(file.parse(
      "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /StructParents 2 /StructParent 3 >>"));
  file.page(0).getKey("/Resources").replaceKey("/XObject", file.parse("<< >>"));
  file.page(0).getKey("/Resources").getKey("/XObject").replaceKey("/X", form);
}

TEST(AttachTags, AppendedPagesLoseTheirsWithoutATrace) {
  SamplePdf bulletin("bulletin", 1);
  tag(bulletin);
  Diagnostics diagnostics;
  const fs::path path = bulletin.save();
  ReadBack joined(join(SamplePdf("host", 1).save(), {path}, &diagnostics));
  Handle page = joined.page(1);
  EXPECT_FALSE(page.hasKey("/StructParents"));
  EXPECT_FALSE(page.hasKey("/Tabs"));
  EXPECT_FALSE(page.getKey("/Annots").getArrayItem(0).hasKey("/StructParent"));
  Handle form = page.getKey("/Resources").getKey("/XObject").getKey("/X").getDict();
  EXPECT_FALSE(form.hasKey("/StructParents"));
  EXPECT_FALSE(form.hasKey("/StructParent"));
  EXPECT_FALSE(joined.root().hasKey("/StructTreeRoot"));
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].message->code, "tags-lost");
  EXPECT_EQ(diagnostics.list()[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics.list()[0].arguments[0], path.string());
}

TEST(AttachTags, ThoseOfTheHostStay) {
  SamplePdf host("host", 1);
  tag(host);
  Diagnostics diagnostics;
  ReadBack joined(join(host.save(), {SamplePdf("bulletin", 1).save()}, &diagnostics));
  EXPECT_TRUE(joined.root().getKey("/StructTreeRoot").isDictionary());
  EXPECT_EQ(joined.page(0).getKey("/StructParents").getIntValue(), 0);
  EXPECT_EQ(joined.page(0).getKey("/Tabs").getName(), "/S");
  EXPECT_TRUE(diagnostics.empty());
}

void embed(SamplePdf& file, const std::string& name, const std::string& text) {
  QPDFEmbeddedFileDocumentHelper(file.pdf())
      .replaceEmbeddedFile(
          name,
          QPDFFileSpecObjectHelper::createFileSpec(
              file.pdf(), name, QPDFEFStreamObjectHelper::createEFStream(file.pdf(), text)));
}

TEST(AttachEmbeddedFiles, AllComeAlong) {
  SamplePdf host("host", 1);
  embed(host, "data.csv", "host");
  SamplePdf bulletin("bulletin", 1);
  embed(bulletin, "data.csv", "bulletin");
  embed(bulletin, "more.csv", "more");
  ReadBack joined(join(host.save(), {bulletin.save()}));
  auto files = QPDFEmbeddedFileDocumentHelper(joined.pdf()).getEmbeddedFiles();
  const auto text = [&](const std::string& name) {
    const auto data = files.at(name)->getEmbeddedFileStream().getStreamData();
    return std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  };
  ASSERT_EQ(files.size(), 3u);
  EXPECT_EQ(text("data.csv"), "host");
  EXPECT_EQ(text("data.csv (2)"), "bulletin");
  EXPECT_EQ(text("more.csv"), "more");
}

void addField(SamplePdf& file, const std::string& name) {
  Handle field = file.indirect("<< /FT /Tx /Subtype /Widget /Rect [0 0 9 9] /T (" + name + ") >>");
  file.page(0).replaceKey("/Annots", Handle::newArray({field}));
  Handle form = file.parse("<< /DA (/Helv 0 Tf 0 g) >>");
  form.replaceKey("/Fields", Handle::newArray({field}));
  file.root().replaceKey("/AcroForm", form);
}

TEST(AttachForms, FieldsOfBothStayAlive) {
  SamplePdf host("host", 1);
  addField(host, "approval");
  SamplePdf bulletin("bulletin", 1);
  addField(bulletin, "reply");
  ReadBack joined(join(host.save(), {bulletin.save()}));
  std::vector<std::string> names;
  for (auto& field : QPDFAcroFormDocumentHelper(joined.pdf()).getFormFields()) {
    names.push_back(field.getFullyQualifiedName());
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"approval", "reply"}));
}

TEST(AttachVersion, IsTheHighestOfAll) {
  const fs::path host =
      SamplePdf("host", 1).save([](QPDFWriter& writer) { writer.forcePDFVersion("1.4"); });
  const fs::path bulletin =
      SamplePdf("bulletin", 1).save([](QPDFWriter& writer) { writer.forcePDFVersion("1.7"); });
  EXPECT_EQ(ReadBack(join(host, {bulletin})).pdf().getPDFVersion(), "1.7");
}

}  // namespace
}  // namespace paiban
